// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace keting {

class Look;

//! A checklist of the library: title, state as disc and word, version, how often it was sent.
class LibraryDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit LibraryDelegate(const Look& look, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QRect& row, const QModelIndex& index) const;
    void paintState(QPainter& painter, const QRectF& line, const QModelIndex& index) const;

    const Look& m_look;
};

} // namespace keting
