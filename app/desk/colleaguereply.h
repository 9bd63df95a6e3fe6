// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request.h"

#include <functional>

class QWidget;

namespace keting {

//! The reply of somebody else that has answered what the villager said last; none: nobody has.
[[nodiscard]] std::optional<Reply> colleaguesReply(const Request& request, const UserId& me);

//! Shows what `name` has replied and asks whether a second reply is to go out; `send` if so.
void askToReplyToo(QWidget* window, const Reply& reply, const QString& name,
                   std::function<void()> send);

} // namespace keting
