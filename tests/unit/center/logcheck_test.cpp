// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/centerrecords.h"
#include "models/center/logcheck.h"
#include "tests/unit/center/newcenter.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class LogCheckTest : public NewCenter {
protected:
    void fill(const Caller& caller, int count)
    {
        QList<DeviceEvent> events;
        for (int i = 0; i < count; ++i)
            events.append(event(caller, kVillageA));
        ASSERT_EQ(pushed(caller, events).results.size(), count);
    }
    [[nodiscard]] qint64 audited(const QString& what, const QString& about)
    {
        return m_session
            ->first("SELECT count(*) FROM audit WHERE what = $1 AND about = $2", {what, about})
            ->value()
            .integer(0);
    }
};

} // namespace

TEST_F(LogCheckTest, AWholeLogIsCountedAndOneThatWasTouchedNamesItsScope)
{
    const Caller li = signedIn(u"li");
    const auto before = checkLogs(*m_session);
    ASSERT_TRUE(before);
    fill(li, 30);
    const auto whole = checkLogs(*m_session);
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->scopes, before->scopes + 1);
    EXPECT_EQ(whole->events, before->events + 30);

    ASSERT_TRUE(m_session->run("UPDATE event SET kind = 'noted2' WHERE scope = $1 AND sseq = 12",
                               {scopeOf(kVillageA)}));
    const auto changed = checkLogs(*m_session);
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, Error::Code::Corrupt);
    EXPECT_TRUE(changed.error().detail.contains(scopeOf(kVillageA)));
    EXPECT_FALSE(changed.error().detail.contains(u"noted"_s)) << "where, not what";
}

TEST_F(LogCheckTest, EventsTakenOffTheEndAreMissedByTheCheckAndByEveryPull)
{
    const Caller li = signedIn(u"li");
    fill(li, 5);
    ASSERT_TRUE(m_session->run("DELETE FROM event WHERE scope = $1", {scopeOf(kVillageA)}));
    EXPECT_EQ(checkLogs(*m_session).error().code, Error::Code::Corrupt);
    const auto pull = exchange().pull(li, {{}, li.device, 0, {}, Millis(0)});
    ASSERT_FALSE(pull);
    EXPECT_EQ(pull.error().code, u"unavailable"_s);
}

TEST_F(LogCheckTest, WhatTheOperatorWritesStandsInTheAuditLog)
{
    const QString before = epoch();
    const auto renewed = renewEpoch(*m_session, m_now);
    ASSERT_TRUE(renewed);
    EXPECT_NE(*renewed, before);
    EXPECT_EQ(epoch(), *renewed);
    EXPECT_EQ(audited(u"epoch-renewed"_s, {}), 1);

    const Staffing post{
        *VillageCode::parse(kVillageA), StaffRole::Agent, user(u"an"), {}, {}, {}, {}, m_now};
    ASSERT_TRUE(
        writeCountyRecords(*m_session, {payload::Staffed{post}}, kVillageA.toString(), m_now));
    EXPECT_EQ(audited(u"staffed"_s, kVillageA.toString()), 1);
}

} // namespace keting
