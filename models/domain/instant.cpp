// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/instant.h"

#include <QTimeZone>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const QTimeZone& shanghai()
{
    static const QTimeZone zone("Asia/Shanghai");
    return zone;
}

//! Distance from UTC, remembered until the zone next changes it: asking the zone each time costs
//! more than all that a countdown does otherwise.
Millis offsetAt(Instant instant)
{
    struct Span {
        Instant from;
        Instant until;
        Millis offset{};
    };
    thread_local Span known;
    if (instant >= known.from && instant < known.until)
        return known.offset;
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(toMs(instant), Qt::UTC);
    const auto here = shanghai().offsetFromUtc(when);
    const auto last = shanghai().previousTransition(when.addMSecs(1));
    const auto next = shanghai().nextTransition(when);
    known.from = last.atUtc.isValid() ? fromMs(last.atUtc.toMSecsSinceEpoch()) : Instant::min();
    known.until = next.atUtc.isValid() ? fromMs(next.atUtc.toMSecsSinceEpoch()) : Instant::max();
    known.offset = Seconds(here);
    return known.offset;
}

bool hasOffset(QStringView text)
{
    const auto time = text.indexOf(u'T');
    const auto tail = time < 0 ? QStringView() : text.mid(time);
    return tail.endsWith(u'Z') || tail.contains(u'+') || tail.contains(u'-');
}

} // namespace

QString codeName(Error::Code code)
{
    switch (code) {
    case Error::Code::NotFound: return u"not-found"_s;
    case Error::Code::Invalid: return u"invalid"_s;
    case Error::Code::Conflict: return u"conflict"_s;
    case Error::Code::WrongClock: return u"wrong-clock"_s;
    case Error::Code::Busy: return u"busy"_s;
    case Error::Code::TooLarge: return u"too-large"_s;
    case Error::Code::ReadOnly: return u"read-only"_s;
    case Error::Code::DiskFull: return u"disk-full"_s;
    case Error::Code::Corrupt: return u"corrupt"_s;
    case Error::Code::TooNew: return u"too-new"_s;
    case Error::Code::Cancelled: return u"cancelled"_s;
    case Error::Code::Storage: return u"storage"_s;
    }
    Q_UNREACHABLE();
}

QDateTime toLocal(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(instant), shanghai());
}

QDate localDate(Instant instant)
{
    constexpr qint64 kEpoch = 2'440'588; // The Julian day of 1970-01-01.
    const auto days = std::chrono::floor<std::chrono::days>(instant + offsetAt(instant));
    return QDate::fromJulianDay(kEpoch + days.time_since_epoch().count());
}

QTime localTime(Instant instant)
{
    const Instant wall = instant + offsetAt(instant);
    const Millis sinceMidnight = wall - std::chrono::floor<std::chrono::days>(wall);
    return QTime::fromMSecsSinceStartOfDay(int(sinceMidnight.count()));
}

Instant startOfDay(QDate date)
{
    return fromMs(date.startOfDay(shanghai()).toMSecsSinceEpoch());
}

Instant atLocal(QDate date, Millis sinceMidnight)
{
    constexpr Millis kDay = std::chrono::hours(24);
    if (sinceMidnight >= kDay)
        return atLocal(date.addDays(1), sinceMidnight - kDay);
    const QTime time = QTime::fromMSecsSinceStartOfDay(int(sinceMidnight.count()));
    return fromMs(QDateTime(date, time, shanghai()).toMSecsSinceEpoch());
}

QString toIso(Instant instant)
{
    return toLocal(instant).toString(Qt::ISODate);
}

Result<Instant> parseIso(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    QDateTime when = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!when.isValid())
        return fail(Error::Code::Invalid, u"not an ISO 8601 time: "_s + trimmed.left(40));
    if (!hasOffset(trimmed))
        when = QDateTime(when.date(), when.time(), shanghai());
    if (when.date().year() < 1970 || when.date().year() > 9999)
        return fail(Error::Code::Invalid, u"year out of range 1970-9999: "_s + trimmed.left(40));
    return fromMs(when.toMSecsSinceEpoch());
}

} // namespace keting
