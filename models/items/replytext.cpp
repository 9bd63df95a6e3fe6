// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/replytext.h"

#include "models/reply/placeholders.h"

namespace keting {

using namespace Qt::StringLiterals;

QList<ReplyPiece> piecesOf(const QString& text)
{
    QList<ReplyPiece> pieces;
    qsizetype at = 0;
    for (const Placeholder& hole : findPlaceholders(text)) {
        if (hole.at > at)
            pieces.append({text.mid(at, hole.at - at), false});
        pieces.append({hole.name, true});
        at = hole.at + hole.length;
    }
    if (at < text.size())
        pieces.append({text.mid(at), false});
    return pieces;
}

QString textOf(const QList<ReplyPiece>& pieces)
{
    QString text;
    for (const ReplyPiece& piece : pieces)
        text += piece.placeholder ? u"{{"_s + piece.text + u"}}"_s : piece.text;
    return text;
}

} // namespace keting
