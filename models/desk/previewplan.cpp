// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/previewplan.h"

#include "models/reply/masking.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

IntakeDecision decisionFor(IntakeAction action)
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
    return IntakeDecision::Uncertain;
}

IntakeAction actionFor(IntakeDecision decision)
{
    switch (decision) {
    case IntakeDecision::Duplicate: return IntakeAction::Duplicate;
    case IntakeDecision::System: return IntakeAction::System;
    case IntakeDecision::Dismiss: return IntakeAction::Dismiss;
    case IntakeDecision::NewRequest: return IntakeAction::NewRequest;
    case IntakeDecision::JoinRequest: return IntakeAction::JoinRequest;
    case IntakeDecision::CoAsker: return IntakeAction::CoAsker;
    case IntakeDecision::StaffReply: return IntakeAction::StaffReply;
    case IntakeDecision::Acknowledgement: return IntakeAction::Acknowledgement;
    case IntakeDecision::StaffNote: return IntakeAction::StaffNote;
    case IntakeDecision::Uncertain:
    case IntakeDecision::Unplanned: return IntakeAction::Uncertain;
    }
    return IntakeAction::Uncertain;
}

IntakePreviewRow rowOf(const ParsedMessage& message)
{
    IntakePreviewRow row;
    row.time = message.time;
    row.precision = message.precision;
    row.sender = message.sender;
    row.text = message.text;
    row.kind = messageKindName(message.kind);
    row.self = message.isSelf;
    return row;
}

bool needsRequest(IntakeAction action)
{
    return action == IntakeAction::JoinRequest || action == IntakeAction::CoAsker
        || action == IntakeAction::Acknowledgement || action == IntakeAction::StaffReply;
}

// A fresh request is called by the words that open it.
QString openingWords(const QList<ParsedMessage>& messages, const IntakePlan& plan, int fresh)
{
    constexpr qsizetype kWords = 16;
    for (const PlanItem& item : plan.items) {
        if (item.action == IntakeAction::NewRequest && item.target && item.target->fresh == fresh)
            return maskText(messages[item.message].text).left(kWords).simplified();
    }
    return {};
}

QString targetName(const QList<ParsedMessage>& messages, const IntakePlan& plan,
                   const PlanItem& item, const NameRequest& nameOf)
{
    if (!item.target || !needsRequest(item.action))
        return {};
    return item.target->existing ? nameOf(*item.target->existing)
                                 : openingWords(messages, plan, item.target->fresh);
}

void openFresh(IntakePlan& plan, PlanItem& item)
{
    item.action = IntakeAction::NewRequest;
    item.target = PlanTarget{std::nullopt, plan.freshRequests++};
}

void decideOne(IntakePlan& plan, PlanItem& item, IntakeAction action,
               const std::optional<PlanTarget>& above)
{
    if (action == IntakeAction::StaffReply && !item.user)
        return;
    const bool opened = item.action == IntakeAction::NewRequest;
    item.action = action;
    item.dismissReason = action == IntakeAction::Dismiss ? u"off-topic"_s : QString();
    if (action == IntakeAction::NewRequest && !opened) {
        openFresh(plan, item);
    } else if (needsRequest(action)) {
        // The request it would have opened itself is not one it can join.
        if (opened || !item.target)
            item.target = above;
        if (!item.target)
            openFresh(plan, item);
    } else if (action != IntakeAction::NewRequest) {
        item.target.reset();
    }
}

void putInto(PlanItem& item, IntakeAction action, const RequestId& request)
{
    if (action == IntakeAction::StaffReply && !item.user)
        return;
    item.action = action;
    item.dismissReason.clear();
    item.target = PlanTarget{request, -1};
}

// Nothing may point at a request that no message opens any more: the first to do so opens it.
void openLost(IntakePlan& plan)
{
    QList<int> opened;
    for (PlanItem& item : plan.items) {
        if (!item.target || item.target->existing || opened.contains(item.target->fresh))
            continue;
        opened.append(item.target->fresh);
        if (item.action == IntakeAction::StaffReply) {
            item.action = IntakeAction::StaffNote;
            opened.removeLast();
            item.target.reset();
        } else {
            item.action = IntakeAction::NewRequest;
        }
    }
}

} // namespace

QList<ParsedMessage> messagesOf(const QList<IntakePreviewRow>& rows)
{
    QList<ParsedMessage> messages;
    for (const IntakePreviewRow& row : rows) {
        ParsedMessage message;
        message.time = row.time;
        message.precision = row.precision;
        message.sender = row.sender;
        message.text = row.text;
        message.kind = messageKindFromName(row.kind).value_or(MessageKind::Text);
        message.isSelf = row.self;
        // Who exported the file is asked anew with every plan: the name may have been corrected.
        message.uncertain = row.doubtful && row.reason != u"unknown-exporter";
        message.why = message.uncertain ? row.reason : QString();
        messages.append(message);
    }
    return messages;
}

QList<IntakePreviewRow> previewRows(const QList<ParsedMessage>& messages, const IntakePlan& plan,
                                    const NameRequest& nameOf,
                                    const QList<IntakePreviewRow>& edited)
{
    QList<IntakePreviewRow> rows;
    for (const PlanItem& item : plan.items) {
        const ParsedMessage& message = messages[item.message];
        IntakePreviewRow row = rowOf(message);
        row.decision = decisionFor(item.action);
        row.doubtful
            = (message.uncertain || item.doubtful) && row.decision != IntakeDecision::Uncertain;
        row.reason = message.uncertain && !message.why.isEmpty() ? message.why : item.reason;
        row.evidence = item.evidence;
        row.target = targetName(messages, plan, item, nameOf);
        if (rows.size() < edited.size()) {
            row.decided = edited.at(rows.size()).decided;
            row.into = edited.at(rows.size()).into;
        }
        rows.append(row);
    }
    return rows;
}

QList<IntakePreviewRow> unplannedRows(const QList<ParsedMessage>& messages)
{
    QList<IntakePreviewRow> rows;
    rows.reserve(messages.size());
    for (const ParsedMessage& message : messages) {
        IntakePreviewRow row = rowOf(message);
        row.decision = IntakeDecision::Unplanned;
        row.doubtful = message.uncertain;
        row.reason = message.kind == MessageKind::System ? u"system"_s : message.why;
        rows.append(row);
    }
    return rows;
}

void decide(IntakePlan& plan, const QList<IntakePreviewRow>& rows)
{
    std::optional<PlanTarget> above;
    for (qsizetype i = 0; i < std::min(plan.items.size(), rows.size()); ++i) {
        PlanItem& item = plan.items[i];
        const IntakeAction wanted = actionFor(rows[i].decision);
        // What has been filed before stays filed; nobody can decide it again.
        if (rows[i].decided && item.action != IntakeAction::Duplicate) {
            if (rows[i].into && needsRequest(wanted))
                putInto(item, wanted, *rows[i].into);
            else if (wanted != item.action)
                decideOne(plan, item, wanted, above);
        }
        if (item.target)
            above = item.target;
    }
    openLost(plan);
}

} // namespace keting
