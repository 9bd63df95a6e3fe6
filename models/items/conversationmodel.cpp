// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversationmodel.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// A pasted novel must not push the conversation off the screen.
constexpr qsizetype kFoldedLength = 1200;

} // namespace

ConversationModel::ConversationModel(QObject* parent) : QAbstractListModel(parent) {}

void ConversationModel::setEntries(const QList<ConversationEntry>& entries)
{
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

void ConversationModel::toggle(int row)
{
    if (row < 0 || row >= m_entries.size() || !isExpandable(m_entries.at(row)))
        return;
    const qint64 key = toMs(m_entries.at(row).at);
    if (!m_expanded.remove(key))
        m_expanded.insert(key);
    emit dataChanged(index(row), index(row));
}

int ConversationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ConversationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ConversationEntry& entry = m_entries.at(index.row());
    const bool expanded = m_expanded.contains(toMs(entry.at));
    switch (role) {
    case Qt::DisplayRole: return shownText(entry, expanded);
    case Qt::AccessibleTextRole: return spoken(entry);
    case ExpandedRole: return expanded && isExpandable(entry);
    case ExpandableRole: return isExpandable(entry);
    default: return {};
    }
}

bool ConversationModel::isExpandable(const ConversationEntry& entry)
{
    return entry.kind == ConversationEntry::Kind::Events || entry.checklist.has_value()
        || entry.text.size() > kFoldedLength;
}

QString ConversationModel::shownText(const ConversationEntry& entry, bool expanded)
{
    if (entry.kind == ConversationEntry::Kind::Events)
        return expanded ? entry.lines.join(u'\n') : entry.text;
    if (expanded)
        return entry.text;
    if (entry.checklist.has_value()) {
        QString length = tr("%n character(s)", nullptr, static_cast<int>(entry.text.size()));
        const std::optional<int> days = entry.checklist->promisedDays;
        if (!days.has_value())
            return length;
        return (*days == 0 ? tr("done on the spot")
                           : tr("promised within %n working day(s)", nullptr, *days))
            + u" · "_s + length;
    }
    return entry.text.size() > kFoldedLength ? entry.text.left(kFoldedLength) + u" …"_s
                                             : entry.text;
}

QString ConversationModel::spoken(const ConversationEntry& entry) const
{
    switch (entry.kind) {
    case ConversationEntry::Kind::Day: return entry.text;
    case ConversationEntry::Kind::Events: return entry.lines.join(u", "_s);
    case ConversationEntry::Kind::Asker:
    case ConversationEntry::Kind::Reply: break;
    }
    QStringList parts{toLocal(entry.at).toString(u"HH:mm"), entry.who, entry.text};
    if (entry.checklist.has_value())
        parts.append(tr("checklist %1, version %2")
                         .arg(entry.checklist->title)
                         .arg(entry.checklist->version));
    if (!entry.note.isEmpty())
        parts.append(entry.note);
    if (entry.marked)
        parts.append(tr("no reply needed"));
    return parts.join(u", "_s);
}

} // namespace keting
