// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QJsonObject>

namespace keting {

constexpr qsizetype kMostMessageBytes = 4'194'304; //!< Decoded, of one sync message.
constexpr int kMostJsonDepth = 16;

//! One JSON object from somebody who may mean harm. TooLarge: more bytes or deeper than the limits
//! allow. Invalid: no JSON, or no object.
[[nodiscard]] Result<QJsonObject> parseLimited(const QByteArray& json,
                                               qsizetype mostBytes = kMostMessageBytes);
[[nodiscard]] QByteArray compactJson(const QJsonObject& object);
//! A string of JSON, in its quotation marks.
[[nodiscard]] QByteArray jsonText(const QString& text);

} // namespace keting
