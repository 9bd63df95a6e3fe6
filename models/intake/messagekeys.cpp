// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/messagekeys.h"

#include "models/intake/matchtext.h"

#include <QCryptographicHash>
#include <QHash>

namespace keting {

namespace {

constexpr qsizetype kKeyBytes = 16;
// matchKey() removes control characters, so none of the parts can hold this one.
constexpr QChar kBetween = u'\x1F';

QString contentOf(const ParsedMessage& message)
{
    switch (message.kind) {
    // Tools write different things for the same picture.
    case MessageKind::Image:
    case MessageKind::Voice:
    case MessageKind::Video:
    case MessageKind::Sticker: return u'[' + messageKindName(message.kind);
    default: return matchKey(message.text).simplified();
    }
}

QString identityOf(QStringView group, const ParsedMessage& message)
{
    const QString minute
        = message.time ? QString::number(toMs(*message.time) / 60'000) : QString(u'-');
    return group.toString() + kBetween + matchKey(message.sender).simplified() + kBetween + minute
        + kBetween + contentOf(message);
}

} // namespace

QList<MessageKey> messageKeys(QStringView group, std::span<const ParsedMessage> messages)
{
    QHash<QString, int> occurrences;
    QList<MessageKey> keys;
    keys.reserve(qsizetype(messages.size()));
    for (const ParsedMessage& message : messages) {
        const QString identity = identityOf(group, message);
        const int occurrence = occurrences[identity]++;
        const QString whole = identity + kBetween + QString::number(occurrence);
        keys << QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256)
                    .first(kKeyBytes);
    }
    return keys;
}

} // namespace keting
