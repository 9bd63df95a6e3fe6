// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command.h"

#include <QMap>
#include <QObject>

class QMenu;
class QMenuBar;

namespace keting {

class CommandRegistry;

//! The menu bar, made from the commands. A menu without commands is not shown.
class Menus final : public QObject {
    Q_OBJECT
public:
    Menus(CommandRegistry& commands, QMenuBar& bar);

    [[nodiscard]] QMenu* menu(Command::Menu menu) const { return m_menus.value(menu); }

private:
    void addMenu(Command::Menu menu, const QString& title);
    void fill(Command::Menu menu);

    CommandRegistry& m_commands;
    QMenuBar& m_bar;
    QMap<Command::Menu, QMenu*> m_menus;
};

} // namespace keting
