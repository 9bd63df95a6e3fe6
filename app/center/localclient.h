// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace keting {

//! Has a running centre do a command of the operator; none: no centre listens on this socket. What
//! the centre refuses comes back as it said it.
[[nodiscard]] Result<std::optional<QJsonArray>> askRunningCenter(const QString& socket,
                                                                 const QJsonObject& command);

} // namespace keting
