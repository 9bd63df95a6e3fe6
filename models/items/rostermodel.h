// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/inboxview.h"

#include <QAbstractItemModel>

#include <functional>
#include <vector>

namespace keting {

//! Sums over the villages of one town, or of the county.
struct RosterTotals {
    QString code; //!< Nine digits; empty for the county.
    QString name;
    int villages = 0;
    qint64 open = 0;
    qint64 overdue = 0;
    qint64 left = 0;
    qint64 today = 0;
    int unstaffed = 0; //!< Villages where nobody at all is assigned.
    //! Not in service yet: nobody is assigned and nothing is open.
    [[nodiscard]] bool isIdle() const { return unstaffed == villages && open == 0; }
    friend bool operator==(const RosterTotals&, const RosterTotals&) = default;
};

//! The roster as a tree: one line for all villages, then the towns with their villages, in the
//! order the rows come. Numbers change in place; only other villages make it a new tree.
class RosterModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind { All, Town, Village };
    enum Role {
        KindRole = Qt::UserRole + 1, //!< int of Kind.
        CodeRole, //!< Twelve digits, nine, or empty.
        VillageCountRole,
        OpenRole,
        OverdueRole,
        LeftRole,
        TodayRole,
        GapRole, //!< bool; of a village with somebody missing, of a town with nobody at all.
        MissingRole, //!< int of Missing flags.
        SilentRole,
        SearchRole, //!< QStringList: name, official name, pinyin, initials.
    };

    enum Missing { MissingCommissioner = 1, MissingTownWorker = 2, MissingAgent = 4 };
    //! Words for tooltips and screen readers; they need the screen's translations.
    using Describe = std::function<QString(const QModelIndex&)>;

    explicit RosterModel(QObject* parent = nullptr);

    void setRows(const QList<RosterRow>& rows);
    //! Whose gaps are counted: those of the villages they serve, and of all if they serve none.
    void setUser(const QString& user) { m_user = user; }
    void setDescription(Describe describe) { m_describe = std::move(describe); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] Kind kind(const QModelIndex& index) const;
    //! Null unless it is a village.
    [[nodiscard]] const RosterRow* village(const QModelIndex& index) const;
    //! Null for a village.
    [[nodiscard]] const RosterTotals* totals(const QModelIndex& index) const;
    //! Of a village or a town; empty code: the line of all villages.
    [[nodiscard]] QModelIndex indexOf(const QString& code) const;
    //! Villages of this town, or of all, with somebody missing whom the user would miss.
    [[nodiscard]] int gapsUnder(const QModelIndex& line) const;
    //! A person's name and number as the screen may show them.
    [[nodiscard]] static QString shownName(const RosterRow::Person& person);
    [[nodiscard]] static QString shownPhone(const RosterRow::Person& person);
    //! Names by code, for the inbox.
    [[nodiscard]] QHash<QString, QString> villageNames() const;

private:
    struct Town {
        RosterTotals totals;
        QList<RosterRow> villages;
    };
    [[nodiscard]] static std::vector<Town> townsOf(const QList<RosterRow>& rows);
    [[nodiscard]] bool sameTree(const std::vector<Town>& towns) const;
    void update(const std::vector<Town>& towns);
    [[nodiscard]] static RosterTotals sumOf(const std::vector<Town>& towns);

    [[nodiscard]] bool isServed(const RosterRow& village) const;

    Describe m_describe;
    QString m_user;
    RosterTotals m_all;
    std::vector<Town> m_towns;
};

} // namespace keting
