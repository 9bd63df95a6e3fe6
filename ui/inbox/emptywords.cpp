// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/emptywords.h"

#include <QCoreApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct InboxEmpty {
    Q_DECLARE_TR_FUNCTIONS(InboxEmpty)
};

EmptyWords wordsOf(View view)
{
    const auto say = [](const char* text) { return InboxEmpty::tr(text); };
    switch (view) {
    case View::Inbox:
        return {
            u"mail-receive"_s, say(QT_TRANSLATE_NOOP("InboxEmpty", "Nothing to do")),
            say(QT_TRANSLATE_NOOP("InboxEmpty",
                                  "Every request is answered or waits for its villager. Copy new "
                                  "messages in WeChat and paste them here."))};
    case View::Unanswered:
        return {u"mail-receive"_s,
                say(QT_TRANSLATE_NOOP("InboxEmpty", "Everybody has a first reply")),
                say(QT_TRANSLATE_NOOP("InboxEmpty", "No request waits for its first reply."))};
    case View::Left:
        return {
            u"clock"_s, say(QT_TRANSLATE_NOOP("InboxEmpty", "No left messages")),
            say(QT_TRANSLATE_NOOP("InboxEmpty",
                                  "Messages that come outside service time are gathered here and "
                                  "handled first."))};
    case View::Overdue:
        return {u"clock"_s, say(QT_TRANSLATE_NOOP("InboxEmpty", "Nothing is overdue")),
                say(QT_TRANSLATE_NOOP("InboxEmpty", "Every clock that runs still has time."))};
    case View::Mine:
        return {u"user"_s, say(QT_TRANSLATE_NOOP("InboxEmpty", "Nothing is yours")),
                say(QT_TRANSLATE_NOOP(
                    "InboxEmpty",
                    "Claim a request with A and it stays with you until it is closed or "
                    "handed over."))};
    case View::Progress:
        return {u"document-edit"_s, say(QT_TRANSLATE_NOOP("InboxEmpty", "Nothing is in progress")),
                say(QT_TRANSLATE_NOOP(
                    "InboxEmpty",
                    "Requests appear here once the villager has chosen a way to go on."))};
    case View::Promised:
        return {u"flag"_s, say(QT_TRANSLATE_NOOP("InboxEmpty", "No promise is open")),
                say(QT_TRANSLATE_NOOP("InboxEmpty", "Every promise has been kept."))};
    case View::Waiting:
        return {u"media-playback-pause"_s,
                say(QT_TRANSLATE_NOOP("InboxEmpty", "Nobody keeps us waiting")),
                say(QT_TRANSLATE_NOOP("InboxEmpty", "No request waits for a villager."))};
    case View::Closed:
        return {u"dialog-ok-apply"_s, say(QT_TRANSLATE_NOOP("InboxEmpty", "Nothing is closed yet")),
                say(QT_TRANSLATE_NOOP("InboxEmpty", "Closed requests stay readable here."))};
    case View::Dismissed:
        return {
            u"mail-mark-junk"_s, say(QT_TRANSLATE_NOOP("InboxEmpty", "Nothing was dismissed")),
            say(QT_TRANSLATE_NOOP("InboxEmpty",
                                  "Ads, idle talk and duplicates are kept here and can be brought "
                                  "back."))};
    case View::All:
        return {u"mail-receive"_s, say(QT_TRANSLATE_NOOP("InboxEmpty", "No requests yet")),
                say(QT_TRANSLATE_NOOP("InboxEmpty",
                                      "Copy a group's messages in WeChat and paste them here."))};
    }
    return {};
}

} // namespace

bool isRestricted(const RequestFilter& filter)
{
    RequestFilter bare;
    bare.view = filter.view;
    return filter != bare;
}

EmptyWords emptyWords(const RequestFilter& filter)
{
    if (!filter.text.isEmpty())
        return {u"edit-find"_s, InboxEmpty::tr("No request matches"),
                InboxEmpty::tr("Nothing in this view holds “%1”. Try fewer words, or search in "
                               "all requests.")
                    .arg(filter.text)};
    EmptyWords words = wordsOf(filter.view);
    if (isRestricted(filter)) {
        words.icon = u"view-filter"_s;
        words.text = InboxEmpty::tr("None under this filter; other villages may have some.");
    }
    return words;
}

EmptyWords faultWords(const Error& error)
{
    const QString safe = InboxEmpty::tr("Everything confirmed earlier is safe. Try again.");
    switch (error.code) {
    case Error::Code::DiskFull:
        return {u"dialog-error"_s, InboxEmpty::tr("The disk is full"),
                InboxEmpty::tr("Everything confirmed earlier is safe. Free some space, then try "
                               "again.")};
    case Error::Code::Corrupt:
        return {u"dialog-error"_s, InboxEmpty::tr("The database is damaged"),
                InboxEmpty::tr("Do not go on working. Restore the last backup, or ask the "
                               "administrator to verify the data.")};
    case Error::Code::TooNew:
        return {u"dialog-error"_s, InboxEmpty::tr("The data are from a newer version"),
                InboxEmpty::tr("Nothing was changed. Install the newer program to open them.")};
    default: return {u"dialog-error"_s, InboxEmpty::tr("The list could not be read"), safe};
    }
}

} // namespace keting
