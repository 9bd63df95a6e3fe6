// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncengine.h"
#include "tests/sync/simprogram.h"
#include "tests/sync/simstore.h"

#include <QSet>

namespace keting {

//! A desk of a simulated world: the real desk, ledger and engine over a store that outlives the
//! program on it.
class SimDesk {
public:
    struct Machine {
        QString name;
        NowFn wall; //!< Its clock, which may be wrong.
        DeskClock::SteadyFn steady; //!< One that nobody can set.
        SimStore::Medium medium;
        SimProgram program;
        quint32 seed;
    };
    SimDesk(Machine machine, QString user, const QByteArray& image = {});

    [[nodiscard]] const QString& name() const { return m_machine.name; }
    [[nodiscard]] const QString& user() const { return m_user; }
    [[nodiscard]] Desk& desk() { return *m_desk; }
    [[nodiscard]] const SyncEngine& engine() const { return *m_engine; }
    [[nodiscard]] Result<QList<SyncCall>> next(Millis steady);
    [[nodiscard]] Result<void> answered(const SyncCall& call, const SyncReply& reply,
                                        Millis steady);
    [[nodiscard]] Database& database() { return m_desk->database(); }
    [[nodiscard]] bool isBound() { return m_desk->writer().binding().has_value(); }

    //! Somebody works here: one deed of many kinds. Its events are remembered as written.
    void work(Dice& dice);
    [[nodiscard]] const QSet<EventId>& written() const { return m_written; }

    [[nodiscard]] SimProgram program() const { return m_machine.program; }
    [[nodiscard]] bool canLosePower() const { return m_store.canLosePower(); }

    //! The program dies and is started again on what that leaves.
    void restart(PowerDisk::End how);
    //! To today's program, on the same data.
    void upgrade();
    //! The disk of an earlier day comes back; what was written since is no longer promised.
    void restore(const QByteArray& image);
    [[nodiscard]] QByteArray image();
    //! What it did against a rule that only it can know.
    [[nodiscard]] const QStringList& offences() const { return m_offences; }
    //! Every step of `job` may be the last one.
    [[nodiscard]] bool dyingAfter(int steps, const std::function<void()>& job);

private:
    void start();
    void stop();
    void note(const Result<Written>& written);
    void noteDeed(const RequestId& request, const Result<Written>& written);
    [[nodiscard]] std::optional<RequestId> anyRequest(Dice& dice);
    void receive(Dice& dice);
    void deed(Dice& dice, const RequestId& request);
    void writeRaw(Dice& dice, const RequestId& request);
    [[nodiscard]] bool mustLeaveAlone(const RequestId& request);

    Machine m_machine;
    QString m_user;
    Dice m_seeds;
    SimStore m_store;
    QStringList m_offences;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<SyncLedger> m_ledger;
    std::unique_ptr<SyncEngine> m_engine;
    QSet<EventId> m_written;
};

} // namespace keting
