// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/emptystate.h"

#include "ui/look/controls.h"
#include "ui/look/inkicon.h"
#include "ui/look/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPicture = 32;
constexpr int kTextWidth = 320;

} // namespace

EmptyState::EmptyState(const Look& look, const QString& icon, const QString& title,
                       const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_picture(new QWidget(this))
    , m_title(new TextLabel(look, FontRole::PaneTitle, Ink::Text, {}, this))
    , m_text(new TextLabel(look, FontRole::Body, Ink::Text2, {}, this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(u"empty-state"_s);
    m_picture->setFixedSize(kPicture, kPicture);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(kTextWidth);
    m_text->setMinimumWidth(200);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_buttons->setSpacing(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    // Aligned in the column itself, its lines would be counted at another width than they get.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_text, 100);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(4);
    column->addLayout(m_buttons);
    column->addStretch(3);
    m_buttons->addStretch();
    m_buttons->addStretch();
    setTexts(icon, title, text);
}

void EmptyState::setTexts(const QString& icon, const QString& title, const QString& text)
{
    m_icon = icon;
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
    setAccessibleDescription(text);
    update();
}

void EmptyState::setFault(bool fault)
{
    m_fault = fault;
    update();
}

QPushButton* EmptyState::addAction(const QString& text, bool recommended)
{
    auto* button = new QPushButton(text, this);
    if (recommended)
        setButtonKind(*button, ButtonKind::Tint);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintIcon(painter, QRectF(m_picture->geometry()), m_icon,
              m_look.ink(m_fault ? Ink::Over : Ink::Text2));
}

} // namespace keting
