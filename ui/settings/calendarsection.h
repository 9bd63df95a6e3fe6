// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/calendaryear.h"
#include "ui/look/look.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace keting {

class TextLabel;
class YearSheet;

//! The service calendar in the settings: one year at a time, and a year file to take in.
class CalendarSection final : public QWidget {
    Q_OBJECT
public:
    explicit CalendarSection(const Look& look, QWidget* parent = nullptr);

    //! A new calendar, or a new day; the year shown stays.
    void setCalendar(const ServiceCalendar& calendar, QDate today);
    void showYear(int year);
    [[nodiscard]] int year() const { return m_year; }

signals:
    void importRequested();

private:
    [[nodiscard]] QWidget* headRow();
    void showFacts();

    const Look& m_look;
    ServiceCalendar m_calendar;
    QDate m_today;
    int m_year = 0;
    QToolButton* m_before;
    TextLabel* m_title;
    QToolButton* m_after;
    TextLabel* m_facts;
    TextLabel* m_warning;
    QPushButton* m_import;
    YearSheet* m_sheet;
    TextLabel* m_day;
};

} // namespace keting
