// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/clockpanel.h"

#include "ui/look/clockbar.h"
#include "ui/look/clocklegend.h"
#include "ui/look/controls.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/flowlayout.h"
#include "ui/look/follow.h"
#include "ui/look/pilllabel.h"
#include "ui/look/textlabel.h"
#include "ui/request/clocktexts.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

namespace keting {

using namespace Qt::StringLiterals;

ClockPanel::ClockPanel(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_foot(new QWidget)
    , m_legend(new ClockLegend(look))
    , m_calendar(new ElidedLabel(look, FontRole::Caption, Ink::Text3))
    , m_why(new QPushButton(tr("Why?", "this time")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 3);
    column->setSpacing(0);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    for (int i = 0; i < kMostRows; ++i)
        addRow(*grid);
    auto* foot = new FlowLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addWidget(m_legend);
    m_calendar->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    foot->addWidget(m_calendar);
    foot->addWidget(m_why, Qt::AlignRight);
    column->addWidget(m_foot);
    m_why->setObjectName(u"why"_s);
    setButtonKind(*m_why, ButtonKind::Flat);
    setSmall(*m_why);
    m_why->setAccessibleName(tr("Why this time?"));
    connect(m_why, &QPushButton::clicked, this, &ClockPanel::explanationRequested);
    follow(look, *this, [this] { fitFoot(); });
}

void ClockPanel::fitFoot()
{
    // The version stands behind "Why?" as well, so that it may go where room is short.
    const QMargins margins = layout()->contentsMargins();
    const int gaps = 2 * m_foot->layout()->spacing() + margins.left() + margins.right();
    m_calendar->setVisible(width() >= m_legend->sizeHint().width() + m_why->sizeHint().width()
                               + m_calendar->sizeHint().width() + gaps);
}

void ClockPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitFoot();
}

void ClockPanel::addRow(QGridLayout& grid)
{
    const Row row{new TextLabel(m_look, FontRole::Pill, Ink::Text), new ClockBar(m_look),
                  new PillLabel(m_look), new TextLabel(m_look, FontRole::Caption, Ink::Text2)};
    const int line = static_cast<int>(m_rows.size());
    row.due->setAlignment(Qt::AlignRight | Qt::AlignTop);
    row.due->setContentsMargins(0, 4, 0, 0);
    row.name->setContentsMargins(0, 3, 0, 0);
    grid.addWidget(row.name, line, 0, Qt::AlignTop);
    grid.addWidget(row.bar, line, 1);
    grid.addWidget(row.pill, line, 2, Qt::AlignTop);
    grid.addWidget(row.due, line, 3, Qt::AlignTop | Qt::AlignRight);
    m_rows.append(row);
}

void ClockPanel::setClocks(const QList<ClockView>& clocks, Instant now)
{
    m_clocks = clocksToShow(clocks, kMostRows);
    setVisible(!m_clocks.isEmpty());
    int version = 0;
    for (const ClockView& view : m_clocks)
        version = std::max(version, view.calendarVersion);
    m_calendar->setText(tr("calendar version %1").arg(version));
    m_why->setToolTip(tr("Why this time?") + u" · "_s + m_calendar->text());
    fitFoot();
    showRows(now);
}

void ClockPanel::tick(Instant now)
{
    // The mark on a bar moves by less than its own width meanwhile.
    constexpr Seconds kStill(10);
    if (now < m_shown || now - m_shown >= kStill)
        return showRows(now);
    for (int i = 0; i < m_clocks.size(); ++i) {
        if (!m_clocks.at(i).clock.isOver())
            showFace(m_rows.at(i), m_clocks.at(i), now);
    }
}

void ClockPanel::showRows(Instant now)
{
    m_shown = now;
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows.at(i);
        const bool used = i < m_clocks.size();
        for (QWidget* part : std::initializer_list<QWidget*>{row.name, row.bar, row.pill, row.due})
            part->setVisible(used);
        if (used)
            showRow(row, m_clocks.at(i), now);
        row.bar->setLabelsShown(i == m_clocks.size() - 1);
    }
}

void ClockPanel::showRow(const Row& row, const ClockView& view, Instant now)
{
    row.name->setText(clockLabel(view.clock.kind));
    row.bar->setSpans(barOf(view, now),
                      view.clock.isOver() ? std::nullopt : std::optional<Instant>(now));
    row.bar->setAccessibleName(clockLabel(view.clock.kind));
    showPill(row, view, now);
    row.due->setText(dueText(view, now));
    row.due->setToolTip(view.unpublishedYear.has_value()
                            ? tr("The holidays of %1 are not published yet: this may still move.")
                                  .arg(*view.unpublishedYear)
                            : QString());
}

void ClockPanel::showPill(const Row& row, const ClockView& view, Instant now)
{
    const std::optional<PillSpec> pill = pillOf(view, now);
    row.pill->setVisible(pill.has_value());
    if (pill.has_value())
        row.pill->setPill(*pill);
}

void ClockPanel::showFace(const Row& row, const ClockView& view, Instant now)
{
    // Its sentence is told anew with the bar: nobody listens to one every second.
    const PillSpec& shown = row.pill->pill();
    std::optional<PillSpec> face = pillFaceOf(view, now);
    if (!face.has_value() || row.pill->isHidden() || face->state != shown.state)
        return showPill(row, view, now);
    face->accessible = shown.accessible;
    row.pill->setPill(*face);
}

void ClockPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens().alt);
    painter.setPen(m_look.tokens().sep);
    painter.drawLine(0, 0, width(), 0);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace keting
