// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/groupcontext.h"
#include "models/intake/parsedchat.h"

#include <span>

namespace keting {

//! What is to become of one message.
enum class IntakeAction {
    Duplicate, //!< Filed by an earlier paste.
    System, //!< A line of WeChat itself: not filed.
    Dismiss, //!< A request of its own, dismissed at once for dismissReason.
    NewRequest,
    JoinRequest,
    CoAsker, //!< "我也是": joins somebody else's request.
    StaffReply,
    Acknowledgement, //!< Thanks: joins, needs no reply.
    StaffNote, //!< A staff message that answers nobody: a notice, an emoji. Not filed.
    Uncertain, //!< Has no time or no sender: filed only after somebody completed it.
};
[[nodiscard]] QString actionName(IntakeAction action); //!< "new-request", "staff-reply"…

//! A request that exists, or the n-th one this plan opens.
struct PlanTarget {
    std::optional<RequestId> existing;
    int fresh = -1; //!< From 0; the message whose action is NewRequest with this number opens it.
    friend bool operator==(const PlanTarget&, const PlanTarget&) = default;
};

//! One decision; every field may be edited before the plan is carried out.
struct PlanItem {
    qsizetype message = 0; //!< Index in the paste.
    MessageKey key;
    IntakeAction action = IntakeAction::Uncertain;
    std::optional<PlanTarget> target; //!< All but Duplicate, System, Dismiss, StaffNote, Uncertain.
    std::optional<UserId> user; //!< Who of the staff wrote it.
    QString checklist; //!< The matter, where it is clear; empty else.
    QString category;
    QString dismissReason; //!< "ad", "off-topic"; Dismiss only.
    //! Reason code for the preview: "known", "system", "ad", "off-topic", "thanks-to-nobody",
    //! "first-message", "same-asker", "other-matter", "me-too", "thanks", "mention", "quote",
    //! "confirms", "similar", "latest-unanswered", "continues", "notice", "answers-nobody",
    //! "no-time", "no-sender", "unknown-exporter" (the exporter under a name nobody of the staff
    //! has), "future" (later than the desk's clock).
    QString reason;
    bool doubtful = false; //!< Decided, but worth a look before it is filed.
    QString evidence; //!< The words behind the reason, where there are any.
    friend bool operator==(const PlanItem&, const PlanItem&) = default;
};

struct IntakePlan {
    QList<PlanItem> items; //!< One per message, in order.
    int freshRequests = 0;
    friend bool operator==(const IntakePlan&, const IntakePlan&) = default;
};

//! Pure: the same messages and context always give the same plan, and nothing is changed. Rules in
//! short: one asker's messages join their open request unless they are clearly another matter;
//! "me too" joins another's request unless it names another matter; a staff message that equals a
//! reply marked as sent confirms it; others answer whom they mention or quote, else the request
//! they resemble, else the latest unanswered one before them, and nothing that was asked after
//! them; announcements and closing notices answer nobody; thanks need no reply; media belong to
//! what their sender asked. What one run leaves unfiled the next run over the same file leaves
//! unfiled too.
[[nodiscard]] IntakePlan planIntake(std::span<const ParsedMessage> messages,
                                    const GroupContext& context);

} // namespace keting
