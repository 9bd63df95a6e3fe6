// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/filterbar.h"

#include "ui/dashboard/perioddialog.h"
#include "ui/look/chip.h"
#include "ui/look/controls.h"
#include "ui/look/flowlayout.h"
#include "ui/look/follow.h"
#include "ui/look/inkicon.h"
#include "ui/look/look.h"
#include "ui/look/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>

#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

void fill(QComboBox& box, const QString& all, const QList<FilterChoice>& choices)
{
    const QSignalBlocker quiet(box);
    const QString kept = box.currentData().toString();
    box.clear();
    box.addItem(all, QString());
    for (const FilterChoice& choice : choices)
        box.addItem(choice.name, choice.id);
    box.setCurrentIndex(std::max(0, box.findData(kept)));
}

} // namespace

FilterBar::FilterBar(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_period(new QPushButton)
    , m_place(new Chip(look, Chip::Kind::Filter, {}))
    , m_category(new QComboBox)
    , m_owner(new QComboBox)
    , m_clear(new QPushButton(tr("Clear filter")))
    , m_exportWords(new TextLabel(look, FontRole::Line2, Ink::Text3, tr("Export (same filter)")))
{
    m_period->setObjectName(u"period"_s);
    m_place->setObjectName(u"place"_s);
    m_category->setObjectName(u"category"_s);
    m_owner->setObjectName(u"owner"_s);
    m_clear->setObjectName(u"clearFilter"_s);
    m_period->setIcon(icon(look, u"view-calendar-agenda"_s));
    m_category->setAccessibleName(tr("Category"));
    m_owner->setAccessibleName(tr("Commissioner"));
    setButtonKind(*m_clear, ButtonKind::Flat);
    auto* row = new FlowLayout(this);
    row->setContentsMargins(8, 7, 8, 8);
    row->setSpacing(7);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_period, m_place, m_category, m_owner, m_clear})
        row->addWidget(part);
    addExports(row);
    buildPeriodMenu();
    for (QComboBox* box : {m_category, m_owner})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setChoices({}, {});
    setFilter({}, {});
    connect(m_place, &Chip::clicked, this, [this] {
        m_filter.village.clear();
        m_filter.town.clear();
        m_place->hide();
        tell();
    });
    connect(m_category, &QComboBox::currentIndexChanged, this, &FilterBar::tell);
    connect(m_owner, &QComboBox::currentIndexChanged, this, &FilterBar::tell);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
}

void FilterBar::addExports(FlowLayout* row)
{
    row->addWidget(m_exportWords, Qt::AlignRight);
    m_exports = {exportButton(u"exportPng"_s, tr("PNG"), tr("Export a picture as PNG"),
                              DashboardExport::Picture),
                 exportButton(u"exportPdf"_s, tr("PDF"), tr("Export the report as PDF"),
                              DashboardExport::Pages),
                 exportButton(u"exportXlsx"_s, tr("xlsx"), tr("Export the report as workbook"),
                              DashboardExport::Workbook),
                 csvButton()};
    m_exports.constFirst()->setIcon(icon(m_look, u"document-export"_s));
    for (QPushButton* button : std::as_const(m_exports))
        row->addWidget(button, Qt::AlignRight);
    m_exportMenu = exportMenu();
    row->addWidget(m_exportMenu, Qt::AlignRight);
    m_exportMenu->hide();
    // What does not fit becomes a menu; it must not widen the page.
    setMinimumWidth(1);
    follow(m_look, *this, [this] { fitExports(); });
}

QPushButton* FilterBar::exportMenu()
{
    auto* button = new QPushButton(tr("Export"));
    button->setObjectName(u"exportMenu"_s);
    button->setIcon(icon(m_look, u"document-export"_s));
    auto* menu = new QMenu(button);
    const auto add = [this, menu](const QString& text, DashboardExport kind) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, kind] { emit exportRequested(kind); });
    };
    add(tr("Export a picture as PNG"), DashboardExport::Picture);
    add(tr("Export the report as PDF"), DashboardExport::Pages);
    add(tr("Export the report as workbook"), DashboardExport::Workbook);
    menu->addSection(tr("Export as CSV"));
    add(tr("Numbers of this page"), DashboardExport::NumbersCsv);
    add(tr("Requests behind them"), DashboardExport::RequestsCsv);
    button->setMenu(menu);
    return button;
}

void FilterBar::openExports()
{
    const QWidget* below = m_exportMenu->isVisible() ? m_exportMenu : m_exports.constFirst();
    m_exportMenu->menu()->popup(below->mapToGlobal(QPoint(0, below->height())));
}

QPushButton* FilterBar::exportButton(const QString& name, const QString& text,
                                     const QString& meaning, DashboardExport kind)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAccessibleName(meaning);
    button->setToolTip(meaning);
    connect(button, &QPushButton::clicked, this, [this, kind] { emit exportRequested(kind); });
    return button;
}

QPushButton* FilterBar::csvButton()
{
    auto* button = new QPushButton(tr("CSV"));
    button->setObjectName(u"exportCsv"_s);
    button->setAccessibleName(tr("Export as CSV"));
    button->setToolTip(tr("Export as CSV"));
    auto* menu = new QMenu(button);
    const auto add = [this, menu](const QString& text, DashboardExport kind) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, kind] { emit exportRequested(kind); });
    };
    add(tr("Numbers of this page"), DashboardExport::NumbersCsv);
    add(tr("Requests behind them"), DashboardExport::RequestsCsv);
    button->setMenu(menu);
    return button;
}

QString FilterBar::words() const
{
    QStringList words{m_period->text()};
    if (!m_filter.village.isEmpty() || !m_filter.town.isEmpty())
        words.append(m_place->text());
    words.append({m_category->currentText(), m_owner->currentText()});
    return words.join(u" · "_s);
}

void FilterBar::buildPeriodMenu()
{
    auto* menu = new QMenu(m_period);
    for (const PeriodPreset preset :
         {PeriodPreset::Today, PeriodPreset::ThisWeek, PeriodPreset::ThisMonth,
          PeriodPreset::LastMonth, PeriodPreset::Last30Days, PeriodPreset::ThisQuarter,
          PeriodPreset::Last100Days}) {
        connect(menu->addAction(presetName(preset)), &QAction::triggered, this,
                [this, preset] { applyPeriod(periodFor(preset, m_today)); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Own period…")), &QAction::triggered, this,
            &FilterBar::choosePeriod);
    m_period->setMenu(menu);
}

void FilterBar::setChoices(const QList<FilterChoice>& categories, const QList<FilterChoice>& owners)
{
    fill(*m_category, tr("All categories"), categories);
    fill(*m_owner, tr("All commissioners"), owners);
}

void FilterBar::setFilter(const RequestFilter& filter, const QString& place)
{
    m_filter = filter;
    m_place->setText(place);
    m_place->setAccessibleName(tr("Remove the filter %1").arg(place));
    m_place->setVisible(!filter.village.isEmpty() || !filter.town.isEmpty());
    show(filter);
}

void FilterBar::show(const RequestFilter& filter)
{
    const QSignalBlocker category(m_category);
    const QSignalBlocker owner(m_owner);
    m_category->setCurrentIndex(std::max(0, m_category->findData(filter.category)));
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(filter.owner)));
    const bool dated = filter.from.has_value() && filter.to.has_value();
    const QString period = dated ? periodText({*filter.from, *filter.to}) : tr("All time");
    m_period->setText(period);
    m_period->setAccessibleName(tr("Period: %1").arg(period));
    m_clear->setVisible(!filter.village.isEmpty() || !filter.town.isEmpty()
                        || !filter.category.isEmpty() || !filter.owner.isEmpty());
    fitExports();
}

void FilterBar::choosePeriod()
{
    const Period shown{m_filter.from.value_or(m_today), m_filter.to.value_or(m_today)};
    auto* dialog = new PeriodDialog(m_look, shown, m_today, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { applyPeriod(dialog->period()); });
    dialog->open();
}

void FilterBar::applyPeriod(const Period& period)
{
    m_filter.from = period.from;
    m_filter.to = period.to;
    tell();
}

void FilterBar::clear()
{
    m_filter.village.clear();
    m_filter.town.clear();
    m_place->hide();
    const QSignalBlocker category(m_category);
    const QSignalBlocker owner(m_owner);
    m_category->setCurrentIndex(0);
    m_owner->setCurrentIndex(0);
    tell();
}

void FilterBar::tell()
{
    m_filter.category = m_category->currentData().toString();
    m_filter.owner = m_owner->currentData().toString();
    show(m_filter);
    emit filterChanged(m_filter);
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitExports();
}

//! Where room is short the words before the exports go first, then the exports become one menu.
void FilterBar::fitExports()
{
    const int spacing = layout()->spacing();
    const auto room = [spacing](const QWidget* part) { return part->sizeHint().width() + spacing; };
    int needed = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    for (const QWidget* part :
         std::initializer_list<const QWidget*>{m_period, m_place, m_category, m_owner, m_clear}) {
        if (part->isVisibleTo(this))
            needed += room(part);
    }
    for (const QPushButton* button : std::as_const(m_exports))
        needed += room(button);
    const bool buttons = width() >= needed;
    for (QPushButton* button : std::as_const(m_exports))
        button->setVisible(buttons);
    m_exportMenu->setVisible(!buttons);
    m_exportWords->setVisible(width() >= needed + room(m_exportWords));
}

void FilterBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens().base);
    painter.setPen(m_look.tokens().sep);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace keting
