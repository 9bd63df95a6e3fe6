// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestfilter.h"
#include "models/domain/requestrow.h"

namespace keting {

//! What is not at the centre of the work on a request, the worse of the two.
enum class Upload {
    Pending, //!< It has not come back from there yet.
    Refused, //!< Something was not accepted; the list in the settings says why.
};

//! One village of the roster pane.
struct RosterRow {
    QString code;
    QString name; //!< "三溪村", "富乐社区".
    QString officialName; //!< "三溪村委会".
    QString town; //!< Nine digits.
    QString townName;
    QString initials; //!< Pinyin initials, "sxc".
    QString pinyin; //!< "sanxicun"
    struct Person {
        QString user; //!< Empty: nobody is assigned.
        QString name;
        QString standIn; //!< Name of the stand-in on duty today, else empty.
        QString phone;
        friend bool operator==(const Person&, const Person&) = default;
    };
    Person commissioner;
    Person townWorker;
    Person agent;
    qint64 open = 0;
    qint64 overdue = 0;
    qint64 left = 0;
    qint64 today = 0; //!< Arrived today.
    std::optional<Instant> lastContact;
    bool silent = false; //!< Staffed, but no message for 21 days.
    [[nodiscard]] bool hasGap() const
    {
        return commissioner.user.isEmpty() || townWorker.user.isEmpty() || agent.user.isEmpty();
    }
    friend bool operator==(const RosterRow&, const RosterRow&) = default;
};

} // namespace keting
