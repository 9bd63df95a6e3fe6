// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/records.h"
#include "models/desk/tables.h"
#include "models/domain/payload.h"
#include "models/domain/progress.h"

#include <functional>
#include <span>

namespace keting {

using NowFn = std::function<Instant()>;

//! An event to be written: what it says and what it is about; who and when come from the command.
struct NewEvent {
    RequestId request;
    VillageCode village;
    Payload payload;
    std::optional<UserId> actor; //!< If not the command's own.
};

//! What a command wrote.
struct Written {
    EventId group; //!< Undo takes all of it back together.
    QList<EventId> events; //!< In the order given.
    QList<Request> requests; //!< Folded, in order of first mention.
    QList<qint64> rows; //!< Row numbers of the same requests.
};

//! The one place where events become tables: appends, folds, projects and commits in one
//! transaction.
class EventWriter {
public:
    //! What must come of the events for them to be written at all.
    enum class Expect {
        Applied, //!< The last event given for each request must apply; else Conflict and nothing is
                 //!< written.
        Anything, //!< As in intake and sync: whatever comes of them is kept.
    };

    EventWriter(Database& database, Tables& tables, NowFn now, DeviceId device, IdSource ids);

    //! Stopped by `progress`, nothing of it is written: Cancelled.
    [[nodiscard]] Result<Written> write(std::span<const NewEvent> events, const UserId& actor,
                                        Expect expect, const ProgressFn& progress = {});
    //! For events made elsewhere (demo, tests, sync later), with their own ids and times.
    [[nodiscard]] Result<Written> append(std::span<const Event> events);
    //! County and checklist events; the caller reloads the records afterwards.
    [[nodiscard]] Result<void> writeRecords(std::span<const Event> events);
    //! An event of the records, with a fresh id; of now, unless it is told to be of another time.
    [[nodiscard]] Event recordEvent(const QString& scope, const QString& subject,
                                    const QString& kind, const QByteArray& body,
                                    const UserId& actor, std::optional<Instant> at = {});

    //! Writes the tables of these requests again from the log, e.g. after the calendar has changed.
    [[nodiscard]] Result<void> project(std::span<const RequestId> requests);

    //! Used for every projection from now on.
    void use(RecordsPtr records) { m_records = std::move(records); }
    [[nodiscard]] const RecordsPtr& records() const { return m_records; }
    [[nodiscard]] Instant now() const { return m_now(); }
    [[nodiscard]] IdSource& ids() { return m_ids; }
    [[nodiscard]] Tables& tables() { return m_tables; }
    [[nodiscard]] Database& database() { return m_database; }

private:
    [[nodiscard]] Result<Written> commit(std::span<const Event> events, Expect expect,
                                         const ProgressFn& progress = {});
    [[nodiscard]] Result<void> index(std::span<const Event> events,
                                     std::span<const AppendedEvent> appended);

    Database& m_database;
    Tables& m_tables;
    NowFn m_now;
    DeviceId m_device;
    IdSource m_ids;
    RecordsPtr m_records;
};

//! The request as the log tells it; none if no message has opened it.
[[nodiscard]] Result<std::optional<Request>> foldFromLog(EventLog& log, const RequestId& id);

} // namespace keting
