// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/secrets.h"
#include "models/store/accounttable.h"
#include "tests/unit/center/newcenter.h"

#include <QFile>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
QString codeOf(const Answer<T>& answer)
{
    return answer ? u"done"_s : answer.error().code;
}

class SigningIn : public NewCenter {
protected:
    //! `old` was used before: with it goes what came of it last, and everything between.
    void expectReuse(const TokenPair& old, const TokenPair& latest)
    {
        EXPECT_EQ(codeOf(signIn().refresh(old.refresh)), u"token-expired"_s);
        EXPECT_EQ(codeOf(signIn().caller(latest.access)), u"token-expired"_s);
        EXPECT_EQ(codeOf(signIn().refresh(latest.refresh)), u"token-expired"_s);
        EXPECT_GT(audited(u"token-reused"_s), 0);
    }
};

} // namespace

TEST_F(SigningIn, ATokenStandsForWhoSignedInUntilItRunsOut)
{
    const DeviceId device = m_ids.device(m_now);
    const auto pair = signIn().login(u"li"_s, "li", device);
    ASSERT_TRUE(pair);
    const auto caller = signIn().caller(pair->access);
    ASSERT_TRUE(caller);
    EXPECT_EQ(caller->account, (Account{user(u"li"), AccountRole::Commissioner, false}));
    EXPECT_EQ(caller->device, device);
    EXPECT_EQ(codeOf(signIn().caller(pair->refresh)), u"token-expired"_s);
    EXPECT_EQ(codeOf(signIn().caller("no token")), u"token-expired"_s);
    m_now += kAccessLasts;
    EXPECT_EQ(codeOf(signIn().caller(pair->access)), u"token-expired"_s);
    const auto next = signIn().refresh(pair->refresh);
    ASSERT_TRUE(next);
    EXPECT_TRUE(signIn().caller(next->access));
}

TEST_F(SigningIn, AWrongPasswordAnUnknownNameAndAShutAccountAreRefusedAlike)
{
    const DeviceId device = m_ids.device(m_now);
    ASSERT_TRUE(AccountTable(*m_session).disable(u"wang"_s));
    EXPECT_EQ(codeOf(signIn().login(u"li"_s, "wrong", device)), u"sign-in-refused"_s);
    EXPECT_EQ(codeOf(signIn().login(u"nobody"_s, "nobody", device)), u"sign-in-refused"_s);
    EXPECT_EQ(codeOf(signIn().login(u"wang"_s, "wang", device)), u"sign-in-refused"_s);
    EXPECT_EQ(codeOf(signIn().login(u"li"_s, QByteArray(100'000, 'x'), device)),
              u"sign-in-refused"_s);
    EXPECT_EQ(audited(u"sign-in-refused"_s), 4);
}

TEST_F(SigningIn, ARefreshTokenWhoseAnswerGotLostIsGoodAgainAndTheLostPairIsWorthNothing)
{
    const auto pair = signIn().login(u"li"_s, "li", m_ids.device(m_now));
    ASSERT_TRUE(pair);
    const auto lost = signIn().refresh(pair->refresh);
    ASSERT_TRUE(lost);
    m_now += kAnswerMayBeLost;
    const auto lostToo = signIn().refresh(pair->refresh);
    const auto next = signIn().refresh(pair->refresh);
    ASSERT_TRUE(lostToo && next);
    for (const auto& gone : {lost, lostToo}) {
        EXPECT_EQ(codeOf(signIn().caller(gone->access)), u"token-expired"_s);
        EXPECT_EQ(codeOf(signIn().refresh(gone->refresh)), u"token-expired"_s);
    }
    EXPECT_TRUE(signIn().caller(next->access)) << "who brings a lost token ends nothing";
    EXPECT_TRUE(signIn().refresh(next->refresh));
    EXPECT_EQ(audited(u"answer-lost"_s), 2);
    EXPECT_EQ(audited(u"token-reused"_s), 0);
}

TEST_F(SigningIn, ARefreshTokenUsedAgainLaterEndsTheWholeSignIn)
{
    const auto pair = signIn().login(u"li"_s, "li", m_ids.device(m_now));
    ASSERT_TRUE(pair);
    const auto next = signIn().refresh(pair->refresh);
    ASSERT_TRUE(next);
    m_now += kAnswerMayBeLost + Millis(1);
    expectReuse(*pair, *next);
}

TEST_F(SigningIn, ARefreshTokenWhosePairHasBeenUsedEndsTheWholeSignIn)
{
    for (const bool byAccess : {true, false}) {
        const auto pair = signIn().login(u"li"_s, "li", m_ids.device(m_now));
        ASSERT_TRUE(pair);
        auto next = signIn().refresh(pair->refresh);
        ASSERT_TRUE(next);
        if (byAccess)
            ASSERT_TRUE(signIn().caller(next->access));
        else
            next = signIn().refresh(next->refresh);
        ASSERT_TRUE(next);
        expectReuse(*pair, *next);
    }
    EXPECT_EQ(audited(u"token-reused"_s), 2);
}

TEST_F(SigningIn, ARefreshTokenOfTwoPairsAgoEndsTheWholeSignIn)
{
    const auto pair = signIn().login(u"li"_s, "li", m_ids.device(m_now));
    ASSERT_TRUE(pair);
    const auto second = signIn().refresh(pair->refresh);
    ASSERT_TRUE(second);
    const auto third = signIn().refresh(second->refresh);
    ASSERT_TRUE(third);
    expectReuse(*pair, *third);
}

TEST_F(SigningIn, ARefreshTokenUsedBeforeItWasRecordedWhenEndsTheWholeSignIn)
{
    const auto pair = signIn().login(u"li"_s, "li", m_ids.device(m_now));
    ASSERT_TRUE(pair);
    ASSERT_EQ(m_session->run("UPDATE token SET used = 1 WHERE kind = 'refresh'"), 1);
    expectReuse(*pair, *pair);
}

TEST_F(SigningIn, ARefreshTokenIsNoAccessTokenAndIsNotUsedUpAsOne)
{
    const auto pair = signIn().login(u"li"_s, "li", m_ids.device(m_now));
    ASSERT_TRUE(pair);
    EXPECT_FALSE(signIn().caller(pair->refresh));
    EXPECT_FALSE(signIn().refresh(pair->access));
    EXPECT_TRUE(signIn().refresh(pair->refresh));
}

TEST_F(SigningIn, AShutOutDeviceIsToldSoAtOnceAndOtherDevicesOfItsUserGoOn)
{
    const DeviceId device = m_ids.device(m_now);
    const auto pair = signIn().login(u"li"_s, "li", device);
    const auto other = signIn().login(u"li"_s, "li", m_ids.device(m_now));
    ASSERT_TRUE(pair && other);
    ASSERT_EQ(DeviceTable(*m_session).disable(device), true);
    EXPECT_EQ(codeOf(signIn().caller(pair->access)), u"device-disabled"_s);
    EXPECT_EQ(codeOf(signIn().refresh(pair->refresh)), u"device-disabled"_s);
    EXPECT_EQ(codeOf(signIn().login(u"li"_s, "li", device)), u"device-disabled"_s);
    EXPECT_EQ(codeOf(signIn().login(u"li"_s, "wrong", device)), u"sign-in-refused"_s);
    EXPECT_EQ(codeOf(signIn().login(u"wang"_s, "wang", device)), u"device-of-another"_s);
    EXPECT_TRUE(signIn().caller(other->access));
    EXPECT_EQ(DeviceTable(*m_session).disable(m_ids.device(m_now)), false);
}

TEST_F(SigningIn, AShutAccountIsOutAtOnceAndALogoutEndsThisSignInOnly)
{
    const auto first = signIn().login(u"li"_s, "li", m_ids.device(m_now));
    const auto second = signIn().login(u"li"_s, "li", m_ids.device(m_now));
    ASSERT_TRUE(first && second);
    ASSERT_TRUE(signIn().logout(first->access));
    EXPECT_FALSE(signIn().caller(first->access));
    EXPECT_FALSE(signIn().refresh(first->refresh));
    EXPECT_TRUE(signIn().caller(second->access));
    ASSERT_TRUE(AccountTable(*m_session).disable(u"li"_s));
    EXPECT_FALSE(signIn().caller(second->access));
    EXPECT_FALSE(signIn().refresh(second->refresh));
}

TEST_F(SigningIn, AVisitorBringsWhatItsDeviceMaySeeAsOfThisMomentAndIsShutOutAtOnce)
{
    const DeviceId device = m_ids.device(m_now);
    const auto pair = signIn().login(u"li"_s, "li", device);
    ASSERT_TRUE(pair);
    const auto fresh = signIn().visitor(pair->access);
    ASSERT_TRUE(fresh);
    EXPECT_FALSE(fresh->view) << "its first use is written down";
    ASSERT_TRUE(exchange().hello(*fresh, {device, u"1.2"_s, kSyncProtocol, {}}));
    (void)pushed(*fresh, {event(*fresh, kVillageA)});
    const auto known = signIn().visitor(pair->access);
    ASSERT_TRUE(known && known->view);
    EXPECT_EQ(known->device, device);
    EXPECT_EQ(known->account, fresh->account);
    const auto view = DeviceTable(*m_session).view(device);
    ASSERT_TRUE(view && *view);
    EXPECT_EQ(known->view->heads, (*view)->heads);
    EXPECT_EQ(known->view->heads.value(scopeOf(kVillageA)).sseq, 1);
    EXPECT_EQ(known->view->epoch, epoch());
    EXPECT_EQ(known->view->center, (*view)->center);
    EXPECT_EQ(known->view->app, u"1.2"_s);
    EXPECT_EQ(known->view->device.permissions, (*view)->device.permissions);

    EXPECT_EQ(codeOf(signIn().visitor("no token")), u"token-expired"_s);
    EXPECT_EQ(codeOf(signIn().visitor(pair->refresh)), u"token-expired"_s);
    ASSERT_EQ(DeviceTable(*m_session).disable(device), true);
    EXPECT_EQ(codeOf(signIn().visitor(pair->access)), u"device-disabled"_s);
    ASSERT_TRUE(AccountTable(*m_session).disable(u"li"_s));
    EXPECT_EQ(codeOf(signIn().visitor(pair->access)), u"token-expired"_s);
}

TEST_F(SigningIn, ADeviceStaysWithItsFirstUser)
{
    const DeviceId device = m_ids.device(m_now);
    ASSERT_TRUE(signIn().login(u"li"_s, "li", device));
    EXPECT_EQ(codeOf(signIn().login(u"wang"_s, "wang", device)), u"device-of-another"_s);
    EXPECT_TRUE(signIn().login(u"li"_s, "li", device));
}

TEST_F(SigningIn, NeitherPasswordsNorTokensStandInTheDatabase)
{
    const auto pair = signIn().login(u"li"_s, "li", m_ids.device(m_now));
    ASSERT_TRUE(pair);
    m_session.reset();
    for (const QString& name : {u"center.db"_s, u"center.db-wal"_s}) {
        QFile file(m_directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        EXPECT_FALSE(bytes.contains(pair->access) || bytes.contains(pair->refresh));
    }
    EXPECT_TRUE(passwordHash("x")->startsWith(u"$argon2id$"_s));
    EXPECT_FALSE(passwordFits(nobodysHash(), "nobody"));
}

} // namespace keting
