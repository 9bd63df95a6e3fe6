// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <list>
#include <memory>
#include <mutex>

namespace keting {

//! Tells those who wait that a scope has moved. A hint and nothing more: who asks again finds out
//! what is new from the log. From any thread.
class Pokes {
public:
    //! Taken before looking into the log, it makes sure that nothing is missed in between.
    [[nodiscard]] quint64 generation();
    //! Who waits as `mover` is woken a moment later than the others: he knows what he has moved.
    void announce(const QStringList& scopes, const QByteArray& mover = {});
    //! Ends when one of the scopes moves after `seen`, after `longest`, or on wakeAll(). `waiter`:
    //! whatever tells those who wait apart.
    [[nodiscard]] boost::asio::awaitable<void>
    wait(QStringList scopes, quint64 seen, std::chrono::milliseconds longest, QByteArray waiter);
    //! Nobody waits any more, and nobody will: the server ends.
    void wakeAll();
    [[nodiscard]] qsizetype waiting();

private:
    struct Waiter {
        QStringList scopes;
        QByteArray name;
        std::shared_ptr<boost::asio::steady_timer> timer;
    };
    static void wake(const Waiter& waiter);
    static void wakeLater(const Waiter& waiter);

    std::mutex m_mutex;
    quint64 m_generation = 0;
    QHash<QString, quint64> m_moved; //!< Scope → generation of its last move.
    std::list<Waiter> m_waiters;
    bool m_ended = false;
};

} // namespace keting
