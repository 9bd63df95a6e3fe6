// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskreader.h"
#include "models/desk/disclosing.h"
#include "models/desk/requestcommands.h"
#include "models/desk/syncledger.h"
#include "models/desk/verification.h"
#include "models/store/migration.h"
#include "models/wire/disclosurebody.h"
#include "models/wire/eventbody.h"
#include "models/wire/recordbody.h"
#include "resources/resources.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const VillageCode kLedgerVillage = *VillageCode::parse(u"510923107202");
const UserId kMe = *UserId::parse(u"li");
const UserId kOther = *UserId::parse(u"wang");

//! A desk in memory that is bound to li, and what a centre would send it.
class SyncLedgerTest : public testing::Test {
protected:
    void SetUp() override
    {
        initResources();
        m_desk = newDesk();
        m_ledger = std::make_unique<SyncLedger>(*m_desk);
        ASSERT_TRUE(m_ledger->bind(kMe));
        ASSERT_TRUE(m_ledger->take(arrived({1, {scope()}, {}, {}, m_now})));
    }

    [[nodiscard]] std::unique_ptr<Desk> newDesk() const
    {
        auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
        EXPECT_TRUE(database && migrate(**database));
        Desk::Options options;
        options.now = [this] { return m_now; };
        options.seed = 5;
        auto desk = Desk::over(*std::move(database), options);
        EXPECT_TRUE(desk) << qPrintable(desk.error().detail);
        return *std::move(desk);
    }
    [[nodiscard]] static QString scope() { return villageScope(kLedgerVillage); }
    [[nodiscard]] PlacedEvent placed(qint64 sseq, const QString& subject, const Payload& payload,
                                     const UserId& actor = kOther)
    {
        const Event event{
            m_ids.event(m_now),  scope(), subject,         kindOf(payload), kBodyVersion,
            encodeBody(payload), actor,   m_anotherDevice, m_now,           {}};
        return {{event, sseq}, sseq, m_now};
    }
    [[nodiscard]] Result<void> take(const QList<PlacedEvent>& events)
    {
        return m_ledger->take(arrived({1, {}, {}, {ScopePage{scope(), events, false}}, m_now}));
    }
    [[nodiscard]] payload::Received question(const QByteArray& key) const
    {
        payload::Received received;
        received.message = {key, u"王婶"_s, m_now, Precision::Second, u"社保卡掉了"_s, u"text"_s};
        return received;
    }
    //! A question that this desk files itself.
    [[nodiscard]] RequestId filed(const QByteArray& key)
    {
        const RequestId id = m_desk->writer().ids().request(m_now);
        const NewEvent event{id, kLedgerVillage, question(key), {}};
        EXPECT_TRUE(m_desk->writer().write({&event, 1}, kMe, EventWriter::Expect::Anything));
        return id;
    }
    [[nodiscard]] std::optional<Request> folded(const RequestId& id)
    {
        return *foldFromLog(m_desk->tables().log, id);
    }
    [[nodiscard]] SyncLedger::Standing standing() { return *m_ledger->standing(); }
    //! As a first sync does, whose pieces are long.
    [[nodiscard]] Result<void> takePiece(const QList<PlacedEvent>& events)
    {
        const ScopePage page{scope(), events, false};
        return m_ledger->take(arrivedPiece(page));
    }
    [[nodiscard]] qsizetype found(const QString& words)
    {
        return m_desk->tables().search.match(words, 100)->size();
    }
    void expectSoundTables()
    {
        const auto report = verify(*m_desk);
        ASSERT_TRUE(report) << qPrintable(report.error().detail);
        EXPECT_EQ(report->differences, 0);
    }

    Instant m_now = atLocal(QDate(2026, 3, 2), std::chrono::hours(10));
    IdSource m_ids{9};
    DeviceId m_anotherDevice = m_ids.device(m_now);
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<SyncLedger> m_ledger;
};

} // namespace

TEST_F(SyncLedgerTest, AnAnswerWithAHoleIsRefusedAndNothingOfItIsTaken)
{
    const QString subject = m_ids.request(m_now).toString();
    const auto taken
        = take({placed(1, subject, question("a")), placed(3, subject, payload::Noted{u"x"_s})});
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, Error::Code::Invalid);
    EXPECT_EQ(*m_desk->tables().log.size(), 0);
    EXPECT_EQ(m_ledger->cursors()->value(scope()).sseq, 0);
}

TEST_F(SyncLedgerTest, WhatNamesNoRequestIsKeptAndInNoTable)
{
    const QString subject = m_ids.request(m_now).toString();
    ASSERT_TRUE(take({placed(1, u"no request"_s, payload::Noted{u"社保"_s}),
                      placed(2, subject.toUpper(), question("a")),
                      placed(3, u'{' + subject + u'}', payload::Noted{u"医保"_s})}));
    EXPECT_EQ(*m_desk->tables().log.size(), 3);
    EXPECT_EQ(*m_desk->tables().requests.size(), 0);
    expectSoundTables();
}

TEST_F(SyncLedgerTest, NothingIsGivenUpWithoutANewerVersionOfTheRights)
{
    ASSERT_TRUE(take({placed(1, m_ids.request(m_now).toString(), question("a"))}));
    EXPECT_FALSE(m_ledger->take(arrived({1, {}, {scope()}, {}, m_now})));
    EXPECT_FALSE(m_ledger->take(arrived({0, {}, {}, {}, m_now})))
        << "older than what was carried out";
    EXPECT_EQ(*m_desk->tables().log.size(), 1);
    EXPECT_TRUE(m_ledger->take(arrived({2, {}, {scope()}, {}, m_now})));
    EXPECT_EQ(*m_desk->tables().log.size(), 0);
    EXPECT_EQ(*m_desk->tables().requests.size(), 0);
    expectSoundTables();
}

TEST_F(SyncLedgerTest, OwnWorkIsFoldedOnTopOfTheCentresOrder)
{
    const QString subject = m_ids.request(m_now).toString();
    const RequestId id = *RequestId::parse(subject);
    ASSERT_TRUE(take({placed(1, subject, question("a"))}));
    ASSERT_TRUE(RequestCommands(m_desk->writer()).claim(id, kMe));
    EXPECT_EQ(folded(id)->owner, kMe);
    EXPECT_EQ(standing().unsent, 1);
    ASSERT_TRUE(take({placed(2, subject, payload::Claimed{kOther})}));
    EXPECT_EQ(folded(id)->owner, kOther) << "the centre's claim was first";
    EXPECT_EQ(folded(id)->history.last().outcome, Outcome::LostClaim);
    EXPECT_EQ(standing().unsent, 1) << "and mine is still to be sent";
    expectSoundTables();
}

TEST_F(SyncLedgerTest, AnEventLeavesTheOutboxOnlyByComingBack)
{
    (void)filed("a");
    const auto sent = m_ledger->unsent(0);
    ASSERT_EQ(sent->size(), 1);
    ASSERT_TRUE(m_ledger->settle(
        {{PushResult{sent->first().event.id.toString(), PushState::Taken, scope(), 1, {}}},
         m_now}));
    EXPECT_EQ(standing().unsent, 1);
    ASSERT_TRUE(take({PlacedEvent{sent->first(), 1, m_now}}));
    EXPECT_EQ(standing().unsent, 0);
    expectSoundTables();
}

TEST_F(SyncLedgerTest, WhatIsRefusedIsKeptButInNoTableUntilItIsAdopted)
{
    const RequestId id = filed("a");
    const auto sent = m_ledger->unsent(0);
    const QString event = sent->first().event.id.toString();
    ASSERT_TRUE(m_ledger->settle(
        {{PushResult{event, PushState::Quarantined, {}, 0, u"no-right"_s}}, m_now}));
    EXPECT_EQ(standing(), (SyncLedger::Standing{0, 1}));
    EXPECT_FALSE(folded(id));
    EXPECT_EQ(*m_desk->tables().requests.size(), 0);
    EXPECT_FALSE(*m_desk->tables().keys.contains("a"));
    EXPECT_EQ(m_desk->tables().search.match(u"社保"_s, 10)->size(), 0);
    EXPECT_EQ(*m_desk->tables().log.size(), 1);
    expectSoundTables();
    ASSERT_TRUE(take({PlacedEvent{sent->first(), 1, m_now}}));
    EXPECT_EQ(standing(), (SyncLedger::Standing{0, 0}));
    EXPECT_TRUE(folded(id));
    EXPECT_EQ(m_desk->tables().search.match(u"社保"_s, 10)->size(), 1);
    expectSoundTables();
}

TEST_F(SyncLedgerTest, WhatIsRefusedIsToldWithItsWordsMasked)
{
    const RequestId id = filed("a");
    payload::Noted noted{u"他的电话是13800001234"_s};
    const NewEvent event{id, kLedgerVillage, noted, {}};
    ASSERT_TRUE(m_desk->writer().write({&event, 1}, kMe, EventWriter::Expect::Anything));
    const auto sent = m_ledger->unsent(0);
    ASSERT_TRUE(m_ledger->settle(
        {{PushResult{
             sent->last().event.id.toString(), PushState::Quarantined, {}, 0, u"no-right"_s}},
         m_now}));
    const auto work = DeskReader(m_desk->tables(), m_desk->records()).asideWork(10);
    ASSERT_EQ(work->size(), 1);
    EXPECT_EQ(work->first(),
              (AsideWork{sent->last().event.id, u"noted"_s, m_now, kLedgerVillage.toString(), id,
                         u"他的电话是138****1234"_s, u"no-right"_s}));
}

TEST_F(SyncLedgerTest, ADeskServesTheVillagesItHoldsAndEverybodyBeforeItIsToldWhich)
{
    const VillageCode other = *VillageCode::parse(u"510923107212");
    EXPECT_TRUE(*DeskReader(m_desk->tables(), m_desk->records()).serves(kLedgerVillage));
    EXPECT_FALSE(*DeskReader(m_desk->tables(), m_desk->records()).serves(other));
    const auto own = newDesk();
    EXPECT_TRUE(*DeskReader(own->tables(), own->records()).serves(other)) << "no centre";
    ASSERT_TRUE(SyncLedger(*own).bind(kMe));
    EXPECT_TRUE(*DeskReader(own->tables(), own->records()).serves(other)) << "not told yet";
}

TEST_F(SyncLedgerTest, ANewDeviceRenumbersOnlyWhatWasNotSent)
{
    (void)filed("a");
    ASSERT_TRUE(take({PlacedEvent{m_ledger->unsent(0)->first(), 1, m_now}}));
    (void)filed("b");
    (void)filed("c");
    const DeviceId before = m_ledger->device();
    ASSERT_TRUE(m_ledger->takeNewDevice());
    EXPECT_NE(m_ledger->device(), before);
    const auto waiting = m_ledger->unsent(0);
    ASSERT_EQ(waiting->size(), 2);
    EXPECT_EQ(waiting->first().dseq, 1);
    EXPECT_EQ(waiting->first().event.device, m_ledger->device());
    EXPECT_EQ(m_desk->tables().log.at(1)->value().event.device, before);
    expectSoundTables();
}

TEST_F(SyncLedgerTest, ADeskThatWasCopiedBeforeAnybodySignedInGetsANewDeviceAsWell)
{
    const auto desk = newDesk();
    SyncLedger ledger(*desk);
    const DeviceId before = ledger.device();
    ASSERT_TRUE(ledger.takeNewDevice());
    EXPECT_NE(ledger.device(), before);
    EXPECT_EQ(desk->tables().settings.value(u"device"_s)->value(), ledger.device().toString());
    EXPECT_FALSE(ledger.binding());
}

TEST_F(SyncLedgerTest, ADeskGoesBackToTheLastPlaceThatARestoredCentreHas)
{
    const QString subject = m_ids.request(m_now).toString();
    ASSERT_TRUE(take({placed(1, subject, question("a"))}));
    const ScopeCursor kept = m_ledger->cursors()->value(scope());
    (void)filed("b");
    const DeviceEvent mine = m_ledger->unsent(0)->first();
    ASSERT_TRUE(take({PlacedEvent{mine, 2, m_now}, placed(3, subject, payload::Noted{u"x"_s})}));
    ASSERT_TRUE(m_ledger->rewind(u"another"_s, {{scope(), {kept}}}));
    EXPECT_EQ(m_ledger->cursors()->value(scope()), kept);
    EXPECT_EQ(standing(), (SyncLedger::Standing{1, 1})) << "mine is sent again, wang's waits";
    EXPECT_EQ(m_ledger->unsent(0)->first(), mine);
    EXPECT_EQ(m_ledger->binding()->epoch, u"another"_s);
    expectSoundTables();
}

TEST_F(SyncLedgerTest, RequestsAreNumberedInTheCentresOrderAndNotBeforeTheyAreThere)
{
    const RequestId mine = filed("a");
    const auto numbers = [this](const RequestId& id) {
        const auto found = m_desk->tables().numbers.find(id);
        return *found ? (*found)->ordinal : 0;
    };
    EXPECT_EQ(numbers(mine), 0) << "the centre has not seen it";
    const DeviceEvent sent = m_ledger->unsent(0)->first();
    const RequestId first = m_ids.request(m_now);
    const RequestId last = m_ids.request(m_now);
    ASSERT_TRUE(take({placed(1, first.toString(), question("b")), PlacedEvent{sent, 2, m_now},
                      placed(3, last.toString(), question("c"))}));
    EXPECT_EQ(numbers(first), 1);
    EXPECT_EQ(numbers(mine), 2);
    EXPECT_EQ(numbers(last), 3);
    expectSoundTables();
    const ScopeCursor beforeAll;
    ASSERT_TRUE(m_ledger->rewind(u"another"_s, {{scope(), {beforeAll}}}));
    EXPECT_EQ(numbers(mine), 0) << "the restored centre has none of them";
    ASSERT_TRUE(take({PlacedEvent{sent, 1, m_now}}));
    EXPECT_EQ(numbers(mine), 1);
    expectSoundTables();
    ASSERT_TRUE(rebuild(*m_desk));
    EXPECT_EQ(numbers(mine), 1);
}

TEST_F(SyncLedgerTest, NumbersBeginAnewWithTheYearInWhichTheCentreTookTheRequest)
{
    const RequestId old = m_ids.request(m_now);
    const RequestId fresh = m_ids.request(m_now);
    PlacedEvent lastMinute = placed(1, old.toString(), question("a"));
    PlacedEvent firstMinute = placed(2, fresh.toString(), question("b"));
    lastMinute.recorded = startOfDay(QDate(2027, 1, 1)) - Millis(1);
    firstMinute.recorded = startOfDay(QDate(2027, 1, 1));
    ASSERT_TRUE(take({lastMinute, firstMinute}));
    const auto numbered = *m_desk->tables().numbers.find(fresh);
    ASSERT_TRUE(numbered);
    EXPECT_EQ(*numbered, (RequestNumbers::Numbered{scope(), 2027, 1}));
    EXPECT_EQ((*m_desk->tables().numbers.find(old))->year, 2026);
    expectSoundTables();
}

TEST_F(SyncLedgerTest, HowFarTheClockIsAheadIsKeptForTheNextRunWhenItMatters)
{
    SettingStore& settings = m_desk->tables().settings;
    ASSERT_TRUE(m_ledger->noteClock(m_now - Millis(180'000), Millis(0)));
    EXPECT_NEAR(double((*loadClockAhead(settings))->count()), 180'000, 1000);
    ASSERT_TRUE(m_ledger->noteClock(m_now - Millis(181'500), Millis(0)));
    EXPECT_NEAR(double((*loadClockAhead(settings))->count()), 180'000, 1000)
        << "a second more is not worth a write";
    ASSERT_TRUE(m_ledger->noteClock(m_now, Millis(0)));
    EXPECT_NEAR(double((*loadClockAhead(settings))->count()), 0, 1000);
}

TEST_F(SyncLedgerTest, ADeskWithWorkOfItsOwnIsNotBoundAndAnotherUsersNeither)
{
    EXPECT_EQ(m_ledger->bind(kOther).error().code, Error::Code::Conflict);
    EXPECT_TRUE(m_ledger->bind(kMe)) << "again changes nothing";
}

TEST_F(SyncLedgerTest, WhatCameInAPieceIsFoundByTheSearchALittleLater)
{
    ASSERT_TRUE(take({placed(1, m_ids.request(m_now).toString(), question("a"))}));
    const QString subject = m_ids.request(m_now).toString();
    ASSERT_TRUE(takePiece(
        {placed(2, subject, question("b")), placed(3, subject, payload::Noted{u"已转民政办"_s})}));
    const RequestId mine = filed("c");
    EXPECT_EQ(standing().unsearched, 3);
    EXPECT_EQ(found(u"社保卡"_s), 1) << "what was found before";
    EXPECT_TRUE(folded(*RequestId::parse(subject)));
    expectSoundTables();
    ASSERT_TRUE(m_ledger->searchOn());
    EXPECT_EQ(standing().unsearched, 0);
    EXPECT_EQ(found(u"社保卡"_s), 3);
    EXPECT_EQ(found(u"民政办"_s), 1);
    EXPECT_TRUE(folded(mine));
    expectSoundTables();
}

TEST_F(SyncLedgerTest, WhatTheSearchHasPutOffMayBeTakenBackBefore)
{
    ASSERT_TRUE(takePiece({placed(1, m_ids.request(m_now).toString(), question("a"))}));
    const RequestId mine = filed("b");
    const EventId id = m_ledger->unsent(0)->first().event.id;
    ASSERT_TRUE(m_ledger->settle(
        {{PushResult{id.toString(), PushState::Quarantined, {}, 0, u"rights"_s}}, m_now}));
    expectSoundTables();
    ASSERT_TRUE(m_ledger->searchOn());
    EXPECT_EQ(found(u"社保卡"_s), 1) << "what was refused is folded by nobody";
    EXPECT_FALSE(folded(mine));
    expectSoundTables();
    ASSERT_TRUE(m_ledger->take(arrived({2, {}, {scope()}, {}, m_now})));
    EXPECT_EQ(found(u"社保卡"_s), 0);
    expectSoundTables();
}

TEST_F(SyncLedgerTest, TablesMadeAnewPutNothingOff)
{
    ASSERT_TRUE(takePiece({placed(1, m_ids.request(m_now).toString(), question("a"))}));
    ASSERT_TRUE(rebuild(*m_desk));
    EXPECT_EQ(standing().unsearched, 0);
    EXPECT_EQ(found(u"社保卡"_s), 1);
    expectSoundTables();
}

TEST_F(SyncLedgerTest, WhatNamesARequestAmongTheRecordsIsNoTextOfIt)
{
    PlacedEvent stray = placed(1, m_ids.request(m_now).toString(), payload::Noted{u"不该在这里"_s});
    stray.sent.event.scope = countyScope();
    const ScopePage page{countyScope(), {stray}, false};
    ASSERT_TRUE(m_ledger->take(arrived({2, {countyScope()}, {}, {}, m_now})));
    ASSERT_TRUE(m_ledger->take(arrived({2, {}, {}, {page}, m_now})));
    EXPECT_EQ(found(u"不该"_s), 0);
    expectSoundTables();
}

TEST_F(SyncLedgerTest, OnlyOfAVillageThatIsHereItIsSaidThatNobodyWritesThere)
{
    ScopePage page{countyScope(), {}, false};
    const auto tell = [&](const VillageCode& village, const CountyPayload& payload) {
        PlacedEvent one = placed(page.events.size() + 1, village.toString(), payload::Noted{});
        one.sent.event.scope = countyScope();
        one.sent.event.kind = kindOf(payload);
        one.sent.event.body = encodeBody(payload);
        page.events.append(one);
    };
    for (const VillageCode& village : {kLedgerVillage, *VillageCode::parse(u"510923107203")}) {
        tell(village, payload::VillageSet{{village, u"三溪村"_s, {}, {}, {}, {}, {}}});
        tell(village,
             payload::Staffed{{village, StaffRole::Commissioner, kOther, {}, {}, {}, {}, m_now}});
    }
    ASSERT_TRUE(m_ledger->take(arrived({2, {countyScope()}, {}, {page}, m_now})));
    const auto rows = DeskReader(m_desk->tables(), m_desk->records()).roster(m_now);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 2);
    for (const RosterRow& row : *rows)
        EXPECT_EQ(row.silent, row.code == kLedgerVillage.toString()) << qPrintable(row.code);
}

TEST_F(SyncLedgerTest, WhatLeavesTheDeskWaitsForTheCentreAndIsFoldedByNobody)
{
    const RequestId id = filed("a");
    const auto before = verify(*m_desk);
    ASSERT_TRUE(disclose(*m_desk, {.what = u"requests"_s, .format = u"csv"_s, .rows = 7}));
    ASSERT_TRUE(discloseBackup(*m_desk));
    EXPECT_EQ(standing().unsent, 3);
    const auto unsent = m_ledger->unsent(1);
    ASSERT_TRUE(unsent);
    ASSERT_EQ(unsent->size(), 2);
    const Event& told = unsent->first().event;
    EXPECT_EQ(told.scope, u"u:li"_s);
    EXPECT_EQ(told.subject, u"li"_s);
    EXPECT_EQ(told.kind, u"exported"_s);
    EXPECT_EQ(told.actor, kMe);
    EXPECT_EQ(told.body, "{\"format\":\"csv\",\"masked\":true,\"rows\":7,\"what\":\"requests\"}");
    EXPECT_FALSE(decodeDisclosure(unsent->last().event)->isMasked);
    EXPECT_EQ(decodeDisclosure(unsent->last().event)->rows, 1);
    ScopePage back{u"u:li"_s, {}, false};
    for (const DeviceEvent& sent : *unsent)
        back.events.append({sent, back.events.size() + 1, m_now});
    ASSERT_TRUE(m_ledger->take(arrived({2, {u"u:li"_s}, {}, {back}, m_now})));
    EXPECT_EQ(standing(), (SyncLedger::Standing{1, 0}));
    const auto after = verify(*m_desk);
    ASSERT_TRUE(before && after);
    EXPECT_EQ(after->stateHash, before->stateHash);
    EXPECT_EQ(after->requests, 1);
    EXPECT_TRUE(folded(id));
    expectSoundTables();
}

} // namespace keting
