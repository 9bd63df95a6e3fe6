// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/verification.h"

#include "models/desk/projection.h"
#include "models/desk/searchtext.h"
#include "models/desk/tablewriter.h"
#include "models/domain/requestfold.h"
#include "models/store/integrity.h"
#include "models/store/schemaaudit.h"
#include "models/store/searchaudit.h"
#include "models/store/transaction.h"
#include "models/wire/eventbody.h"
#include "models/wire/recordbody.h"

#include <QCryptographicHash>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRowsAtOnce = 2000;

//! Tells the caller how far it is, at most once a percent.
class Steps {
public:
    Steps(const ProgressFn& progress, qint64 total)
        : m_progress(progress), m_total(std::max<qint64>(total, 1))
    {}
    [[nodiscard]] bool advance(qint64 by)
    {
        m_done += by;
        const int percent = int(std::min<qint64>(100, m_done * 100 / m_total));
        if (!m_progress || percent == m_percent)
            return true;
        m_percent = percent;
        return m_progress(percent);
    }

private:
    const ProgressFn& m_progress;
    qint64 m_total;
    qint64 m_done = 0;
    int m_percent = -1;
};

tl::unexpected<Error> stoppedEarly()
{
    return fail(Error::Code::Cancelled, u"stopped; nothing was changed"_s);
}

RequestFold foldAll(const RequestId& id, const QList<LoggedEvent>& events)
{
    RequestFold fold(id);
    for (const LoggedEvent& logged : events)
        fold.apply(decoded(logged.event));
    return fold;
}

bool sameAsStored(StoredRequest expected, const std::optional<StoredRequest>& stored)
{
    if (!stored)
        return false;
    expected.row.n = stored->row.n; // Given by the table, not by the fold.
    return expected == *stored;
}

//! Everything folded goes into one hash, in the order of the ids.
class StateHash {
public:
    void add(const Request& request)
    {
        const QByteArray bytes = canonicalBytes(request);
        m_hash.addData(request.id.toBytes());
        m_hash.addData(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        for (const HistoryEntry& entry : request.history)
            m_hash.addData(QByteArray(1, char('0' + int(entry.outcome))));
    }
    void add(const Records& records)
    {
        const County& county = records.county;
        for (const Village& village : county.villages())
            m_hash.addData(encodeBody(CountyPayload(payload::VillageSet{village})));
        for (const Person& person : county.people())
            m_hash.addData(encodeBody(CountyPayload(payload::PersonSet{person})));
        for (const Staffing& staffing : county.staffings()) {
            m_hash.addData(encodeBody(CountyPayload(payload::Staffed{staffing})));
            add(toMs(staffing.since));
        }
        for (const CalendarEdition& edition : county.calendar())
            m_hash.addData(encodeBody(CountyPayload(payload::CalendarSet{edition})));
        m_hash.addData(encodeBody(CountyPayload(payload::PolicySet{county.policy()})));
        for (const ChecklistEntry& entry : records.library.entries())
            add(entry);
    }
    [[nodiscard]] QString hex() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    void add(qint64 number) { m_hash.addData(QByteArray::number(number).append(';')); }
    void add(const ChecklistEntry& entry)
    {
        m_hash.addData(entry.id.toUtf8());
        for (const ChecklistVersion& version : entry.versions) {
            add(version.number);
            add(version.parent.value_or(0));
            m_hash.addData(version.content);
            m_hash.addData(version.event.toBytes());
        }
        add(entry.head);
        add(entry.approved);
        add(entry.retired);
        if (entry.draft)
            m_hash.addData(entry.draft->content);
        for (const EventId& fork : entry.forks)
            m_hash.addData(fork.toBytes());
    }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

//! What the log says that the side tables of texts and message keys hold.
class TextAudit {
public:
    //! `searched`: up to which event the index goes.
    TextAudit(Database& database, Tables& tables, qint64 last, qint64 searched)
        : m_keys(tables.keys), m_search(database, last), m_searched(searched)
    {}

    [[nodiscard]] Result<void> expect(const QList<LoggedEvent>& events, const RequestFold& fold)
    {
        for (qsizetype i = 0; i < events.size(); ++i) {
            const qint64 lseq = events.at(i).lseq;
            const IndexedText indexed = indexedTextOf(fold.events().at(i));
            if (!indexed.text.isEmpty() && lseq <= m_searched)
                m_search.expect(lseq, indexed.text);
            if (indexed.key.isEmpty())
                continue;
            const auto filed = m_keys.eventOf(indexed.key);
            if (!filed)
                return tl::unexpected(filed.error());
            m_missing += *filed ? 0 : 1;
            m_right += *filed == lseq ? 1 : 0;
        }
        return {};
    }

    [[nodiscard]] Result<qint64> differences()
    {
        const auto keys = m_keys.size();
        if (!keys)
            return tl::unexpected(keys.error());
        return m_search.differences().map(
            [&](qint64 texts) { return texts + m_missing + (*keys - m_right); });
    }

private:
    MessageKeys& m_keys;
    SearchAudit m_search;
    qint64 m_searched;
    qint64 m_missing = 0;
    qint64 m_right = 0;
};

} // namespace

Result<VerifyReport> verify(Desk& desk, const ProgressFn& progress)
{
    if (const auto sound = checkIntegrity(desk.database(), CheckDepth::Full); !sound)
        return tl::unexpected(sound.error());
    return compare(desk.database(), desk.tables(), *desk.records(), progress);
}

Result<VerifyReport> compare(Database& database, Tables& tables, const Records& records,
                             const ProgressFn& progress)
{
    if (const auto whole = tables.log.checkNoneMissing(); !whole)
        return tl::unexpected(whole.error());
    const auto size = tables.log.size();
    const auto last = tables.log.last();
    const auto covered = tables.search.covered();
    if (!size || !last || !covered)
        return tl::unexpected(!size ? size.error() : !last ? last.error() : covered.error());
    VerifyReport report;
    report.events = *size;
    Steps steps(progress, *size);
    TextAudit texts(database, tables, *last, covered->value_or(*last));
    StateHash hash;
    hash.add(records);
    const auto walked = tables.log.eachRequest(
        [&](const RequestId& id, const QList<LoggedEvent>& events) -> Result<bool> {
            const RequestFold fold = foldAll(id, events);
            if (fold.request()) {
                ++report.requests;
                hash.add(*fold.request());
                const auto stored = tables.requests.find(id);
                if (!stored)
                    return tl::unexpected(stored.error());
                report.differences += sameAsStored(projectRequest(*fold.request(), records,
                                                                  requestHash(*fold.request())),
                                                   *stored)
                    ? 0
                    : 1;
            }
            if (const auto audited = texts.expect(events, fold); !audited)
                return tl::unexpected(audited.error());
            if (!steps.advance(events.size()))
                return stoppedEarly();
            return true;
        });
    if (!walked)
        return tl::unexpected(walked.error());
    const auto rows = tables.requests.size();
    const auto rollups = tables.requests.rollupDifferences();
    const auto words = texts.differences();
    const auto inconsistent = tables.requests.inconsistentRows();
    const auto schema = schemaDifferences(database);
    const auto numbers = tables.numbers.differences();
    for (const auto& counted : {rows, rollups, words, inconsistent, schema, numbers}) {
        if (!counted)
            return tl::unexpected(counted.error());
    }
    report.differences += std::max<qint64>(0, *rows - report.requests) + *rollups + *words
        + *inconsistent + *schema + *numbers;
    report.stateHash = hash.hex();
    return report;
}

Result<void> rebuild(Desk& desk, const ProgressFn& progress)
{
    if (const auto whole = desk.tables().log.checkNoneMissing(); !whole)
        return whole;
    return makeTables(desk, progress);
}

Result<void> makeTables(Desk& desk, const ProgressFn& progress)
{
    Tables& tables = desk.tables();
    const auto size = tables.log.size();
    if (!size)
        return tl::unexpected(size.error());
    auto transaction = Transaction::begin(desk.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto mended = mendSchema(desk.database()); !mended)
        return mended;
    if (const auto cleared = clearTables(tables); !cleared)
        return cleared;
    Steps steps(progress, *size);
    TableWriter writer(tables, desk.records());
    QList<StoredRequest> rows;
    const auto flush = [&]() -> Result<void> {
        const auto written = tables.requests.upsert(rows);
        rows.clear();
        return written ? Result<void>{} : Result<void>(tl::unexpected(written.error()));
    };
    auto walked = tables.log.eachRequest(
        [&](const RequestId& id, const QList<LoggedEvent>& events) -> Result<bool> {
            const RequestFold fold = foldAll(id, events);
            if (fold.request())
                rows.append(
                    projectRequest(*fold.request(), *desk.records(), requestHash(*fold.request())));
            for (const LoggedEvent& logged : events) {
                if (const auto indexed
                    = writer.index(logged.lseq, wordsOf(decoded(logged.event)), false);
                    !indexed)
                    return tl::unexpected(indexed.error());
            }
            if (rows.size() >= kRowsAtOnce) {
                if (const auto flushed = flush(); !flushed)
                    return tl::unexpected(flushed.error());
            }
            if (!steps.advance(events.size()))
                return stoppedEarly();
            return true;
        });
    if (!walked)
        return walked;
    return flush().and_then([&] { return tables.numbers.remake(); }).and_then([&] {
        return transaction->commit();
    });
}

} // namespace keting
