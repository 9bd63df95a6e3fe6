// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/requestconditions.h"

#include "models/store/countedrequest.h"

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
    return conditions;
}

} // namespace keting
