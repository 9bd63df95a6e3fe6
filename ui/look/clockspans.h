// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QString>

#include <vector>

namespace keting {

//! One stretch of a clock's life. Spans are in order and touch.
struct BarSpan {
    enum class Kind { Counting, Closed, Holiday, Paused, Remaining };
    Kind kind{};
    Instant from{};
    Instant to{};
    QString label; //!< Stands below the span's start when there is room; empty: none.

    friend bool operator==(const BarSpan&, const BarSpan&) = default;
};

//! Where a span lies in a bar, in pixels from its start.
struct SpanPlace {
    double from = 0;
    double to = 0;

    friend bool operator==(const SpanPlace&, const SpanPlace&) = default;
};

//! Open time shares the width in proportion; closed time is compressed (a night at least 6 px, a
//! week of holiday about 15 % of the width), so that what counts stays readable.
[[nodiscard]] std::vector<SpanPlace> placeSpans(const std::vector<BarSpan>& spans, double width);

//! Where an instant falls; outside the spans it is held at the nearer end.
[[nodiscard]] double placeOf(const std::vector<BarSpan>& spans,
                             const std::vector<SpanPlace>& places, Instant at);

[[nodiscard]] QString spanKindName(BarSpan::Kind kind);
//! "Paused · 10/8 14:00 – 10/8 16:00 · waiting for papers", for tooltips and screen readers.
[[nodiscard]] QString spanSentence(const BarSpan& span);

} // namespace keting
