// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace keting {

class Look;

//! Paints the lines and section headings below the command field.
class FindingDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { IconRole = Qt::UserRole + 1, DetailRole, KeyRole, IdRole, HeadingRole };

    explicit FindingDelegate(const Look& look, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const Look& m_look;
};

} // namespace keting
