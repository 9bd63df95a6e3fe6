// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/shell/command.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace keting {

class Look;

//! All commands of the window. Menus, tooltips, the command field and the shortcut sheet are made
//! from it, so that a key is written down once. Actions are owned here; features connect to their
//! triggered().
class CommandRegistry final : public QObject {
    Q_OBJECT
public:
    explicit CommandRegistry(const Look& look, QObject* parent = nullptr);

    //! The id must be new. Global actions work once the window has them; see addTo().
    QAction* add(const Command& command);
    //! Null when there is no such command.
    [[nodiscard]] QAction* action(const QString& id) const;
    [[nodiscard]] const QList<Command>& commands() const { return m_commands; }
    //! Null when there is no such command; valid until the next add().
    [[nodiscard]] const Command* find(const QString& id) const;

    //! Gives a window the commands that work everywhere in it, now and later.
    void addTo(QWidget& window);
    //! Gives a list the commands that work while it has the focus, now and later.
    void addToList(QWidget& list);

    [[nodiscard]] QKeySequence keysOf(const QString& id) const;
    [[nodiscard]] QKeySequence defaultKeysOf(const QString& id) const;
    //! What to write on a button: empty while the keys are switched off.
    [[nodiscard]] QString liveKeysOf(const QString& id) const;
    //! Changes a shortcut. Conflict names the command that has it already; Invalid: a bare letter
    //! cannot be global, and fixed keys stay. Empty keys take the shortcut away.
    [[nodiscard]] Result<void> rebind(const QString& id, const QKeySequence& keys);
    void resetKeys(const QString& id);
    //! Changed shortcuts only.
    [[nodiscard]] QMap<QString, QKeySequence> changedKeys() const { return m_changed; }
    //! From the settings; entries that no longer fit are left out.
    void setChangedKeys(const QMap<QString, QKeySequence>& keys);

    [[nodiscard]] bool singleLetters() const { return m_singleLetters; }
    void setSingleLetters(bool on);

signals:
    void added(const QString& id);
    void keysChanged();

private:
    void wear(const Command& command);
    //! Who has a key that these would collide with; empty: nobody.
    [[nodiscard]] QString holderOf(const QKeySequence& keys, const QString& otherThan) const;
    [[nodiscard]] bool isOff(const Command& command) const;
    //! The first changed shortcut that collides with another command's.
    [[nodiscard]] QString firstClash() const;

    const Look& m_look;
    QList<Command> m_commands;
    QHash<QString, QAction*> m_actions;
    QMap<QString, QKeySequence> m_changed;
    QList<QPointer<QWidget>> m_windows;
    QList<QPointer<QWidget>> m_lists;
    bool m_singleLetters = true;
};

//! A key pressed without a modifier that would type something.
[[nodiscard]] bool isSingleLetter(const QKeySequence& keys);
//! "Ctrl+K", "G then I", as the sheet and the key caps show it.
[[nodiscard]] QString keyText(const QKeySequence& keys);
//! The text without its mnemonic marks and trailing "…".
[[nodiscard]] QString plainText(const QString& text);

} // namespace keting
