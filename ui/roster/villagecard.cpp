// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/villagecard.h"

#include "models/items/momenttext.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/flowlayout.h"
#include "ui/look/look.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

VillageCard::VillageCard(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_name(new ElidedLabel(look, FontRole::Pill, Ink::Text, {}, this))
    , m_contact(new TextLabel(look, FontRole::Caption, Ink::Text3, {}, this))
    , m_todayWord(new TextLabel(look, FontRole::Line2, Ink::Text2, tr("Today"), this))
    , m_today(new TextLabel(look, FontRole::Pill, Ink::Text, {}, this))
    , m_onTime(new ElidedLabel(look, FontRole::Line2, Ink::Text2, tr("month on time"), this))
    , m_rate(new TextLabel(look, FontRole::Pill, Ink::Text, {}, this))
{
    setObjectName(u"village-card"_s);
    m_rate->setObjectName(u"month-on-time"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 9, 12, 8);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_contact);
    column->addLayout(head);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < 3; ++row)
        m_people.at(static_cast<size_t>(row)) = addLine(*grid, row);
    column->addLayout(grid);
    column->addSpacing(13);
    auto* foot = new FlowLayout;
    foot->setLineGap(1);
    const auto pair = [foot](TextLabel* word, TextLabel* number, Qt::Alignment alignment) {
        auto* both = new QHBoxLayout;
        both->setSpacing(6);
        both->addWidget(word);
        both->addWidget(number);
        foot->addLayout(both, alignment);
    };
    m_onTime->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    pair(m_todayWord, m_today, {});
    pair(m_onTime, m_rate, Qt::AlignRight);
    column->addLayout(foot);
    setOnTime(std::nullopt);
}

VillageCard::Line VillageCard::addLine(QGridLayout& grid, int row)
{
    const Line line{new TextLabel(m_look, FontRole::Line2, Ink::Text2, {}, this),
                    new ElidedLabel(m_look, FontRole::Line2, Ink::Text, {}, this),
                    new TextLabel(m_look, FontRole::Line2, Ink::Text2, {}, this)};
    grid.addWidget(line.role, row, 0);
    grid.addWidget(line.name, row, 1);
    grid.addWidget(line.note, row, 2, Qt::AlignRight);
    return line;
}

void VillageCard::showVillage(const RosterRow& village, Instant now)
{
    m_name->setText(village.name);
    m_contact->setText(village.lastContact
                           ? tr("last contact %1").arg(momentText(*village.lastContact, now))
                           : tr("no contact yet"));
    fill(m_people[0], tr("Commiss.", "commissioner, short"), village.commissioner, false);
    if (!village.commissioner.user.isEmpty())
        m_people[0].name->setText(village.commissioner.name); // Known to everybody in the group.
    fill(m_people[1], tr("Town", "town worker, short"), village.townWorker, false);
    fill(m_people[2], tr("Agent", "village agent, short"), village.agent, true);
    showToday(village.today);
}

void VillageCard::showTotals(const RosterTotals& totals, const QString& name, int gaps)
{
    m_name->setText(name);
    m_contact->setText(tr("%n village(s)", nullptr, totals.villages));
    const auto line = [](Line& shown, const QString& words, qint64 number, Ink ink) {
        shown.role->setText(words);
        shown.name->setText({});
        shown.note->setText(QString::number(number));
        shown.note->setInk(number > 0 ? ink : Ink::Text3);
        shown.note->setToolTip({});
    };
    line(m_people[0], tr("Overdue"), totals.overdue, Ink::Over);
    line(m_people[1], tr("Left messages"), totals.left, Ink::Left);
    line(m_people[2], tr("Staffing gaps"), gaps, Ink::Warn);
    showToday(totals.today);
}

void VillageCard::fill(Line& line, const QString& role, const RosterRow::Person& person, bool phone)
{
    line.role->setText(role);
    const bool missing = person.user.isEmpty();
    line.name->setText(missing ? tr("nobody yet") : RosterModel::shownName(person));
    line.name->setInk(missing ? Ink::Warn : Ink::Text);
    line.note->setInk(Ink::Text2);
    if (missing)
        line.note->setText({});
    else if (!person.standIn.isEmpty())
        line.note->setText(tr("stand-in %1").arg(person.standIn));
    else if (phone && !person.phone.isEmpty())
        line.note->setText(RosterModel::shownPhone(person));
    else
        line.note->setText(tr("on duty"));
}

void VillageCard::showToday(qint64 count)
{
    m_today->setText(QString::number(count));
}

void VillageCard::setOnTime(std::optional<int> percent)
{
    m_rate->setText(percent ? tr("%1 %").arg(*percent) : u"—"_s);
}

void VillageCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = m_look.tokens();
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, 0, width(), 1), t.sep);
    const int line = m_todayWord->y() - 7;
    painter.fillRect(QRect(12, line, width() - 24, 1), t.sep);
}

} // namespace keting
