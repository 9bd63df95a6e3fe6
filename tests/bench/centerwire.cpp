// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that an event costs on the wire, both ways, heads of HTTP included.
#include "models/demo/demorequests.h"
#include "tests/bench/centerparts.h"
#include "tests/bench/sampledesk.h"

#include <QDateTime>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBatch = 200;
constexpr double kMostBytes = 130;

//! Six weeks of the demo county's requests, as one desk has written them.
QList<DeviceEvent> demoLife(const QString& directory, const CenterDesk& writer)
{
    Desk::Options options = sampleOptions(directory);
    options.now = [] { return fromMs(QDateTime::currentMSecsSinceEpoch()); };
    const auto desk = must(Desk::open(options));
    must(fillDemoCounty(*desk, kDemoSeed));
    QList<DeviceEvent> events;
    for (qint64 lseq = 0;;) {
        const QList<LoggedEvent> some = must(desk->tables().log.after(lseq, 1000));
        if (some.isEmpty())
            return events;
        for (const LoggedEvent& logged : some) {
            lseq = logged.lseq;
            DeviceEvent sent{logged.event, events.size() + 1};
            sent.event.device = writer.device;
            sent.event.actor = writer.user;
            if (sent.event.scope.startsWith("v:"_L1))
                events.append(sent);
        }
    }
}

} // namespace

void benchWire(Workshop& shop)
{
    constexpr int kManager = 19; // Sees every village, as who writes for all of them must.
    const SampleCenter center = SampleCenter::inDirectory(shop.newDirectory(), 2 * (kManager + 1));
    const CenterDesk& writes = center.desks().at(kManager);
    const QList<DeviceEvent> events = demoLife(shop.newDirectory(), writes);
    const auto server = shop.serve(center, false);
    LightDesk writer(writes, server->port(), {});
    LightDesk reader(center.desks().at(2 * kManager + 1), server->port(), {});
    writer.hello();
    reader.hello();
    reader.pullUntilLevel();
    LightDesk::Wire total;
    double sent = 0;
    for (qsizetype at = 0; at + kBatch <= events.size(); at += kBatch) {
        writer.push(events.sliced(at, kBatch));
        (void)reader.pull();
        total.pushed += writer.wire().pushed;
        total.pushAnswered += writer.wire().pushAnswered;
        total.pulled += reader.wire().pulled;
        sent += double(kBatch);
    }
    shop.check({.name = u"wire_push"_s,
                .value = double(total.pushed) / sent,
                .unit = u"bytes/event"_s,
                .atMost = kMostBytes,
                .also = {{u"answer"_s, double(total.pushAnswered) / sent}, {u"events"_s, sent}}});
    shop.check({.name = u"wire_pull"_s,
                .value = double(total.pulled) / sent,
                .unit = u"bytes/event"_s,
                .atMost = kMostBytes});
}

} // namespace keting::bench
