// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/rostermodel.h"

#include <QWidget>

#include <array>

class QGridLayout;

namespace keting {

class ElidedLabel;
class Look;
class TextLabel;

//! The foot of the roster: who serves the chosen village, and how it goes there.
class VillageCard final : public QWidget {
    Q_OBJECT
public:
    explicit VillageCard(const Look& look, QWidget* parent = nullptr);

    void showVillage(const RosterRow& village, Instant now);
    void showTotals(const RosterTotals& totals, const QString& name, int gaps);
    //! Per cent of this month's first replies in time; none while nothing was answered.
    void setOnTime(std::optional<int> percent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line {
        TextLabel* role = nullptr;
        ElidedLabel* name = nullptr;
        TextLabel* note = nullptr;
    };
    [[nodiscard]] Line addLine(QGridLayout& grid, int row);
    void fill(Line& line, const QString& role, const RosterRow::Person& person, bool phone);
    void showToday(qint64 count);

    const Look& m_look;
    ElidedLabel* m_name;
    TextLabel* m_contact;
    std::array<Line, 3> m_people;
    TextLabel* m_todayWord;
    TextLabel* m_today;
    ElidedLabel* m_onTime;
    TextLabel* m_rate;
};

} // namespace keting
