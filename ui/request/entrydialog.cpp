// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/entrydialog.h"

#include "models/domain/phone.h"
#include "ui/look/controls.h"
#include "ui/look/textlabel.h"
#include "ui/request/timefield.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestPhone = 40;

} // namespace

EntryDialog::EntryDialog(const Look& look, const QList<FindBox::Entry>& villages,
                         const QString& village, const QList<NamedChoice>& checklists, Instant now,
                         QWidget* parent)
    : DeedDialog(look, tr("New request"), tr("Enter"), parent)
    , m_village(new FindBox)
    , m_source(new QComboBox)
    , m_asker(new QLineEdit)
    , m_phone(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_checklist(new QComboBox)
    , m_time(new TimeField(now))
    , m_phoneWrong(new TextLabel(look, FontRole::Line2, Ink::Over))
    , m_missing(new TextLabel(look, FontRole::Line2, Ink::Warn))
    , m_now(now)
{
    m_village->setEntries(villages, tr("Name, pinyin or initials"));
    m_village->choose(village);
    m_source->addItem(tr("By telephone"), int(Source::Phone));
    m_source->addItem(tr("At the counter"), int(Source::WalkIn));
    m_checklist->addItem(tr("Not known yet"), QString());
    for (const NamedChoice& choice : checklists)
        m_checklist->addItem(choice.name, choice.id);
    m_time->setLatest(now);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(96);
    addFields();
    connect(m_village, &QComboBox::editTextChanged, this, &EntryDialog::check);
    connect(m_asker, &QLineEdit::textChanged, this, &EntryDialog::check);
    connect(m_phone, &QLineEdit::textChanged, this, &EntryDialog::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &EntryDialog::check);
    check();
}

void EntryDialog::addFields()
{
    m_village->setObjectName(u"entryVillage"_s);
    m_source->setObjectName(u"entrySource"_s);
    m_asker->setObjectName(u"entryAsker"_s);
    m_phone->setObjectName(u"entryPhone"_s);
    m_text->setObjectName(u"entryText"_s);
    m_checklist->setObjectName(u"entryChecklist"_s);
    m_time->setObjectName(u"entryTime"_s);
    form().addRow(tr("&Village"), m_village);
    form().addRow(tr("&How it came"), m_source);
    form().addRow(tr("&Who asks"), m_asker);
    auto* phone = new QVBoxLayout;
    phone->setSpacing(2);
    phone->addWidget(m_phone);
    phone->addWidget(m_phoneWrong);
    m_phone->setMaxLength(kLongestPhone);
    m_phoneWrong->setObjectName(u"entryPhoneWrong"_s);
    m_phoneWrong->setWordWrap(true);
    form().addRow(tr("&Telephone"), phone);
    static_cast<QLabel*>(form().labelForField(phone))->setBuddy(m_phone);
    form().addRow(tr("&Matter"), m_text);
    form().addRow(tr("&Checklist"), m_checklist);
    form().addRow(tr("T&ime"), m_time);
    m_missing->setObjectName(u"entryMissing"_s);
    m_missing->setWordWrap(true);
    form().addRow(m_missing);
}

EntryDialog::Entry EntryDialog::entry() const
{
    Entry entry;
    entry.village = m_village->chosen();
    entry.asker = m_asker->text().trimmed();
    entry.phone = m_phone->text().trimmed();
    entry.text = m_text->toPlainText().trimmed();
    entry.checklist = m_checklist->currentData().toString();
    entry.source = Source(m_source->currentData().toInt());
    entry.time = std::min(m_time->instant(), m_now);
    return entry;
}

void EntryDialog::check()
{
    const Entry now = entry();
    QStringList missing;
    if (now.village.isEmpty())
        missing << tr("the village");
    if (now.asker.isEmpty())
        missing << tr("who asks");
    if (now.text.isEmpty())
        missing << tr("the matter");
    m_missing->setText(missing.isEmpty()
                           ? QString()
                           : tr("Still missing: %1").arg(missing.join(tr(", ", "between names"))));
    setWrong(*m_village, now.village.isEmpty() && missing.size() == 1);
    const bool phoneWrong = !now.phone.isEmpty() && !isPlausiblePhone(now.phone);
    m_phoneWrong->setText(phoneWrong ? tr("A mobile number has 11 digits and begins with 1; a "
                                          "landline needs its area code, as in 0825-7812345.")
                                     : QString());
    m_phoneWrong->setVisible(phoneWrong);
    m_phone->setAccessibleDescription(m_phoneWrong->text());
    setWrong(*m_phone, phoneWrong);
    setReady(missing.isEmpty() && !phoneWrong);
}

} // namespace keting
