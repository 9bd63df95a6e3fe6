// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandregistry.h"

#include "ui/look/inkicon.h"
#include "ui/look/look.h"

#include <QAction>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

bool overlaps(const QKeySequence& one, const QKeySequence& other)
{
    return one.matches(other) != QKeySequence::NoMatch
        || other.matches(one) != QKeySequence::NoMatch;
}

Qt::ShortcutContext contextOf(Command::Scope scope)
{
    // A text field swallows plain letters before a window's shortcut sees them; a list would not.
    return scope == Command::Scope::List ? Qt::WidgetShortcut : Qt::WindowShortcut;
}

//! Whether a list, else a window, is given the action; to fixed keys a widget answers by itself.
bool isGiven(const Command& command, bool toList)
{
    return !command.fixed && (command.scope == Command::Scope::List) == toList;
}

//! Whoever writes a reply has no list in hand.
bool canMeet(Command::Scope one, Command::Scope other)
{
    const auto needsHands = [](Command::Scope scope) {
        return scope == Command::Scope::List || scope == Command::Scope::NotTyping;
    };
    return !(one == Command::Scope::Reply && needsHands(other))
        && !(other == Command::Scope::Reply && needsHands(one));
}

bool mayHave(const Command& command, const QKeySequence& keys)
{
    return !command.fixed && (command.scope != Command::Scope::Global || !isSingleLetter(keys));
}

} // namespace

bool isSingleLetter(const QKeySequence& keys)
{
    if (keys.isEmpty())
        return false;
    const QKeyCombination first = keys[0];
    const bool modified = first.keyboardModifiers().testAnyFlags(
        Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !modified && first.key() >= Qt::Key_Exclam && first.key() < Qt::Key_Escape;
}

QString keyText(const QKeySequence& keys)
{
    // The key is called as it is labelled.
    const QString enter = QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText);
    return keys.toString(QKeySequence::NativeText)
        .replace(enter, u"Enter"_s)
        .replace(u", "_s, u" "_s);
}

QString plainText(const QString& text)
{
    // "复制(&C)…" → "复制": the mnemonic in brackets is for the menu only.
    static const QRegularExpression bracketed(u"\\(&.\\)"_s);
    QString plain = text;
    plain.remove(bracketed);
    plain.remove(u'&');
    while (plain.endsWith(u'…') || plain.endsWith(u'.'))
        plain.chop(1);
    return plain;
}

CommandRegistry::CommandRegistry(const Look& look, QObject* parent) : QObject(parent), m_look(look)
{}

QAction* CommandRegistry::add(const Command& command)
{
    Q_ASSERT(!m_actions.contains(command.id));
    auto* action = new QAction(command.text, this);
    action->setObjectName(command.id);
    if (!command.icon.isEmpty())
        action->setIcon(icon(m_look, command.icon));
    action->setShortcutContext(contextOf(command.scope));
    m_commands.append(command);
    m_actions.insert(command.id, action);
    wear(command);
    const bool toList = command.scope == Command::Scope::List;
    const auto& takers = toList ? m_lists : m_windows;
    for (const QPointer<QWidget>& taker : takers) {
        if (taker && isGiven(command, toList))
            taker->addAction(action);
    }
    emit added(command.id);
    return action;
}

QAction* CommandRegistry::action(const QString& id) const
{
    return m_actions.value(id);
}

void CommandRegistry::addTo(QWidget& window)
{
    m_windows.append(&window);
    for (const Command& command : std::as_const(m_commands)) {
        if (isGiven(command, false))
            window.addAction(action(command.id));
    }
}

void CommandRegistry::addToList(QWidget& list)
{
    m_lists.append(&list);
    for (const Command& command : std::as_const(m_commands)) {
        if (isGiven(command, true))
            list.addAction(action(command.id));
    }
}

const Command* CommandRegistry::find(const QString& id) const
{
    const auto it = std::find_if(m_commands.cbegin(), m_commands.cend(),
                                 [&id](const Command& command) { return command.id == id; });
    return it == m_commands.cend() ? nullptr : &*it;
}

QKeySequence CommandRegistry::keysOf(const QString& id) const
{
    return m_changed.contains(id) ? m_changed.value(id) : defaultKeysOf(id);
}

QKeySequence CommandRegistry::defaultKeysOf(const QString& id) const
{
    const Command* command = find(id);
    return command ? command->keys : QKeySequence();
}

QString CommandRegistry::liveKeysOf(const QString& id) const
{
    const Command* command = find(id);
    return !command || isOff(*command) ? QString() : keyText(keysOf(id));
}

bool CommandRegistry::isOff(const Command& command) const
{
    return !m_singleLetters && !command.fixed && isSingleLetter(keysOf(command.id));
}

Result<void> CommandRegistry::rebind(const QString& id, const QKeySequence& keys)
{
    const Command* command = find(id);
    if (!command)
        return fail(Error::Code::NotFound, u"no command "_s + id);
    if (!mayHave(*command, keys))
        return fail(Error::Code::Invalid, u"a bare letter would be typed into fields"_s);
    if (const QString holder = holderOf(keys, id); !holder.isEmpty())
        return fail(Error::Code::Conflict, holder);
    if (keys == command->keys)
        m_changed.remove(id);
    else
        m_changed.insert(id, keys);
    wear(*command);
    emit keysChanged();
    return {};
}

void CommandRegistry::resetKeys(const QString& id)
{
    if (m_changed.remove(id) == 0)
        return;
    if (const Command* command = find(id))
        wear(*command);
    emit keysChanged();
}

void CommandRegistry::setChangedKeys(const QMap<QString, QKeySequence>& keys)
{
    m_changed.clear();
    for (const Command& command : std::as_const(m_commands)) {
        const auto wanted = keys.constFind(command.id);
        if (wanted != keys.cend() && *wanted != command.keys && mayHave(command, *wanted))
            m_changed.insert(command.id, *wanted);
    }
    // All at once, since two commands may have swapped their keys. A later version may have given a
    // key to another command: then that change goes, which may free or take another key, so once
    // more.
    QString clashing = firstClash();
    while (!clashing.isEmpty()) {
        m_changed.remove(clashing);
        clashing = firstClash();
    }
    for (const Command& command : std::as_const(m_commands))
        wear(command);
    emit keysChanged();
}

QString CommandRegistry::firstClash() const
{
    const QStringList changed = m_changed.keys();
    for (const QString& id : changed) {
        if (!m_changed.value(id).isEmpty() && !holderOf(m_changed.value(id), id).isEmpty())
            return id;
    }
    return {};
}

QString CommandRegistry::holderOf(const QKeySequence& keys, const QString& otherThan) const
{
    const Command* command = find(otherThan);
    if (keys.isEmpty() || !command)
        return {};
    for (const Command& other : m_commands) {
        const QKeySequence theirs = keysOf(other.id);
        // To Qt an empty sequence is the beginning of every other.
        if (other.id != otherThan && !theirs.isEmpty() && canMeet(command->scope, other.scope)
            && overlaps(keys, theirs))
            return other.id;
    }
    return {};
}

void CommandRegistry::setSingleLetters(bool on)
{
    if (on == m_singleLetters)
        return;
    m_singleLetters = on;
    for (const Command& command : std::as_const(m_commands))
        wear(command);
    emit keysChanged();
}

void CommandRegistry::wear(const Command& command)
{
    const QKeySequence keys = keysOf(command.id);
    const bool off = isOff(command);
    QAction* worn = action(command.id);
    worn->setShortcut(off || command.fixed ? QKeySequence() : keys);
    const QString plain = plainText(command.text);
    worn->setToolTip(off || keys.isEmpty() ? plain : plain + u"  "_s + keyText(keys));
}

} // namespace keting
