// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keting {

//! What can be taken away from the dashboard, always under the filter that is shown.
enum class DashboardExport {
    Picture, //!< PNG of the whole page.
    Pages, //!< PDF.
    Workbook, //!< xlsx.
    NumbersCsv, //!< Every number of the page.
    RequestsCsv, //!< The requests behind them, askers masked.
};

} // namespace keting
