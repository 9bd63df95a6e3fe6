// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk that waits for news costs the centre in memory.
#include "tests/bench/centerparts.h"

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWaiting = 500;
constexpr double kMostKilobytes = 40;

std::vector<LightDesk> levelDesksOf(Workshop& shop, const SampleCenter& center)
{
    const auto server = shop.serve(center, false);
    std::vector<LightDesk> level;
    for (const CenterDesk& known : center.desks()) {
        LightDesk desk(known, server->port(), {});
        desk.hello();
        desk.pullUntilLevel();
        level.push_back(std::move(desk));
    }
    return level;
}

//! At a centre that has just been started: what others have left free would hide the cost.
void waitAll(Workshop& shop, const SampleCenter& center, const std::vector<LightDesk>& level,
             bool encrypted)
{
    const HttpCaller::Tls tls = shop.tls(encrypted);
    const auto server = shop.serve(center, encrypted);
    const auto join = [&](const LightDesk& known) {
        LightDesk desk = known.reconnected(server->port(), tls);
        desk.hello();
        desk.pullUntilLevel();
        return desk;
    };
    { // What every centre has after its first requests is nobody's in particular.
        const LightDesk first = join(level.front());
    }
    const qint64 before = server->memory();
    std::vector<LightDesk> waiting;
    for (const LightDesk& known : level) {
        waiting.push_back(join(known));
        waiting.back().beginToWait();
    }
    awaitWaiting(server->port(), tls, kWaiting);
    const double each = double(server->memory() - before) / kWaiting / 1024;
    shop.check({.name = u"waiting_desk"_s + encryptedName(encrypted),
                .value = each,
                .unit = u"KiB"_s,
                .atMost = kMostKilobytes,
                .also = {{u"desks"_s, kWaiting}, {u"before_MiB"_s, double(before) / 1'048'576}}});
}

} // namespace

void benchWaiting(Workshop& shop)
{
    const SampleCenter center = SampleCenter::inDirectory(shop.newDirectory(), kWaiting);
    const std::vector<LightDesk> level = levelDesksOf(shop, center);
    for (const bool encrypted : {false, true})
        waitAll(shop, center, level, encrypted);
}

} // namespace keting::bench
