// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/legend.h"

class QAction;
class QLabel;
class QStackedLayout;
class QTableWidget;
class QToolButton;
class QVBoxLayout;

namespace keting {

class MarkChart;

//! A chart under its title and legend, with its numbers as a table one menu entry away.
class ChartCard final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMargin = 12; //!< Left and right of the chart.

    //! Takes the chart over.
    ChartCard(const Look& look, const QString& title, MarkChart* chart, QWidget* parent = nullptr);

    void setLegend(const QList<Legend::Entry>& entries) { m_legend->setEntries(entries); }
    //! Something below the chart; taken over.
    void addFooter(QWidget* footer);
    //! The table on screen follows the chart's data when this is called.
    void refreshTable();
    [[nodiscard]] bool showsTable() const;
    void showTable(bool table);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
    QWidget* head(const QString& title);
    void copyTable() const;

    const Look& m_look;
    MarkChart* m_chart;
    QLabel* m_title;
    Legend* m_legend;
    QToolButton* m_more;
    QAction* m_asTable;
    QTableWidget* m_table;
    QStackedLayout* m_stack;
    QVBoxLayout* m_column;
};

} // namespace keting
