// SPDX-License-Identifier: GPL-3.0-or-later
// Requests a second with the sign-in checked, against a server of bare Beast with the same client.
#include "tests/bench/centerparts.h"

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCallers = 16;
constexpr int kAskRounds = 40; // Short ones: a busy machine slows both alike.
constexpr int kRequestsARound = 480;

using Callers = std::vector<std::unique_ptr<HttpCaller>>;

Callers callersAt(quint16 port, const HttpCaller::Tls& tls)
{
    Callers callers;
    for (int i = 0; i < kCallers; ++i)
        callers.push_back(std::make_unique<HttpCaller>(port, tls));
    return callers;
}

//! All of them ask, then all are waited for: the server always has something to do.
void askAll(const Callers& callers, const QByteArrayList& requests)
{
    for (int done = 0; done < kRequestsARound; done += kCallers) {
        for (size_t i = 0; i < callers.size(); ++i)
            callers[i]->send(requests.at(qsizetype(i)));
        for (const auto& caller : callers) {
            if (caller->receive().status != 200)
                qFatal("a request was refused");
        }
    }
}

//! The same requests under another path.
QByteArrayList sentTo(const QByteArray& path, const QByteArrayList& requests)
{
    QByteArrayList sent;
    for (const QByteArray& request : requests)
        sent.append("POST " + path + request.sliced(request.indexOf(" HTTP/1.1")));
    return sent;
}

void askBoth(Workshop& shop, const SampleCenter& center, bool encrypted)
{
    const HttpCaller::Tls tls = shop.tls(encrypted);
    const auto server = shop.serve(center, encrypted);
    QStringList arguments;
    if (encrypted)
        arguments = {shop.certificate().file, shop.certificate().key};
    const ServerProcess bare(u"bareserver"_s, arguments, shop.newDirectory() + u"/log"_s);
    QByteArrayList hellos;
    QByteArrayList pulls;
    for (const CenterDesk& desk : center.desks()) {
        LightDesk light(desk, server->port(), tls);
        light.hello();
        light.pullUntilLevel();
        hellos.append(light.helloRequest());
        pulls.append(light.pullRequest(std::chrono::milliseconds(0)));
    }
    const Callers ours = callersAt(server->port(), tls);
    const Callers floor = callersAt(bare.port(), tls);
    for (const auto& [name, requests] :
         {std::pair(u"hello"_s, hellos), std::pair(u"pull"_s, pulls)}) {
        const QByteArrayList answered = sentTo("/answered", requests);
        const double oursBefore = server->cpuMs();
        const double floorBefore = bare.cpuMs();
        const Pair pair = byTurns(
            kAskRounds, [&] { askAll(ours, requests); }, [&] { askAll(floor, answered); });
        const double each = 1000.0 / (kAskRounds * kRequestsARound);
        const double oursCpu = (server->cpuMs() - oursBefore) * each;
        const double floorCpu = (bare.cpuMs() - floorBefore) * each;
        const Elapsed atOnce = repeated(kAskRounds, [&] { askAll(floor, requests); });
        shop.check(
            {.name = u"requests_"_s + name + encryptedName(encrypted),
             .value = kRequestsARound / pair.ours.wall * 1000,
             .unit = u"requests/s"_s,
             .floor = kRequestsARound / pair.floor.wall * 1000,
             .atLeast = 0.5,
             .also = {{u"floor_without_answering_thread"_s, kRequestsARound / atOnce.wall * 1000},
                      {u"cpu_us"_s, oursCpu},
                      {u"floor_cpu_us"_s, floorCpu}}});
    }
}

} // namespace

void benchRequests(Workshop& shop)
{
    const SampleCenter center = SampleCenter::inDirectory(shop.newDirectory(), kCallers);
    for (const bool encrypted : {false, true})
        askBoth(shop, center, encrypted);
}

} // namespace keting::bench
