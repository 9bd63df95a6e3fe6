// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/replyedit.h"

#include "models/items/replytext.h"
#include "ui/look/look.h"
#include "ui/request/placeholderobject.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

bool isTrigger(QChar c)
{
    return c == u'/' || c == u'／' || c == u'、';
}

} // namespace

ReplyEdit::ReplyEdit(const Look& look, QWidget* parent) : QTextEdit(parent), m_look(look)
{
    setObjectName(u"replyEdit"_s);
    setAccessibleName(tr("Reply"));
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    document()->documentLayout()->registerHandler(PlaceholderObject::kType,
                                                  new PlaceholderObject(look, document()));
    connect(&look, &Look::changed, this, &ReplyEdit::restyle);
    connect(this, &QTextEdit::selectionChanged, this, &ReplyEdit::showSelection);
    restyle();
}

void ReplyEdit::restyle()
{
    setFont(m_look.font(FontRole::Body));
    document()->setDefaultFont(m_look.font(FontRole::Body));
    document()->setDocumentMargin(8);
}

void ReplyEdit::showSelection()
{
    // Qt lays half of the selection's colour over a selected chip: amber keeps it a chip.
    const bool chip = textCursor().selectedText() == QString(QChar::ObjectReplacementCharacter);
    QPalette colours = palette();
    colours.setColor(QPalette::Highlight, chip ? m_look.tokens().warnShape : m_look.tokens().sel);
    setPalette(colours);
}

void ReplyEdit::setReply(const QString& text)
{
    document()->setUndoRedoEnabled(false); // Nobody typed it: Ctrl+Z must not take it away.
    clear();
    QTextCursor cursor(document());
    insertPieces(cursor, text);
    document()->setUndoRedoEnabled(true);
    moveCursor(QTextCursor::End);
}

void ReplyEdit::insertReply(const QString& text)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    insertPieces(cursor, text);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void ReplyEdit::insertPieces(QTextCursor& cursor, const QString& text)
{
    for (const ReplyPiece& piece : piecesOf(text)) {
        if (piece.placeholder)
            cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                              PlaceholderObject::format(piece.text));
        else
            cursor.insertText(piece.text, QTextCharFormat());
    }
}

QString ReplyEdit::reply() const
{
    return textBetween(0, document()->characterCount() - 1);
}

QString ReplyEdit::textBetween(int from, int to) const
{
    QString text;
    for (QTextBlock block = document()->findBlock(from); block.isValid() && block.position() <= to;
         block = block.next()) {
        if (block.position() > from)
            text += u'\n';
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int start = std::max(from, fragment.position());
            const int length = std::min(to, fragment.position() + fragment.length()) - start;
            if (length <= 0)
                continue;
            const QString name = PlaceholderObject::name(fragment.charFormat());
            if (name.isEmpty())
                text += QStringView(fragment.text()).mid(start - fragment.position(), length);
            else
                text += QString(u"{{"_s + name + u"}}"_s).repeated(length);
        }
    }
    return text.replace(QChar::LineSeparator, u'\n').replace(QChar::Nbsp, u' ');
}

QStringList ReplyEdit::missing() const
{
    QStringList names;
    for (const ReplyPiece& piece : piecesOf(reply())) {
        if (piece.placeholder && !names.contains(piece.text))
            names.append(piece.text);
    }
    return names;
}

bool ReplyEdit::jumpToMissing()
{
    const QString mark(QChar::ObjectReplacementCharacter);
    QTextCursor found = document()->find(mark, textCursor());
    if (found.isNull())
        found = document()->find(mark, 0);
    if (found.isNull())
        return false;
    setTextCursor(found);
    setFocus();
    return true;
}

bool ReplyEdit::event(QEvent* event)
{
    // With nothing typed to take back, Ctrl+Z is the window's: it takes back the last deed.
    const bool undo = event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo);
    if (undo && !document()->isUndoAvailable()) {
        event->ignore();
        return true;
    }
    return QTextEdit::event(event);
}

bool ReplyEdit::focusNextPrevChild(bool next)
{
    return (next && jumpToMissing()) || QTextEdit::focusNextPrevChild(next);
}

void ReplyEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (m_composing)
            return;
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            emit sendAndWaitRequested();
        else
            emit sendRequested();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        emit left();
        return;
    }
    // Typed text must not take over the chip's format when it replaces or follows one.
    if (!event->text().isEmpty())
        setCurrentCharFormat(QTextCharFormat());
    QTextEdit::keyPressEvent(event);
    if (event->text().size() == 1 && isTrigger(event->text().front()))
        takeTrigger();
}

void ReplyEdit::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    if (!event->commitString().isEmpty())
        setCurrentCharFormat(QTextCharFormat());
    QTextEdit::inputMethodEvent(event);
    if (!m_composing && !event->commitString().isEmpty() && isTrigger(event->commitString().back()))
        takeTrigger();
}

void ReplyEdit::takeTrigger()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const bool twice
        = before.size() >= 2 && isTrigger(before.back()) && isTrigger(before.at(before.size() - 2));
    const bool address = before.size() >= 3 && before.at(before.size() - 3) == u':';
    if (!twice || address)
        return;
    cursor.deletePreviousChar();
    cursor.deletePreviousChar();
    setTextCursor(cursor);
    emit checklistRequested();
}

void ReplyEdit::insertFromMimeData(const QMimeData* source)
{
    insertReply(source->text());
}

bool ReplyEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText();
}

QMimeData* ReplyEdit::createMimeDataFromSelection() const
{
    auto* mime = new QMimeData;
    mime->setText(textBetween(textCursor().selectionStart(), textCursor().selectionEnd()));
    return mime;
}

} // namespace keting
