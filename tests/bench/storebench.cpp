// SPDX-License-Identifier: GPL-3.0-or-later
// bench_store [REQUESTS]: a desk at the size of a county's third year (1,000,000 requests), through
// the tables and the commands that the screens use, against bare SQLite.
#include "models/desk/deskreader.h"
#include "models/desk/requestcommands.h"
#include "models/store/transaction.h"
#include "tests/bench/baresqlite.h"
#include "tests/bench/countysample.h"
#include "tests/bench/figure.h"
#include "tests/bench/sampledesk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace keting;
using namespace keting::bench;
using namespace Qt::StringLiterals;

namespace {

class StoreBench {
public:
    //! `scratch` is on the same disk as the sample.
    StoreBench(const SampleDesk& sample, const QString& scratch)
        : m_sample(sample), m_scratch(scratch)
    {}

    [[nodiscard]] bool run()
    {
        const auto database
            = must(Database::open(m_sample.directory + u"/keting.db"_s, Database::Mode::ReadOnly));
        const qint64 events = must(database->integer("SELECT count(*) FROM event"));
        check({.name = u"requests"_s, .value = double(m_sample.requests), .unit = u"requests"_s});
        check({.name = u"events"_s,
               .value = double(events),
               .unit = u"events"_s,
               .atLeast = 3.0 * double(m_sample.requests)});
        check({.name = u"database"_s,
               .value = double(QFileInfo(database->file()).size()) / 1e6,
               .unit = u"MB"_s});
        pages(*database);
        counts(*database);
        dashboard(*database);
        m_sample.copyTo(m_scratch);
        commits();
        intake();
        return m_ok;
    }

private:
    void check(const Figure& figure) { m_ok = report(figure) && m_ok; }

    void measure(const QString& name, const std::function<void()>& work,
                 std::optional<double> atMost = std::nullopt)
    {
        work(); // The first time also fills the cache.
        const Elapsed time = repeated(15, work);
        check({.name = name,
               .value = time.own,
               .unit = u"ms"_s,
               .atMost = atMost,
               .also = {{u"cpu"_s, time.cpu}, {u"wall"_s, time.wall}}});
    }

    void against(const QString& name, const Pair& pair)
    {
        check({.name = name,
               .value = pair.ours.own,
               .unit = u"ms"_s,
               .floor = pair.floor.own,
               .atMost = 2.0,
               .also = {{u"cpu"_s, pair.ours.cpu}, {u"floor_cpu"_s, pair.floor.cpu}}});
    }

    //! The inbox as it opens, page after page, against the same rows through the SQLite C API.
    void pages(Database& database)
    {
        BareSqlite bare(database.file(), BareSqlite::Use::DeskPages);
        RequestTable table(database);
        RequestTable::PageQuery query{.now = CountySample::now(), .limit = 50};
        against(u"first_page"_s,
                byTurns(
                    500, [&] { must(table.page(query)); }, [&] { bare.readPage(std::nullopt); }));
        std::vector<PageCursor> cursors;
        while (cursors.size() < 50) {
            const RequestPage page = must(table.page(query));
            if (!page.next)
                break;
            cursors.push_back(*page.next);
            query.after = page.next;
        }
        size_t at = 0;
        against(u"next_page"_s,
                byTurns(
                    500,
                    [&] {
                        query.after = cursors.at(at++ % cursors.size());
                        must(table.page(query));
                    },
                    [&] { bare.readPage(cursors.at(at % cursors.size())); }));
    }

    //! Every view, the filters people use, and what stands around the list.
    void counts(Database& database)
    {
        const Instant now = CountySample::now();
        const QString me = CountySample::owner(1);
        RequestTable table(database);
        const auto page = [&](const QString& name, const RequestFilter& filter) {
            measure(u"page_"_s + name, [&] {
                must(table.page({.filter = filter, .now = now, .me = me, .limit = 50}));
            });
        };
        for (int view = 0; view <= int(View::All); ++view)
            page(viewName(View(view)), {.view = View(view)});
        const QDate today = localDate(now);
        const QString village = someVillage(database);
        page(u"village"_s, {.village = village});
        page(u"closed_of_town"_s, {.view = View::Closed, .town = village.left(9)});
        page(u"all_of_last_week"_s, {.view = View::All, .from = today.addDays(-7), .to = today});
        page(u"all_of_last_year"_s, {.view = View::All, .from = today.addDays(-365), .to = today});
        measure(u"counts"_s, [&] { must(table.counts({}, now, me)); });
        measure(u"roster"_s, [&] { must(table.villageCounts(now)); });
        SearchIndex search(database);
        measure(u"search_two_characters"_s, [&] { must(search.match(u"一万"_s, 200)); });
        measure(u"search_one_character"_s, [&] { must(search.match(u"一"_s, 200)); });
    }

    //! Totals out of the roll-ups, each compared with a count over every request.
    void dashboard(Database& database)
    {
        Metrics metrics(database);
        const Instant now = CountySample::now();
        const QDate today = localDate(now);
        const QString village = someVillage(database);
        const std::pair<QString, RequestFilter> filters[]
            = {{u"everything"_s, {}},
               {u"last_month"_s, {.from = today.addDays(-30), .to = today}},
               {u"one_town"_s, {.town = village.left(9)}},
               {u"one_category"_s, {.category = CountySample::category(2)}},
               {u"one_village"_s, {.village = village}}};
        for (const auto& [name, filter] : filters) {
            measure(
                u"dashboard_totals_"_s + name, [&] { must(metrics.summary(filter, now)); }, 20.0);
            for (const auto& [part, dimension] : {std::pair(u"villages_"_s, Dimension::Village),
                                                  std::pair(u"days_"_s, Dimension::Day),
                                                  std::pair(u"categories_"_s, Dimension::Category)})
                measure(
                    u"dashboard_"_s + part + name,
                    [&] { must(metrics.by(dimension, filter, now)); }, 20.0);
            const bool same
                = must(metrics.summary(filter, now)) == must(metrics.recountSummary(filter, now));
            check({.name = u"dashboard_differs_from_recount_"_s + name,
                   .value = same ? 0.0 : 1.0,
                   .unit = u"totals"_s,
                   .atMost = 0.0});
        }
        measure(u"dashboard_full_recount"_s, [&] { must(metrics.recountSummary({}, now)); });
    }

    //! One claim and one reply, as the window gives the command, until the disk has confirmed.
    void commits()
    {
        const auto desk = must(Desk::open(sampleOptions(m_scratch)));
        BareSqlite bare(m_scratch + u"/bare.db"_s, BareSqlite::Use::OwnTables);
        RequestCommands commands(desk->writer());
        const UserId me = *UserId::parse(CountySample::owner(1));
        const QList<RequestId> fresh = unanswered(desk->tables().requests);
        const int rounds = int(fresh.size());
        const auto floor = [&] { bare.commitOne(QByteArray(200, 'x')); };
        qsizetype at = 0;
        const Pair claim = byTurns(
            rounds, [&] { must(commands.claim(fresh.at(at++), me)); }, floor);
        against(u"claim_durable"_s, claim);
        at = 0;
        const ReplyText reply{.text = u"请带身份证原件和复印件到村便民服务站办理，村上帮您代办"_s};
        against(u"reply_durable"_s,
                byTurns(
                    rounds, [&] { must(commands.reply(fresh.at(at++), reply, me)); }, floor));
        check({.name = u"claims_and_replies"_s, .value = 2.0 * rounds, .unit = u"commits"_s});
    }

    //! Waiting for a reply and nobody's yet.
    [[nodiscard]] static QList<RequestId> unanswered(RequestTable& table)
    {
        QList<RequestId> ids;
        const RequestPage page = must(table.page({.filter = {.view = View::Unanswered},
                                                  .now = CountySample::now(),
                                                  .limit = int(CountySample::kFresh)}));
        for (const InboxRow& row : page.rows) {
            if (row.owner.isEmpty())
                ids.append(row.id);
        }
        return ids;
    }

    //! Events into the log, behind the sample's own, against the bare insert of the same rows into
    //! a table with the same columns and indexes and as many rows; then all that filing does.
    void intake()
    {
        constexpr int kRounds = 20;
        constexpr int kBatch = 500;
        const auto desk = must(Desk::open(sampleOptions(m_scratch)));
        BareSqlite bare(m_scratch + u"/bare.db"_s, BareSqlite::Use::OwnTables);
        CountySample more(qint64(kRounds) * kBatch * 2, villagesOf(*desk));
        std::vector<QList<Event>> batches;
        std::vector<std::vector<BareSqlite::Row>> rows;
        const auto prepare = [&] {
            QList<Event> batch;
            IdSource ids; // The sample of this size would repeat ids of the large one.
            for (int i = 0; i < kBatch; ++i)
                batch += renamed(more.next(), ids);
            rows.push_back(bare.rowsOf(batch));
            batches.push_back(std::move(batch));
        };
        for (int i = 0; i < kRounds; ++i)
            prepare();
        size_t ours = 0;
        size_t floor = 0;
        const Pair pair = byTurns(
            kRounds,
            [&] {
                Transaction transaction = must(Transaction::begin(desk->database()));
                must(desk->tables().log.append(batches.at(ours++)));
                must(transaction.commit());
            },
            [&] { bare.insertEvents(rows.at(floor++)); });
        const double events = double(batches.front().size());
        check({.name = u"event_intake"_s,
               .value = events / pair.ours.own * 1000,
               .unit = u"events/s"_s,
               .floor = events / pair.floor.own * 1000,
               .atLeast = 0.5});
        for (int i = 0; i < kRounds; ++i)
            prepare();
        const Elapsed whole
            = repeated(kRounds, [&] { must(desk->writer().append(batches.at(ours++))); });
        check({.name = u"event_intake_with_tables_and_search"_s,
               .value = events / whole.own * 1000,
               .unit = u"events/s"_s,
               .floor = events / pair.floor.own * 1000});
    }

    //! The same story under ids of its own.
    [[nodiscard]] static QList<Event> renamed(QList<Event> events, IdSource& ids)
    {
        const QString request = ids.request(CountySample::now()).toString();
        for (Event& event : events) {
            event.id = ids.event(CountySample::now());
            event.subject = request;
        }
        return events;
    }

    [[nodiscard]] static QString someVillage(Database& database)
    {
        return must(RequestTable(database).page({.now = CountySample::now(), .limit = 1}))
            .rows.constFirst()
            .village;
    }

    SampleDesk m_sample;
    QString m_scratch;
    bool m_ok = true;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const qint64 requests = argc > 1 ? QCoreApplication::arguments().at(1).toLongLong() : 1'000'000;
    const SampleDesk sample = SampleDesk::prepare(requests);
    // Beside the sample: /tmp may be memory, where nothing is durable.
    const QTemporaryDir scratch(sample.directory + u"-scratch-XXXXXX"_s);
    return StoreBench(sample, scratch.path()).run() ? 0 : 1;
}
