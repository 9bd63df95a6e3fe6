// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/requestconditions.h"

#include "models/domain/tally.h"
#include "models/store/countedrequest.h"

#include <limits>

namespace keting {

namespace {

Result<void> addWord(RequestConditions& conditions, const char* condition, const QString& word,
                     Names& names)
{
    if (word.isEmpty())
        return {};
    const Result<std::optional<qint64>> number = names.find(word);
    if (!number)
        return tl::unexpected(number.error());
    if (*number)
        conditions.add(condition, **number);
    else
        conditions.impossible = true;
    return {};
}

Result<void> addCategories(RequestConditions& conditions, const QStringList& categories,
                           Names& names)
{
    if (categories.isEmpty())
        return {};
    std::vector<qint64> known;
    for (const QString& category : categories) {
        const Result<std::optional<qint64>> number = names.find(category);
        if (!number)
            return tl::unexpected(number.error());
        if (*number)
            known.push_back(**number);
    }
    conditions.impossible = conditions.impossible || known.empty();
    conditions.addAnyOf("category", known);
    return {};
}

void addFirstReply(RequestConditions& conditions, const RequestFilter& filter)
{
    if (filter.answered)
        conditions.add(*filter.answered ? "first_reply_s IS NOT NULL" : "first_reply_s IS NULL");
    if (!filter.firstReplyMinute)
        return;
    const int bucket = *filter.firstReplyMinute;
    conditions.add("first_reply_s >= ?", firstSecondOfBucket(bucket));
    conditions.add("first_reply_s <= ?", lastSecondOfBucket(bucket));
}

void addPromises(RequestConditions& conditions, const RequestFilter& filter)
{
    if (!filter.promisedFrom && !filter.promisedTo)
        return;
    constexpr qint64 kAnyTime = std::numeric_limits<qint64>::max();
    conditions.add("n IN (SELECT promise.request FROM promise WHERE promise.due >= ?",
                   filter.promisedFrom ? toMs(startOfDay(*filter.promisedFrom)) : -kAnyTime);
    conditions.add("promise.due < ?)",
                   filter.promisedTo ? toMs(startOfDay(filter.promisedTo->addDays(1))) : kAnyTime);
}

//! What the roll-ups do not know by itself.
Result<void> addMarks(RequestConditions& conditions, const RequestFilter& filter, Names& names)
{
    const std::string before = conditions.sql;
    if (filter.counted)
        conditions.add("rank < 3");
    if (const auto added = addCategories(conditions, filter.categories, names); !added)
        return added;
    addFirstReply(conditions, filter);
    if (!filter.ratings.isEmpty())
        conditions.addAnyOf("rating", {filter.ratings.cbegin(), filter.ratings.cend()});
    addPromises(conditions, filter);
    conditions.marked = conditions.sql != before;
    return {};
}

} // namespace

Result<RequestConditions> conditionsOf(const RequestFilter& filter, Names& names)
{
    RequestConditions conditions;
    Result<void> added = addWord(conditions, "village = ?", filter.village, names);
    if (added)
        added = addWord(conditions, "town = ?", filter.town, names);
    if (added)
        added = addWord(conditions, "category = ?", filter.category, names);
    if (added)
        added = addWord(conditions, "owner = ?", filter.owner, names);
    if (!added)
        return tl::unexpected(added.error());
    if (filter.from)
        conditions.add("day >= ?", dayNumber(*filter.from));
    if (filter.to)
        conditions.add("day <= ?", dayNumber(*filter.to));
    if (filter.left)
        conditions.add(*filter.left ? "left_message = 1" : "left_message = 0");
    if (const auto marked = addMarks(conditions, filter, names); !marked)
        return tl::unexpected(marked.error());
    return conditions;
}

} // namespace keting
