// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QStringList>

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
    // What a mark of the dashboard stands for.
    bool counted = false; //!< Only what the numbers count: neither dismissed nor merged.
    QStringList categories; //!< Any of these; the empty one stands for none given yet.
    std::optional<bool> answered; //!< Only with (without) a first reply.
    std::optional<int> firstReplyMinute; //!< Bucket as firstReplyBucket() numbers them.
    QList<int> ratings; //!< Rated with one of these levels, 1…5.
    std::optional<QDate> promisedFrom; //!< A promise of it is due from this day on…
    std::optional<QDate> promisedTo; //!< …and until this one, included.
    friend bool operator==(const RequestFilter&, const RequestFilter&) = default;

    //! Only what a list's own tabs, village button and search field show and can take away.
    [[nodiscard]] RequestFilter plain() const
    {
        RequestFilter plain;
        plain.view = view;
        plain.village = village;
        plain.town = town;
        plain.text = text;
        return plain;
    }
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
