// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncengine.h"

#include <QSet>

#include <random>

namespace keting {

using Dice = std::mt19937;
[[nodiscard]] inline int below(Dice& dice, int n)
{
    return std::uniform_int_distribution<int>(0, n - 1)(dice);
}
[[nodiscard]] inline bool chance(Dice& dice, int perMille)
{
    return below(dice, 1000) < perMille;
}

//! A desk of a simulated world: the real desk, ledger and engine over a database in memory that
//! outlives the program on it.
class SimDesk {
public:
    //! `wall` is this machine's clock, which may be wrong; `steady` nobody can set.
    SimDesk(QString name, QString user, NowFn wall, DeskClock::SteadyFn steady, quint32 seed,
            const QByteArray& image = {});

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QString& user() const { return m_user; }
    [[nodiscard]] Desk& desk() { return *m_desk; }
    [[nodiscard]] SyncEngine& engine() { return *m_engine; }
    [[nodiscard]] Database& database() { return m_desk->database(); }
    [[nodiscard]] bool isBound() { return m_desk->writer().binding().has_value(); }

    //! Somebody works here: one deed of many kinds. Its events are remembered as written.
    void work(Dice& dice);
    [[nodiscard]] const QSet<EventId>& written() const { return m_written; }

    //! The program dies and is started again on what was committed.
    void restart();
    //! The disk of an earlier day comes back; what was written since is no longer promised.
    void restore(const QByteArray& image);
    [[nodiscard]] QByteArray image();
    //! Every statement of `job` may be the last one.
    [[nodiscard]] bool dyingAfter(int steps, const std::function<void()>& job);

private:
    void start(std::unique_ptr<Database> database);
    void note(const Result<Written>& written);
    [[nodiscard]] std::optional<RequestId> anyRequest(Dice& dice);
    void receive(Dice& dice);
    void deed(Dice& dice, const RequestId& request);
    void writeRaw(Dice& dice, const RequestId& request);

    QString m_name;
    QString m_user;
    NowFn m_wall;
    DeskClock::SteadyFn m_steady;
    Dice m_seeds;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<SyncLedger> m_ledger;
    std::unique_ptr<SyncEngine> m_engine;
    QSet<EventId> m_written;
};

} // namespace keting
