// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/card.h"

#include "ui/look/stylepaint.h"

#include <QPainter>

namespace keting {

Card::Card(const Look& look, QWidget* parent) : QWidget(parent), m_look(look) {}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = m_look.tokens();
    stylepaint::rounded(painter, rect(), stylepaint::kRadius, t.base, t.sep);
}

} // namespace keting
