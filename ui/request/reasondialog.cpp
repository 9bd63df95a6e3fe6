// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/reasondialog.h"

#include "ui/look/look.h"
#include "ui/look/textlabel.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongest = 500;

} // namespace

ReasonDialog::ReasonDialog(const Look& look, const Question& question, QWidget* parent)
    : DeedDialog(look, question.title, question.deed, parent)
    , m_presets(new QButtonGroup(this))
    , m_words(new QLineEdit)
    , m_optional(question.optional)
{
    addNotes(question.notes);
    addPresets(question.presets);
    m_words->setObjectName(u"words"_s);
    m_words->setMaxLength(kLongest);
    if (question.label.isEmpty()) {
        m_words->setParent(this);
        m_words->hide();
    } else {
        form().addRow(question.label, m_words);
        m_words->setAccessibleName(question.label);
        setFirstField(*m_words); // A choice is made already; letters typed there would be lost.
    }
    connect(m_words, &QLineEdit::textChanged, this, &ReasonDialog::check);
    connect(m_presets, &QButtonGroup::idClicked, this, &ReasonDialog::check);
    check();
}

void ReasonDialog::addNotes(const QStringList& notes)
{
    for (const QString& note : notes) {
        auto* label = new TextLabel(look(), FontRole::Line2, Ink::Warn, note);
        label->setObjectName(u"closingNote"_s);
        label->setWordWrap(true);
        form().addRow(label);
    }
    if (!notes.isEmpty())
        setAccessibleDescription(notes.join(u' '));
}

void ReasonDialog::addPresets(const QList<NamedChoice>& presets)
{
    for (const NamedChoice& preset : presets) {
        auto* choice = new QRadioButton(preset.name);
        choice->setToolTip(preset.detail);
        m_presets->addButton(choice, static_cast<int>(m_ids.size()));
        m_ids.append(preset.id);
        form().addRow(choice);
    }
    if (!presets.isEmpty())
        m_presets->button(0)->setChecked(true);
}

QString ReasonDialog::reason() const
{
    const QString words = m_words->text().simplified();
    return words.isEmpty() ? m_ids.value(m_presets->checkedId()) : words;
}

void ReasonDialog::check()
{
    setReady(m_optional || !reason().isEmpty());
}

} // namespace keting
