// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/arrived.h"

#include "models/wire/eventbody.h"
#include "models/wire/eventhash.h"

namespace keting {

Arrived arrived(PullAnswer answer, Search search)
{
    Arrived all{std::move(answer), {}, search};
    for (const ScopePage& page : std::as_const(all.answer.scopes)) {
        QList<EventFacts> facts;
        facts.reserve(page.events.size());
        for (const PlacedEvent& placed : page.events) {
            FoldedEvent folded = decoded(placed.sent.event);
            IndexedWords words = search == Search::AtOnce ? wordsOf(folded) : keyOf(folded);
            facts.append({eventHash(placed.sent), std::move(folded), std::move(words)});
        }
        all.facts.append(std::move(facts));
    }
    return all;
}

} // namespace keting
