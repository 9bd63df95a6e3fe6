// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/marks.h"
#include "ui/look/stylepaint.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace keting::stylepaint {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMenuRow = 28;
constexpr int kMenuSeparator = 9;
constexpr int kMenuIconColumn = 32;
constexpr int kMenuTail = 12;

struct MenuText {
    QString label;
    QString key;
};

MenuText menuText(const QStyleOptionMenuItem& option)
{
    const qsizetype tab = option.text.indexOf(u'\t');
    return tab < 0 ? MenuText{option.text, {}}
                   : MenuText{option.text.left(tab), option.text.mid(tab + 1)};
}

void menuCheck(QPainter& painter, const Look& look, const QStyleOptionMenuItem& option)
{
    QStyleOption box;
    const int side = 14;
    box.rect = QRect(option.rect.left() + 9, option.rect.center().y() - side / 2 + 1, side, side);
    box.state = option.state & QStyle::State_Enabled;
    box.state |= option.checked ? QStyle::State_On : QStyle::State_Off;
    if (option.checkType == QStyleOptionMenuItem::Exclusive)
        radioMark(painter, look, box);
    else
        checkMark(painter, look, box);
}

} // namespace

void menuBarItem(QPainter& painter, const Look& look, const QStyleOptionMenuItem& option)
{
    const Tokens& t = look.tokens();
    painter.save();
    painter.fillRect(option.rect, t.window);
    const bool open = option.state.testFlag(QStyle::State_Sunken);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (open || current)
        rounded(painter, option.rect.adjusted(0, 2, 0, -2), kRadius, open ? t.sel : t.tint);
    painter.setFont(look.font(FontRole::Body));
    painter.setPen(option.state.testFlag(QStyle::State_Enabled) ? t.text : t.text3);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     option.text);
    painter.restore();
}

void menuItem(QPainter& painter, const Look& look, const QStyleOptionMenuItem& option)
{
    const Tokens& t = look.tokens();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(
            QRect(option.rect.left() + 8, option.rect.center().y(), option.rect.width() - 16, 1),
            t.sep);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled && option.state.testFlag(QStyle::State_Selected))
        rounded(painter, option.rect.adjusted(4, 0, -4, 0), 3, t.sel);
    painter.save();
    if (option.checkType != QStyleOptionMenuItem::NotCheckable)
        menuCheck(painter, look, option);
    else if (!option.icon.isNull())
        option.icon.paint(&painter,
                          QRect(option.rect.left() + 10, option.rect.center().y() - 7, 16, 16),
                          Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const MenuText text = menuText(option);
    const QRect line = option.rect.adjusted(kMenuIconColumn, 0, -kMenuTail, 0);
    painter.setFont(look.font(FontRole::Body));
    painter.setPen(enabled ? t.text : t.text3);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text.label);
    if (!text.key.isEmpty()) {
        const double width = keyCapSize(look, text.key).width();
        paintKeyCap(painter, look, QPointF(line.right() - width + 1, line.center().y() + 1),
                    text.key);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        chevron(painter, QRectF(line.right() - 8, line.center().y() - 5, 12, 12),
                enabled ? t.text2 : t.text3, Qt::RightArrow);
    painter.restore();
}

QSize menuItemSize(const Look& look, const QStyleOptionMenuItem& option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {10, kMenuSeparator};
    const MenuText text = menuText(option);
    const QFontMetrics metrics(look.font(FontRole::Body));
    int width = kMenuIconColumn + kMenuTail
        + metrics.size(Qt::TextShowMnemonic | Qt::TextSingleLine, text.label).width();
    if (!text.key.isEmpty())
        width += 24 + qRound(keyCapSize(look, text.key).width());
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += 20;
    return {std::max(width, 160), look.height(kMenuRow, FontRole::Body, 6)};
}

} // namespace keting::stylepaint
