// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/arrived.h"

#include <QJsonObject>

#include <variant>

namespace keting {

//! What the body of a reply says: what was asked for where that is events, and JSON where not.
using ReplyContent = std::variant<QJsonObject, Arrived>;
//! Of the reply to a call to that path; on any thread. An error: this is not from the centre, or
//! not whole.
[[nodiscard]] Result<ReplyContent> readReply(const QString& path, const QByteArray& body);

} // namespace keting
