// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request.h"

#include <QJsonObject>

namespace keting {

//! Fields that several bodies have. What is empty is left out.
void put(QJsonObject& json, QLatin1StringView key, const QString& text);
void put(QJsonObject& json, QLatin1StringView key, const std::optional<Instant>& instant);
void put(QJsonObject& json, QLatin1StringView key, const std::optional<Route>& route);
[[nodiscard]] QJsonObject toJson(const Message& message);
[[nodiscard]] QJsonObject toJson(const SentChecklist& sent);

} // namespace keting
