// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace keting {

//! A stretch of a reply being written: plain text, or the name of a placeholder still to be filled.
struct ReplyPiece {
    QString text;
    bool placeholder = false;
    friend bool operator==(const ReplyPiece&, const ReplyPiece&) = default;
};

[[nodiscard]] QList<ReplyPiece> piecesOf(const QString& text);
//! The text the pieces came from.
[[nodiscard]] QString textOf(const QList<ReplyPiece>& pieces);

} // namespace keting
