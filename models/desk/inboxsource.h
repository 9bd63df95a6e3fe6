// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestfilter.h"
#include "models/domain/requestrow.h"
#include "models/domain/section.h"

#include <QFuture>

namespace keting {

//! A run of neighbouring rows of one kind; left messages due at different instants are two runs.
struct InboxSection {
    SectionKind kind = SectionKind::Running;
    std::optional<Instant> due; //!< Left messages only: the instant they share.
    qint64 count = 0;
    friend bool operator==(const InboxSection&, const InboxSection&) = default;
};

//! What the inbox asks of the desk. Called on the GUI thread; the futures may finish anywhere.
class InboxSource {
public:
    InboxSource() = default;
    InboxSource(const InboxSource&) = delete;
    InboxSource& operator=(const InboxSource&) = delete;
    virtual ~InboxSource() = default;

    //! The rows after `after` (none: from the top) in inbox order, at most `limit`.
    [[nodiscard]] virtual QFuture<Result<InboxPage>>
    page(const RequestFilter& filter, const std::optional<PageCursor>& after, int limit) = 0;
    [[nodiscard]] virtual QFuture<Result<ViewCounts>> counts(const RequestFilter& filter) = 0;
    //! Every run of the whole list at `now`, in order; the counts add up to the filter's total.
    [[nodiscard]] virtual QFuture<Result<QList<InboxSection>>> sections(const RequestFilter& filter,
                                                                        Instant now)
        = 0;
};

} // namespace keting
