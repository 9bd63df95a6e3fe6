// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/centerrecords.h"
#include "models/store/centertables.h"
#include "models/store/postgressession.h"
#include "tests/postgres/freshpostgres.h"

#include <gtest/gtest.h>
#include <limits>
#include <thread>
#include <vector>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kWords = "INSERT INTO word (n, said, seen) VALUES ($1, $2, $3)";

class PostgresSessionTest : public testing::Test {
protected:
    void SetUp() override
    {
        const auto url = freshPostgres();
        ASSERT_TRUE(url) << qPrintable(url.error().detail);
        m_url = *url;
        m_session = another();
        ASSERT_TRUE(m_session);
        const QByteArray table = m_session->dialect(
            "CREATE TABLE word (n {int} PRIMARY KEY, said {text}, seen {bytes}) {strict}");
        ASSERT_TRUE(m_session->script(table));
    }
    [[nodiscard]] std::unique_ptr<SqlSession> another()
    {
        auto session = PostgresAddress::parse(m_url).and_then(PostgresSession::open);
        EXPECT_TRUE(session) << qPrintable(session.error().detail);
        return session ? *std::move(session) : nullptr;
    }
    [[nodiscard]] static SqlTransaction writing(SqlSession& session)
    {
        auto transaction = SqlTransaction::begin(session, SqlTransaction::For::Writing);
        EXPECT_TRUE(transaction);
        return *std::move(transaction);
    }
    [[nodiscard]] qint64 words()
    {
        return m_session->first("SELECT count(*) FROM word")->value().integer(0);
    }
    //! Ends the server's side of a session, as when the server is restarted.
    void cutOff(SqlSession& session)
    {
        const qint64 process = session.first("SELECT pg_backend_pid()")->value().integer(0);
        const auto killer = another();
        // Waits until it is gone, so that what follows meets a dead connection.
        ASSERT_TRUE(killer->rows("SELECT CAST(pg_terminate_backend(CAST($1 AS integer), 5000) AS "
                                 "text)",
                                 {process}));
    }

    QString m_url;
    std::unique_ptr<SqlSession> m_session;
};

} // namespace

TEST_F(PostgresSessionTest, EveryKindOfValueComesBackAsItWasGiven)
{
    const QList<QList<SqlValue>> lists{
        {std::numeric_limits<qint64>::min(), u"富乐社区 \"'\\"_s, QByteArray("\0\xff\x01", 3)},
        {std::numeric_limits<qint64>::max(), u""_s, QByteArray()},
        {qint64(0), SqlValue(), SqlValue()}};
    ASSERT_TRUE(m_session->runEach(kWords, lists));
    const auto rows = m_session->rows("SELECT n, said, seen FROM word ORDER BY n");
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 3);
    EXPECT_EQ(rows->at(0).integer(0), std::numeric_limits<qint64>::min());
    EXPECT_EQ(rows->at(0).text(1), u"富乐社区 \"'\\"_s);
    EXPECT_EQ(rows->at(0).bytes(2), QByteArray("\0\xff\x01", 3));
    EXPECT_TRUE(rows->at(1).isNull(1) && rows->at(1).isNull(2));
    EXPECT_FALSE(rows->at(2).isNull(1)) << "an empty text is not NULL";
    EXPECT_FALSE(rows->at(2).isNull(2)) << "no bytes are not NULL";
}

TEST_F(PostgresSessionTest, RowsInsertedTogetherAreWhatTheyWouldBeOneByOne)
{
    QList<QList<SqlValue>> lists;
    for (qint64 n = 0; n < 2500; ++n) {
        const SqlValue said = n < 1000 || n % 3 == 0 ? SqlValue() : QString::number(n);
        lists.append({n, said, n % 5 == 0 ? QByteArray("") : QByteArray(int(n % 70), 'x')});
    }
    ASSERT_TRUE(m_session->runEach(kWords, lists)) << "also where a column has nothing but NULL";
    const auto together = m_session->rows("SELECT n, said, seen FROM word ORDER BY n");
    ASSERT_TRUE(m_session->script("DELETE FROM word"));
    for (const QList<SqlValue>& values : lists)
        ASSERT_TRUE(m_session->run(kWords, values));
    const auto single = m_session->rows("SELECT n, said, seen FROM word ORDER BY n");
    ASSERT_TRUE(together && single);
    ASSERT_EQ(together->size(), 2500);
    for (qsizetype i = 0; i < together->size(); ++i) {
        EXPECT_EQ(together->at(i).integer(0), single->at(i).integer(0));
        EXPECT_EQ(together->at(i).isNull(1), single->at(i).isNull(1));
        EXPECT_EQ(together->at(i).text(1), single->at(i).text(1));
        EXPECT_EQ(together->at(i).bytes(2), single->at(i).bytes(2));
    }
}

TEST_F(PostgresSessionTest, RowsThatAreThereAreLeftAloneWhereTheStatementSaysSo)
{
    constexpr auto kIfNew
        = "INSERT INTO word (n, said, seen) VALUES ($1, $2, $3) ON CONFLICT (n) DO NOTHING";
    ASSERT_TRUE(m_session->run(kWords, {qint64(2), u"first"_s, SqlValue()}));
    ASSERT_TRUE(m_session->runEach(kIfNew,
                                   {{qint64(1), u"a"_s, SqlValue()},
                                    {qint64(2), u"second"_s, SqlValue()},
                                    {qint64(3), u"b"_s, SqlValue()},
                                    {qint64(3), u"c"_s, SqlValue()}}));
    const auto rows = m_session->rows("SELECT said FROM word ORDER BY n");
    ASSERT_TRUE(rows);
    QStringList there;
    for (const SqlRow& row : *rows)
        there << row.text(0);
    EXPECT_EQ(there.join(u' '), u"a first b"_s);
}

TEST_F(PostgresSessionTest, OneQuestionAboutManyValuesFindsThoseThatAreThere)
{
    ASSERT_TRUE(m_session->runEach(kWords,
                                   {{qint64(1), u"a"_s, QByteArray("x")},
                                    {qint64(2), u"b"_s, QByteArray("y")},
                                    {qint64(3), u"c"_s, QByteArray("z")}}));
    const auto found = [this](const char* sql, const QList<SqlValue>& values) {
        const auto rows = m_session->rowsOfAny(sql, values);
        EXPECT_TRUE(rows);
        qint64 sum = 0;
        for (const SqlRow& row : rows.value_or(QList<SqlRow>()))
            sum += row.integer(0);
        return sum;
    };
    EXPECT_EQ(found("SELECT n FROM word WHERE n = $1", {qint64(3), qint64(1), qint64(9)}), 4);
    EXPECT_EQ(found("SELECT n FROM word WHERE said = $1", {u"b"_s, u"c"_s}), 5);
    EXPECT_EQ(found("SELECT n FROM word WHERE seen = $1", {QByteArray("x"), QByteArray("")}), 1);
    EXPECT_EQ(found("SELECT n FROM word WHERE n = $1", {}), 0);
}

TEST_F(PostgresSessionTest, TextsSortByTheirCodeWhateverTheCountry)
{
    ASSERT_TRUE(m_session->runEach(kWords,
                                   {{qint64(1), u"b"_s, SqlValue()},
                                    {qint64(2), u"B"_s, SqlValue()},
                                    {qint64(3), u"a"_s, SqlValue()},
                                    {qint64(4), u"v:2"_s, SqlValue()},
                                    {qint64(5), u"v1"_s, SqlValue()}}));
    const auto rows = m_session->rows("SELECT said FROM word ORDER BY said");
    ASSERT_TRUE(rows);
    QStringList sorted;
    for (const SqlRow& row : *rows)
        sorted << row.text(0);
    EXPECT_EQ(sorted.join(u' '), u"B a b v1 v:2"_s);
}

TEST_F(PostgresSessionTest, ManyStatementsAreSentTogetherAndOneThatFailsUndoesThemAll)
{
    QList<QList<SqlValue>> lists;
    for (qint64 n = 0; n < 1000; ++n)
        lists.append({n, QString::number(n), QByteArray(1000, 'x')});
    {
        auto transaction = writing(*m_session);
        ASSERT_TRUE(m_session->runEach(kWords, lists));
        ASSERT_TRUE(transaction.commit());
    }
    const auto answers = m_session->rowsEach("SELECT said, seen FROM word WHERE n = $1",
                                             {{qint64(7)}, {qint64(-1)}, {qint64(999)}});
    ASSERT_TRUE(answers);
    EXPECT_EQ(answers->at(0).first().text(0), u"7"_s);
    EXPECT_TRUE(answers->at(1).isEmpty());
    EXPECT_EQ(answers->at(2).first().bytes(1).size(), 1000);
    {
        auto transaction = writing(*m_session);
        const auto again = m_session->runEach(
            kWords,
            {{qint64(1000), u""_s, SqlValue()}, lists[3], {qint64(1001), u""_s, SqlValue()}});
        ASSERT_FALSE(again);
        EXPECT_EQ(again.error().code, Error::Code::Busy) << "somebody was first: try again";
        EXPECT_FALSE(transaction.commit()) << "the server would call this a rollback";
    }
    EXPECT_EQ(words(), 1000);
}

TEST_F(PostgresSessionTest, WhoeverWaitsForALockTooLongIsToldToTryAgain)
{
    ASSERT_TRUE(m_session->run(kWords, {qint64(1), u"a"_s, SqlValue()}));
    const auto other = another();
    auto first = writing(*m_session);
    ASSERT_TRUE(m_session->lockedRows("SELECT n FROM word WHERE n = $1", {qint64(1)}));
    auto second = writing(*other);
    const auto late = other->lockedRows("SELECT n FROM word WHERE n = $1", {qint64(1)});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, Error::Code::Busy);
}

TEST_F(PostgresSessionTest, TwoThatWaitForEachOtherAreParted)
{
    ASSERT_TRUE(m_session->runEach(
        kWords, {{qint64(1), u"a"_s, SqlValue()}, {qint64(2), u"b"_s, SqlValue()}}));
    const auto other = another();
    auto first = writing(*m_session);
    auto second = writing(*other);
    constexpr auto kLock = "SELECT n FROM word WHERE n = $1";
    ASSERT_TRUE(m_session->lockedRows(kLock, {qint64(1)}));
    ASSERT_TRUE(other->lockedRows(kLock, {qint64(2)}));
    Result<QList<SqlRow>> one;
    std::thread crossing([&] { one = m_session->lockedRows(kLock, {qint64(2)}); });
    const auto two = other->lockedRows(kLock, {qint64(1)});
    crossing.join();
    EXPECT_NE(one.has_value(), two.has_value());
    EXPECT_EQ((one ? two : one).error().code, Error::Code::Busy);
}

TEST_F(PostgresSessionTest, ALostConnectionEndsItsTransactionAndTheNextHasANewOne)
{
    cutOff(*m_session);
    EXPECT_EQ(words(), 0) << "nobody notices what happened between two transactions";
    {
        auto transaction = writing(*m_session);
        ASSERT_TRUE(m_session->run(kWords, {qint64(1), u"a"_s, SqlValue()}));
        cutOff(*m_session);
        const auto lost = m_session->run(kWords, {qint64(2), u"b"_s, SqlValue()});
        ASSERT_FALSE(lost);
        EXPECT_EQ(lost.error().code, Error::Code::Storage);
        EXPECT_FALSE(m_session->rows(kWords, {qint64(3), u"c"_s, SqlValue()}))
            << "nothing of this transaction may slip into a new connection";
        EXPECT_FALSE(transaction.commit());
    }
    EXPECT_EQ(words(), 0);
    auto transaction = writing(*m_session);
    ASSERT_TRUE(m_session->run(kWords, {qint64(1), u"a"_s, SqlValue()}));
    ASSERT_TRUE(transaction.commit());
    EXPECT_EQ(words(), 1);
}

TEST_F(PostgresSessionTest, WhoReadsSeesOneMomentAndChangesNothing)
{
    const auto other = another();
    {
        auto reading = SqlTransaction::begin(*m_session, SqlTransaction::For::Reading);
        ASSERT_TRUE(reading);
        EXPECT_EQ(words(), 0);
        ASSERT_TRUE(other->run(kWords, {qint64(1), u"a"_s, SqlValue()}));
        EXPECT_EQ(words(), 0);
    }
    EXPECT_EQ(words(), 1);
}

TEST_F(PostgresSessionTest, SeveralCentresMadeAtOnceAreOne)
{
    QList<Result<QString>> epochs(4);
    std::vector<std::thread> starting;
    for (auto& epoch : epochs) {
        starting.emplace_back([this, &epoch] {
            auto session = PostgresAddress::parse(m_url).and_then(PostgresSession::open);
            if (!session || !prepareCenter(**session))
                epoch = fail(Error::Code::Storage, u"not made"_s);
            else
                epoch = CenterMeta(**session).value(epochSetting()).map([](const auto& value) {
                    return value.value_or(QString());
                });
        });
    }
    for (std::thread& thread : starting)
        thread.join();
    for (const auto& epoch : epochs) {
        ASSERT_TRUE(epoch);
        EXPECT_FALSE(epoch->isEmpty());
        EXPECT_EQ(*epoch, *epochs.first());
    }
}

TEST_F(PostgresSessionTest, NoErrorRepeatsThePasswordOrTheNames)
{
    const QStringList urls{
        u"postgresql://somebody:geheim@127.0.0.1:1/missing"_s,
        u"postgresql://somebody:geheim@127.0.0.1:1,127.0.0.1:2/missing?target_session_attrs=any"_s,
        u"postgresql://somebody:geheim@%2Fnowhere/missing"_s,
        u"postgresql://somebody:geheim%zz@127.0.0.1/missing"_s,
        u"postgresql://somebody:geheim@127.0.0.1/missing?geheim=1"_s,
        u"host=127.0.0.1 password=geheim"_s,
        QString(m_url).replace(u"keting@"_s, u"somebody:geheim@"_s),
        QString(m_url).append(u"_missing"_s),
        QString()};
    for (const QString& url : urls) {
        const auto opened = PostgresAddress::parse(url).and_then(PostgresSession::open);
        ASSERT_FALSE(opened) << qPrintable(url);
        const QString told = opened.error().detail;
        for (const char* secret : {"geheim", "somebody", "missing", "nowhere"})
            EXPECT_FALSE(told.contains(QLatin1StringView(secret))) << qPrintable(told);
    }
}

} // namespace keting
