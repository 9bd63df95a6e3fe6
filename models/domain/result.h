// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace keting {

//! Why an operation failed. Callers branch on `code`; `detail` is a plain English sentence for the
//! log and the command line (never personal data). The window maps `code` to a translated sentence.
struct Error {
    enum class Code {
        NotFound, //!< No such request, village, checklist, file…
        Invalid, //!< The input cannot be understood or breaks a rule.
        Conflict, //!< The state does not allow it (already closed, reply already confirmed…).
        WrongClock, //!< This machine's clock stands before what it would date.
        Busy, //!< Another program holds the data directory.
        TooLarge, //!< A limit on size, rows, depth or expansion was reached.
        ReadOnly, //!< The disk or the database cannot be written.
        DiskFull, //!< No space left; everything confirmed earlier is safe.
        Corrupt, //!< The database or file is damaged.
        TooNew, //!< Written by a newer version of the program.
        Cancelled, //!< The user stopped it; nothing was changed.
        Storage, //!< Any other failure of the storage engine.
    };
    Code code{};
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

//! `return fail(Error::Code::Invalid, u"…"_s);` from any function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(Error::Code code, QString detail)
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

//! Stable machine name of a code ("not-found", "disk-full"…), as printed by the command line.
[[nodiscard]] QString codeName(Error::Code code);

} // namespace keting
