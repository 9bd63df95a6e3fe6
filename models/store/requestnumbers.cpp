// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/requestnumbers.h"

#include "models/store/database.h"
#include "models/wire/eventbody.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAddNumber
    = "INSERT INTO request_number (request, scope, year, ordinal, opened) VALUES (?1, ?2, ?3, "
      "coalesce((SELECT max(ordinal) FROM request_number WHERE scope = ?2 AND year = ?3), 0) + 1, "
      "?4) ON CONFLICT (request) DO NOTHING";
constexpr auto kRemoveNumbers = "DELETE FROM request_number WHERE scope = ? AND opened > ?";
constexpr auto kClearNumbers = "DELETE FROM request_number";
constexpr auto kNumberOf = "SELECT scope, year, ordinal FROM request_number WHERE request = ?";
constexpr auto kRequestOfNumber
    = "SELECT request FROM request_number WHERE scope = ? AND year = ? AND ordinal = ?";
// A desk that works with a centre has a place for every event, one of its own for none. The year is
// Shanghai's. Of a group with min() SQLite takes the other columns from the row that has it.
#define KETING_NUMBERS_OF_LOG                                                                      \
    "SELECT request, scope, year, "                                                                \
    "row_number() OVER (PARTITION BY scope, year ORDER BY opened) AS ordinal, opened FROM ("       \
    "SELECT event.subject AS request, event.scope AS scope, "                                      \
    "min(coalesce(place.sseq, event.lseq)) AS opened, "                                            \
    "CAST(strftime('%Y', coalesce(place.recorded, event.at) / 1000 + 28800, 'unixepoch') "         \
    "AS INTEGER) AS year "                                                                         \
    "FROM event LEFT JOIN place ON place.lseq = event.lseq "                                       \
    "WHERE event.kind = ? AND typeof(event.subject) = 'blob' "                                     \
    "AND (place.lseq IS NULL OR place.sseq IS NOT NULL) GROUP BY event.subject)"
constexpr auto kRemakeNumbers = "INSERT INTO request_number " KETING_NUMBERS_OF_LOG;
constexpr auto kNumbersMissing
    = "SELECT count(*) FROM (" KETING_NUMBERS_OF_LOG " EXCEPT SELECT request, scope, year, "
      "ordinal, opened FROM request_number)";
constexpr auto kNumbersOver
    = "SELECT count(*) FROM (SELECT request, scope, year, ordinal, opened FROM request_number "
      "EXCEPT " KETING_NUMBERS_OF_LOG ")";
#undef KETING_NUMBERS_OF_LOG

} // namespace

Result<void> RequestNumbers::add(const Opening& opening)
{
    const auto scope = m_names.number(opening.scope);
    if (!scope)
        return tl::unexpected(scope.error());
    const int year = localDate(opening.filed).year();
    return m_database.execute(kAddNumber, opening.request.toBytes(), *scope, year, opening.place);
}

Result<void> RequestNumbers::removeAfter(const QString& scope, qint64 place)
{
    const auto number = m_names.find(scope);
    if (!number || !*number)
        return number ? Result<void>() : tl::unexpected(number.error());
    return m_database.execute(kRemoveNumbers, **number, place);
}

Result<void> RequestNumbers::clear()
{
    return m_database.run(kClearNumbers);
}

Result<void> RequestNumbers::remake()
{
    const auto opens = m_names.number(kOpeningKind);
    if (!opens)
        return tl::unexpected(opens.error());
    return clear().and_then([&] { return m_database.execute(kRemakeNumbers, *opens); });
}

Result<qint64> RequestNumbers::differences()
{
    const auto opens = m_names.find(kOpeningKind);
    if (!opens)
        return tl::unexpected(opens.error());
    const qint64 kind = opens->value_or(-1);
    const auto missing = m_database.integer(kNumbersMissing, kind);
    const auto over = m_database.integer(kNumbersOver, kind);
    if (!missing || !over)
        return tl::unexpected(!missing ? missing.error() : over.error());
    return std::max(*missing, *over);
}

Result<std::optional<RequestNumbers::Numbered>> RequestNumbers::find(const RequestId& request)
{
    const auto row = m_database.first(kNumberOf, request.toBytes());
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const auto scope = m_names.word((*row)->integer(0));
    if (!scope)
        return tl::unexpected(scope.error());
    return Numbered{*scope, int((*row)->integer(1)), (*row)->integer(2)};
}

Result<std::optional<RequestId>> RequestNumbers::request(const Numbered& number)
{
    const auto scope = m_names.find(number.scope);
    if (!scope)
        return tl::unexpected(scope.error());
    if (!*scope)
        return std::nullopt;
    const auto row = m_database.first(kRequestOfNumber, **scope, number.year, number.ordinal);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const auto id = RequestId::fromBytes((*row)->blob(0));
    if (!id)
        return tl::unexpected(id.error());
    return *id;
}

} // namespace keting
