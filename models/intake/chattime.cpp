// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chattime.h"

#include <QRegularExpression>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDate = u"(?:(?<y>[0-9]{4}|[0-9]{2}(?=([-/])[0-9]{1,2}\\g{-1}))(?<sep>[-/"
                       u".年])(?<mo>[0-9]{1,2})[-/.月](?<d>[0-9]{1,2})[日号]?"
                       u"|(?<mo2>[0-9]{1,2})(?<sep2>[-/月])(?<d2>[0-9]{1,2})[日号]?"
                       u"|(?<rel>今天|昨天|前天|(?i:today|yesterday))"
                       u"|(?:星期|周|礼拜)(?<wd>[一二三四五六日天])"
                       u"|(?<day>(?i:mon|tues|wednes|thurs|fri|satur|sun)day))"
                       u"(?: *[(]?(?:星期|周)[一二三四五六日天][)]?)?";
constexpr auto kClock
    = u"(?<half>上午|下午|凌晨|晚上|中午|早上|早晨|清晨|傍晚)? *"
      u"(?<h>[0-9]{1,2}):(?<mi>[0-9]{2})(?::(?<s>[0-9]{2}))?(?: *(?<mer>[AaPp])[.]?[Mm][.]?)?";

QRegularExpression compiled(const QString& pattern)
{
    QRegularExpression expression(pattern);
    expression.optimize();
    Q_ASSERT_X(expression.isValid(), "chattime", qPrintable(expression.errorString()));
    return expression;
}

const QRegularExpression& endPattern()
{
    static const auto pattern = compiled(u"(?:^|(?<= ))(?:"_s + QStringView(kDate) + u",? *)?"_s
                                         + QStringView(kClock) + u" *$"_s);
    return pattern;
}

const QRegularExpression& startPattern()
{
    static const auto pattern
        = compiled(u"^ *"_s + QStringView(kDate) + u" +"_s + QStringView(kClock) + u"(?= |$)"_s);
    return pattern;
}

const QRegularExpression& datePattern()
{
    static const auto pattern
        = compiled(u"^[ —–―─━=_*-]*(?<![0-9])"_s + QStringView(kDate) + u"[ —–―─━=_*-]*$"_s);
    return pattern;
}

ChatTime::Half halfOf(QStringView word, QStringView meridiem)
{
    using Half = ChatTime::Half;
    if (word == u"中午")
        return Half::Noon;
    if (word == u"下午" || word == u"傍晚")
        return Half::Afternoon;
    if (word == u"晚上")
        return Half::Night;
    if (!word.isEmpty())
        return Half::Morning;
    if (meridiem.isEmpty())
        return Half::Unknown;
    return meridiem.front().toLower() == u'p' ? Half::Afternoon : Half::Morning;
}

int weekdayOf(QChar character)
{
    const auto at = QStringView(u"一二三四五六日天").indexOf(character);
    return at == 7 ? 7 : int(at) + 1;
}

int englishWeekday(QStringView word)
{
    const auto starts = QStringView(u"mo tu we th fr sa su").split(u' ');
    return int(starts.indexOf(word.first(2).toString().toLower())) + 1;
}

int daysBackOf(QChar first)
{
    switch (first.unicode()) {
    case u'今':
    case u't': return 0;
    case u'昨':
    case u'y': return 1;
    default: return 2;
    }
}

int number(const QRegularExpressionMatch& match, QStringView group)
{
    return match.capturedView(group).toInt();
}

void readDate(const QRegularExpressionMatch& match, ChatTime& time, TimeShape& shape)
{
    using Form = ChatTime::DateForm;
    if (match.hasCaptured(u"y")) {
        time.form = Form::Full;
        time.year = number(match, u"y") + (match.capturedLength(u"y") == 2 ? 2000 : 0);
        time.month = number(match, u"mo");
        time.day = number(match, u"d");
        shape.separator = match.capturedView(u"sep").front().unicode();
    } else if (match.hasCaptured(u"mo2")) {
        time.form = Form::MonthDay;
        time.month = number(match, u"mo2");
        time.day = number(match, u"d2");
        shape.separator = match.capturedView(u"sep2").front().unicode();
    } else if (match.hasCaptured(u"rel")) {
        time.form = Form::Relative;
        const QStringView word = match.capturedView(u"rel");
        time.daysBack = daysBackOf(word.front().toLower());
    } else if (match.hasCaptured(u"wd")) {
        time.form = Form::Relative;
        time.weekday = weekdayOf(match.capturedView(u"wd").front());
    } else if (match.hasCaptured(u"day")) {
        time.form = Form::Relative;
        time.weekday = englishWeekday(match.capturedView(u"day"));
    }
    shape.form = time.form;
}

std::optional<TimeSpan> readSpan(const QRegularExpressionMatch& match)
{
    if (!match.hasMatch())
        return std::nullopt;
    TimeSpan span;
    readDate(match, span.time, span.shape);
    span.time.half = halfOf(match.capturedView(u"half"), match.capturedView(u"mer"));
    span.time.twelveHour = span.time.half != ChatTime::Half::Unknown;
    span.time.hour = number(match, u"h");
    span.time.minute = number(match, u"mi");
    if (match.hasCaptured(u"s"))
        span.time.second = number(match, u"s");
    span.shape.seconds = span.time.second.has_value();
    span.shape.twelveHour = span.time.twelveHour;
    // With only a clock the pattern takes the spaces before it along.
    const QString written = match.captured();
    span.from = match.capturedStart() + written.indexOf(written.trimmed());
    span.to = match.capturedEnd();
    return span;
}

} // namespace

std::optional<TimeSpan> timeAtEnd(const QString& text)
{
    return readSpan(endPattern().match(text));
}

std::optional<TimeSpan> fullTimeAtStart(const QString& text)
{
    auto span = readSpan(startPattern().match(text));
    if (span && span->time.form != ChatTime::DateForm::Full)
        return std::nullopt;
    return span;
}

std::optional<ChatTime> dateAlone(const QString& text)
{
    const auto match = datePattern().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    ChatTime time;
    TimeShape shape;
    readDate(match, time, shape);
    return time;
}

} // namespace keting
