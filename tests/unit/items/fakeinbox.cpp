// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/items/fakeinbox.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace keting::test {

using namespace Qt::StringLiterals;

namespace {

PageCursor keyOf(const InboxRow& row)
{
    const Instant sort = row.rank == Rank::Active && row.due ? *row.due : row.received;
    return {static_cast<int>(row.rank), toMs(sort), toMs(row.received), row.n};
}

auto tied(const PageCursor& key)
{
    return std::tuple(key.rank, key.sort, key.received, key.n);
}

template <typename T>
QFuture<Result<T>> ready(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

Instant officeMoment()
{
    return atLocal(QDate(2026, 10, 9), std::chrono::hours(9) + std::chrono::minutes(5));
}

RequestId idOf(qint64 n)
{
    return RequestId(QUuid(static_cast<uint>(n >> 32), static_cast<ushort>(n >> 16),
                           static_cast<ushort>(n), 0x80, 0, 0, 0, 0, 0, 0, 1));
}

InboxRow runningRow(qint64 n, Millis due)
{
    InboxRow row{.n = n, .id = idOf(n)};
    row.village = u"510923107212"_s;
    row.asker = u"王小明"_s;
    row.title = u"营业执照变更"_s;
    row.lastText = u"铺子搬到下场口了，先跑哪头？"_s;
    row.due = officeMoment() + due;
    row.received = *row.due - std::chrono::minutes(10);
    row.lastAt = row.received;
    row.clockStart = row.received;
    row.clock = ClockKind::FirstReply;
    row.rank = Rank::Active;
    row.unread = true;
    return row;
}

InboxRow leftRow(qint64 n, Millis due)
{
    InboxRow row = runningRow(n, due);
    row.left = true;
    row.received = officeMoment() - std::chrono::hours(12) + Millis(n);
    return row;
}

InboxRow restingRow(qint64 n)
{
    InboxRow row = runningRow(n, Millis(0));
    row.rank = Rank::Resting;
    row.clock = ClockKind::None;
    row.due.reset();
    row.unread = false;
    row.waitingReason = u"等材料"_s;
    return row;
}

QList<InboxRow> FakeInbox::rows(const RequestFilter& filter) const
{
    QList<InboxRow> found;
    for (const InboxRow& row : m_rows) {
        if ((filter.village.isEmpty() || row.village == filter.village)
            && row.title.contains(filter.text))
            found.append(row);
    }
    return found;
}

void FakeInbox::put(const InboxRow& row)
{
    remove(row.n);
    const auto at
        = std::ranges::lower_bound(std::as_const(m_rows), tied(keyOf(row)), {},
                                   [](const InboxRow& other) { return tied(keyOf(other)); });
    m_rows.insert(at, row);
}

void FakeInbox::remove(qint64 n)
{
    m_rows.removeIf([n](const InboxRow& row) { return row.n == n; });
}

Result<InboxPage> FakeInbox::pageNow(const RequestFilter& filter,
                                     const std::optional<PageCursor>& after, int limit) const
{
    if (failure)
        return tl::unexpected(*failure);
    InboxPage answer;
    const QList<InboxRow> all = rows(filter);
    for (const InboxRow& row : all) {
        if (after && tied(keyOf(row)) <= tied(*after))
            continue;
        if (answer.rows.size() == limit) {
            answer.next = keyOf(answer.rows.last());
            break;
        }
        answer.rows.append(row);
    }
    return answer;
}

QFuture<Result<InboxPage>> FakeInbox::page(const RequestFilter& filter,
                                           const std::optional<PageCursor>& after, int limit)
{
    ++pagesAsked;
    if (!deferred)
        return ready(pageNow(filter, after, limit));
    const auto promise = std::make_shared<QPromise<Result<InboxPage>>>();
    promise->start();
    m_waiting.push_back(
        {promise, [this, filter, after, limit] { return pageNow(filter, after, limit); }});
    return promise->future();
}

void FakeInbox::answer()
{
    for (const Question& question : std::exchange(m_waiting, {})) {
        question.promise->addResult(question.answer());
        question.promise->finish();
    }
    QCoreApplication::processEvents(); // Answers arrive with them.
}

void FakeInbox::cancelPages()
{
    m_waiting.clear(); // A promise that dies unfinished cancels its future.
    QCoreApplication::processEvents();
}

QFuture<Result<ViewCounts>> FakeInbox::counts(const RequestFilter& filter)
{
    if (failure)
        return ready<ViewCounts>(tl::unexpected(*failure));
    ViewCounts counts;
    const QList<InboxRow> all = rows(filter);
    for (const InboxRow& row : all) {
        counts.inbox += row.rank <= Rank::Resting;
        counts.unanswered += row.clock == ClockKind::FirstReply;
        counts.left += row.left && row.clock == ClockKind::FirstReply;
        counts.promised += row.clock == ClockKind::Promise;
        counts.waiting += !row.waitingReason.isEmpty();
    }
    return ready<ViewCounts>(counts);
}

QFuture<Result<QList<InboxSection>>> FakeInbox::sections(const RequestFilter& filter, Instant now)
{
    if (failure)
        return ready<QList<InboxSection>>(tl::unexpected(*failure));
    QList<InboxSection> sections;
    const QList<InboxRow> all = rows(filter);
    for (const InboxRow& row : all) {
        const SectionKind kind = sectionOf(row, now);
        const auto due = kind == SectionKind::Left ? row.due : std::nullopt;
        if (sections.isEmpty() || sections.last().kind != kind || sections.last().due != due)
            sections.append({kind, due, 0});
        ++sections.last().count;
    }
    return ready<QList<InboxSection>>(sections);
}

} // namespace keting::test
