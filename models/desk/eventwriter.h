// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/binding.h"
#include "models/desk/tablewriter.h"
#include "models/domain/payload.h"

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

//! The one place where this desk's own events are written: appends, folds, projects and commits in
//! one transaction. On a desk that works with a centre they are numbered and wait to be sent.
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
    //! For events made elsewhere (demo, tests), with their own ids and times.
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
    //! Whose work at a centre this is from now on, and under which number of device.
    void use(const DeviceId& device, std::optional<Binding> binding);
    [[nodiscard]] const DeviceId& device() const { return m_device; }
    [[nodiscard]] const std::optional<Binding>& binding() const { return m_binding; }
    [[nodiscard]] const RecordsPtr& records() const { return m_records; }
    [[nodiscard]] Instant now() const { return m_now(); }
    [[nodiscard]] IdSource& ids() { return m_ids; }
    [[nodiscard]] Tables& tables() { return m_tables; }
    [[nodiscard]] Database& database() { return m_database; }

private:
    [[nodiscard]] Result<Written> commit(std::span<const Event> events, Expect expect,
                                         const ProgressFn& progress = {});
    //! Into the log, and on a bound desk into what is to be sent.
    [[nodiscard]] Result<QList<AppendedEvent>> enter(std::span<const Event> events);
    void countWritten(std::span<const AppendedEvent> appended);

    Database& m_database;
    Tables& m_tables;
    NowFn m_now;
    DeviceId m_device;
    IdSource m_ids;
    RecordsPtr m_records;
    std::optional<Binding> m_binding;
};

} // namespace keting
