// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/handleheader.h"

#include "ui/look/inkicon.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"

#include <QPainter>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHandleWidth = 44;

} // namespace

HandleHeader::HandleHeader(const Look& look, QWidget* parent)
    : QHeaderView(Qt::Vertical, parent), m_look(look)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(20);
}

QSize HandleHeader::sizeHint() const
{
    return {m_look.scaled(kHandleWidth), 0};
}

void HandleHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Tokens& t = m_look.tokens();
    painter->save();
    painter->fillRect(rect, t.base);
    paintIcon(*painter, QRectF(rect.left() + 4, rect.center().y() - 7, 14, 14), u"handle-sort"_s,
              t.text3);
    paintLine(*painter, QRectF(rect).adjusted(20, 0, -6, 0), QString::number(section + 1),
              m_look.font(FontRole::Line2), t.text3, Qt::AlignRight);
    painter->restore();
}

} // namespace keting
