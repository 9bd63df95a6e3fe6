// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuteditor.h"

#include "ui/look/controls.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/follow.h"
#include "ui/look/inkicon.h"
#include "ui/shell/commandregistry.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEditWidth = 180;

} // namespace

ShortcutEditor::ShortcutEditor(const Look& look, CommandRegistry& commands, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_commands(commands)
    , m_column(new QVBoxLayout(this))
    , m_refusal(new TextLabel(look, FontRole::Line2, Ink::Over, {}, this))
{
    setObjectName(u"shortcut-editor"_s);
    m_refusal->setObjectName(u"shortcut-refusal"_s);
    m_refusal->setVisible(false);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(m_refusal);
    for (const Command& command : commands.commands())
        addRow(command.id);
    connect(&m_commands, &CommandRegistry::added, this, &ShortcutEditor::addRow);
    connect(&m_commands, &CommandRegistry::keysChanged, this, &ShortcutEditor::showKeys);
}

void ShortcutEditor::addRow(const QString& id)
{
    if (m_commands.find(id)->fixed)
        return;
    const QString name = plainText(m_commands.action(id)->text());
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* edit = new QKeySequenceEdit(m_commands.keysOf(id), this);
    edit->setObjectName(u"keys-"_s + id);
    edit->setAccessibleName(tr("Shortcut for %1").arg(name));
    follow(m_look, *edit, [this, edit] { edit->setFixedWidth(m_look.scaled(kEditWidth)); });
    auto* reset = new QToolButton(this);
    reset->setObjectName(u"reset-"_s + id);
    reset->setIcon(icon(m_look, u"edit-undo"_s));
    reset->setToolTip(tr("Back to the default"));
    reset->setAccessibleName(tr("Back to the default for %1").arg(name));
    row->addWidget(new ElidedLabel(m_look, FontRole::Body, Ink::Text, name, this), 1);
    row->addWidget(edit);
    row->addWidget(reset);
    m_column->addLayout(row);
    m_edits.insert(id, edit);
    connect(edit, &QKeySequenceEdit::editingFinished, this, [this, id] { take(id); });
    connect(reset, &QToolButton::clicked, this, [this, id] {
        m_commands.resetKeys(id);
        emit changed();
    });
}

void ShortcutEditor::take(const QString& id)
{
    QKeySequenceEdit* edit = m_edits.value(id);
    if (edit->keySequence() == m_commands.keysOf(id))
        return;
    const auto bound = m_commands.rebind(id, edit->keySequence());
    setWrong(*edit, !bound);
    m_refusal->setVisible(!bound);
    if (bound) {
        emit changed();
        return;
    }
    const QString keys = keyText(edit->keySequence());
    const QAction* holder = bound.error().code == Error::Code::Conflict
        ? m_commands.action(bound.error().detail)
        : nullptr;
    standBelow(*edit);
    m_refusal->setText(
        holder ? tr("%1 already belongs to “%2”. The old shortcut still works.")
                     .arg(keys, plainText(holder->text()))
               : tr("%1 would be typed into fields. Add Ctrl or Alt. The old shortcut still works.")
                     .arg(keys));
    edit->setKeySequence(m_commands.keysOf(id));
}

//! The sentence belongs where the user looks.
void ShortcutEditor::standBelow(QWidget& edit)
{
    m_column->removeWidget(m_refusal);
    for (int row = 0; row < m_column->count(); ++row) {
        const QLayout* line = m_column->itemAt(row)->layout();
        if (line && line->indexOf(&edit) >= 0) {
            m_column->insertWidget(row + 1, m_refusal);
            return;
        }
    }
}

void ShortcutEditor::showKeys()
{
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it) {
        it.value()->setKeySequence(m_commands.keysOf(it.key()));
        setWrong(*it.value(), false);
    }
    m_refusal->setVisible(false);
}

} // namespace keting
