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

constexpr auto kNoKey = static_cast<Qt::Key>(0);

// Sections of the menu.
constexpr int kOften = 0;
constexpr int kOnTheWay = 1;
constexpr int kOthers = 2;
constexpr int kMatter = 3;
constexpr int kEnds = 4;
constexpr int kBack = 5;

struct Entry {
    QString id;
    QString text;
    QString icon;
    Qt::Key key;
    int section;
    std::function<void(InboxView&)> what;
    Command::Menu menu = Command::Menu::Request;
    QString submenu = {};
};

//! What the request pane does, with or without a key of its own.
struct DeedEntry {
    Deed deed;
    QString id;
    QString text;
    QString icon;
    Qt::Key key;
    int section;
    QString submenu = {};
};

std::function<void(InboxView&)> asks(InboxIntent intent, int number = 0)
{
    return [intent, number](InboxView& list) { list.ask({intent, number}); };
}

QList<Entry> deeds()
{
    return {
        {u"request.claim"_s, ListCommands::tr("&Claim"), u"user"_s, Qt::Key_A, kOften,
         asks(InboxIntent::Claim)},
        {u"request.reply"_s, ListCommands::tr("&Reply"), u"mail-reply-sender"_s, Qt::Key_R, kOften,
         asks(InboxIntent::Reply)},
        {u"request.note"_s, ListCommands::tr("&Note…"), u"document-edit"_s, Qt::Key_C, kOften,
         asks(InboxIntent::Note)},
        {u"request.snooze"_s, ListCommands::tr("&Snooze…"), u"chronometer-pause"_s, Qt::Key_H,
         kOften, asks(InboxIntent::Snooze)},
        {u"request.close"_s, ListCommands::tr("C&lose…"), u"dialog-ok-apply"_s, Qt::Key_E, kOften,
         asks(InboxIntent::CloseAndNext)},
        {u"request.duplicate"_s,
         ListCommands::tr("Dismiss as &duplicate"),
         {},
         Qt::Key_D,
         kEnds,
         asks(InboxIntent::Duplicate)},
        {u"request.off-topic"_s, ListCommands::tr("Dismiss as &off-topic or restore"),
         u"mail-mark-junk"_s, Qt::Key_Exclam, kEnds, asks(InboxIntent::OffTopic)},
        {u"request.undo"_s, ListCommands::tr("&Undo the last deed"), u"edit-undo"_s, Qt::Key_Z,
         kBack, asks(InboxIntent::Undo)},
    };
}

QList<DeedEntry> waysOn()
{
    return {
        {Deed::Guided, u"request.guided"_s, ListCommands::tr("&Guided online"),
         u"dialog-messages"_s, Qt::Key_O, kOnTheWay},
        {Deed::Proxy, u"request.proxy"_s, ListCommands::tr("Pro&xy handling"), u"im-user"_s,
         Qt::Key_B, kOnTheWay},
        {Deed::Promise, u"request.promise"_s, ListCommands::tr("&Promise…"), u"flag"_s, Qt::Key_P,
         kOnTheWay},
        {Deed::KeepPromise,
         u"request.promise-kept"_s,
         ListCommands::tr("Promise &kept"),
         {},
         kNoKey,
         kOnTheWay,
         ListCommands::tr("End what was begun")},
        {Deed::NoteProgress, u"request.progress"_s, ListCommands::tr("Progr&ess…"),
         u"document-edit"_s, Qt::Key_T, kOnTheWay},
        {Deed::Wait, u"request.wait"_s, ListCommands::tr("&Wait for the villager…"),
         u"media-playback-pause"_s, Qt::Key_W, kOnTheWay},
        {Deed::Resume, u"request.resume"_s, ListCommands::tr("Resu&me"), u"media-playback-start"_s,
         kNoKey, kOnTheWay, ListCommands::tr("End what was begun")},
        {Deed::Wake,
         u"request.wake"_s,
         ListCommands::tr("End the snoo&ze"),
         {},
         kNoKey,
         kOnTheWay,
         ListCommands::tr("End what was begun")},
        {Deed::NoReply,
         u"request.no-reply"_s,
         ListCommands::tr("No reply needed"),
         {},
         kNoKey,
         kOnTheWay},
        {Deed::HandOver, u"request.hand-over"_s, ListCommands::tr("&Hand over…"), u"mail-forward"_s,
         kNoKey, kOthers},
        {Deed::SendOn,
         u"request.send-on"_s,
         ListCommands::tr("Send on &to a department…"),
         {},
         kNoKey,
         kOthers},
        {Deed::Visit, u"request.visit"_s, ListCommands::tr("Plan a &visit…"), u"go-home"_s, kNoKey,
         kOthers, ListCommands::tr("Visit")},
        {Deed::FinishVisit,
         u"request.visit-done"_s,
         ListCommands::tr("V&isit done…"),
         {},
         kNoKey,
         kOthers,
         ListCommands::tr("Visit")},
        {Deed::Ready, u"request.ready"_s, ListCommands::tr("Read&y to collect"), u"star-shape"_s,
         kNoKey, kOthers},
    };
}

QList<DeedEntry> matterAndEnds()
{
    return {
        {Deed::Describe,
         u"request.describe"_s,
         ListCommands::tr("Correct m&atter or category…"),
         {},
         kNoKey,
         kMatter},
        {Deed::Merge, u"request.merge"_s, ListCommands::tr("Merge into another re&quest…"),
         u"merge"_s, kNoKey, kMatter},
        {Deed::Reopen,
         u"request.reopen"_s,
         ListCommands::tr("Reopen…"),
         {},
         kNoKey,
         kEnds,
         ListCommands::tr("Once it is closed")},
        {Deed::Rate,
         u"request.rate"_s,
         ListCommands::tr("Rating…"),
         {},
         kNoKey,
         kEnds,
         ListCommands::tr("Once it is closed")},
        {Deed::FollowUp,
         u"request.follow-up"_s,
         ListCommands::tr("&Follow up the bad rating…"),
         {},
         kNoKey,
         kEnds,
         ListCommands::tr("Once it is closed")},
    };
}

QList<Entry> deedsOf(const std::function<void(Deed)>& start)
{
    QList<Entry> entries;
    const QList<DeedEntry> all = waysOn() + matterAndEnds();
    for (const DeedEntry& entry : all)
        entries.append({entry.id, entry.text, entry.icon, entry.key, entry.section,
                        [start, deed = entry.deed](InboxView&) { start(deed); },
                        Command::Menu::Request, entry.submenu});
    return entries;
}

QList<Entry> moves()
{
    const auto move = [](const QString& id, const QString& text, Qt::Key key, auto what) {
        return Entry{id, text, {}, key, 2, what, Command::Menu::Go};
    };
    return {
        move(u"list.next"_s, ListCommands::tr("Next request"), Qt::Key_J,
             [](InboxView& list) { list.step(1); }),
        move(u"list.previous"_s, ListCommands::tr("Previous request"), Qt::Key_K,
             [](InboxView& list) { list.step(-1); }),
        move(u"list.next-due"_s, ListCommands::tr("Next one due"), Qt::Key_N,
             [](InboxView& list) { list.chooseNextDue(); }),
        move(u"list.mark"_s, ListCommands::tr("Mark or unmark"), Qt::Key_X,
             [](InboxView& list) { list.toggleMark(); }),
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
                        kMatter,
                        asks(InboxIntent::Category, n),
                        Command::Menu::Request,
                        ListCommands::tr("Category")});
    return entries;
}

QHash<Deed, QString> deedKeys(const CommandRegistry& commands)
{
    QHash<Deed, QString> keys{{Deed::Claim, commands.liveKeysOf(u"request.claim"_s)},
                              {Deed::Note, commands.liveKeysOf(u"request.note"_s)},
                              {Deed::Snooze, commands.liveKeysOf(u"request.snooze"_s)},
                              {Deed::Close, commands.liveKeysOf(u"request.close"_s)},
                              {Deed::Dismiss, commands.liveKeysOf(u"request.off-topic"_s)}};
    const QList<DeedEntry> others = waysOn() + matterAndEnds();
    for (const DeedEntry& entry : others)
        keys.insert(entry.deed, commands.liveKeysOf(entry.id));
    return keys;
}

} // namespace

void addListCommands(CommandRegistry& commands, InboxView& list,
                     const QList<CatalogueItem>& categories, const std::function<void(Deed)>& start)
{
    const QList<Entry> entries = deeds() + deedsOf(start) + categoryKeys(categories) + moves();
    for (const Entry& entry : entries) {
        const QAction* action
            = commands.add({entry.id, entry.text, entry.icon,
                            entry.key == kNoKey ? QKeySequence() : QKeySequence(entry.key),
                            Command::Scope::List, entry.menu, entry.section, false, entry.submenu});
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
