// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/clockspans.h"

#include <QCoreApplication>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct SpanText {
    Q_DECLARE_TR_FUNCTIONS(SpanText)
};

constexpr double kNightWidth = 6;
constexpr double kHolidayWeekShare = 0.15;
constexpr double kWeekendDayShare = 0.015;
constexpr double kClosedShareAtMost = 0.5;

bool isClosed(BarSpan::Kind kind)
{
    return kind == BarSpan::Kind::Closed || kind == BarSpan::Kind::Holiday;
}

double daysOf(const BarSpan& span)
{
    const Millis day = std::chrono::hours(24);
    return static_cast<double>((span.to - span.from).count()) / static_cast<double>(day.count());
}

double closedWidth(const BarSpan& span, double width)
{
    const double share
        = span.kind == BarSpan::Kind::Holiday ? kHolidayWeekShare / 7 : kWeekendDayShare;
    return std::max(kNightWidth, daysOf(span) * share * width);
}

} // namespace

std::vector<SpanPlace> placeSpans(const std::vector<BarSpan>& spans, double width)
{
    double closed = 0;
    double open = 0;
    for (const BarSpan& span : spans) {
        if (isClosed(span.kind))
            closed += closedWidth(span, width);
        else
            open += daysOf(span);
    }
    // Months of nights would push the open time out: then the nights shrink below their 6 px.
    const double room = open > 0 ? width * kClosedShareAtMost : width;
    const double squeeze = closed > room ? room / closed : 1;
    const double perDay = open > 0 ? (width - closed * squeeze) / open : 0;
    // Nothing but closed time fills the bar.
    const double stretch = open > 0 || closed <= 0 ? squeeze : width / closed;

    std::vector<SpanPlace> places;
    places.reserve(spans.size());
    double x = 0;
    for (const BarSpan& span : spans) {
        const double size
            = isClosed(span.kind) ? closedWidth(span, width) * stretch : daysOf(span) * perDay;
        places.push_back({x, x + size});
        x += size;
    }
    return places;
}

double placeOf(const std::vector<BarSpan>& spans, const std::vector<SpanPlace>& places, Instant at)
{
    for (std::size_t i = 0; i < spans.size() && i < places.size(); ++i) {
        if (at >= spans[i].to)
            continue;
        const auto length = (spans[i].to - spans[i].from).count();
        const auto into = (std::max(at, spans[i].from) - spans[i].from).count();
        const double share
            = length > 0 ? static_cast<double>(into) / static_cast<double>(length) : 0;
        return places[i].from + share * (places[i].to - places[i].from);
    }
    return places.empty() ? 0 : places.back().to;
}

QString spanKindName(BarSpan::Kind kind)
{
    switch (kind) {
    case BarSpan::Kind::Counting: return SpanText::tr("counting");
    case BarSpan::Kind::Closed: return SpanText::tr("service closed");
    case BarSpan::Kind::Holiday: return SpanText::tr("holiday");
    case BarSpan::Kind::Paused: return SpanText::tr("paused");
    case BarSpan::Kind::Remaining: return SpanText::tr("remaining");
    }
    return {};
}

QString spanSentence(const BarSpan& span)
{
    const QString format = u"M/d HH:mm"_s;
    const QString times
        = u"%1 – %2"_s.arg(toLocal(span.from).toString(format), toLocal(span.to).toString(format));
    QString sentence = spanKindName(span.kind) + u" · "_s + times;
    if (!span.label.isEmpty())
        sentence += u" · "_s + span.label;
    return sentence;
}

} // namespace keting
