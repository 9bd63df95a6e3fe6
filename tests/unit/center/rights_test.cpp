// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/rights.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 3, 2);

class RightsTable : public testing::Test {
protected:
    RightsTable()
    {
        for (const QString& code : {u"510923107212"_s, u"510923107213"_s}) {
            const Village village{*VillageCode::parse(code), u"三溪村"_s, {}, {}, {}, {}, {}};
            apply(payload::VillageSet{village});
        }
        staff(StaffRole::Commissioner);
        staff(StaffRole::TownWorker);
        staff(StaffRole::Agent);
    }
    void apply(const CountyPayload& payload) { m_county.apply(event({}, {}), payload); }
    void staff(StaffRole role, std::optional<UserId> standIn = {})
    {
        apply(payload::Staffed{{own(), role, me(), {}, standIn, kDay, kDay, {}}});
    }
    [[nodiscard]] static UserId me() { return *UserId::parse(u"li"); }
    [[nodiscard]] static VillageCode own() { return *VillageCode::parse(u"510923107212"); }
    [[nodiscard]] Event event(const QString& scope, const QString& kind)
    {
        return {m_ids.event({}), scope, u"s"_s, kind, 1, "{}", me(), m_ids.device({}), {}, {}};
    }
    [[nodiscard]] bool may(AccountRole role, const QString& scope, const QString& kind)
    {
        const Account account{me(), role, false};
        return !Rights(account, m_county, kDay).refusal(event(scope, kind));
    }

    IdSource m_ids{3};
    County m_county;
};

const QString kOwn = u"v:510923107212"_s;
const QString kOther = u"v:510923107213"_s;
const QString kNowhere = u"v:510923999999"_s;

} // namespace

TEST_F(RightsTable, NobodyWritesAboutARequestAmongTheRecords)
{
    const Account manager{me(), AccountRole::Manager, false};
    for (const QString& scope : {countyScope(), checklistScope()}) {
        Event noted = event(scope, u"noted"_s);
        EXPECT_FALSE(Rights(manager, m_county, kDay).refusal(noted));
        noted.subject = m_ids.request({}).toString();
        EXPECT_EQ(Rights(manager, m_county, kDay).refusal(noted), u"no-right"_s);
        EXPECT_EQ(Rights(manager, m_county, kDay).adoptionRefusal(noted, me()), u"no-right"_s);
    }
}

TEST_F(RightsTable, EveryRoleMayWriteJustThisInItsOwnAndInOtherVillages)
{
    struct Row {
        AccountRole role;
        QString own; //!< One letter for each action; "-": refused.
        QString other;
        QString records;
    };
    // Actions: answer, close, progress, visit-done; records: staffing, publishing, drafting.
    const QStringList kinds{u"replied"_s, u"closed"_s, u"progressed"_s, u"visit-done"_s};
    const QList<std::pair<QString, QString>> records{{countyScope(), u"staffed"_s},
                                                     {checklistScope(), u"checklist-published"_s},
                                                     {checklistScope(), u"checklist-drafted"_s}};
    const QList<Row> table{{AccountRole::Commissioner, u"acpv"_s, u"----"_s, u"--d"_s},
                           {AccountRole::Town, u"acpv"_s, u"----"_s, u"---"_s},
                           {AccountRole::Agent, u"--pv"_s, u"----"_s, u"---"_s},
                           {AccountRole::Manager, u"acpv"_s, u"acpv"_s, u"spd"_s},
                           {AccountRole::Auditor, u"----"_s, u"----"_s, u"---"_s},
                           {AccountRole::Admin, u"----"_s, u"----"_s, u"s--"_s}};
    for (const Row& row : table) {
        SCOPED_TRACE(qPrintable(accountRoleName(row.role)));
        for (qsizetype i = 0; i < kinds.size(); ++i) {
            EXPECT_EQ(may(row.role, kOwn, kinds[i]), row.own[i] != u'-') << qPrintable(kinds[i]);
            EXPECT_EQ(may(row.role, kOther, kinds[i]), row.other[i] != u'-');
            EXPECT_FALSE(may(row.role, kNowhere, kinds[i]));
            EXPECT_FALSE(may(row.role, u"x"_s, kinds[i]));
        }
        for (qsizetype i = 0; i < records.size(); ++i)
            EXPECT_EQ(may(row.role, records[i].first, records[i].second), row.records[i] != u'-')
                << qPrintable(records[i].second);
    }
}

TEST_F(RightsTable, EveryRoleTellsWhatItsUserLetOutAndNothingElseInTheirOwnScope)
{
    for (const AccountRole role :
         {AccountRole::Commissioner, AccountRole::Town, AccountRole::Agent, AccountRole::Manager,
          AccountRole::Auditor, AccountRole::Admin}) {
        SCOPED_TRACE(qPrintable(accountRoleName(role)));
        const Account account{me(), role, false};
        const Account shut{me(), role, true};
        for (const QString& kind : {u"exported"_s, u"revealed"_s}) {
            Event told = event(u"u:li"_s, kind);
            EXPECT_EQ(Rights(account, m_county, kDay).refusal(told), u"no-right"_s)
                << "about somebody else";
            told.subject = u"li"_s;
            EXPECT_EQ(Rights(account, m_county, kDay).refusal(told), std::nullopt);
            EXPECT_EQ(Rights(shut, m_county, kDay).refusal(told), u"no-right"_s);
            EXPECT_EQ(Rights(account, m_county, kDay).adoptionRefusal(told, me()),
                      role == AccountRole::Manager ? std::nullopt : std::optional(u"no-right"_s));
            told.scope = u"u:wang"_s;
            EXPECT_EQ(Rights(account, m_county, kDay).refusal(told), u"no-right"_s);
        }
        EXPECT_FALSE(may(role, u"u:li"_s, u"noted"_s));
    }
}

TEST_F(RightsTable, OnlyAManagerAdoptsAndOnlyWhatItsAuthorWroteInTheirOwnName)
{
    const UserId author = *UserId::parse(u"wang");
    const auto code = [&](AccountRole role, const QString& scope, const UserId& actor) {
        const Account account{me(), role, false};
        Event sent = event(scope, u"replied"_s);
        sent.actor = actor;
        return Rights(account, m_county, kDay).adoptionRefusal(sent, author);
    };
    for (const QString& scope : {kOwn, kOther, countyScope(), checklistScope()}) {
        EXPECT_EQ(code(AccountRole::Manager, scope, author), std::nullopt);
        EXPECT_EQ(code(AccountRole::Manager, scope, me()), u"actor"_s);
        for (const AccountRole role :
             {AccountRole::Commissioner, AccountRole::Town, AccountRole::Agent,
              AccountRole::Auditor, AccountRole::Admin})
            EXPECT_EQ(code(role, scope, author), u"no-right"_s);
    }
    EXPECT_EQ(code(AccountRole::Manager, kNowhere, author), u"no-right"_s);
    EXPECT_EQ(code(AccountRole::Manager, u"u:wang"_s, author), u"no-right"_s);
}

TEST_F(RightsTable, EveryRoleSeesJustThis)
{
    const auto villages = [&](AccountRole role) {
        const Account account{me(), role, false};
        QStringList seen = Rights(account, m_county, kDay).scopes();
        EXPECT_TRUE(seen.removeOne(countyScope()) && seen.removeOne(checklistScope())
                    && seen.removeOne(u"u:li"_s));
        return seen;
    };
    EXPECT_EQ(villages(AccountRole::Commissioner), QStringList{kOwn});
    EXPECT_EQ(villages(AccountRole::Town), QStringList{kOwn});
    EXPECT_EQ(villages(AccountRole::Agent), QStringList{kOwn});
    EXPECT_EQ(villages(AccountRole::Manager), QStringList({kOwn, kOther}));
    EXPECT_EQ(villages(AccountRole::Auditor), QStringList({kOwn, kOther}));
    EXPECT_EQ(villages(AccountRole::Admin), QStringList());
    const Account shut{me(), AccountRole::Manager, true};
    EXPECT_TRUE(Rights(shut, m_county, kDay).scopes().isEmpty());
    EXPECT_FALSE(Rights(shut, m_county, kDay).maySee(countyScope()));
}

TEST_F(RightsTable, AStandInHasTheRoleOnTheDaysOfTheLeaveOnly)
{
    const UserId other = *UserId::parse(u"wang");
    staff(StaffRole::Commissioner, other);
    const Account account{other, AccountRole::Commissioner, false};
    EXPECT_TRUE(Rights(account, m_county, kDay).maySee(kOwn));
    EXPECT_FALSE(Rights(account, m_county, kDay.addDays(1)).maySee(kOwn));
    EXPECT_FALSE(Rights(account, m_county, kDay.addDays(-1)).maySee(kOwn));
}

TEST_F(RightsTable, NobodyActsInAnothersNameButForWhatWasSeenInTheGroup)
{
    const Account account{me(), AccountRole::Commissioner, false};
    Event event = this->event(kOwn, u"replied"_s);
    event.actor = *UserId::parse(u"zhao");
    const Rights rights(account, m_county, kDay);
    EXPECT_EQ(rights.refusal(event), u"actor"_s);
    event.kind = u"reply-seen"_s;
    EXPECT_EQ(rights.refusal(event), std::nullopt);
    event.scope = kOther;
    EXPECT_EQ(rights.refusal(event), u"no-right"_s);
}

} // namespace keting
