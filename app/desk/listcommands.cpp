// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/listcommands.h"

#include "ui/inbox/inboxpane.h"
#include "ui/inbox/inboxview.h"
#include "ui/request/nextstepbar.h"
#include "ui/request/requestpane.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/shellcommands.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct ListCommands {
    Q_DECLARE_TR_FUNCTIONS(ListCommands)
};

struct Entry {
    QString id;
    QString text;
    QString icon;
    Qt::Key key;
    int section;
    std::function<void(InboxView&)> what;
};

std::function<void(InboxView&)> asks(InboxIntent intent, int number = 0)
{
    return [intent, number](InboxView& list) { list.ask({intent, number}); };
}

QList<Entry> deeds()
{
    return {
        {u"request.claim"_s, ListCommands::tr("&Claim"), u"user"_s, Qt::Key_A, 0,
         asks(InboxIntent::Claim)},
        {u"request.reply"_s, ListCommands::tr("&Reply"), u"mail-reply-sender"_s, Qt::Key_R, 0,
         asks(InboxIntent::Reply)},
        {u"request.note"_s, ListCommands::tr("&Note…"), u"document-edit"_s, Qt::Key_C, 0,
         asks(InboxIntent::Note)},
        {u"request.snooze"_s, ListCommands::tr("&Snooze…"), u"chronometer-pause"_s, Qt::Key_H, 0,
         asks(InboxIntent::Snooze)},
        {u"request.close"_s, ListCommands::tr("C&lose…"), u"dialog-ok-apply"_s, Qt::Key_E, 0,
         asks(InboxIntent::CloseAndNext)},
        {u"request.duplicate"_s,
         ListCommands::tr("Dismiss as &duplicate"),
         {},
         Qt::Key_D,
         1,
         asks(InboxIntent::Duplicate)},
        {u"request.off-topic"_s, ListCommands::tr("Dismiss as &off-topic, or bring back"),
         u"mail-mark-junk"_s, Qt::Key_Exclam, 1, asks(InboxIntent::OffTopic)},
        {u"request.undo"_s, ListCommands::tr("&Undo the last deed"), u"edit-undo"_s, Qt::Key_Z, 1,
         asks(InboxIntent::Undo)},
    };
}

QList<Entry> moves()
{
    return {
        {u"list.next"_s,
         ListCommands::tr("Next request"),
         {},
         Qt::Key_J,
         3,
         [](InboxView& list) { list.step(1); }},
        {u"list.previous"_s,
         ListCommands::tr("Previous request"),
         {},
         Qt::Key_K,
         3,
         [](InboxView& list) { list.step(-1); }},
        {u"list.next-due"_s,
         ListCommands::tr("Next one due"),
         {},
         Qt::Key_N,
         3,
         [](InboxView& list) { list.chooseNextDue(); }},
        {u"list.mark"_s,
         ListCommands::tr("Mark or unmark"),
         {},
         Qt::Key_X,
         3,
         [](InboxView& list) { list.toggleMark(); }},
    };
}

//! What the list and the composer answer to by themselves, for the sheet.
QList<Command> fixedKeys()
{
    using Scope = Command::Scope;
    const auto key
        = [](const QString& id, const QString& text, const QKeySequence& keys, Scope scope) {
              return Command{id, text, {}, keys, scope, Command::Menu::None, 0, true};
          };
    return {
        key(u"list.open"_s, ListCommands::tr("Open the request"), Qt::Key_Return, Scope::List),
        key(u"list.all"_s, ListCommands::tr("Mark all"), Qt::CTRL | Qt::Key_A, Scope::List),
        key(u"list.unmark"_s, ListCommands::tr("Take the marks away"), Qt::Key_Escape, Scope::List),
        key(u"reply.checklist"_s, ListCommands::tr("Find a checklist"),
            QKeySequence(Qt::Key_Slash, Qt::Key_Slash), Scope::Reply),
        key(u"reply.fill"_s, ListCommands::tr("Next place to fill in"), Qt::Key_Tab, Scope::Reply),
        key(u"reply.send"_s, ListCommands::tr("Copy and mark as sent"), Qt::CTRL | Qt::Key_Return,
            Scope::Reply),
        key(u"reply.leave"_s, ListCommands::tr("Back to the list"), Qt::Key_Escape, Scope::Reply),
    };
}

QList<Entry> categoryKeys(const QList<CatalogueItem>& categories)
{
    constexpr qsizetype kDigits = 9;
    QList<Entry> entries;
    for (int n = 1; n <= std::min(kDigits, categories.size()); ++n)
        entries.append({u"request.category-%1"_s.arg(n),
                        ListCommands::tr("Category: %1").arg(categories.at(n - 1).name),
                        {},
                        static_cast<Qt::Key>(Qt::Key_0 + n),
                        2,
                        asks(InboxIntent::Category, n)});
    return entries;
}

QHash<Deed, QString> deedKeys(const CommandRegistry& commands)
{
    return {{Deed::Claim, commands.liveKeysOf(u"request.claim"_s)},
            {Deed::Note, commands.liveKeysOf(u"request.note"_s)},
            {Deed::Snooze, commands.liveKeysOf(u"request.snooze"_s)},
            {Deed::Close, commands.liveKeysOf(u"request.close"_s)},
            {Deed::Dismiss, commands.liveKeysOf(u"request.off-topic"_s)}};
}

} // namespace

void addListCommands(CommandRegistry& commands, InboxView& list,
                     const QList<CatalogueItem>& categories)
{
    const QList<Entry> entries = deeds() + categoryKeys(categories) + moves();
    for (const Entry& entry : entries) {
        const QAction* action
            = commands.add({entry.id, entry.text, entry.icon, QKeySequence(entry.key),
                            Command::Scope::List, Command::Menu::Request, entry.section});
        QObject::connect(action, &QAction::triggered, &list,
                         [&list, what = entry.what] { what(list); });
    }
    for (const Command& command : fixedKeys())
        commands.add(command);
    commands.addToList(list);
}

void tellKeys(const CommandRegistry& commands, InboxPane& inbox, RequestPane& request)
{
    const auto tell = [&commands, &inbox, &request] {
        request.setKeys(deedKeys(commands));
        inbox.setSearchKey(commands.liveKeysOf(QString::fromUtf16(shellcommand::kFind)));
    };
    QObject::connect(&commands, &CommandRegistry::keysChanged, &request, tell);
    tell();
}

} // namespace keting
