// SPDX-License-Identifier: GPL-3.0-or-later
// bench_sync [EVENTS [pull|snapshot]]: what a desk does with what comes from the centre, page by
// page.
#include "models/demo/demorecords.h"
#include "models/desk/searchtext.h"
#include "models/desk/syncledger.h"
#include "models/store/migration.h"
#include "models/store/searchtokens.h"
#include "models/sync/replyreading.h"
#include "models/sync/syncpaths.h"
#include "models/wire/answertext.h"
#include "models/wire/eventbody.h"
#include "models/wire/eventhash.h"
#include "models/wire/snapshotpiece.h"
#include "resources/resources.h"
#include "tests/bench/baredesk.h"
#include "tests/bench/baresqlite.h"
#include "tests/bench/countysample.h"
#include "tests/bench/figure.h"
#include "tests/bench/sampledesk.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <future>

using namespace keting;
using namespace keting::bench;
using namespace Qt::StringLiterals;

namespace {

UserId commissioner()
{
    return *UserId::parse(CountySample::owner(1));
}

//! What a centre would have of a county whose whole talk is in one village.
struct CenterSample {
    QList<PlacedEvent> records;
    QList<PlacedEvent> village;
};

QList<PlacedEvent> placedIn(const QList<Event>& events)
{
    QList<PlacedEvent> placed;
    QHash<DeviceId, qint64> numbers;
    for (const Event& event : events)
        placed.append(PlacedEvent{
            {event, ++numbers[event.device]}, placed.size() + 1, event.at + Millis(1000)});
    return placed;
}

CenterSample sampleOf(const QString& directory, qint64 events)
{
    Desk::Options options = sampleOptions(directory);
    options.seed = 1;
    const auto desk = must(Desk::open(options));
    must(fillNewDesk(*desk, *UserId::parse(u"bench")));
    QList<Event> records;
    const auto logged = must(desk->tables().log.forScope(countyScope()));
    for (const LoggedEvent& one : logged)
        records.append(one.event);
    CountySample county(events / 3, {villagesOf(*desk).constFirst()});
    QList<Event> told;
    while (told.size() < events)
        told += county.next();
    return {placedIn(records), placedIn(told.first(events))};
}

//! How the events come: in pages, or in pieces of a snapshot.
struct Way {
    QString figure;
    QString path;
    qsizetype events; //!< Of one answer.
    QByteArray (*answer)(const ScopePage& page);
    bool isSearched; //!< What a search finds is made at once.
    std::optional<double> atLeast; //!< Of the floor.
};

Way inPages()
{
    return {u"pull"_s,
            syncpath::kPull,
            kMostEventsOfAPull,
            [](const ScopePage& page) {
                return answerText(PullAnswer{1, {}, {}, {page}, CountySample::now()});
            },
            true,
            0.5};
}

//! What is asked of them is the time of a whole first sync (bench_center).
Way inPieces()
{
    return {u"snapshot"_s, syncpath::kSnapshot, kMostEventsOfASnapshot, &pieceBytes,
            false,         std::nullopt};
}

QList<PlacedEvent> eventsOf(const QList<PlacedEvent>& all, qsizetype answer, const Way& way)
{
    return all.mid(answer * way.events, way.events);
}

//! The bodies of the answers to a desk that asks for one after the other.
QList<QByteArray> answersOf(const QList<PlacedEvent>& events, const Way& way)
{
    QList<QByteArray> answers;
    for (qsizetype from = 0; from < events.size(); from += way.events) {
        const auto some = eventsOf(events, answers.size(), way);
        const bool more = from + some.size() < events.size();
        answers.append(way.answer({some.constFirst().sent.event.scope, some, more, events.size()}));
    }
    return answers;
}

std::unique_ptr<Desk> signedInDesk(const QString& directory, const CenterSample& sample)
{
    auto desk = must(Desk::open(sampleOptions(directory)));
    SyncLedger ledger(*desk);
    must(ledger.bind(commissioner()));
    must(ledger.learnCenter(u"centre"_s, u"epoch"_s));
    const QString village = sample.village.constFirst().sent.event.scope;
    must(ledger.take(arrived(
        {1, {countyScope(), village}, {}, {{countyScope(), sample.records, false}}, desk->now()})));
    return desk;
}

//! What the search of a desk has of these events, the first of which is number `lseq` of its log.
std::vector<BareDesk::Text> textsOf(const QList<PlacedEvent>& events, qint64 lseq)
{
    std::vector<BareDesk::Text> texts;
    for (const PlacedEvent& placed : events) {
        const QString text = indexedText(decoded(placed.sent.event).payload).text;
        if (const QString tokens = searchTokens(text); !tokens.isEmpty())
            texts.push_back({lseq, tokens.toUtf8()});
        ++lseq;
    }
    return texts;
}

QString emptyDesk(const QString& file)
{
    must(migrate(*must(Database::open(file, Database::Mode::ReadWrite))));
    return file;
}

//! A village's events taken in, against the bare insert of the very rows the desk keeps of them,
//! and against that of the events alone.
bool takesIn(const CenterSample& sample, const QString& directory, const Way& way)
{
    auto desk = signedInDesk(directory, sample);
    const qint64 before = must(desk->tables().log.last());
    BareSqlite bare(directory + u"/bare.db"_s, BareSqlite::Use::OwnTables);
    const QList<QByteArray> answers = answersOf(sample.village, way);
    std::vector<std::vector<BareSqlite::Row>> rows;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        QList<Event> some;
        for (const PlacedEvent& placed : eventsOf(sample.village, i, way))
            some.append(placed.sent.event);
        rows.push_back(bare.rowsOf(some));
    }
    SyncLedger ledger(*desk);
    // As SyncRunner does: the next one is read while this one is taken in.
    const auto readOn = [&answers, &way](qsizetype at) {
        return std::async(std::launch::async, [&answers, &way, at] {
            Stopwatch watch;
            auto content = at < answers.size()
                ? std::optional(must(readReply(way.path, answers.at(at))))
                : std::nullopt;
            return std::pair(std::move(content), watch.elapsed().cpu);
        });
    };
    qsizetype at = 0;
    std::vector<double> reading;
    auto next = readOn(at);
    size_t bareAt = 0;
    const Pair pair = byTurns(
        int(answers.size()),
        [&] {
            const auto [content, cpu] = next.get();
            reading.push_back(cpu);
            next = readOn(++at);
            must(ledger.take(std::get<Arrived>(*content)));
        },
        [&] { bare.insertEvents(rows.at(bareAt++)); });
    desk.reset();
    BareDesk same(directory + u"/keting.db"_s, emptyDesk(directory + u"/floor.db"_s),
                  way.isSearched ? textsOf(sample.village, before + 1)
                                 : std::vector<BareDesk::Text>());
    same.insert(before);
    const Elapsed floor = repeated(int(answers.size()), [&] { same.insert(way.events); });
    const auto perEvent = [&way](double ms) { return ms * 1000 / double(way.events); };
    const bool holds = report({.name = way.figure + u"_fold_commit"_s,
                               .value = double(way.events) / pair.ours.own * 1000,
                               .unit = u"events/s"_s,
                               .floor = double(way.events) / floor.own * 1000,
                               .atLeast = way.atLeast,
                               .also = {{u"take_cpu_us_per_event"_s, perEvent(pair.ours.cpu)},
                                        {u"read_cpu_us_per_event"_s, perEvent(median(reading))}}});
    report({.name = way.figure + u"_fold_commit_against_the_events_alone"_s,
            .value = double(way.events) / pair.ours.own * 1000,
            .unit = u"events/s"_s,
            .floor = double(way.events) / pair.floor.own * 1000});
    return holds;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    initResources();
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 events = argc > 1 ? arguments.at(1).toLongLong() : 100'000;
    // Beside the programs: /tmp may be memory, where nothing is durable.
    const QTemporaryDir scratch(QCoreApplication::applicationDirPath() + u"/../sync-XXXXXX"_s);
    const CenterSample sample = sampleOf(scratch.filePath(u"sample"_s), events);
    bool hold = true;
    for (const Way& way : {inPages(), inPieces()}) {
        if (argc > 2 && way.figure != arguments.at(2))
            continue;
        hold = takesIn(sample, scratch.filePath(way.figure), way) && hold;
    }
    return hold ? 0 : 1;
}
