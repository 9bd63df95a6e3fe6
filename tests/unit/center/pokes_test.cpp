// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/pokes.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours kLong{1};

//! Several who wait for news of villages, and the order in which they were told.
class Waiting : public testing::Test {
protected:
    void await(const QByteArray& who, const QString& scope)
    {
        boost::asio::co_spawn(m_io, waitAs(who, scope), boost::asio::detached);
        m_io.poll();
    }
    boost::asio::awaitable<void> waitAs(QByteArray who, QString scope)
    {
        co_await m_pokes.wait({scope}, m_pokes.generation(), kLong, who);
        m_told.append(who);
    }
    void run() { m_io.poll(); }

    boost::asio::io_context m_io{1};
    Pokes m_pokes;
    QList<QByteArray> m_told;
};

} // namespace

TEST_F(Waiting, WhoHasWrittenIsWokenAfterTheOthers)
{
    await("writer", u"v:1"_s);
    await("reader", u"v:1"_s);
    await("manager", u"v:1"_s);
    m_pokes.announce({u"v:1"_s}, "writer");
    run();
    EXPECT_EQ(m_told, QList<QByteArray>({"reader", "manager"})) << "at once";
    while (m_told.size() < 3)
        m_io.run_one();
    EXPECT_EQ(m_told.last(), "writer") << "and not only when he asks again";
}

TEST_F(Waiting, WhoWaitsForAnotherScopeSleepsOn)
{
    await("reader", u"v:1"_s);
    await("stranger", u"v:2"_s);
    m_pokes.announce({u"v:1"_s});
    run();
    EXPECT_EQ(m_told, QList<QByteArray>({"reader"}));
    EXPECT_EQ(m_pokes.waiting(), 1);
    m_pokes.wakeAll();
    run();
    EXPECT_EQ(m_told.size(), 2);
}
