// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/secrets.h"
#include "models/store/accounttable.h"
#include "tests/unit/center/newcenter.h"

#include <QFile>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using SigningIn = NewCenter;

template <typename T>
QString codeOf(const Answer<T>& answer)
{
    return answer ? u"done"_s : answer.error().code;
}

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
    EXPECT_EQ(m_session->first("SELECT count(*) FROM audit WHERE what = 'sign-in-refused'")
                  ->value()
                  .integer(0),
              4);
}

TEST_F(SigningIn, ARefreshTokenUsedTwiceEndsTheWholeSignIn)
{
    const auto pair = signIn().login(u"li"_s, "li", m_ids.device(m_now));
    ASSERT_TRUE(pair);
    const auto next = signIn().refresh(pair->refresh);
    ASSERT_TRUE(next);
    EXPECT_EQ(codeOf(signIn().refresh(pair->refresh)), u"token-expired"_s);
    EXPECT_EQ(codeOf(signIn().caller(next->access)), u"token-expired"_s);
    EXPECT_EQ(codeOf(signIn().refresh(next->refresh)), u"token-expired"_s);
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
