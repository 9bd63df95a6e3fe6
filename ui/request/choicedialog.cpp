// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/choicedialog.h"

#include "ui/look/searchfield.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSearchFrom = 8;

} // namespace

ChoiceDialog::ChoiceDialog(const Look& look, const Question& question, QWidget* parent)
    : DeedDialog(look, question.title, question.deed, parent)
    , m_search(new SearchField(look, tr("Find"), this))
    , m_list(new QListWidget)
    , m_note(new QLineEdit(this))
{
    m_search->setVisible(question.choices.size() >= kSearchFrom);
    form().addRow(m_search);
    form().addRow(m_list);
    m_list->setObjectName(u"choices"_s);
    m_list->setAccessibleName(question.title);
    m_note->setObjectName(u"note"_s);
    m_note->setVisible(!question.note.isEmpty());
    if (!question.note.isEmpty())
        form().addRow(question.note, m_note);
    fill(question.choices);
    if (question.firstChosen)
        m_list->setCurrentRow(0);
    connect(m_search, &QLineEdit::textChanged, this, &ChoiceDialog::filter);
    connect(m_search, &SearchField::moveToResults, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::itemSelectionChanged, this, &ChoiceDialog::check);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (!chosen().isEmpty())
            accept();
    });
    check();
}

void ChoiceDialog::fill(const QList<NamedChoice>& choices)
{
    for (const NamedChoice& choice : choices) {
        const QString text
            = choice.detail.isEmpty() ? choice.name : choice.name + u"    "_s + choice.detail;
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, choice.id);
    }
}

void ChoiceDialog::filter(const QString& words)
{
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool hit = item->text().contains(words.trimmed(), Qt::CaseInsensitive);
        item->setHidden(!hit);
        if (hit && first == nullptr)
            first = item;
    }
    m_list->setCurrentItem(first);
    check();
}

QString ChoiceDialog::chosen() const
{
    // The current item is no choice: a list that gets the keyboard has one before any is picked.
    const QListWidgetItem* item = m_list->currentItem();
    const bool picked = item != nullptr && item->isSelected() && !item->isHidden();
    return picked ? item->data(Qt::UserRole).toString() : QString();
}

QString ChoiceDialog::note() const
{
    return m_note->text().simplified();
}

void ChoiceDialog::check()
{
    setReady(!chosen().isEmpty());
}

} // namespace keting
