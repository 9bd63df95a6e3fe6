// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/statement.h"

#include <QList>

#include <type_traits>
#include <utility>

namespace keting {

//! Shows every row of a question to `visit`, which returns nothing or a Result<void>; the first
//! failure ends it.
template <typename Visit>
[[nodiscard]] Result<void> visitRows(Result<Statement> rows, Visit visit)
{
    if (!rows)
        return tl::unexpected(rows.error());
    while (true) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        const Statement& row = *rows;
        if constexpr (std::is_void_v<std::invoke_result_t<Visit&, const Statement&>>) {
            visit(row);
        } else {
            if (Result<void> visited = visit(row); !visited)
                return visited;
        }
    }
}

//! What `read` makes of every row, in order; it returns a Result.
template <typename Read>
[[nodiscard]] auto listRows(Result<Statement> rows, Read read)
{
    using Value = typename std::invoke_result_t<Read&, const Statement&>::value_type;
    QList<Value> list;
    const Result<void> done = visitRows(std::move(rows), [&](const Statement& row) -> Result<void> {
        Result<Value> value = read(row);
        if (!value)
            return tl::unexpected(value.error());
        list.append(*std::move(value));
        return {};
    });
    return done ? Result<QList<Value>>(std::move(list)) : tl::unexpected(done.error());
}

} // namespace keting
