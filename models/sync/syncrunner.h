// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/httptransport.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace keting {

//! Keeps an engine going: makes its calls, brings it the replies, wakes it in time. Lives on a
//! thread with an event loop; the engine stays on the desk's.
class SyncRunner : public QObject {
    Q_OBJECT

public:
    //! Runs a job on the desk's thread, and then the second one on the runner's.
    using OnDesk = std::function<void(std::function<void()> job, std::function<void()> then)>;
    //! `engine` belongs to the desk's thread and must outlive every job.
    SyncRunner(SyncEngine& engine, const QUrl& center, OnDesk onDesk, QObject* parent = nullptr);
    ~SyncRunner() override;

    //! As HttpTransport::trustOnly; before the first poke.
    [[nodiscard]] Result<void> trustOnly(const QByteArray& authorities)
    {
        return m_transport.trustOnly(authorities);
    }
    //! Something may be there to do: at the start, and whenever the desk has written.
    void poke();
    //! Ends what is under way; nothing is emitted any more.
    void halt();

Q_SIGNALS:
    //! After every turn of the engine: an answer that was heard, or a look at what is to do.
    void turned(const keting::SyncStatus& status, bool isLevel);
    //! The token with which a later run goes on, whenever it is another one.
    void tokenRenewed(const QByteArray& token);
    //! The desk's own storage failed; the exchange goes on when it is poked.
    void failed(const keting::Error& error);

private:
    struct Turn {
        Result<QList<SyncCall>> calls;
        SyncStatus status;
        bool isLevel = false;
        QByteArray token;
        std::optional<Millis> wakeAt;
        bool hasWork = false;
    };
    void hear(SyncLane lane, qint64 number, const SyncReply& reply);
    void carryOut(const Turn& turn);
    [[nodiscard]] Millis steady() const { return Millis(m_clock.elapsed() + 1); }

    SyncEngine& m_engine;
    OnDesk m_onDesk;
    HttpTransport m_transport;
    QByteArray m_token; //!< The last one told.
    QElapsedTimer m_clock;
    QTimer m_wake;
    bool m_halted = false;
    QThreadPool m_reading; //!< Of long answers, beside the desk's work on the one before.
};

} // namespace keting
