// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/intakerows.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

IntakeDecision decisionOf(IntakeAction action)
{
    switch (action) {
    case IntakeAction::Duplicate: return IntakeDecision::Duplicate;
    case IntakeAction::System: return IntakeDecision::System;
    case IntakeAction::Dismiss: return IntakeDecision::Dismiss;
    case IntakeAction::NewRequest: return IntakeDecision::NewRequest;
    case IntakeAction::JoinRequest: return IntakeDecision::JoinRequest;
    case IntakeAction::CoAsker: return IntakeDecision::CoAsker;
    case IntakeAction::StaffReply: return IntakeDecision::StaffReply;
    case IntakeAction::Acknowledgement: return IntakeDecision::Acknowledgement;
    case IntakeAction::StaffNote: return IntakeDecision::StaffNote;
    case IntakeAction::Uncertain: return IntakeDecision::Uncertain;
    }
    Q_UNREACHABLE();
}

//! A decision that needs a target which the plan has not found opens a request instead.
void decide(PlanItem& item, IntakeDecision decision, int& fresh)
{
    const auto orNew = [&](IntakeAction action) {
        item.action = item.target ? action : IntakeAction::NewRequest;
        if (!item.target)
            item.target = PlanTarget{std::nullopt, fresh++};
    };
    switch (decision) {
    case IntakeDecision::NewRequest:
        item.action = IntakeAction::NewRequest;
        item.target = PlanTarget{std::nullopt, fresh++};
        return;
    case IntakeDecision::JoinRequest: orNew(IntakeAction::JoinRequest); return;
    case IntakeDecision::CoAsker: orNew(IntakeAction::CoAsker); return;
    case IntakeDecision::Acknowledgement: orNew(IntakeAction::Acknowledgement); return;
    case IntakeDecision::StaffReply:
        item.action = item.target && item.user ? IntakeAction::StaffReply : IntakeAction::StaffNote;
        return;
    case IntakeDecision::StaffNote: item.action = IntakeAction::StaffNote; return;
    case IntakeDecision::Dismiss:
        item.action = IntakeAction::Dismiss;
        if (item.dismissReason.isEmpty())
            item.dismissReason = u"off-topic"_s;
        return;
    case IntakeDecision::Duplicate: item.action = IntakeAction::Duplicate; return;
    case IntakeDecision::System: item.action = IntakeAction::System; return;
    case IntakeDecision::Uncertain: item.action = IntakeAction::Uncertain; return;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<IntakePreviewRow> previewRows(const QList<ParsedMessage>& messages, const IntakePlan& plan)
{
    QList<IntakePreviewRow> rows;
    for (const PlanItem& item : plan.items) {
        const ParsedMessage& message = messages.at(item.message);
        IntakePreviewRow row;
        row.time = message.time;
        row.precision = message.precision;
        row.sender = message.sender;
        row.text = message.text;
        row.kind = messageKindName(message.kind);
        row.decision = decisionOf(item.action);
        row.reason = item.reason;
        row.evidence = item.evidence;
        row.doubtful = message.uncertain;
        rows.append(row);
    }
    return rows;
}

QList<ParsedMessage> messagesOf(const QList<IntakePreviewRow>& rows)
{
    QList<ParsedMessage> messages;
    for (const IntakePreviewRow& row : rows) {
        const MessageKind kind = messageKindFromName(row.kind).value_or(MessageKind::Text);
        messages.append(ParsedMessage{
            row.time, row.precision, row.sender, row.text, kind, false, row.doubtful, {}});
    }
    return messages;
}

void keepDecisions(IntakePlan& plan, const QList<IntakePreviewRow>& rows)
{
    for (PlanItem& item : plan.items) {
        if (item.message < rows.size() && rows.at(item.message).decided)
            decide(item, rows.at(item.message).decision, plan.freshRequests);
    }
}

QString villageByNames(const County& county, const ParsedChat& chat)
{
    QHash<QString, int> votes;
    for (const Village& village : county.villages()) {
        const QString code = village.code.toString();
        if (!county.staffing(code, StaffRole::Commissioner))
            continue;
        if (chat.group.contains(village.name))
            return code;
        for (const ParsedMessage& message : chat.messages)
            votes[code] += message.sender.contains(village.name) ? 1 : 0;
    }
    QString best;
    int most = 0;
    for (auto it = votes.cbegin(); it != votes.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            best = it.key();
        }
    }
    return best;
}

} // namespace keting
