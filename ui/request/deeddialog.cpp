// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/deeddialog.h"

#include "ui/look/controls.h"
#include "ui/look/discardquestion.h"
#include "ui/look/findbox.h"
#include "ui/look/look.h"
#include "ui/look/searchfield.h"

#include <QAbstractSpinBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

bool isForOwnWords(const QLineEdit& line)
{
    const QWidget* holder = line.parentWidget();
    return qobject_cast<const SearchField*>(&line) == nullptr
        && qobject_cast<const FindBox*>(holder) == nullptr
        && qobject_cast<const QAbstractSpinBox*>(holder) == nullptr;
}

} // namespace

DeedDialog::DeedDialog(const Look& look, const QString& title, const QString& deed, QWidget* parent)
    : QDialog(parent), m_look(look), m_form(new QFormLayout), m_do(new QPushButton(deed))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(look.scaled(400));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    m_form->setSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(m_form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_do, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    m_do->setObjectName(QStringLiteral("do"));
    m_do->setDefault(true);
    pressWithCtrlEnter(*m_do, *this);
    setButtonKind(*m_do, ButtonKind::Filled);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void DeedDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (m_firstField)
        return m_firstField->setFocus(Qt::OtherFocusReason);
    // The buttons were made before the fields; what is typed must not press them.
    for (int row = 0; row < m_form->rowCount(); ++row) {
        const QLayoutItem* item = m_form->itemAt(row, QFormLayout::FieldRole);
        if (!item)
            item = m_form->itemAt(row, QFormLayout::SpanningRole);
        QWidget* field = item ? item->widget() : nullptr;
        if (field && !field->isHidden() && field->isEnabled()
            && (field->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            return field->setFocus(Qt::OtherFocusReason);
    }
}

bool DeedDialog::hasOwnWords() const
{
    const auto lines = findChildren<const QLineEdit*>();
    const auto texts = findChildren<const QPlainTextEdit*>();
    return std::ranges::any_of(lines,
                               [](const QLineEdit* line) {
                                   return line->isModified() && !line->text().trimmed().isEmpty()
                                       && isForOwnWords(*line);
                               })
        || std::ranges::any_of(texts, [](const QPlainTextEdit* text) {
               return text->document()->isModified() && !text->toPlainText().trimmed().isEmpty();
           });
}

void DeedDialog::reject()
{
    if (hasOwnWords())
        askToDiscard(*this, tr("Discard what you have written?"));
    else
        QDialog::reject();
}

void DeedDialog::setReady(bool ready)
{
    m_do->setEnabled(ready);
}

} // namespace keting
