// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>

namespace keting {

//! Keeps the list in time order; what has the same time stays in the order it was inserted.
template <typename T, typename TimeOf>
void insertByTime(QList<T>& list, T value, TimeOf timeOf)
{
    const auto at = std::ranges::upper_bound(list, std::invoke(timeOf, value), {}, timeOf);
    list.insert(at, std::move(value));
}

} // namespace keting
