// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/placedevent.h"

#include <QJsonObject>

namespace keting {

constexpr qsizetype kMostEventBytes = 262'144; //!< Of the body of one event.
constexpr int kMostVersion = 1'000'000; //!< Of a kind's body.

//! {"id","scope","subject","kind","v","actor","device","dseq","at","group"?, "body" or "body64"}:
//! instants are milliseconds; the body goes as text where that keeps every byte, else as base64.
[[nodiscard]] QJsonObject envelope(const DeviceEvent& sent);
//! Invalid: the first field that breaks its rule. TooLarge: the body.
[[nodiscard]] Result<DeviceEvent> readEnvelope(const QJsonObject& json);

//! Whether a body comes back from a JSON text byte for byte.
[[nodiscard]] bool goesAsText(const QByteArray& body);

//! The same with "sseq" and "recorded".
[[nodiscard]] QJsonObject placedEnvelope(const PlacedEvent& placed);
[[nodiscard]] Result<PlacedEvent> readPlacedEnvelope(const QJsonObject& json);

} // namespace keting
