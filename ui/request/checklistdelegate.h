// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace keting {

class Look;

//! A checklist in the picker: its title, then version, materials and how often it was used.
class ChecklistDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ChecklistDelegate(const Look& look, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const Look& m_look;
};

} // namespace keting
