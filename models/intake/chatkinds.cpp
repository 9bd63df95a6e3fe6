// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatkinds.h"

#include "models/intake/matchtext.h"

#include <QHash>
#include <QRegularExpression>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSystemCharacters = 200;

const QHash<QString, MessageKind>& namedKinds()
{
    using K = MessageKind;
    static const QHash<QString, K> kinds = {
        {u"文本"_s, K::Text},
        {u"text"_s, K::Text},
        {u"引用"_s, K::Text},
        {u"引用回复"_s, K::Text},
        {u"quote"_s, K::Text},
        {u"群公告"_s, K::Text},
        {u"图片"_s, K::Image},
        {u"照片"_s, K::Image},
        {u"image"_s, K::Image},
        {u"photo"_s, K::Image},
        {u"语音"_s, K::Voice},
        {u"voice"_s, K::Voice},
        {u"audio"_s, K::Voice},
        {u"视频"_s, K::Video},
        {u"小视频"_s, K::Video},
        {u"video"_s, K::Video},
        {u"文件"_s, K::File},
        {u"file"_s, K::File},
        {u"位置"_s, K::Location},
        {u"位置共享"_s, K::Location},
        {u"地理位置"_s, K::Location},
        {u"location"_s, K::Location},
        {u"链接"_s, K::Link},
        {u"网页链接"_s, K::Link},
        {u"卡片式链接"_s, K::Link},
        {u"分享链接"_s, K::Link},
        {u"link"_s, K::Link},
        {u"名片"_s, K::Card},
        {u"个人名片"_s, K::Card},
        {u"contact card"_s, K::Card},
        {u"card"_s, K::Card},
        {u"聊天记录"_s, K::ChatLog},
        {u"合并转发"_s, K::ChatLog},
        {u"合并转发的聊天记录"_s, K::ChatLog},
        {u"chat history"_s, K::ChatLog},
        {u"转账"_s, K::Transfer},
        {u"微信转账"_s, K::Transfer},
        {u"transfer"_s, K::Transfer},
        {u"红包"_s, K::RedPacket},
        {u"微信红包"_s, K::RedPacket},
        {u"red packet"_s, K::RedPacket},
        {u"小程序"_s, K::MiniProgram},
        {u"mini program"_s, K::MiniProgram},
        {u"接龙"_s, K::Jielong},
        {u"投票"_s, K::Vote},
        {u"群投票"_s, K::Vote},
        {u"动画表情"_s, K::Sticker},
        {u"表情"_s, K::Sticker},
        {u"表情包"_s, K::Sticker},
        {u"emoji"_s, K::Sticker},
        {u"sticker"_s, K::Sticker},
        {u"系统"_s, K::System},
        {u"系统通知"_s, K::System},
        {u"system"_s, K::System},
        {u"拍一拍"_s, K::System},
    };
    return kinds;
}

// "[链接] 标题" keeps what it leads to; "[图片] 这个怎么办" is a sentence with a picture in it.
bool mayCarryTitle(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Text:
    case MessageKind::Image:
    case MessageKind::Sticker:
    case MessageKind::System: return false;
    case MessageKind::Voice:
    case MessageKind::Video:
    case MessageKind::File:
    case MessageKind::Location:
    case MessageKind::Link:
    case MessageKind::Card:
    case MessageKind::ChatLog:
    case MessageKind::Transfer:
    case MessageKind::RedPacket:
    case MessageKind::MiniProgram:
    case MessageKind::Jielong:
    case MessageKind::Vote: return true;
    }
    Q_UNREACHABLE();
}

// "[图片]", "[链接] 标题", and as chatlog writes it "![图片](address)", "[文件|名字](address)".
std::optional<MessageKind> kindOfPlaceholder(const QString& text)
{
    static const QRegularExpression pattern(u"^!?[[]([^]|]{1,16})(?:[|][^]]*)?[]]"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto it = namedKinds().constFind(match.captured(1).trimmed());
    if (it == namedKinds().cend() || *it == MessageKind::Text || *it == MessageKind::System)
        return std::nullopt;
    QString rest = text.sliced(match.capturedEnd());
    rest.remove(match.capturedView().toString()); // "[图片][图片]" is still pictures only.
    rest = rest.trimmed();
    const bool onlyAddress = rest.startsWith(u'(') && rest.endsWith(u')');
    if (rest.isEmpty() || onlyAddress || mayCarryTitle(*it))
        return *it;
    return std::nullopt;
}

std::optional<MessageKind> kindOfShare(int subType)
{
    switch (subType) {
    case 6:
    case 74: return MessageKind::File;
    case 8: return MessageKind::Sticker;
    case 17: return MessageKind::Location;
    case 19:
    case 40: return MessageKind::ChatLog;
    case 33:
    case 36: return MessageKind::MiniProgram;
    case 1:
    case 53: // Sign-up chains travel as their text.
    case 57:
    case 87: return MessageKind::Text;
    case 62: return MessageKind::System;
    case 2000: return MessageKind::Transfer;
    case 2001: return MessageKind::RedPacket;
    default: return MessageKind::Link;
    }
}

// Nobody, or what tools call WeChat itself.
bool isSystemSender(QStringView sender)
{
    const QString name = matchKey(sender);
    return name.isEmpty() || kindOfTypeName(name) == MessageKind::System;
}

} // namespace

bool isSystemText(QStringView text)
{
    if (text.size() > kSystemCharacters || text.contains(u'\n'))
        return false;
    static const QRegularExpression pattern(
        u"^(?:"
        u".{1,60}邀请.{1,80}加入了群聊|"
        u".{1,60}通过扫描.{1,60}分享的二维码加入了?群聊|"
        u"[\"“].{1,40}[\"”]加入了?群聊|"
        u"(?:你|[\"“]?.{1,40}?[\"”]?) ?撤回了一条(?:成员)?消息(?:,?重新编辑| 重新编辑)?|"
        u".{0,60}(?:将|把).{1,60}移出了?群聊|"
        u".{0,40}(?:已?退出了?群聊|已成为新群主|成为群主|成为新群主)|"
        u".{0,40}修改群名(?:称)?为.{1,60}|"
        u".{0,40}(?:已?启用|开启|关闭|恢复).{0,6}[\"“]?(?:群聊邀请确认|默认进群方式).{0,40}|"
        u"(?:我|你|[\"“].{1,40}[\"”]) ?拍了拍 ?.{1,60}|"
        u".{0,40}领取了.{1,20}的红包|"
        u"你已添加了.{1,40},?现在可以开始聊天了.?|"
        u"以上是打招呼的内容|以下为新消息|"
        u".{0,40}(?:设置为?群管理员|添加为群管理员)"
        u")[.。]?$"_s);
    return pattern.match(matchKey(text)).hasMatch();
}

MessageKind kindOfText(QStringView text, QStringView sender)
{
    // Placeholders and chains show at the very beginning; long texts are not worth folding whole.
    const QString start = matchKey(text.first(std::min(text.size(), qsizetype(400))));
    if (start.startsWith(u"#接龙"))
        return MessageKind::Jielong;
    if (text.size() <= 400 && !start.contains(u'\n')) {
        if (const auto kind = kindOfPlaceholder(start))
            return *kind;
    }
    return isSystemSender(sender) && isSystemText(text) ? MessageKind::System : MessageKind::Text;
}

std::optional<MessageKind> kindOfCode(int type, int subType)
{
    switch (type) {
    case 1: return MessageKind::Text;
    case 3: return MessageKind::Image;
    case 34: return MessageKind::Voice;
    case 42:
    case 66: return MessageKind::Card;
    case 43:
    case 44:
    case 62: return MessageKind::Video;
    case 47: return MessageKind::Sticker;
    case 48: return MessageKind::Location;
    case 49: return kindOfShare(subType);
    case 10000:
    case 10002: return MessageKind::System;
    default: return std::nullopt;
    }
}

std::optional<MessageKind> kindOfTypeName(QStringView name)
{
    QString key = matchKey(name);
    if (const auto it = namedKinds().constFind(key); it != namedKinds().cend())
        return *it;
    if (key.endsWith(u"消息"))
        key.chop(2);
    if (const auto it = namedKinds().constFind(key); it != namedKinds().cend())
        return *it;
    return std::nullopt;
}

} // namespace keting
