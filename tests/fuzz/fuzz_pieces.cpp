// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of a snapshot: nothing crashes the reader, what it takes keeps to the rules of an event,
// and is the same after it was written and read again.
#include "models/wire/eventenvelope.h"
#include "models/wire/limitedjson.h"
#include "models/wire/snapshotpiece.h"

#include <cstdint>

using namespace keting;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto piece = readPiece(bytes);
    if (!piece)
        return 0;
    require(piece->events.size() <= kMostEventsOfASnapshot);
    for (const PlacedEvent& placed : piece->events) {
        const auto asJson
            = parseLimited(compactJson(placedEnvelope(placed))).and_then(readPlacedEnvelope);
        require(asJson.has_value() && *asJson == placed);
    }
    const auto again = readPiece(pieceBytes(*piece));
    require(again.has_value() && again->scope == piece->scope && again->events == piece->events
            && again->more == piece->more && again->head == piece->head);
    return 0;
}
