// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/instant.h"

namespace keting {

//! Something that happened. Immutable; `body` is JSON kept byte for byte, also when this program
//! cannot read it.
struct Event {
    EventId id; //!< UUIDv7: sorts by time of creation.
    QString scope; //!< See scope functions below.
    QString subject; //!< What it is about: a request id, a village code, a checklist id…
    QString kind; //!< "received", "replied"…; see payload.h.
    int version = 1; //!< Version of the body of this kind.
    QByteArray body;
    UserId actor;
    DeviceId device;
    Instant at; //!< When the actor did it, by the desk's clock.
    std::optional<EventId> group; //!< First event of a set that is undone together; what is about
                                  //!< one request is refused together, too.

    friend bool operator==(const Event&, const Event&) = default;
};

//! The request that a subject names; none: it is another thing's name. Only the one way of writing
//! an id counts, so that a subject reads back as it was.
[[nodiscard]] std::optional<RequestId> requestNamedBy(const QString& subject);

//! "v:<village>": requests of one village.
[[nodiscard]] QString villageScope(const VillageCode& village);
//! Code of the village whose requests the scope holds; empty: it holds others.
[[nodiscard]] QString villageOfScope(const QString& scope);
//! "o:510923": villages, people, staffing, calendar, settings of the county.
[[nodiscard]] QString countyScope();
//! "t:510923": the county's checklists.
[[nodiscard]] QString checklistScope();
//! "u:<user>": what only this user's devices hold.
[[nodiscard]] QString userScope(const UserId& user);

//! What folding an event came to. Every event has exactly one; none is ever thrown away.
enum class Outcome {
    Applied,
    Note, //!< Kept and shown, changes nothing (a note, a message after close…).
    LostClaim, //!< Somebody had claimed it before.
    Stale, //!< Made on a state that no longer held.
    Review, //!< A close that had not seen others' work: somebody must look.
    Undone, //!< Taken back by a later event.
    Duplicate, //!< The same message, or the same event, again.
    Malformed, //!< The body could not be read; kept as it came.
    Unknown, //!< A kind this version does not know; kept as it came.
};
[[nodiscard]] QString outcomeName(Outcome outcome);

//! Source of fresh UUIDv7 ids. Not thread-safe: one per writer.
class IdSource {
public:
    //! The same seed gives the same ids; without one the system's random numbers are used.
    explicit IdSource(std::optional<quint64> seed = std::nullopt);
    [[nodiscard]] EventId event(Instant now) { return EventId(next(now)); }
    [[nodiscard]] RequestId request(Instant now) { return RequestId(next(now)); }
    [[nodiscard]] DeviceId device(Instant now) { return DeviceId(next(now)); }

private:
    QUuid next(Instant now);
    quint64 random();
    std::optional<quint64> m_state;
    quint64 m_lastMs = 0;
    quint16 m_counter = 0;
};

} // namespace keting
