// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/textlabel.h"

namespace keting {

TextLabel::TextLabel(const Look& look, FontRole role, Ink ink, const QString& text, QWidget* parent)
    : QLabel(text, parent), m_look(look), m_role(role), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    wear();
    connect(&m_look, &Look::changed, this, &TextLabel::wear);
}

void TextLabel::setInk(Ink ink)
{
    if (ink == m_ink)
        return; // Putting on a palette lays out the whole pane anew.
    m_ink = ink;
    wear();
}

void TextLabel::setRole(FontRole role)
{
    if (role == m_role)
        return;
    m_role = role;
    wear();
}

void TextLabel::wear()
{
    setFont(m_look.font(m_role));
    QPalette inked = palette();
    inked.setColor(QPalette::WindowText, m_look.ink(m_ink));
    inked.setColor(QPalette::Link, m_look.ink(Ink::Accent));
    setPalette(inked);
}

} // namespace keting
