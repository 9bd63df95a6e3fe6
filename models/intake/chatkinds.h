// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/messagekind.h"

namespace keting {

//! What a whole message text is: a placeholder such as "[图片]" or "[链接] 标题", a sign-up chain,
//! or a line WeChat wrote itself ("…撤回了一条消息"); else text. What somebody says under a name of
//! their own is never a line of the system, whatever it reads like.
[[nodiscard]] MessageKind kindOfText(QStringView text, QStringView sender);
//! True for one line of the system: joined, invited, removed, recalled, renamed, tickled…
[[nodiscard]] bool isSystemText(QStringView text);

//! WeChat's own type numbers (1 text, 3 image, 34 voice, 49 share with its subtype…).
[[nodiscard]] std::optional<MessageKind> kindOfCode(int type, int subType);
//! Type names of the export tools: "文本", "文本消息", "image", "引用回复"…
[[nodiscard]] std::optional<MessageKind> kindOfTypeName(QStringView name);

} // namespace keting
