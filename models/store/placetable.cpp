// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/placetable.h"

#include "models/store/rows.h"

namespace keting {

namespace {

constexpr auto kAddUnsent = "INSERT INTO place (lseq, dseq) VALUES (?, ?)";
constexpr auto kPlace
    = "INSERT INTO place (lseq, dseq, scope, sseq, recorded) VALUES (?, ?, ?, ?, ?) "
      "ON CONFLICT (lseq) DO UPDATE SET dseq = excluded.dseq, scope = excluded.scope, "
      "sseq = excluded.sseq, recorded = excluded.recorded, code = NULL";
constexpr auto kPlaceNew
    = "INSERT INTO place (lseq, dseq, scope, sseq, recorded) VALUES (?, ?, ?, ?, ?)";
constexpr auto kSetAside
    = "UPDATE place SET code = ?, scope = NULL, sseq = NULL, recorded = NULL WHERE lseq = ?";
constexpr auto kUnplace = "UPDATE place SET dseq = ?, scope = NULL, sseq = NULL, recorded = NULL, "
                          "code = NULL WHERE lseq = ?";
constexpr auto kUnsent = "SELECT lseq, dseq FROM place WHERE sseq IS NULL AND code IS NULL "
                         "AND dseq > ? ORDER BY dseq LIMIT ?";
constexpr auto kUnsentCount = "SELECT count(*) FROM place WHERE sseq IS NULL AND code IS NULL";
constexpr auto kUnsentRequests
    = "SELECT DISTINCT event.subject FROM place JOIN event USING (lseq) "
      "WHERE place.sseq IS NULL AND place.code IS NULL AND typeof(event.subject) = 'blob'";
constexpr auto kRefusedRequests
    = "SELECT DISTINCT event.subject FROM place JOIN event USING (lseq) "
      "WHERE place.sseq IS NULL AND place.code <> ? AND typeof(event.subject) = 'blob'";
constexpr auto kAside = "SELECT lseq, code FROM place WHERE sseq IS NULL AND code IS NOT NULL "
                        "ORDER BY lseq LIMIT ?";
constexpr auto kAsideCount = "SELECT count(*) FROM place WHERE sseq IS NULL AND code IS NOT NULL";
constexpr auto kIsAside = "SELECT 1 FROM place WHERE lseq = ? AND code IS NOT NULL";
constexpr auto kIsPlaced = "SELECT 1 FROM place WHERE lseq = ? AND sseq IS NOT NULL";
constexpr auto kPlacesAfter = "SELECT lseq, dseq, sseq FROM place WHERE scope = ? AND sseq > ? "
                              "ORDER BY sseq LIMIT ?";

Result<bool> isOne(const Result<qint64>& number)
{
    return number.map([](qint64 one) { return one == 1; });
}

} // namespace

Result<void> PlaceTable::addUnsent(qint64 lseq, qint64 dseq)
{
    return m_database.execute(kAddUnsent, lseq, dseq);
}

Result<void> PlaceTable::place(qint64 lseq, const PlacedEvent& placed)
{
    const auto scope = m_names.number(placed.sent.event.scope);
    if (!scope)
        return tl::unexpected(scope.error());
    return m_database.execute(kPlace, lseq, placed.sent.dseq, *scope, placed.sseq, placed.recorded);
}

Result<void> PlaceTable::placeNew(const QString& scope, const QList<PlacedEvent>& events,
                                  const QList<std::optional<qint64>>& lseqs)
{
    const auto number = m_names.number(scope);
    auto insert = m_database.prepare(kPlaceNew);
    if (!number || !insert)
        return tl::unexpected(!number ? number.error() : insert.error());
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (!lseqs.at(i))
            continue;
        const PlacedEvent& placed = events.at(i);
        insert->bind(*lseqs.at(i)).bind(placed.sent.dseq).bind(*number);
        if (const auto done = insert->bind(placed.sseq).bind(placed.recorded).run(); !done)
            return done;
    }
    return {};
}

Result<void> PlaceTable::setAside(qint64 lseq, const QString& code)
{
    return m_database.execute(kSetAside, code, lseq);
}

Result<void> PlaceTable::unplace(qint64 lseq, qint64 dseq)
{
    return m_database.execute(kUnplace, dseq, lseq);
}

Result<QList<UnsentEvent>> PlaceTable::unsent(qint64 dseq, int limit)
{
    return listRows(m_database.query(kUnsent, dseq, limit), [](const Statement& row) {
        return Result<UnsentEvent>({row.integer(0), row.integer(1)});
    });
}

Result<qint64> PlaceTable::unsentCount()
{
    return m_database.integer(kUnsentCount);
}

Result<QList<RequestId>> PlaceTable::unsentRequests()
{
    return listRows(m_database.query(kUnsentRequests),
                    [](const Statement& row) { return RequestId::fromBytes(row.blob(0)); });
}

Result<QList<RequestId>> PlaceTable::refusedRequests()
{
    return listRows(m_database.query(kRefusedRequests, QString(kLostAtCenter)),
                    [](const Statement& row) { return RequestId::fromBytes(row.blob(0)); });
}

Result<QList<AsideEvent>> PlaceTable::aside(int limit)
{
    return listRows(m_database.query(kAside, limit), [](const Statement& row) {
        return Result<AsideEvent>({row.integer(0), row.text(1)});
    });
}

Result<qint64> PlaceTable::asideCount()
{
    return m_database.integer(kAsideCount);
}

Result<bool> PlaceTable::isAside(qint64 lseq)
{
    return isOne(m_database.integer(kIsAside, lseq));
}

Result<bool> PlaceTable::isPlaced(qint64 lseq)
{
    return isOne(m_database.integer(kIsPlaced, lseq));
}

Result<QList<PlaceTable::Place>> PlaceTable::after(const QString& scope, qint64 sseq, int limit)
{
    const auto number = m_names.find(scope);
    if (!number)
        return tl::unexpected(number.error());
    if (!*number)
        return QList<Place>();
    return listRows(m_database.query(kPlacesAfter, **number, sseq, limit),
                    [](const Statement& row) {
                        return Result<Place>({row.integer(0), row.integer(1), row.integer(2)});
                    });
}

} // namespace keting
