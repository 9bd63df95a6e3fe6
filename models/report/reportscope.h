// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/county.h"
#include "models/domain/requestfilter.h"

namespace keting {

//! Whose work a report is about.
struct ReportScope {
    enum class Level { County, Town, Village };
    Level level = Level::County;
    QString code; //!< 6, 9 or 12 digits.
    QString name; //!< As written on the title page; a village with its town.
    int villages = 0; //!< How many the desk knows there.

    void restrict(RequestFilter& filter) const;
    friend bool operator==(const ReportScope&, const ReportScope&) = default;
};

//! Invalid: no such form of code. NotFound: the desk has no village there.
[[nodiscard]] Result<ReportScope> reportScope(const County& county, const QString& code);

} // namespace keting
