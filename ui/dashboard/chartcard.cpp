// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartcard.h"

#include "ui/dashboard/markchart.h"
#include "ui/look/controls.h"
#include "ui/look/inkicon.h"
#include "ui/look/look.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

ChartCard::ChartCard(const Look& look, const QString& title, MarkChart* chart, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_chart(chart)
    , m_title(new QLabel(title))
    , m_legend(new Legend(look))
    , m_more(new QToolButton)
    , m_asTable(new QAction(tr("Show as table"), this))
    , m_table(new QTableWidget)
    , m_stack(new QStackedLayout)
    , m_column(new QVBoxLayout(this))
{
    m_chart->setAccessibleName(title);
    m_table->setAccessibleName(title);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_column->setContentsMargins(kMargin, 6, kMargin, 8);
    m_column->setSpacing(6);
    m_column->addWidget(head(title));
    m_column->addLayout(m_stack, 1);
    connect(m_asTable, &QAction::toggled, this, &ChartCard::showTable);
    connect(m_table, &QTableWidget::cellActivated, m_chart,
            [this](int row) { emit m_chart->activated(row); });
    connect(&look, &Look::changed, this, &ChartCard::restyle);
    restyle();
}

QWidget* ChartCard::head(const QString& title)
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_legend, 1);
    row->addWidget(m_more);
    m_more->setIcon(icon(m_look, u"overflow-menu"_s));
    setSmall(*m_more);
    m_more->setAccessibleName(tr("More about %1").arg(title));
    m_more->setToolTip(tr("More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_more);
    m_asTable->setCheckable(true);
    menu->addAction(m_asTable);
    connect(menu->addAction(tr("Copy numbers")), &QAction::triggered, this, &ChartCard::copyTable);
    m_more->setMenu(menu);
    return head;
}

void ChartCard::addFooter(QWidget* footer)
{
    m_column->addWidget(footer);
}

bool ChartCard::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartCard::showTable(bool table)
{
    m_asTable->setChecked(table);
    m_stack->setCurrentWidget(table ? static_cast<QWidget*>(m_table) : m_chart);
    refreshTable();
}

void ChartCard::refreshTable()
{
    if (!showsTable())
        return;
    const ChartTable table = m_chart->table();
    m_table->setColumnCount(static_cast<int>(table.header.size()));
    m_table->setHorizontalHeaderLabels(table.header);
    m_table->setRowCount(static_cast<int>(table.rows.size()));
    for (int row = 0; row < table.rows.size(); ++row) {
        for (int column = 0; column < table.rows.at(row).size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(table.rows.at(row).at(column)));
    }
}

void ChartCard::copyTable() const
{
    const ChartTable table = m_chart->table();
    QStringList lines{table.header.join(u'\t')};
    for (const QStringList& row : table.rows)
        lines.append(row.join(u'\t'));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ChartCard::restyle()
{
    m_title->setFont(m_look.font(FontRole::BodyStrong));
    m_table->setFont(m_look.font(FontRole::Line2));
    update();
}

void ChartCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.tokens().sep, 1));
    painter.setBrush(m_look.tokens().base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace keting
