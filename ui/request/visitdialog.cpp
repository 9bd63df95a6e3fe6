// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/visitdialog.h"

#include "ui/request/timefield.h"

#include <QComboBox>
#include <QFormLayout>

namespace keting {

using namespace Qt::StringLiterals;

VisitDialog::VisitDialog(const Look& look, const RequestFacts& facts, Instant now, QWidget* parent)
    : DeedDialog(look, tr("Plan a visit at home"), tr("Plan"), parent)
    , m_now(now)
    , m_time(new TimeField(now + std::chrono::hours(24)))
    , m_agent(new QComboBox)
{
    m_time->setObjectName(u"visitTime"_s);
    form().addRow(tr("&When"), m_time);
    m_agent->setObjectName(u"agent"_s);
    m_agent->setEditable(true);
    for (const NamedChoice& person : facts.people)
        m_agent->addItem(person.name, person.id);
    form().addRow(tr("Wh&o"), m_agent);
    connect(m_time, &TimeField::dateTimeChanged, this, &VisitDialog::check);
    connect(m_agent, &QComboBox::currentTextChanged, this, &VisitDialog::check);
    check();
}

Instant VisitDialog::at() const
{
    return m_time->instant();
}

QString VisitDialog::agent() const
{
    const int known = m_agent->findText(m_agent->currentText());
    return known >= 0 ? m_agent->itemData(known).toString() : m_agent->currentText().simplified();
}

void VisitDialog::check()
{
    setReady(at() > m_now && !agent().isEmpty());
}

} // namespace keting
