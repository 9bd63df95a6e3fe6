// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

namespace keting {

//! How exactly a time is known. WeChat shows minutes.
enum class Precision { Second, Minute };

//! The last moment that is in time for a due instant where times are known so exactly: to the
//! minute only, all of the due minute is.
[[nodiscard]] constexpr Instant lastInTime(Instant due, Precision precision)
{
    if (precision == Precision::Second)
        return due;
    return std::chrono::floor<std::chrono::minutes>(due) + std::chrono::minutes(1) - Millis(1);
}

//! Identity of a message in its group: 16 bytes over (village, sender, minute, normalised text,
//! occurrence), so that the same message in two overlapping pastes is recognised.
using MessageKey = QByteArray;

//! One message as it was written in the group, at the counter or on the phone.
struct Message {
    MessageKey key;
    QString sender; //!< Name in the group, as written.
    Instant time; //!< The message's own time in the chat, not when it was pasted.
    Precision precision = Precision::Second;
    QString text;
    QString kind; //!< "text", "image"…: messageKindName().
    friend bool operator==(const Message&, const Message&) = default;
};

//! The checklist version that was sent; stays on the request for ever.
struct SentChecklist {
    QString id;
    int version = 0;
    QString title;
    std::optional<int> promisedDays; //!< Working days.
    friend bool operator==(const SentChecklist&, const SentChecklist&) = default;
};

} // namespace keting
