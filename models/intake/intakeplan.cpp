// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/intakeplan.h"

#include "models/intake/intakeplanner.h"
#include "models/intake/messagekeys.h"

namespace keting {

using namespace Qt::StringLiterals;

QString actionName(IntakeAction action)
{
    switch (action) {
    case IntakeAction::Duplicate: return u"duplicate"_s;
    case IntakeAction::System: return u"system"_s;
    case IntakeAction::Dismiss: return u"dismiss"_s;
    case IntakeAction::NewRequest: return u"new-request"_s;
    case IntakeAction::JoinRequest: return u"join-request"_s;
    case IntakeAction::CoAsker: return u"co-asker"_s;
    case IntakeAction::StaffReply: return u"staff-reply"_s;
    case IntakeAction::Acknowledgement: return u"acknowledgement"_s;
    case IntakeAction::StaffNote: return u"staff-note"_s;
    case IntakeAction::Uncertain: return u"uncertain"_s;
    }
    Q_UNREACHABLE();
}

IntakePlan planIntake(std::span<const ParsedMessage> messages, const GroupContext& context)
{
    const QList<MessageKey> keys = messageKeys(context.village, messages);
    IntakePlanner planner(context, keys);
    IntakePlan plan;
    plan.items.reserve(keys.size());
    for (qsizetype i = 0; i < keys.size(); ++i) {
        PlanItem item = planner.plan(messages[size_t(i)], keys[i]);
        item.message = i;
        plan.items.append(item);
    }
    plan.freshRequests = planner.freshRequests();
    return plan;
}

} // namespace keting
