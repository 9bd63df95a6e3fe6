// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/quarantinetable.h"
#include "models/wire/answertext.h"
#include "models/wire/eventhash.h"
#include "models/wire/limitedjson.h"
#include "tests/unit/center/newcenter.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class ExchangeTest : public NewCenter {
protected:
    //! A desk in short: pulls until nothing is left, checks every page.
    struct Desk {
        QMap<QString, ScopeCursor> cursors;
        QMap<QString, QList<PlacedEvent>> events;
        QStringList grants;
        QStringList revokes;
        qint64 permissions = 0;
    };
    void pull(const Caller& caller, Desk& desk)
    {
        for (bool more = true; more;) {
            const auto answer = exchange().pull(
                caller, {{}, caller.device, desk.permissions, desk.cursors, Millis(0)});
            ASSERT_TRUE(answer) << qPrintable(answer.error().message);
            desk.permissions = answer->permissions;
            desk.grants += answer->grants;
            desk.revokes += answer->revokes;
            more = !answer->scopes.isEmpty();
            for (const ScopePage& page : answer->scopes) {
                ScopeCursor& cursor = desk.cursors[page.scope];
                for (const PlacedEvent& placed : page.events) {
                    ASSERT_EQ(placed.sseq, cursor.sseq + 1);
                    cursor = advanced(cursor, eventHash(placed.sent));
                }
                desk.events[page.scope] += page.events;
            }
        }
    }
    [[nodiscard]] QString codeOfPull(const Caller& caller,
                                     const QMap<QString, ScopeCursor>& cursors)
    {
        const auto answer = exchange().pull(caller, {{}, caller.device, 0, cursors, Millis(0)});
        return answer ? u"done"_s : answer.error().code;
    }
    [[nodiscard]] qint64 quarantined() { return *QuarantineTable(*m_session).size(); }
};

} // namespace

TEST_F(ExchangeTest, WhatOnePushesTheOthersPullInOneOrderWithoutAHole)
{
    const Caller li = signedIn(u"li");
    const Caller zhao = signedIn(u"zhao");
    for (int round = 0; round < 7; ++round) {
        QList<DeviceEvent> events;
        for (int i = 0; i < 200; ++i)
            events.append(event(round % 2 ? li : zhao, kVillageA));
        const PushAnswer answer = pushed(round % 2 ? li : zhao, events);
        ASSERT_EQ(answer.results.size(), 200);
        EXPECT_EQ(answer.results.last().sseq, (round + 1) * 200);
    }
    Desk one;
    Desk other;
    pull(li, one);
    pull(zhao, other);
    const QString scope = scopeOf(kVillageA);
    EXPECT_EQ(one.events[scope].size(), 1400);
    EXPECT_EQ(one.events[scope], other.events[scope]);
    EXPECT_EQ(one.cursors[scope], other.cursors[scope]);
    EXPECT_FALSE(one.events.contains(scopeOf(kVillageB)));
    EXPECT_TRUE(other.cursors.contains(countyScope()));
}

TEST_F(ExchangeTest, APushSentAgainInAnyPartChangesNothing)
{
    const Caller li = signedIn(u"li");
    const QList<DeviceEvent> events{event(li, kVillageA), event(li, kVillageA),
                                    event(li, kVillageA)};
    const PushAnswer first = pushed(li, events);
    for (const QList<DeviceEvent>& again :
         {events, events.mid(1), QList{events[2], events[0], events[2]}}) {
        const PushAnswer answer = pushed(li, again);
        for (qsizetype i = 0; i < again.size(); ++i) {
            EXPECT_EQ(answer.results[i].state, PushState::Again);
            EXPECT_EQ(answer.results[i].sseq, events.indexOf(again[i]) + 1);
        }
    }
    EXPECT_EQ(first.results[0].state, PushState::Taken);
    Desk desk;
    pull(li, desk);
    EXPECT_EQ(desk.events[scopeOf(kVillageA)].size(), 3);
}

TEST_F(ExchangeTest, SnapshotsGiveAScopeInPiecesAndAPullGoesOnFromThere)
{
    const Caller li = signedIn(u"li");
    QList<DeviceEvent> events;
    for (int i = 0; i < 25; ++i)
        events.append(event(li, kVillageA));
    (void)pushed(li, events);
    const QString scope = scopeOf(kVillageA);
    const auto renewed = exchange().hello(li, {li.device, {}, kSyncProtocol, {}});
    ASSERT_TRUE(renewed);
    Snapshot snapshot{epoch(), li.device, scope, 0, 10};
    QList<PlacedEvent> given;
    for (bool more = true; more;) {
        const auto page = exchange().snapshot(li, snapshot);
        ASSERT_TRUE(page) << qPrintable(page.error().message);
        EXPECT_LE(page->events.size(), 10);
        EXPECT_EQ(page->head, 25);
        given += page->events;
        snapshot.after = given.last().sseq;
        more = page->more;
    }
    Desk desk;
    pull(li, desk);
    EXPECT_EQ(given, desk.events[scope]);
    ScopeCursor cursor;
    for (const PlacedEvent& placed : given)
        cursor = advanced(cursor, eventHash(placed.sent));
    EXPECT_EQ(cursor, desk.cursors[scope]);
}

TEST_F(ExchangeTest, ASnapshotOfWhatADeviceMayNotSeeIsEmptyAndOneOfAnotherEpochIsRefused)
{
    const Caller li = signedIn(u"li");
    const Caller wang = signedIn(u"wang");
    (void)pushed(wang, {event(wang, kVillageB)});
    ASSERT_TRUE(exchange().hello(li, {li.device, {}, kSyncProtocol, {}}));
    const auto foreign = exchange().snapshot(li, {epoch(), li.device, scopeOf(kVillageB), 0, 10});
    ASSERT_TRUE(foreign);
    EXPECT_TRUE(foreign->events.isEmpty());
    EXPECT_FALSE(foreign->more);
    EXPECT_EQ(foreign->head, 0);
    const auto old = exchange().snapshot(li, {u"before"_s, li.device, scopeOf(kVillageA), 0, 10});
    ASSERT_FALSE(old);
    EXPECT_EQ(old.error().code, u"epoch"_s);
}

TEST_F(ExchangeTest, ASetAboutOneRequestIsRefusedAsAWholeAndHarmsNoOther)
{
    const Caller li = signedIn(u"li");
    DeviceEvent forged = event(li, kVillageA);
    DeviceEvent withIt = event(li, kVillageA);
    DeviceEvent ofAnother = event(li, kVillageA);
    forged.event.actor = user(u"wang");
    withIt.event.subject = forged.event.subject;
    ASSERT_NE(ofAnother.event.subject, forged.event.subject);
    for (DeviceEvent* one : {&forged, &withIt, &ofAnother})
        one->event.group = forged.event.id;
    const PushAnswer answer = pushed(li, {withIt, forged, ofAnother});
    EXPECT_EQ(answer.results[0].code, u"with-others"_s);
    EXPECT_EQ(answer.results[1].code, u"actor"_s);
    EXPECT_EQ(answer.results[2].state, PushState::Taken);
    EXPECT_EQ(pushed(li, {withIt, forged}).results[0].code, u"with-others"_s) << "again";
}

TEST_F(ExchangeTest, WhatTwoDesksOfOneUserSendAgainIsOneEvent)
{
    const Caller li = signedIn(u"li");
    const Caller alsoLi = signedIn(u"li");
    const DeviceEvent first = event(li, kVillageA);
    EXPECT_EQ(pushed(li, {first}).results[0].state, PushState::Taken);
    DeviceEvent again = first; // As after a restore, under a number of the other desk.
    again.event.device = alsoLi.device;
    again.dseq = ++m_dseq[alsoLi.device];
    DeviceEvent changed = again;
    changed.event.body = "{\"text\":\"y\"}";
    ++changed.dseq;
    const PushAnswer answer = pushed(alsoLi, {again, changed});
    EXPECT_EQ(answer.results[0].state, PushState::Again);
    EXPECT_EQ(answer.results[0].sseq, 1);
    EXPECT_EQ(answer.results[1].code, u"id-conflict"_s);
}

TEST_F(ExchangeTest, WhatMayNotBeTakenIsKeptAsideAndHoldsNobodyUp)
{
    const Caller li = signedIn(u"li");
    const Caller wang = signedIn(u"wang");
    DeviceEvent forged = event(li, kVillageA);
    forged.event.actor = user(u"wang");
    DeviceEvent borrowed = event(li, kVillageA);
    borrowed.event.device = wang.device;
    const DeviceEvent taken = event(li, kVillageA);
    DeviceEvent changed = taken;
    changed.event.body = "{\"text\":\"y\"}";
    const DeviceEvent foreign = event(li, kVillageB);
    const DeviceEvent good = event(li, kVillageA);
    const DeviceEvent own{{m_ids.event(m_now),
                           u"u:li"_s,
                           u"s"_s,
                           u"noted"_s,
                           1,
                           "{}",
                           user(u"li"),
                           li.device,
                           m_now,
                           {}},
                          ++m_dseq[li.device]};
    const QList<DeviceEvent> events{forged, borrowed, taken, changed, foreign, own, good};
    Push push = pushOf(li, events);
    push.entries.append({{{"id"_L1, u"?"_s}}, fail(Error::Code::Invalid, u"broken"_s)});
    const auto answer = exchange().push(li, push);
    ASSERT_TRUE(answer);
    QStringList codes;
    for (const PushResult& result : answer->results)
        codes << (result.code.isEmpty() ? QString::number(result.sseq) : result.code);
    EXPECT_EQ(codes.join(u' '), u"actor device 1 id-conflict no-right no-right 2 bad-event"_s);
    EXPECT_EQ(quarantined(), 6);
    EXPECT_EQ(*exchange().push(li, push)->results.cbegin(), answer->results.first());
    EXPECT_EQ(quarantined(), 6) << "the same again is kept once";
    EXPECT_EQ(m_session->first("SELECT count(*) FROM scope_head WHERE scope LIKE 'u:%'")
                  ->value()
                  .integer(0),
              0);
}

TEST_F(ExchangeTest, AnAnswerAboutWhatCannotBeReadCanBeRead)
{
    const Caller li = signedIn(u"li");
    Push push = pushOf(li, {event(li, kVillageA)});
    const QString emoji = QString::fromUtf8("\xF0\x9F\x91\x8C");
    const QString cut = QString(99, u'x') + emoji; // In the middle of a character.
    for (const QString& id : {u"a\0b"_s, emoji.left(1), cut, QString()})
        push.entries.append({{{"id"_L1, id}}, fail(Error::Code::Invalid, u"broken"_s)});
    const auto answer = exchange().push(li, push);
    ASSERT_TRUE(answer);
    const auto read = parseLimited(answerText(*answer)).and_then(readPushAnswer);
    ASSERT_TRUE(read) << qPrintable(read.error().detail);
    EXPECT_EQ(read->results.size(), 5);
    EXPECT_EQ(read->results.first().state, PushState::Taken) << "one bad entry holds nobody up";
}

TEST_F(ExchangeTest, ACopiedDeviceIsFoundByItsNumbers)
{
    const Caller li = signedIn(u"li");
    const DeviceEvent first = event(li, kVillageA);
    (void)pushed(li, {first});
    DeviceEvent rival = event(li, kVillageA);
    rival.dseq = first.dseq;
    const DeviceEvent fine = event(li, kVillageA);
    const auto refused = exchange().push(li, pushOf(li, {fine, rival}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, u"device-fork"_s);
    Desk desk;
    pull(li, desk);
    EXPECT_EQ(desk.events[scopeOf(kVillageA)].size(), 1) << "nothing of that push was taken";
}

TEST_F(ExchangeTest, ADeskThatHoldsOtherEventsThanTheCentreIsTold)
{
    const Caller li = signedIn(u"li");
    (void)pushed(li, {event(li, kVillageA), event(li, kVillageA)});
    Desk desk;
    pull(li, desk);
    const QString scope = scopeOf(kVillageA);
    ScopeCursor forked = desk.cursors[scope];
    forked.chain[0] = char(forked.chain[0] ^ 1);
    ScopeCursor ahead = desk.cursors[scope];
    ahead.sseq += 1;
    EXPECT_EQ(codeOfPull(li, {{scope, desk.cursors[scope]}}), u"done"_s);
    EXPECT_EQ(codeOfPull(li, {{scope, forked}}), u"chain-mismatch"_s);
    EXPECT_EQ(codeOfPull(li, {{scope, ahead}}), u"cursor-ahead"_s);
    Push push = pushOf(li, {event(li, kVillageA)});
    push.epoch = u"another"_s;
    EXPECT_EQ(exchange().push(li, push).error().code, u"epoch"_s);
    push.epoch = epoch();
    EXPECT_TRUE(exchange().push(li, push));
}

TEST_F(ExchangeTest, StaffingMovesAVillageFromOneDeskToAnotherByName)
{
    const Caller li = signedIn(u"li");
    const Caller wang = signedIn(u"wang");
    (void)pushed(li, {event(li, kVillageA)});
    Desk lis;
    Desk wangs;
    pull(li, lis);
    pull(wang, wangs);
    EXPECT_TRUE(lis.grants.contains(scopeOf(kVillageA)));
    EXPECT_FALSE(wangs.grants.contains(scopeOf(kVillageA)));
    EXPECT_TRUE(lis.revokes.isEmpty());
    staff({*VillageCode::parse(kVillageA),
           StaffRole::Commissioner,
           user(u"wang"),
           {},
           {},
           {},
           {},
           m_now});
    const PushAnswer late = pushed(li, {event(li, kVillageA)});
    EXPECT_EQ(late.results.first().code, u"no-right"_s);
    const qint64 before = lis.permissions;
    pull(li, lis);
    pull(wang, wangs);
    EXPECT_EQ(lis.revokes, QStringList{scopeOf(kVillageA)});
    EXPECT_EQ(lis.permissions, before + 1);
    EXPECT_EQ(wangs.events[scopeOf(kVillageA)].size(), 1);
    EXPECT_EQ(wangs.revokes, QStringList());
    pull(li, lis);
    EXPECT_EQ(lis.revokes.size(), 1) << "told once, to whoever has carried it out";
}

TEST_F(ExchangeTest, NobodySpeaksForAnotherDevice)
{
    const Caller li = signedIn(u"li");
    const Caller wang = signedIn(u"wang");
    Push push = pushOf(li, {event(li, kVillageA)});
    push.device = wang.device;
    EXPECT_EQ(exchange().push(li, push).error().code, u"device-of-another"_s);
    EXPECT_EQ(exchange().pull(li, {{}, wang.device, 0, {}, Millis(0)}).error().code,
              u"device-of-another"_s);
    EXPECT_EQ(exchange().hello(li, {wang.device, u"x"_s, 1, {}}).error().code,
              u"device-of-another"_s);
    EXPECT_EQ(exchange().hello(li, {li.device, u"x"_s, 2, {}}).error().code, u"protocol"_s);
}

TEST_F(ExchangeTest, ARequestOfOneVillageIsNotSpokenAboutInAnother)
{
    const Caller zhao = signedIn(u"zhao");
    const DeviceEvent first = event(zhao, kVillageA);
    EXPECT_EQ(pushed(zhao, {first}).results.first().state, PushState::Taken);
    DeviceEvent elsewhere = event(zhao, kVillageB);
    elsewhere.event.subject = first.event.subject;
    DeviceEvent home = event(zhao, kVillageA);
    home.event.subject = first.event.subject;
    const PushAnswer answer = pushed(zhao, {elsewhere, home});
    EXPECT_EQ(answer.results.first().state, PushState::Quarantined);
    EXPECT_EQ(answer.results.first().code, u"other-village");
    EXPECT_EQ(answer.results.last().state, PushState::Taken);
}

TEST_F(ExchangeTest, AfterARestoreADeskIsToldPlacesUpToWhereItHadGot)
{
    const Caller zhao = signedIn(u"zhao");
    QList<DeviceEvent> events;
    for (int i = 0; i < 40; ++i)
        events.append(event(zhao, kVillageA));
    (void)pushed(zhao, events);
    Desk desk;
    pull(zhao, desk);
    const ScopeCursor cursor = desk.cursors.value(scopeOf(kVillageA));
    const auto answer = exchange().reconcile(zhao, {zhao.device, desk.cursors});
    ASSERT_TRUE(answer) << qPrintable(answer.error().message);
    const QList<ScopeCursor> marks = answer->marks.value(scopeOf(kVillageA));
    EXPECT_EQ(marks.first(), cursor);
    EXPECT_LT(marks.size(), 10) << "close together at the end only";
    const auto behind = exchange().reconcile(zhao, {zhao.device, {{scopeOf(kVillageA), {7, {}}}}});
    EXPECT_EQ(behind->marks.value(scopeOf(kVillageA)).first().sseq, 7);
    EXPECT_FALSE(behind->marks.contains(scopeOf(kVillageB)));
}

TEST_F(ExchangeTest, LargeEventsAreSpreadOverSeveralAnswersAndNoneIsLeftOut)
{
    const Caller zhao = signedIn(u"zhao");
    for (int i = 0; i < 60; ++i) {
        DeviceEvent large = event(zhao, kVillageA);
        large.event.body = QByteArray(200'000, 'x');
        ASSERT_EQ(pushed(zhao, {large}).results.first().state, PushState::Taken);
    }
    const auto first = exchange().pull(zhao, {{}, zhao.device, 0, {}, Millis(0)});
    ASSERT_TRUE(first);
    const auto page = std::ranges::find(first->scopes, scopeOf(kVillageA), &ScopePage::scope);
    ASSERT_NE(page, first->scopes.end());
    EXPECT_TRUE(page->more);
    EXPECT_LE(page->events.size() * 200'000, kMostBytesOfAPull + 200'000);
    Desk desk;
    pull(zhao, desk);
    EXPECT_EQ(desk.events.value(scopeOf(kVillageA)).size(), 60);
}

} // namespace keting
