// SPDX-License-Identifier: GPL-3.0-or-later
// A new desk of a village with much behind it: from the sign-in until all of it is there.
#include "models/center/centerrecords.h"
#include "tests/bench/centerparts.h"
#include "tests/bench/realdesk.h"
#include "tests/bench/sampledesk.h"

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBehind = 100'000;
constexpr qsizetype kAtOnce = 5'000;
constexpr int kTimes = 3;

void beginAnew(Workshop& shop, bool encrypted)
{
    const SampleCenter center = SampleCenter::inDirectory(shop.newDirectory(), 1);
    const CenterDesk& who = center.desks().constFirst();
    DeskWork work(who);
    {
        const auto session = center.session();
        for (qsizetype done = 0; done < kBehind; done += kAtOnce)
            must(appendAtCenter(*session, work.next(kAtOnce), who.user.toString(),
                                CountySample::now()));
    }
    const auto server = shop.serve(center, encrypted);
    const QUrl url = Workshop::address(*server, encrypted);
    const QByteArray authorities = shop.authorities(encrypted);
    std::vector<double> seconds;
    for (int i = 0; i < kTimes; ++i) {
        const QString directory = shop.newDirectory();
        const auto begun = std::chrono::steady_clock::now();
        RealDesk desk(directory, who, url, authorities);
        desk.awaitLevel();
        seconds.push_back(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    }
    shop.check({.name = u"first_sync_100000_events"_s + encryptedName(encrypted),
                .value = median(seconds),
                .unit = u"s"_s,
                .atMost = 2.0,
                .also = {{u"events_per_s"_s, double(kBehind) / median(seconds)}}});
}

} // namespace

void benchFirstSync(Workshop& shop)
{
    for (const bool encrypted : {false, true})
        beginAnew(shop, encrypted);
}

} // namespace keting::bench
