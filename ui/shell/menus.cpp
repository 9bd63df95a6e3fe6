// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include "ui/shell/commandregistry.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace keting {

Menus::Menus(CommandRegistry& commands, QMenuBar& bar)
    : QObject(&bar), m_commands(commands), m_bar(bar)
{
    addMenu(Command::Menu::File, tr("&File"));
    addMenu(Command::Menu::Edit, tr("&Edit"));
    addMenu(Command::Menu::Request, tr("&Request"));
    addMenu(Command::Menu::View, tr("&View"));
    addMenu(Command::Menu::Go, tr("&Go"));
    addMenu(Command::Menu::Help, tr("&Help"));
    connect(&m_commands, &CommandRegistry::added, this, [this](const QString& id) {
        const auto& all = m_commands.commands();
        const auto it = std::find_if(all.cbegin(), all.cend(),
                                     [&id](const Command& command) { return command.id == id; });
        if (it != all.cend() && it->menu != Command::Menu::None)
            fill(it->menu);
    });
}

void Menus::addMenu(Command::Menu menu, const QString& title)
{
    m_menus.insert(menu, m_bar.addMenu(title));
    fill(menu);
}

void Menus::fill(Command::Menu menu)
{
    QList<Command> commands;
    for (const Command& command : m_commands.commands()) {
        if (command.menu == menu)
            commands.append(command);
    }
    std::stable_sort(
        commands.begin(), commands.end(),
        [](const Command& one, const Command& other) { return one.section < other.section; });
    QMenu* filled = m_menus.value(menu);
    filled->clear();
    qDeleteAll(filled->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    QHash<QString, QMenu*> within;
    filled->menuAction()->setVisible(!commands.isEmpty());
    for (qsizetype i = 0; i < commands.size(); ++i) {
        if (i > 0 && commands.at(i).section != commands.at(i - 1).section)
            filled->addSeparator();
        const QString& submenu = commands.at(i).submenu;
        if (!submenu.isEmpty() && !within.contains(submenu))
            within.insert(submenu, filled->addMenu(submenu));
        within.value(submenu, filled)->addAction(m_commands.action(commands.at(i).id));
    }
}

} // namespace keting
