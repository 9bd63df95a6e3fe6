// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"

#include <QHash>

namespace keting {

enum class ReplyShape {
    Full, //!< Everything at once (一次性告知).
    Short, //!< Required materials, place, contact and the two ways, for tight channels.
};

//! What a reply needs beyond the checklist.
struct ReplyContext {
    QString addressee = {}; //!< "王先生"; empty = no name in the greeting.
    QHash<QString, QString> values = {}; //!< Placeholder name → value for the asker's village.
    ReplyShape shape = ReplyShape::Full;
};

//! A reply with anything in `missing` must not be sent: the holes are still in `text`.
struct ComposedReply {
    QString text;
    QStringList missing;

    friend bool operator==(const ComposedReply&, const ComposedReply&) = default;
};

//! Longest text message a group robot and customer-service messages take, in UTF-8 bytes.
constexpr qsizetype kRobotTextBytes = 2048;

//! Plain text that reads well in WeChat; always ends with the two ways to go on.
[[nodiscard]] ComposedReply composeReply(const Checklist& checklist, const ReplyContext& context);

//! Pieces of at most `maxBytes` UTF-8 bytes, cut between lines, inside a line only where it alone
//! is too long, never inside a code point. `maxBytes` is at least 4.
[[nodiscard]] QStringList splitReply(QStringView text, qsizetype maxBytes);

} // namespace keting
