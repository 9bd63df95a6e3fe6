// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/request.h"

#include <QtEndian>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Writes values in a fixed order and format, that of QDataStream; the reader is a hash function,
//! so there is no way back.
class CanonicalWriter {
public:
    explicit CanonicalWriter(QByteArray& bytes) : m_bytes(bytes) {}

    void put(const QString& value) { put(value.toUtf8()); }
    void put(const QByteArray& value)
    {
        putNumber(value.isNull() ? kNone : quint32(value.size()));
        m_bytes.append(value);
    }
    void put(bool value) { putNumber(quint8(value)); }
    void put(int value) { putNumber(qint32(value)); }
    void put(Instant value) { putNumber(qint64(toMs(value))); }
    template <typename Tag>
    void put(const Id<Tag>& id)
    {
        put(id.toBytes());
    }
    void put(const UserId& user) { put(user.toString()); }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void put(Enum value) { put(int(value)); }
    template <typename T>
    void put(const std::optional<T>& value)
    {
        put(value.has_value());
        if (value)
            put(*value);
    }
    template <typename T>
    void put(const QList<T>& values)
    {
        put(int(values.size()));
        for (const T& value : values)
            put(value);
    }

    void put(const Message& m) { all(m.key, m.sender, m.time, m.precision, m.text, m.kind); }
    void put(const SentChecklist& c) { all(c.id, c.version, c.title, c.promisedDays); }
    void put(const AskerMessage& m)
    {
        all(m.event, m.message, m.coAsker, m.needsReply, m.absorbed, m.broughtBy,
            m.acknowledgement);
    }
    void put(const Reply& r)
    {
        all(r.event, r.user, r.time, r.precision, r.text, r.checklist, r.seenInGroup, r.absorbed);
    }
    void put(const Promise& p) { all(p.event, p.made, p.due, p.department, p.text, p.by, p.kept); }
    void put(const Pause& p) { all(p.from, p.to, p.reason, p.endedByAsker); }
    void put(const ProgressNote& n) { all(n.event, n.time, n.by, n.text, n.internal); }
    void put(const Cycle& c)
    {
        all(c.opened, c.started, c.ready, c.ended, c.rating, c.ratedAt, c.result, c.broughtDays);
    }
    void put(const RemedyNote& n) { all(n.event, n.step, n.at, n.by, n.text); }
    void put(const Visit& v) { all(v.event, v.at, v.agent, v.done, v.note); }

    template <typename... Fields>
    void all(const Fields&... fields)
    {
        (put(fields), ...);
    }

private:
    static constexpr quint32 kNone = 0xffffffff;

    template <typename Number>
    void putNumber(Number value)
    {
        const Number big = qToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
    }

    QByteArray& m_bytes;
};

constexpr qsizetype kUsualBytes = 1024;

} // namespace

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::New: return u"new"_s;
    case Stage::Claimed: return u"claimed"_s;
    case Stage::Answered: return u"answered"_s;
    case Stage::InProgress: return u"in-progress"_s;
    case Stage::Ready: return u"ready"_s;
    case Stage::Closed: return u"closed"_s;
    case Stage::Dismissed: return u"dismissed"_s;
    case Stage::Merged: return u"merged"_s;
    case Stage::Rated: return u"rated"_s;
    }
    Q_UNREACHABLE();
}

QString routeName(Route route)
{
    return route == Route::Guided ? u"guided"_s : u"proxy"_s;
}

std::optional<Route> routeFromName(QStringView name)
{
    if (name == "guided"_L1)
        return Route::Guided;
    if (name == "proxy"_L1)
        return Route::Proxy;
    return std::nullopt;
}

QString sourceName(Source source)
{
    switch (source) {
    case Source::Paste: return u"paste"_s;
    case Source::File: return u"file"_s;
    case Source::Channel: return u"channel"_s;
    case Source::Phone: return u"phone"_s;
    case Source::WalkIn: return u"walk-in"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Source> sourceFromName(QStringView name)
{
    for (const Source source :
         {Source::Paste, Source::File, Source::Channel, Source::Phone, Source::WalkIn}) {
        if (sourceName(source) == name)
            return source;
    }
    return std::nullopt;
}

QString remedyName(Remedy step)
{
    switch (step) {
    case Remedy::CallBack: return u"call-back"_s;
    case Remedy::Finding: return u"finding"_s;
    case Remedy::Correction: return u"correction"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Remedy> remedyFromName(QStringView name)
{
    for (const Remedy step : {Remedy::CallBack, Remedy::Finding, Remedy::Correction}) {
        if (remedyName(step) == name)
            return step;
    }
    return std::nullopt;
}

std::optional<Cycle> badlyRated(const Request& request)
{
    constexpr int kBad = 2;
    const auto rated = std::find_if(request.cycles.crbegin(), request.cycles.crend(),
                                    [](const Cycle& cycle) { return cycle.rating.has_value(); });
    return rated != request.cycles.crend() && *rated->rating <= kBad ? std::optional(*rated)
                                                                     : std::nullopt;
}

std::optional<Remedy> owedRemedy(const Request& request)
{
    const auto bad = badlyRated(request);
    if (!bad)
        return std::nullopt;
    for (const Remedy step : {Remedy::CallBack, Remedy::Finding, Remedy::Correction}) {
        const bool done = std::ranges::any_of(request.remedies, [&](const RemedyNote& note) {
            return note.step == step && note.at >= *bad->ratedAt;
        });
        if (!done)
            return step;
    }
    return std::nullopt;
}

QByteArray canonicalBytes(const Request& request)
{
    QByteArray bytes;
    bytes.reserve(kUsualBytes);
    CanonicalWriter writer(bytes);
    const Request& r = request;
    writer.all(r.id, r.village.toString(), r.asker, r.phone, QList<QString>(r.coAskers), r.title,
               r.category, r.checklist, r.source, r.stage, r.owner, r.department, r.route);
    writer.all(r.messages, r.replies, r.promises, r.notes, r.pauses, r.visits, r.cycles,
               r.remedies);
    writer.all(r.waitingReason, r.snoozedUntil, r.dismissReason, r.mergedInto, r.needsLook,
               r.readOnly);
    return bytes;
}

} // namespace keting
