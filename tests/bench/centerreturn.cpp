// SPDX-License-Identifier: GPL-3.0-or-later
// All desks of a county come back at once after an outage, with work of their own and work to
// fetch.
#include "models/center/centerrecords.h"
#include "tests/bench/centerparts.h"
#include "tests/bench/sampledesk.h"

#include <QDateTime>

#include <latch>
#include <thread>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReturning = 300;
constexpr qsizetype kPending = 5;
constexpr qsizetype kMissed = 4; // In each village, while the desks were away.
constexpr double kMostSeconds = 30;

//! Everybody as they were before the outage.
std::vector<LightDesk> desksBefore(Workshop& shop, const SampleCenter& center)
{
    const auto server = shop.serve(center, false);
    std::vector<LightDesk> desks;
    for (const CenterDesk& known : center.desks().first(kReturning)) {
        LightDesk desk(known, server->port(), {});
        desk.hello();
        desk.pullUntilLevel();
        desks.push_back(std::move(desk));
    }
    return desks;
}

//! By a desk that is none of them, and was not away.
void workMeanwhile(const SampleCenter& center)
{
    CenterDesk other = center.desks().last();
    QList<DeviceEvent> events;
    for (const CenterDesk& desk : center.desks().first(kReturning)) {
        other.village = desk.village;
        events += DeskWork(other).next(kMissed);
    }
    qint64 dseq = 0;
    for (DeviceEvent& event : events)
        event.dseq = ++dseq;
    const auto session = center.session();
    must(appendAtCenter(*session, events, other.user.toString(),
                        fromMs(QDateTime::currentMSecsSinceEpoch())));
}

void comeBack(Workshop& shop, bool encrypted)
{
    const SampleCenter center = SampleCenter::inDirectory(shop.newDirectory(), kReturning + 1);
    const std::vector<LightDesk> before = desksBefore(shop, center);
    workMeanwhile(center);
    QList<QList<DeviceEvent>> pending;
    for (const CenterDesk& desk : center.desks())
        pending.append(DeskWork(desk).next(kPending));
    const auto server = shop.serve(center, encrypted);
    std::latch allPushed(kReturning);
    std::vector<std::thread> threads;
    threads.reserve(before.size());
    const auto back = [&](size_t i) {
        LightDesk desk = before[i].reconnected(server->port(), shop.tls(encrypted));
        desk.refresh();
        desk.hello();
        desk.push(pending.at(qsizetype(i)));
        desk.pullUntilLevel();
        allPushed.arrive_and_wait(); // Level is who has what the last of them had to say.
        desk.pullUntilLevel();
    };
    Stopwatch watch;
    for (size_t i = 0; i < before.size(); ++i)
        threads.emplace_back(back, i);
    for (std::thread& thread : threads)
        thread.join();
    shop.check({.name = u"desks_level_after_outage"_s + encryptedName(encrypted),
                .value = watch.elapsed().wall / 1000,
                .unit = u"s"_s,
                .atMost = kMostSeconds,
                .also = {{u"desks"_s, kReturning}, {u"pending_events_each"_s, double(kPending)}}});
}

} // namespace

void benchReturn(Workshop& shop)
{
    for (const bool encrypted : {false, true})
        comeBack(shop, encrypted);
}

} // namespace keting::bench
