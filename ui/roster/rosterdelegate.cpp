// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/rosterdelegate.h"

#include "ui/look/inkicon.h"
#include "ui/look/marks.h"
#include "ui/look/pill.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using Kind = RosterModel::Kind;

constexpr int kVillageLine = 25;
constexpr int kTownLine = 24;
constexpr int kNameLeft = 28;
constexpr int kAllLeft = 12;
constexpr int kRightEdge = 13;
constexpr int kCountColumn = 22; //!< From the right edge; marks stand left of it.
constexpr int kMarkGlyph = 10;
constexpr int kMarkGap = 8;
constexpr int kSilentDays = 21;

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(RosterModel::KindRole).toInt());
}

QString nameOf(const QModelIndex& index)
{
    return kindOf(index) == Kind::All ? RosterDelegate::tr("All villages")
                                      : index.data().toString();
}

// Which of the three is missing; more than one is simply "staff".
QString gapWords(const QModelIndex& index)
{
    const auto missing = index.data(RosterModel::MissingRole).toInt();
    switch (missing) {
    case RosterModel::MissingCommissioner: return RosterDelegate::tr("no commissioner");
    case RosterModel::MissingTownWorker: return RosterDelegate::tr("no town worker");
    case RosterModel::MissingAgent: return RosterDelegate::tr("no agent");
    default: return RosterDelegate::tr("no staff");
    }
}

int widthOf(const QFont& font, const QString& text)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

} // namespace

RosterDelegate::RosterDelegate(const Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

QSize RosterDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int token = kindOf(index) == Kind::Town ? kTownLine : kVillageLine;
    return {option.rect.width(), m_look.height(token, FontRole::Body, 5)};
}

QRect RosterDelegate::foldArrow(const QRect& line)
{
    return {line.left(), line.top(), kNameLeft, line.height()};
}

void RosterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    RowGround ground = rowGround(option);
    ground.separator = false;
    // On `alt` the usual hover fill would not be seen.
    if (ground.hovered && !ground.selected)
        painter->fillRect(option.rect, m_look.tokens().window);
    ground.hovered = false;
    paintRowGround(*painter, m_look, option.rect, ground);
    if (kindOf(index) == Kind::Town)
        paintTown(*painter, option, index);
    else
        paintCounts(*painter, option, index);
}

void RosterDelegate::paintTown(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    const QRect& box = option.rect;
    const bool unfolded = option.state.testFlag(QStyle::State_Open);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.text2, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle(box.left() + 16, box.center().y() + 0.5);
    const QPointF across = unfolded ? QPointF(4.5, 0) : QPointF(0, 4.5);
    const QPointF along = unfolded ? QPointF(0, 2.25) : QPointF(2.25, 0);
    painter.drawPolyline(
        QPolygonF({middle - across - along, middle + along, middle + across - along}));
    painter.restore();

    const QFont& strong = m_look.font(FontRole::BodyStrong);
    const QFont& small = m_look.font(FontRole::Line2);
    const int nameEnd = box.left() + kNameLeft + widthOf(strong, nameOf(index));
    const int right = box.right() - kRightEdge;
    const QString open = index.data(RosterModel::OpenRole).toString();
    QString sum
        = tr("%1 · %2", "villages of a town, open requests")
              .arg(tr("%n village(s)", nullptr, index.data(RosterModel::VillageCountRole).toInt()),
                   open);
    if (right - widthOf(small, sum) - kMarkGap < nameEnd)
        sum = open;
    paintLine(painter, QRectF(box.left(), box.top(), right - box.left(), box.height()), sum, small,
              t.text3, Qt::AlignRight);
    int left = right - widthOf(small, sum) - kMarkGap;
    // What its villages would show is not to be lost while they are folded away.
    if (!unfolded)
        left = paintMarks(painter, box, left, nameEnd, index);
    const int room = left - box.left() - kNameLeft;
    paintLine(painter, QRectF(box.left() + kNameLeft, box.top(), room, box.height()), nameOf(index),
              strong, t.text2);
}

void RosterDelegate::paintCounts(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const bool all = kindOf(index) == Kind::All;
    const QRect& box = option.rect;
    const int marksRight = paintCount(painter, box, index);
    const int left = box.left() + (all ? kAllLeft : kNameLeft);
    const QFont& font = m_look.font(all ? FontRole::BodyStrong : FontRole::Body);
    const QString name = nameOf(index);
    const int right = paintMarks(painter, box, marksRight, left + widthOf(font, name), index);
    paintLine(painter, QRectF(left, box.top(), right - left, box.height()), name, font,
              m_look.tokens().text);
}

int RosterDelegate::paintCount(QPainter& painter, const QRect& box, const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    const qint64 open = index.data(RosterModel::OpenRole).toLongLong();
    const QString text = QString::number(open);
    const QFont font = m_look.font(open > 0 ? FontRole::BodyStrong : FontRole::Line2);
    const int right = box.right() - kRightEdge;
    paintLine(painter, QRectF(box.left(), box.top(), right - box.left(), box.height()), text, font,
              open > 0 ? t.text : t.text3, Qt::AlignRight);
    return right - std::max(m_look.scaled(kCountColumn), widthOf(font, text) + kMarkGap);
}

int RosterDelegate::paintMarks(QPainter& painter, const QRect& box, int right, int nameEnd,
                               const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    const auto fits = [&](const QString& text, FontRole role, int more) {
        return right - widthOf(m_look.font(role), text) - more - kMarkGap >= nameEnd;
    };
    const auto words = [&](const QString& text, FontRole role, const QColor& ink) {
        const QFont font = m_look.font(role);
        paintLine(painter, QRectF(box.left(), box.top(), right - box.left(), box.height()), text,
                  font, ink, Qt::AlignRight);
        right -= widthOf(font, text);
    };
    const auto counted = [&](qint64 count, PillState glyph, const QColor& ink) {
        if (count == 0)
            return;
        words(QString::number(count), FontRole::Pill, ink);
        const int side = m_look.scaled(kMarkGlyph);
        right -= side + 3;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        paintPillGlyph(painter, QRectF(right, box.center().y() - side / 2.0 + 0.5, side, side),
                       glyph, 0, ink, t.alt);
        painter.restore();
        right -= kMarkGap;
    };
    counted(index.data(RosterModel::LeftRole).toLongLong(), PillState::LeftMessage, t.left);
    counted(index.data(RosterModel::OverdueRole).toLongLong(), PillState::Overdue, t.over);
    if (index.data(RosterModel::GapRole).toBool()) {
        constexpr int kIcon = 16;
        if (const QString gap = gapWords(index); fits(gap, FontRole::Line2, kIcon + 2))
            words(gap, FontRole::Line2, t.warn);
        right -= kIcon + 2;
        paintIcon(painter, QRectF(right, box.center().y() - kIcon / 2.0 + 0.5, kIcon, kIcon),
                  u"user"_s, t.warn);
        right -= kMarkGap;
    } else if (index.data(RosterModel::SilentRole).toBool()) {
        const QString silent = tr("silent %n day(s)", nullptr, kSilentDays);
        if (!fits(silent, FontRole::Caption, 0))
            return right;
        words(silent, FontRole::Caption, t.text3);
        right -= kMarkGap;
    }
    return right;
}

QString spokenRosterLine(const QModelIndex& index)
{
    const auto number = [&](RosterModel::Role role) { return index.data(role).toInt(); };
    QStringList parts{nameOf(index),
                      RosterDelegate::tr("%n open", nullptr, number(RosterModel::OpenRole))};
    if (number(RosterModel::OverdueRole) > 0)
        parts << RosterDelegate::tr("%n overdue", nullptr, number(RosterModel::OverdueRole));
    if (number(RosterModel::LeftRole) > 0)
        parts << RosterDelegate::tr("%n left message(s)", nullptr, number(RosterModel::LeftRole));
    parts << RosterDelegate::tr("%n today", nullptr, number(RosterModel::TodayRole));
    if (index.data(RosterModel::GapRole).toBool())
        parts << gapWords(index);
    if (index.data(RosterModel::SilentRole).toBool())
        parts << RosterDelegate::tr("silent %n day(s)", nullptr, kSilentDays);
    return parts.join(RosterDelegate::tr(", ", "between the parts of a spoken line"));
}

} // namespace keting
