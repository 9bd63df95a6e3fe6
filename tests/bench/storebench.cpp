// SPDX-License-Identifier: GPL-3.0-or-later
// bench_store [REQUESTS]: the store at the size of a county's third year (1,000,000 requests).
#include "models/store/eventlog.h"
#include "models/store/messagekeys.h"
#include "models/store/metrics.h"
#include "models/store/migration.h"
#include "models/store/requesttable.h"
#include "models/store/searchindex.h"
#include "models/store/transaction.h"
#include "tests/bench/baresqlite.h"
#include "tests/bench/countysample.h"
#include "tests/bench/figure.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace keting;
using namespace keting::bench;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "bench_store: %s\n", qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::unique_ptr<Database> openDesk(const QString& file)
{
    auto database = must(Database::open(file, Database::Mode::ReadWrite));
    must(migrate(*database));
    return database;
}

class StoreBench {
public:
    StoreBench(const QString& folder, qint64 requests)
        : m_folder(folder)
        , m_file(folder + u"/keting.db"_s)
        , m_requests(requests)
        , m_sample(requests)
    {}

    [[nodiscard]] bool run()
    {
        build();
        // In a process of its own: this one has the memory of the filing.
        const QStringList arguments{u"open"_s, m_folder, QString::number(m_requests)};
        m_ok = QProcess::execute(QCoreApplication::applicationFilePath(), arguments) == 0 && m_ok;
        pages();
        dashboard();
        commits();
        return m_ok;
    }

    //! What a program that just started pays for its first picture.
    [[nodiscard]] bool open()
    {
        const double before = residentMegabytes();
        std::unique_ptr<Database> database;
        const double ms = timed([&] {
            database = openDesk(m_file);
            RequestTable table(*database);
            must(table.page({.now = m_sample.now(), .limit = 50}));
            must(table.counts({}, m_sample.now(), CountySample::owner(1)));
            must(table.villageCounts(m_sample.now()));
        });
        check({u"open_first_page_counts_roster"_s, ms, u"ms"_s, {}, 300.0, {}});
        check({u"database_size"_s, double(QFileInfo(m_file).size()) / 1e6, u"MB"_s, {}, {}, {}});
        Metrics metrics(*database);
        must(metrics.summary({}, m_sample.now()));
        must(SearchIndex(*database).match(u"一万"_s, 200));
        check({u"store_resident_memory"_s, residentMegabytes() - before, u"MB"_s, {}, 80.0, {}});
        return m_ok;
    }

private:
    void check(const Figure& figure) { m_ok = report(figure) && m_ok; }

    //! Files everything in batches; the log's share of it against the bare insert of the same rows.
    void build()
    {
        const auto database = openDesk(m_file);
        BareSqlite bare(m_folder + u"/bare.db"_s, BareSqlite::Use::OwnTables);
        EventLog log(*database);
        RequestTable table(*database);
        SearchIndex search(*database);
        constexpr qint64 kBatch = 2000;
        double logMs = 0;
        double bareMs = 0;
        double restMs = 0;
        qint64 events = 0;
        for (qint64 done = 0; done < m_requests; done += kBatch) {
            QList<Event> batch;
            QList<StoredRequest> requests;
            QStringList texts;
            for (qint64 i = 0; i < std::min(kBatch, m_requests - done); ++i) {
                CountySample::Filed filed = m_sample.next();
                batch += filed.events;
                texts += filed.texts;
                requests.append(std::move(filed.request));
            }
            events += batch.size();
            const std::vector<BareSqlite::Row> rows = bare.rowsOf(batch);
            bareMs += timed([&] { bare.insertEvents(rows); });
            QList<AppendedEvent> appended;
            logMs += timed([&] {
                Transaction transaction = must(Transaction::begin(*database));
                appended = must(log.append(batch));
                must(transaction.commit());
            });
            restMs += timed([&] {
                Transaction transaction = must(Transaction::begin(*database));
                must(table.upsert(requests));
                for (qsizetype i = 0; i < texts.size(); ++i)
                    must(search.add(appended.at(i).lseq, texts.at(i)));
                must(transaction.commit());
            });
        }
        const double rate = double(events) / logMs * 1000;
        check({u"event_intake"_s, rate, u"events/s"_s, double(events) / bareMs * 1000, {}, 0.5});
        check({u"fold_tables_and_search"_s,
               double(m_requests) / restMs * 1000,
               u"requests/s"_s,
               {},
               {},
               {}});
        check({u"events_in_log"_s, double(events), u"events"_s, {}, {}, {}});
        check({u"roll_up_differences"_s,
               double(must(table.rollupDifferences())),
               u"rows"_s,
               {},
               0.0,
               {}});
    }

    void pages()
    {
        const auto database = openDesk(m_file);
        BareSqlite bare(m_file, BareSqlite::Use::DeskPages);
        RequestTable table(*database);
        RequestTable::PageQuery query{.now = m_sample.now(), .limit = 50};
        const Pair first = byTurns(
            300, [&] { must(table.page(query)); }, [&] { bare.readPage(std::nullopt); });
        check({u"first_page"_s, first.ours, u"ms"_s, first.floor, 2.0, {}});

        std::vector<PageCursor> cursors;
        for (int i = 0; i < 100; ++i) {
            const RequestPage page = must(table.page(query));
            if (!page.next)
                break;
            cursors.push_back(*page.next);
            query.after = page.next;
        }
        if (!cursors.empty()) {
            size_t at = 0;
            const Pair next = byTurns(
                300,
                [&] {
                    query.after = cursors[at++ % cursors.size()];
                    must(table.page(query));
                },
                [&] { bare.readPage(cursors[at % cursors.size()]); });
            check({u"next_page"_s, next.ours, u"ms"_s, next.floor, 2.0, {}});
        }
        each(u"page_"_s, [&](const RequestFilter& filter) {
            must(table.page({.filter = filter,
                             .now = m_sample.now(),
                             .me = CountySample::owner(1),
                             .limit = 50}));
        });
        measure(u"counts"_s,
                [&] { must(table.counts({}, m_sample.now(), CountySample::owner(1))); });
        measure(u"roster"_s, [&] { must(table.villageCounts(m_sample.now())); });
        SearchIndex search(*database);
        measure(u"search_two_characters"_s, [&] { must(search.match(u"一万"_s, 200)); });
        measure(u"search_one_character"_s, [&] { must(search.match(u"一"_s, 200)); });
    }

    //! Every view, then the filters people use.
    void each(const QString& name, const std::function<void(const RequestFilter&)>& work)
    {
        for (int view = 0; view <= int(View::All); ++view)
            measure(name + viewName(View(view)), [&] { work({.view = View(view)}); });
        const QDate today = localDate(m_sample.now());
        measure(name + u"village"_s, [&] { work({.village = CountySample::village(3)}); });
        measure(name + u"closed_of_town"_s,
                [&] { work({.view = View::Closed, .town = CountySample::village(3).left(9)}); });
        measure(name + u"all_of_last_week"_s,
                [&] { work({.view = View::All, .from = today.addDays(-7), .to = today}); });
        measure(name + u"all_of_last_year"_s,
                [&] { work({.view = View::All, .from = today.addDays(-365), .to = today}); });
    }

    void measure(const QString& name, const std::function<void()>& work,
                 std::optional<double> atMost = std::nullopt)
    {
        const Timing timing = repeated(15, work);
        check({name, timing.wall, u"ms"_s, {}, atMost, {}, timing.cpu});
    }

    void dashboard()
    {
        const auto database = must(Database::open(m_file, Database::Mode::ReadOnly));
        Metrics metrics(*database);
        const QDate today = localDate(m_sample.now());
        const RequestFilter everything;
        const RequestFilter month{.from = today.addDays(-30), .to = today};
        const RequestFilter town{.town = CountySample::village(3).left(9)};
        const RequestFilter category{.category = CountySample::category(2)};
        const RequestFilter village{.village = CountySample::village(3)};
        const std::pair<QString, RequestFilter> filters[] = {{u"everything"_s, everything},
                                                             {u"last_month"_s, month},
                                                             {u"one_town"_s, town},
                                                             {u"one_category"_s, category},
                                                             {u"one_village"_s, village}};
        for (const auto& [name, filter] : filters) {
            measure(
                u"dashboard_totals_"_s + name,
                [&] { must(metrics.summary(filter, m_sample.now())); }, 20.0);
            for (const auto& [part, dimension] : {std::pair(u"villages_"_s, Dimension::Village),
                                                  std::pair(u"days_"_s, Dimension::Day),
                                                  std::pair(u"categories_"_s, Dimension::Category)})
                measure(u"dashboard_"_s + part + name,
                        [&] { must(metrics.by(dimension, filter, m_sample.now())); });
            const bool same = must(metrics.summary(filter, m_sample.now()))
                == must(metrics.recountSummary(filter, m_sample.now()));
            check({u"dashboard_differs_from_recount_"_s + name,
                   same ? 0.0 : 1.0,
                   u""_s,
                   {},
                   0.0,
                   {}});
        }
        measure(u"dashboard_full_recount"_s,
                [&] { must(metrics.recountSummary(everything, m_sample.now())); });
    }

    //! One claim or reply as the desk files it: event, request, roll-ups and search in one
    //! transaction, against one row of the same size in a file of its own.
    void commits()
    {
        const auto database = openDesk(m_file);
        BareSqlite bare(m_folder + u"/commits.db"_s, BareSqlite::Use::OwnTables);
        EventLog log(*database);
        RequestTable table(*database);
        SearchIndex search(*database);
        const RequestPage open = must(table.page({.now = m_sample.now(), .limit = 400}));
        IdSource ids(1);
        qsizetype at = 0;
        const auto write = [&](bool reply) {
            StoredRequest request = *must(table.find(open.rows.at(at++ % open.rows.size()).id));
            const QByteArray body = "{\"text\":\"请带身份证原件和复印件到村便民服务站\"}";
            const Event event{ids.event(m_sample.now()),
                              u"v:"_s + request.row.village,
                              request.row.id.toString(),
                              reply ? u"replied"_s : u"claimed"_s,
                              1,
                              body,
                              *UserId::parse(CountySample::owner(quint64(at % 60))),
                              DeviceId(QUuid(u"018f0000-0000-7000-8000-000000000010"_s)),
                              m_sample.now(),
                              std::nullopt};
            request.row.owner = CountySample::owner(quint64(at % 59));
            request.row.stage = reply ? Stage::Answered : Stage::Claimed;
            request.hash = QByteArray(16, char(at));
            if (reply) {
                request.row.firstReplySeconds = at % 600;
                request.row.onTime = true;
                request.awaitsFirstReply = false;
                request.row.lastText = QString::fromUtf8(body);
                request.row.lastAt = m_sample.now();
                request.row.due = m_sample.now() + Millis(at * 1000);
                request.row.rank = Rank::Active;
            }
            Transaction transaction = must(Transaction::begin(*database));
            const qint64 lseq = must(log.append({&event, 1})).first().lseq;
            must(table.upsert({&request, 1}));
            if (reply)
                must(search.add(lseq, QString::fromUtf8(body)));
            must(transaction.commit());
        };
        const auto floor = [&] { bare.commitOne(QByteArray(200, 'x')); };
        const Pair claim = byTurns(
            300, [&] { write(false); }, floor);
        check({u"claim_durable"_s, claim.ours, u"ms"_s, claim.floor, 2.0, {}});
        const Pair reply = byTurns(
            300, [&] { write(true); }, floor);
        check({u"reply_durable"_s, reply.ours, u"ms"_s, reply.floor, 2.0, {}});
    }

    QString m_folder;
    QString m_file;
    qint64 m_requests;
    CountySample m_sample;
    bool m_ok = true;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"open"_s)
        return StoreBench(arguments.value(2), arguments.value(3).toLongLong()).open() ? 0 : 1;
    const qint64 requests = argc > 1 ? arguments.at(1).toLongLong() : 1'000'000;
    // Beside the program: /tmp may be memory, where nothing is durable.
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + u"/bench_store-XXXXXX"_s);
    return StoreBench(folder.path(), requests).run() ? 0 : 1;
}
