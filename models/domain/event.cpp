// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/event.h"

#include <QRandomGenerator>

#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoDigit = -1;

//! Of what QUuid::toString() writes.
int hexDigit(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    return c >= u'a' && c <= u'f' ? c.unicode() - u'a' + 10 : kNoDigit;
}

bool isHyphenAt(qsizetype at)
{
    return at == 8 || at == 13 || at == 18 || at == 23;
}

} // namespace

//! By hand: every event is asked several times, and to parse it and write it again takes ten times
//! as long.
std::optional<RequestId> requestNamedBy(const QString& subject)
{
    constexpr qsizetype kCharacters = 36;
    if (subject.size() != kCharacters)
        return std::nullopt;
    std::array<char, 16> bytes{};
    size_t digits = 0;
    for (qsizetype at = 0; at < kCharacters; ++at) {
        const QChar c = subject.at(at);
        const int digit = hexDigit(c);
        if (isHyphenAt(at) ? c != u'-' : digit == kNoDigit)
            return std::nullopt;
        if (digit == kNoDigit)
            continue;
        char& byte = bytes[digits / 2];
        byte = char(digits % 2 == 0 ? digit << 4 : byte | digit);
        ++digits;
    }
    const QUuid uuid = QUuid::fromRfc4122(QByteArrayView(bytes));
    return uuid.isNull() ? std::nullopt : std::optional(RequestId(uuid));
}

QString villageScope(const VillageCode& village)
{
    return u"v:"_s + village.toString();
}

QString villageOfScope(const QString& scope)
{
    return scope.startsWith("v:"_L1) ? scope.sliced(2) : QString();
}

QString countyScope()
{
    return u"o:510923"_s;
}

QString checklistScope()
{
    return u"t:510923"_s;
}

QString userScope(const UserId& user)
{
    return u"u:"_s + user.toString();
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Applied: return u"applied"_s;
    case Outcome::Note: return u"note"_s;
    case Outcome::LostClaim: return u"lost-claim"_s;
    case Outcome::Stale: return u"stale"_s;
    case Outcome::Review: return u"review"_s;
    case Outcome::Undone: return u"undone"_s;
    case Outcome::Duplicate: return u"duplicate"_s;
    case Outcome::Malformed: return u"malformed"_s;
    case Outcome::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

IdSource::IdSource(std::optional<quint64> seed) : m_state(seed) {}

quint64 IdSource::random()
{
    if (!m_state)
        return QRandomGenerator::system()->generate64();
    quint64 z = (*m_state += 0x9e3779b97f4a7c15ULL); // splitmix64: small, and the same everywhere.
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

QUuid IdSource::next(Instant now)
{
    auto ms = quint64(std::max<qint64>(toMs(now), 0));
    if (ms <= m_lastMs) {
        ms = m_lastMs; // A clock that steps back must not make ids that sort before earlier ones.
        if (++m_counter > 0x0fff) {
            m_counter = 0;
            ++ms;
        }
    } else {
        m_counter = 0;
    }
    m_lastMs = ms;
    const quint64 r = random();
    const auto byte = [r](int shift) { return uchar(r >> shift); };
    return QUuid(uint(ms >> 16), ushort(ms & 0xffff), ushort(0x7000 | m_counter),
                 uchar(0x80 | (byte(56) & 0x3f)), byte(48), byte(40), byte(32), byte(24), byte(16),
                 byte(8), byte(0));
}

} // namespace keting
