// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/placedevent.h"

namespace keting {

//! SHA-256 over every field of the event and its device number, each with its length. The body
//! counts by its own hash, so that a redacted event can still be checked.
[[nodiscard]] QByteArray eventHash(const DeviceEvent& sent);

//! An event with its hash, which is made once, where the event is read.
struct HashedEvent {
    HashedEvent(DeviceEvent event) : sent(std::move(event)), hash(eventHash(sent)) {}
    DeviceEvent sent;
    QByteArray hash;
};

[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

//! The cursor after one more event of this hash.
[[nodiscard]] ScopeCursor advanced(const ScopeCursor& cursor, const QByteArray& hash);

} // namespace keting
