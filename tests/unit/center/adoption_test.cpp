// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/adoption.h"
#include "models/center/logcheck.h"
#include "models/store/accounttable.h"
#include "models/wire/eventenvelope.h"
#include "tests/unit/center/newcenter.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class Adopting : public NewCenter {
protected:
    [[nodiscard]] Adoption adoption() { return {*m_session, m_county, m_now}; }
    //! The number under which the last event of this push is kept.
    [[nodiscard]] qint64 refused(const Caller& caller, const PushedEntry& entry)
    {
        const auto answer = exchange().push(caller, {{}, caller.device, m_now, {entry}});
        EXPECT_TRUE(answer);
        EXPECT_EQ(answer->results.first().state, PushState::Quarantined);
        return m_session->first("SELECT max(n) FROM quarantine")->value().integer(0);
    }
    [[nodiscard]] qint64 refused(const Caller& caller, const DeviceEvent& sent)
    {
        return refused(caller, PushedEntry{envelope(sent), sent});
    }
    [[nodiscard]] QString codeOfAdopting(const Caller& manager, qint64 number)
    {
        const auto answer = adoption().adopt(manager.account, manager.device, number);
        return answer ? u"done"_s : answer.error().code;
    }
    [[nodiscard]] QList<PlacedEvent> log(QStringView village)
    {
        return *ScopeLog(*m_session).after(scopeOf(village), 0, 100);
    }
    [[nodiscard]] QList<QuarantineEntry> waiting(const Caller& manager)
    {
        const auto page = adoption().waiting(manager.account, 0);
        EXPECT_TRUE(page) << qPrintable(page ? QString() : page.error().message);
        return page ? page->entries : QList<QuarantineEntry>();
    }
};

} // namespace

TEST_F(Adopting, WhatAManagerAdoptsStandsInItsScopeAsItWasWrittenAndOnce)
{
    const Caller li = signedIn(u"li");
    const Caller zhao = signedIn(u"zhao");
    ASSERT_EQ(pushed(signedIn(u"wang"), {}).results.size(), 0);
    const DeviceEvent sent = event(li, kVillageB, u"replied"_s);
    const qint64 number = refused(li, sent);
    m_now += std::chrono::hours(3);
    const auto first = adoption().adopt(zhao.account, zhao.device, number);
    ASSERT_TRUE(first) << qPrintable(first.error().message);
    EXPECT_EQ(first->scope, scopeOf(kVillageB));
    const auto again = adoption().adopt(zhao.account, zhao.device, number);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->sseq, first->sseq);
    const QList<PlacedEvent> events = log(kVillageB);
    ASSERT_EQ(events.size(), 1);
    EXPECT_EQ(events.first(), (PlacedEvent{sent, first->sseq, m_now}));
    EXPECT_TRUE(checkLogs(*m_session));
    EXPECT_EQ(m_session->first("SELECT author FROM event WHERE kind = 'replied'")->value().text(0),
              u"li"_s);
    EXPECT_EQ(m_session->first("SELECT adopted_by FROM quarantine")->value().text(0), u"zhao"_s);
    EXPECT_EQ(audited(u"adopted"_s), 1);
    EXPECT_TRUE(waiting(zhao).isEmpty());
    EXPECT_EQ(pushed(li, {sent}).results.first().state, PushState::Again);
    EXPECT_EQ(pushed(li, {event(li, kVillageA)}).results.first().state, PushState::Taken);
}

TEST_F(Adopting, WhatBelongsToOneDeedIsAdoptedTogetherOrNotAtAll)
{
    const Caller li = signedIn(u"li");
    const Caller zhao = signedIn(u"zhao");
    const auto deed = [&](int size) {
        QList<DeviceEvent> events;
        for (int i = 0; i < size; ++i) {
            events.append(event(li, kVillageB));
            events.last().event.group = events.first().event.id;
        }
        return events;
    };
    const QList<DeviceEvent> good = deed(60);
    (void)refused(li, event(li, kVillageB));
    for (const PushResult& result : pushed(li, good).results)
        EXPECT_EQ(result.state, PushState::Quarantined);
    const qint64 third = waiting(zhao).at(3).number;
    const auto place = adoption().adopt(zhao.account, zhao.device, third);
    ASSERT_TRUE(place);
    EXPECT_EQ(place->sseq, 3);
    const QList<PlacedEvent> events = log(kVillageB);
    ASSERT_EQ(events.size(), 60);
    for (qsizetype i = 0; i < events.size(); ++i)
        EXPECT_EQ(events.at(i).sent, good.at(i));
    EXPECT_EQ(audited(u"adopted"_s), 60);
    EXPECT_EQ(waiting(zhao).size(), 1);
    EXPECT_EQ(adoption().adopt(zhao.account, zhao.device, third)->sseq, 3);
    QList<DeviceEvent> bad = deed(3);
    bad[1].event.actor = user(u"wang");
    (void)pushed(li, bad);
    EXPECT_EQ(codeOfAdopting(zhao, waiting(zhao).last().number), u"actor"_s);
    EXPECT_EQ(log(kVillageB).size(), 60);
    EXPECT_EQ(waiting(zhao).size(), 3) << "what nobody can adopt is not offered";
}

TEST_F(Adopting, TheSameWorkFromTwoDesksOfOneUserIsAdoptedOnce)
{
    const Caller desk = signedIn(u"li");
    const Caller notebook = signedIn(u"li");
    const Caller zhao = signedIn(u"zhao");
    const DeviceEvent sent = event(desk, kVillageB);
    DeviceEvent again = sent;
    again.event.device = notebook.device;
    const qint64 first = refused(desk, sent);
    const qint64 second = refused(notebook, again);
    ASSERT_NE(first, second);
    EXPECT_EQ(codeOfAdopting(zhao, first), u"done"_s);
    EXPECT_EQ(codeOfAdopting(zhao, second), u"done"_s);
    EXPECT_EQ(log(kVillageB).size(), 1);
}

TEST_F(Adopting, OnlyAManagerMayLookAndAdopt)
{
    const Caller li = signedIn(u"li");
    const qint64 number = refused(li, event(li, kVillageB));
    addAccount(u"tang", AccountRole::Town);
    addAccount(u"admin", AccountRole::Admin);
    for (const QStringView name : {u"li", u"wang", u"an", u"sun", u"tang", u"admin"}) {
        SCOPED_TRACE(qPrintable(name.toString()));
        const Caller caller = signedIn(name);
        const auto page = adoption().waiting(caller.account, 0);
        ASSERT_FALSE(page);
        EXPECT_EQ(page.error().code, u"no-right"_s);
        EXPECT_EQ(page.error().why, Refusal::Why::Forbidden);
        EXPECT_EQ(codeOfAdopting(caller, number), u"no-right"_s);
    }
    const Account shut{user(u"zhao"), AccountRole::Manager, true};
    EXPECT_FALSE(adoption().waiting(shut, 0));
    EXPECT_FALSE(adoption().adopt(shut, {}, number));
    EXPECT_TRUE(log(kVillageB).isEmpty());
    EXPECT_EQ(codeOfAdopting(signedIn(u"zhao"), number), u"done"_s);
}

TEST_F(Adopting, AManagerSeesTheWordsOfWhatWaitsInTheirScopesPageByPage)
{
    const Caller li = signedIn(u"li");
    const Caller zhao = signedIn(u"zhao");
    QList<DeviceEvent> sent;
    for (int i = 0; i < 60; ++i)
        sent.append(event(li, kVillageB));
    for (const PushResult& result : pushed(li, sent).results)
        EXPECT_EQ(result.code, u"no-right"_s);
    DeviceEvent nowhere = event(li, u"510923999999");
    DeviceEvent own = event(li, kVillageA);
    own.event.scope = u"u:li"_s;
    (void)refused(li, nowhere);
    (void)refused(li, own);
    (void)refused(li, {{{"id"_L1, u"x"_s}}, fail(Error::Code::Invalid, u"no event"_s)});
    QList<QuarantineEntry> entries;
    qint64 after = 0;
    for (bool more = true; more;) {
        const auto page = adoption().waiting(zhao.account, after);
        ASSERT_TRUE(page);
        EXPECT_GT(page->last, after);
        entries += page->entries;
        after = page->last;
        more = page->more;
    }
    ASSERT_EQ(entries.size(), 60);
    EXPECT_EQ(entries.first().author, u"li"_s);
    EXPECT_EQ(entries.first().code, u"no-right"_s);
    EXPECT_EQ(entries.first().received, m_now);
    EXPECT_EQ(entries.first().event, envelope(sent.first()));
}

TEST_F(Adopting, WhatCannotBecomePartOfTheLogStaysInQuarantineWithItsReason)
{
    const Caller li = signedIn(u"li");
    const Caller zhao = signedIn(u"zhao");
    const DeviceEvent taken = event(li, kVillageA);
    (void)pushed(li, {taken});
    DeviceEvent inAnothersName = event(li, kVillageA);
    inAnothersName.event.actor = user(u"wang");
    DeviceEvent ofAnother = event(li, kVillageB);
    ofAnother.event.device = signedIn(u"wang").device;
    DeviceEvent changed = taken;
    changed.event.body = "{\"text\":\"y\"}";
    DeviceEvent elsewhere = event(li, kVillageB);
    elsewhere.event.subject = taken.event.subject;
    const DeviceEvent late = event(li, kVillageB);
    DeviceEvent sameNumber = event(li, kVillageA);
    sameNumber.dseq = late.dseq;
    const QList<std::pair<QString, qint64>> cases{
        {u"actor"_s, refused(li, inAnothersName)},
        {u"device"_s, refused(li, ofAnother)},
        {u"id-conflict"_s, refused(li, changed)},
        {u"other-village"_s, refused(li, elsewhere)},
        {u"number-taken"_s, refused(li, late)},
        {u"bad-event"_s,
         refused(li, {{{"id"_L1, u"x"_s}}, fail(Error::Code::Invalid, u"no event"_s)})},
        {u"no-right"_s, refused(li, event(li, u"510923999999"))},
        {u"not-there"_s, 4711}};
    ASSERT_EQ(pushed(li, {sameNumber}).results.first().state, PushState::Taken);
    for (const auto& [code, number] : cases)
        EXPECT_EQ(codeOfAdopting(zhao, number), code);
    EXPECT_EQ(audited(u"adopted"_s), 0);
    EXPECT_EQ(log(kVillageA).size(), 2);
    EXPECT_TRUE(log(kVillageB).isEmpty());
}

} // namespace keting
