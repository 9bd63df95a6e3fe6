// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/librarydelegate.h"

#include "models/items/librarymodel.h"
#include "ui/checklist/statewords.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"

#include <QPainter>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QString versionWords(const QModelIndex& index)
{
    const int version = index.data(LibraryModel::VersionRole).toInt();
    const int drafted = index.data(LibraryModel::DraftedRole).toInt();
    if (version == 0)
        return LibraryDelegate::tr("never published");
    return drafted > 0 ? LibraryDelegate::tr("v. %1 ← %2", "version of the draft, published one")
                             .arg(drafted)
                             .arg(version)
                       : LibraryDelegate::tr("v. %1").arg(version);
}

} // namespace

LibraryDelegate::LibraryDelegate(const Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool heading = index.data(LibraryModel::HeadingRole).toBool();
    return {
        0, heading ? m_look.height(24, FontRole::Line2, 4) : m_look.height(42, FontRole::Body, 22)};
}

void LibraryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    if (index.data(LibraryModel::HeadingRole).toBool())
        return paintHeading(*painter, option.rect, index);
    RowGround ground = rowGround(option);
    ground.separator = false;
    paintRowGround(*painter, m_look, option.rect, ground);
    const Tokens& t = m_look.tokens();
    const QRectF area = QRectF(option.rect).adjusted(26, 3, -10, -3);
    const double half = area.height() / 2;
    const QRectF upper(area.left(), area.top(), area.width(), half);
    const QRectF lower = upper.translated(0, half);
    const bool retired = index.data(LibraryModel::StateRole).toInt()
        == static_cast<int>(ChecklistSummary::State::Retired);
    paintLine(*painter, upper, index.data().toString(),
              m_look.font(ground.selected ? FontRole::BodyStrong : FontRole::Body),
              retired ? t.text3 : t.text);
    const int used = index.data(LibraryModel::UsedRole).toInt();
    const QString uses = used == 0 ? tr("unused") : tr("%n use(s)", nullptr, used);
    const QFont font = m_look.font(FontRole::Caption);
    constexpr int kGap = 8;
    paintState(*painter,
               lower.adjusted(0, 0, -QFontMetricsF(font).horizontalAdvance(uses) - kGap, 0), index);
    paintLine(*painter, lower, uses, font, t.text3, Qt::AlignRight);
}

void LibraryDelegate::paintHeading(QPainter& painter, const QRect& row,
                                   const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    const QRectF line = QRectF(row).adjusted(10, 0, -10, 0);
    paintLine(painter, line, index.data().toString(), m_look.font(FontRole::Pill), t.text2);
    paintLine(painter, line, index.data(LibraryModel::CountRole).toString(),
              m_look.font(FontRole::Caption), t.text3, Qt::AlignRight);
}

void LibraryDelegate::paintState(QPainter& painter, const QRectF& line,
                                 const QModelIndex& index) const
{
    const auto state
        = static_cast<ChecklistSummary::State>(index.data(LibraryModel::StateRole).toInt());
    const QColor ink = m_look.ink(stateInk(state));
    double left = line.left();
    if (const std::optional<VersionMark> mark = stateMark(state)) {
        paintVersionMark(painter, m_look, QRectF(left, line.center().y() - 5, 10, 10), *mark);
        left += 15;
    }
    const QString word = stateWord(state);
    const QFont font = m_look.font(FontRole::Caption);
    paintLine(painter, QRectF(left, line.top(), line.right() - left, line.height()), word, font,
              ink);
    left += QFontMetricsF(font).horizontalAdvance(word) + 8;
    QString facts = versionWords(index);
    if (index.data(LibraryModel::ExampleRole).toBool())
        facts += u" · "_s + tr("example");
    paintLine(painter, QRectF(left, line.top(), line.right() - left, line.height()), facts, font,
              m_look.tokens().text3);
}

} // namespace keting
