// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/promisedialog.h"

#include "ui/look/controls.h"
#include "ui/look/textlabel.h"
#include "ui/request/timefield.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Service closes on whole minutes.
QString closingTime(Instant at, Instant now)
{
    return toLocal(at).toString(localDate(at) == localDate(now) ? u"HH:mm"_s : u"M/d HH:mm"_s);
}

} // namespace

PromiseDialog::PromiseDialog(const Look& look, const RequestFacts& facts, Instant now,
                             QWidget* parent)
    : DeedDialog(look, tr("Promise an answer"), tr("Promise"), parent)
    , m_facts(facts)
    , m_now(now)
    , m_today(new QRadioButton)
    , m_tomorrow(new QRadioButton)
    , m_own(new QRadioButton(tr("Own time")))
    , m_time(new TimeField(now + std::chrono::hours(2)))
    , m_department(new QComboBox)
    , m_text(new QLineEdit)
    , m_wrong(new TextLabel(look, FontRole::Line2, Ink::Over))
{
    addTimes();
    m_department->setObjectName(u"department"_s);
    m_department->setEditable(true);
    m_department->addItem(QString());
    m_department->addItems(facts.departments);
    form().addRow(tr("&Department"), m_department);
    m_text->setObjectName(u"promiseText"_s);
    m_text->setPlaceholderText(tr("what will be answered"));
    form().addRow(tr("&Words"), m_text);
    form().addRow(m_wrong);
    for (QRadioButton* choice : {m_today, m_tomorrow, m_own})
        connect(choice, &QRadioButton::toggled, this, &PromiseDialog::check);
    connect(m_time, &TimeField::dateTimeChanged, this, [this] {
        m_own->setChecked(true);
        check();
    });
    check();
}

void PromiseDialog::addTimes()
{
    m_today->setObjectName(u"today"_s);
    m_tomorrow->setObjectName(u"tomorrow"_s);
    m_own->setObjectName(u"ownTime"_s);
    m_time->setObjectName(u"time"_s);
    m_time->setAccessibleName(tr("Own time"));
    const auto offer = [&](QRadioButton& choice, const QString& words, std::optional<Instant> at) {
        choice.setVisible(at.has_value());
        if (at.has_value())
            choice.setText(words.arg(closingTime(*at, m_now)));
    };
    offer(*m_today, tr("Today before closing (%1)"), m_facts.todayClose);
    offer(*m_tomorrow, tr("Next service day before closing (%1)"), m_facts.tomorrowClose);
    (m_facts.todayClose.has_value() ? m_today : m_own)->setChecked(true);
    form().addRow(m_today);
    form().addRow(m_tomorrow);
    form().addRow(m_own, m_time);
}

Instant PromiseDialog::due() const
{
    if (m_today->isChecked() && m_facts.todayClose.has_value())
        return *m_facts.todayClose;
    if (m_tomorrow->isChecked() && m_facts.tomorrowClose.has_value())
        return *m_facts.tomorrowClose;
    return m_time->instant();
}

QString PromiseDialog::department() const
{
    return m_department->currentText().simplified();
}

QString PromiseDialog::text() const
{
    return m_text->text().simplified();
}

void PromiseDialog::check()
{
    const bool past = due() <= m_now;
    m_wrong->setText(past ? tr("That time is over already.") : QString());
    setWrong(*m_time, past);
    setReady(!past);
}

} // namespace keting
