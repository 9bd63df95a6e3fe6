// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/errortext.h"

#include <QCoreApplication>

namespace keting {

namespace {

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

} // namespace

ErrorText errorText(const Error& error)
{
    switch (error.code) {
    case Error::Code::NotFound:
        return {ErrorWords::tr("That is not here any more."),
                ErrorWords::tr("Nothing was changed. Refresh the list and try again.")};
    case Error::Code::Invalid:
        return {ErrorWords::tr("That cannot be done as entered."),
                ErrorWords::tr("Nothing was changed. Check the entries and try again.")};
    case Error::Code::Conflict:
        return {ErrorWords::tr("The request has moved on in the meantime."),
                ErrorWords::tr("Nothing was changed. Look at its present state first.")};
    case Error::Code::WrongClock:
        return {ErrorWords::tr("This computer's clock stands before the message came."),
                ErrorWords::tr("Nothing was changed. Set date and time right, then try again.")};
    case Error::Code::Busy:
        return {ErrorWords::tr("Another Keting is working on this data."),
                ErrorWords::tr("Everything is safe. Close the other window, then try again.")};
    case Error::Code::TooLarge:
        return {ErrorWords::tr("That is too large."),
                ErrorWords::tr("Nothing was changed. Split it into smaller parts.")};
    case Error::Code::ReadOnly:
        return {ErrorWords::tr("The data cannot be written."),
                ErrorWords::tr(
                    "Everything saved so far is safe. Check the rights of the data folder.")};
    case Error::Code::DiskFull:
        return {
            ErrorWords::tr("The disk is full."),
            ErrorWords::tr("Everything saved so far is safe. Free some space, then try again.")};
    case Error::Code::Corrupt:
        return {ErrorWords::tr("The data is damaged."),
                ErrorWords::tr(
                    "Do not go on working. Make a copy of the data folder and call the centre.")};
    case Error::Code::TooNew:
        return {ErrorWords::tr("This was written by a newer version."),
                ErrorWords::tr("Everything is safe. Upgrade this program to work on it.")};
    case Error::Code::Cancelled:
        return {ErrorWords::tr("Stopped."), ErrorWords::tr("Nothing was changed.")};
    case Error::Code::Storage:
        return {
            ErrorWords::tr("The database did not answer as it should."),
            ErrorWords::tr("Everything saved so far is safe. Try again, or restart the program.")};
    }
    Q_UNREACHABLE();
}

} // namespace keting
