// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/eventlog.h"

#include <QHash>

namespace keting {

//! How often each version of each checklist was sent, counted along the log; replies taken back do
//! not count.
struct ChecklistUse {
    qint64 upTo = 0; //!< The last event that was looked at.
    QHash<QString, QHash<int, qint64>> sent; //!< Checklist id → version → replies.

    [[nodiscard]] QHash<QString, qint64> totals() const;
    friend bool operator==(const ChecklistUse&, const ChecklistUse&) = default;
};

//! Looks at the next `limit` events; false when there are no more.
[[nodiscard]] Result<bool> countFurther(EventLog& log, ChecklistUse& use, int limit);

} // namespace keting
