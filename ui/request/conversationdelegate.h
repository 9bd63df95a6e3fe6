// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/conversation.h"

#include <QStyledItemDelegate>

namespace keting {

class ConversationModel;
class Look;

//! Paints messages left, replies right, days and events across.
class ConversationDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    ConversationDelegate(const Look& look, const ConversationModel& model,
                         QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    //! Where a click marks an asker's message; empty for other rows.
    [[nodiscard]] QRect markRect(const QRect& row, const QModelIndex& index) const;

private:
    struct Boxes {
        QRect caption;
        QRect bubble;
        QRect text;
        QRect note;
    };
    [[nodiscard]] Boxes boxes(const QRect& row, const QModelIndex& index) const;
    [[nodiscard]] QString markText(const ConversationEntry& entry) const;
    void paintAcross(QPainter& painter, const QRect& row, const QModelIndex& index) const;
    void paintAsker(QPainter& painter, const QRect& row, const QModelIndex& index, bool here) const;
    void paintReply(QPainter& painter, const QRect& row, const QModelIndex& index) const;
    void paintCard(QPainter& painter, const Boxes& at, const ConversationEntry& entry,
                   const QString& text) const;
    void paintBubble(QPainter& painter, const Boxes& at, const QString& text,
                     const QColor& ground) const;

    const Look& m_look;
    const ConversationModel& m_model;
};

} // namespace keting
