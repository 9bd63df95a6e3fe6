// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

namespace keting {

//! An event with its number in the work of its device: 1, 2, 3… in the order of writing.
struct DeviceEvent {
    Event event;
    qint64 dseq = 0;
    friend bool operator==(const DeviceEvent&, const DeviceEvent&) = default;
};

//! An event in the centre's order of its scope, which is the order everybody folds.
struct PlacedEvent {
    DeviceEvent sent;
    qint64 sseq = 0; //!< 1, 2, 3… without a hole.
    Instant recorded; //!< When the centre took it, by the centre's clock.
    friend bool operator==(const PlacedEvent&, const PlacedEvent&) = default;
};

//! How far somebody has got in a scope: the last event they hold, and the chain over all up to it.
//! Two with the same cursor hold the very same events.
struct ScopeCursor {
    qint64 sseq = 0;
    QByteArray chain; //!< 32 bytes; empty before the first event.
    friend bool operator==(const ScopeCursor&, const ScopeCursor&) = default;
};

} // namespace keting
