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
    QList<Command> list;
    QList<Command> going;
    QList<Command> global;
    for (const Command& command : commands.commands()) {
        if (commands.keysOf(command.id).isEmpty())
            continue;
        if (command.scope == Command::Scope::List)
            list.append(command);
        else
            (command.scope == Command::Scope::NotTyping ? going : global).append(command);
    }
    int column = 0;
    if (!list.isEmpty())
        addColumn(*grid, column++, tr("In lists"), list);
    if (!going.isEmpty())
        addColumn(*grid, column++, tr("Outside of fields"), going);
    addColumn(*grid, column, tr("Everywhere"), global);
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

void ShortcutSheet::addColumn(QGridLayout& grid, int column, const QString& title,
                              const QList<Command>& commands)
{
    auto* heading = new TextLabel(m_look, FontRole::Pill, Ink::Text, title, this);
    heading->setContentsMargins(0, 10, 0, 4);
    grid.addWidget(heading, 1, column);
    grid.setColumnStretch(column, 1);
    int row = 2;
    for (const Command& command : commands)
        grid.addWidget(newRow(command), row++, column);
    grid.setRowStretch(std::max(row, grid.rowCount() - 1), 1);
}

QWidget* ShortcutSheet::newRow(const Command& command)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 2, 0, 2);
    line->setSpacing(4);
    line->addWidget(
        new ElidedLabel(m_look, FontRole::Line2, Ink::Text, plainText(command.text), row), 1);
    const QKeySequence keys = m_commands.keysOf(command.id);
    for (int i = 0; i < keys.count(); ++i)
        line->addWidget(new KeyCap(
            m_look, QKeySequence(keys[static_cast<uint>(i)]).toString(QKeySequence::NativeText),
            row));
    row->setAccessibleName(plainText(command.text) + u' ' + keyText(keys));
    return row;
}

} // namespace keting
