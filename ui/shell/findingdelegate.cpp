// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findingdelegate.h"

#include "ui/look/inkicon.h"
#include "ui/look/marks.h"

#include <QPainter>

namespace keting {

namespace {

constexpr int kFindingRow = 30;
constexpr int kFindingHeading = 22;
constexpr double kFindingIcon = 16;
constexpr int kFindingMargin = 12;

} // namespace

FindingDelegate::FindingDelegate(const Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    const QRect& row = option.rect;
    const QString title = index.data(Qt::DisplayRole).toString();
    if (index.data(HeadingRole).toBool()) {
        paintLine(*painter, row.adjusted(kFindingMargin, 0, 0, 0), title,
                  m_look.font(FontRole::Caption), t.text3);
        return;
    }
    RowGround ground = rowGround(option);
    ground.listFocused = true; // The field types for this list, so its selection is the live one.
    ground.separator = false;
    paintRowGround(*painter, m_look, row, ground);
    const QRectF icon(row.left() + kFindingMargin, row.center().y() - kFindingIcon / 2 + 1,
                      kFindingIcon, kFindingIcon);
    paintIcon(*painter, icon, index.data(IconRole).toString(), t.text);
    double right = row.right() - kFindingMargin;
    if (const QString key = index.data(KeyRole).toString(); !key.isEmpty()) {
        const double width = keyCapSize(m_look, key).width();
        paintKeyCap(*painter, m_look, QPointF(right - width, row.center().y() + 1), key);
        right -= width + 8;
    }
    const QFont body = m_look.font(FontRole::Body);
    const double left = icon.right() + 8;
    paintLine(*painter, QRectF(left, row.top(), right - left, row.height()), title, body, t.text);
    const double after = left + QFontMetricsF(body).horizontalAdvance(title) + 10;
    paintLine(*painter, QRectF(after, row.top(), right - after, row.height()),
              index.data(DetailRole).toString(), m_look.font(FontRole::Line2), t.text2);
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool heading = index.data(HeadingRole).toBool();
    return {100,
            m_look.height(heading ? kFindingHeading : kFindingRow,
                          heading ? FontRole::Caption : FontRole::Body, 6)};
}

} // namespace keting
