// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/tablewriter.h"

#include "models/desk/projection.h"
#include "models/store/searchtokens.h"
#include "models/wire/eventbody.h"
#include "models/wire/recordbody.h"

#include <QSet>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

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

bool movesClocks(const Event& event)
{
    return event.kind == kindOf(CountyPayload(payload::CalendarSet{}))
        || event.kind == kindOf(CountyPayload(payload::PolicySet{}));
}

} // namespace

IndexedText indexedTextOf(const FoldedEvent& event)
{
    return requestOf(event.event) ? indexedText(event.payload) : IndexedText();
}

IndexedWords wordsOf(const FoldedEvent& event)
{
    const IndexedText indexed = indexedTextOf(event);
    return {indexed.key, searchTokens(indexed.text)};
}

IndexedWords keyOf(const FoldedEvent& event)
{
    return {indexedTextOf(event).key, {}};
}

Result<void> clearTables(Tables& tables)
{
    if (const auto cleared = tables.requests.clear(); !cleared)
        return cleared;
    if (const auto cleared = tables.keys.clear(); !cleared)
        return cleared;
    if (const auto cleared = tables.numbers.clear(); !cleared)
        return cleared;
    return tables.search.clear();
}

Result<qint64> unsearched(Tables& tables)
{
    const auto covered = tables.search.covered();
    if (!covered || !*covered)
        return covered.map([](const std::optional<qint64>&) { return qint64(0); });
    return tables.log.last().map([&](qint64 last) { return last - **covered; });
}

Result<std::optional<Request>> foldFromLog(EventLog& log, const RequestId& id)
{
    const auto fold = foldLogged(log, id);
    if (!fold)
        return tl::unexpected(fold.error());
    return fold->request();
}

Result<void> TableWriter::number(const Event& event, qint64 place, Instant filed)
{
    if (event.kind != kOpeningKind)
        return {};
    const auto request = requestNamedBy(event.subject);
    if (!request)
        return {};
    return m_tables.numbers.add({*request, event.scope, place, filed});
}

Result<void> TableWriter::index(qint64 lseq, const IndexedWords& words, bool isPlaced)
{
    if (!words.key.isEmpty()) {
        const auto added = isPlaced ? m_tables.keys.addPlaced(words.key, lseq)
                                    : m_tables.keys.add(words.key, lseq);
        if (!added)
            return added;
    }
    return m_tables.search.add(lseq, words.tokens);
}

Result<void> TableWriter::unindex(qint64 lseq, const Event& event)
{
    const IndexedWords words = wordsOf(decoded(event));
    if (!words.key.isEmpty()) {
        if (const auto removed = m_tables.keys.removeOf(lseq, words.key); !removed)
            return removed;
    }
    return m_tables.search.remove(lseq, words.tokens);
}

Result<void> TableWriter::searchOn(int most)
{
    const auto covered = m_tables.search.covered();
    if (!covered || !*covered)
        return covered.map([](const std::optional<qint64>&) {});
    const auto events = m_tables.log.after(**covered, most);
    if (!events)
        return tl::unexpected(events.error());
    const bool isAll = events->size() < most;
    const qint64 last = events->isEmpty() ? **covered : events->last().lseq;
    if (const auto moved = m_tables.search.cover(isAll ? std::nullopt : std::optional(last));
        !moved)
        return moved;
    for (const LoggedEvent& logged : *events) {
        const auto aside = m_tables.places.isAside(logged.lseq);
        if (!aside)
            return tl::unexpected(aside.error());
        if (*aside)
            continue;
        const QString tokens = wordsOf(decoded(logged.event)).tokens;
        if (const auto added = m_tables.search.add(logged.lseq, tokens); !added)
            return added;
    }
    return {};
}

Result<void> TableWriter::outdate(std::span<const Event> events)
{
    return std::ranges::any_of(events, movesClocks)
        ? m_tables.settings.set(projectionSetting(), u"outdated"_s)
        : Result<void>();
}

Result<const Story*> TableWriter::wholeStory(const RequestId& id, const Stories& told)
{
    const Story* story = told.find(id);
    if (!story)
        return nullptr;
    return m_tables.log.countOf(id).map(
        [&](qint64 held) { return held == story->fold.events().size() ? story : nullptr; });
}

Result<TableWriter::Projected> TableWriter::project(std::span<const RequestId> requests,
                                                    const Stories& told, const Check& check,
                                                    const ProgressFn& progress)
{
    Projected projected;
    QList<StoredRequest> rows;
    qsizetype looked = 0;
    for (const RequestId& id : requests) {
        if (progress && !progress(int(looked++ * 100 / qsizetype(requests.size()))))
            return fail(Error::Code::Cancelled, u"stopped; nothing was written"_s);
        const auto story = wholeStory(id, told);
        if (!story)
            return tl::unexpected(story.error());
        const auto read = *story ? RequestFold(id) : foldLogged(m_tables.log, id);
        if (!read)
            return tl::unexpected(read.error());
        const RequestFold& folded = *story ? (*story)->fold : *read;
        if (!folded.request()) {
            if (const auto removed = m_tables.requests.remove(id); !removed)
                return tl::unexpected(removed.error());
            continue;
        }
        if (check) {
            if (const auto passed = check(folded); !passed)
                return tl::unexpected(passed.error());
        }
        const Request& request = *folded.request();
        const bool isHashed = *story && !(*story)->hash.isEmpty();
        rows.append(
            projectRequest(request, *m_records, isHashed ? (*story)->hash : requestHash(request)));
        projected.requests.append(request);
    }
    const auto numbers = m_tables.requests.upsert(rows);
    if (!numbers)
        return tl::unexpected(numbers.error());
    projected.rows = *numbers;
    return projected;
}

} // namespace keting
