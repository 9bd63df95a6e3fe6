// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/inboxmodel.h"
#include "tests/unit/items/fakeinbox.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::idOf;
using test::leftRow;
using test::restingRow;
using test::runningRow;

namespace {

QString kindWord(SectionKind kind)
{
    switch (kind) {
    case SectionKind::Overdue: return u"overdue"_s;
    case SectionKind::Running: return u"running"_s;
    case SectionKind::Left: return u"left"_s;
    case SectionKind::Resting: return u"resting"_s;
    case SectionKind::Ended: return u"ended"_s;
    }
    return {};
}

class InboxModelTest : public testing::Test {
protected:
    //! "[overdue 1] 4 [running 2] 7 8": headings with their counts, rows by number.
    QString shown() const
    {
        QStringList lines;
        for (int i = 0; i < model.rowCount(); ++i) {
            const InboxEntry* line = model.entry(model.index(i));
            if (line->heading)
                lines << u"[%1 %2]"_s.arg(kindWord(line->heading->kind))
                             .arg(line->heading->count.value_or(-1));
            else
                lines << QString::number(line->row->n);
        }
        return lines.join(u' ');
    }
    void open() { model.setFilter({}); }

    Instant now = test::officeMoment();
    test::FakeInbox desk;
    CountdownClock clock{[this] { return now; }};
    InboxModel model{desk, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(InboxModelTest, RowsStandInDeskOrderUnderHeadingsWithExactCounts)
{
    desk.put(runningRow(1, -2min));
    desk.put(runningRow(2, 98s));
    desk.put(leftRow(3, 5min));
    desk.put(leftRow(4, 5min));
    desk.put(runningRow(5, 7min));
    desk.put(restingRow(6));
    open();
    EXPECT_EQ(shown(), u"[overdue 1] 1 [running 1] 2 [left 2] 3 4 [running 1] 5 [resting 1] 6"_s);
    EXPECT_EQ(model.state(), InboxModel::State::Ready);
    EXPECT_EQ(model.counts().inbox, 6);
    EXPECT_EQ(model.index(2).data(InboxModel::HeadingDueRole), QVariant());
    EXPECT_EQ(model.index(4).data(InboxModel::HeadingDueRole).toLongLong(), toMs(now + 5min));
}

TEST_F(InboxModelTest, DueAtThisInstantIsNotOverdueYet)
{
    desk.put(runningRow(1, 0ms));
    open();
    EXPECT_EQ(shown(), u"[running 1] 1"_s);
    now += 1ms;
    clock.beat();
    EXPECT_EQ(shown(), u"[overdue 1] 1"_s);
}

TEST_F(InboxModelTest, ATimeKnownToTheMinuteIsOverdueWithTheNextMinute)
{
    InboxRow vague = runningRow(1, 10s);
    vague.precision = Precision::Minute;
    const InboxRow exact = runningRow(2, 30s);
    const QList<InboxRow> rows{vague, exact};
    const Instant minuteEnds = test::officeMoment() + 1min;
    EXPECT_EQ(nextOverdue(rows, test::officeMoment()), exact.due);
    EXPECT_EQ(nextOverdue(rows, *exact.due + 1ms), minuteEnds - 1ms);
    EXPECT_EQ(nextOverdue(rows, minuteEnds), std::nullopt);
    EXPECT_EQ(sectionOf(vague, minuteEnds - 1ms), SectionKind::Running);
    EXPECT_EQ(sectionOf(vague, minuteEnds), SectionKind::Overdue);
}

TEST_F(InboxModelTest, PassingTimeMovesTheOverdueHeadingWithoutAskingTheDesk)
{
    desk.put(runningRow(1, 10s));
    desk.put(runningRow(2, 20s));
    open();
    const int asked = desk.pagesAsked;
    now += 15s;
    clock.beat();
    EXPECT_EQ(shown(), u"[overdue 1] 1 [running 1] 2"_s);
    now += 15s;
    clock.beat();
    EXPECT_EQ(shown(), u"[overdue 2] 1 2"_s);
    EXPECT_EQ(desk.pagesAsked, asked);
}

TEST_F(InboxModelTest, AWokenRowWithoutADeadlineNeverCutsTheOverdueInTwo)
{
    InboxRow woken = restingRow(1);
    woken.rank = Rank::Active;
    const auto wake = [&] { // Where the desk puts it: between what is overdue and what runs.
        woken.received = now;
        desk.put(woken);
    };
    wake();
    desk.put(runningRow(2, -2min));
    desk.put(runningRow(3, 10s));
    desk.put(runningRow(4, 20s));
    open();
    EXPECT_EQ(shown(), u"[overdue 1] 2 [running 3] 1 3 4"_s);
    now += 15s;
    wake();
    clock.beat();
    EXPECT_EQ(shown(), u"[overdue 2] 2 3 [running 2] 1 4"_s);
}

TEST_F(InboxModelTest, NewRowsWaitUntilTheyAreAccepted)
{
    desk.put(runningRow(1, 1min));
    desk.put(runningRow(2, 5min));
    open();
    const QPersistentModelIndex current(model.indexOf(idOf(2)));
    QSignalSpy arrivals(&model, &InboxModel::arrivalsChanged);
    desk.put(runningRow(3, 30s));
    desk.put(runningRow(4, 9min));
    model.refresh();
    EXPECT_EQ(shown(), u"[running 4] 1 2"_s) << "the count is exact, the rows stay where they are";
    EXPECT_EQ(current.row(), 2);
    EXPECT_EQ(model.arrivals(), 2);
    ASSERT_EQ(arrivals.size(), 1);
    EXPECT_EQ(arrivals.first().first().toInt(), 2);
    model.acceptArrivals();
    EXPECT_EQ(shown(), u"[running 4] 3 1 2 4"_s);
    EXPECT_EQ(model.row(current)->n, 2);
    EXPECT_EQ(model.arrivals(), 0);
}

TEST_F(InboxModelTest, AnArrivalThatIsDismissedElsewhereLeavesTheChip)
{
    desk.put(runningRow(1, 1min));
    open();
    desk.put(runningRow(2, 30s));
    model.refresh();
    EXPECT_EQ(model.arrivals(), 1);
    desk.remove(2);
    model.refresh();
    EXPECT_EQ(model.arrivals(), 0);
    EXPECT_EQ(shown(), u"[running 1] 1"_s);
}

TEST_F(InboxModelTest, TheUsersOwnDeedIsNotHeldBack)
{
    desk.put(runningRow(1, 1min));
    open();
    desk.put(runningRow(2, 30s));
    model.expect(idOf(2));
    model.refresh();
    EXPECT_EQ(shown(), u"[running 2] 2 1"_s);
}

TEST_F(InboxModelTest, AnEmptyInboxShowsWhatComesAtOnce)
{
    open();
    EXPECT_EQ(model.rowCount(), 0);
    desk.put(runningRow(1, 1min));
    model.refresh();
    EXPECT_EQ(shown(), u"[running 1] 1"_s);
}

TEST_F(InboxModelTest, ChangedRowsChangeInPlaceAndOthersAreSilent)
{
    desk.put(runningRow(1, 1min));
    desk.put(runningRow(2, 2min));
    open();
    QSignalSpy changed(&model, &InboxModel::dataChanged);
    model.refresh();
    EXPECT_EQ(changed.size(), 0);
    InboxRow claimed = runningRow(2, 2min);
    claimed.owner = u"li"_s;
    desk.put(claimed);
    model.refresh();
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed.first().first().toModelIndex().row(), 2);
    EXPECT_EQ(model.index(2).data(InboxModel::OwnerRole).toString(), u"li"_s);
}

TEST_F(InboxModelTest, ARowThatStartsToWaitMovesAndKeepsItsSelection)
{
    for (int n = 1; n <= 4; ++n)
        desk.put(runningRow(n, std::chrono::minutes(n)));
    open();
    const QPersistentModelIndex selected(model.indexOf(idOf(1)));
    QSignalSpy moved(&model, &InboxModel::rowsMoved);
    desk.put(restingRow(1));
    model.refresh();
    EXPECT_EQ(shown(), u"[running 3] 2 3 4 [resting 1] 1"_s);
    EXPECT_EQ(model.row(selected)->n, 1);
    EXPECT_EQ(moved.size(), 1) << "one line that sinks is one move";
}

TEST_F(InboxModelTest, NamesAndNumbersOfPeopleAreMasked)
{
    InboxRow row = runningRow(1, 1min);
    row.lastText = u"打我电话 13800001234\n谢谢"_s;
    desk.put(row);
    open();
    const QModelIndex index = model.index(1);
    EXPECT_EQ(index.data(InboxModel::AskerRole).toString(), u"王**"_s);
    EXPECT_EQ(index.data(InboxModel::LastTextRole).toString(), u"打我电话 138****1234 谢谢"_s);
}

TEST_F(InboxModelTest, NamesOfVillagesAndPeopleComeByCode)
{
    desk.put(runningRow(1, 1min));
    open();
    EXPECT_EQ(model.index(1).data(InboxModel::VillageRole).toString(), u"510923107212"_s);
    model.setNames({{{u"510923107212"_s, u"三溪村"_s}}, {}, {}});
    EXPECT_EQ(model.index(1).data(InboxModel::VillageRole).toString(), u"三溪村"_s);
}

TEST_F(InboxModelTest, HeadingsCannotBeSelected)
{
    desk.put(runningRow(1, 1min));
    open();
    EXPECT_FALSE(model.flags(model.index(0)) & Qt::ItemIsSelectable);
    EXPECT_TRUE(model.flags(model.index(1)) & Qt::ItemIsSelectable);
}

TEST_F(InboxModelTest, LaterPagesAreFetchedOnDemandAndCountedByTheDesk)
{
    constexpr int kRows = 2 * InboxModel::kPage + 7;
    for (int n = 1; n <= kRows; ++n)
        desk.put(runningRow(n, std::chrono::seconds(n)));
    open();
    EXPECT_EQ(model.rowCount(), InboxModel::kPage + 1);
    EXPECT_EQ(model.index(0).data(InboxModel::HeadingCountRole).toInt(), kRows);
    while (model.canFetchMore({}))
        model.fetchMore({});
    EXPECT_EQ(model.rowCount(), kRows + 1);
    EXPECT_FALSE(model.canFetchMore({}));
}

TEST_F(InboxModelTest, RowsBehindTheLoadedPartAreNotArrivals)
{
    for (int n = 1; n <= InboxModel::kPage + 60; ++n)
        desk.put(runningRow(n, std::chrono::seconds(n)));
    open();
    model.refresh();
    EXPECT_EQ(model.arrivals(), 0);
    desk.remove(3);
    desk.put(restingRow(InboxModel::kPage)); // The last loaded row leaves its place as well.
    model.refresh();
    EXPECT_EQ(model.arrivals(), 0);
}

TEST_F(InboxModelTest, WhatLiesFarBelowTheScreenIsDroppedAndComesBackOnDemand)
{
    constexpr int kRows = 5 * InboxModel::kPage;
    for (int n = 1; n <= kRows; ++n)
        desk.put(restingRow(n));
    int reach = 0;
    model.setReach([&] { return reach; });
    model.setFilter({});
    while (model.canFetchMore({}))
        model.fetchMore({});
    ASSERT_EQ(model.rowCount(), kRows + 1);
    reach = kRows;
    model.refresh();
    EXPECT_EQ(model.rowCount(), kRows + 1) << "all of it is still needed";
    reach = 30;
    // What watches over the model fetches the rest again as soon as it can be had.
    int least = kRows;
    const auto watch
        = QObject::connect(&model, &InboxModel::rowsRemoved, &model,
                           [this, to = &least] { *to = std::min(*to, model.rowCount()); });
    model.refresh();
    QObject::disconnect(watch);
    EXPECT_LE(least, 2 * InboxModel::kPage);
    while (model.canFetchMore({}))
        model.fetchMore({});
    EXPECT_EQ(model.rowCount(), kRows + 1);
}

TEST_F(InboxModelTest, AnotherFilterDropsTheAnswerToTheFirst)
{
    desk.put(runningRow(1, 1min));
    InboxRow other = runningRow(2, 2min);
    other.village = u"510923107213"_s;
    desk.put(other);
    desk.deferred = true;
    open();
    EXPECT_EQ(model.state(), InboxModel::State::Loading);
    model.setFilter({.village = u"510923107213"_s});
    desk.answer();
    EXPECT_EQ(shown(), u"[running 1] 2"_s);
    EXPECT_EQ(model.state(), InboxModel::State::Ready);
}

TEST_F(InboxModelTest, RefreshesDuringARefreshBecomeOne)
{
    open();
    desk.deferred = true;
    const int before = desk.pagesAsked;
    for (int i = 0; i < 5; ++i)
        model.refresh();
    desk.answer();
    desk.answer();
    EXPECT_EQ(desk.pagesAsked - before, 2);
}

TEST_F(InboxModelTest, AFailureIsShownAndRetried)
{
    desk.put(runningRow(1, 1min));
    desk.failure = Error{Error::Code::Storage, u"disk I/O error"_s};
    open();
    EXPECT_EQ(model.state(), InboxModel::State::Failed);
    ASSERT_TRUE(model.error());
    EXPECT_EQ(model.error()->code, Error::Code::Storage);
    desk.failure.reset();
    model.retry();
    EXPECT_EQ(model.state(), InboxModel::State::Ready);
    EXPECT_EQ(shown(), u"[running 1] 1"_s);
}

TEST_F(InboxModelTest, ARefreshThatFailsKeepsWhatIsOnScreen)
{
    desk.put(runningRow(1, 1min));
    open();
    desk.failure = Error{Error::Code::Busy, u"busy"_s};
    model.refresh();
    EXPECT_EQ(model.state(), InboxModel::State::Failed);
    EXPECT_EQ(shown(), u"[running 1] 1"_s);
}

TEST_F(InboxModelTest, AQuestionNobodyAnswersEndsInAFailureNotInLoadingForEver)
{
    desk.deferred = true;
    open();
    desk.cancelPages();
    EXPECT_EQ(model.state(), InboxModel::State::Failed);
    EXPECT_EQ(model.error()->code, Error::Code::Cancelled);
}

} // namespace
} // namespace keting
