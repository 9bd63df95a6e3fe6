// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include <QPainter>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

Rail::Rail(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_column(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Pages"));
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_column->setContentsMargins(0, 6, 0, 4);
    m_column->setSpacing(0);
    m_column->addStretch();
}

RailButton* Rail::addPage(const QString& id, const QString& icon, const QString& title, bool atEnd)
{
    auto* button = new RailButton(m_look, icon, title, this);
    button->setObjectName(u"rail-"_s + id);
    m_buttons.insert(id, button);
    if (atEnd) {
        m_column->addWidget(button);
    } else {
        int stretch = 0;
        while (m_column->itemAt(stretch)->widget())
            ++stretch;
        m_column->insertWidget(stretch, button);
    }
    connect(button, &QAbstractButton::clicked, this, [this, id] { emit chosen(id); });
    return button;
}

void Rail::setCurrent(const QString& id)
{
    if (RailButton* current = button(id))
        current->setChecked(true);
}

void Rail::focusCurrent()
{
    for (RailButton* page : std::as_const(m_buttons)) {
        if (page->isChecked())
            page->setFocus(Qt::TabFocusReason);
    }
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens().rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_look.tokens().sep);
}

} // namespace keting
