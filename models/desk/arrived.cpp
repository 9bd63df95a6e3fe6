// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/arrived.h"

#include "models/wire/eventbody.h"
#include "models/wire/eventhash.h"

namespace keting {

namespace {

QList<EventFacts> factsOf(const ScopePage& page, IndexedWords (*indexed)(const FoldedEvent&),
                          Stories& stories)
{
    QList<EventFacts> facts;
    facts.reserve(page.events.size());
    for (const PlacedEvent& placed : page.events) {
        FoldedEvent folded = decoded(placed.sent.event);
        facts.append({eventHash(placed.sent), indexed(folded)});
        stories.tell(std::move(folded));
    }
    return facts;
}

} // namespace

Arrived arrived(PullAnswer answer)
{
    Arrived all{std::move(answer), {}, {}};
    for (const ScopePage& page : std::as_const(all.answer.scopes))
        all.facts.append(factsOf(page, wordsOf, all.stories));
    all.stories.end();
    return all;
}

Arrived arrivedPiece(ScopePage piece)
{
    Arrived all{{0, {}, {}, {std::move(piece)}, {}}, {}, {}, true};
    all.facts.append(factsOf(all.answer.scopes.first(), keyOf, all.stories));
    all.stories.end();
    return all;
}

} // namespace keting
