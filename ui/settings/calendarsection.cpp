// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/calendarsection.h"

#include "ui/look/controls.h"
#include "ui/look/flowlayout.h"
#include "ui/look/inkicon.h"
#include "ui/look/textlabel.h"
#include "ui/settings/yearsheet.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace keting {

using namespace Qt::StringLiterals;

CalendarSection::CalendarSection(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_before(new QToolButton)
    , m_title(new TextLabel(look, FontRole::BodyStrong, Ink::Text))
    , m_after(new QToolButton)
    , m_facts(new TextLabel(look, FontRole::Line2, Ink::Text2))
    , m_warning(new TextLabel(look, FontRole::Line2, Ink::Warn))
    , m_import(new QPushButton(tr("Import a year file…")))
    , m_sheet(new YearSheet(look))
    , m_day(new TextLabel(look, FontRole::Line2, Ink::Text2))
{
    setObjectName(u"calendar-section"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(headRow());
    column->addWidget(m_warning);
    column->addWidget(m_sheet);
    column->addWidget(m_day);
    m_warning->setObjectName(u"calendar-unpublished"_s);
    m_warning->setWordWrap(true);
    m_day->setObjectName(u"calendar-day"_s);
    m_day->setWordWrap(true);
    connect(m_before, &QToolButton::clicked, this, [this] { showYear(m_year - 1); });
    connect(m_after, &QToolButton::clicked, this, [this] { showYear(m_year + 1); });
    connect(m_import, &QPushButton::clicked, this, &CalendarSection::importRequested);
    connect(m_sheet, &YearSheet::currentChanged, this,
            [this](QDate day) { m_day->setText(m_sheet->describe(day)); });
}

QWidget* CalendarSection::headRow()
{
    auto* head = new QWidget;
    auto* row = new FlowLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_before->setIcon(icon(m_look, u"go-previous"_s));
    m_before->setToolTip(tr("Previous year"));
    m_before->setAccessibleName(tr("Previous year"));
    m_before->setObjectName(u"calendar-before"_s);
    m_after->setIcon(icon(m_look, u"go-next"_s));
    m_after->setToolTip(tr("Next year"));
    m_after->setAccessibleName(tr("Next year"));
    m_after->setObjectName(u"calendar-after"_s);
    for (QToolButton* button : {m_before, m_after})
        setButtonKind(*button, ButtonKind::Outlined);
    m_import->setIcon(icon(m_look, u"document-import"_s));
    m_import->setObjectName(u"calendar-import"_s);
    m_facts->setObjectName(u"calendar-facts"_s);
    row->addWidget(m_before);
    row->addWidget(m_title);
    row->addWidget(m_after);
    row->addWidget(m_facts);
    row->addWidget(m_import, Qt::AlignRight);
    return head;
}

void CalendarSection::setCalendar(const ServiceCalendar& calendar, QDate today)
{
    m_calendar = calendar;
    m_today = today;
    showYear(m_year == 0 ? today.year() : m_year);
}

void CalendarSection::showYear(int year)
{
    m_year = year;
    showFacts();
}

void CalendarSection::showFacts()
{
    const CalendarYear year = calendarYear(m_calendar, m_year);
    m_title->setText(QString::number(m_year));
    m_facts->setText(tr("%n working day(s)", nullptr, year.workingDays) + u" · "_s
                     + tr("calendar version %1").arg(year.version));
    m_warning->setText(
        tr("The holidays of %1 are not published yet. Due times that reach into it may still move "
           "and are marked so.")
            .arg(m_year));
    m_warning->setVisible(!year.published);
    m_sheet->setYear(year, m_today);
}

} // namespace keting
