// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/postgresnews.h"

#include "models/store/postgresconnection.h"
#include "models/store/postgreserror.h"
#include "models/store/scopelog.h"

#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using NewsClock = std::chrono::steady_clock;

constexpr auto kListen = "LISTEN keting_scopes";
constexpr auto kNotify = "SELECT pg_notify('keting_scopes', $1)";
constexpr auto kAllHeads = "SELECT scope, head FROM scope_head WHERE head > 0";
constexpr qsizetype kMostPayloadBytes = 7900; // The server takes less than 8000.
constexpr std::chrono::milliseconds kBetweenLooks{1000};
constexpr std::chrono::milliseconds kShortestPause{100};
constexpr std::chrono::milliseconds kLongestPause{5000};

} // namespace

QStringList newsOf(const ScopeHeads& heads)
{
    QStringList news;
    qsizetype bytes = kMostPayloadBytes;
    for (auto at = heads.cbegin(); at != heads.cend(); ++at) {
        const QString line = at.key() + u' ' + QString::number(at.value()) + u'\n';
        const qsizetype more = line.toUtf8().size();
        if (bytes + more > kMostPayloadBytes) {
            news.append(QString());
            bytes = 0;
        }
        news.last().append(line);
        bytes += more;
    }
    return news;
}

ScopeHeads headsOf(QStringView news)
{
    ScopeHeads heads;
    for (const QStringView line : news.split(u'\n', Qt::SkipEmptyParts)) {
        const auto space = line.lastIndexOf(u' ');
        const qint64 head = line.mid(space + 1).toLongLong();
        if (space > 0 && head > 0)
            heads.insert(line.left(space).toString(), head);
    }
    return heads;
}

Result<void> tellMoved(SqlSession& session, const QStringList& scopes)
{
    if (scopes.isEmpty())
        return {};
    return ScopeLog(session).heads().and_then([&](const ScopeHeads& all) {
        ScopeHeads moved;
        for (const QString& scope : scopes)
            moved.insert(scope, all.value(scope));
        QList<QList<SqlValue>> lists;
        for (const QString& news : newsOf(moved))
            lists.append({news});
        return session.runEach(kNotify, lists);
    });
}

class PostgresNews::Impl {
public:
    Impl(const PostgresAddress& address, Moved moved)
        : m_connection(address)
        , m_moved(std::move(moved))
        , m_doorbell(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
        , m_thread([this] { live(); })
    {}
    ~Impl()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_ends = true;
        }
        ring();
        m_thread.join();
        ::close(m_doorbell);
    }
    Q_DISABLE_COPY_MOVE(Impl)

    void tell(const ScopeHeads& heads)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_toTell.insert(heads);
        }
        ring();
    }

private:
    void ring() const { (void)eventfd_write(m_doorbell, 1); }
    [[nodiscard]] bool ends()
    {
        const std::scoped_lock lock(m_mutex);
        return m_ends;
    }
    void live();
    void waitFor(std::chrono::milliseconds longest) const;
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<void> listenOnce();
    [[nodiscard]] Result<void> send();
    [[nodiscard]] Result<void> receive();
    [[nodiscard]] Result<void> look();
    void learn(const ScopeHeads& heads);

    PostgresConnection m_connection;
    Moved m_moved;
    ScopeHeads m_known;
    bool m_knowsAll = false; //!< The heads were looked at once: there is something to compare with.
    NewsClock::time_point m_nextLook;
    std::mutex m_mutex;
    ScopeHeads m_toTell;
    bool m_ends = false;
    int m_doorbell;
    std::thread m_thread; //!< Last: it needs all of the above.
};

void PostgresNews::Impl::live()
{
    std::chrono::milliseconds pause = kShortestPause;
    while (!ends()) {
        if (const auto done = listenOnce(); done) {
            pause = kShortestPause;
            continue;
        }
        m_connection.close();
        waitFor(pause);
        pause = std::min(pause * 2, kLongestPause);
    }
}

void PostgresNews::Impl::waitFor(std::chrono::milliseconds longest) const
{
    pollfd watched[] = {{m_doorbell, POLLIN, 0}, {m_connection.socket(), POLLIN, 0}};
    poll(watched, 2, int(std::max(longest, std::chrono::milliseconds(0)).count()));
    eventfd_t rung = 0;
    (void)eventfd_read(m_doorbell, &rung);
}

Result<void> PostgresNews::Impl::listenOnce()
{
    if (!m_connection.isOpen()) {
        // Heard before looked: what moves in between is told.
        if (const auto connected = m_connection.open().and_then([&] { return connect(); });
            !connected)
            return connected;
    }
    // Received last: the two before it may have taken in news, which no poll would show.
    auto done = send().and_then([&] { return look(); }).and_then([&] { return receive(); });
    if (!done)
        return done;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_nextLook - NewsClock::now());
    if (!ends())
        waitFor(left);
    return {};
}

Result<void> PostgresNews::Impl::connect()
{
    m_nextLook = NewsClock::now();
    return m_connection.script(kListen);
}

//! What has gathered since the last time, together and in statements of their own: commits that
//! tell something wait for each other on the server.
Result<void> PostgresNews::Impl::send()
{
    ScopeHeads heads;
    {
        const std::scoped_lock lock(m_mutex);
        heads = std::exchange(m_toTell, {});
    }
    QList<QList<SqlValue>> lists;
    for (const QString& news : newsOf(heads))
        lists.append({news});
    for (auto at = heads.cbegin(); at != heads.cend(); ++at)
        m_known[at.key()] = std::max(m_known.value(at.key()), at.value());
    return m_connection.rowsEach(kNotify, lists).map([](const QList<QList<SqlRow>>&) {});
}

Result<void> PostgresNews::Impl::receive()
{
    const auto heard = m_connection.notifications();
    if (!heard)
        return tl::unexpected(heard.error());
    for (const PostgresConnection::Notification& told : *heard) {
        if (!told.isOwn)
            learn(headsOf(told.payload));
    }
    return {};
}

Result<void> PostgresNews::Impl::look()
{
    if (NewsClock::now() < m_nextLook)
        return {};
    m_nextLook = NewsClock::now() + kBetweenLooks;
    const auto rows = m_connection.rows(kAllHeads, {});
    if (!rows)
        return tl::unexpected(rows.error());
    ScopeHeads heads;
    for (const SqlRow& row : *rows)
        heads.insert(row.text(0), row.integer(1));
    if (std::exchange(m_knowsAll, true))
        learn(heads);
    m_known = heads; // Also where one went back: the database was restored.
    return {};
}

void PostgresNews::Impl::learn(const ScopeHeads& heads)
{
    QStringList moved;
    for (auto at = heads.cbegin(); at != heads.cend(); ++at) {
        if (at.value() <= m_known.value(at.key()))
            continue;
        m_known[at.key()] = at.value();
        moved.append(at.key());
    }
    if (!moved.isEmpty())
        m_moved(moved);
}

PostgresNews::PostgresNews(const PostgresAddress& address, Moved moved)
    : m_impl(std::make_unique<Impl>(address, std::move(moved)))
{}

PostgresNews::~PostgresNews() = default;

void PostgresNews::tell(const ScopeHeads& heads)
{
    m_impl->tell(heads);
}

} // namespace keting
