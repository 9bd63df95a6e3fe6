// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/snapshotpiece.h"

#include "models/domain/uuidbytes.h"
#include "models/wire/eventenvelope.h"
#include "models/wire/messagefields.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QHash>

#include <vector>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kPartsOfAPiece = 4;
constexpr quint64 kFieldsOfAnEvent = 12;
constexpr qsizetype kUuidBytes = 16;
constexpr quint64 kNoNumber = ~quint64(0);
constexpr qsizetype kUsualPlacedBytes = 128; // Without the body.

class PieceWriter {
public:
    explicit PieceWriter(const ScopePage& page);
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    void put(const PlacedEvent& placed);
    void putText(const QString& text);
    void putUuid(const QUuid& uuid);

    QByteArray m_bytes;
    QCborStreamWriter m_cbor{&m_bytes};
    QHash<QString, quint64> m_numbers; //!< Of the texts so far.
};

PieceWriter::PieceWriter(const ScopePage& page)
{
    qsizetype room = page.events.size() * kUsualPlacedBytes;
    for (const PlacedEvent& placed : page.events)
        room += placed.sent.event.body.size();
    m_bytes.reserve(room);
    m_cbor.startArray(kPartsOfAPiece);
    m_cbor.append(page.scope);
    m_cbor.append(page.more);
    m_cbor.append(page.head);
    m_cbor.startArray(quint64(page.events.size()));
    for (const PlacedEvent& placed : page.events)
        put(placed);
    m_cbor.endArray();
    m_cbor.endArray();
}

void PieceWriter::put(const PlacedEvent& placed)
{
    const auto& [event, dseq] = placed.sent;
    m_cbor.startArray(kFieldsOfAnEvent);
    putUuid(event.id.uuid());
    putText(event.subject);
    putText(event.kind);
    m_cbor.append(event.version);
    putText(event.actor.toString());
    putText(event.device.toString());
    m_cbor.append(dseq);
    m_cbor.append(toMs(event.at));
    if (event.group)
        putUuid(event.group->uuid());
    else
        m_cbor.append(nullptr);
    m_cbor.append(event.body);
    m_cbor.append(placed.sseq);
    m_cbor.append(toMs(placed.recorded));
    m_cbor.endArray();
}

void PieceWriter::putText(const QString& text)
{
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.cend()) {
        m_cbor.append(*known);
        return;
    }
    m_numbers.insert(text, quint64(m_numbers.size()));
    m_cbor.append(text);
}

void PieceWriter::putUuid(const QUuid& uuid)
{
    const UuidBytes bytes = uuidBytes(uuid);
    m_cbor.appendByteString(reinterpret_cast<const char*>(bytes.data()), kUuidBytes);
}

//! Remembers the first thing that breaks a rule; what it gives after that means nothing.
class PieceReader {
public:
    explicit PieceReader(const QByteArray& bytes) : m_cbor(bytes), m_size(bytes.size()) {}
    [[nodiscard]] Result<ScopePage> read();

private:
    //! A text of the piece, and what it has been read as.
    struct Text {
        QString text;
        std::optional<UserId> user;
        std::optional<DeviceId> device;
    };

    [[nodiscard]] std::optional<PlacedEvent> event(const QString& scope);
    void enterList(quint64 least, quint64 most);
    void leaveList();
    [[nodiscard]] bool flag();
    [[nodiscard]] qint64 number(qint64 least, qint64 most);
    //! The parts of a text, or of bytes, one behind the other.
    template <typename Data>
    [[nodiscard]] Data joined(QCborStreamReader::StringResult<Data> (QCborStreamReader::*next)());
    [[nodiscard]] QString string();
    [[nodiscard]] QByteArray bytes(qsizetype most);
    [[nodiscard]] std::optional<EventId> id();
    [[nodiscard]] std::optional<EventId> idOrNull();
    [[nodiscard]] Text& text();
    //! The next text as a user or a device; parsed where it first appears.
    template <typename Name>
    [[nodiscard]] std::optional<Name> named(std::optional<Name> Text::*as);
    void refuse(const QString& why);

    QCborStreamReader m_cbor;
    qsizetype m_size;
    std::vector<Text> m_texts;
    Text m_noText;
    QString m_error;
};

Result<ScopePage> PieceReader::read()
{
    enterList(kPartsOfAPiece, kPartsOfAPiece);
    ScopePage page{string(), {}, flag(), number(0, kMostNumber)};
    if (page.scope.isEmpty())
        refuse(u"a piece has no scope"_s);
    enterList(0, kMostEventsOfASnapshot);
    while (m_error.isEmpty() && m_cbor.hasNext()) {
        auto placed = event(page.scope);
        if (placed)
            page.events.append(*std::move(placed));
    }
    leaveList();
    leaveList();
    if (m_error.isEmpty() && m_cbor.currentOffset() != m_size)
        refuse(u"something comes after the piece"_s);
    if (!m_error.isEmpty())
        return fail(Error::Code::Invalid, m_error);
    return checkedPage(std::move(page));
}

std::optional<PlacedEvent> PieceReader::event(const QString& scope)
{
    enterList(kFieldsOfAnEvent, kFieldsOfAnEvent);
    const auto id = this->id();
    const QString subject = text().text;
    const QString kind = text().text;
    const auto version = int(number(1, kMostVersion));
    const auto actor = named(&Text::user);
    const auto device = named(&Text::device);
    const qint64 dseq = number(1, kMostNumber);
    const Instant at = fromMs(number(0, kLastMs));
    const auto group = idOrNull();
    const QByteArray body = bytes(kMostEventBytes);
    const qint64 sseq = number(1, kMostNumber);
    const Instant recorded = fromMs(number(0, kLastMs));
    leaveList();
    if (kind.isEmpty())
        refuse(u"an event is of no kind"_s);
    if (!m_error.isEmpty() || !id || !actor || !device)
        return std::nullopt;
    return PlacedEvent{
        {{*id, scope, subject, kind, version, body, *actor, *device, at, group}, dseq},
        sseq,
        recorded};
}

void PieceReader::enterList(quint64 least, quint64 most)
{
    const bool isList = m_error.isEmpty() && m_cbor.isArray() && m_cbor.isLengthKnown()
        && m_cbor.length() >= least && m_cbor.length() <= most;
    if (!isList || !m_cbor.enterContainer())
        refuse(u"a list of a piece is missing, or not as long as it must be"_s);
}

void PieceReader::leaveList()
{
    if (m_error.isEmpty() && !m_cbor.leaveContainer())
        refuse(u"a list of a piece ends elsewhere"_s);
}

bool PieceReader::flag()
{
    if (!m_cbor.isBool())
        refuse(u"a piece says neither true nor false"_s);
    if (!m_error.isEmpty())
        return false;
    const bool value = m_cbor.toBool();
    m_cbor.next();
    return value;
}

qint64 PieceReader::number(qint64 least, qint64 most)
{
    const quint64 value = m_cbor.isUnsignedInteger() ? m_cbor.toUnsignedInteger() : kNoNumber;
    if (value < quint64(least) || value > quint64(most))
        refuse(u"a number of a piece is missing, or not from %1 to %2"_s.arg(least).arg(most));
    if (!m_error.isEmpty())
        return least;
    m_cbor.next();
    return qint64(value);
}

template <typename Data>
Data PieceReader::joined(QCborStreamReader::StringResult<Data> (QCborStreamReader::*next)())
{
    Data whole;
    while (m_error.isEmpty()) {
        const auto part = (m_cbor.*next)();
        if (part.status == QCborStreamReader::EndOfString)
            break;
        if (part.status == QCborStreamReader::Error)
            refuse(u"a text or bytes of a piece cannot be read"_s);
        whole += part.data;
    }
    return whole;
}

QString PieceReader::string()
{
    constexpr quint64 kMostUtf8 = quint64(kMostNameCharacters) * 3;
    if (!m_cbor.isString() || !m_cbor.isLengthKnown() || m_cbor.length() > kMostUtf8)
        refuse(u"a text of a piece is missing, or too long"_s);
    const QString whole = joined(&QCborStreamReader::readString);
    if (whole.size() > kMostNameCharacters || whole.contains(QChar(u'\0'))
        || whole.startsWith(QChar(QChar::ByteOrderMark)))
        refuse(u"a text of a piece is too long, or holds what no name does"_s);
    return whole;
}

QByteArray PieceReader::bytes(qsizetype most)
{
    if (!m_cbor.isByteArray() || !m_cbor.isLengthKnown() || m_cbor.length() > quint64(most))
        refuse(u"bytes of a piece are missing, or too many"_s);
    return joined(&QCborStreamReader::readByteArray);
}

std::optional<EventId> PieceReader::id()
{
    const auto id = EventId::fromBytes(bytes(kUuidBytes));
    if (!id)
        refuse(u"an id of a piece is none"_s);
    return id ? std::optional(*id) : std::nullopt;
}

std::optional<EventId> PieceReader::idOrNull()
{
    if (!m_error.isEmpty() || !m_cbor.isNull())
        return id();
    m_cbor.next();
    return std::nullopt;
}

PieceReader::Text& PieceReader::text()
{
    if (m_error.isEmpty() && m_cbor.isString())
        return m_texts.emplace_back(Text{string(), {}, {}});
    const auto at = size_t(number(0, kMostNumber));
    if (at >= m_texts.size())
        refuse(u"a text of a piece is not there"_s);
    return m_error.isEmpty() ? m_texts[at] : m_noText;
}

template <typename Name>
std::optional<Name> PieceReader::named(std::optional<Name> Text::*as)
{
    Text& name = text();
    if (!(name.*as)) {
        if (auto parsed = Name::parse(name.text))
            name.*as = *std::move(parsed);
        else
            refuse(u"an actor or a device of a piece cannot be read"_s);
    }
    return name.*as;
}

void PieceReader::refuse(const QString& why)
{
    if (m_error.isEmpty())
        m_error = why;
}

} // namespace

QByteArray pieceBytes(const ScopePage& page)
{
    return PieceWriter(page).take();
}

Result<ScopePage> readPiece(const QByteArray& bytes)
{
    return PieceReader(bytes).read();
}

} // namespace keting
