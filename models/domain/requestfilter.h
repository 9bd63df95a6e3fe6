// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace keting {

enum class View {
    Inbox,
    Unanswered, //!< Waiting for a first reply.
    Left,
    Overdue,
    Mine,
    Progress,
    Promised,
    Waiting,
    Closed,
    Dismissed,
    All
};
[[nodiscard]] QString viewName(View view);
[[nodiscard]] std::optional<View> viewFromName(QStringView name);

//! The same filter on screen, in the chart and in the export. Empty fields do not restrict.
struct RequestFilter {
    View view = View::Inbox;
    QString village; //!< Twelve digits.
    QString town; //!< Nine digits.
    QString category;
    QString owner;
    QString text; //!< Search words.
    std::optional<QDate> from; //!< First day of arrival, included.
    std::optional<QDate> to; //!< Last day of arrival, included.
    std::optional<bool> left; //!< Only (not) left messages.
    std::optional<int> firstReplyMinute; //!< Bucket 0…15 of the dashboard's first replies.
    QList<int> ratings; //!< Rated with one of these levels, 1…5.
    friend bool operator==(const RequestFilter&, const RequestFilter&) = default;
};

//! Exact numbers for the tabs and badges, under the village/town/category/owner of a filter.
struct ViewCounts {
    qint64 inbox = 0;
    qint64 unanswered = 0;
    qint64 left = 0;
    qint64 overdue = 0;
    qint64 mine = 0;
    qint64 progress = 0;
    qint64 promised = 0;
    qint64 waiting = 0;
    friend bool operator==(const ViewCounts&, const ViewCounts&) = default;
};

} // namespace keting
