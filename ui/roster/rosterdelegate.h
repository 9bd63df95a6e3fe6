// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/rostermodel.h"
#include "ui/look/look.h"

#include <QStyledItemDelegate>

namespace keting {

//! Draws the lines of the roster: all villages, towns that fold, villages with their marks.
class RosterDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RosterDelegate(const Look& look, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    //! The part of a town's line that folds it.
    [[nodiscard]] static QRect foldArrow(const QRect& line);

private:
    void paintTown(QPainter& painter, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const;
    void paintCounts(QPainter& painter, const QStyleOptionViewItem& option,
                     const QModelIndex& index) const;
    //! Both return the left edge of what they drew. Words that would stand where the name ends
    //! are left out; the tooltip has them.
    int paintCount(QPainter& painter, const QRect& box, const QModelIndex& index) const;
    int paintMarks(QPainter& painter, const QRect& box, int right, int nameEnd,
                   const QModelIndex& index) const;

    const Look& m_look;
};

//! A line of the roster as one sentence, for screen readers and tooltips.
[[nodiscard]] QString spokenRosterLine(const QModelIndex& index);

} // namespace keting
