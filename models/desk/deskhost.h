// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/desk.h"
#include "models/desk/deskreader.h"

#include <QFuture>
#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

namespace keting {

//! A desk for a window: one storage thread that writes, one thread that reads, nothing on the
//! caller's. Results come as futures; continue them with whenDone(). Jobs run in the order
//! they were given.
class DeskHost : public QObject {
    Q_OBJECT

public:
    //! Has no desk yet: begin() opens one.
    explicit DeskHost(NowFn now);
    //! Opens a desk on the host's own threads, after `first` has succeeded there. No other job may
    //! be given before it has succeeded.
    [[nodiscard]] QFuture<Result<void>> begin(const Desk::Options& options,
                                              std::function<Result<void>()> first = {});
    //! The same for who has nothing to show meanwhile: waits.
    [[nodiscard]] static Result<std::unique_ptr<DeskHost>> open(const Desk::Options& options);
    ~DeskHost() override; //!< Waits for running jobs; what was not started is dropped.

    //! `job(Desk&)` on the storage thread. Emits changed() afterwards when it may have written.
    template <typename Job>
    [[nodiscard]] auto write(Job job)
    {
        return queue(m_writing, [this, job = std::move(job)]() mutable {
            auto result = job(*m_desk);
            announce();
            return result;
        });
    }

    //! `job(Desk&)` on the storage thread, which tells whether it has changed anything.
    template <typename Job>
    [[nodiscard]] QFuture<bool> exchange(Job job)
    {
        return queue(m_writing, [this, job = std::move(job)]() mutable {
            const bool hasChanged = job(*m_desk);
            if (hasChanged)
                announce();
            return hasChanged;
        });
    }

    //! `job(Desk&)` on the storage thread, where it reads only: nobody is told of a change.
    template <typename Job>
    [[nodiscard]] auto consult(Job job)
    {
        return queue(m_writing, [this, job = std::move(job)]() mutable { return job(*m_desk); });
    }

    //! `job(DeskReader&)` on the reading thread, seeing everything written before the call returned
    //! its future's result.
    template <typename Job>
    [[nodiscard]] auto read(Job job)
    {
        return queue(m_reading, [this, job = std::move(job)]() mutable {
            m_reader->use(records());
            return job(*m_reader);
        });
    }

    //! Waits until no job is running or waiting.
    void settle();

    //! Latest snapshot; any thread.
    [[nodiscard]] RecordsPtr records() const;
    //! Whose work at a centre this is; none: the desk works for itself. Any thread.
    [[nodiscard]] std::optional<Binding> binding() const;
    [[nodiscard]] Instant now() const { return m_now(); }
    [[nodiscard]] bool endedUncleanly() const { return m_endedUncleanly; }

Q_SIGNALS:
    //! Something was written, or time alone has changed the answers: a request became overdue or
    //! woke, a day began. Emitted on the thread this object lives on, at most once per turn of its
    //! event loop.
    void changed();

private:
    //! Not QtConcurrent::run(): who waits for its future takes a job that has not begun over to his
    //! own thread, beside the one the connection belongs to.
    template <typename Job>
    [[nodiscard]] static auto queue(QThreadPool& thread, Job job)
    {
        struct Task {
            QPromise<std::invoke_result_t<Job&>> promise;
            Job job;
        };
        const auto task = std::make_shared<Task>(Task{{}, std::move(job)});
        task->promise.start();
        auto future = task->promise.future();
        thread.start([task] {
            task->promise.addResult(task->job());
            task->promise.finish();
        });
        return future;
    }

    [[nodiscard]] Result<void> openBoth(const Desk::Options& options);
    [[nodiscard]] Result<void> openReader(const QString& file);
    void takeSnapshot();
    void announce();
    void planTurn();
    void turnAt(Instant next);

    NowFn m_now;
    QThreadPool m_writing;
    QThreadPool m_reading;
    std::unique_ptr<Desk> m_desk; //!< Storage thread only.
    std::unique_ptr<Database> m_readDatabase; //!< Reading thread only, as the two below.
    std::unique_ptr<Tables> m_readTables;
    std::unique_ptr<DeskReader> m_reader;
    mutable QMutex m_mutex; //!< Guards the two below.
    RecordsPtr m_records;
    std::optional<Binding> m_binding;
    std::atomic_bool m_announced = false;
    bool m_endedUncleanly = false;
    QTimer m_turn; //!< Runs until answers change although nobody writes.
    Instant m_nextTurn{};
};

} // namespace keting
