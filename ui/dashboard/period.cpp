// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/period.h"

#include "models/items/momenttext.h"

#include <QCoreApplication>

namespace keting {

Period periodFor(PeriodPreset preset, QDate today)
{
    const QDate month(today.year(), today.month(), 1);
    switch (preset) {
    case PeriodPreset::Today: return {today, today};
    case PeriodPreset::ThisWeek: return {today.addDays(1 - today.dayOfWeek()), today};
    case PeriodPreset::ThisMonth: return {month, today};
    case PeriodPreset::LastMonth: return {month.addMonths(-1), month.addDays(-1)};
    case PeriodPreset::Last30Days: return {today.addDays(-29), today};
    case PeriodPreset::ThisQuarter:
        return {QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1), today};
    case PeriodPreset::Last100Days: return {today.addDays(-99), today};
    }
    Q_UNREACHABLE();
}

QString presetName(PeriodPreset preset)
{
    switch (preset) {
    case PeriodPreset::Today: return QCoreApplication::translate("Period", "Today");
    case PeriodPreset::ThisWeek: return QCoreApplication::translate("Period", "This week");
    case PeriodPreset::ThisMonth: return QCoreApplication::translate("Period", "This month");
    case PeriodPreset::LastMonth: return QCoreApplication::translate("Period", "Last month");
    case PeriodPreset::Last30Days: return QCoreApplication::translate("Period", "Last 30 days");
    case PeriodPreset::ThisQuarter: return QCoreApplication::translate("Period", "This quarter");
    case PeriodPreset::Last100Days: return QCoreApplication::translate("Period", "Last 100 days");
    }
    Q_UNREACHABLE();
}

QString periodText(const Period& period)
{
    return dayRangeText(period.from, period.to);
}

} // namespace keting
