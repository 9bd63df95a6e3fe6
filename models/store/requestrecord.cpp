// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/requestrecord.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Rows start with n.
constexpr int at(column::RequestColumn column)
{
    return int(column) + 1;
}

SqlValue sqlValue(qint64 value)
{
    return value;
}

SqlValue sqlValue(const std::optional<Instant>& instant)
{
    return instant ? SqlValue(toMs(*instant)) : SqlValue();
}

template <typename Number>
SqlValue sqlNumber(const std::optional<Number>& number)
{
    return number ? SqlValue(qint64(*number)) : SqlValue();
}

bool isText(int column)
{
    return column >= column::Asker;
}

bool isBytes(int column)
{
    return column == column::Id || column == column::Hash;
}

template <typename Enum>
Enum enumAt(const Statement& row, column::RequestColumn column)
{
    return Enum(row.integer(at(column)));
}

Precision precisionOf(const Statement& row)
{
    const bool exact = row.integer(at(column::InTimeUntil)) == row.integer(at(column::Due));
    return exact ? Precision::Second : Precision::Minute;
}

void putState(RequestRecord& record, const StoredRequest& request)
{
    const InboxRow& row = request.row;
    const PageCursor order = orderKey(request);
    record[column::RankOf] = sqlValue(order.rank);
    record[column::Sort] = order.sort;
    record[column::Received] = order.received;
    record[column::Day] = dayNumber(localDate(row.received));
    record[column::StageOf] = sqlValue(int(row.stage));
    record[column::ClockOf] = sqlValue(int(row.clock));
    record[column::Due] = sqlValue(row.due);
    if (row.due)
        record[column::InTimeUntil] = toMs(lastInTime(*row.due, row.precision));
    record[column::ClockStart] = sqlValue(row.clockStart);
    record[column::Left] = sqlValue(row.left);
    record[column::AwaitsFirst] = sqlValue(int(row.firstReplyWait));
    record[column::FirstInTimeUntil] = sqlValue(request.firstReplyUntil);
    record[column::FirstReply] = sqlNumber(row.firstReplySeconds);
    record[column::OnTime] = sqlNumber(row.onTime);
    record[column::Rating] = sqlNumber(row.rating);
    record[column::PromiseDue] = sqlValue(row.promiseDue);
    record[column::WaitingSince] = sqlValue(row.waitingSince);
    record[column::SnoozedUntil] = sqlValue(row.snoozedUntil);
    record[column::LastAt] = toMs(row.lastAt);
    record[column::Ended] = sqlValue(request.ended);
    record[column::Unread] = sqlValue(row.unread);
    record[column::CoAskers] = sqlValue(row.coAskers);
    record[column::NeedsLook] = sqlValue(row.needsLook);
}

} // namespace

Result<RequestRecord> toRecord(const StoredRequest& request, Names& names)
{
    const InboxRow& row = request.row;
    const Result<qint64> village = names.number(row.village);
    const Result<qint64> town = names.number(row.village.left(9));
    const Result<qint64> category = names.number(row.category);
    const Result<qint64> owner = names.number(row.owner);
    for (const Result<qint64>* number : {&village, &town, &category, &owner}) {
        if (!*number)
            return tl::unexpected(number->error());
    }
    RequestRecord record;
    record[column::Id] = row.id.toBytes();
    record[column::Village] = *village;
    record[column::Town] = *town;
    record[column::Category] = *category;
    record[column::Owner] = *owner;
    putState(record, request);
    record[column::Hash] = request.hash;
    record[column::Asker] = row.asker;
    record[column::Title] = row.title;
    record[column::WaitingReason] = row.waitingReason;
    record[column::FirstText] = row.firstText;
    record[column::LastText] = row.lastText;
    return record;
}

std::string selectRequests(const std::string& rest)
{
    std::string sql = "SELECT n";
    for (const char* column : kRequestColumns)
        sql.append(", ").append(column);
    return sql + " FROM request " + rest;
}

RequestRecord readRecord(const Statement& row)
{
    RequestRecord record;
    for (int i = 0; i < column::RequestColumnCount; ++i) {
        SqlValue& value = record[size_t(i)];
        if (isText(i))
            value = row.text(i + 1);
        else if (isBytes(i))
            value = row.blob(i + 1);
        else if (!row.isNull(i + 1))
            value = row.integer(i + 1);
    }
    return record;
}

Result<InboxRow> readInboxRow(const Statement& row, Names& names)
{
    const Result<RequestId> id = RequestId::fromBytes(row.blob(at(column::Id)));
    if (!id)
        return tl::unexpected(id.error());
    const Result<QString> village = names.word(row.integer(at(column::Village)));
    const Result<QString> category = names.word(row.integer(at(column::Category)));
    const Result<QString> owner = names.word(row.integer(at(column::Owner)));
    for (const Result<QString>* word : {&village, &category, &owner}) {
        if (!*word)
            return tl::unexpected(word->error());
    }
    const std::optional<qint64> onTime = row.optionalInteger(at(column::OnTime));
    const std::optional<qint64> rating = row.optionalInteger(at(column::Rating));
    return InboxRow{
        .n = row.integer(0),
        .id = *id,
        .village = *village,
        .asker = row.text(at(column::Asker)),
        .title = row.text(at(column::Title)),
        .category = *category,
        .firstText = row.text(at(column::FirstText)),
        .lastText = row.text(at(column::LastText)),
        .lastAt = fromMs(row.integer(at(column::LastAt))),
        .received = fromMs(row.integer(at(column::Received))),
        .stage = enumAt<Stage>(row, column::StageOf),
        .owner = *owner,
        .rank = enumAt<Rank>(row, column::RankOf),
        .clock = enumAt<ClockKind>(row, column::ClockOf),
        .due = row.optionalInstant(at(column::Due)),
        .precision = precisionOf(row),
        .clockStart = row.optionalInstant(at(column::ClockStart)),
        .left = row.integer(at(column::Left)) != 0,
        .unread = row.integer(at(column::Unread)) != 0,
        .firstReplyWait = enumAt<FirstReplyWait>(row, column::AwaitsFirst),
        .waitingReason = row.text(at(column::WaitingReason)),
        .waitingSince = row.optionalInstant(at(column::WaitingSince)),
        .snoozedUntil = row.optionalInstant(at(column::SnoozedUntil)),
        .promiseDue = row.optionalInstant(at(column::PromiseDue)),
        .firstReplySeconds = row.optionalInteger(at(column::FirstReply)),
        .onTime = onTime ? std::optional(*onTime != 0) : std::nullopt,
        .rating = rating ? std::optional(int(*rating)) : std::nullopt,
        .coAskers = int(row.integer(at(column::CoAskers))),
        .needsLook = row.integer(at(column::NeedsLook)) != 0,
    };
}

PageCursor readOrder(const Statement& row)
{
    return {int(row.integer(at(column::RankOf))), row.integer(at(column::Sort)),
            row.integer(at(column::Received)), row.integer(0)};
}

bool isConsistent(const Statement& row, const StoredRequest& request)
{
    const RequestRecord stored = readRecord(row);
    RequestRecord again = stored;
    putState(again, request);
    return again == stored;
}

Result<StoredRequest> readStoredRequest(const Statement& row, Names& names)
{
    Result<InboxRow> inboxRow = readInboxRow(row, names);
    if (!inboxRow)
        return tl::unexpected(inboxRow.error());
    return StoredRequest{
        .row = std::move(*inboxRow),
        .ended = row.optionalInstant(at(column::Ended)),
        .firstReplyUntil = row.optionalInstant(at(column::FirstInTimeUntil)),
        .promises = {},
        .hash = row.blob(at(column::Hash)),
    };
}

CountedRequest factsOf(const RequestRecord& record)
{
    const auto integer
        = [&](column::RequestColumn column) { return std::get<qint64>(record[size_t(column)]); };
    const auto optional = [&](column::RequestColumn column) {
        const auto* value = std::get_if<qint64>(&record[size_t(column)]);
        return value ? std::optional(*value) : std::nullopt;
    };
    const std::optional<qint64> onTime = optional(column::OnTime);
    const std::optional<qint64> rating = optional(column::Rating);
    return {
        .day = integer(column::Day),
        .village = integer(column::Village),
        .town = integer(column::Town),
        .category = integer(column::Category),
        .owner = integer(column::Owner),
        .rank = Rank(integer(column::RankOf)),
        .left = integer(column::Left) != 0,
        .firstReplySeconds = optional(column::FirstReply),
        .onTime = onTime ? std::optional(*onTime != 0) : std::nullopt,
        .rating = rating ? std::optional(int(*rating)) : std::nullopt,
    };
}

} // namespace keting
