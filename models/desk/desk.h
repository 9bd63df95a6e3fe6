// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/deskclock.h"
#include "models/desk/eventwriter.h"
#include "models/store/datadirectory.h"

namespace keting {

//! The writing side of one desk: owns the data directory's lock, the one writing connection and the
//! tables over it. Lives on one thread, the storage thread of a workstation or the main thread of a
//! command.
class Desk {
public:
    struct Options {
        QString directory;
        DataDirectory::Want want = DataDirectory::Want::Existing;
        NowFn now; //!< Injected clock.
        std::optional<quint64> seed; //!< Of ids; for the demo and tests.
        //! While the tables of an older version are made anew: per cent done. False stops it, with
        //! Cancelled and the desk as it was.
        ProgressFn progress = {};
        //! What `now` reads, where the centre may put it right; none: nobody does.
        std::shared_ptr<DeskClock> clock = {};
    };
    //! Busy: another program works on the directory. TooNew, Corrupt, ReadOnly, DiskFull: as the
    //! store says.
    [[nodiscard]] static Result<std::unique_ptr<Desk>> open(const Options& options);
    //! The same over a database that is open and migrated, wherever it lives; nothing is locked.
    [[nodiscard]] static Result<std::unique_ptr<Desk>> over(std::unique_ptr<Database> database,
                                                            const Options& options);

    [[nodiscard]] EventWriter& writer() { return *m_writer; }
    [[nodiscard]] Tables& tables() { return *m_tables; }
    [[nodiscard]] Database& database() { return *m_database; }
    [[nodiscard]] const RecordsPtr& records() const { return m_writer->records(); }
    [[nodiscard]] Instant now() const { return m_writer->now(); }
    [[nodiscard]] DeskClock& clock() { return *m_clock; }
    //! After county or checklist events. Requests whose clocks may have moved are projected again.
    [[nodiscard]] Result<void> reloadRecords();
    //! The last run ended without closing the database.
    [[nodiscard]] bool endedUncleanly() const { return m_database->endedUncleanly(); }

private:
    Desk(std::optional<DataDirectory> directory, std::unique_ptr<Database> database);
    [[nodiscard]] Result<void> start(const Options& options);
    //! Makes the tables anew from the log if older rules have made them.
    [[nodiscard]] Result<void> renewTables(const ProgressFn& progress);
    [[nodiscard]] Result<void> projectSince(Instant from);

    std::optional<DataDirectory> m_directory; //!< Its lock.
    std::shared_ptr<DeskClock> m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Tables> m_tables;
    std::unique_ptr<EventWriter> m_writer;
};

} // namespace keting
