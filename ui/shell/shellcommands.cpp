// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellcommands.h"

#include "ui/shell/commandregistry.h"

#include <QCoreApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct ShellText {
    Q_DECLARE_TR_FUNCTIONS(ShellText)
};

using Scope = Command::Scope;
using Menu = Command::Menu;

QString idOf(const char16_t* id)
{
    return QString::fromUtf16(id);
}

} // namespace

void addShellCommands(CommandRegistry& commands)
{
    using namespace shellcommand;
    const auto keys = [](int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) {
        return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(key)));
    };
    const QList<Command> all{
        {idOf(kPaste), ShellText::tr("&Paste messages…"), u"edit-paste"_s,
         keys(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier), Scope::Global, Menu::File, 0},
        {idOf(kImport), ShellText::tr("&Import a file…"), u"document-import"_s, keys(Qt::Key_O),
         Scope::Global, Menu::File, 0},
        {idOf(kNewRequest), ShellText::tr("&New request…"), u"list-add"_s, keys(Qt::Key_N),
         Scope::Global, Menu::File, 0},
        {idOf(kExport), ShellText::tr("&Export…"), u"document-export"_s, keys(Qt::Key_E),
         Scope::Global, Menu::File, 1},
        {idOf(kQuit), ShellText::tr("&Quit"), {}, keys(Qt::Key_Q), Scope::Global, Menu::File, 2},
        {idOf(kUndo), ShellText::tr("&Undo"), u"edit-undo"_s, keys(Qt::Key_Z), Scope::Global,
         Menu::Edit, 0},
        {idOf(kFind), ShellText::tr("&Search in the list"), u"edit-find"_s,
         keys(Qt::Key_Slash, Qt::NoModifier), Scope::NotTyping, Menu::Edit, 1},
        {idOf(kSettings), ShellText::tr("Se&ttings"), u"configure"_s, keys(Qt::Key_Comma),
         Scope::Global, Menu::Edit, 2},
        {idOf(kCommandField), ShellText::tr("&Command field"), u"edit-find"_s, keys(Qt::Key_K),
         Scope::Global, Menu::View, 0},
        {idOf(kNextPane),
         ShellText::tr("&Next pane"),
         {},
         keys(Qt::Key_F6, Qt::NoModifier),
         Scope::Global,
         Menu::View,
         1},
        {idOf(kPreviousPane),
         ShellText::tr("&Previous pane"),
         {},
         keys(Qt::Key_F6, Qt::ShiftModifier),
         Scope::Global,
         Menu::View,
         1},
        {idOf(kTheme), ShellText::tr("&Light or dark"), {}, {}, Scope::Global, Menu::View, 2},
        {idOf(kTextLarger),
         ShellText::tr("Text l&arger"),
         {},
         keys(Qt::Key_Plus),
         Scope::Global,
         Menu::View,
         2},
        {idOf(kTextSmaller),
         ShellText::tr("Text &smaller"),
         {},
         keys(Qt::Key_Minus),
         Scope::Global,
         Menu::View,
         2},
        {idOf(kManual), ShellText::tr("&Manual"), u"help-contents"_s,
         keys(Qt::Key_F1, Qt::NoModifier), Scope::Global, Menu::Help, 0},
        {idOf(kShortcuts), ShellText::tr("&Shortcuts"), u"help-hint"_s,
         keys(Qt::Key_Question, Qt::NoModifier), Scope::NotTyping, Menu::Help, 0},
        {idOf(kAbout), ShellText::tr("&About Keting"), {}, {}, Scope::Global, Menu::Help, 1},
    };
    for (const Command& command : all)
        commands.add(command);
}

} // namespace keting
