// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/statepane.h"

#include "ui/look/inkicon.h"
#include "ui/look/look.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

StatePane::StatePane(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_picture(new QLabel)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_action(new QPushButton)
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    for (QLabel* label : {m_picture, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    m_text->setWordWrap(true);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &StatePane::actionTriggered);
    connect(&look, &Look::changed, this, &StatePane::restyle);
}

void StatePane::say(const QString& iconName, const QString& title, const QString& text,
                    const QString& action)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    restyle();
}

void StatePane::restyle()
{
    m_title->setFont(m_look.font(FontRole::PaneTitle));
    m_text->setFont(m_look.font(FontRole::Line2));
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, m_look.tokens().text2);
    m_text->setPalette(ink);
    m_picture->setVisible(!m_iconName.isEmpty());
    if (!m_iconName.isEmpty())
        m_picture->setPixmap(
            iconPixmap(m_iconName, m_look.tokens().text2, m_look.scaled(32), devicePixelRatioF()));
}

} // namespace keting
