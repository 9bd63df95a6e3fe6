// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demodesk.h"

#include <QJsonArray>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

QString at(const char* time)
{
    return u"2026-11-"_s + QString::fromLatin1(time) + u":00+08:00"_s;
}

//! Every test begins with one request of a villager, filed once for them all.
class Lifecycle : public DemoDesk {
protected:
    void SetUp() override
    {
        DemoDesk::SetUp();
        static const auto [desk, request] = [this] {
            const auto ids
                = filed(u"刘秋月 2026-11-20 10:00:00\n身份证掉了，补办要带哪些材料？\n"_s);
            return std::pair(onDisk(), ids.value(u"刘秋月"_s));
        }();
        ASSERT_EQ(file(u"desk/keting.db"_s, desk), m_desk.database());
        id = request;
        ASSERT_FALSE(id.isEmpty());
    }
    //! Whatever was done and refused, in any of the tests.
    void TearDown() override { expectSound(); }

    //! `verb` on the request at a moment of November; the request afterwards.
    QJsonObject at(const char* time, const QString& name, const QStringList& more = {}) const
    {
        return verb(::at(time), QStringList{name, id} + more);
    }
    //! That, and nothing is written.
    [[nodiscard]] Answer refused(const QString& name, const QStringList& more = {}) const
    {
        const QByteArray before = onDisk();
        Answer answer = m_desk.run(QStringList{u"request"_s, name, id} + more);
        EXPECT_NE(answer.exit, 0) << name.toStdString();
        EXPECT_FALSE(answer.code().isEmpty()) << answer.err.toStdString();
        EXPECT_EQ(onDisk(), before);
        return answer;
    }
    [[nodiscard]] bool isIn(const QString& view) const
    {
        return std::ranges::any_of(
            list(view), [&](const QJsonObject& row) { return row.value("id"_L1) == id; });
    }
    static QString state(const QJsonObject& shown) { return shown.value("state"_L1).toString(); }

    QString id;
};

} // namespace

TEST_F(Lifecycle, GoesFromNewToRated)
{
    EXPECT_EQ(state(show(id)), u"new"_s);
    EXPECT_EQ(state(at("20T10:02", u"claim"_s)), u"claimed"_s);
    QJsonObject shown = at("20T10:06", u"reply"_s, {u"--template"_s, u"id-card"_s});
    EXPECT_EQ(state(shown), u"answered"_s);
    EXPECT_EQ(shown.value("first_reply_s"_L1).toInteger(), 360);
    EXPECT_EQ(shown.value("on_time"_L1), QJsonValue(true));
    const QJsonObject sent = shown.value("messages"_L1).toArray().last().toObject();
    EXPECT_EQ(sent.value("checklist"_L1).toString(), u"id-card"_s);
    EXPECT_EQ(sent.value("checklist_version"_L1).toInteger(), 1);

    shown = at("20T10:20", u"progress"_s, {u"--text"_s, u"材料已收"_s, u"--route"_s, u"proxy"_s});
    EXPECT_EQ(state(shown), u"in-progress"_s);
    EXPECT_EQ(shown.value("route"_L1).toString(), u"proxy"_s);
    EXPECT_EQ(clockOf(shown, u"progress"_s).value("due"_L1).toString(), ::at("23T17:00"));
    EXPECT_TRUE(isIn(u"progress"_s));
    EXPECT_EQ(state(at("23T11:00", u"ready"_s)), u"ready"_s);
    shown = at("24T09:30", u"close"_s, {u"--text"_s, u"新证已领"_s});
    EXPECT_EQ(state(shown), u"closed"_s);
    EXPECT_EQ(shown.value("result"_L1).toString(), u"新证已领"_s);
    EXPECT_TRUE(isIn(u"closed"_s));
    EXPECT_FALSE(isIn(u"inbox"_s));
    shown = at("24T10:00", u"rate"_s, {u"--level"_s, u"5"_s});
    EXPECT_EQ(state(shown), u"rated"_s);
    EXPECT_EQ(shown.value("rating"_L1).toInteger(), 5);
    EXPECT_EQ(shown.value("on_time"_L1), QJsonValue(true));
    EXPECT_TRUE(isIn(u"closed"_s)) << "rated requests are closed ones";
}

TEST_F(Lifecycle, AReplyWithTheVillagersChoiceIsInProgress)
{
    const QJsonObject shown
        = at("20T10:06", u"reply"_s, {u"--template"_s, u"id-card"_s, u"--route"_s, u"guided"_s});
    EXPECT_EQ(state(shown), u"in-progress"_s);
    EXPECT_EQ(shown.value("route"_L1).toString(), u"guided"_s);
}

TEST_F(Lifecycle, ASnoozedRequestComesBackTheMomentItIsOverdue)
{
    const QString until = ::at("20T10:45");
    EXPECT_EQ(refused(u"snooze"_s).exit, 2);
    EXPECT_EQ(refused(u"snooze"_s, {u"--until"_s, u"soon"_s}).exit, 2);
    EXPECT_EQ(refused(u"snooze"_s, {u"--until"_s, ::at("19T10:00")}).exit, 1);
    EXPECT_EQ(refused(u"wake"_s).code(), u"conflict"_s);
    EXPECT_EQ(at("20T10:01", u"snooze"_s, {u"--until"_s, until}).value("snoozed_until"_L1), until);
    const auto overdue = [this](const QString& now) {
        return m_desk.at(now)
            .ok({u"request"_s, u"list"_s, u"--view"_s, u"overdue"_s, u"--limit"_s, u"100000"_s})
            .values("id"_L1)
            .contains(id);
    };
    EXPECT_EQ(refused(u"snooze"_s, {u"--until"_s, ::at("20T10:44")}).code(), u"conflict"_s)
        << "by the clock of that call it is overdue";
    EXPECT_FALSE(overdue(u"2026-11-20T10:10:00+08:00"_s));
    EXPECT_TRUE(overdue(u"2026-11-20T10:10:01+08:00"_s));
    EXPECT_EQ(show(id).value("overdue"_L1), QJsonValue(true));
    EXPECT_TRUE(at("20T10:02", u"wake"_s).value("snoozed_until"_L1).isNull());
    EXPECT_TRUE(overdue(u"2026-11-20T10:10:01+08:00"_s));
}

TEST_F(Lifecycle, VisitsDepartmentsAndKeptPromisesAreOnRecord)
{
    EXPECT_EQ(refused(u"visit-done"_s).code(), u"conflict"_s);
    EXPECT_EQ(refused(u"kept"_s).code(), u"conflict"_s);
    EXPECT_EQ(refused(u"send-on"_s).exit, 2);
    QJsonObject shown
        = at("20T10:02", u"visit"_s, {u"--at"_s, ::at("23T09:30"), u"--agent"_s, u"何帮办"_s});
    EXPECT_EQ(shown.value("owner"_L1).toString(), commissioner()) << "who works on it claims it";
    shown = at("23T10:00", u"visit-done"_s, {u"--text"_s, u"已上门照相"_s});
    const QJsonObject visit = shown.value("visits"_L1).toArray().first().toObject();
    EXPECT_EQ(visit.value("agent"_L1).toString(), u"何帮办"_s);
    EXPECT_EQ(visit.value("done"_L1).toString(), ::at("23T10:00"));
    EXPECT_EQ(visit.value("note"_L1).toString(), u"已上门照相"_s);
    shown = at("23T10:01", u"send-on"_s, {u"--department"_s, u"县残联"_s});
    EXPECT_EQ(shown.value("department"_L1).toString(), u"县残联"_s);
    EXPECT_EQ(shown.value("owner"_L1).toString(), commissioner()) << "who was asked first stays";
    at("23T10:02", u"promise"_s);
    shown = at("23T10:03", u"kept"_s);
    EXPECT_EQ(clockOf(shown, u"promise"_s).value("state"_L1).toString(), u"met"_s);
    shown = at("23T10:04", u"describe"_s, {u"--title"_s, u"残疾人证"_s});
    EXPECT_EQ(shown.value("title"_L1).toString(), u"残疾人证"_s);
}

TEST_F(Lifecycle, ABadRatingAsksForCallBackFindingAndCorrection)
{
    at("20T10:06", u"close"_s);
    EXPECT_EQ(refused(u"call-back"_s, {u"--text"_s, u"问过了"_s}).code(), u"conflict"_s);
    QJsonObject shown = at("20T10:07", u"rate"_s, {u"--level"_s, u"1"_s});
    for (const QString& step : {u"call-back"_s, u"finding"_s, u"correction"_s}) {
        EXPECT_EQ(shown.value("owed_remedy"_L1).toString(), step);
        EXPECT_EQ(refused(step).exit, 2) << "without words it is none";
        shown = at("20T10:08", step, {u"--text"_s, u"办了"_s});
    }
    EXPECT_TRUE(shown.value("owed_remedy"_L1).isNull());
    EXPECT_EQ(shown.value("remedies"_L1).toArray().size(), 3);
}

TEST_F(Lifecycle, UndoTakesTheLastDeedBackWhole)
{
    const QJsonObject before = show(id);
    EXPECT_EQ(refused(u"undo"_s).code(), u"not-found"_s);
    at("20T10:02", u"reply"_s, {u"--text"_s, u"收到"_s, u"--reason"_s, u"等材料"_s});
    QJsonObject shown = at("20T10:03", u"undo"_s);
    EXPECT_EQ(state(shown), u"new"_s) << "claim, reply and waiting were one deed";
    EXPECT_EQ(shown.value("due"_L1), before.value("due"_L1));
    const QString other
        = filed(u"刘家老二 2026-11-20 10:04:00\n低保怎么申请？\n"_s).value(u"刘家老二"_s);
    at("20T10:06", u"merge"_s, {u"--into"_s, other});
    EXPECT_EQ(state(at("20T10:07", u"undo"_s)), u"new"_s);
    EXPECT_TRUE(show(other).value("co_askers"_L1).toArray().isEmpty()) << "the other half as well";
}

TEST_F(Lifecycle, DismissedRequestsComeBackAndNoReplyNeededIsTakenBack)
{
    EXPECT_EQ(state(at("20T10:02", u"dismiss"_s, {u"--reason"_s, u"ad"_s})), u"dismissed"_s);
    EXPECT_TRUE(isIn(u"dismissed"_s));
    EXPECT_EQ(state(at("20T10:03", u"restore"_s)), u"new"_s);
    EXPECT_TRUE(at("20T10:04", u"no-reply"_s).value("due"_L1).isNull());
    EXPECT_FALSE(at("20T10:04", u"no-reply"_s, {u"--back"_s}).value("due"_L1).isNull());
}

TEST_F(Lifecycle, WorkingOnAnUnclaimedRequestClaimsItForTheActor)
{
    const QJsonObject byDefault = at("20T10:02", u"reply"_s, {u"--text"_s, u"收到"_s});
    EXPECT_EQ(byDefault.value("owner"_L1).toString(), commissioner());
    const auto ids = filed(u"周小满 2026-11-20 10:01:00\n低保怎么申请？\n"_s);
    const QJsonObject named
        = m_desk.by(u"chen.zhuanyuan"_s)
              .row({u"request"_s, u"progress"_s, ids.value(u"周小满"_s), u"--text"_s, u"在问"_s});
    EXPECT_EQ(named.value("owner"_L1).toString(), u"chen.zhuanyuan"_s);
    EXPECT_EQ(m_desk.by(u"yang.zhuanyuan"_s)
                  .run({u"request"_s, u"claim"_s, ids.value(u"周小满"_s)})
                  .code(),
              u"conflict"_s);
}

TEST_F(Lifecycle, OnlyPeopleOfTheDeskActAndAnAuditorOnlyReads)
{
    const QJsonObject before = show(id);
    const CommandLine nobody = m_desk.by(u"li.zhuanyuang"_s);
    for (const QStringList& call :
         {QStringList{u"request"_s, u"claim"_s, id}, QStringList{u"request"_s, u"show"_s, id},
          QStringList{u"template"_s, u"publish"_s, u"id-card"_s}, QStringList{u"verify"_s}}) {
        const Answer refused = nobody.run(call);
        EXPECT_EQ(refused.exit, 1);
        EXPECT_EQ(refused.code(), u"not-found"_s) << call.join(u' ').toStdString();
        EXPECT_TRUE(refused.message().contains(u"li.zhuanyuang"_s));
    }
    const CommandLine auditor = m_desk.by(u"sun.shenji"_s);
    auditor.ok({u"request"_s, u"show"_s, id});
    auditor.ok({u"verify"_s});
    for (const QStringList& call :
         {QStringList{u"request"_s, u"claim"_s, id},
          QStringList{u"intake"_s, file(u"chat.txt"_s, "x 2026-11-20 10:02\nx\n"), u"--village"_s,
                      village()},
          QStringList{u"template"_s, u"publish"_s, u"id-card"_s}}) {
        const Answer refused = auditor.run(call);
        EXPECT_EQ(refused.exit, 1);
        EXPECT_EQ(refused.code(), u"invalid"_s) << call.join(u' ').toStdString();
        EXPECT_TRUE(refused.message().contains(u"auditor"_s));
    }
    EXPECT_EQ(show(id), before);
}

TEST_F(Lifecycle, WaitingPausesProgressAndFinishUntilItEnds)
{
    at("20T10:05", u"reply"_s, {u"--template"_s, u"biz-licence-close"_s, u"--route"_s, u"proxy"_s});
    const QJsonObject running = show(id);
    const QString finish = clockOf(running, u"finish"_s).value("due"_L1).toString();
    EXPECT_FALSE(finish.isEmpty());
    QJsonObject shown = at("23T11:00", u"wait"_s, {u"--reason"_s, u"等材料"_s});
    EXPECT_EQ(shown.value("waiting"_L1).toString(), u"等材料"_s);
    EXPECT_EQ(clockOf(shown, u"finish"_s).value("state"_L1).toString(), u"paused"_s);
    EXPECT_EQ(clockOf(shown, u"progress"_s).value("state"_L1).toString(), u"paused"_s);
    EXPECT_TRUE(isIn(u"waiting"_s));
    // Two closes later: Monday's and Tuesday's.
    shown = at("25T10:00", u"resume"_s);
    EXPECT_TRUE(shown.value("waiting"_L1).isNull());
    EXPECT_FALSE(isIn(u"waiting"_s));
    const QString moved = clockOf(shown, u"finish"_s).value("due"_L1).toString();
    const QDate before = QDate::fromString(finish.left(10), Qt::ISODate);
    const QDate after = QDate::fromString(moved.left(10), Qt::ISODate);
    int workingDays = 0;
    for (QDate day = before; day < after; day = day.addDays(1))
        workingDays += day.addDays(1).dayOfWeek() <= 5;
    EXPECT_EQ(workingDays, 2) << finish.toStdString() << " → " << moved.toStdString();
    EXPECT_EQ(refused(u"resume"_s).code(), u"conflict"_s);
}

TEST_F(Lifecycle, TheAskersNextMessageEndsTheWaiting)
{
    at("20T10:05", u"reply"_s, {u"--text"_s, u"请补户口簿"_s, u"--reason"_s, u"等材料"_s});
    EXPECT_TRUE(isIn(u"waiting"_s));
    EXPECT_EQ(show(id).value("first_reply_s"_L1).toInteger(), 300) << "the reply counts first";
    intake(u"刘秋月 2026-11-20 10:20:00\n拍好了，还要什么？\n"_s);
    const QJsonObject shown = show(id);
    EXPECT_TRUE(shown.value("waiting"_L1).isNull());
    EXPECT_EQ(clockOf(shown, u"next-reply"_s).value("due"_L1).toString(), ::at("20T10:30"));
}

TEST_F(Lifecycle, TodayMeansBeforeServiceClosesAndAfterClosingTheNextClose)
{
    QJsonObject shown = at("20T10:05", u"promise"_s, {u"--department"_s, u"县公安局"_s});
    EXPECT_EQ(clockOf(shown, u"promise"_s).value("due"_L1).toString(), ::at("20T17:00"));
    EXPECT_EQ(shown.value("department"_L1).toString(), u"县公安局"_s);
    EXPECT_TRUE(isIn(u"promised"_s));
    shown = at("20T17:00", u"promise"_s, {u"--due"_s, u"today"_s});
    EXPECT_EQ(clockOf(shown, u"promise"_s).value("due"_L1).toString(), ::at("23T17:00"));
    shown = at("20T17:01", u"promise"_s, {u"--due"_s, u"2026-11-25"_s});
    EXPECT_EQ(clockOf(shown, u"promise"_s).value("due"_L1).toString(), ::at("25T17:00"))
        << "a day without an hour ends when service does";
    EXPECT_EQ(refused(u"promise"_s, {u"--due"_s, u"2026-11-28"_s}).exit, 1) << "no service on it";
    EXPECT_EQ(refused(u"promise"_s, {u"--due"_s, u"9999-11-28T10:00:00+08:00"_s}).exit, 1);
    EXPECT_EQ(refused(u"promise"_s, {u"--due"_s, u"2026-11-01T12:00:00+08:00"_s}).exit, 1);
    EXPECT_EQ(refused(u"promise"_s, {u"--due"_s, u"soon"_s}).exit, 2);
    // A reply keeps them all; the first one too late.
    shown = at("23T09:00", u"reply"_s, {u"--text"_s, u"问好了"_s});
    QStringList states;
    const QJsonArray clocks = shown.value("clocks"_L1).toArray();
    for (const auto& clock : clocks) {
        if (clock["kind"_L1] == u"promise"_s)
            states.append(clock["state"_L1].toString());
    }
    EXPECT_EQ(states, (QStringList{u"late"_s, u"met"_s, u"met"_s}));
}

TEST_F(Lifecycle, ARequestIsHandedOverByRecordAndHasOneOwner)
{
    at("20T10:02", u"claim"_s);
    const QJsonObject shown = at("20T10:03", u"handover"_s,
                                 {u"--to"_s, u"chen.zhuanyuan"_s, u"--reason"_s, u"下午外出"_s});
    EXPECT_EQ(shown.value("owner"_L1).toString(), u"chen.zhuanyuan"_s);
    EXPECT_EQ(refused(u"handover"_s, {u"--to"_s, u"chen.zhuanyuan"_s}).exit, 1);
    EXPECT_EQ(refused(u"handover"_s, {}).exit, 2);
    EXPECT_EQ(refused(u"handover"_s, {u"--to"_s, u"nobody"_s}).code(), u"not-found"_s);
    EXPECT_EQ(refused(u"handover"_s, {u"--to"_s, u"two words"_s}).exit, 2);
    const auto mine
        = m_desk.by(u"chen.zhuanyuan"_s).ok({u"request"_s, u"list"_s, u"--view"_s, u"mine"_s});
    EXPECT_TRUE(mine.values("id"_L1).contains(id));
}

TEST_F(Lifecycle, MergingKeepsTheEarliestRunningClock)
{
    const QString other
        = filed(u"刘家老二 2026-11-20 10:04:00\n低保怎么申请？\n"_s).value(u"刘家老二"_s);
    ASSERT_FALSE(other.isEmpty());
    const QJsonObject gone = at("20T10:06", u"merge"_s, {u"--into"_s, other});
    EXPECT_EQ(state(gone), u"merged"_s);
    EXPECT_EQ(gone.value("merged_into"_L1).toString(), other);
    EXPECT_EQ(clockOf(gone, u"first-reply"_s).value("state"_L1).toString(), u"merged"_s);
    const QJsonObject stays = show(other);
    EXPECT_EQ(stays.value("due"_L1).toString(), ::at("20T10:10")) << "the older question's";
    EXPECT_EQ(stays.value("co_askers"_L1).toArray(), QJsonArray{u"刘秋月"_s});
    EXPECT_EQ(refused(u"merge"_s, {u"--into"_s, other}).exit, 1);
    EXPECT_EQ(refused(u"merge"_s, {u"--into"_s, id}).exit, 1);
    const QJsonObject elsewhere
        = m_desk.row({u"intake"_s, file(u"c"_s, "外村人 2026-11-20 10:00:00\n低保怎么申请？\n"),
                      u"--village"_s, otherVillage()});
    EXPECT_EQ(elsewhere.value("requests"_L1), QJsonValue(1));
    const auto foreign = m_desk.ok({u"search"_s, u"低保怎么申请"_s}).rows;
    for (const QJsonObject& row : foreign) {
        if (row.value("village"_L1) == otherVillage()) {
            EXPECT_EQ(m_desk
                          .run({u"request"_s, u"merge"_s, other, u"--into"_s,
                                row.value("id"_L1).toString()})
                          .code(),
                      u"conflict"_s);
        }
    }
}

TEST_F(Lifecycle, ReopeningStartsANewCycleAndFreezesTheOldResult)
{
    // All in one second, as a script with a fixed clock does it.
    at("20T10:06", u"reply"_s, {u"--text"_s, u"带户口簿"_s});
    at("20T10:06", u"promise"_s, {});
    at("20T10:06", u"close"_s, {});
    const QJsonObject shown = at("20T10:06", u"reopen"_s, {u"--reason"_s, u"没办好"_s});
    EXPECT_EQ(state(shown), u"claimed"_s);
    EXPECT_EQ(shown.value("first_reply_s"_L1).toInteger(), 360);
    EXPECT_EQ(shown.value("on_time"_L1), QJsonValue(true));
    const QJsonObject fresh = clockOf(shown, u"first-reply"_s);
    EXPECT_EQ(fresh.value("state"_L1).toString(), u"running"_s);
    EXPECT_EQ(fresh.value("due"_L1).toString(), ::at("20T10:16"));
    EXPECT_EQ(clockOf(shown, u"promise"_s).value("state"_L1).toString(), u"met"_s);
    EXPECT_EQ(refused(u"reopen"_s).code(), u"conflict"_s);
}

TEST_F(Lifecycle, NoReplyNeededStopsTheClockWithoutAReply)
{
    const QJsonObject shown = at("20T10:02", u"no-reply"_s);
    EXPECT_TRUE(shown.value("due"_L1).isNull());
    EXPECT_TRUE(shown.value("first_reply_s"_L1).isNull());
}

TEST_F(Lifecycle, WhatTheStateForbidsIsRefusedAndChangesNothing)
{
    EXPECT_EQ(refused(u"rate"_s, {u"--level"_s, u"5"_s}).code(), u"conflict"_s);
    at("20T10:06", u"close"_s);
    for (const QStringList& verb : QList<QStringList>{{u"claim"_s},
                                                      {u"ready"_s},
                                                      {u"close"_s},
                                                      {u"wait"_s, u"--reason"_s, u"等"_s},
                                                      {u"promise"_s},
                                                      {u"handover"_s, u"--to"_s, u"a"_s},
                                                      {u"dismiss"_s, u"--reason"_s, u"ad"_s},
                                                      {u"resume"_s},
                                                      {u"restore"_s}})
        EXPECT_EQ(refused(verb.first(), verb.mid(1)).code(), u"conflict"_s)
            << verb.first().toStdString();
}

TEST_F(Lifecycle, TheSameClaimOrRatingASecondTimeWritesNothing)
{
    const auto events = [this] { return m_desk.row({u"verify"_s}).value("events"_L1).toInteger(); };
    const QJsonObject claimed = at("20T10:02", u"claim"_s);
    const QByteArray afterClaim = onDisk();
    EXPECT_EQ(at("20T10:03", u"claim"_s).value("events"_L1), claimed.value("events"_L1));
    EXPECT_EQ(onDisk(), afterClaim);
    at("20T10:06", u"close"_s);
    const QStringList satisfied{u"--level"_s, u"4"_s, u"--text"_s, u"快"_s};
    const QJsonObject rated = at("20T10:10", u"rate"_s, satisfied);
    const qint64 eventsBefore = events();
    const QByteArray afterRating = onDisk();
    const QJsonObject again = at("20T10:11", u"rate"_s, satisfied);
    EXPECT_EQ(again.value("rating"_L1), QJsonValue(4));
    EXPECT_EQ(again.value("events"_L1), rated.value("events"_L1));
    EXPECT_EQ(onDisk(), afterRating);
    EXPECT_EQ(at("20T10:12", u"rate"_s, {u"--level"_s, u"5"_s}).value("rating"_L1), QJsonValue(5));
    EXPECT_EQ(events(), eventsBefore + 1);
}

TEST_F(Lifecycle, WrongUsageOfAVerbExitsWithTwo)
{
    const QString wrong[][3]{{u"reply"_s, {}, {}},
                             {u"reply"_s, u"--text"_s, {}},
                             {u"progress"_s, u"--route"_s, u"taxi"_s},
                             {u"rate"_s, u"--level"_s, u"6"_s},
                             {u"rate"_s, u"--level"_s, u"0"_s},
                             {u"rate"_s, u"--level"_s, u"good"_s},
                             {u"wait"_s, {}, {}},
                             {u"merge"_s, {}, {}},
                             {u"dismiss"_s, {}, {}},
                             {u"claim"_s, u"--colour"_s, u"red"_s}};
    for (const auto& call : wrong) {
        QStringList more{call[1], call[2]};
        more.removeAll(QString());
        const Answer answer = refused(call[0], more);
        EXPECT_EQ(answer.exit, 2) << call[0].toStdString();
        EXPECT_EQ(answer.code(), u"usage"_s);
    }
    EXPECT_TRUE(
        refused(u"claim"_s, {u"--colour"_s, u"red"_s}).message().contains(u"--colour red"_s));
    EXPECT_EQ(refused(u"dismiss"_s, {u"--reason"_s, u"boring"_s}).exit, 1);
    EXPECT_EQ(refused(u"reply"_s, {u"--template"_s, u"no-such"_s}).code(), u"not-found"_s);
    EXPECT_EQ(refused(u"reply"_s, {u"--text"_s, u" \n "_s}).code(), u"invalid"_s);
    EXPECT_EQ(
        m_desk.run({u"request"_s, u"show"_s, u"00000000-0000-7000-8000-000000000000"_s}).code(),
        u"not-found"_s);
}
