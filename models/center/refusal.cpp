// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/refusal.h"

namespace keting {

using namespace Qt::StringLiterals;

int httpStatus(Refusal::Why why)
{
    switch (why) {
    case Refusal::Why::Unreadable: return 400;
    case Refusal::Why::NotSignedIn: return 401;
    case Refusal::Why::Forbidden: return 403;
    case Refusal::Why::Conflict: return 409;
    case Refusal::Why::TooLarge: return 413;
    case Refusal::Why::TooMany: return 429;
    case Refusal::Why::Unavailable: return 503;
    }
    Q_UNREACHABLE();
}

tl::unexpected<Refusal> refuse(Refusal::Why why, const QString& code, const QString& message)
{
    return tl::unexpected(Refusal{why, code, message});
}

tl::unexpected<Refusal> refusalFor(const Error& error)
{
    switch (error.code) {
    case Error::Code::Invalid:
        return refuse(Refusal::Why::Unreadable, u"bad-message"_s, error.detail);
    case Error::Code::TooLarge: return refuse(Refusal::Why::TooLarge, u"too-large"_s, error.detail);
    case Error::Code::ReadOnly:
    case Error::Code::DiskFull:
        qWarning("the centre's database: %s", qUtf8Printable(error.detail));
        return refuse(Refusal::Why::Unavailable, kStorageFails,
                      u"the centre cannot write to its disk, which is full or read-only; nothing "
                      "was done, try again later"_s);
    case Error::Code::NotFound:
    case Error::Code::Conflict:
    case Error::Code::WrongClock:
    case Error::Code::Busy:
    case Error::Code::Corrupt:
    case Error::Code::TooNew:
    case Error::Code::Cancelled:
    case Error::Code::Storage: break;
    }
    qWarning("the centre's database: %s", qUtf8Printable(error.detail));
    return refuse(Refusal::Why::Unavailable, u"unavailable"_s,
                  u"the centre cannot reach its database; nothing was done, try again later"_s);
}

} // namespace keting
