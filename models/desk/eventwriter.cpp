// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/eventwriter.h"

#include "models/desk/projection.h"
#include "models/store/transaction.h"
#include "models/wire/eventbody.h"
#include "models/wire/recordbody.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

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
    const auto appended = enter(events);
    if (!appended)
        return tl::unexpected(appended.error());
    if (const auto marked = TableWriter(m_tables, m_records).outdate(events); !marked)
        return marked;
    if (const auto done = transaction->commit(); !done)
        return done;
    countWritten(*appended);
    return {};
}

void EventWriter::use(const DeviceId& device, std::optional<Binding> binding)
{
    m_device = device;
    m_binding = std::move(binding);
}

Result<QList<AppendedEvent>> EventWriter::enter(std::span<const Event> events)
{
    auto appended = m_tables.log.append(events);
    if (!appended || !m_binding)
        return appended;
    qint64 dseq = m_binding->dseq;
    for (const AppendedEvent& event : *appended) {
        if (!event.isNew)
            continue;
        if (const auto kept = m_tables.places.addUnsent(event.lseq, ++dseq); !kept)
            return tl::unexpected(kept.error());
    }
    if (const auto kept = saveNumbering(m_tables.settings, dseq); !kept)
        return tl::unexpected(kept.error());
    return appended;
}

//! What is remembered moves only when it is durable.
void EventWriter::countWritten(std::span<const AppendedEvent> appended)
{
    if (m_binding)
        m_binding->dseq += std::ranges::count_if(appended, &AppendedEvent::isNew);
}

Result<Written> EventWriter::commit(std::span<const Event> events, Expect expect,
                                    const ProgressFn& progress)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto appended = enter(events);
    if (!appended)
        return tl::unexpected(appended.error());
    TableWriter writer(m_tables, m_records);
    Stories stories;
    Written written{events.front().id, {}, {}, {}};
    for (size_t i = 0; i < events.size(); ++i) {
        written.events.append(events[i].id);
        if (!appended->at(qsizetype(i)).isNew)
            continue;
        const qint64 lseq = appended->at(qsizetype(i)).lseq;
        FoldedEvent folded = decoded(events[i]);
        auto entered = writer.index(lseq, wordsOf(folded), false);
        if (entered && !m_binding) // No centre gives it a number.
            entered = writer.number(events[i], lseq, events[i].at);
        if (!entered)
            return tl::unexpected(entered.error());
        stories.tell(std::move(folded));
    }
    const auto check = [&](const RequestFold& fold) -> Result<void> {
        const HistoryEntry& last = fold.history().last();
        if (expect == Expect::Applied && !took(last.outcome))
            return fail(Error::Code::Conflict, refusal(*fold.request(), last.kind));
        return {};
    };
    auto projected = writer.project(requestsOf(events), stories, check, progress);
    if (!projected)
        return tl::unexpected(projected.error());
    written.requests = std::move(projected->requests);
    written.rows = std::move(projected->rows);
    if (const auto done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    countWritten(*appended);
    return written;
}

Result<void> EventWriter::project(std::span<const RequestId> requests)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto projected = TableWriter(m_tables, m_records).project(requests); !projected)
        return tl::unexpected(projected.error());
    return transaction->commit();
}

} // namespace keting
