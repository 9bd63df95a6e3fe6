// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"

namespace keting {

//! Where a request stands. Waiting, snoozed and "left message" are not stages: they come on top.
enum class Stage {
    New,
    Claimed,
    Answered, //!< The next move is the villager's.
    InProgress,
    Ready, //!< The result can be collected.
    Closed,
    Dismissed,
    Merged,
    Rated, //!< Closed, and the villager has said how it went. Last: stages are stored by number.
};
//! Finished, rated or not.
[[nodiscard]] constexpr bool isClosed(Stage stage)
{
    return stage == Stage::Closed || stage == Stage::Rated;
}

//! From the first rating of a cycle on; afterwards it stands.
inline constexpr auto kRatingMayChangeFor = std::chrono::hours(7 * 24);

//! How far a staff message in a paste may be from the reply it confirms.
inline constexpr auto kConfirmsWithin = std::chrono::hours(24);

enum class Route { Guided, Proxy };
enum class Source { Paste, File, Channel, Phone, WalkIn };

//! A message of the asker or of somebody who joined in ("我也是").
struct AskerMessage {
    EventId event;
    Message message;
    bool coAsker = false;
    bool needsReply = true; //!< False for thanks, acknowledgements and what somebody marked.
    bool absorbed
        = false; //!< Came from a merged request, answered there: shown, runs no clock here.
    std::optional<EventId>
        broughtBy; //!< The merge that brought it; replies before do not answer it.
    bool acknowledgement = false; //!< Thanks and the like: took no mark to need no reply.
    friend bool operator==(const AskerMessage&, const AskerMessage&) = default;
};

//! A human reply that went out to the group.
struct Reply {
    EventId event;
    UserId user;
    Instant time; //!< The group's own time once a paste has confirmed it, else when it was marked
                  //!< as sent.
    Precision precision = Precision::Second;
    QString text;
    std::optional<SentChecklist> checklist;
    bool seenInGroup = false; //!< A paste has shown it; it can no longer be undone.
    bool absorbed = false;
    friend bool operator==(const Reply&, const Reply&) = default;
};

struct Promise {
    EventId event; //!< Also its identity.
    Instant made;
    Instant due;
    QString department;
    QString text;
    UserId by;
    std::optional<Instant> kept;
    friend bool operator==(const Promise&, const Promise&) = default;
};

//! Waiting for the villager: half-open [from, to); no end while it lasts.
struct Pause {
    Instant from;
    std::optional<Instant> to;
    QString reason;
    bool endedByAsker = false;
    friend bool operator==(const Pause&, const Pause&) = default;
};

struct ProgressNote {
    EventId event;
    Instant time;
    UserId by;
    QString text;
    bool internal = false; //!< A note among colleagues; shows no progress.
    friend bool operator==(const ProgressNote&, const ProgressNote&) = default;
};

//! One run from opening (or reopening) to close. Instants are in time order.
struct Cycle {
    Instant opened; //!< First message's time, or when it was reopened.
    std::optional<Instant> started; //!< Went in progress.
    std::optional<Instant> ready;
    std::optional<Instant> ended; //!< Closed, dismissed or merged.
    std::optional<int> rating; //!< 5 = very satisfied … 1 = very dissatisfied.
    std::optional<Instant> ratedAt;
    QString result; //!< What the close said.
    std::optional<int> broughtDays; //!< Promised limit of a matter that a merge brought.
    friend bool operator==(const Cycle&, const Cycle&) = default;
};

struct Visit {
    EventId event;
    Instant at;
    QString agent;
    std::optional<Instant> done;
    QString note;
    friend bool operator==(const Visit&, const Visit&) = default;
};

//! What must follow a rating of 1 or 2, in this order.
enum class Remedy { CallBack, Finding, Correction };
struct RemedyNote {
    EventId event;
    Remedy step = Remedy::CallBack;
    Instant at;
    UserId by;
    QString text;
    friend bool operator==(const RemedyNote&, const RemedyNote&) = default;
};

struct HistoryEntry {
    EventId event;
    QString kind;
    UserId actor;
    Instant at;
    Outcome outcome = Outcome::Applied;
    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

//! One asker's one matter in one village: the fold of its events. Facts only; clocks are computed
//! from them. messages, replies and notes are sorted by their own time, ties in event order.
struct Request {
    RequestId id;
    VillageCode village;
    QString asker;
    QString phone; //!< As given at the counter or on the phone; personal data.
    QStringList coAskers;
    QString title; //!< The matter in a few words; empty until known.
    QString category; //!< Category id; empty until known.
    QString checklist; //!< Checklist id of the matter; empty until known.
    Source source = Source::Paste;
    Stage stage = Stage::New;
    std::optional<UserId> owner; //!< The one responsible person.
    QString department; //!< Where it was sent on, if anywhere.
    std::optional<Route> route;
    QList<AskerMessage> messages;
    QList<Reply> replies;
    QList<Promise> promises;
    QList<ProgressNote> notes; //!< Progress notes and internal notes.
    QList<Pause> pauses;
    QList<Visit> visits;
    QList<RemedyNote> remedies;
    QList<Cycle> cycles; //!< Never empty once a message has arrived; the last is the current one.
    QString waitingReason; //!< Not empty while waiting for the villager.
    std::optional<Instant> snoozedUntil;
    QString dismissReason; //!< "ad", "off-topic", "duplicate".
    std::optional<RequestId> mergedInto;
    bool needsLook = false; //!< A close or hand-over met unseen work of others.
    bool readOnly = false; //!< A critical event of a newer version: upgrade first.
    QList<HistoryEntry> history; //!< Every event, in order, with what came of it.

    [[nodiscard]] bool isOpen() const { return stage < Stage::Closed; }
    [[nodiscard]] bool isClosed() const { return keting::isClosed(stage); }
    friend bool operator==(const Request&, const Request&) = default;
};

[[nodiscard]] QString
stageName(Stage stage); //!< "new", "claimed", "in-progress"…, as on the command line.
[[nodiscard]] QString routeName(Route route);
[[nodiscard]] QString remedyName(Remedy step); //!< "call-back", "finding", "correction".
[[nodiscard]] std::optional<Remedy> remedyFromName(QStringView name);
[[nodiscard]] QString sourceName(Source source);
[[nodiscard]] std::optional<Route> routeFromName(QStringView name);
[[nodiscard]] std::optional<Source> sourceFromName(QStringView name);

//! The last cycle's with a rating, if that is 1 or 2.
[[nodiscard]] std::optional<Cycle> badlyRated(const Request& request);
//! The first step that the last bad rating still asks for.
[[nodiscard]] std::optional<Remedy> owedRemedy(const Request& request);

//! Fixed-format bytes of everything but `history`: equal states have equal bytes on every machine.
[[nodiscard]] QByteArray canonicalBytes(const Request& request);

} // namespace keting
