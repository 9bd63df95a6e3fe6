// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace keting {

//! What is asked for on the list's requests. Moving about and selecting is the list's own business.
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
    Category, //!< With a number 1–9.
};

struct KeyIntent {
    InboxIntent intent{};
    int number = 0;
    friend bool operator==(const KeyIntent&, const KeyIntent&) = default;
};

} // namespace keting
