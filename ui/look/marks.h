// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QString>

class QPainter;
class QRect;
class QRectF;
class QPointF;
class QSizeF;
class QStyleOptionViewItem;

namespace keting {

//! Small marks that delegates and widgets paint the same way. All take logical coordinates, leave
//! the painter as it was, and are placed by their left middle unless they take a box.

enum class BadgeKind { Overdue, ToDo };
//! "7", "99+"; the exact number belongs in the tooltip.
[[nodiscard]] QString badgeText(qint64 count);
[[nodiscard]] QSizeF badgeSize(const Look& look, const QString& text);
void paintBadge(QPainter& painter, const Look& look, const QPointF& leftMiddle, const QString& text,
                BadgeKind kind);

[[nodiscard]] QSizeF keyCapSize(const Look& look, const QString& key);
void paintKeyCap(QPainter& painter, const Look& look, const QPointF& leftMiddle,
                 const QString& key);
//! A key cap inside a filled button: outline and text in that ink, no ground.
void paintKeyCap(QPainter& painter, const Look& look, const QPointF& leftMiddle, const QString& key,
                 const QColor& ink);

enum class TagKind {
    Plain, //!< Outlined: category, version.
    Value, //!< Tint: a value filled in from the village.
    Missing, //!< Amber, dashed, diamond: a placeholder still to be filled.
};
[[nodiscard]] QSizeF tagSize(const Look& look, const QString& text, TagKind kind);
void paintTag(QPainter& painter, const Look& look, const QPointF& leftMiddle, const QString& text,
              TagKind kind);

//! The owner as a 16-px disc with the first character of the name; empty name: nobody, a dashed
//! ring.
void paintOwner(QPainter& painter, const Look& look, const QPointF& centre, const QString& name);
void paintDot(QPainter& painter, const QPointF& centre, const QColor& ink, double diameter = 6);

//! State of a checklist version.
enum class VersionMark { Published, Draft, NeedsMerge };
void paintVersionMark(QPainter& painter, const Look& look, const QRectF& box, VersionMark mark);

//! Ground of a list row: selection tint with the 3-px leading bar, hover, 1-px separator below.
struct RowGround {
    bool selected = false;
    bool current = false; //!< Keyboard row of the list that has the focus, even when not selected.
    bool listFocused = false;
    bool hovered = false;
    bool separator = true;
    bool rightToLeft = false;
};
[[nodiscard]] RowGround rowGround(const QStyleOptionViewItem& option);
void paintRowGround(QPainter& painter, const Look& look, const QRect& row, const RowGround& ground);
//! The 22-px heading of a group of rows: window ground, separators above and below.
void paintGroupGround(QPainter& painter, const Look& look, const QRect& row);

//! Text on one line, elided on the right; the box's height centres it.
void paintLine(QPainter& painter, const QRectF& box, const QString& text, const QFont& font,
               const QColor& ink, Qt::Alignment align = Qt::AlignLeft);

} // namespace keting
