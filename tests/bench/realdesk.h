// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestcommands.h"
#include "models/sync/syncrunner.h"
#include "tests/bench/samplecenter.h"

#include <QSemaphore>
#include <QThread>

#include <chrono>

namespace keting::bench {

//! A whole desk on disk that follows a centre, on a thread of its own as in a workstation. Its
//! functions are for the thread of the benchmark.
class RealDesk {
public:
    using Moment = std::chrono::steady_clock::time_point;

    //! `authorities`: PEM; empty: the centre is plain.
    RealDesk(QString directory, const CenterDesk& who, const QUrl& center,
             const QByteArray& authorities);
    ~RealDesk();
    Q_DISABLE_COPY_MOVE(RealDesk)

    //! Returns when everything here is there, and the other way round.
    void awaitLevel();
    //! A request to write about.
    void openRequest();
    //! Writes a note; when that began.
    Moment write();
    //! What has come so far is not waited for.
    void discardNews();
    //! When work of others was next there to be seen.
    [[nodiscard]] Moment awaitNews();

private:
    struct Inside;
    void begin(const QString& directory, const CenterDesk& who, const QUrl& center,
               const QByteArray& authorities);
    void look(const SyncStatus& status, bool isLevel);
    void there(const std::function<void()>& work);

    QThread m_thread;
    QObject m_place; //!< Lives on m_thread.
    std::unique_ptr<Inside> m_inside; //!< Likewise.
    QSemaphore m_level;
    QSemaphore m_news;
    Moment m_seen;
};

} // namespace keting::bench
