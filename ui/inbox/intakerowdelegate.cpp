// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/intakerowdelegate.h"

#include "models/items/intakepreviewmodel.h"
#include "ui/inbox/intakewords.h"
#include "ui/look/marks.h"
#include "ui/look/pill.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QPainter>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTableRow = 29;
constexpr int kCellPadding = 8;

// What a person may choose; the rest is for the planner alone.
constexpr IntakeDecision kChoices[]
    = {IntakeDecision::NewRequest,      IntakeDecision::JoinRequest, IntakeDecision::CoAsker,
       IntakeDecision::Acknowledgement, IntakeDecision::StaffReply,  IntakeDecision::Dismiss,
       IntakeDecision::System};

IntakeDecision decisionOf(const QModelIndex& index)
{
    return static_cast<IntakeDecision>(index.data(IntakePreviewModel::DecisionRole).toInt());
}

bool stepsBack(IntakeDecision decision)
{
    return decision == IntakeDecision::Duplicate || decision == IntakeDecision::System
        || decision == IntakeDecision::StaffNote;
}

} // namespace

IntakeRowDelegate::IntakeRowDelegate(const Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

QSize IntakeRowDelegate::sizeHint(const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(),
            m_look.height(kTableRow, FontRole::Line2, 8)};
}

void IntakeRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    const bool uncertain = index.data(IntakePreviewModel::UncertainRole).toBool();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (uncertain && !selected)
        painter->fillRect(option.rect, t.warnBg);
    RowGround ground = rowGround(option);
    ground.current = false;
    if (selected && index.column() > 0) { // The bar leads the row, not each cell.
        painter->fillRect(option.rect, ground.listFocused ? t.sel : t.sep);
        ground.selected = false;
        ground.hovered = false;
    }
    paintRowGround(*painter, m_look, option.rect, ground);
    QRect box = option.rect.adjusted(kCellPadding, 0, -4, 0);
    const IntakeDecision decision = decisionOf(index);
    QColor ink = stepsBack(decision) ? t.text3 : t.text;
    if (uncertain && index.column() == IntakePreviewModel::DecisionColumn) {
        const int side = m_look.scaled(12);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintPillGlyph(*painter,
                       QRectF(box.left(), box.center().y() - side / 2.0 + 0.5, side, side),
                       PillState::Soon, 0, t.warn, t.warnBg);
        painter->restore();
        box.adjust(side + 4, 0, 0, 0);
        ink = t.warn;
    }
    if (index.column() == IntakePreviewModel::ReasonColumn)
        ink = t.text2;
    const bool strong = decision == IntakeDecision::NewRequest
        && index.column() == IntakePreviewModel::DecisionColumn;
    paintLine(*painter, box, index.data().toString(),
              m_look.font(strong ? FontRole::Pill : FontRole::Line2), ink);
}

QWidget* IntakeRowDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    if (index.column() == IntakePreviewModel::DecisionColumn) {
        auto* box = new QComboBox(parent);
        for (const IntakeDecision decision : kChoices)
            box->addItem(decisionWords(decision), static_cast<int>(decision));
        return box;
    }
    if (index.column() == IntakePreviewModel::TimeColumn) {
        auto* edit = new QDateTimeEdit(parent);
        edit->setTimeSpec(Qt::UTC); // The computer's own zone skips an hour a year.
        edit->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
        edit->setCalendarPopup(true);
        return edit;
    }
    return QStyledItemDelegate::createEditor(parent, option, index);
}

void IntakeRowDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex& index) const
{
    QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    editor->resize(std::max(editor->width(), editor->sizeHint().width()), editor->height());
}

void IntakeRowDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    } else if (auto* edit = qobject_cast<QDateTimeEdit*>(editor)) {
        // Wall-clock time of the group; which zone the desk's machine is set to must not matter.
        const QDateTime time = index.data(Qt::EditRole).toDateTime();
        if (time.isValid())
            edit->setDateTime(QDateTime(time.date(), time.time(), Qt::UTC));
    } else {
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

void IntakeRowDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                     const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor)) {
        if (box->currentIndex() >= 0)
            model->setData(index, box->currentData());
    } else if (const auto* edit = qobject_cast<QDateTimeEdit*>(editor)) {
        model->setData(index, edit->dateTime());
    } else {
        QStyledItemDelegate::setModelData(editor, model, index);
    }
}

} // namespace keting
