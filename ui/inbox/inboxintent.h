// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QKeyEvent;

namespace keting {

//! What a key in the list asks for. Moving about and selecting is the list's own business.
enum class InboxIntent {
    Open,
    Claim,
    Reply,
    Note,
    Snooze,
    CloseAndNext,
    Duplicate,
    OffTopic,
    Undo,
    Search,
    Category, //!< With a number 1–9.
};

struct KeyIntent {
    InboxIntent intent{};
    int number = 0;
    friend bool operator==(const KeyIntent&, const KeyIntent&) = default;
};

//! Single keys of the list; none when a modifier other than Shift is held.
[[nodiscard]] std::optional<KeyIntent> intentOf(const QKeyEvent& event);

} // namespace keting
