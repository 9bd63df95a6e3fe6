// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/intakepreviewmodel.h"

#include "models/reply/masking.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// A table cell, not a reader: the whole text stands in the pane below the table.
constexpr qsizetype kCellText = 200;
constexpr qsizetype kLongestNumber = 40; //!< A number cut in two would not be masked.

bool isComplete(const IntakePreviewRow& row)
{
    return row.time && !row.sender.isEmpty() && !row.text.isEmpty();
}

} // namespace

IntakePreviewModel::IntakePreviewModel(QObject* parent) : QAbstractTableModel(parent) {}

void IntakePreviewModel::setRows(const QList<IntakePreviewRow>& rows)
{
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (m_rows[row] == rows[row])
            continue;
        m_rows[row] = rows[row];
        emit dataChanged(index(row, 0), index(row, kColumns - 1));
    }
}

IntakeTotals IntakePreviewModel::totals() const
{
    IntakeTotals totals;
    for (const IntakePreviewRow& row : m_rows) {
        switch (row.decision) {
        case IntakeDecision::NewRequest: ++totals.newRequests; break;
        case IntakeDecision::JoinRequest:
        case IntakeDecision::CoAsker:
        case IntakeDecision::Acknowledgement: ++totals.joining; break;
        case IntakeDecision::StaffReply: ++totals.replies; break;
        case IntakeDecision::Dismiss: ++totals.dismissed; break;
        case IntakeDecision::Duplicate: ++totals.duplicates; break;
        case IntakeDecision::StaffNote:
        case IntakeDecision::System: ++totals.ignored; break;
        case IntakeDecision::Uncertain: ++totals.uncertain; break;
        case IntakeDecision::Unplanned: ++totals.unplanned; break;
        }
    }
    return totals;
}

int IntakePreviewModel::nextUncertain(int row) const
{
    const auto rows = static_cast<int>(m_rows.size());
    for (int step = 0; step < rows; ++step) {
        const int at = (std::max(row, 0) + step) % rows;
        if (m_rows[at].decision == IntakeDecision::Uncertain || m_rows[at].doubtful)
            return at;
    }
    return -1;
}

bool IntakePreviewModel::split(int row, qsizetype position)
{
    if (row < 0 || row >= m_rows.size())
        return false;
    const QString text = m_rows[row].text;
    const QString upper = text.left(position).trimmed();
    const QString lower = text.mid(position).trimmed();
    if (position <= 0 || upper.isEmpty() || lower.isEmpty())
        return false;
    beginInsertRows({}, row + 1, row + 1);
    IntakePreviewRow second = m_rows[row];
    second.text = lower;
    second.decided = false;
    m_rows.insert(row + 1, second);
    m_rows[row].text = upper;
    endInsertRows();
    emit dataChanged(index(row, 0), index(row, kColumns - 1));
    emit edited();
    return true;
}

bool IntakePreviewModel::setTarget(int row, const std::optional<RequestId>& into)
{
    if (row < 0 || row >= m_rows.size() || !isComplete(m_rows.at(row))
        || m_rows.at(row).decision == IntakeDecision::Duplicate
        || m_rows.at(row).decision == IntakeDecision::Unplanned)
        return false;
    IntakePreviewRow changed = m_rows.at(row);
    const bool joins = changed.decision == IntakeDecision::CoAsker
        || changed.decision == IntakeDecision::Acknowledgement
        || changed.decision == IntakeDecision::StaffReply;
    if (!into)
        changed.decision = IntakeDecision::NewRequest;
    else if (!joins)
        changed.decision = IntakeDecision::JoinRequest;
    changed.into = into;
    changed.decided = true;
    changed.doubtful = false;
    m_rows[row] = changed;
    emit dataChanged(index(row, 0), index(row, kColumns - 1));
    emit edited();
    return true;
}

bool IntakePreviewModel::joinWithAbove(int row)
{
    if (row < 1 || row >= m_rows.size())
        return false;
    const QString lower = m_rows[row].text;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    m_rows[row - 1].text += u'\n' + lower;
    emit dataChanged(index(row - 1, 0), index(row - 1, kColumns - 1));
    emit edited();
    return true;
}

int IntakePreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IntakePreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant IntakePreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IntakePreviewRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return shown(row, index.column());
    case Qt::EditRole:
        if (index.column() == TimeColumn)
            return row.time ? QVariant(toLocal(*row.time)) : QVariant();
        if (index.column() == DecisionColumn)
            return static_cast<int>(row.decision);
        return index.column() == SenderColumn ? row.sender : row.text;
    case DecisionRole: return static_cast<int>(row.decision);
    case UncertainRole: return row.decision == IntakeDecision::Uncertain || row.doubtful;
    case FullTextRole: return row.text;
    default: return {};
    }
}

QVariant IntakePreviewModel::shown(const IntakePreviewRow& row, int column) const
{
    switch (column) {
    case TimeColumn:
        if (!row.time)
            return u"—"_s;
        return toLocal(*row.time).toString(row.precision == Precision::Second ? u"M/d HH:mm:ss"_s
                                                                              : u"M/d HH:mm"_s);
    // Names stay: who wrote what is the very thing to be checked here.
    case SenderColumn: return row.sender.isEmpty() ? u"—"_s : maskText(row.sender);
    case TextColumn:
        return maskText(row.text.left(kCellText + kLongestNumber)).left(kCellText).simplified();
    case DecisionColumn: return m_words.decision ? m_words.decision(row.decision) : QString();
    case ReasonColumn: return maskText(m_words.reason ? m_words.reason(row) : row.reason);
    default: return {};
    }
}

bool IntakePreviewModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    IntakePreviewRow changed = m_rows[index.row()];
    if (!write(changed, index.column(), value) || changed == m_rows[index.row()])
        return false;
    m_rows[index.row()] = changed;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), kColumns - 1));
    emit edited();
    return true;
}

bool IntakePreviewModel::write(IntakePreviewRow& row, int column, const QVariant& value)
{
    switch (column) {
    case TimeColumn: {
        const QDateTime time = value.toDateTime();
        if (!time.isValid())
            return false;
        row.time = atLocal(time.date(), Millis(time.time().msecsSinceStartOfDay()));
        reconsider(row);
        return true;
    }
    case SenderColumn: row.sender = value.toString().trimmed(); break;
    case TextColumn: row.text = value.toString().trimmed(); break;
    case DecisionColumn:
        if (row.decision == IntakeDecision::Unplanned)
            return false;
        row.decision = static_cast<IntakeDecision>(value.toInt());
        // Without a time or a sender there is nothing to file, whatever is decided.
        if (!isComplete(row) && row.decision != IntakeDecision::System)
            return false;
        row.decided = true;
        row.doubtful = false;
        return true;
    default: return false;
    }
    reconsider(row);
    return true;
}

void IntakePreviewModel::reconsider(IntakePreviewRow& row)
{
    row.doubtful = false;
    if (row.decision == IntakeDecision::Unplanned) {
        row.doubtful = !isComplete(row);
        row.reason = row.doubtful ? row.reason : u"completed"_s;
    } else if (!isComplete(row)) {
        row.decision = IntakeDecision::Uncertain;
        row.decided = false;
    } else if (row.decision == IntakeDecision::Uncertain) {
        row.decision = IntakeDecision::NewRequest; // Until the plan has been made anew.
        row.reason = u"completed"_s;
    }
}

QVariant IntakePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_words.heading)
        return QAbstractTableModel::headerData(section, orientation, role);
    return m_words.heading(section);
}

Qt::ItemFlags IntakePreviewModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    // The text is corrected in the pane below the table, where there is room for it.
    const bool decides = index.isValid() && index.column() == DecisionColumn;
    if (index.isValid() && index.column() != ReasonColumn && index.column() != TextColumn
        && !(decides && m_rows[index.row()].decision == IntakeDecision::Unplanned))
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace keting
