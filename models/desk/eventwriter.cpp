// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/eventwriter.h"

#include "models/desk/projection.h"
#include "models/desk/searchtext.h"
#include "models/domain/requestfold.h"
#include "models/store/transaction.h"
#include "models/wire/eventbody.h"
#include "models/wire/recordbody.h"

#include <QSet>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

bool movesClocks(const Event& event)
{
    return event.kind == kindOf(CountyPayload(payload::CalendarSet{}))
        || event.kind == kindOf(CountyPayload(payload::PolicySet{}));
}

Result<RequestFold> foldLogged(EventLog& log, const RequestId& id)
{
    const auto events = log.forRequest(id);
    if (!events)
        return tl::unexpected(events.error());
    RequestFold fold(id);
    for (const LoggedEvent& logged : *events)
        fold.apply(decoded(logged.event));
    return fold;
}

bool took(Outcome outcome)
{
    return outcome == Outcome::Applied || outcome == Outcome::Note;
}

//! Why the fold would not take an event, for the person who asked.
QString refusal(const Request& request, const QString& kind)
{
    const QString what = u"the request is %1, so \"%2\" does not apply; nothing was changed"_s;
    return what.arg(stageName(request.stage), kind);
}

QList<RequestId> subjectsOf(std::span<const Event> events)
{
    QList<RequestId> ids;
    QSet<QString> seen;
    for (const Event& event : events) {
        if (!event.scope.startsWith(u"v:"_s) || seen.contains(event.subject))
            continue;
        seen.insert(event.subject);
        if (const auto id = RequestId::parse(event.subject))
            ids.append(*id);
    }
    return ids;
}

} // namespace

Result<std::optional<Request>> foldFromLog(EventLog& log, const RequestId& id)
{
    const auto fold = foldLogged(log, id);
    if (!fold)
        return tl::unexpected(fold.error());
    return fold->request();
}

EventWriter::EventWriter(Database& database, Tables& tables, NowFn now, DeviceId device,
                         IdSource ids)
    : m_database(database)
    , m_tables(tables)
    , m_now(std::move(now))
    , m_device(device)
    , m_ids(ids)
    , m_records(std::make_shared<Records>())
{}

Result<Written> EventWriter::write(std::span<const NewEvent> events, const UserId& actor,
                                   Expect expect, const ProgressFn& progress)
{
    Q_ASSERT(!events.empty());
    const Instant now = m_now();
    QList<Event> made;
    made.reserve(qsizetype(events.size()));
    std::optional<EventId> group;
    for (const NewEvent& event : events) {
        const EventId id = m_ids.event(now);
        group = group.value_or(id);
        made.append(Event{id, villageScope(event.village), event.request.toString(),
                          kindOf(event.payload), kBodyVersion, encodeBody(event.payload),
                          event.actor.value_or(actor), m_device, now, group});
    }
    return commit(made, expect, progress);
}

Result<Written> EventWriter::append(std::span<const Event> events)
{
    return commit(events, Expect::Anything);
}

Event EventWriter::recordEvent(const QString& scope, const QString& subject, const QString& kind,
                               const QByteArray& body, const UserId& actor,
                               std::optional<Instant> at)
{
    const Instant when = at ? *at : m_now();
    return Event{m_ids.event(when), scope, subject,     kind, kBodyVersion, body, actor,
                 m_device,          when,  std::nullopt};
}

Result<void> EventWriter::writeRecords(std::span<const Event> events)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto appended = m_tables.log.append(events); !appended)
        return tl::unexpected(appended.error());
    // New hours move due times, which are written afterwards: who stops in between finds the tables
    // outdated on opening, and makes them anew.
    if (std::ranges::any_of(events, movesClocks)) {
        if (const auto marked = m_tables.settings.set(projectionSetting(), u"outdated"_s); !marked)
            return marked;
    }
    return transaction->commit();
}

Result<void> EventWriter::index(std::span<const Event> events,
                                std::span<const AppendedEvent> appended)
{
    for (size_t i = 0; i < events.size(); ++i) {
        if (!appended[i].isNew || !events[i].scope.startsWith(u"v:"_s))
            continue;
        const IndexedText indexed
            = indexedText(decodeBody(events[i].kind, events[i].version, events[i].body));
        if (!indexed.key.isEmpty()) {
            if (const auto added = m_tables.keys.add(indexed.key, appended[i].lseq); !added)
                return added;
        }
        if (!indexed.text.isEmpty()) {
            if (const auto added = m_tables.search.add(appended[i].lseq, indexed.text); !added)
                return added;
        }
    }
    return {};
}

Result<Written> EventWriter::commit(std::span<const Event> events, Expect expect,
                                    const ProgressFn& progress)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto appended = m_tables.log.append(events);
    if (!appended)
        return tl::unexpected(appended.error());
    if (const auto indexed = index(events, *appended); !indexed)
        return tl::unexpected(indexed.error());

    Written written{events.front().id, {}, {}, {}};
    for (const Event& event : events)
        written.events.append(event.id);
    QList<StoredRequest> rows;
    const auto subjects = subjectsOf(events);
    for (const RequestId& id : subjects) {
        if (progress && !progress(int(rows.size() * 100 / subjects.size())))
            return fail(Error::Code::Cancelled, u"stopped; nothing was written"_s);
        const auto fold = foldLogged(m_tables.log, id);
        if (!fold)
            return tl::unexpected(fold.error());
        if (!fold->request())
            continue;
        const HistoryEntry& last = fold->history().last();
        if (expect == Expect::Applied && !took(last.outcome))
            return fail(Error::Code::Conflict, refusal(*fold->request(), last.kind));
        rows.append(projectRequest(*fold->request(), *m_records));
        written.requests.append(*fold->request());
    }
    const auto numbers = m_tables.requests.upsert(rows);
    if (!numbers)
        return tl::unexpected(numbers.error());
    written.rows = *numbers;
    if (const auto done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return written;
}

Result<void> EventWriter::project(std::span<const RequestId> requests)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    QList<StoredRequest> rows;
    for (const RequestId& id : requests) {
        const auto request = foldFromLog(m_tables.log, id);
        if (!request)
            return tl::unexpected(request.error());
        if (*request)
            rows.append(projectRequest(**request, *m_records));
    }
    if (const auto numbers = m_tables.requests.upsert(rows); !numbers)
        return tl::unexpected(numbers.error());
    return transaction->commit();
}

} // namespace keting
