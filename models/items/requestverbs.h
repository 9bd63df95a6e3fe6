// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"

namespace keting {

//! Which deeds a request allows where it stands; the desk has the last word.
struct RequestVerbs {
    bool claim = false;
    bool reply = false;
    bool route = false;
    bool promise = false;
    bool progress = false;
    bool handOver = false;
    bool sendOn = false;
    bool wait = false;
    bool resume = false;
    bool ready = false;
    bool close = false;
    bool reopen = false;
    bool dismiss = false;
    bool restore = false;
    bool merge = false;
    bool rate = false;
    bool describe = false;
    bool note = false;
    bool visit = false;
    bool finishVisit = false; //!< A planned one has not been done yet.
    bool keepPromise = false;
    bool snooze = false;
    bool wake = false;
    bool noReply = false; //!< A message is still unanswered.
    bool followUp = false; //!< A bad rating still asks for a step.
    friend bool operator==(const RequestVerbs&, const RequestVerbs&) = default;
};
[[nodiscard]] RequestVerbs verbsFor(const Request& request);
//! The same at that moment: what is overdue is not snoozed.
[[nodiscard]] RequestVerbs verbsFor(const RequestView& view, Instant now);

//! The one thing to do next, in words, and by when.
struct NextStep {
    enum class Kind {
        Upgrade, //!< Read only until the program is newer.
        Look, //!< A close or hand-over met unseen work of others.
        Reply,
        KeepPromise,
        NoteProgress,
        Wait, //!< For the villager.
        HandOut, //!< The result can be collected.
        AskRating,
        CallBack, //!< After a bad rating.
        Nothing,
    };
    Kind kind = Kind::Nothing;
    QString text; //!< Translated; what to do.
    QString limit; //!< Translated; "before 09:09:12", may be empty.
    bool overdue = false;
    Instant until = Instant::max(); //!< The last instant at which it reads so.
    friend bool operator==(const NextStep&, const NextStep&) = default;
};
[[nodiscard]] NextStep nextStep(const RequestView& view, Instant now);

//! What a close now would put on record besides the result: an unanswered question, open promises,
//! a visit still planned. Translated sentences; empty: nothing out of the ordinary.
[[nodiscard]] QStringList closingNotes(const RequestView& view, Instant now);

//! "09:09:12" today, "10/12 17:00" else; with the year when it is another one.
[[nodiscard]] QString shortTime(Instant when, Instant now);

} // namespace keting
