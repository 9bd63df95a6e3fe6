// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace keting {

class Look;

//! Plain text with placeholders drawn as chips. Tab goes to the next one, typing replaces it; `//`
//! (also full-width or 、、 as a Chinese input method makes it) asks for a checklist.
class ReplyEdit final : public QTextEdit {
    Q_OBJECT
public:
    explicit ReplyEdit(const Look& look, QWidget* parent = nullptr);

    //! Placeholders are written `{{name}}` in both directions.
    void setReply(const QString& text);
    void insertReply(const QString& text);
    [[nodiscard]] QString reply() const;
    //! Names still to be filled, once each, in order of appearance.
    [[nodiscard]] QStringList missing() const;
    //! Selects the next placeholder behind the cursor, from the start after the last one.
    bool jumpToMissing();
    //! An input method is in the middle of a word: nothing is sent and no shortcut is taken.
    [[nodiscard]] bool isComposing() const { return m_composing; }

signals:
    void checklistRequested();
    void sendRequested();
    void sendAndWaitRequested();
    //! Escape: back to the list.
    void left();

protected:
    bool event(QEvent* event) override;
    //! Tab leads to the next placeholder that is missing, and onwards once none is.
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;

private:
    void insertPieces(QTextCursor& cursor, const QString& text);
    [[nodiscard]] QString textBetween(int from, int to) const;
    void takeTrigger();
    void restyle();
    void showSelection();

    const Look& m_look;
    bool m_composing = false;
};

} // namespace keting
