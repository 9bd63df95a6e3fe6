// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/timeresolver.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using Half = ChatTime::Half;

// WeChat exists since 2011; a device clock can be off, but not by more than this.
constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2099;

//! Twelve-hour clock to 0–23; nullopt for an hour that no clock shows.
std::optional<int> hourOfDay(const ChatTime& time)
{
    if (time.hour > 23)
        return std::nullopt;
    if (!time.twelveHour || time.hour > 12)
        return time.hour;
    switch (time.half) {
    case Half::Unknown: return time.hour;
    case Half::Morning: return time.hour % 12;
    case Half::Noon: return time.hour < 10 ? time.hour + 12 : time.hour;
    case Half::Afternoon:
    case Half::Night: return time.hour % 12 + 12;
    }
    Q_UNREACHABLE();
}

} // namespace

TimeResolver::TimeResolver(QDate baseDate) : m_baseDate(baseDate)
{
    Q_ASSERT(baseDate.isValid());
}

ResolvedTime TimeResolver::resolve(const ChatTime& written) const
{
    ResolvedTime resolved;
    resolved.precision = written.second ? Precision::Second : Precision::Minute;
    QDate date = dateOf(written);
    const auto hour = hourOfDay(written);
    const QTime clock(hour.value_or(-1), written.minute, written.second.value_or(0));
    if (!date.isValid() || !clock.isValid()) {
        resolved.why = u"bad-time"_s;
        return resolved;
    }
    if (date.year() < kFirstYear || date.year() > kLastYear) {
        resolved.why = u"far-time"_s;
        return resolved;
    }
    // "晚上12:05" is after midnight: the next day's first hour.
    const bool pastMidnight = written.half == Half::Night && written.hour == 12;
    if (pastMidnight)
        date = date.addDays(1);
    const Millis sinceMidnight(pastMidnight ? clock.addSecs(-12 * 3600).msecsSinceStartOfDay()
                                            : clock.msecsSinceStartOfDay());
    resolved.time = atLocal(date, sinceMidnight);
    if (pastMidnight || (written.half == Half::Morning && written.hour > 12))
        resolved.why = u"odd-half"_s;
    else if (date > m_baseDate)
        resolved.why = u"future"_s;
    return resolved;
}

bool TimeResolver::usesBaseDate(const ChatTime& written) const
{
    using Form = ChatTime::DateForm;
    return written.form == Form::Relative || written.form == Form::MonthDay
        || (written.form == Form::None && !m_ruleDate.isValid());
}

void TimeResolver::dateRule(const ChatTime& written)
{
    if (const QDate date = dateOf(written); date.isValid())
        m_ruleDate = date;
}

QDate TimeResolver::dateOf(const ChatTime& written) const
{
    switch (written.form) {
    case ChatTime::DateForm::None: return m_ruleDate.isValid() ? m_ruleDate : m_baseDate;
    case ChatTime::DateForm::Relative:
        if (written.weekday == 0)
            return m_baseDate.addDays(-written.daysBack);
        return m_baseDate.addDays(-((m_baseDate.dayOfWeek() - written.weekday + 7) % 7));
    case ChatTime::DateForm::MonthDay: return latestWithoutYear(written.month, written.day);
    case ChatTime::DateForm::Full: return QDate(written.year, written.month, written.day);
    }
    Q_UNREACHABLE();
}

QDate TimeResolver::latestWithoutYear(int month, int day) const
{
    // 29 February may be up to eight years back (around 2100).
    for (int year = m_baseDate.year(); year >= m_baseDate.year() - 8; --year) {
        const QDate date(year, month, day);
        if (date.isValid() && date <= m_baseDate)
            return date;
    }
    return {};
}

} // namespace keting
