// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/calendaryear.h"
#include "ui/look/look.h"

#include <QWidget>

namespace keting {

//! Twelve months on one sheet. Days off are grey, 休 and 班 stand at the days that differ from
//! their weekday; the arrow keys walk from day to day and each day says what it is.
class YearSheet final : public QWidget {
    Q_OBJECT
public:
    explicit YearSheet(const Look& look, QWidget* parent = nullptr);

    void setYear(const CalendarYear& year, QDate today);
    [[nodiscard]] QDate currentDay() const { return m_current; }
    //! "Thu, Oct 1 · National Day · closed"
    [[nodiscard]] QString describe(QDate day) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void currentChanged(QDate day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int cellWidth() const;
    [[nodiscard]] int cellHeight() const;
    [[nodiscard]] QRect monthRect(int month) const;
    [[nodiscard]] QRect dayRect(QDate day) const;
    [[nodiscard]] QDate dayAt(QPoint point) const;
    void paintMonth(QPainter& painter, int month) const;
    void paintDay(QPainter& painter, const CalendarDay& day) const;
    void go(QDate day);

    const Look& m_look;
    CalendarYear m_year;
    QDate m_today;
    QDate m_current;
};

} // namespace keting
