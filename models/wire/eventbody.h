// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payload.h"
#include "models/domain/requestfold.h"

namespace keting {

//! The highest body version this program writes and reads, for every kind of a request's events.
constexpr int kBodyVersion = 1;
//! Of the events that open a request.
inline constexpr QLatin1StringView kOpeningKind{"received"};

//! The kind under which a payload is stored. `Unknown` and `Malformed` have none (empty).
[[nodiscard]] QString kindOf(const Payload& payload);
//! Compact JSON, keys in fixed order: the same payload always gives the same bytes.
[[nodiscard]] QByteArray encodeBody(const Payload& payload);
//! Never fails: what cannot be read is Malformed, a kind or version not known is Unknown.
[[nodiscard]] Payload decodeBody(const QString& kind, int version, const QByteArray& body);

[[nodiscard]] inline FoldedEvent decoded(Event event)
{
    Payload payload = decodeBody(event.kind, event.version, event.body);
    return {std::move(event), std::move(payload)};
}

} // namespace keting
