// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"

#include <QDate>
#include <QList>

namespace keting {

//! What is to become of one message of a paste.
enum class IntakeDecision {
    NewRequest,
    JoinRequest,
    CoAsker, //!< "我也是"
    Acknowledgement, //!< Thanks: joins, needs no reply.
    StaffReply,
    StaffNote, //!< Staff words that answer nobody; not filed.
    Dismiss,
    Duplicate, //!< Filed before; not filed again.
    System, //!< WeChat's own line; not filed.
    Uncertain, //!< Lacks a time or a sender; not filed until somebody completes it.
    Unplanned, //!< Understood, but of which village is not known yet; not filed.
};

//! One message as it was understood. Plain values, edited before anything is filed.
struct IntakePreviewRow {
    std::optional<Instant> time;
    Precision precision = Precision::Minute;
    QString sender;
    QString text;
    QString kind; //!< messageKindName()
    IntakeDecision decision = IntakeDecision::Uncertain;
    QString reason; //!< Reason code of the planner: "same-asker", "me-too", "no-time", "ad"…
    QString evidence; //!< The words behind the reason, where there are any.
    QString target; //!< Matter or asker of the request it belongs to; empty for a new one.
    std::optional<RequestId> into; //!< The open request a person chose for it.
    bool self = false; //!< The source says the person who exported it wrote it.
    bool doubtful = false; //!< Understood, but worth a look.
    bool decided = false; //!< A person chose the decision; planning anew keeps it.
    friend bool operator==(const IntakePreviewRow&, const IntakePreviewRow&) = default;
};

//! An open request of the village that a message may be put into, masked.
struct IntakeTarget {
    RequestId id;
    QString name;
    friend bool operator==(const IntakeTarget&, const IntakeTarget&) = default;
};

struct IntakePreview {
    QString village; //!< Name of the group's village; empty: not known yet.
    QString format; //!< Layout that was recognised: "wechat-copy", "csv"…
    QString encoding;
    QList<IntakePreviewRow> rows;
    int warnings = 0; //!< Lines the reader passed over or doubts.
    std::optional<QDate> baseDate; //!< What times without a full date count from, if any do.
    friend bool operator==(const IntakePreview&, const IntakePreview&) = default;
};

//! Counts by what will happen.
struct IntakeTotals {
    int newRequests = 0;
    int joining = 0; //!< Joins, co-askers and acknowledgements.
    int replies = 0;
    int dismissed = 0;
    int duplicates = 0;
    int ignored = 0; //!< System lines and staff notes.
    int uncertain = 0;
    int unplanned = 0;
    [[nodiscard]] int filed() const { return newRequests + joining + replies + dismissed; }
    friend bool operator==(const IntakeTotals&, const IntakeTotals&) = default;
};

} // namespace keting
