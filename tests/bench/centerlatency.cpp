// SPDX-License-Identifier: GPL-3.0-or-later
// From a note written on one desk to the same note on another, both real, over a real centre.
#include "tests/bench/baresqlite.h"
#include "tests/bench/centerparts.h"
#include "tests/bench/realdesk.h"
#include "tests/bench/sampledesk.h"

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNotes = 400;
constexpr int kNotesOfARequest = 8; // Both desks fold all of a request with each.
constexpr int kDesksAround = 25; // More than there are managers among: the two are of one village.

double milliseconds(RealDesk::Moment from, RealDesk::Moment to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

void follow(Workshop& shop, bool encrypted)
{
    const SampleCenter center = SampleCenter::inDirectory(shop.newDirectory(), kDesksAround);
    const auto server = shop.serve(center, encrypted);
    const QUrl url = Workshop::address(*server, encrypted);
    const QByteArray authorities = shop.authorities(encrypted);
    RealDesk writes(shop.newDirectory(), center.desks().first(), url, authorities);
    RealDesk sees(shop.newDirectory(), center.desks().at(19), url, authorities);
    writes.awaitLevel();
    sees.awaitLevel();
    BareSqlite bare(shop.newDirectory() + u"/bare.db"_s, BareSqlite::Use::OwnTables);
    std::vector<double> seen;
    std::vector<double> commits;
    for (int i = 0; i < kNotes; ++i) {
        if (i % kNotesOfARequest == 0) {
            writes.openRequest();
            (void)sees.awaitNews();
        }
        awaitWaiting(server->port(), shop.tls(encrypted), 2);
        sees.discardNews();
        const auto begun = std::chrono::steady_clock::now();
        bare.commitOne(QByteArray(200, 'x'));
        commits.push_back(milliseconds(begun, std::chrono::steady_clock::now()));
        const RealDesk::Moment written = writes.write();
        seen.push_back(milliseconds(written, sees.awaitNews()));
    }
    const double commit = median(commits);
    for (const auto& [name, part, times] :
         {std::tuple(u"p50"_s, 0.5, 10.0), std::tuple(u"p99"_s, 0.99, 50.0)})
        shop.check({.name = u"desk_to_desk_"_s + name + encryptedName(encrypted),
                    .value = quantile(seen, part),
                    .unit = u"ms"_s,
                    .floor = commit,
                    .atMost = times});
}

} // namespace

void benchLatency(Workshop& shop)
{
    for (const bool encrypted : {false, true})
        follow(shop, encrypted);
}

} // namespace keting::bench
