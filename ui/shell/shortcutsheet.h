// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command.h"

#include <QDialog>

class QGridLayout;

namespace keting {

class CommandRegistry;
class Look;

//! Every key in one picture, by where it works; made anew each time, so that it cannot be out of
//! date.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
public:
    ShortcutSheet(const Look& look, const CommandRegistry& commands, QWidget* parent = nullptr);

signals:
    void changeRequested();

private:
    void addHeading(QGridLayout& grid);
    void addColumn(QGridLayout& grid, int column, const QList<Command::Scope>& scopes);
    [[nodiscard]] QString titleOf(Command::Scope scope) const;
    [[nodiscard]] QList<Command> pressable(Command::Scope scope) const;
    [[nodiscard]] QWidget* newRow(const Command& command);

    const Look& m_look;
    const CommandRegistry& m_commands;
};

} // namespace keting
