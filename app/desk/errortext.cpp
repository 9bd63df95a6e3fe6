// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/errortext.h"

#include <QCoreApplication>

namespace keting {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ErrorText", text);
}

} // namespace

ErrorText errorText(const Error& error)
{
    switch (error.code) {
    case Error::Code::NotFound:
        return {tr("That is not here any more."),
                tr("Nothing was changed. Refresh the list and try again.")};
    case Error::Code::Invalid:
        return {tr("That cannot be done as entered."),
                tr("Nothing was changed. Check the entries and try again.")};
    case Error::Code::Conflict:
        return {tr("The request has moved on in the meantime."),
                tr("Nothing was changed. Look at its present state first.")};
    case Error::Code::Busy:
        return {tr("Another Keting is working on this data."),
                tr("Everything is safe. Close the other window, then try again.")};
    case Error::Code::TooLarge:
        return {tr("That is too large."), tr("Nothing was changed. Split it into smaller parts.")};
    case Error::Code::ReadOnly:
        return {tr("The data cannot be written."),
                tr("Everything saved so far is safe. Check the rights of the data folder.")};
    case Error::Code::DiskFull:
        return {tr("The disk is full."),
                tr("Everything saved so far is safe. Free some space, then try again.")};
    case Error::Code::Corrupt:
        return {tr("The data is damaged."),
                tr("Do not go on working. Make a copy of the data folder and call the centre.")};
    case Error::Code::TooNew:
        return {tr("This was written by a newer version."),
                tr("Everything is safe. Upgrade this program to work on it.")};
    case Error::Code::Cancelled: return {tr("Stopped."), tr("Nothing was changed.")};
    case Error::Code::Storage:
        return {tr("The database did not answer as it should."),
                tr("Everything saved so far is safe. Try again, or restart the program.")};
    }
    Q_UNREACHABLE();
}

} // namespace keting
