// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/countdownclock.h"
#include "models/items/rosterfilter.h"
#include "models/items/rostermodel.h"

#include <QSet>
#include <QWidget>

namespace keting {

class Look;
class RosterTree;
class SearchField;
class TextLabel;
class VillageCard;

//! The left column: villages by town, each with its numbers; what is chosen here filters the pages.
class RosterPane final : public QWidget {
    Q_OBJECT
public:
    //! All three outlive the pane.
    RosterPane(const Look& look, RosterModel& model, const CountdownClock& clock,
               QWidget* parent = nullptr);

    //! Twelve digits, nine, or empty for all villages. Does not emit filterChanged().
    void choose(const QString& code);
    //! Where the keyboard moves about; letters are not typed into it.
    [[nodiscard]] QWidget* list() const;
    [[nodiscard]] QString chosen() const { return m_chosen; }
    //! Of the code that was chosen last; ignored for another.
    void setOnTime(const QString& code, std::optional<int> percent);

public slots:
    void focusFilter();

signals:
    //! One of the codes at most; both empty: all villages. `name` is what the screen calls it.
    void filterChanged(const QString& town, const QString& village, const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void connectAll();
    void filter(const QString& text);
    void take(const QModelIndex& index);
    void restore();
    void foldIdleTowns();
    void showCard();
    [[nodiscard]] QModelIndex source(const QModelIndex& shown) const;

    const Look& m_look;
    RosterModel& m_model;
    const CountdownClock& m_clock;
    RosterFilter m_filter;
    SearchField* m_search;
    RosterTree* m_tree;
    TextLabel* m_none;
    VillageCard* m_card;
    QString m_chosen;
    QSet<QString> m_folded; //!< Town codes.
    QSet<QString> m_known; //!< Towns shown before; only a new one is folded unasked.
    bool m_restoring = false;
};

} // namespace keting
