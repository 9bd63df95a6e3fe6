// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/searchfield.h"

#include "ui/look/inkicon.h"
#include "ui/look/marks.h"

#include <QKeyEvent>
#include <QPainter>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldIcon = 16;

} // namespace

SearchField::SearchField(const Look& look, const QString& placeholder, QWidget* parent)
    : QLineEdit(parent), m_look(look), m_icon(u"edit-find"_s)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(false);
    place();
    connect(&m_look, &Look::changed, this, &SearchField::place);
}

void SearchField::setIconName(const QString& name)
{
    m_icon = name;
    update();
}

void SearchField::setKeyHint(const QString& key)
{
    m_key = key;
    place();
}

void SearchField::place()
{
    const int cap = m_key.isEmpty() ? 0 : qRound(keyCapSize(m_look, m_key).width()) + 4;
    setTextMargins(kFieldIcon + 6, 0, cap, 0);
    update();
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const double middle = height() / 2.0;
    paintIcon(painter, QRectF(8, middle - kFieldIcon / 2.0, kFieldIcon, kFieldIcon), m_icon,
              m_look.ink(Ink::Text2));
    if (m_key.isEmpty() || !text().isEmpty())
        return;
    const double width = keyCapSize(m_look, m_key).width();
    paintKeyCap(painter, m_look, QPointF(this->width() - width - 6, middle), m_key);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            emit left();
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        emit moveToResults();
        return;
    }
    QLineEdit::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit moveToResults();
}

} // namespace keting
