// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/eventlog.h"

#include "models/domain/uuidbytes.h"
#include "models/store/damage.h"
#include "models/store/eventchecksum.h"
#include "models/store/rows.h"

#include <sqlite3.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

#define KETING_EVENT_COLUMNS                                                                       \
    "event.lseq, id, event.scope, subject, kind, version, actor, device, at, grp, checksum, body"
// The centre's order first, then this desk's own work that is not there yet.
#define KETING_WITH_PLACE "LEFT JOIN place ON place.lseq = event.lseq"
#define KETING_NOT_ASIDE "place.code IS NULL"
#define KETING_FOLD_ORDER "place.sseq IS NULL, place.sseq, event.lseq"

constexpr auto kAppendEvent
    = "INSERT INTO event (lseq, id, scope, subject, kind, version, actor, device, at, grp, "
      "checksum, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
constexpr auto kEventsOfSubject
    = "SELECT " KETING_EVENT_COLUMNS " FROM event " KETING_WITH_PLACE
      " WHERE subject = ? AND " KETING_NOT_ASIDE " ORDER BY " KETING_FOLD_ORDER " LIMIT ?";
constexpr auto kEventsOfScope
    = "SELECT " KETING_EVENT_COLUMNS " FROM event " KETING_WITH_PLACE
      " WHERE event.scope = ? AND " KETING_NOT_ASIDE " ORDER BY " KETING_FOLD_ORDER " LIMIT ?";
constexpr auto kEventsAfter
    = "SELECT " KETING_EVENT_COLUMNS " FROM event WHERE lseq > ? ORDER BY lseq LIMIT ?";
constexpr auto kEventById = "SELECT " KETING_EVENT_COLUMNS " FROM event WHERE id = ? LIMIT ?";
constexpr auto kEventByLseq = "SELECT " KETING_EVENT_COLUMNS " FROM event WHERE lseq = ? LIMIT ?";
// A blob sorts after every text: these are all the requests.
constexpr auto kEventsByRequest
    = "SELECT " KETING_EVENT_COLUMNS " FROM event INDEXED BY event_subject " KETING_WITH_PLACE
      " WHERE subject > ? AND " KETING_NOT_ASIDE " ORDER BY subject, " KETING_FOLD_ORDER;
// Names sort before the bytes of ids.
constexpr auto kEventsOfNoRequest
    = "SELECT " KETING_EVENT_COLUMNS " FROM event INDEXED BY event_subject " KETING_WITH_PLACE
      " WHERE subject <= ? AND " KETING_NOT_ASIDE " ORDER BY subject, " KETING_FOLD_ORDER;
constexpr auto kEventExists = "SELECT 1 FROM event WHERE id = ?";
constexpr auto kEventCount = "SELECT count(*) FROM event";
constexpr auto kEventCountOf = "SELECT count(*) FROM event WHERE subject = ?";
constexpr auto kFirstMissing
    = "SELECT min(lseq) + 1 FROM (SELECT 0 AS lseq UNION ALL SELECT lseq FROM event) AS held "
      "WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.lseq = held.lseq + 1)";
constexpr auto kLastEvent = "SELECT max(lseq) FROM event";
constexpr auto kRewriteEvent
    = "UPDATE event SET device = ?, kind = ?, version = ?, actor = ?, at = ?, grp = ?, "
      "checksum = ?, body = ? WHERE lseq = ?";
constexpr auto kRemoveEvent = "DELETE FROM event WHERE lseq = ?";
constexpr auto kClearEvents = "DELETE FROM event";

#undef KETING_FOLD_ORDER
#undef KETING_NOT_ASIDE
#undef KETING_WITH_PLACE
#undef KETING_EVENT_COLUMNS

namespace eventcolumn {
enum EventColumn {
    Lseq,
    EventUuid,
    Scope,
    Subject,
    Kind,
    Version,
    Actor,
    Device,
    At,
    Group,
    Checksum,
    Body
};
}

//! The highest lseq there ever was, so that events taken off the end are missed too.
QString logEnd()
{
    return u"log-end"_s;
}

//! How many events were given up on purpose, so that they are not missed.
QString logGone()
{
    return u"log-gone"_s;
}

tl::unexpected<Error> damagedEvent(qint64 lseq)
{
    return tl::unexpected(damage(u"event %1 of its log is not what was written"_s.arg(lseq)));
}

} // namespace

EventLog::EventLog(Database& database)
    : m_database(database), m_names(database), m_settings(database)
{}

Result<QList<AppendedEvent>> EventLog::append(std::span<const Event> events)
{
    const auto places = insertEach(events, [](const Event& event) { return &event; });
    if (!places)
        return tl::unexpected(places.error());
    QList<AppendedEvent> appended;
    appended.reserve(places->size());
    for (qsizetype i = 0; i < places->size(); ++i) {
        const auto& place = places->at(i);
        const Result<AppendedEvent> one
            = place ? AppendedEvent{*place, true} : alreadyThere(events[size_t(i)]);
        if (!one)
            return tl::unexpected(one.error());
        appended.append(*one);
    }
    return appended;
}

Result<QList<std::optional<qint64>>> EventLog::appendNew(const QList<PlacedEvent>& events)
{
    return insertEach(events, [](const PlacedEvent& placed) { return &placed.sent.event; });
}

template <typename Each, typename EventOf>
Result<QList<std::optional<qint64>>> EventLog::insertEach(const Each& all, EventOf eventOf)
{
    Q_ASSERT(m_database.inTransaction());
    const Result<qint64> highest = highestEver();
    if (!highest)
        return tl::unexpected(highest.error());
    Result<Statement> insert = m_database.prepare(kAppendEvent);
    if (!insert)
        return tl::unexpected(insert.error());
    QList<std::optional<qint64>> places;
    places.reserve(qsizetype(all.size()));
    qint64 next = *highest + 1;
    for (const auto& one : all) {
        const Result<bool> isNew = insertOne(*insert, next, *eventOf(one));
        if (!isNew)
            return tl::unexpected(isNew.error());
        places.append(*isNew ? std::optional(next++) : std::nullopt);
    }
    if (next - 1 > *highest) {
        if (const auto kept = m_settings.set(logEnd(), QString::number(next - 1)); !kept)
            return tl::unexpected(kept.error());
    }
    return places;
}

Result<bool> EventLog::insertOne(Statement& insert, qint64 lseq, const Event& event)
{
    const Result<qint64> scope = m_names.number(event.scope);
    const Result<qint64> kind = m_names.number(event.kind);
    const Result<qint64> actor = m_names.number(event.actor.toString());
    const Result<qint64> device = deviceNumber(event.device);
    for (const Result<qint64>* number : {&scope, &kind, &actor, &device}) {
        if (!*number)
            return tl::unexpected(number->error());
    }
    const UuidBytes id = uuidBytes(event.id.uuid());
    const std::optional<RequestId> request = requestNamedBy(event.subject);
    const UuidBytes subject = uuidBytes(request ? request->uuid() : QUuid());
    const UuidBytes group = uuidBytes(event.group ? event.group->uuid() : QUuid());

    insert.bind(lseq).bindBorrowed(id.data(), id.size()).bind(*scope);
    if (request)
        insert.bindBorrowed(subject.data(), subject.size());
    else
        insert.bind(event.subject);
    insert.bind(*kind).bind(event.version).bind(*actor).bind(*device).bind(event.at);
    if (event.group)
        insert.bindBorrowed(group.data(), group.size());
    else
        insert.bind(std::nullopt);
    insert.bind(eventChecksum(lseq, event));
    insert.bindBorrowed(event.body.constData(), event.body.size());
    if (const Result<void> done = insert.run(); !done)
        return tl::unexpected(done.error());
    return sqlite3_changes(m_database.handle()) > 0;
}

Result<AppendedEvent> EventLog::alreadyThere(const Event& event)
{
    const Result<std::optional<LoggedEvent>> stored = find(event.id);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored || (*stored)->event != event)
        return fail(Error::Code::Corrupt,
                    u"two different events have the id %1: the second one was not taken"_s.arg(
                        event.id.toString()));
    return AppendedEvent{(*stored)->lseq, false};
}

Result<qint64> EventLog::deviceNumber(const DeviceId& device)
{
    return m_names.number(device.toString());
}

Result<QList<LoggedEvent>> EventLog::forSubject(const QString& subject)
{
    if (const std::optional<RequestId> request = requestNamedBy(subject))
        return forRequest(*request);
    return readAll(m_database.query(kEventsOfSubject, subject, -1));
}

Result<QList<LoggedEvent>> EventLog::forRequest(const RequestId& request)
{
    return readAll(m_database.query(kEventsOfSubject, request.toBytes(), -1));
}

Result<QList<LoggedEvent>> EventLog::forScope(const QString& scope)
{
    const Result<std::optional<qint64>> number = m_names.find(scope);
    if (!number)
        return tl::unexpected(number.error());
    if (!*number)
        return QList<LoggedEvent>();
    return readAll(m_database.query(kEventsOfScope, **number, -1));
}

Result<QList<LoggedEvent>> EventLog::after(qint64 lseq, int limit)
{
    return readAll(m_database.query(kEventsAfter, lseq, limit));
}

Result<std::optional<LoggedEvent>> EventLog::find(const EventId& id)
{
    const Result<QList<LoggedEvent>> found = readAll(m_database.query(kEventById, id.toBytes(), 1));
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<std::optional<LoggedEvent>> EventLog::at(qint64 lseq)
{
    const Result<QList<LoggedEvent>> found = readAll(m_database.query(kEventByLseq, lseq, 1));
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<void> EventLog::rewrite(qint64 lseq, const Event& event)
{
    Q_ASSERT(m_database.inTransaction());
    const Result<qint64> kind = m_names.number(event.kind);
    const Result<qint64> actor = m_names.number(event.actor.toString());
    const Result<qint64> device = deviceNumber(event.device);
    for (const Result<qint64>* number : {&kind, &actor, &device}) {
        if (!*number)
            return tl::unexpected(number->error());
    }
    std::optional<QByteArray> group;
    if (event.group)
        group = event.group->toBytes();
    return m_database.execute(kRewriteEvent, *device, *kind, event.version, *actor, event.at, group,
                              eventChecksum(lseq, event), event.body, lseq);
}

Result<void> EventLog::remove(std::span<const qint64> lseqs)
{
    Q_ASSERT(m_database.inTransaction());
    const auto gone = goneOnPurpose();
    if (!gone)
        return tl::unexpected(gone.error());
    for (const qint64 lseq : lseqs) {
        if (const auto removed = m_database.execute(kRemoveEvent, lseq); !removed)
            return removed;
    }
    return m_settings.set(logGone(), QString::number(*gone + qint64(lseqs.size())));
}

Result<void> EventLog::clear()
{
    Q_ASSERT(m_database.inTransaction());
    return m_database.run(kClearEvents)
        .and_then([&] { return m_settings.remove(logGone()); })
        .and_then([&] { return m_settings.remove(logEnd()); });
}

Result<qint64> EventLog::goneOnPurpose()
{
    return m_settings.value(logGone()).map(
        [](const std::optional<QString>& count) { return count.value_or(QString()).toLongLong(); });
}

Result<bool> EventLog::contains(const EventId& id)
{
    return m_database.integer(kEventExists, id.toBytes()).map([](qint64 one) { return one == 1; });
}

Result<qint64> EventLog::countOf(const RequestId& request)
{
    return m_database.integer(kEventCountOf, request.toBytes());
}

Result<void> EventLog::eachRequest(const Visitor& visitor)
{
    Result<Statement> rows = m_database.query(kEventsByRequest, QByteArray());
    if (!rows)
        return tl::unexpected(rows.error());
    QList<LoggedEvent> events;
    std::optional<RequestId> current;
    while (true) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        const QByteArray subject = *more ? rows->blob(eventcolumn::Subject) : QByteArray();
        if (current && (!*more || subject != current->toBytes())) {
            const Result<bool> goOn = visitor(*current, events);
            if (!goOn)
                return tl::unexpected(goOn.error());
            if (!*goOn)
                return {};
            events.clear();
        }
        if (!*more)
            return {};
        Result<LoggedEvent> event = read(*rows);
        const Result<RequestId> request = RequestId::fromBytes(subject);
        if (!event)
            return tl::unexpected(event.error());
        if (!request)
            return tl::unexpected(request.error());
        current = *request;
        events.append(std::move(*event));
    }
}

Result<QList<LoggedEvent>> EventLog::ofNoRequest()
{
    return readAll(m_database.query(kEventsOfNoRequest, QByteArray()));
}

//! As far as the log has been; where nobody has kept that (desks of old), as far as it goes now.
Result<qint64> EventLog::highestEver()
{
    const auto now = last();
    const auto kept = m_settings.value(logEnd());
    if (!now || !kept)
        return tl::unexpected(!now ? now.error() : kept.error());
    return std::max(*now, *kept ? (*kept)->toLongLong() : 0);
}

Result<void> EventLog::checkNoneMissing()
{
    const auto held = size();
    const auto highest = highestEver();
    const auto gone = goneOnPurpose();
    for (const auto& number : {held, highest, gone}) {
        if (!number)
            return tl::unexpected(number.error());
    }
    if (*held + *gone == *highest)
        return {};
    if (*gone > 0)
        return fail(Error::Code::Corrupt,
                    u"%1 of the log's %2 events are gone; nothing was changed, restore a backup"_s
                        .arg(*highest - *held - *gone)
                        .arg(*highest - *gone));
    const auto first = m_database.integer(kFirstMissing);
    if (!first)
        return tl::unexpected(first.error());
    return fail(Error::Code::Corrupt,
                u"%1 of the log's %2 events are gone, the first one is event %3; nothing was "
                "changed, restore a backup"_s.arg(*highest - *held)
                    .arg(*highest)
                    .arg(*first));
}

Result<qint64> EventLog::size()
{
    return m_database.integer(kEventCount);
}

Result<qint64> EventLog::last()
{
    return m_database.integer(kLastEvent);
}

Result<QList<LoggedEvent>> EventLog::readAll(Result<Statement> rows)
{
    return listRows(std::move(rows), [this](const Statement& row) { return read(row); });
}

Result<LoggedEvent> EventLog::read(const Statement& row)
{
    const qint64 lseq = row.integer(eventcolumn::Lseq);
    const Result<QString> scope = m_names.word(row.integer(eventcolumn::Scope));
    const Result<QString> kind = m_names.word(row.integer(eventcolumn::Kind));
    const Result<QString> actorName = m_names.word(row.integer(eventcolumn::Actor));
    const Result<QString> deviceName = m_names.word(row.integer(eventcolumn::Device));
    for (const Result<QString>* word : {&scope, &kind, &actorName, &deviceName}) {
        if (!*word)
            return tl::unexpected(word->error());
    }
    const Result<EventId> id = EventId::fromBytes(row.blob(eventcolumn::EventUuid));
    const Result<UserId> actor = UserId::parse(*actorName);
    const Result<DeviceId> device = DeviceId::parse(*deviceName);
    std::optional<EventId> group;
    if (!row.isNull(eventcolumn::Group)) {
        const Result<EventId> first = EventId::fromBytes(row.blob(eventcolumn::Group));
        if (!first)
            return damagedEvent(lseq);
        group = *first;
    }
    QString subject;
    if (row.isBlob(eventcolumn::Subject)) {
        const Result<RequestId> request = RequestId::fromBytes(row.blob(eventcolumn::Subject));
        if (!request)
            return damagedEvent(lseq);
        subject = request->toString();
    } else {
        subject = row.text(eventcolumn::Subject);
    }
    if (!id || !actor || !device)
        return damagedEvent(lseq);
    LoggedEvent logged{lseq,
                       {*id, *scope, subject, *kind, int(row.integer(eventcolumn::Version)),
                        row.blob(eventcolumn::Body), *actor, *device,
                        fromMs(row.integer(eventcolumn::At)), group}};
    if (eventChecksum(lseq, logged.event) != row.integer(eventcolumn::Checksum))
        return damagedEvent(lseq);
    return logged;
}

} // namespace keting
