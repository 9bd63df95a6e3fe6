// SPDX-License-Identifier: GPL-3.0-or-later
// Several desks push at once, on either database, against the bare insert of the same events.
#include "tests/bench/barecenterlog.h"
#include "tests/bench/centerparts.h"
#include "tests/bench/sampledesk.h"

#include <thread>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWriters = 4;
constexpr int kPushRounds = 18; // Short ones: a busy machine slows both alike.
constexpr int kPushesARound = 4; // Of each writer.
constexpr qsizetype kPush = 200;
constexpr qsizetype kPostgresBatch = 500;
constexpr double kPostgresAtLeast = 25'000;

//! A desk with all it will push, made beforehand.
struct Writer {
    LightDesk desk;
    DeskWork work;
    QList<QList<DeviceEvent>> pushes;
    QByteArrayList requests;
    qsizetype at = 0;

    void prepare(int count)
    {
        for (int i = 0; i < count; ++i) {
            pushes.append(work.next(kPush));
            requests.append(desk.pushRequest(pushes.constLast()));
        }
    }
    void push(int count)
    {
        for (int i = 0; i < count; ++i) {
            desk.caller().send(requests.at(at++));
            const HttpCaller::Reply reply = desk.caller().receive();
            if (reply.status != 200)
                must(Result<void>(fail(Error::Code::Storage, QString::fromUtf8(reply.body))));
        }
    }
};

std::vector<Writer> writersOf(const SampleCenter& center, quint16 port, const HttpCaller::Tls& tls,
                              qsizetype from)
{
    std::vector<Writer> writers;
    for (qsizetype i = from; i < from + kWriters; ++i) {
        const CenterDesk& desk = center.desks().at(i);
        writers.push_back({LightDesk(desk, port, tls), DeskWork(desk), {}, {}});
        writers.back().desk.hello();
        writers.back().prepare(kPushRounds * kPushesARound + 1);
        writers.back().push(1); // Its permissions, the prepared statements: not part of the figure.
    }
    return writers;
}

void pushAll(std::vector<Writer>& writers)
{
    std::vector<std::thread> threads;
    threads.reserve(writers.size());
    for (Writer& writer : writers)
        threads.emplace_back([&writer] { writer.push(kPushesARound); });
    for (std::thread& thread : threads)
        thread.join();
}

//! What is pushed in one round, in transactions of `batch` events.
class Floor {
public:
    explicit Floor(const std::vector<Writer>& writers, qsizetype batch)
    {
        QList<DeviceEvent> events;
        for (qsizetype push = 1; push < writers.front().pushes.size(); ++push) {
            for (const Writer& writer : writers)
                events += writer.pushes.at(push);
        }
        BarePlaces places;
        for (qsizetype at = 0; at + batch <= events.size(); at += batch)
            m_batches.push_back(places.next(events.sliced(at, batch)));
        m_aRound = m_batches.size() / kPushRounds;
    }
    [[nodiscard]] std::span<const std::vector<BareEvent>> nextRound()
    {
        const auto first = m_at;
        m_at += m_aRound;
        return std::span(m_batches).subspan(first, m_aRound);
    }
    [[nodiscard]] double eventsARound() const
    {
        return double(m_aRound) * double(m_batches.front().size());
    }

private:
    std::vector<std::vector<BareEvent>> m_batches;
    std::size_t m_aRound = 0;
    std::size_t m_at = 0;
};

constexpr double kEventsARound = kWriters * kPushesARound * double(kPush);

double cpuOfAnEvent(const ServerProcess& server, double before)
{
    return (server.cpuMs() - before) * 1000 / (kPushRounds * kEventsARound);
}

void pushToSqlite(Workshop& shop, bool encrypted)
{
    const SampleCenter center = SampleCenter::inDirectory(shop.newDirectory(), kWriters);
    const auto server = shop.serve(center, encrypted);
    auto writers = writersOf(center, server->port(), shop.tls(encrypted), 0);
    Floor floor(writers, kPush);
    BareCenterLog bare(shop.newDirectory() + u"/bare.db"_s);
    const double cpuBefore = server->cpuMs();
    const Pair pair = byTurns(
        kPushRounds, [&] { pushAll(writers); },
        [&] {
            for (const std::vector<BareEvent>& rows : floor.nextRound())
                bare.insert(rows);
        });
    shop.check({.name = u"push_sqlite"_s + encryptedName(encrypted),
                .value = kEventsARound / pair.ours.wall * 1000,
                .unit = u"events/s"_s,
                .floor = floor.eventsARound() / pair.floor.wall * 1000,
                .atLeast = 0.5,
                .also = {{u"center_cpu_us"_s, cpuOfAnEvent(*server, cpuBefore)}}});
}

void pushToPostgres(Workshop& shop, bool encrypted)
{
    const SampleCenter center = SampleCenter::onPostgres(kWriters);
    const auto server = shop.serve(center, encrypted);
    auto writers = writersOf(center, server->port(), shop.tls(encrypted), 0);
    Floor floor(writers, kPostgresBatch);
    const auto session = center.session();
    makeBareTable(*session);
    std::vector<QList<QList<SqlValue>>> rows;
    for (int round = 0; round < kPushRounds; ++round) {
        for (const std::vector<BareEvent>& batch : floor.nextRound())
            rows.push_back(bareValues(batch));
    }
    size_t at = 0;
    const size_t aRound = rows.size() / kPushRounds;
    const double cpuBefore = server->cpuMs();
    const Pair pair = byTurns(
        kPushRounds, [&] { pushAll(writers); },
        [&] {
            for (size_t i = 0; i < aRound; ++i)
                insertBare(*session, rows.at(at++));
        });
    shop.check({.name = u"push_postgres"_s + encryptedName(encrypted),
                .value = kEventsARound / pair.ours.wall * 1000,
                .unit = u"events/s"_s,
                .atLeast = kPostgresAtLeast,
                .also = {{u"bare_batch_insert"_s, floor.eventsARound() / pair.floor.wall * 1000},
                         {u"center_cpu_us"_s, cpuOfAnEvent(*server, cpuBefore)}}});
}

} // namespace

void benchPushes(Workshop& shop)
{
    for (const bool encrypted : {false, true}) {
        pushToSqlite(shop, encrypted);
        pushToPostgres(shop, encrypted);
    }
}

} // namespace keting::bench
