// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace keting {

//! What a chat message is made of. Stored and printed by its machine name, so the order is free.
enum class MessageKind {
    Text,
    Image,
    Voice,
    Video,
    File,
    Location,
    Link,
    Card,
    ChatLog, //!< A forwarded, merged conversation.
    Transfer,
    RedPacket,
    MiniProgram,
    Jielong, //!< A sign-up chain (接龙).
    Vote,
    Sticker,
    System, //!< Written by WeChat itself: joined, recalled, renamed…
};

//! Stable machine name: "text", "image", "chatlog", "redpacket"…
[[nodiscard]] QString messageKindName(MessageKind kind);
[[nodiscard]] std::optional<MessageKind> messageKindFromName(QStringView name);

//! How WeChat writes the kind when it copies as text ("[图片]"); empty for text and system lines.
[[nodiscard]] QString placeholder(MessageKind kind);

} // namespace keting
