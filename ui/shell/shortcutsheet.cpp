// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/look/controls.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/keycap.h"
#include "ui/shell/commandregistry.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSheetWidth = 690;

} // namespace

ShortcutSheet::ShortcutSheet(const Look& look, const CommandRegistry& commands, QWidget* parent)
    : QDialog(parent), m_look(look), m_commands(commands)
{
    setObjectName(u"shortcut-sheet"_s);
    setWindowTitle(tr("Shortcuts"));
    setMinimumWidth(look.scaled(kSheetWidth));
    QPalette paper = palette();
    paper.setColor(QPalette::Window, look.tokens().base);
    setPalette(paper);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(0);
    addHeading(*grid);
    addColumn(*grid, 0, {Command::Scope::List});
    addColumn(*grid, 1, {Command::Scope::NotTyping, Command::Scope::Reply});
    addColumn(*grid, 2, {Command::Scope::Global});
}

QString ShortcutSheet::titleOf(Command::Scope scope) const
{
    switch (scope) {
    case Command::Scope::List: return tr("In lists");
    case Command::Scope::NotTyping: return tr("Outside of fields");
    case Command::Scope::Reply: return tr("While writing a reply");
    case Command::Scope::Global: return tr("Everywhere");
    }
    Q_UNREACHABLE();
}

QList<Command> ShortcutSheet::pressable(Command::Scope scope) const
{
    QList<Command> found;
    for (const Command& command : m_commands.commands()) {
        if (command.scope == scope && !m_commands.liveKeysOf(command.id).isEmpty())
            found.append(command);
    }
    return found;
}

void ShortcutSheet::addHeading(QGridLayout& grid)
{
    auto* heading = new QHBoxLayout;
    heading->addWidget(
        new TextLabel(m_look, FontRole::PaneTitle, Ink::Text, tr("Shortcuts"), this));
    heading->addSpacing(12);
    heading->addWidget(new TextLabel(m_look, FontRole::Line2, Ink::Text2,
                                     tr("Letter keys work only while a list has the focus."), this),
                       1);
    auto* change = new QPushButton(tr("Change…"), this);
    setButtonKind(*change, ButtonKind::Flat);
    heading->addWidget(change);
    grid.addLayout(heading, 0, 0, 1, 3);
    connect(change, &QPushButton::clicked, this, [this] {
        accept();
        emit changeRequested();
    });
}

void ShortcutSheet::addColumn(QGridLayout& grid, int column, const QList<Command::Scope>& scopes)
{
    auto* box = new QVBoxLayout;
    box->setSpacing(0);
    for (const Command::Scope scope : scopes) {
        const QList<Command> commands = pressable(scope);
        if (commands.isEmpty())
            continue;
        auto* heading = new TextLabel(m_look, FontRole::Pill, Ink::Text, titleOf(scope), this);
        heading->setContentsMargins(0, 10, 0, 4);
        box->addWidget(heading);
        for (const Command& command : commands)
            box->addWidget(newRow(command));
    }
    box->addStretch(1);
    grid.addLayout(box, 1, column);
    grid.setColumnStretch(column, 1);
}

QWidget* ShortcutSheet::newRow(const Command& command)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 1, 0, 1);
    line->setSpacing(4);
    line->addWidget(
        new ElidedLabel(m_look, FontRole::Line2, Ink::Text, plainText(command.text), row), 1);
    const QKeySequence keys = m_commands.keysOf(command.id);
    for (int i = 0; i < keys.count(); ++i)
        line->addWidget(new KeyCap(m_look, keyText(QKeySequence(keys[static_cast<uint>(i)])), row));
    row->setAccessibleName(plainText(command.text) + u' ' + keyText(keys));
    return row;
}

} // namespace keting
