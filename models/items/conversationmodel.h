// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/conversation.h"

#include <QAbstractListModel>
#include <QSet>

namespace keting {

//! The conversation of one request, top to bottom, with its folded events.
class ConversationModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ExpandedRole = Qt::UserRole + 1, //!< Everything is shown.
        ExpandableRole, //!< There is more than the folded row shows.
    };

    explicit ConversationModel(QObject* parent = nullptr);

    //! Replaces everything at once; rows of events that stay keep their fold.
    void setEntries(const QList<ConversationEntry>& entries);
    [[nodiscard]] const ConversationEntry& entry(int row) const { return m_entries.at(row); }
    //! Folds or unfolds events, a sent checklist or a very long message; any other row is left
    //! alone.
    void toggle(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] static bool isExpandable(const ConversationEntry& entry);
    [[nodiscard]] static QString shownText(const ConversationEntry& entry, bool expanded);
    [[nodiscard]] QString spoken(const ConversationEntry& entry) const;

    QList<ConversationEntry> m_entries;
    QSet<qint64> m_expanded; //!< Instants of unfolded rows.
};

} // namespace keting
