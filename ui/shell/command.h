// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

namespace keting {

//! Something the user can do, under one name in menus, tooltips, the command field and the shortcut
//! sheet.
struct Command {
    enum class Scope {
        Global, //!< Anywhere in the window; needs a modifier or a function key.
        NotTyping, //!< Anywhere but in a field that takes text: "?", "/", G and a letter.
        List, //!< Only while a list has the focus: A, R, C…
        Reply, //!< Only while a reply is written: Ctrl+Enter.
    };
    enum class Menu { None, File, Edit, Request, View, Go, Help };

    QString id; //!< "request.claim"; also the key of a changed shortcut in the settings.
    QString text; //!< Translated, with mnemonic.
    QString icon; //!< Breeze name; empty: none.
    QKeySequence keys; //!< Default shortcut.
    Scope scope = Scope::Global;
    Menu menu = Menu::None;
    int section = 0; //!< A separator stands between sections of a menu.
    bool fixed = false; //!< The focused widget answers by itself: shown to the user, never changed.
    QString submenu = {}; //!< Translated; a menu within the menu. Empty: none.

    friend bool operator==(const Command&, const Command&) = default;
};

} // namespace keting
