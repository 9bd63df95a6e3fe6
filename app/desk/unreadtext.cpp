// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/unreadtext.h"

#include "models/intake/tablechat.h"
#include "models/reply/masking.h"

#include <QCoreApplication>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct UnreadWords {
    Q_DECLARE_TR_FUNCTIONS(UnreadWords)
};

constexpr qsizetype kLongestName = 60;

//! A conversation is often called after somebody.
QString shownName(const QString& name)
{
    if (name.isEmpty())
        return UnreadWords::tr("The pasted text");
    QString shown = maskText(name);
    if (shown.size() > kLongestName)
        shown = shown.left(kLongestName / 2) + u'…' + shown.right(kLongestName / 2);
    return UnreadWords::tr("“%1”", "name of a file").arg(shown);
}

QString whatItIs(const Unread& unread)
{
    using Why = Unread::Why;
    switch (unread.why) {
    case Why::Other: break;
    case Why::Empty: return UnreadWords::tr("%1 is empty.");
    case Why::Picture: return UnreadWords::tr("%1 is a picture, not text.");
    case Why::Document: return UnreadWords::tr("%1 is a document (PDF, Word or the like).");
    case Why::Archive: return UnreadWords::tr("%1 is a packed archive (zip or the like).");
    case Why::OldOffice:
        return UnreadWords::tr("%1 is an old Office file, or one under a password.");
    case Why::WebPage: return UnreadWords::tr("%1 is a web page.");
    case Why::NotText: return UnreadWords::tr("%1 is not text.");
    case Why::DamagedWorkbook:
        return UnreadWords::tr("%1 is a workbook that is damaged or under a password.");
    case Why::DamagedJson: return UnreadWords::tr("%1 is damaged or cut short.");
    case Why::UnknownJson: return UnreadWords::tr("%1 is JSON, but no chat export that is known.");
    case Why::UnknownTable:
        return UnreadWords::tr("%1 is a table without the columns of a known chat export.");
    case Why::NoMessages: return UnreadWords::tr("%1 holds no message.");
    }
    switch (unread.code) {
    case Error::Code::NotFound: return UnreadWords::tr("%1 is not there any more.");
    case Error::Code::TooLarge: return UnreadWords::tr("%1 is too large.");
    default: return UnreadWords::tr("%1 cannot be opened.");
    }
}

QString whatIsUnderstood()
{
    return UnreadWords::tr(
        "Understood are messages copied from WeChat (name and time above the words) and what "
        "MemoTrace, WeFlow, chatlog and PyWxDump save as txt, csv, json or xlsx.");
}

//! The shortest stands for all: an export has the right ones by itself.
QString whichColumns()
{
    const QStringList headings = acceptedChatHeadings();
    const QString shortest = *std::ranges::min_element(headings, {}, &QString::size);
    return UnreadWords::tr("A table is known by the names of its columns, for example %1.")
        .arg(shortest);
}

QString whatToDo(const Unread& unread)
{
    using Why = Unread::Why;
    switch (unread.why) {
    case Why::Other: break;
    case Why::Empty:
        return UnreadWords::tr("Copy the messages in WeChat, or export the conversation again.");
    case Why::Picture:
    case Why::Document:
        return UnreadWords::tr("Copy the messages themselves in WeChat and paste them here.");
    case Why::Archive: return UnreadWords::tr("Unpack it and open the conversation in it.");
    case Why::OldOffice:
    case Why::DamagedWorkbook:
        return UnreadWords::tr("Save it again as xlsx or csv, without a password, and open that.");
    case Why::WebPage: return UnreadWords::tr("Export the conversation as txt, csv, json or xlsx.");
    case Why::DamagedJson: return UnreadWords::tr("Export the conversation again.");
    case Why::UnknownTable: return whatIsUnderstood() + u' ' + whichColumns();
    case Why::NotText:
    case Why::UnknownJson:
    case Why::NoMessages: return whatIsUnderstood();
    }
    switch (unread.code) {
    case Error::Code::NotFound: return UnreadWords::tr("Look where it is now and open it there.");
    case Error::Code::TooLarge:
        return UnreadWords::tr("Export a shorter period, or split the file.");
    default:
        return UnreadWords::tr("Check that it is a file and that you may read it, then try again.");
    }
}

} // namespace

ErrorText unreadText(const Unread& unread, const QString& name)
{
    if (unread.code == Error::Code::Cancelled)
        return errorText(unread);
    return {whatItIs(unread).arg(shownName(name)),
            UnreadWords::tr("Nothing was filed. %1", "what to do").arg(whatToDo(unread))};
}

} // namespace keting
