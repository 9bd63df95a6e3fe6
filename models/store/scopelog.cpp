// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/scopelog.h"

#include "models/store/damage.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kMakeScopeHead = "INSERT INTO scope_head (scope, head, chain) VALUES ($1, 0, $2) "
                                "ON CONFLICT (scope) DO NOTHING";
constexpr auto kScopeHead = "SELECT head, chain FROM scope_head WHERE scope = $1";
constexpr auto kMoveScopeHead = "UPDATE scope_head SET head = $1, chain = $2 WHERE scope = $3";
constexpr auto kScopeHeads = "SELECT scope, head FROM scope_head WHERE head > 0";
constexpr auto kAppendPlaced
    = "INSERT INTO event (scope, sseq, id, subject, kind, version, actor, device, dseq, at, grp, "
      "author, recorded, hash, chain, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
      "$12, $13, $14, $15, $16)";
constexpr auto kFindPlace = "SELECT id, scope, sseq, hash FROM event WHERE id = $1";
constexpr auto kNumbersOfDevice
    = "SELECT dseq FROM event WHERE device = $1 AND dseq BETWEEN $2 AND $3";
constexpr auto kSettleSubject
    = "INSERT INTO subject (subject, scope) VALUES ($1, $2) ON CONFLICT (subject) DO NOTHING";
constexpr auto kHomeOfSubject = "SELECT subject, scope FROM subject WHERE subject = $1";
constexpr auto kChainAt = "SELECT chain FROM event WHERE scope = $1 AND sseq = $2";
constexpr auto kPlacedAfter
    = "SELECT sseq, id, subject, kind, version, actor, device, dseq, at, grp, recorded, body "
      "FROM event WHERE scope = $1 AND sseq > $2 ORDER BY sseq LIMIT $3";

namespace placedcolumn {
enum Column : size_t {
    Sseq,
    Id,
    Subject,
    Kind,
    Version,
    Actor,
    Device,
    Dseq,
    At,
    Group,
    Recorded,
    Body
};
constexpr qsizetype kAppended = 16;
} // namespace placedcolumn

//! Moved into its place value by value: a list in braces would copy each of them once more.
QList<SqlValue> rowOf(const HashedEvent& hashed, const ScopeCursor& at, const QString& author,
                      Instant recorded)
{
    const auto& [event, dseq] = hashed.sent;
    QList<SqlValue> row;
    row.reserve(placedcolumn::kAppended);
    row.append(event.scope);
    row.append(at.sseq);
    row.append(event.id.toBytes());
    row.append(event.subject);
    row.append(event.kind);
    row.append(qint64(event.version));
    row.append(event.actor.toString());
    row.append(event.device.toBytes());
    row.append(dseq);
    row.append(toMs(event.at));
    row.append(event.group ? SqlValue(event.group->toBytes()) : SqlValue());
    row.append(author);
    row.append(toMs(recorded));
    row.append(hashed.hash);
    row.append(at.chain);
    row.append(event.body);
    return row;
}

Result<PlacedEvent> placedOf(const QString& scope, const SqlRow& row)
{
    const auto id = EventId::fromBytes(row.bytes(placedcolumn::Id));
    const auto device = DeviceId::fromBytes(row.bytes(placedcolumn::Device));
    const auto actor = UserId::parse(row.text(placedcolumn::Actor));
    std::optional<EventId> group;
    if (!row.isNull(placedcolumn::Group)) {
        const auto first = EventId::fromBytes(row.bytes(placedcolumn::Group));
        if (!first)
            return tl::unexpected(first.error());
        group = *first;
    }
    const qint64 sseq = row.integer(placedcolumn::Sseq);
    if (!id || !device || !actor)
        return tl::unexpected(
            damage(u"event %1 of scope %2 is not what was written"_s.arg(sseq).arg(scope)));
    const Event event{*id,
                      scope,
                      row.text(placedcolumn::Subject),
                      row.text(placedcolumn::Kind),
                      int(row.integer(placedcolumn::Version)),
                      row.bytes(placedcolumn::Body),
                      *actor,
                      *device,
                      fromMs(row.integer(placedcolumn::At)),
                      group};
    return PlacedEvent{{event, row.integer(placedcolumn::Dseq)},
                       sseq,
                       fromMs(row.integer(placedcolumn::Recorded))};
}

} // namespace

Result<QMap<QString, ScopeCursor>> ScopeLog::lockHeads(const QStringList& scopes)
{
    QMap<QString, ScopeCursor> heads;
    for (const QString& scope : scopes)
        heads.insert(scope, {});
    for (auto at = heads.begin(); at != heads.end(); ++at) {
        auto locked = m_session.lockedRows(kScopeHead, {at.key()});
        if (locked && locked->isEmpty())
            locked
                = m_session.run(kMakeScopeHead, {at.key(), QByteArray("")}).and_then([&](qint64) {
                      return m_session.lockedRows(kScopeHead, {at.key()});
                  });
        if (!locked)
            return tl::unexpected(locked.error());
        at->sseq = locked->first().integer(0);
        at->chain = locked->first().bytes(1);
    }
    return heads;
}

Result<QList<qint64>> ScopeLog::append(const QString& scope, ScopeCursor& head,
                                       std::span<const HashedEvent> events, const QString& author,
                                       Instant recorded)
{
    QList<QList<SqlValue>> rows;
    QList<qint64> places;
    rows.reserve(qsizetype(events.size()));
    for (const HashedEvent& event : events) {
        head = advanced(head, event.hash);
        places.append(head.sseq);
        rows.append(rowOf(event, head, author, recorded));
    }
    if (const auto appended = m_session.runEach(kAppendPlaced, rows); !appended)
        return tl::unexpected(appended.error());
    return m_session.run(kMoveScopeHead, {head.sseq, head.chain, scope}).map([&](qint64) {
        return places;
    });
}

Result<QHash<EventId, EventPlace>> ScopeLog::find(const QList<EventId>& ids)
{
    QList<SqlValue> asked;
    for (const EventId& id : ids)
        asked.append(id.toBytes());
    const auto rows = m_session.rowsOfAny(kFindPlace, asked);
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<EventId, EventPlace> places;
    for (const SqlRow& row : *rows) {
        const auto id = EventId::fromBytes(row.bytes(0));
        if (!id)
            return tl::unexpected(id.error());
        places.insert(*id, {row.text(1), row.integer(2), row.bytes(3)});
    }
    return places;
}

Result<bool> ScopeLog::isSame(const EventPlace& place, const HashedEvent& event)
{
    if (place.hash == event.hash)
        return true;
    return after(place.scope, place.sseq - 1, 1).map([&](const QList<PlacedEvent>& found) {
        if (found.isEmpty() || found.first().sseq != place.sseq)
            return false;
        Event there = found.first().sent.event;
        there.device = event.sent.event.device;
        return there == event.sent.event;
    });
}

Result<QSet<qint64>> ScopeLog::numbersOf(const DeviceId& device, const QList<qint64>& numbers)
{
    QList<qint64> sorted = numbers;
    std::ranges::sort(sorted);
    // What a desk sends has numbers one after the other: one question for each such row of them.
    QList<QList<SqlValue>> lists;
    for (qsizetype first = 0, last = 0; first < sorted.size(); first = ++last) {
        while (last + 1 < sorted.size() && sorted[last + 1] <= sorted[last] + 1)
            ++last;
        lists.append({device.toBytes(), sorted[first], sorted[last]});
    }
    const auto answers = m_session.rowsEach(kNumbersOfDevice, lists);
    if (!answers)
        return tl::unexpected(answers.error());
    QSet<qint64> taken;
    for (const QList<SqlRow>& rows : *answers) {
        for (const SqlRow& row : rows)
            taken.insert(row.integer(0));
    }
    return taken;
}

Result<QHash<QString, QString>> ScopeLog::homes(const QMap<QString, QString>& scopes)
{
    QHash<QString, QString> homes;
    if (scopes.isEmpty())
        return homes;
    QList<QList<SqlValue>> settled; // In the order of their names, as heads are locked.
    QList<SqlValue> asked;
    for (auto at = scopes.cbegin(); at != scopes.cend(); ++at) {
        settled.append({at.key(), at.value()});
        asked.append(at.key());
    }
    if (const auto done = m_session.runEach(kSettleSubject, settled); !done)
        return tl::unexpected(done.error());
    const auto rows = m_session.rowsOfAny(kHomeOfSubject, asked);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const SqlRow& row : *rows)
        homes.insert(row.text(0), row.text(1));
    return homes;
}

Result<QMap<QString, qint64>> ScopeLog::heads()
{
    return m_session.rows(kScopeHeads).map([](const QList<SqlRow>& rows) {
        QMap<QString, qint64> heads;
        for (const SqlRow& row : rows)
            heads.insert(row.text(0), row.integer(1));
        return heads;
    });
}

Result<ScopeCursor> ScopeLog::head(const QString& scope)
{
    return m_session.first(kScopeHead, {scope}).map([](const std::optional<SqlRow>& row) {
        return row ? ScopeCursor{row->integer(0), row->bytes(1)} : ScopeCursor();
    });
}

Result<std::optional<ScopeCursor>> ScopeLog::cursorAt(const QString& scope, qint64 sseq)
{
    if (sseq == 0)
        return std::optional(ScopeCursor());
    return m_session.first(kChainAt, {scope, sseq}).map([&](const std::optional<SqlRow>& row) {
        return row ? std::optional(ScopeCursor{sseq, row->bytes(0)}) : std::nullopt;
    });
}

Result<QList<PlacedEvent>> ScopeLog::after(const QString& scope, qint64 sseq, int limit)
{
    const auto rows = m_session.rows(kPlacedAfter, {scope, sseq, qint64(limit)});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<PlacedEvent> events;
    for (const SqlRow& row : *rows) {
        auto placed = placedOf(scope, row);
        if (!placed)
            return tl::unexpected(placed.error());
        events.append(*std::move(placed));
    }
    return events;
}

} // namespace keting
