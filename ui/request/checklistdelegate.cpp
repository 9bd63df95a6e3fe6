// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/checklistdelegate.h"

#include "models/items/checklistpickermodel.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"

#include <QPainter>

namespace keting {

using namespace Qt::StringLiterals;

ChecklistDelegate::ChecklistDelegate(const Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

QSize ChecklistDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, m_look.height(36, FontRole::Body, 17)};
}

void ChecklistDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    RowGround ground = rowGround(option);
    ground.listFocused = true; // The search field has the keyboard focus for it.
    ground.separator = false;
    paintRowGround(*painter, m_look, option.rect, ground);
    const QRectF area = QRectF(option.rect).adjusted(8, 2, -6, -2);
    const QRectF upper(area.left(), area.top(), area.width(), area.height() / 2);
    const QRectF lower = upper.translated(0, area.height() / 2);
    paintLine(*painter, upper, index.data().toString(),
              m_look.font(ground.selected ? FontRole::BodyStrong : FontRole::Body), t.text);
    const int times = index.data(ChecklistPickerModel::UsedRole).toInt();
    const QString used = times > 0 ? tr("%n time(s) lately", nullptr, times) : QString();
    const double usedWidth = QFontMetricsF(m_look.font(FontRole::Caption)).horizontalAdvance(used);
    QString facts = tr("v%1 · %n material(s)", nullptr,
                       index.data(ChecklistPickerModel::MaterialsRole).toInt())
                        .arg(index.data(ChecklistPickerModel::VersionRole).toInt());
    if (index.data(ChecklistPickerModel::ExampleRole).toBool())
        facts += u" · "_s + tr("example, unchecked");
    const QString matched = index.data(ChecklistPickerModel::MatchedRole).toString();
    if (!matched.isEmpty())
        facts = matched + u" · "_s + facts;
    paintLine(*painter, lower.adjusted(0, 0, -usedWidth - 6, 0), facts,
              m_look.font(FontRole::Caption), t.text3);
    paintLine(*painter, lower, used, m_look.font(FontRole::Caption), t.text3, Qt::AlignRight);
}

} // namespace keting
