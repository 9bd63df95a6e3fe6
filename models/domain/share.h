// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace keting {

//! A part of a whole; nothing to say when the whole is zero.
struct Share {
    qint64 part = 0;
    qint64 whole = 0;
    //! 0 to 1.
    [[nodiscard]] std::optional<double> value() const
    {
        return whole == 0 ? std::nullopt
                          : std::optional(static_cast<double>(part) / static_cast<double>(whole));
    }
    //! Rounded down, so that only all of it is 100.
    [[nodiscard]] std::optional<int> percent() const
    {
        return whole == 0 ? std::nullopt : std::optional(static_cast<int>(part * 100 / whole));
    }
    friend bool operator==(const Share&, const Share&) = default;
};

} // namespace keting
