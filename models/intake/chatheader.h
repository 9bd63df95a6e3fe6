// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/chattime.h"

#include <QList>

namespace keting {

//! The shapes in which a conversation is found as text.
enum class ChatLayout {
    SenderTime, //!< `昵称 时间` over the text: PC copy, mail record, typed.
    ThreeLines, //!< Nickname, time and text on lines of their own: WeChat 4.x.
    TimeSender, //!< `2026-01-15 14:51:20 昵称` over the text: MemoTrace.
    TimeQuotedSender, //!< `2026-01-15 14:51:20 '昵称'` over the text: WeFlow.
    ChatlogText, //!< `昵称(wxid) 01-15 14:51:20`, or `我` or a bare wxid, over the text: chatlog.
    WechatDump, //!< `1|昵称:2026-01-15 14:51:20:正文` on one line: wechat-dump.
    Colon, //!< `昵称: 正文`, no time at all.
};

//! A place where a message may begin. Views point into the caller's lines.
struct ChatHeader {
    qsizetype line = 0; //!< First line of the header…
    qsizetype bodyLine = 0; //!< …and the first line of the text after it.
    QStringView sender; //!< As written, ends trimmed; empty for a line of the system.
    QStringView inlineText; //!< Text on the header's own line.
    std::optional<TimeSpan> time; //!< None in the Colon layout.
    int typeCode = 1; //!< wechat-dump only.
    bool isSelf = false; //!< chatlog only: the line of whoever exported it.
    bool afterBlank = false; //!< First line, or a blank line or a date line above it.
};

using ChatLines = QList<QStringView>;

//! True for a line with nothing to see.
[[nodiscard]] bool isBlankLine(QStringView line);

//! The date of a line that holds nothing else.
[[nodiscard]] std::optional<ChatTime> dateIn(QStringView line);

//! The header that begins at `line` in this layout, judged by that line alone (and its neighbours
//! in ThreeLines).
[[nodiscard]] std::optional<ChatHeader> headerAt(const ChatLines& lines, qsizetype line,
                                                 ChatLayout layout);

} // namespace keting
