// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/intakepreviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

IntakePreviewRow messageRow(const QString& sender, const QString& text, IntakeDecision decision)
{
    IntakePreviewRow row;
    row.time = atLocal(QDate(2026, 10, 9), 9h);
    row.sender = sender;
    row.text = text;
    row.decision = decision;
    return row;
}

class IntakePreviewModelTest : public testing::Test {
protected:
    IntakePreviewModelTest()
    {
        IntakePreviewRow lost = messageRow({}, u"医保还能补不"_s, IntakeDecision::Uncertain);
        lost.time.reset();
        model.setRows(
            {messageRow(u"王婶"_s, u"营业执照变更要带什么？"_s, IntakeDecision::NewRequest),
             messageRow(u"王婶"_s, u"在线等\n还有租房合同"_s, IntakeDecision::JoinRequest),
             messageRow(u"李专员"_s, u"请带身份证"_s, IntakeDecision::StaffReply), lost});
    }
    bool edit(int row, int column, const QVariant& value)
    {
        return model.setData(model.index(row, column), value, Qt::EditRole);
    }

    IntakePreviewModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(IntakePreviewModelTest, TotalsCountEveryMessageOnce)
{
    const IntakeTotals totals = model.totals();
    EXPECT_EQ(totals.newRequests, 1);
    EXPECT_EQ(totals.joining, 1);
    EXPECT_EQ(totals.replies, 1);
    EXPECT_EQ(totals.uncertain, 1);
    EXPECT_EQ(totals.filed(), 3) << "what is uncertain is not filed";
}

TEST_F(IntakePreviewModelTest, WhileTheVillageIsUnknownTextsAreCorrectedButNothingIsDecided)
{
    IntakePreviewRow open = messageRow(u"王婶"_s, u"在吗"_s, IntakeDecision::Unplanned);
    IntakePreviewRow lost = messageRow({}, u"医保还能补不"_s, IntakeDecision::Unplanned);
    lost.doubtful = true;
    lost.reason = u"no-sender"_s;
    model.setRows({open, lost});
    EXPECT_EQ(model.totals().unplanned, 2);
    EXPECT_EQ(model.totals().filed(), 0);
    const QModelIndex decision = model.index(0, IntakePreviewModel::DecisionColumn);
    EXPECT_FALSE(decision.flags().testFlag(Qt::ItemIsEditable));
    EXPECT_FALSE(edit(0, IntakePreviewModel::DecisionColumn, int(IntakeDecision::NewRequest)));
    EXPECT_FALSE(model.setTarget(0, std::nullopt));
    EXPECT_TRUE(edit(1, IntakePreviewModel::SenderColumn, u"老张"_s));
    EXPECT_FALSE(model.rows().at(1).doubtful);
    EXPECT_TRUE(edit(0, IntakePreviewModel::SenderColumn, QString()));
    EXPECT_EQ(model.nextUncertain(0), 0);
    EXPECT_EQ(model.totals().unplanned, 2);
}

TEST_F(IntakePreviewModelTest, NumbersAreMaskedInTheListAndWholeWhereTheyAreEdited)
{
    const QString number = u"13900000001"_s;
    IntakePreviewRow row
        = messageRow(u"王婶"_s + number, u"我的电话"_s + number, IntakeDecision::NewRequest);
    row.evidence = number;
    row.target = u"电话"_s + number;
    IntakePreviewRow longRow = row;
    longRow.text = QString(195, u'长') + number;
    model.setRows({row, longRow});
    model.setWords({{}, {}, [](const IntakePreviewRow& shown) -> QString {
                        return shown.target + u'：' + shown.evidence;
                    }});
    for (int at = 0; at < model.rowCount(); ++at) {
        for (int column = 0; column < IntakePreviewModel::kColumns; ++column) {
            const QString shown = model.index(at, column).data().toString();
            EXPECT_FALSE(shown.contains(number.left(5))) << shown.toStdString();
        }
    }
    EXPECT_EQ(model.index(0, IntakePreviewModel::TextColumn).data(Qt::EditRole).toString(),
              row.text);
}

TEST_F(IntakePreviewModelTest, AMessageWithoutTimeOrSenderStaysUncertainUntilItHasBoth)
{
    EXPECT_FALSE(
        edit(3, IntakePreviewModel::DecisionColumn, static_cast<int>(IntakeDecision::NewRequest)));
    EXPECT_TRUE(edit(3, IntakePreviewModel::SenderColumn, u"胡大哥"_s));
    EXPECT_EQ(model.rows().at(3).decision, IntakeDecision::Uncertain);
    EXPECT_TRUE(
        edit(3, IntakePreviewModel::TimeColumn, QDateTime(QDate(2026, 10, 9), QTime(8, 30))));
    EXPECT_EQ(model.rows().at(3).decision, IntakeDecision::NewRequest);
    EXPECT_EQ(model.rows().at(3).time, atLocal(QDate(2026, 10, 9), 8h + 30min))
        << "what is typed is the group's time, whatever zone the machine is set to";
    EXPECT_TRUE(edit(3, IntakePreviewModel::SenderColumn, u"  "_s));
    EXPECT_EQ(model.rows().at(3).decision, IntakeDecision::Uncertain);
}

TEST_F(IntakePreviewModelTest, AChosenDecisionIsMarkedAsDecidedByHand)
{
    QSignalSpy edited(&model, &IntakePreviewModel::edited);
    EXPECT_TRUE(
        edit(1, IntakePreviewModel::DecisionColumn, static_cast<int>(IntakeDecision::NewRequest)));
    EXPECT_TRUE(model.rows().at(1).decided);
    EXPECT_EQ(edited.size(), 1);
    EXPECT_FALSE(edit(1, IntakePreviewModel::SenderColumn, u"王婶"_s));
    EXPECT_EQ(edited.size(), 1) << "the same again is no correction";
}

TEST_F(IntakePreviewModelTest, SplitAndJoinAreEachOthersReverse)
{
    const qsizetype cut = model.rows().at(1).text.indexOf(u'\n');
    ASSERT_TRUE(model.split(1, cut));
    ASSERT_EQ(model.rowCount(), 5);
    EXPECT_EQ(model.rows().at(1).text, u"在线等"_s);
    EXPECT_EQ(model.rows().at(2).text, u"还有租房合同"_s);
    EXPECT_EQ(model.rows().at(2).sender, u"王婶"_s);
    ASSERT_TRUE(model.joinWithAbove(2));
    EXPECT_EQ(model.rows().at(1).text, u"在线等\n还有租房合同"_s);
    EXPECT_FALSE(model.split(1, 0));
    EXPECT_FALSE(model.split(1, 10000));
    EXPECT_FALSE(model.joinWithAbove(0));
}

TEST_F(IntakePreviewModelTest, AMessageIsPutIntoAChosenRequestOrIntoOneOfItsOwn)
{
    const RequestId known = *RequestId::parse(u"01926f00-0000-7000-8000-000000000001");
    QSignalSpy edited(&model, &IntakePreviewModel::edited);
    ASSERT_TRUE(model.setTarget(1, known));
    EXPECT_EQ(model.rows().at(1).into, known);
    EXPECT_EQ(model.rows().at(1).decision, IntakeDecision::JoinRequest);
    EXPECT_TRUE(model.rows().at(1).decided);
    ASSERT_TRUE(model.setTarget(1, std::nullopt));
    EXPECT_EQ(model.rows().at(1).into, std::nullopt);
    EXPECT_EQ(model.rows().at(1).decision, IntakeDecision::NewRequest);
    EXPECT_EQ(edited.size(), 2);
    EXPECT_FALSE(model.setTarget(3, known)) << "it lacks a time or a sender";
    EXPECT_FALSE(model.setTarget(99, known));
}

TEST_F(IntakePreviewModelTest, TheNextUncertainRowIsFoundRoundTheEnd)
{
    EXPECT_EQ(model.nextUncertain(0), 3);
    EXPECT_EQ(model.nextUncertain(4), 3);
    auto rows = model.rows();
    rows.removeLast();
    model.setRows(rows);
    EXPECT_EQ(model.nextUncertain(0), -1);
}

TEST_F(IntakePreviewModelTest, ANewPlanOfTheSameMessagesKeepsTheSelection)
{
    QSignalSpy reset(&model, &IntakePreviewModel::modelReset);
    const QPersistentModelIndex selected(model.index(2, 0));
    auto rows = model.rows();
    rows[1].decision = IntakeDecision::CoAsker;
    model.setRows(rows);
    EXPECT_EQ(reset.size(), 0);
    EXPECT_TRUE(selected.isValid());
    EXPECT_EQ(model.rows().at(1).decision, IntakeDecision::CoAsker);
}

} // namespace
} // namespace keting
