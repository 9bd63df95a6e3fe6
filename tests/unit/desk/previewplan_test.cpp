// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/previewplan.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

ParsedMessage said(const QString& sender, const QString& text)
{
    ParsedMessage message;
    message.time = atLocal(QDate(2026, 10, 9), std::chrono::hours(9));
    message.sender = sender;
    message.text = text;
    return message;
}

PlanItem planned(qsizetype message, IntakeAction action, int fresh = -1)
{
    PlanItem item;
    item.message = message;
    item.action = action;
    if (fresh >= 0)
        item.target = PlanTarget{std::nullopt, fresh};
    return item;
}

class PreviewPlan : public testing::Test {
protected:
    PreviewPlan()
    {
        messages = {said(u"王婶"_s, u"营业执照变更要带什么"_s), said(u"王婶"_s, u"在线等"_s),
                    said(u"陈二哥"_s, u"我也是"_s), said(u"李专员"_s, u"请带身份证"_s)};
        plan.items
            = {planned(0, IntakeAction::NewRequest, 0), planned(1, IntakeAction::JoinRequest, 0),
               planned(2, IntakeAction::CoAsker, 0), planned(3, IntakeAction::StaffReply, 0)};
        plan.items[3].user = *UserId::parse(u"li");
        plan.freshRequests = 1;
    }
    QList<IntakePreviewRow> rows() const
    {
        return previewRows(messages, plan, [](const RequestId&) { return u"known"_s; });
    }
    void choose(int row, IntakeDecision decision)
    {
        auto edited = rows();
        edited[row].decision = decision;
        edited[row].decided = true;
        decide(plan, edited);
    }

    QList<ParsedMessage> messages;
    IntakePlan plan;
};

TEST_F(PreviewPlan, WithoutAVillageTheMessagesAreRowsOfWhichNothingIsFiled)
{
    messages[1].time.reset();
    messages[1].uncertain = true;
    messages[1].why = u"no-time"_s;
    const auto open = unplannedRows(messages);
    EXPECT_EQ(messagesOf(open), messages);
    EXPECT_TRUE(open.at(1).doubtful);
    EXPECT_EQ(open.at(1).reason, u"no-time");
    for (const IntakePreviewRow& row : open)
        EXPECT_EQ(row.decision, IntakeDecision::Unplanned);
}

TEST_F(PreviewPlan, MessagesComeBackFromTheirRowsAsTheyWere)
{
    messages[1].time.reset();
    messages[2].kind = MessageKind::Image;
    messages[3].isSelf = true;
    EXPECT_EQ(messagesOf(rows()), messages);
}

TEST_F(PreviewPlan, ARowNamesTheRequestItBelongsTo)
{
    EXPECT_TRUE(rows()[0].target.isEmpty());
    EXPECT_EQ(rows()[1].target, u"营业执照变更要带什么"_s);
    plan.items[1].target
        = PlanTarget{*RequestId::parse(u"01926f00-0000-7000-8000-000000000001"), -1};
    EXPECT_EQ(rows()[1].target, u"known"_s);
}

TEST_F(PreviewPlan, UndecidedRowsLeaveThePlanAlone)
{
    const IntakePlan before = plan;
    decide(plan, rows());
    EXPECT_EQ(plan, before);
}

TEST_F(PreviewPlan, AJoiningMessageMadeNewOpensItsOwnRequest)
{
    choose(1, IntakeDecision::NewRequest);
    EXPECT_EQ(plan.items[1].action, IntakeAction::NewRequest);
    EXPECT_EQ(plan.items[1].target, (PlanTarget{std::nullopt, 1}));
    EXPECT_EQ(plan.freshRequests, 2);
    EXPECT_EQ(plan.items[2].target, (PlanTarget{std::nullopt, 0}))
        << "the others stay where they were";
}

TEST_F(PreviewPlan, WhenTheOpeningMessageIsDismissedTheNextOneOpens)
{
    choose(0, IntakeDecision::Dismiss);
    EXPECT_EQ(plan.items[0].action, IntakeAction::Dismiss);
    EXPECT_FALSE(plan.items[0].target);
    EXPECT_FALSE(plan.items[0].dismissReason.isEmpty());
    EXPECT_EQ(plan.items[1].action, IntakeAction::NewRequest);
    EXPECT_EQ(plan.items[2].action, IntakeAction::CoAsker);
}

TEST_F(PreviewPlan, AReplyToARequestThatIsGoneBecomesANote)
{
    plan.items.remove(1, 2);
    plan.items[1].message = 3;
    choose(0, IntakeDecision::System);
    EXPECT_EQ(plan.items[1].action, IntakeAction::StaffNote);
    EXPECT_FALSE(plan.items[1].target);
}

TEST_F(PreviewPlan, NobodyOfTheStaffCannotReply)
{
    choose(2, IntakeDecision::StaffReply);
    EXPECT_EQ(plan.items[2].action, IntakeAction::CoAsker);
}

TEST_F(PreviewPlan, AnOpeningMessageCanJoinTheOneAbove)
{
    plan.items[1] = planned(1, IntakeAction::NewRequest, 1);
    plan.freshRequests = 2;
    choose(1, IntakeDecision::JoinRequest);
    EXPECT_EQ(plan.items[1].action, IntakeAction::JoinRequest);
    EXPECT_EQ(plan.items[1].target, (PlanTarget{std::nullopt, 0}));
    choose(0, IntakeDecision::JoinRequest);
    EXPECT_EQ(plan.items[0].action, IntakeAction::NewRequest) << "there is nothing above to join";
}

TEST_F(PreviewPlan, AMessageGoesIntoTheRequestAPersonChose)
{
    const RequestId known = *RequestId::parse(u"01926f00-0000-7000-8000-000000000001");
    QList<IntakePreviewRow> chosen = rows();
    chosen[0].decision = chosen[2].decision = IntakeDecision::JoinRequest;
    chosen[0].decided = chosen[2].decided = true;
    chosen[0].into = chosen[2].into = known;
    decide(plan, chosen);
    EXPECT_EQ(plan.items[0].action, IntakeAction::JoinRequest);
    EXPECT_EQ(plan.items[0].target, (PlanTarget{known, -1}));
    EXPECT_EQ(plan.items[2].target, (PlanTarget{known, -1}));
    EXPECT_EQ(plan.items[1].action, IntakeAction::NewRequest)
        << "the request it would have joined is not opened any more";
    EXPECT_EQ(previewRows(
                  messages, plan, [](const RequestId&) { return u"known"_s; }, chosen)
                  .at(0)
                  .into,
              known);
}

TEST_F(PreviewPlan, WhatWasFiledBeforeStaysFiled)
{
    plan.items[1] = planned(1, IntakeAction::Duplicate);
    choose(1, IntakeDecision::NewRequest);
    EXPECT_EQ(plan.items[1].action, IntakeAction::Duplicate);
}

} // namespace
} // namespace keting
