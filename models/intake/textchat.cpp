// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/textchat.h"

#include "models/intake/mixedlayouts.h"
#include "models/intake/textsegmenter.h"

#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct LayoutWeight {
    ChatLayout layout;
    int weight;
};

// A layout that is hard to hit by accident weighs more; of equals the first wins.
constexpr std::array kLayouts = {LayoutWeight{ChatLayout::WechatDump, 12},
                                 LayoutWeight{ChatLayout::ChatlogText, 11},
                                 LayoutWeight{ChatLayout::TimeQuotedSender, 11},
                                 LayoutWeight{ChatLayout::ThreeLines, 10},
                                 LayoutWeight{ChatLayout::TimeSender, 10},
                                 LayoutWeight{ChatLayout::SenderTime, 10},
                                 LayoutWeight{ChatLayout::Colon, 2}};
constexpr qsizetype kLinesForDetection = 5'000;
constexpr qsizetype kLinesPerReport = 4'096;

QList<ChatHeader> candidatesIn(const ChatLines& lines, ChatLayout layout, qsizetype end)
{
    QList<ChatHeader> candidates;
    for (qsizetype line = 0; line < end; ++line) {
        const auto header = headerAt(lines, line, layout);
        if (!header)
            continue;
        candidates.append(*header);
        line = header->bodyLine - 1;
    }
    return candidates;
}

bool isNamed(const ChatHeader& header)
{
    return !header.sender.isEmpty();
}

struct Detection {
    std::optional<ChatLayout> layout;
    qint64 score = 0;
};

Detection detectLayout(const ChatLines& lines, qsizetype firstContent)
{
    Detection best;
    bool timedFromTheTop = false;
    const qsizetype end = std::min(lines.size(), firstContent + kLinesForDetection);
    for (const auto [layout, weight] : kLayouts) {
        const auto selected = selectHeaders(candidatesIn(lines, layout, end), layout);
        const auto& headers = selected.headers;
        if (std::ranges::none_of(headers, isNamed))
            continue;
        const bool fromTheTop = headers.first().line == firstContent;
        // Lists with colons are common inside messages: never prefer them to a real header.
        if (layout == ChatLayout::Colon && timedFromTheTop)
            continue;
        timedFromTheTop |= fromTheTop;
        const qint64 score = weight * (headers.size() + (fromTheTop ? 3 : 0));
        if (score > best.score)
            best = {layout, score};
    }
    return best;
}

ChatLines splitLines(const QString& text)
{
    ChatLines lines;
    for (const QStringView line : QStringView(text).split(u'\n'))
        lines.append(line);
    return lines;
}

} // namespace

ReadChat parseTextChat(const QString& text, const ParseOptions& options)
{
    const ChatLines lines = splitLines(text);
    const qsizetype firstContent = firstMessageLine(lines);
    if (firstContent >= lines.size())
        return unread(Unread::Why::Empty, u"there is no text in it"_s);
    const auto layout = detectLayout(lines, firstContent).layout;
    if (!layout)
        return unread(Unread::Why::NoMessages,
                      u"no message was found: expected copied WeChat messages or an export "
                      u"(txt, csv, json, xlsx)"_s);

    QList<ChatHeader> candidates;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (line % kLinesPerReport == 0 && !goesOn(options.progress, line, lines.size()))
            return cancelled();
        if (const auto header = headerAt(lines, line, *layout)) {
            candidates.append(*header);
            line = header->bodyLine - 1;
        }
    }
    HeaderSelection selection = selectHeaders(candidates, *layout);
    addHeadersOfOtherLayouts(lines, *layout, selection);
    ParsedChat chat = TextSegmenter(lines, *layout, selection, options.baseDate).messages();
    if (!goesOn(options.progress, 1, 1))
        return cancelled();
    return chat;
}

} // namespace keting
