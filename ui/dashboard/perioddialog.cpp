// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/perioddialog.h"

#include "ui/look/controls.h"
#include "ui/look/look.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QDateEdit* dayField(QDate day, QDate last, const QString& name)
{
    auto* field = new QDateEdit(day);
    field->setObjectName(name);
    field->setCalendarPopup(true);
    field->setDisplayFormat(u"yyyy-MM-dd"_s);
    field->setDateRange(QDate(2000, 1, 1), last);
    return field;
}

} // namespace

PeriodDialog::PeriodDialog(const Look& look, const Period& period, QDate today, QWidget* parent)
    : QDialog(parent)
    , m_from(dayField(period.from, today, u"periodFrom"_s))
    , m_to(dayField(period.to, today, u"periodTo"_s))
    , m_wrong(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Period"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);
    form->addRow(tr("&First day"), m_from);
    form->addRow(tr("&Last day"), m_to);
    form->addRow(m_wrong);
    form->addRow(m_buttons);
    QPalette ink = m_wrong->palette();
    ink.setColor(QPalette::WindowText, look.tokens().over);
    m_wrong->setPalette(ink);
    m_wrong->setFont(look.font(FontRole::Line2));
    setButtonKind(*m_buttons->button(QDialogButtonBox::Ok), ButtonKind::Filled);
    connect(m_from, &QDateEdit::dateChanged, this, &PeriodDialog::check);
    connect(m_to, &QDateEdit::dateChanged, this, &PeriodDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

Period PeriodDialog::period() const
{
    return {m_from->date(), m_to->date()};
}

void PeriodDialog::check()
{
    const bool reversed = m_to->date() < m_from->date();
    m_wrong->setText(reversed ? tr("The last day is before the first.") : QString());
    setWrong(*m_to, reversed);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!reversed);
}

} // namespace keting
