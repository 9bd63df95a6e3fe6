// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/centerrecords.h"
#include "models/store/postgresnews.h"
#include "models/store/postgressession.h"
#include "tests/postgres/freshpostgres.h"

#include <condition_variable>
#include <gtest/gtest.h>
#include <mutex>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! What a program hears, for a test to wait for.
class Hearing {
public:
    void hear(const QStringList& scopes)
    {
        const std::scoped_lock lock(m_mutex);
        m_heard += scopes;
        m_changed.notify_all();
    }
    [[nodiscard]] bool hears(const QString& scope)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(60),
                                  [&] { return m_heard.contains(scope); });
    }
    [[nodiscard]] qsizetype times(const QString& scope)
    {
        const std::scoped_lock lock(m_mutex);
        return m_heard.count(scope);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QStringList m_heard;
};

class PostgresNewsTest : public testing::Test {
protected:
    void SetUp() override
    {
        const auto url = freshPostgres();
        ASSERT_TRUE(url);
        m_address = PostgresAddress::parse(*url);
        ASSERT_TRUE(m_address);
        m_session = *PostgresSession::open(*m_address);
        ASSERT_TRUE(prepareCenter(*m_session));
    }
    void move(const QString& scope, qint64 head)
    {
        ASSERT_TRUE(m_session->run("INSERT INTO scope_head (scope, head, chain) VALUES ($1, $2, "
                                   "$3) ON CONFLICT (scope) DO UPDATE SET head = excluded.head",
                                   {scope, head, QByteArray("")}));
    }

    Result<PostgresAddress> m_address = fail(Error::Code::NotFound, {});
    std::unique_ptr<SqlSession> m_session;
    Hearing m_first;
    Hearing m_second;
};

} // namespace

TEST_F(PostgresNewsTest, WhatOneTellsTheOthersHearAndItselfDoesNot)
{
    PostgresNews first(*m_address, [this](const QStringList& scopes) { m_first.hear(scopes); });
    PostgresNews second(*m_address, [this](const QStringList& scopes) { m_second.hear(scopes); });
    // Either listens once it finds what moved by itself.
    move(u"v:0"_s, 1);
    move(u"v:0"_s, 2);
    for (qint64 head = 3; m_first.times(u"v:0"_s) == 0 || m_second.times(u"v:0"_s) == 0; ++head)
        move(u"v:0"_s, head);
    first.tell({{u"v:1"_s, 7}});
    EXPECT_TRUE(m_second.hears(u"v:1"_s));
    second.tell({{u"v:2"_s, 1}});
    EXPECT_TRUE(m_first.hears(u"v:2"_s)) << "by now its own would have come back";
    EXPECT_EQ(m_first.times(u"v:1"_s), 0);
}

TEST_F(PostgresNewsTest, WhatNobodyToldIsFoundAlsoAfterTheConnectionWasLost)
{
    const PostgresNews news(*m_address,
                            [this](const QStringList& scopes) { m_first.hear(scopes); });
    for (qint64 head = 1; m_first.times(u"v:0"_s) == 0; ++head)
        move(u"v:0"_s, head);
    ASSERT_TRUE(m_session->rows("SELECT CAST(pg_terminate_backend(pid) AS text) FROM "
                                "pg_stat_activity WHERE pid <> pg_backend_pid() AND "
                                "backend_type = 'client backend'"));
    move(u"v:1"_s, 1);
    EXPECT_TRUE(m_first.hears(u"v:1"_s));
    ASSERT_TRUE(tellMoved(*m_session, {u"v:1"_s, u"v:0"_s}));
}

TEST_F(PostgresNewsTest, ManyScopesAreToldInPiecesThatCanBeRead)
{
    ScopeHeads heads;
    for (int i = 0; i < 1000; ++i)
        heads.insert(u"v:三溪%1"_s.arg(i), i + 1);
    ScopeHeads read;
    const QStringList pieces = newsOf(heads);
    EXPECT_GT(pieces.size(), 1);
    for (const QString& piece : pieces) {
        EXPECT_LT(piece.toUtf8().size(), 8000);
        read.insert(headsOf(piece));
    }
    EXPECT_EQ(read, heads);
    EXPECT_EQ(newsOf({}), QStringList());
    EXPECT_EQ(headsOf(u"nothing\n\n 5\nv:1 x\nv:2 -3\n"), ScopeHeads());
}

} // namespace keting
