// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/textsegmenter.h"

#include "models/intake/chatkinds.h"
#include "models/intake/matchtext.h"
#include "models/intake/wechatcontent.h"

#include <QRegularExpression>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRuleCharacters = 200;

struct Heading {
    QString group;
};

std::optional<Heading> headingIn(QStringView line)
{
    if (line.size() > kRuleCharacters || !line.contains(u"聊天记录如下"))
        return std::nullopt;
    static const QRegularExpression pattern(
        u"^ *(?:(?:微信群)? *[\"“”「](?<group>.+)[\"“”」] *的?聊天记录如下|.+在微信上的聊天记录如下)"_s);
    const MatchLine folded = matchLine(line);
    const auto match = pattern.match(folded.text);
    if (!match.hasMatch())
        return std::nullopt;
    if (!match.hasCaptured(u"group"))
        return Heading{};
    const auto from = match.capturedStart(u"group");
    const auto to = match.capturedEnd(u"group");
    return Heading{folded.original(line, from, to).trimmed().toString()};
}

bool hasDashes(QStringView line)
{
    static constexpr QStringView kDashes = u"—–―─━=_*-";
    const QStringView trimmed = line.trimmed();
    return trimmed.size() > 2 && kDashes.contains(trimmed.front())
        && kDashes.contains(trimmed.back());
}

std::optional<TimeSpan> timeAloneIn(QStringView line)
{
    if (line.size() > kRuleCharacters)
        return std::nullopt;
    const QString text = matchLine(line).text.trimmed();
    const auto span = timeAtEnd(text);
    if (!span || span->from != 0)
        return std::nullopt;
    return span;
}

//! `"罗婆婆" 撤回了一条消息`, `你撤回了一条消息`.
bool namesLikeWeChat(QStringView line)
{
    return line.startsWith(u'"') || line.startsWith(u'“') || line.startsWith(u"你撤回");
}

//! wechat-dump says where on its machine the picture lies, after "|img:" or instead of a text.
QString withoutLocalPath(MessageKind kind, QStringView text)
{
    const bool isFile = kind == MessageKind::Image || kind == MessageKind::Voice
        || kind == MessageKind::Video || kind == MessageKind::Sticker;
    return isFile ? QString() : text.left(text.lastIndexOf(u"|img:")).toString();
}

} // namespace

qsizetype firstMessageLine(const ChatLines& lines)
{
    qsizetype line = 0;
    while (line < lines.size()
           && (isBlankLine(lines[line]) || headingIn(lines[line]) || dateIn(lines[line])))
        ++line;
    return line;
}

TextSegmenter::TextSegmenter(const ChatLines& lines, ChatLayout layout,
                             const HeaderSelection& selection, QDate baseDate)
    : m_lines(lines), m_layout(layout), m_selection(selection), m_resolver(baseDate)
{
    for (const ChatHeader& header : selection.headers)
        m_senders.insert(matchKey(header.sender));
    const QList<ChatHeader> later = selection.headers.mid(1);
    m_blankBetween = std::ranges::any_of(later, &ChatHeader::afterBlank);
}

ParsedChat TextSegmenter::messages()
{
    const auto& headers = m_selection.headers;
    readPreamble(headers.isEmpty() ? m_lines.size() : headers.first().line);
    for (qsizetype i = 0; i < headers.size(); ++i)
        readMessage(headers[i], i + 1 < headers.size() ? headers[i + 1].line : m_lines.size());
    for (const qsizetype line : m_selection.rejectedLines)
        m_chat.warnings.append({u"looks-like-header"_s, line + 1});
    m_chat.format = formatName();
    return std::move(m_chat);
}

void TextSegmenter::readPreamble(qsizetype end)
{
    qsizetype from = 0;
    while (from < end && (isBlankLine(m_lines[from]) || readRule(from)))
        ++from;
    if (readTyped(from, end))
        return;
    const qsizetype textEnd = withoutRules(from, end);
    const QStringView text = textOf(from, textEnd);
    if (text.isEmpty())
        return;
    ParsedMessage message;
    message.text = text.toString();
    message.kind = kindOfText(text, {});
    message.uncertain = message.kind != MessageKind::System;
    message.why = message.uncertain ? u"no-sender"_s : QString();
    m_chat.messages.append(message);
}

bool TextSegmenter::readTyped(qsizetype from, qsizetype end)
{
    QList<ChatHeader> typed;
    for (qsizetype line = from; line < end; ++line) {
        const auto header = headerAt(m_lines, line, ChatLayout::Colon);
        if (header && readsLikeAName(*header))
            typed.append(*header);
    }
    if (typed.isEmpty() || typed.first().line != from)
        return false;
    for (qsizetype i = 0; i < typed.size(); ++i)
        readMessage(typed[i], i + 1 < typed.size() ? typed[i + 1].line : end);
    return true;
}

void TextSegmenter::readMessage(const ChatHeader& header, qsizetype end)
{
    // The rules found below this message speak for the next one: resolve this one's time first.
    ParsedMessage message = begun(header);
    m_chat.usesBaseDate |= header.time && m_resolver.usesBaseDate(header.time->time);
    const qsizetype textEnd = withoutRules(header.bodyLine, end);
    QStringView text = header.inlineText;
    if (textEnd > header.bodyLine) {
        const QStringView below = textOf(header.bodyLine, textEnd);
        text = text.isEmpty() ? below : QStringView(text.begin(), below.end()).trimmed();
        if (below.isEmpty())
            text = header.inlineText.trimmed();
    }
    const QList<ParsedMessage> system = takeTrailingSystemLines(text);
    message.text = text.trimmed().toString();
    if (header.typeCode != 1) {
        message.kind = kindOfCode(header.typeCode, 0).value_or(MessageKind::Text);
        message.text = readableContent(message.kind, withoutLocalPath(message.kind, text));
    } else {
        message.kind = header.sender.isEmpty() ? MessageKind::System
                                               : kindOfText(message.text, header.sender);
    }
    if (message.text.isEmpty() && message.why.isEmpty())
        message.why = u"no-text"_s;
    if (message.why.isEmpty() && mayHoldAnother(header.bodyLine, textEnd))
        message.why = u"looks-like-header"_s;
    message.uncertain = !message.why.isEmpty();
    m_chat.messages.append(message);
    m_chat.messages += system;
}

bool TextSegmenter::mayHoldAnother(qsizetype from, qsizetype end) const
{
    for (qsizetype line = from; line < end; ++line) {
        // On the first line a colon follows whom the message speaks to.
        if (line > from && isTypedBySomebodyHere(line))
            return true;
        if (line == 0 || !isBlankLine(m_lines[line - 1]) || isBlankLine(m_lines[line]))
            continue;
        if (m_selection.doubtfulLines.contains(line))
            return true;
    }
    return false;
}

bool TextSegmenter::isTypedBySomebodyHere(qsizetype line) const
{
    if (m_layout == ChatLayout::Colon)
        return false;
    const auto header = headerAt(m_lines, line, ChatLayout::Colon);
    return header && m_senders.contains(matchKey(header->sender));
}

ParsedMessage TextSegmenter::begun(const ChatHeader& header) const
{
    ParsedMessage message;
    message.sender = header.sender.toString();
    message.isSelf = header.isSelf
        || (m_layout == ChatLayout::TimeQuotedSender && header.sender == u"我")
        || (m_layout == ChatLayout::WechatDump && header.sender == u"me");
    if (header.time) {
        const ResolvedTime resolved = m_resolver.resolve(header.time->time);
        message.time = resolved.time;
        message.precision = resolved.precision;
        message.why = resolved.why;
    } else {
        message.time = m_headingTime.time;
        message.why = message.time ? u"time-of-heading"_s : u"no-time"_s;
    }
    message.uncertain = !message.why.isEmpty();
    return message;
}

QList<ParsedMessage> TextSegmenter::takeTrailingSystemLines(QStringView& text) const
{
    QList<ParsedMessage> system;
    // Only a paragraph of its own: the last line of somebody's text is theirs. Where no blank line
    // stands between messages, a line that names whom it is about as WeChat does.
    for (;;) {
        const auto gap = text.lastIndexOf(u'\n');
        if (gap < 1)
            return system;
        const QStringView last = text.sliced(gap + 1).trimmed();
        const bool apart = text[gap - 1] == u'\n';
        const bool stands = apart || (!m_blankBetween && namesLikeWeChat(last));
        if (!stands || !isSystemText(last))
            return system;
        ParsedMessage message;
        message.text = last.toString();
        message.kind = MessageKind::System;
        system.prepend(message);
        text = text.first(gap).trimmed();
    }
}

qsizetype TextSegmenter::withoutRules(qsizetype from, qsizetype end)
{
    qsizetype textEnd = end;
    while (textEnd > from && (isBlankLine(m_lines[textEnd - 1]) || isRule(textEnd - 1)))
        --textEnd;
    for (qsizetype line = textEnd; line < end; ++line)
        std::ignore = readRule(line);
    return textEnd;
}

bool TextSegmenter::isRule(qsizetype line) const
{
    const QStringView text = m_lines[line];
    if (headingIn(text))
        return true;
    if (dateIn(text)) {
        if (hasDashes(text))
            return true;
        // A bare date may be an answer ("哪天？" "1月20日"): a rule only where times need one, and
        // where it stands apart.
        const bool apart = line == 0 || isBlankLine(m_lines[line - 1]);
        const bool needed = m_selection.dominant.form != ChatTime::DateForm::Full
            && !m_selection.dominant.wideGap;
        return apart && needed;
    }
    return m_layout == ChatLayout::Colon && timeAloneIn(text).has_value();
}

bool TextSegmenter::readRule(qsizetype line)
{
    if (!isRule(line))
        return false;
    if (const auto heading = headingIn(m_lines[line])) {
        m_mailRecord = true;
        if (m_chat.group.isEmpty())
            m_chat.group = heading->group;
    } else if (const auto date = dateIn(m_lines[line])) {
        m_mailRecord |= hasDashes(m_lines[line]);
        m_chat.usesBaseDate |= m_resolver.usesBaseDate(*date);
        m_resolver.dateRule(*date);
    } else if (const auto span = timeAloneIn(m_lines[line])) {
        m_headingTime = m_resolver.resolve(span->time);
        m_chat.usesBaseDate |= m_resolver.usesBaseDate(span->time);
    }
    return true;
}

QStringView TextSegmenter::textOf(qsizetype from, qsizetype end) const
{
    while (from < end && isBlankLine(m_lines[from]))
        ++from;
    if (from >= end)
        return {};
    return QStringView(m_lines[from].begin(), m_lines[end - 1].end()).trimmed();
}

QString TextSegmenter::formatName() const
{
    switch (m_layout) {
    case ChatLayout::SenderTime:
        if (m_mailRecord)
            return u"wechat-mail"_s;
        return m_selection.dominant.form == ChatTime::DateForm::Full ? u"wechat-copy"_s
                                                                     : u"typed"_s;
    case ChatLayout::ThreeLines: return u"wechat-copy-lines"_s;
    case ChatLayout::TimeSender: return u"memotrace-txt"_s;
    case ChatLayout::TimeQuotedSender: return u"weflow-txt"_s;
    case ChatLayout::ChatlogText: return u"chatlog-text"_s;
    case ChatLayout::WechatDump: return u"wechat-dump"_s;
    case ChatLayout::Colon: return u"typed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace keting
