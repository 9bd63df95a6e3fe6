// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace keting {

//! Why the centre does not do what was asked.
struct Refusal {
    enum class Why {
        Unreadable, //!< The message breaks a rule of the protocol.
        NotSignedIn, //!< No token, or one that has run out: refresh, or sign in again.
        Forbidden, //!< This account or device may not.
        Conflict, //!< What the desk believes does not hold: `code` says what.
        TooLarge,
        TooMany, //!< Come back later.
        Unavailable, //!< The database cannot be reached: nothing was done, try again.
    };
    Why why = Why::Unavailable;
    //! "bad-message", kStorageFails, "token-expired", "sign-in-refused", "device-of-another",
    //! "epoch", "device-fork", "cursor-ahead", "chain-mismatch"…
    QString code;
    QString message; //!< A plain sentence, nothing personal in it.

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

//! Code where nothing can be written: the disk is full, or read-only.
inline constexpr QLatin1StringView kStorageFails{"storage"};

template <typename T>
using Answer = tl::expected<T, Refusal>;

//! The status of HTTP that says so.
[[nodiscard]] int httpStatus(Refusal::Why why);

[[nodiscard]] tl::unexpected<Refusal> refuse(Refusal::Why why, const QString& code,
                                             const QString& message);
//! What the store could not do, as the one who asked may know it.
[[nodiscard]] tl::unexpected<Refusal> refusalFor(const Error& error);

} // namespace keting
