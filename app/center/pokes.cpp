// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/pokes.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace keting {

namespace asio = boost::asio;

namespace {

constexpr std::chrono::milliseconds kOthersFirst{20};

} // namespace

quint64 Pokes::generation()
{
    const std::scoped_lock lock(m_mutex);
    return m_generation;
}

qsizetype Pokes::waiting()
{
    const std::scoped_lock lock(m_mutex);
    return qsizetype(m_waiters.size());
}

void Pokes::wake(const Waiter& waiter)
{
    // On the thread it waits on: a timer is nobody else's.
    asio::post(waiter.timer->get_executor(), [timer = waiter.timer] { timer->cancel(); });
}

//! What was written meanwhile comes back with the same pull, and the others are not held up by it.
void Pokes::wakeLater(const Waiter& waiter)
{
    asio::post(waiter.timer->get_executor(), [timer = waiter.timer] {
        const auto later
            = std::make_shared<asio::steady_timer>(timer->get_executor(), kOthersFirst);
        later->async_wait([timer, later](const boost::system::error_code&) { timer->cancel(); });
    });
}

void Pokes::announce(const QStringList& scopes, const QByteArray& mover)
{
    const std::scoped_lock lock(m_mutex);
    ++m_generation;
    for (const QString& scope : scopes)
        m_moved.insert(scope, m_generation);
    for (const Waiter& waiter : m_waiters) {
        const bool concerned = std::ranges::any_of(
            scopes, [&waiter](const QString& scope) { return waiter.scopes.contains(scope); });
        if (concerned && !mover.isEmpty() && waiter.name == mover)
            wakeLater(waiter);
        else if (concerned)
            wake(waiter);
    }
}

void Pokes::wakeAll()
{
    const std::scoped_lock lock(m_mutex);
    m_ended = true;
    for (const Waiter& waiter : m_waiters)
        wake(waiter);
}

asio::awaitable<void> Pokes::wait(QStringList scopes, quint64 seen,
                                  std::chrono::milliseconds longest, QByteArray waiter)
{
    const auto timer = std::make_shared<asio::steady_timer>(co_await asio::this_coro::executor);
    timer->expires_after(longest);
    std::list<Waiter>::iterator place;
    {
        const std::scoped_lock lock(m_mutex);
        const bool moved = std::ranges::any_of(
            scopes, [&](const QString& scope) { return m_moved.value(scope) > seen; });
        if (moved || m_ended)
            co_return;
        place = m_waiters.insert(m_waiters.end(),
                                 Waiter{std::move(scopes), std::move(waiter), timer});
    }
    co_await timer->async_wait(asio::as_tuple(asio::use_awaitable));
    const std::scoped_lock lock(m_mutex);
    m_waiters.erase(place);
}

} // namespace keting
