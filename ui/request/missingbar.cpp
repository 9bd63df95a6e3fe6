// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/missingbar.h"

#include "ui/look/controls.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/look.h"
#include "ui/look/pill.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace keting {

using namespace Qt::StringLiterals;

MissingBar::MissingBar(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_words(new ElidedLabel(look, FontRole::Pill, Ink::Warn))
    , m_fill(new QPushButton(tr("Fill in")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(30, 3, 6, 3);
    row->addWidget(m_words, 1);
    row->addWidget(m_fill);
    m_words->setObjectName(u"missing"_s);
    setSmall(*m_fill);
    setKeyCap(*m_fill, u"Tab"_s);
    connect(m_fill, &QPushButton::clicked, this, &MissingBar::fillRequested);
    hide();
}

void MissingBar::setMissing(const QStringList& names)
{
    m_words->setText(
        tr("%n missing before it can be sent: %1", nullptr, static_cast<int>(names.size()))
            .arg(names.join(tr(", ", "between names"))));
    setVisible(!names.isEmpty());
}

void MissingBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_look.tokens().warnBg);
    paintPillGlyph(painter, QRectF(10, height() / 2.0 - 6, 12, 12), PillState::Soon, 0,
                   m_look.tokens().warn, m_look.tokens().warnBg);
}

} // namespace keting
