// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/countedrequest.h"
#include "models/store/names.h"
#include "models/store/storedrequest.h"

#include <array>
#include <string>
#include <variant>

namespace keting {

//! A value as SQLite keeps it.
using SqlValue = std::variant<std::monostate, qint64, QString, QByteArray>;

//! The columns of the request table after n, in the order of kRequestColumns.
namespace column {
enum RequestColumn {
    Id,
    Village,
    Town,
    Category,
    Owner,
    RankOf,
    Sort,
    Received,
    Day,
    StageOf,
    ClockOf,
    Due,
    InTimeUntil,
    ClockStart,
    Left,
    AwaitsFirst,
    FirstInTimeUntil,
    FirstReply,
    OnTime,
    Rating,
    PromiseDue,
    WaitingSince,
    SnoozedUntil,
    LastAt,
    Ended,
    Unread,
    CoAskers,
    NeedsLook,
    Hash,
    Asker,
    Title,
    WaitingReason,
    FirstText,
    LastText,
    RequestColumnCount
};
}

inline constexpr std::array<const char*, column::RequestColumnCount> kRequestColumns
    = {"id",
       "village",
       "town",
       "category",
       "owner",
       "rank",
       "sort",
       "received",
       "day",
       "stage",
       "clock",
       "due",
       "in_time_until",
       "clock_start",
       "left_message",
       "awaits_first",
       "first_in_time_until",
       "first_reply_s",
       "on_time",
       "rating",
       "promise_due",
       "waiting_since",
       "snoozed_until",
       "last_at",
       "ended",
       "unread",
       "co_askers",
       "needs_look",
       "hash",
       "asker",
       "title",
       "waiting_reason",
       "first_text",
       "last_text"};

using RequestRecord = std::array<SqlValue, column::RequestColumnCount>;

//! Gives the words of the request their numbers.
[[nodiscard]] Result<RequestRecord> toRecord(const StoredRequest& request, Names& names);

//! "SELECT n, every column FROM request " and the rest; the functions below read its rows.
[[nodiscard]] std::string selectRequests(const std::string& rest);
[[nodiscard]] RequestRecord readRecord(const Statement& row);
[[nodiscard]] Result<InboxRow> readInboxRow(const Statement& row, Names& names);
[[nodiscard]] PageCursor readOrder(const Statement& row);
//! Without its promises.
[[nodiscard]] Result<StoredRequest> readStoredRequest(const Statement& row, Names& names);

//! Whether the columns that follow from others, such as the place in the inbox, say what follows.
//! `request`: what readStoredRequest made of the row.
[[nodiscard]] bool isConsistent(const Statement& row, const StoredRequest& request);

//! What the roll-ups count of the request.
[[nodiscard]] CountedRequest factsOf(const RequestRecord& record);

} // namespace keting
