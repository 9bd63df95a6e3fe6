// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/metrics.h"
#include "models/store/requesttable.h"
#include "models/store/transaction.h"
#include "tests/soak.h"
#include "tests/store/sampledata.h"

#include <QTemporaryDir>

#include <algorithm>
#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDays = 100;

void add(Tally& sum, const Tally& more)
{
    sum.received += more.received;
    sum.left += more.left;
    sum.answered += more.answered;
    sum.onTime += more.onTime;
    sum.overdue += more.overdue;
    sum.leftAnswered += more.leftAnswered;
    sum.leftOnTime += more.leftOnTime;
    sum.closed += more.closed;
    sum.rated += more.rated;
    sum.satisfied += more.satisfied;
}

//! A table and, beside it, the same requests as a plain list.
class RequestTableTest : public testing::Test {
protected:
    void fill(int requests, int changes)
    {
        Result<Transaction> transaction = Transaction::begin(*database);
        ASSERT_TRUE(transaction);
        model.reserve(model.size() + requests);
        for (int i = 0; i < requests; ++i)
            model.append(sample.request(kDays));
        const auto ns = table.upsert(model);
        ASSERT_TRUE(ns) << qPrintable(ns.error().detail);
        for (qsizetype i = 0; i < model.size(); ++i)
            model[i].row.n = ns->at(i);
        for (int i = 0; i < changes; ++i) {
            StoredRequest& request = model[qsizetype(sample.below(quint64(model.size())))];
            request = sample.changed(request, kDays);
            const auto n = table.upsert({&request, 1});
            ASSERT_TRUE(n);
            ASSERT_EQ(n->first(), request.row.n);
        }
        ASSERT_TRUE(transaction->commit());
    }

    [[nodiscard]] RequestFilter filter()
    {
        RequestFilter filter;
        filter.view = View(sample.below(11));
        if (sample.chance(30))
            filter.village = sampleVillage(int(sample.below(kSampleVillages)));
        if (sample.chance(20))
            filter.town = sampleVillage(int(sample.below(3))).left(9);
        if (sample.chance(20))
            filter.category = sampleCategory(1 + int(sample.below(kSampleCategories - 1)));
        if (sample.chance(20))
            filter.owner = sampleOwner(1 + int(sample.below(kSampleOwners - 1)));
        if (sample.chance(20))
            filter.from = QDate(2026, 1, 5).addDays(qint64(sample.below(kDays)));
        if (sample.chance(20))
            filter.to = QDate(2026, 1, 5).addDays(qint64(sample.below(kDays)));
        if (sample.chance(15))
            filter.left = sample.chance(50);
        if (sample.chance(2))
            filter.category = u"nowhere used"_s;
        if (sample.chance(25))
            addMarks(filter);
        return filter;
    }

    [[nodiscard]] bool woke(const InboxRow& row) const
    {
        return row.rank == Rank::Resting && row.wakesAt() && *row.wakesAt() <= now;
    }
    [[nodiscard]] bool isActive(const InboxRow& row) const
    {
        return row.rank == Rank::Active || woke(row);
    }

    //! What the dashboard's marks ask for.
    void addMarks(RequestFilter& filter)
    {
        filter.counted = sample.chance(70);
        if (sample.chance(30))
            filter.categories = {QString(), sampleCategory(int(sample.below(kSampleCategories)))};
        if (sample.chance(20))
            filter.answered = sample.chance(50);
        if (sample.chance(30))
            filter.firstReplyMinute = int(sample.below(kFirstReplyBuckets));
        if (sample.chance(30))
            filter.ratings = {1 + int(sample.below(5)), 5};
        if (sample.chance(20))
            filter.promisedFrom = QDate(2026, 1, 5).addDays(qint64(sample.below(kDays)));
        if (sample.chance(20))
            filter.promisedTo = QDate(2026, 1, 5).addDays(qint64(sample.below(kDays)));
    }

    [[nodiscard]] static bool isMarked(const RequestFilter& filter, const StoredRequest& request)
    {
        const InboxRow& row = request.row;
        const auto promised = [&](const StoredRequest::Promise& promise) {
            return localDate(promise.due) >= filter.promisedFrom.value_or(QDate(1, 1, 1))
                && localDate(promise.due) <= filter.promisedTo.value_or(QDate(9999, 1, 1));
        };
        return (!filter.counted || row.rank < Rank::Dismissed)
            && (filter.categories.isEmpty() || filter.categories.contains(row.category))
            && (!filter.answered || *filter.answered == row.firstReplySeconds.has_value())
            && (!filter.firstReplyMinute
                || (row.firstReplySeconds
                    && firstReplyBucket(*row.firstReplySeconds) == *filter.firstReplyMinute))
            && (filter.ratings.isEmpty() || (row.rating && filter.ratings.contains(*row.rating)))
            && ((!filter.promisedFrom && !filter.promisedTo)
                || std::ranges::any_of(request.promises, promised));
    }

    [[nodiscard]] bool shows(const RequestFilter& filter, const StoredRequest& request) const
    {
        const InboxRow& row = request.row;
        const bool narrowed = (!filter.village.isEmpty() && row.village != filter.village)
            || (!filter.town.isEmpty() && !row.village.startsWith(filter.town))
            || (!filter.category.isEmpty() && row.category != filter.category)
            || (!filter.owner.isEmpty() && row.owner != filter.owner)
            || (filter.from && localDate(row.received) < *filter.from)
            || (filter.to && localDate(row.received) > *filter.to)
            || (filter.left && row.left != *filter.left) || !isMarked(filter, request);
        const bool open = row.rank <= Rank::Resting;
        const bool active = isActive(row);
        const bool waits = request.row.firstReplyWait != FirstReplyWait::None;
        const bool waitsAsLeft = request.row.firstReplyWait == FirstReplyWait::LeftMessage;
        switch (filter.view) {
        case View::Inbox: return !narrowed && open;
        case View::Unanswered: return !narrowed && active && waits;
        case View::Left: return !narrowed && active && waitsAsLeft;
        case View::Overdue: return !narrowed && active && row.isOverdue(now);
        case View::Mine: return !narrowed && open && row.owner == me;
        case View::Progress:
            return !narrowed && open
                && (row.stage == Stage::InProgress || row.stage == Stage::Ready);
        case View::Promised: return !narrowed && open && row.promiseDue;
        case View::Waiting: return !narrowed && open && row.waitingSince;
        case View::Closed: return !narrowed && row.rank == Rank::Closed;
        case View::Dismissed: return !narrowed && row.rank == Rank::Dismissed;
        case View::All: return !narrowed;
        }
        return false;
    }

    [[nodiscard]] QList<InboxRow> expected(const RequestFilter& filter) const
    {
        QList<StoredRequest> found;
        std::ranges::copy_if(model, std::back_inserter(found),
                             [&](const StoredRequest& request) { return shows(filter, request); });
        std::ranges::sort(found, {}, [this](const StoredRequest& request) {
            return woke(request.row) ? wokenKey(request.row, now) : orderKey(request);
        });
        QList<InboxRow> rows;
        rows.reserve(found.size());
        for (const StoredRequest& request : std::as_const(found)) {
            rows.append(request.row);
            if (woke(request.row))
                rows.last().rank = Rank::Active;
        }
        return rows;
    }

    QTemporaryDir dir;
    std::unique_ptr<Database> database = newDatabase(dir.filePath(u"keting.db"_s));
    RequestTable table{*database};
    SampleData sample{2026};
    QList<StoredRequest> model;
    Instant now = startOfDay(QDate(2026, 3, 2)) + std::chrono::hours(10);
    QString me = sampleOwner(2);
};

} // namespace

TEST_F(RequestTableTest, ARequestComesBackWithEveryField)
{
    fill(300, 300);
    for (const StoredRequest& request : model) {
        const auto found = table.find(request.row.id);
        ASSERT_TRUE(found && *found);
        EXPECT_EQ(**found, request);
        EXPECT_EQ(*table.idOf(request.row.n), request.row.id);
    }
    EXPECT_EQ(*table.size(), 300);
    EXPECT_FALSE(table.find(IdSource(9).request(now))->has_value());
    EXPECT_EQ(*table.idOf(100'000), std::nullopt);
}

TEST_F(RequestTableTest, PagesOfEveryViewAndFilterAreTheSortedListCutUp)
{
    fill(1500, 1000);
    int notEmpty = 0;
    for (int round = 0; round < soaked(400); ++round) {
        RequestTable::PageQuery query{
            .filter = filter(), .now = now, .me = me, .limit = 1 + int(sample.below(60))};
        const QList<InboxRow> all = expected(query.filter);
        SCOPED_TRACE(testing::Message()
                     << "round " << round << " view " << qPrintable(viewName(query.filter.view)));
        QList<InboxRow> paged;
        ASSERT_EQ(*table.count(query), all.size());
        while (true) {
            const auto page = table.page(query);
            ASSERT_TRUE(page) << qPrintable(page.error().detail);
            ASSERT_LE(page->rows.size(), query.limit);
            paged += page->rows;
            if (!page->next)
                break;
            ASSERT_EQ(page->rows.size(), query.limit);
            query.after = page->next;
        }
        ASSERT_EQ(paged, all);
        notEmpty += !all.isEmpty();
    }
    EXPECT_GT(notEmpty, 250);
}

TEST_F(RequestTableTest, PagesAmongGivenNumbersKeepTheOrder)
{
    fill(400, 0);
    RequestTable::PageQuery query{
        .filter = {.view = View::All}, .now = now, .limit = 7, .among = QList<qint64>()};
    EXPECT_TRUE(table.page(query)->rows.isEmpty());
    query.among->reserve(90);
    for (int i = 0; i < 90; ++i)
        query.among->append(qint64(1 + sample.below(500)));
    QList<InboxRow> all = expected(query.filter);
    all.removeIf([&](const InboxRow& row) { return !query.among->contains(row.n); });
    EXPECT_EQ(*table.count(query), all.size());
    QList<InboxRow> visited;
    ASSERT_TRUE(table.each(query, [&](const InboxRow& row) {
        visited.append(row);
        return true;
    }));
    EXPECT_EQ(visited, all);

    int visits = 0;
    ASSERT_TRUE(table.each(query, [&](const InboxRow&) { return ++visits < 10; }));
    EXPECT_EQ(visits, 10);
}

TEST_F(RequestTableTest, CountsAreTheSizesOfTheViews)
{
    fill(1500, 500);
    for (int round = 0; round < soaked(100); ++round) {
        const RequestFilter base = filter();
        const auto size = [&](View view) {
            RequestFilter one = base;
            one.view = view;
            return qint64(expected(one).size());
        };
        const ViewCounts exact{size(View::Inbox),    size(View::Unanswered), size(View::Left),
                               size(View::Overdue),  size(View::Mine),       size(View::Progress),
                               size(View::Promised), size(View::Waiting)};
        const auto counts = table.counts(base, now, me);
        ASSERT_TRUE(counts) << qPrintable(counts.error().detail);
        EXPECT_EQ(*counts, exact) << round;
    }
    EXPECT_EQ(table.counts({}, now, QString())->mine, 0);
    EXPECT_EQ(table.counts({}, now, u"nobody"_s)->mine, 0);
}

TEST_F(RequestTableTest, TheRosterCountsEveryVillage)
{
    fill(1500, 500);
    const auto villages = table.villageCounts(now);
    ASSERT_TRUE(villages);
    EXPECT_EQ(villages->size(), kSampleVillages);
    for (const VillageCounts& counts : *villages) {
        VillageCounts exact{.village = counts.village};
        for (const StoredRequest& request : model) {
            const InboxRow& row = request.row;
            if (row.village != counts.village)
                continue;
            exact.open += row.rank <= Rank::Resting;
            exact.overdue += isActive(row) && row.due && *row.due < now;
            exact.left
                += isActive(row) && request.row.firstReplyWait == FirstReplyWait::LeftMessage;
            exact.today += row.rank < Rank::Dismissed && localDate(row.received) == localDate(now);
            exact.lastContact = std::max(exact.lastContact.value_or(row.lastAt), row.lastAt);
        }
        EXPECT_EQ(counts, exact) << qPrintable(counts.village);
    }
}

TEST_F(RequestTableTest, ATimeKnownToTheMinuteIsInTimeUntilTheMinuteEnds)
{
    now += Seconds(30);
    for (const Precision precision : {Precision::Second, Precision::Minute}) {
        StoredRequest request = sample.request(kDays);
        InboxRow& row = request.row;
        row.village = sampleVillage(int(precision));
        row.rank = Rank::Active;
        row.stage = Stage::New;
        row.clock = ClockKind::FirstReply;
        row.due = now - Seconds(20);
        row.precision = precision;
        row.firstReplySeconds.reset();
        row.onTime.reset();
        row.snoozedUntil.reset();
        request.row.firstReplyWait = FirstReplyWait::Message;
        request.firstReplyUntil = lastInTime(*row.due, precision);
        model.append(request);
    }
    fill(0, 0);
    const Instant minuteEnds = std::chrono::ceil<std::chrono::minutes>(now);
    EXPECT_EQ(*table.nextOverdue(now), minuteEnds - Millis(1));
    Metrics metrics(*database);
    for (const Instant when : {now, minuteEnds - Millis(1), minuteEnds}) {
        const qint64 overdue = when < minuteEnds ? 1 : 2;
        RequestTable::PageQuery query{.filter = {.view = View::Overdue}, .now = when};
        EXPECT_EQ(table.page(query)->rows.size(), overdue);
        EXPECT_EQ(*table.count(query), overdue);
        EXPECT_EQ(table.counts({}, when, {})->overdue, overdue);
        qint64 inVillages = 0;
        const auto villages = table.villageCounts(when);
        for (const VillageCounts& village : *villages)
            inVillages += village.overdue;
        EXPECT_EQ(inVillages, overdue);
        query.filter.view = View::All;
        EXPECT_EQ(metrics.summary(query.filter, when)->total.overdue, overdue);
    }
}

TEST_F(RequestTableTest, TheNextToBeOverdueIsTheFirstThatIsNotYet)
{
    fill(500, 100);
    std::optional<Instant> first;
    std::optional<Instant> wakes;
    for (const StoredRequest& request : std::as_const(model)) {
        const InboxRow& row = request.row;
        if (row.rank == Rank::Active && row.due && !row.isOverdue(now)) {
            const Instant last = lastInTime(*row.due, row.precision);
            first = first ? std::min(*first, last) : last;
        }
        if (row.rank == Rank::Resting && row.wakesAt() && *row.wakesAt() > now)
            wakes = wakes ? std::min(*wakes, *row.wakesAt()) : *row.wakesAt();
    }
    ASSERT_TRUE(first);
    EXPECT_EQ(*table.nextOverdue(now), first);
    EXPECT_EQ(*table.nextOverdue(*first), first);
    EXPECT_EQ(*table.nextOverdue(now + std::chrono::hours(24 * 1000)), std::nullopt);
    ASSERT_TRUE(wakes);
    EXPECT_EQ(*table.nextWake(now), wakes);
    EXPECT_EQ(*table.nextWake(now + std::chrono::hours(24 * 1000)), std::nullopt);
}

TEST_F(RequestTableTest, RequestsAreFoundByAskerAndByTheBeginningOfTheirId)
{
    fill(600, 0);
    const InboxRow& row = model.constFirst().row;
    QList<StoredRequest> same;
    std::ranges::copy_if(model, std::back_inserter(same), [&](const StoredRequest& other) {
        return other.row.rank <= Rank::Resting && other.row.village == row.village
            && other.row.asker == row.asker;
    });
    std::ranges::sort(same, std::ranges::greater{},
                      [](const StoredRequest& r) { return std::pair(r.row.received, r.row.n); });
    const auto found = table.openOfAsker(row.village, row.asker);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), same.size());
    for (qsizetype i = 0; i < same.size(); ++i)
        EXPECT_EQ(found->at(i), same.at(i).row.id);
    EXPECT_TRUE(table.openOfAsker(u"510923999999"_s, row.asker)->isEmpty());

    const QString id = row.id.toString();
    EXPECT_EQ(table.withIdPrefix(id, 5)->value(0, model.constLast().row.id), row.id);
    EXPECT_EQ(table.withIdPrefix(id.left(23), 5)->size(), 1);
    EXPECT_EQ(table.withIdPrefix(id.left(1), 5)->size(), 5);
    for (const QStringView nonsense : {u"", u"zz", u"--", u"0g", u"村"})
        EXPECT_TRUE(table.withIdPrefix(nonsense, 5)->isEmpty()) << qPrintable(nonsense.toString());
}

TEST_F(RequestTableTest, RollUpsAgreeWithARecountAfterAnyHistory)
{
    fill(800, 1500);
    EXPECT_EQ(*table.rollupDifferences(), 0);
    {
        const Result<Transaction> rolledBack = Transaction::begin(*database);
        const StoredRequest other = sample.request(kDays);
        ASSERT_TRUE(table.upsert({&other, 1}));
    }
    EXPECT_EQ(*table.rollupDifferences(), 0);
    ASSERT_TRUE(database->run("UPDATE promise_rollup SET kept = kept + 1 WHERE dim = 0 AND day = "
                              "(SELECT max(day) FROM promise_rollup WHERE dim = 0)"));
    EXPECT_EQ(*table.rollupDifferences(), 1);
    ASSERT_TRUE(database->run("UPDATE rollup SET m3 = m3 + 1 WHERE dim = 1 AND day = "
                              "(SELECT min(day) FROM rollup WHERE dim = 1)"));
    EXPECT_GT(*table.rollupDifferences(), 0);
    Result<Transaction> rebuild = Transaction::begin(*database);
    ASSERT_TRUE(rebuild);
    ASSERT_TRUE(table.clear());
    EXPECT_EQ(*table.rollupDifferences(), 0);
    EXPECT_EQ(*table.size(), 0);
    EXPECT_EQ(*database->integer("SELECT count(*) FROM promise"), 0);
    ASSERT_TRUE(table.upsert(model));
    ASSERT_TRUE(rebuild->commit());
    EXPECT_EQ(*table.rollupDifferences(), 0);
    EXPECT_GT(*database->integer("SELECT count(*) FROM rollup"), 0);
}

TEST_F(RequestTableTest, DashboardNumbersAgreeWithTheRequestsForEveryFilter)
{
    fill(1500, 500);
    Metrics metrics(*database);
    for (int round = 0; round < soaked(200); ++round) {
        const RequestFilter one = filter();
        SCOPED_TRACE(round);
        const auto summary = metrics.summary(one, now);
        ASSERT_TRUE(summary) << qPrintable(summary.error().detail);
        EXPECT_EQ(*summary, *metrics.recountSummary(one, now));
        Tally naive;
        std::vector<qint64> seconds;
        RequestFilter all = one;
        all.view = View::All;
        for (const StoredRequest& request : model) {
            const InboxRow& row = request.row;
            if (!shows(all, request) || row.rank >= Rank::Dismissed)
                continue;
            const bool answered = row.firstReplySeconds.has_value();
            const bool onTime = row.onTime == true;
            const bool missing = !answered && !row.onTime && request.firstReplyUntil
                && *request.firstReplyUntil < now;
            const bool late = row.onTime == false || missing;
            add(naive,
                {1, row.left, !row.left && answered, !row.left && onTime, late,
                 row.left && answered, row.left && onTime, isClosed(row.stage),
                 row.rating.has_value(), row.rating.value_or(0) >= 3});
            if (!row.left && answered)
                seconds.push_back(*row.firstReplySeconds);
        }
        EXPECT_EQ(summary->total, naive);
        RequestFilter anyDay = all;
        anyDay.from.reset();
        anyDay.to.reset();
        qint64 due = 0;
        qint64 kept = 0;
        for (const StoredRequest& request : model) {
            if (!shows(anyDay, request) || request.row.rank >= Rank::Dismissed)
                continue;
            for (const StoredRequest::Promise& promise : request.promises) {
                const QDate day = localDate(promise.due);
                const bool counts = (!one.from || day >= *one.from) && (!one.to || day <= *one.to);
                due += counts;
                kept += counts && promise.kept && *promise.kept <= promise.due;
            }
        }
        EXPECT_EQ(summary->promisesDue, due);
        EXPECT_EQ(summary->promisesKept, kept);
        std::ranges::sort(seconds);
        if (seconds.empty()) {
            EXPECT_EQ(summary->replyTimes, ReplyTimes());
        } else {
            EXPECT_EQ(summary->replyTimes.median, seconds[(seconds.size() + 1) / 2 - 1]);
            EXPECT_EQ(summary->replyTimes.p90, seconds[(seconds.size() * 9 + 9) / 10 - 1]);
        }
        for (int d = 0; d <= int(Dimension::Owner); ++d) {
            const auto by = metrics.by(Dimension(d), one, now);
            ASSERT_TRUE(by) << qPrintable(by.error().detail);
            EXPECT_EQ(*by, *metrics.recountBy(Dimension(d), one, now)) << "dimension " << d;
            Tally sum;
            for (const KeyTally& key : *by)
                add(sum, key.tally);
            EXPECT_EQ(sum, naive) << "dimension " << d;
        }
    }
}

TEST_F(RequestTableTest, WalkingToAMedianGivesWhatSortingGives)
{
    fill(1500, 0);
    for (const QString& town : {QString(), sampleVillage(1).left(9)}) {
        MetricsScope scope;
        Names names(*database);
        RequestFilter one{.town = town};
        scope.conditions = *conditionsOf(one, names);
        Counters counters;
        for (const StoredRequest& request : model) {
            if (request.row.village.startsWith(town))
                counters += Counters::of(factsOf(*toRecord(request, names)));
        }
        const auto walked = walkedReplyTimes(*database, scope, counters);
        ASSERT_TRUE(walked) << qPrintable(walked.error().detail);
        EXPECT_TRUE(walked->median && walked->p90);
        EXPECT_EQ(*walked, *scannedReplyTimes(*database, scope));
    }
}
