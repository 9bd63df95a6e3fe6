// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace keting {

//! A stretch of days, both included.
struct Period {
    QDate from;
    QDate to;
    friend bool operator==(const Period&, const Period&) = default;
};

enum class PeriodPreset {
    Today,
    ThisWeek,
    ThisMonth,
    LastMonth,
    Last30Days,
    ThisQuarter,
    Last100Days
};

[[nodiscard]] Period periodFor(PeriodPreset preset, QDate today);
[[nodiscard]] QString presetName(PeriodPreset preset); //!< Translated.
//! "2026-07-01 – 10-08"; the year is not repeated.
[[nodiscard]] QString periodText(const Period& period);

} // namespace keting
