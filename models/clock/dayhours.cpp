// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/dayhours.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes kMidnightEnd = std::chrono::hours(24);

QString spanText(const HourSpan& span)
{
    return clockTimeText(span.open) + u"-"_s + clockTimeText(span.close);
}

int twoDigits(QStringView text)
{
    const auto digit = [](QChar c) { return c >= u'0' && c <= u'9' ? c.unicode() - u'0' : -1; };
    const int tens = digit(text[0]);
    const int ones = digit(text[1]);
    return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
}

} // namespace

Result<DayHours> DayHours::create(std::vector<HourSpan> spans)
{
    for (const HourSpan& span : spans) {
        if (span.open.count() < 0 || span.close > kMidnightEnd)
            return fail(Error::Code::Invalid, u"hours outside 00:00-24:00"_s);
        if (span.open == span.close)
            return fail(Error::Code::Invalid, u"empty interval "_s + spanText(span));
        if (span.open > span.close)
            return fail(Error::Code::Invalid, u"reversed interval "_s + spanText(span));
    }
    std::ranges::sort(spans, {}, &HourSpan::open);
    for (std::size_t i = 1; i < spans.size(); ++i) {
        if (spans[i].open < spans[i - 1].close)
            return fail(Error::Code::Invalid,
                        u"overlapping intervals "_s + spanText(spans[i - 1]) + u" and "_s
                            + spanText(spans[i]));
    }
    return DayHours(std::move(spans));
}

DayHours DayHours::nineToFive()
{
    return DayHours({{std::chrono::hours(9), std::chrono::hours(17)}});
}

Result<std::chrono::minutes> parseClockTime(QStringView text)
{
    if (text.size() == 5 && text[2] == u':') {
        const int hours = twoDigits(text.first(2));
        const int minutes = twoDigits(text.last(2));
        const auto time = std::chrono::hours(hours) + std::chrono::minutes(minutes);
        if (hours >= 0 && minutes >= 0 && minutes < 60 && time <= kMidnightEnd)
            return time;
    }
    return fail(Error::Code::Invalid,
                u"\""_s + text.first(std::min<qsizetype>(text.size(), 20)).toString()
                    + u"\" is not a time of day HH:MM from 00:00 to 24:00"_s);
}

QString clockTimeText(std::chrono::minutes sinceMidnight)
{
    const int minutes = int(sinceMidnight.count());
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace keting
