// SPDX-License-Identifier: GPL-3.0-or-later
// bench_sync [EVENTS]: what a desk does with what comes from the centre, page by page.
#include "models/demo/demorecords.h"
#include "models/desk/searchtext.h"
#include "models/desk/syncledger.h"
#include "models/store/migration.h"
#include "models/store/searchtokens.h"
#include "models/sync/replyreading.h"
#include "models/sync/syncpaths.h"
#include "models/wire/eventbody.h"
#include "models/wire/eventhash.h"
#include "models/wire/limitedjson.h"
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

//! The bodies of the answers to a desk that asks for page after page.
QList<QByteArray> answersOf(const QList<PlacedEvent>& events)
{
    QList<QByteArray> answers;
    for (qsizetype from = 0; from < events.size(); from += kMostEventsOfAPull) {
        const auto some = events.mid(from, kMostEventsOfAPull);
        const bool more = from + some.size() < events.size();
        const QString scope = some.constFirst().sent.event.scope;
        answers.append(compactJson(toJson(
            PullAnswer{1, {}, {}, {{scope, some, more, events.size()}}, CountySample::now()})));
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

//! The pages of a village taken in, against the bare insert of the very rows the desk keeps of
//! them, and against that of the events alone.
bool pulls(const CenterSample& sample, const QString& directory)
{
    auto desk = signedInDesk(directory, sample);
    const qint64 before = must(desk->tables().log.last());
    BareSqlite bare(directory + u"/bare.db"_s, BareSqlite::Use::OwnTables);
    const QList<QByteArray> answers = answersOf(sample.village);
    std::vector<std::vector<BareSqlite::Row>> rows;
    for (qsizetype from = 0; from < sample.village.size(); from += kMostEventsOfAPull) {
        QList<Event> some;
        for (const PlacedEvent& placed : sample.village.mid(from, kMostEventsOfAPull))
            some.append(placed.sent.event);
        rows.push_back(bare.rowsOf(some));
    }
    SyncLedger ledger(*desk);
    // As SyncRunner does: the next one is read while this one is taken in.
    const auto readOn = [&answers](qsizetype at) {
        return std::async(std::launch::async, [&answers, at] {
            return at < answers.size()
                ? std::optional(must(readReply(syncpath::kPull, answers.at(at))))
                : std::nullopt;
        });
    };
    qsizetype at = 0;
    auto next = readOn(at);
    size_t bareAt = 0;
    const Pair pair = byTurns(
        int(answers.size()),
        [&] {
            const auto content = next.get();
            next = readOn(++at);
            must(ledger.take(std::get<Arrived>(*content)));
        },
        [&] { bare.insertEvents(rows.at(bareAt++)); });
    desk.reset();
    BareDesk same(directory + u"/keting.db"_s, emptyDesk(directory + u"/floor.db"_s),
                  textsOf(sample.village, before + 1));
    same.insert(before);
    const Elapsed floor = repeated(int(answers.size()), [&] { same.insert(kMostEventsOfAPull); });
    const bool holds = report({.name = u"pull_fold_commit"_s,
                               .value = kMostEventsOfAPull / pair.ours.own * 1000,
                               .unit = u"events/s"_s,
                               .floor = kMostEventsOfAPull / floor.own * 1000,
                               .atLeast = 0.5,
                               .also = {{u"cpu_ms_per_page"_s, pair.ours.cpu}}});
    report({.name = u"pull_fold_commit_against_the_events_alone"_s,
            .value = kMostEventsOfAPull / pair.ours.own * 1000,
            .unit = u"events/s"_s,
            .floor = kMostEventsOfAPull / pair.floor.own * 1000});
    return holds;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    initResources();
    const qint64 events = argc > 1 ? QCoreApplication::arguments().at(1).toLongLong() : 100'000;
    // Beside the programs: /tmp may be memory, where nothing is durable.
    const QTemporaryDir scratch(QCoreApplication::applicationDirPath() + u"/../sync-XXXXXX"_s);
    const CenterSample sample = sampleOf(scratch.filePath(u"sample"_s), events);
    return pulls(sample, scratch.filePath(u"pulling"_s)) ? 0 : 1;
}
