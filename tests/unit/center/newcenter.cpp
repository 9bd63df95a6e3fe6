// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/center/newcenter.h"

#include "models/center/centerrecords.h"
#include "models/center/secrets.h"
#include "models/store/accounttable.h"
#include "models/wire/eventenvelope.h"
#include "models/wire/recordbody.h"
#include "tests/unit/center/freshdatabase.h"

namespace keting {

using namespace Qt::StringLiterals;

void NewCenter::SetUp()
{
    auto session = freshDatabase(m_directory.path());
    ASSERT_TRUE(session) << qPrintable(session.error().detail);
    m_session = *std::move(session);
    const auto prepared = prepareCenter(*m_session);
    ASSERT_TRUE(prepared) << qPrintable(prepared.error().detail);
    for (const QStringView code : {kVillageA, kVillageB}) {
        const Village village{*VillageCode::parse(code), u"三溪村"_s, {}, {}, {}, {}, {}};
        record(payload::VillageSet{village}, code.toString());
    }
    const auto a = *VillageCode::parse(kVillageA);
    const auto b = *VillageCode::parse(kVillageB);
    staff({a, StaffRole::Commissioner, user(u"li"), {}, {}, {}, {}, m_now});
    staff({b, StaffRole::Commissioner, user(u"wang"), {}, {}, {}, {}, m_now});
    staff({a, StaffRole::Agent, user(u"an"), {}, {}, {}, {}, m_now});
    addAccount(u"li", AccountRole::Commissioner);
    addAccount(u"wang", AccountRole::Commissioner);
    addAccount(u"zhao", AccountRole::Manager);
    addAccount(u"an", AccountRole::Agent);
    addAccount(u"sun", AccountRole::Auditor);
}

void NewCenter::addAccount(QStringView name, AccountRole role)
{
    const auto hash = passwordHash(name.toUtf8());
    ASSERT_TRUE(hash);
    ASSERT_TRUE(AccountTable(*m_session).put({user(name), role, false}, *hash, m_now));
}

void NewCenter::record(const CountyPayload& payload, const QString& subject)
{
    const Event event{m_ids.event(m_now),  countyScope(),   subject, kindOf(payload), 1,
                      encodeBody(payload), user(u"centre"), m_own,   m_now,           {}};
    ASSERT_TRUE(appendAtCenter(*m_session, {{event, ++m_ownDseq}}, u"centre"_s, m_now));
}

void NewCenter::staff(const Staffing& staffing)
{
    record(payload::Staffed{staffing}, staffing.village.toString());
}

Caller NewCenter::signedIn(QStringView name)
{
    const DeviceId device = m_ids.device(m_now);
    const auto pair = signIn().login(name.toString(), name.toUtf8(), device);
    EXPECT_TRUE(pair) << qPrintable(pair ? QString() : pair.error().message);
    auto caller = signIn().caller(pair->access);
    EXPECT_TRUE(caller);
    return *caller;
}

QString NewCenter::epoch()
{
    const Caller caller = signedIn(u"zhao");
    return exchange().hello(caller, {caller.device, u"test"_s, kSyncProtocol, {}})->epoch;
}

qint64 NewCenter::audited(const QString& what)
{
    return m_session->first("SELECT count(*) FROM audit WHERE what = $1", {what})
        ->value()
        .integer(0);
}

DeviceEvent NewCenter::event(const Caller& caller, QStringView village, const QString& kind)
{
    return {{m_ids.event(m_now),
             scopeOf(village),
             m_ids.request(m_now).toString(),
             kind,
             1,
             "{\"text\":\"x\"}",
             caller.account.name,
             caller.device,
             m_now,
             {}},
            ++m_dseq[caller.device]};
}

Push NewCenter::pushOf(const Caller& caller, const QList<DeviceEvent>& events)
{
    Push push{{}, caller.device, m_now, {}};
    for (const DeviceEvent& sent : events)
        push.entries.append(PushedEntry{envelope(sent), sent});
    return push;
}

PushAnswer NewCenter::pushed(const Caller& caller, const QList<DeviceEvent>& events)
{
    auto answer = exchange().push(caller, pushOf(caller, events));
    EXPECT_TRUE(answer) << qPrintable(answer ? QString() : answer.error().message);
    return answer ? *answer : PushAnswer();
}

} // namespace keting
