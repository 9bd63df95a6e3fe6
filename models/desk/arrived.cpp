// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/arrived.h"

#include "models/wire/eventbody.h"
#include "models/wire/eventhash.h"

namespace keting {

Arrived arrived(PullAnswer answer)
{
    Arrived all{std::move(answer), {}};
    for (const ScopePage& page : std::as_const(all.answer.scopes)) {
        QList<EventFacts> facts;
        facts.reserve(page.events.size());
        for (const PlacedEvent& placed : page.events) {
            FoldedEvent folded = decoded(placed.sent.event);
            IndexedWords words = wordsOf(folded);
            facts.append({eventHash(placed.sent), std::move(folded), std::move(words)});
        }
        all.facts.append(std::move(facts));
    }
    return all;
}

} // namespace keting
