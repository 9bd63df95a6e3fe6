// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/simcenter.h"
#include "tests/sync/simdesk.h"

#include <map>

namespace keting {

//! A county in which everything fails, driven by one seed: real desks and a real centre over a
//! network, disks, clocks and versions of the program that are simulated. First faults, then a time
//! without any in which everything must come level.
class World {
public:
    explicit World(quint32 seed);

    //! What is wrong in the end; empty: nothing.
    [[nodiscard]] QStringList run();
    //! What happened, line by line, for whoever looks for the reason.
    [[nodiscard]] const QStringList& story() const { return m_story; }

    struct Counts {
        qint64 events = 0;
        qint64 calls = 0;
        qint64 faults = 0;
    };
    [[nodiscard]] const Counts& counts() const { return m_counts; }

private:
    struct Place {
        std::unique_ptr<SimDesk> desk;
        std::shared_ptr<Millis> skew; //!< How wrong its clock is.
        qint64 generation = 0; //!< Of the program: replies to a dead one go nowhere.
        bool isCut = false; //!< The cable is out.
        std::optional<Millis> wake;
        qint64 calls = 0;
        qint64 turns = 0; //!< How often its engine was asked what to do.
    };
    struct Waiting {
        size_t place;
        qint64 generation;
        SyncCall call;
    };

    void at(Millis time, std::function<void()> what);
    void step();
    [[nodiscard]] Instant now() const { return m_begin + m_time; }
    void addDesk(const QString& user, SimProgram program, const QByteArray& image = {});

    void someoneWorks();
    void somethingFails();
    void pump(size_t place);
    void send(size_t place, const SyncCall& call);
    void arrive(size_t place, qint64 generation, const SyncCall& call);
    void respond(size_t place, qint64 generation, const SyncCall& call, SyncReply reply);
    void deliver(size_t place, qint64 generation, const SyncCall& call, const SyncReply& reply);
    void wakeWaiting();
    void restart(size_t place, PowerDisk::End how);
    void losePower(size_t place);
    void assignSomebody();
    void restoreCenter();
    void restoreDesk();
    void requireToday();
    void upgrade(size_t place);
    void heal();
    [[nodiscard]] bool isLevel();
    void tell(const QString& line);

    friend class WorldCheck;
    Dice m_dice;
    Instant m_begin;
    SimStore::Medium m_medium;
    bool m_isMixed; //!< Not every desk begins with today's program.
    Millis m_time{0};
    std::multimap<Millis, std::function<void()>> m_queue;
    SimCenter m_center;
    std::vector<Place> m_places;
    std::vector<Waiting> m_waiting;
    std::map<QString, QSet<QString>> m_everServed; //!< Village → whoever was assigned.
    std::vector<QByteArray> m_centerImages;
    std::vector<std::pair<size_t, QByteArray>> m_deskImages;
    bool m_faults = true;
    bool m_centerWasSetBack = false;
    QStringList m_findings; //!< On the way; the others are found in the end.
    QStringList m_story;
    Counts m_counts;
};

} // namespace keting
