// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/placedevent.h"
#include "models/store/names.h"
#include "models/store/settingstore.h"

#include <functional>
#include <span>

namespace keting {

//! An event and its place in this database's log: 1, 2, 3… in the order of arrival.
struct LoggedEvent {
    qint64 lseq = 0;
    Event event;
    friend bool operator==(const LoggedEvent&, const LoggedEvent&) = default;
};

struct AppendedEvent {
    qint64 lseq = 0;
    bool isNew = false; //!< False: this very event was there already.
    friend bool operator==(const AppendedEvent&, const AppendedEvent&) = default;
};

//! The log: events are appended, never changed and never removed, but for what rewrite(), remove()
//! and clear() say. Every event carries a checksum over all its fields, so a damaged one is Corrupt
//! instead of wrong. Lists come in the order of the fold: the centre's order of the scope first,
//! then what this desk wrote and the centre has not placed; without what is set aside (PlaceTable).
class EventLog {
public:
    explicit EventLog(Database& database);

    //! Inside the caller's transaction. One answer for each event, in order. The same id with
    //! other contents is Corrupt.
    [[nodiscard]] Result<QList<AppendedEvent>> append(std::span<const Event> events);
    //! Likewise; but where the id is there already, whatever it holds, there is no place, and what
    //! is to become of the event is the caller's business.
    [[nodiscard]] Result<QList<std::optional<qint64>>> appendNew(const QList<PlacedEvent>& events);

    [[nodiscard]] Result<QList<LoggedEvent>> forSubject(const QString& subject);
    [[nodiscard]] Result<QList<LoggedEvent>> forRequest(const RequestId& request);
    [[nodiscard]] Result<QList<LoggedEvent>> forScope(const QString& scope);
    //! The next events in the order of arrival, those set aside too; at most `limit`.
    [[nodiscard]] Result<QList<LoggedEvent>> after(qint64 lseq, int limit);
    [[nodiscard]] Result<std::optional<LoggedEvent>> find(const EventId& id);
    [[nodiscard]] Result<std::optional<LoggedEvent>> at(qint64 lseq);
    [[nodiscard]] Result<bool> contains(const EventId& id);
    //! How many events a request has, those set aside too.
    [[nodiscard]] Result<qint64> countOf(const RequestId& request);

    //! Inside the caller's transaction, for an event that nobody else has seen in its old form:
    //! everything but its id, scope and subject may be another.
    [[nodiscard]] Result<void> rewrite(qint64 lseq, const Event& event);
    //! Inside the caller's transaction: this desk is to hold them no longer.
    [[nodiscard]] Result<void> remove(std::span<const qint64> lseqs);
    //! Inside the caller's transaction: the log begins anew.
    [[nodiscard]] Result<void> clear();

    //! Every request with its events in order; ends early when the visitor returns false. The
    //! visitor may write to other tables.
    using Visitor = std::function<Result<bool>(const RequestId&, const QList<LoggedEvent>&)>;
    [[nodiscard]] Result<void> eachRequest(const Visitor& visitor);
    //! All that eachRequest() leaves out: the county's records and the like.
    [[nodiscard]] Result<QList<LoggedEvent>> ofNoRequest();

    //! Corrupt: rows were taken out of the log by another hand, at its end too; it names how many
    //! and where.
    [[nodiscard]] Result<void> checkNoneMissing();
    [[nodiscard]] Result<qint64> size();
    [[nodiscard]] Result<qint64> last(); //!< Highest lseq, 0 when empty.

private:
    template <typename Each, typename EventOf>
    [[nodiscard]] Result<QList<std::optional<qint64>>> insertEach(const Each& all, EventOf eventOf);
    //! False: the id is there already.
    [[nodiscard]] Result<bool> insertOne(Statement& insert, qint64 lseq, const Event& event);
    [[nodiscard]] Result<AppendedEvent> alreadyThere(const Event& event);
    [[nodiscard]] Result<qint64> deviceNumber(const DeviceId& device);
    [[nodiscard]] Result<QList<LoggedEvent>> readAll(Result<Statement> rows);
    [[nodiscard]] Result<LoggedEvent> read(const Statement& row);

    [[nodiscard]] Result<qint64> highestEver();
    [[nodiscard]] Result<qint64> goneOnPurpose();

    Database& m_database;
    Names m_names;
    SettingStore m_settings;
};

} // namespace keting
