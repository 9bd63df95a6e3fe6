// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/messagekind.h"

#include <algorithm>
#include <array>

namespace keting {

namespace {

struct KindNames {
    MessageKind kind;
    QStringView name;
    QStringView placeholder;
};

constexpr std::array kKindNames = {
    KindNames{MessageKind::Text, u"text", u""},
    KindNames{MessageKind::Image, u"image", u"[图片]"},
    KindNames{MessageKind::Voice, u"voice", u"[语音]"},
    KindNames{MessageKind::Video, u"video", u"[视频]"},
    KindNames{MessageKind::File, u"file", u"[文件]"},
    KindNames{MessageKind::Location, u"location", u"[位置]"},
    KindNames{MessageKind::Link, u"link", u"[链接]"},
    KindNames{MessageKind::Card, u"card", u"[名片]"},
    KindNames{MessageKind::ChatLog, u"chatlog", u"[聊天记录]"},
    KindNames{MessageKind::Transfer, u"transfer", u"[转账]"},
    KindNames{MessageKind::RedPacket, u"redpacket", u"[红包]"},
    KindNames{MessageKind::MiniProgram, u"miniprogram", u"[小程序]"},
    KindNames{MessageKind::Jielong, u"jielong", u"[接龙]"},
    KindNames{MessageKind::Vote, u"vote", u"[投票]"},
    KindNames{MessageKind::Sticker, u"sticker", u"[动画表情]"},
    KindNames{MessageKind::System, u"system", u""},
};

const KindNames& kindNamesOf(MessageKind kind)
{
    const auto it = std::ranges::find(kKindNames, kind, &KindNames::kind);
    Q_ASSERT(it != kKindNames.end());
    return *it;
}

} // namespace

QString messageKindName(MessageKind kind)
{
    return kindNamesOf(kind).name.toString();
}

std::optional<MessageKind> messageKindFromName(QStringView name)
{
    const auto it = std::ranges::find(kKindNames, name, &KindNames::name);
    if (it == kKindNames.end())
        return std::nullopt;
    return it->kind;
}

QString placeholder(MessageKind kind)
{
    return kindNamesOf(kind).placeholder.toString();
}

} // namespace keting
