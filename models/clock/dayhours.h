// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QStringView>

#include <chrono>
#include <vector>

namespace keting {

//! Half-open `[open, close)`, minutes after Shanghai midnight; 24:00 is a legal close.
struct HourSpan {
    std::chrono::minutes open{};
    std::chrono::minutes close{};

    friend bool operator==(const HourSpan&, const HourSpan&) = default;
};

//! The open hours of one day: in order, none empty, none overlapping. Adjoining spans are kept as
//! written and count as one stretch.
class DayHours {
public:
    //! Closed all day.
    DayHours() = default;

    //! Any order is taken. Fails on an empty, reversed, overlapping or out-of-range span.
    [[nodiscard]] static Result<DayHours> create(std::vector<HourSpan> spans);
    //! What the county keeps on a working day: 09:00–17:00.
    [[nodiscard]] static DayHours nineToFive();

    [[nodiscard]] const std::vector<HourSpan>& spans() const { return m_spans; }
    [[nodiscard]] bool isClosed() const { return m_spans.empty(); }

    friend bool operator==(const DayHours&, const DayHours&) = default;

private:
    explicit DayHours(std::vector<HourSpan> spans) : m_spans(std::move(spans)) {}

    std::vector<HourSpan> m_spans;
};

//! "HH:MM" from 00:00 to 24:00, nothing else.
[[nodiscard]] Result<std::chrono::minutes> parseClockTime(QStringView text);
[[nodiscard]] QString clockTimeText(std::chrono::minutes sinceMidnight);

} // namespace keting
