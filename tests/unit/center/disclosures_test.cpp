// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/disclosurebody.h"
#include "tests/unit/center/newcenter.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class Disclosing : public NewCenter {
protected:
    [[nodiscard]] DeviceEvent told(const Caller& caller, const Disclosure& disclosure)
    {
        DeviceEvent sent = event(caller, kVillageA, kindOf(disclosure));
        sent.event.scope = userScope(caller.account.name);
        sent.event.subject = caller.account.name.toString();
        sent.event.body = encodeBody(disclosure);
        return sent;
    }
    [[nodiscard]] PushState stateOf(const Caller& caller, const DeviceEvent& sent)
    {
        return pushed(caller, {sent}).results.first().state;
    }
    [[nodiscard]] QString lastAbout(const QString& what)
    {
        const auto row = m_session->first(
            "SELECT about, account FROM audit WHERE what = $1 ORDER BY n DESC LIMIT 1", {what});
        return *row ? (*row)->text(1) + u": "_s + (*row)->text(0) : QString();
    }
};

const Disclosure kReport{.what = u"report"_s, .format = u"pdf"_s, .rows = 12};

} // namespace

TEST_F(Disclosing, WhatLeftADeskStandsInTheAuditLogOnceWhoeverItsUserIs)
{
    for (const QStringView name : {u"li", u"an", u"zhao", u"sun"}) {
        const Caller caller = signedIn(name);
        const DeviceEvent sent = told(caller, kReport);
        const qint64 before = audited(u"exported"_s);
        EXPECT_EQ(stateOf(caller, sent), PushState::Taken);
        EXPECT_EQ(stateOf(caller, sent), PushState::Again);
        EXPECT_EQ(audited(u"exported"_s), before + 1);
        EXPECT_EQ(
            lastAbout(u"exported"_s),
            u"%1: report pdf, 12 rows, masked; 2026-03-02T10:00:00+08:00 at the desk"_s.arg(name));
    }
}

TEST_F(Disclosing, WhatWasRevealedStandsThereWithItsRequest)
{
    const Caller li = signedIn(u"li");
    const RequestId request = m_ids.request(m_now);
    const DeviceEvent sent = told(li,
                                  {.kind = Disclosure::Kind::Revealed,
                                   .what = u"phone"_s,
                                   .rows = 1,
                                   .isMasked = false,
                                   .request = request});
    EXPECT_EQ(decodeDisclosure(sent.event)->request, request);
    EXPECT_EQ(stateOf(li, sent), PushState::Taken);
    EXPECT_EQ(lastAbout(u"revealed"_s),
              u"li: phone, 1 rows, not masked, request %1; 2026-03-02T10:00:00+08:00 at the "
              "desk"_s.arg(request.toString()));
}

TEST_F(Disclosing, ABodyThatCannotBeReadIsAuditedAsOne)
{
    const Caller li = signedIn(u"li");
    for (const QByteArray& body :
         {QByteArray("[]"), QByteArray("{\"rows\":-1,\"masked\":true}"),
          QByteArray("{\"rows\":1,\"masked\":true,\"what\":\"" + QByteArray(41, 'x') + "\"}")}) {
        DeviceEvent sent = told(li, kReport);
        sent.event.body = body;
        EXPECT_EQ(stateOf(li, sent), PushState::Taken);
        EXPECT_EQ(lastAbout(u"exported"_s),
                  u"li: cannot be read; 2026-03-02T10:00:00+08:00 at the desk"_s);
    }
}

TEST_F(Disclosing, NobodyTellsItOfOthersOrElsewhereOrAnythingElse)
{
    const Caller li = signedIn(u"li");
    DeviceEvent anothers = told(li, kReport);
    anothers.event.scope = u"u:wang"_s;
    DeviceEvent aboutAnother = told(li, kReport);
    aboutAnother.event.subject = u"wang"_s;
    DeviceEvent byAnother = told(li, kReport);
    byAnother.event.actor = user(u"wang");
    DeviceEvent other = told(li, kReport);
    other.event.kind = u"noted"_s;
    for (const DeviceEvent& sent : {anothers, aboutAnother, byAnother, other})
        EXPECT_EQ(stateOf(li, sent), PushState::Quarantined);
    DeviceEvent inAVillage = told(li, kReport);
    inAVillage.event.scope = scopeOf(kVillageA);
    EXPECT_EQ(stateOf(li, inAVillage), PushState::Taken) << "an event of a kind nobody knows there";
    EXPECT_EQ(audited(u"exported"_s), 0);
}

} // namespace keting
