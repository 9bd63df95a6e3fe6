// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/conversation.h"

#include <QListView>

namespace keting {

class ConversationDelegate;
class ConversationModel;
class Look;

//! The conversation: Enter folds and unfolds, Space marks a message as needing no reply or takes
//! the mark back, Ctrl+C copies what is selected.
class ConversationView final : public QListView {
    Q_OBJECT
public:
    explicit ConversationView(const Look& look, QWidget* parent = nullptr);

    //! Stays where it is read, but follows the end when it was there.
    void setEntries(const QList<ConversationEntry>& entries);
    void scrollToEnd();

signals:
    void noReplyToggled(const keting::MessageKey& message, bool noReplyNeeded);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void toggleMark(const QModelIndex& index);
    void copy() const;

    const Look& m_look;
    ConversationModel* m_entries;
    ConversationDelegate* m_delegate;
};

} // namespace keting
