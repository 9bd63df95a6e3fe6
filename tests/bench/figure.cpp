// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace keting::bench {

using namespace Qt::StringLiterals;

bool report(const Figure& figure)
{
    QJsonObject line{
        {u"figure"_s, figure.name}, {u"value"_s, figure.value}, {u"unit"_s, figure.unit}};
    double judged = figure.value;
    if (figure.floor) {
        judged = figure.value / *figure.floor;
        line.insert(u"floor"_s, *figure.floor);
        line.insert(u"ratio"_s, judged);
    }
    if (figure.cpu)
        line.insert(u"cpu"_s, *figure.cpu);
    bool ok = true;
    if (figure.atMost) {
        line.insert(u"at_most"_s, *figure.atMost);
        ok = judged <= *figure.atMost;
    }
    if (figure.atLeast) {
        line.insert(u"at_least"_s, *figure.atLeast);
        ok = ok && judged >= *figure.atLeast;
    }
    if (figure.atMost || figure.atLeast)
        line.insert(u"ok"_s, ok);
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return ok;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

double timed(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

Pair byTurns(int rounds, const std::function<void()>& ours, const std::function<void()>& floor)
{
    std::vector<double> oursTimes;
    std::vector<double> floorTimes;
    for (int i = 0; i < rounds; ++i) {
        floorTimes.push_back(timed(floor));
        oursTimes.push_back(timed(ours));
    }
    return {median(oursTimes), median(floorTimes)};
}

Timing repeated(int rounds, const std::function<void()>& work)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t start = std::clock();
        wall.push_back(timed(work));
        cpu.push_back(double(std::clock() - start) * 1000 / CLOCKS_PER_SEC);
    }
    return {median(wall), median(cpu)};
}

double residentMegabytes()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const double pages = statm.readAll().split(' ').value(1).toDouble();
    return pages * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace keting::bench
