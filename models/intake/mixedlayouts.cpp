// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/mixedlayouts.h"

#include <array>
#include <utility>

namespace keting {

namespace {

constexpr std::array kTimedLayouts
    = {ChatLayout::SenderTime,       ChatLayout::ThreeLines,  ChatLayout::TimeSender,
       ChatLayout::TimeQuotedSender, ChatLayout::ChatlogText, ChatLayout::WechatDump};

//! `underDate`: a mailed record has said the date above, and its headers have the time alone.
std::optional<ChatHeader> headerOfAnotherLayout(const ChatLines& lines, qsizetype line,
                                                ChatLayout main, bool underDate)
{
    if (underDate) {
        const auto mailed = headerAt(lines, line, ChatLayout::SenderTime);
        if (mailed && mailed->time->shape.wideGap
            && mailed->time->shape.form == ChatTime::DateForm::None)
            return mailed;
    }
    for (const ChatLayout layout : kTimedLayouts) {
        if (layout == main)
            continue;
        const auto header = headerAt(lines, line, layout);
        if (header && header->time && !header->sender.isEmpty()
            && header->time->time.form == ChatTime::DateForm::Full)
            return header;
    }
    return std::nullopt;
}

} // namespace

void addHeadersOfOtherLayouts(const ChatLines& lines, ChatLayout main, HeaderSelection& selection)
{
    QList<ChatHeader> all;
    qsizetype line = 0;
    bool underDate = false;
    const auto readUpTo = [&](qsizetype end) {
        for (; line < end; ++line) {
            if (isBlankLine(lines[line]) || (line > 0 && !isBlankLine(lines[line - 1])))
                continue;
            if (dateIn(lines[line])) {
                underDate = true;
                continue;
            }
            const auto header = headerOfAnotherLayout(lines, line, main, underDate);
            if (!header || header->bodyLine > end)
                continue;
            if (!readsLikeAName(*header)) {
                selection.doubtfulLines.insert(line);
                continue;
            }
            all.append(*header);
            line = header->bodyLine - 1;
        }
    };
    for (const ChatHeader& header : std::as_const(selection.headers)) {
        readUpTo(header.line);
        all.append(header);
        line = header.bodyLine;
    }
    readUpTo(lines.size());
    if (all.size() == selection.headers.size())
        return;
    QSet<qsizetype> taken;
    for (const ChatHeader& header : std::as_const(all))
        taken.insert(header.line);
    selection.rejectedLines.removeIf([&](qsizetype rejected) { return taken.contains(rejected); });
    selection.doubtfulLines.subtract(taken);
    selection.headers = std::move(all);
}

} // namespace keting
