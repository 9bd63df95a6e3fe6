// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request.h"

#include <QSet>

namespace keting {

//! Something said. `filed` and `brought` are places in the request's log; what is being folded at
//! this moment has the place after the last.
struct Turn {
    Instant time;
    Precision precision = Precision::Second;
    enum class Kind {
        Question,
        Marked, //!< A reply, by the clock of the desk that marked it as sent.
        Seen, //!< A reply, by the group's own time.
    } kind
        = Kind::Question;
    qsizetype filed = -1;
    qsizetype brought = -1; //!< The merge that brought a question, -1 if none did.
    qsizetype message = -1; //!< Index into Request::messages; -1: a reply, or the reopening itself.
    [[nodiscard]] bool isReply() const { return kind != Kind::Question; }
};

//! Questions, never none, and the reply that answered them all; without one they wait.
struct Exchange {
    QList<Turn> questions;
    std::optional<Turn> reply;
    [[nodiscard]] const Turn& first() const; //!< The earliest question.
};

//! Who asked and who answered in one cycle, in the order of their replies; what waits comes last.
//! Within a second, or a minute where times are known no better, the log tells what came first; a
//! reply marked as sent answers all that was filed before it, whatever the clocks said.
[[nodiscard]] QList<Exchange> exchangesOf(const Request& request, qsizetype cycle);

//! Indices of the messages that wait for a reply, as the reply clocks see it.
[[nodiscard]] QSet<qsizetype> waitingMessages(const Request& request);
//! Whether a human reply has gone out in the current cycle.
[[nodiscard]] bool isAnswered(const Request& request);

//! The limit that was promised for the cycle: by the last checklist sent before it ended, else what
//! a merged request brought.
[[nodiscard]] std::optional<int> promisedDays(const Request& request, qsizetype cycle);

} // namespace keting
