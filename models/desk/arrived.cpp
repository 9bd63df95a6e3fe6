// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/arrived.h"

#include "models/wire/eventbody.h"
#include "models/wire/eventhash.h"

namespace keting {

namespace {

QList<EventFacts> factsOf(const ScopePage& page, IndexedWords (*indexed)(const FoldedEvent&))
{
    QList<EventFacts> facts;
    facts.reserve(page.events.size());
    for (const PlacedEvent& placed : page.events) {
        FoldedEvent folded = decoded(placed.sent.event);
        IndexedWords words = indexed(folded);
        facts.append({eventHash(placed.sent), std::move(folded), std::move(words)});
    }
    return facts;
}

} // namespace

Arrived arrived(PullAnswer answer)
{
    Arrived all{std::move(answer), {}};
    for (const ScopePage& page : std::as_const(all.answer.scopes))
        all.facts.append(factsOf(page, wordsOf));
    return all;
}

Arrived arrivedPiece(ScopePage piece)
{
    QList<EventFacts> facts = factsOf(piece, keyOf);
    return {{0, {}, {}, {std::move(piece)}, {}}, {std::move(facts)}, true};
}

} // namespace keting
