// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatheader.h"

#include "models/intake/matchtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// A nickname has at most 32 characters; remarks, "(wxid)" and the time need room too.
constexpr qsizetype kHeaderCharacters = 200;
constexpr qsizetype kSenderCharacters = 96;
constexpr qsizetype kTypedSenderCharacters = 32;

bool mayHoldClock(QStringView line)
{
    return line.size() <= kHeaderCharacters && std::ranges::any_of(line, [](QChar c) {
               return c == u':' || c.unicode() == 0xFF1A || c.unicode() == 0x2236
                   || c.unicode() == 0xFE55 || c.unicode() == 0xA789;
           });
}

bool isAfterBlank(const ChatLines& lines, qsizetype line)
{
    return line == 0 || isBlankLine(lines[line - 1]) || dateIn(lines[line - 1]);
}

qsizetype endOfSpaces(const QString& text, qsizetype from)
{
    while (from > 0 && text[from - 1] == u' ')
        --from;
    return from;
}

std::optional<ChatHeader> senderTimeAt(const ChatLines& lines, qsizetype line)
{
    if (!mayHoldClock(lines[line]))
        return std::nullopt;
    const MatchLine match = matchLine(lines[line]);
    auto span = timeAtEnd(match.text);
    if (!span)
        return std::nullopt;
    const qsizetype senderEnd = endOfSpaces(match.text, span->from);
    const QStringView sender = match.original(lines[line], 0, senderEnd).trimmed();
    if (senderEnd == 0 || sender.isEmpty() || sender.size() > kSenderCharacters)
        return std::nullopt;
    span->shape.wideGap = span->from - senderEnd > 1;
    return ChatHeader{line, line + 1, sender, {}, span, 1, false, isAfterBlank(lines, line)};
}

std::optional<ChatHeader> threeLinesAt(const ChatLines& lines, qsizetype line)
{
    if (line + 1 >= lines.size() || !mayHoldClock(lines[line + 1]))
        return std::nullopt;
    const QStringView sender = lines[line].trimmed();
    if (isBlankLine(sender) || sender.size() > kSenderCharacters)
        return std::nullopt;
    const MatchLine match = matchLine(lines[line + 1]);
    const auto span = timeAtEnd(match.text);
    if (!span || endOfSpaces(match.text, span->from) != 0)
        return std::nullopt;
    if (const auto above = timeAtEnd(matchLine(sender).text); above && above->from == 0)
        return std::nullopt;
    return ChatHeader{line, line + 2, sender, {}, span, 1, false, isAfterBlank(lines, line)};
}

std::optional<ChatHeader> timeSenderAt(const ChatLines& lines, qsizetype line, bool quoted)
{
    if (!mayHoldClock(lines[line]))
        return std::nullopt;
    const MatchLine match = matchLine(lines[line]);
    const auto span = fullTimeAtStart(match.text);
    if (!span)
        return std::nullopt;
    qsizetype from = span->to;
    qsizetype to = endOfSpaces(match.text, match.text.size());
    while (from < to && match.text[from] == u' ')
        ++from;
    from = std::min(from, to);
    if (quoted) {
        if (to - from < 2 || match.text[from] != u'\'' || match.text[to - 1] != u'\'')
            return std::nullopt;
        ++from;
        --to;
    } else if (match.text.mid(from, 1) == u"'"_s) {
        return std::nullopt;
    }
    const QStringView sender = match.original(lines[line], from, to).trimmed();
    if (sender.size() > kSenderCharacters)
        return std::nullopt;
    return ChatHeader{line, line + 1, sender, {}, span, 1, false, isAfterBlank(lines, line)};
}

std::optional<ChatHeader> chatlogAt(const ChatLines& lines, qsizetype line)
{
    auto header = senderTimeAt(lines, line);
    if (!header || !header->time->time.second)
        return std::nullopt;
    const QString whole = matchKey(header->sender);
    if (whole == u"我" || whole.startsWith(u"wxid_")) {
        header->isSelf = whole == u"我";
        return header;
    }
    // The id itself never holds a bracket, the nickname may.
    const auto open = header->sender.lastIndexOf(u'(');
    if (open < 0 || !header->sender.endsWith(u')') || header->sender.sliced(open).contains(u' '))
        return std::nullopt;
    const QStringView id = header->sender.sliced(open + 1).chopped(1);
    const QStringView name = header->sender.first(open).trimmed();
    header->isSelf = id == u"我";
    if (id.size() < 2 && !header->isSelf)
        return std::nullopt;
    header->sender = name.isEmpty() ? id : name;
    return header;
}

std::optional<ChatHeader> wechatDumpAt(const ChatLines& lines, qsizetype line)
{
    static const QRegularExpression pattern(
        u"^([0-9]{1,9})[|](.{1,96}?):([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}):"_s);
    const QStringView raw = lines[line];
    const auto match = pattern.match(raw.first(std::min(raw.size(), kHeaderCharacters)).toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto span = timeAtEnd(match.captured(3));
    if (!span)
        return std::nullopt;
    const QStringView sender = raw.sliced(match.capturedStart(2), match.capturedLength(2));
    return ChatHeader{line,
                      line + 1,
                      sender.trimmed(),
                      raw.sliced(match.capturedEnd(0)),
                      span,
                      match.capturedView(1).toInt(),
                      false,
                      isAfterBlank(lines, line)};
}

// What people put before a colon inside a message, so it is nobody's name.
bool isFieldLabel(QStringView name)
{
    static constexpr std::array<QStringView, 40> kLabels = {
        u"地址",     u"电话",     u"联系电话", u"手机",     u"手机号",   u"姓名",     u"时间",
        u"日期",     u"地点",     u"材料",     u"所需材料", u"办理材料", u"条件",     u"流程",
        u"备注",     u"注意",     u"注",       u"说明",     u"通知",     u"温馨提示", u"提示",
        u"身份证",   u"身份证号", u"卡号",     u"问",       u"答",       u"问题",     u"例如",
        u"比如",     u"费用",     u"收费",     u"依据",     u"联系人",   u"办理时间", u"办理地点",
        u"咨询电话", u"办理流程", u"http",     u"https",    u"ps"};
    const QString key = matchKey(name);
    return std::ranges::find(kLabels, QStringView(key)) != kLabels.end();
}

std::optional<ChatHeader> colonAt(const ChatLines& lines, qsizetype line)
{
    const QStringView raw = lines[line];
    const MatchLine match = matchLine(raw.first(std::min(raw.size(), kHeaderCharacters)));
    const auto isDigitAt = [&match](qsizetype at) {
        return at >= 0 && at < match.text.size() && match.text[at].isDigit();
    };
    qsizetype colon = match.text.indexOf(u':');
    while (colon > 0 && isDigitAt(colon - 1) && isDigitAt(colon + 1))
        colon = match.text.indexOf(u':', colon + 1); // A clock inside the nickname.
    if (colon <= 0 || match.text.mid(colon, 3) == u"://")
        return std::nullopt;
    const QStringView sender = match.original(raw, 0, colon).trimmed();
    const QStringView text = raw.sliced(match.origin[colon] + 1).trimmed();
    static constexpr QStringView kSentenceMarks = u"，。？！；,?!;、";
    if (sender.isEmpty() || sender.size() > kTypedSenderCharacters || isFieldLabel(sender)
        || std::ranges::any_of(sender, [](QChar c) { return kSentenceMarks.contains(c); }))
        return std::nullopt;
    return ChatHeader{line, line + 1, sender, text, {}, 1, false, isAfterBlank(lines, line)};
}

} // namespace

bool isBlankLine(QStringView line)
{
    return line.trimmed().isEmpty()
        || (line.size() < kHeaderCharacters && matchLine(line).text.trimmed().isEmpty());
}

std::optional<ChatTime> dateIn(QStringView line)
{
    if (line.size() > kHeaderCharacters)
        return std::nullopt;
    return dateAlone(matchLine(line).text);
}

std::optional<ChatHeader> headerAt(const ChatLines& lines, qsizetype line, ChatLayout layout)
{
    switch (layout) {
    case ChatLayout::SenderTime: return senderTimeAt(lines, line);
    case ChatLayout::ThreeLines: return threeLinesAt(lines, line);
    case ChatLayout::TimeSender: return timeSenderAt(lines, line, false);
    case ChatLayout::TimeQuotedSender: return timeSenderAt(lines, line, true);
    case ChatLayout::ChatlogText: return chatlogAt(lines, line);
    case ChatLayout::WechatDump: return wechatDumpAt(lines, line);
    case ChatLayout::Colon: return colonAt(lines, line);
    }
    Q_UNREACHABLE();
}

} // namespace keting
