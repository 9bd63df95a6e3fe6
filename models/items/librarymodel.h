// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/checklistsummary.h"

#include <QAbstractListModel>

namespace keting {

//! The library pane: headings by category, below each its checklists, most used first. Narrowed by
//! a state and by words found in title, aliases or initials.
class LibraryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        HeadingRole = Qt::UserRole + 1, //!< True for the heading of a category.
        CountRole, //!< Checklists under a heading.
        IdRole,
        StateRole, //!< int of ChecklistSummary::State
        VersionRole,
        DraftedRole, //!< The version a draft will become; 0: there is none.
        UsedRole,
        ExampleRole,
    };

    explicit LibraryModel(QObject* parent = nullptr);

    //! `categories` in the order of the headings: id → name. Unknown ones come last under their id.
    void setRows(const QList<ChecklistSummary>& rows,
                 const QList<std::pair<QString, QString>>& categories);
    void setWords(const QString& words);
    void setState(std::optional<ChecklistSummary::State> state);
    [[nodiscard]] int total() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int totalOf(ChecklistSummary::State state) const;
    //! -1: not shown.
    [[nodiscard]] int rowOf(const QString& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line {
        QString heading; //!< Not empty: a category.
        qsizetype row = -1;
        int count = 0;
    };
    void rebuild();
    [[nodiscard]] bool matches(const ChecklistSummary& row) const;
    [[nodiscard]] QVariant rowData(const ChecklistSummary& row, int role) const;

    QList<ChecklistSummary> m_rows;
    QList<std::pair<QString, QString>> m_categories;
    QString m_words;
    std::optional<ChecklistSummary::State> m_state;
    QList<Line> m_lines;
};

} // namespace keting
