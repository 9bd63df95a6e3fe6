// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables count and keep, and that they follow every change of the hours.
#include "models/desk/deskbackup.h"
#include "models/desk/deskreader.h"
#include "models/desk/deskrestore.h"
#include "models/desk/recordcommands.h"
#include "models/desk/requestcommands.h"
#include "models/desk/verification.h"
#include "models/domain/section.h"
#include "models/store/backup.h"
#include "tests/unit/desk/newdesk.h"

#include <QDir>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

class DeskTables : public testing::Test {
protected:
    [[nodiscard]] DeskReader reader() { return {place.desk().tables(), place.desk().records()}; }
    [[nodiscard]] Tally figures()
    {
        RequestFilter filter;
        filter.view = View::All;
        filter.from = localDate(place.now()).addDays(-30);
        filter.to = localDate(place.now());
        return reader().dashboard(filter, place.now())->total;
    }
    [[nodiscard]] ViewCounts counts()
    {
        return reader().counts(RequestFilter(), place.now(), u"li"_s).value();
    }
    [[nodiscard]] RequestView view(const RequestId& id)
    {
        return reader().request(id, place.now()).value();
    }
    [[nodiscard]] InboxRow row(const RequestId& id) { return view(id).row; }
    [[nodiscard]] qint64 leftInVillage()
    {
        const auto roster = reader().roster(place.now());
        EXPECT_TRUE(roster);
        qint64 left = 0;
        for (const auto& row : *roster)
            left += row.left;
        return left;
    }
    [[nodiscard]] QString stateHash() { return verify(place.desk())->stateHash; }
    void answer(const RequestId& id)
    {
        ASSERT_TRUE(commands.reply(id, {u"带身份证"_s, {}, {}, {}}, li));
    }

    NewDesk place;
    RequestCommands commands{place.desk().writer()};
    UserId li = NewDesk::user(u"li"_s);
};

} // namespace

TEST_F(DeskTables, ARequestIsOverdueOnceHoweverOftenItIsReopened)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    place.pass(minutes(30));
    answer(id);
    ASSERT_TRUE(commands.close(id, {}, li));
    place.pass(minutes(30));
    ASSERT_TRUE(commands.reopen(id, u"没办好"_s, li));
    place.pass(minutes(30));
    EXPECT_EQ(counts().overdue, 1);
    EXPECT_EQ(figures().received, 1);
    EXPECT_EQ(figures().overdue, 1);
    place.expectSound();
}

TEST_F(DeskTables, ClosingWithoutAReplyDoesNotTakeAnOverdueFirstReplyAway)
{
    const RequestId late = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    place.pass(minutes(10) + std::chrono::seconds(1));
    const RequestId early = place.phoned(u"老赵"_s, u"想办低保"_s);
    EXPECT_EQ(figures().overdue, 1);
    ASSERT_TRUE(commands.close(late, {}, li));
    ASSERT_TRUE(commands.close(early, {}, li));
    place.pass(minutes(30));
    EXPECT_EQ(figures().overdue, 1) << "the one that was past its due instant when it was closed";
    EXPECT_EQ(figures().closed, 2);
    EXPECT_EQ(figures().answered, 0);
    EXPECT_EQ(figures().onTime, 0);
    EXPECT_EQ(row(late).onTime, std::optional(false));
    EXPECT_EQ(row(late).firstReplySeconds, std::nullopt);
    EXPECT_EQ(row(early).onTime, std::nullopt);
    EXPECT_EQ(counts().overdue, 0) << "there is nothing to be done about it any more";
    place.expectSound();
}

TEST_F(DeskTables, ALeftMessageClosedWithoutAReplyAfterItsDueInstantStaysOverdue)
{
    place.pass(hours(9));
    const RequestId late = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    const RequestId early = place.phoned(u"老赵"_s, u"想办低保"_s);
    ASSERT_TRUE(commands.close(early, {}, li));
    place.pass(hours(24 + 16));
    ASSERT_TRUE(commands.close(late, {}, li));
    EXPECT_EQ(figures().overdue, 1);
    EXPECT_EQ(figures().leftAnswered, 0);
    EXPECT_EQ(figures().leftOnTime, 0);
    place.expectSound();
}

TEST_F(DeskTables, WhatWasClosedUnansweredAndLateIsOverdueOnceHoweverItGoesOn)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    place.pass(minutes(30));
    ASSERT_TRUE(commands.close(id, {}, li));
    ASSERT_TRUE(commands.reopen(id, u"没办好"_s, li));
    EXPECT_EQ(figures().overdue, 1) << "the old cycle keeps its result";
    place.pass(minutes(30));
    EXPECT_EQ(figures().overdue, 1) << "and the new one does not count again";
    answer(id);
    EXPECT_EQ(figures().overdue, 1);
    EXPECT_EQ(figures().answered, 0);
    ASSERT_TRUE(commands.close(id, {}, li));
    EXPECT_EQ(figures().overdue, 1);
    place.expectSound();
}

TEST_F(DeskTables, ClosingEarlyAndReopeningIsNoWayAroundTheFirstReply)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    ASSERT_TRUE(commands.close(id, {}, li));
    ASSERT_TRUE(commands.reopen(id, u"没办好"_s, li));
    place.pass(minutes(30));
    EXPECT_EQ(figures().overdue, 1);
    ASSERT_TRUE(commands.close(id, {}, li));
    EXPECT_EQ(figures().overdue, 1);
    place.expectSound();
}

TEST_F(DeskTables, WhatNeedsNoReplyOrIsNoRequestIsNotOverdueWhenItEnds)
{
    const RequestId thanks = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    const RequestId ad = place.phoned(u"老赵"_s, u"想办低保"_s);
    place.pass(minutes(30));
    const MessageKey asked = view(thanks).request.messages.first().message.key;
    ASSERT_TRUE(commands.noReplyNeeded(thanks, asked, true, li));
    ASSERT_TRUE(commands.close(thanks, {}, li));
    ASSERT_TRUE(commands.dismiss(ad, u"ad"_s, li));
    EXPECT_EQ(figures().overdue, 0);
    EXPECT_EQ(row(thanks).onTime, std::nullopt);
    EXPECT_EQ(row(ad).onTime, std::nullopt);
    place.expectSound();
}

TEST_F(DeskTables, RecentUseCountsWhatWasSentInTheLastEventsAndNotWhatWasTakenBack)
{
    const Checklist& sent = place.desk().records()->checklists.cbegin().value();
    const auto send = [&] {
        const RequestId id = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
        return commands.reply(
            id, {u"带身份证"_s, SentChecklist{sent.id.toString(), 1, sent.title, {}}, {}, {}}, li);
    };
    ASSERT_TRUE(send());
    ASSERT_TRUE(send());
    const auto used = [&](qint64 events) {
        return reader().recentUse(events).value().value(sent.id.toString());
    };
    EXPECT_EQ(used(1000), 2);
    EXPECT_EQ(used(1), 1) << "the last event is the last reply";
    EXPECT_EQ(used(0), 0);
}

TEST_F(DeskTables, OverdueCountsLeftMessagesToo)
{
    place.pass(hours(9)); // Six in the evening.
    const RequestId answered = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    static_cast<void>(place.phoned(u"老赵"_s, u"想办低保"_s));
    place.pass(hours(24 + 16));
    answer(answered);
    EXPECT_EQ(figures().left, 2);
    EXPECT_EQ(figures().leftAnswered, 1);
    EXPECT_EQ(figures().overdue, 2) << "one answered late, one not at all";
    place.expectSound();
}

TEST_F(DeskTables, AReopenedRequestIsNoLeftMessageAnyMore)
{
    place.pass(hours(9));
    const RequestId id = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    EXPECT_EQ(counts().left, 1);
    EXPECT_EQ(leftInVillage(), 1);
    answer(id);
    ASSERT_TRUE(commands.close(id, {}, li));
    place.pass(hours(16) + minutes(46));
    ASSERT_TRUE(commands.reopen(id, u"没办好"_s, li));
    EXPECT_EQ(counts().left, 0);
    EXPECT_EQ(counts().unanswered, 1);
    EXPECT_EQ(leftInVillage(), 0);
    EXPECT_EQ(figures().left, 1) << "it still came as one";
    place.expectSound();
}

TEST_F(DeskTables, WhatIsReopenedAfterHoursWaitsAsALeftMessageInRowAndViewAlike)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    answer(id);
    ASSERT_TRUE(commands.close(id, {}, li));
    EXPECT_FALSE(row(id).isLeft());
    place.pass(hours(9));
    ASSERT_TRUE(commands.reopen(id, u"没办好"_s, li));
    EXPECT_EQ(counts().left, 1);
    EXPECT_TRUE(row(id).isLeft());
    EXPECT_EQ(sectionOf(row(id), place.now()), SectionKind::Left);
    answer(id);
    EXPECT_EQ(counts().left, 0);
    EXPECT_FALSE(row(id).isLeft()) << "it came in service time";
    EXPECT_EQ(figures().left, 0);
    place.expectSound();
}

TEST_F(DeskTables, EndedRequestsFollowAnEditThatReachesBackBeforeTheirEnd)
{
    place.pass(hours(2));
    const RequestId ended = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    place.pass(minutes(30));
    answer(ended);
    ASSERT_TRUE(commands.close(ended, {}, li));
    EXPECT_EQ(figures().overdue, 1);
    const Instant later = place.now();
    place.setNow(later - minutes(29));
    CalendarRules rules = officeWeek();
    rules.closed.insert(localDate(later));
    ASSERT_TRUE(RecordCommands(place.desk(), li).setCalendar(rules));
    place.setNow(later);
    place.expectSound();
    EXPECT_EQ(figures().overdue, 0) << "one minute of the ten was open";
}

TEST_F(DeskTables, EndedRequestsFollowNewTargets)
{
    const RequestId ended = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    place.pass(minutes(15));
    answer(ended);
    ASSERT_TRUE(commands.close(ended, {}, li));
    place.pass(hours(24));
    const ServicePolicy policy{minutes(20), minutes(20), minutes(20)};
    ASSERT_TRUE(RecordCommands(place.desk(), li).setPolicy(policy));
    place.expectSound();
    EXPECT_EQ(figures().onTime, 1);
}

TEST_F(DeskTables, TheStateHashSeesEveryRecord)
{
    QStringList seen{stateHash()};
    EXPECT_EQ(stateHash(), seen.last());
    const auto changed = [&](const Result<void>& done) {
        EXPECT_TRUE(done);
        EXPECT_FALSE(seen.contains(stateHash()));
        seen.append(stateHash());
    };
    RecordCommands records(place.desk(), li);
    const QString checklist = place.desk().records()->library.entries().firstKey();
    changed(records.staff({{NewDesk::village(), StaffRole::Agent, li, {}, {}, {}, {}, {}}}));
    changed(records.setPolicy({minutes(20), minutes(10), minutes(10)}));
    changed(records.retire(checklist, true));
    changed(records.retire(checklist, false).and_then([] { return Result<void>{}; }).and_then([&] {
        return records.approve(checklist);
    }));
    place.pass(hours(1));
    changed(records.setCalendar(officeWeek()));
    place.expectSound();
}

TEST_F(DeskTables, ADeskIsBackedUpOnlyWhenItsCopyVerifies)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    QTemporaryDir dir;
    const auto backUpAs = [&](const QString& name, const ProgressFn& progress = {}) {
        return backUpDesk(place.desk().database(), dir.filePath(name), progress);
    };
    EXPECT_TRUE(backUpAs(u"good"_s));
    const auto stopped = backUpAs(u"stopped"_s, [](int) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, Error::Code::Cancelled);
    // Of no request and of no record: nothing that is folded ever reads this event.
    Database& database = place.desk().database();
    ASSERT_TRUE(database.execute(
        "UPDATE event SET scope = ? WHERE lseq = 1",
        *database.integer("SELECT scope FROM event WHERE subject = ?", id.toBytes())));
    const auto refused = backUpAs(u"bad"_s);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Error::Code::Corrupt);
    EXPECT_TRUE(refused.error().detail.contains(u"event 1 "_s))
        << qPrintable(refused.error().detail);
    EXPECT_EQ(QDir(dir.path()).entryList(QDir::Files), QStringList{u"good"_s});
}

TEST_F(DeskTables, ABackupWhoseTablesDifferFromItsLogIsRefused)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    QTemporaryDir dir;
    const QString good = dir.filePath(u"good.keting"_s);
    const QString bad = dir.filePath(u"bad.keting"_s);
    ASSERT_TRUE(backUp(place.desk().database(), good));
    ASSERT_TRUE(place.desk().database().run("UPDATE request SET stage = 5"));
    ASSERT_TRUE(backUp(place.desk().database(), bad));
    ASSERT_TRUE(rebuild(place.desk()));
    const QString path = place.close();
    {
        auto directory = DataDirectory::open(path, DataDirectory::Want::Existing);
        ASSERT_TRUE(directory);
        const auto refused = restoreDeskFrom(bad, *directory);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, Error::Code::Corrupt);
        EXPECT_TRUE(restoreDeskFrom(good, *directory));
    }
    place.reopen();
    place.expectSound();
    EXPECT_TRUE(place.stateOf(id).size() > 0);
}

TEST_F(DeskTables, AMissingIndexIsToldWithItsCure)
{
    (void)place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    for (const char* index : {"request_day", "event_subject", "request_order", "event_scope"}) {
        const QByteArray drop = QByteArray("DROP INDEX ") + index;
        ASSERT_TRUE(place.desk().database().run(drop.constData()));
        const auto verified = verify(place.desk());
        if (verified) {
            EXPECT_GT(verified->differences, 0) << index;
        } else {
            EXPECT_EQ(verified.error().code, Error::Code::Corrupt) << index;
            EXPECT_TRUE(verified.error().detail.contains(u"verify --rebuild"_s));
        }
        ASSERT_TRUE(rebuild(place.desk())) << index;
        place.expectSound();
    }
}

TEST_F(DeskTables, ALogThatLacksAnEventIsNeverCalledCompleteNorFoldedAnew)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    (void)place.phoned(u"李叔"_s, u"医保怎么交"_s);
    Database& database = place.desk().database();
    ASSERT_TRUE(database.execute("DELETE FROM event WHERE subject = ?", id.toBytes()));
    const auto verified = verify(place.desk());
    ASSERT_FALSE(verified);
    EXPECT_EQ(verified.error().code, Error::Code::Corrupt);
    EXPECT_TRUE(verified.error().detail.contains(u"gone"_s));
    EXPECT_FALSE(rebuild(place.desk()));
    EXPECT_TRUE(*place.desk().tables().requests.find(id)) << "all that is left of it";
    QTemporaryDir dir;
    EXPECT_FALSE(backUpDesk(database, dir.filePath(u"holed"_s)));
    EXPECT_TRUE(QDir(dir.path()).isEmpty(QDir::Files));
}

} // namespace keting
