// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <vector>

namespace keting {

//! The finest change of what somebody shows: seconds count down, due times and days turn at
//! minutes.
enum class Beat { None, Minute, Second };

//! The one timer behind all countdowns. It fires at whole seconds or whole minutes of the wall
//! clock, whichever the finest of those on screen needs, and not at all when nothing moves. After
//! sleep or a change of the system's time the next beat simply tells the new time. GUI thread only.
class CountdownClock final : public QObject {
    Q_OBJECT
public:
    using Now = std::function<Instant()>;
    using Need = std::function<Beat(Instant now)>;

    explicit CountdownClock(Now now, QObject* parent = nullptr);

    [[nodiscard]] Instant now() const { return m_now(); }
    //! `need` is asked after every beat until `watcher` is destroyed.
    void watch(QObject& watcher, Need need);
    //! For a watcher whose need has changed (shown, hidden, reloaded).
    void reschedule();
    //! For a watcher that may need more than before, as often as it likes (scrolled): nobody is
    //! asked while the clock beats every second.
    void quicken();
    //! What the timer does.
    void beat();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    [[nodiscard]] std::chrono::milliseconds untilNext() const
    {
        return std::chrono::milliseconds(m_timer.interval());
    }

signals:
    void ticked(keting::Instant now);

private:
    struct Watcher {
        QPointer<QObject> owner;
        Need need;
    };
    [[nodiscard]] Beat finest(Instant now);

    Now m_now;
    QTimer m_timer;
    Beat m_beat = Beat::None;
    std::vector<Watcher> m_watchers;
};

} // namespace keting
