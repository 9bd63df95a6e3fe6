// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncrunner.h"

#include <QPointer>

#include <memory>

namespace keting {

namespace {

constexpr qsizetype kWorthAThread = 16'384; // Of an everyday answer the way there and back is more.

} // namespace

SyncRunner::SyncRunner(SyncEngine& engine, const QUrl& center, OnDesk onDesk, QObject* parent)
    : QObject(parent), m_engine(engine), m_onDesk(std::move(onDesk)), m_transport(center)
{
    m_clock.start();
    m_wake.setSingleShot(true);
    m_reading.setMaxThreadCount(1);
    connect(&m_wake, &QTimer::timeout, this, &SyncRunner::poke);
    connect(&m_transport, &HttpTransport::replied, this,
            [this](SyncLane lane, qint64 number, SyncReply reply) {
                if (reply.body.size() < kWorthAThread) {
                    hear(lane, number, reply);
                    return;
                }
                m_reading.start([this, lane, number, reply = std::move(reply)]() mutable {
                    reply.content = readReply(reply.path, reply.body);
                    QMetaObject::invokeMethod(this, [this, lane, number, reply = std::move(reply)] {
                        hear(lane, number, reply);
                    });
                });
            });
}

SyncRunner::~SyncRunner()
{
    m_reading.waitForDone();
}

//! Two jobs, so that what came is told while the desk thinks about what to ask for next.
void SyncRunner::hear(SyncLane lane, qint64 number, const SyncReply& reply)
{
    if (m_halted)
        return;
    struct Heard {
        Result<void> done;
        SyncStatus status;
        bool isLevel = false;
    };
    const auto heard = std::make_shared<std::optional<Heard>>();
    m_onDesk(
        [this, heard, lane, number, reply, now = steady()] {
            auto done = m_engine.answered(lane, number, reply, now);
            *heard = Heard{std::move(done), m_engine.status(), m_engine.isLevel()};
        },
        [self = QPointer<SyncRunner>(this), heard] {
            if (!self || self->m_halted || !*heard)
                return;
            Q_EMIT self->turned((*heard)->status, (*heard)->isLevel);
            if (self && !(*heard)->done)
                Q_EMIT self->failed((*heard)->done.error());
        });
    poke();
}

void SyncRunner::halt()
{
    m_halted = true;
    m_wake.stop();
    m_transport.cancel();
}

void SyncRunner::poke()
{
    if (m_halted)
        return;
    const auto result = std::make_shared<std::optional<Turn>>();
    const QPointer<SyncRunner> self(this);
    m_onDesk(
        [this, result, now = steady()] {
            Result<QList<SyncCall>> calls = m_engine.next(now);
            *result = Turn{std::move(calls),        m_engine.status(), m_engine.isLevel(),
                           m_engine.refreshToken(), m_engine.wakeAt(), m_engine.hasWork()};
        },
        [self, result] {
            if (self && !self->m_halted && *result)
                self->carryOut(**result);
        });
}

//! What has come is told before more is asked for.
void SyncRunner::carryOut(const Turn& turn)
{
    const QPointer<SyncRunner> self(this);
    if (turn.token != m_token) {
        m_token = turn.token;
        Q_EMIT tokenRenewed(m_token);
    }
    Q_EMIT turned(turn.status, turn.isLevel);
    if (!turn.calls)
        Q_EMIT failed(turn.calls.error());
    if (!self || m_halted) // Whoever was told has had enough.
        return;
    if (turn.calls) {
        for (const SyncCall& call : *turn.calls)
            m_transport.send(call);
    }
    if (turn.hasWork)
        m_wake.start(0);
    else if (turn.wakeAt)
        m_wake.start(std::max(Millis(20), *turn.wakeAt - steady()));
    else
        m_wake.stop();
}

} // namespace keting
