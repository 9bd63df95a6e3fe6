// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/inboxsource.h"

#include <QSet>

#include <utility>

namespace keting {

//! Heading over a run of rows.
struct InboxHeading {
    SectionKind kind = SectionKind::Running;
    int occurrence = 0; //!< How many runs of this kind stand above it.
    std::optional<Instant> due; //!< Left messages: the instant they share.
    std::optional<qint64>
        count; //!< None until the desk has counted a run that is not loaded whole.
    friend bool operator==(const InboxHeading&, const InboxHeading&) = default;
};

//! One line of the list: a heading or a request, never both.
struct InboxEntry {
    //! The same line before and after a refresh; headings carry a number, requests their id.
    using Key = std::pair<int, QUuid>;

    std::optional<InboxHeading> heading;
    std::optional<InboxRow> row;

    [[nodiscard]] Key key() const;
    friend bool operator==(const InboxEntry&, const InboxEntry&) = default;
};

//! What has been loaded of the list.
struct InboxContent {
    QList<InboxRow> rows; //!< From the top, in order.
    QSet<RequestId> held; //!< Loaded, counted, not shown yet.
    bool complete = false; //!< Nothing follows.
    bool headings = true;
    QList<InboxSection> sections; //!< As the desk counted them; for runs not loaded whole.
};

//! Lines to show at `now`: held rows left out, a heading over each run that shows anything.
[[nodiscard]] QList<InboxEntry> layOut(const InboxContent& content, Instant now);

//! Which of `fetched` are new since `before` and must wait for the chip: those that would push
//! shown rows down. What only follows the end of what was loaded is the next page, not an arrival.
[[nodiscard]] QSet<RequestId> arrivalsIn(const InboxContent& before, const QList<InboxRow>& fetched,
                                         const QSet<RequestId>& expected);

//! When layOut() comes out different by itself: the next moment, `now` included, after
//! which one more active row is overdue.
[[nodiscard]] std::optional<Instant> nextOverdue(const QList<InboxRow>& rows, Instant now);

} // namespace keting
