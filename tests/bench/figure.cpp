// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

double loadOfMachine()
{
    double load = 0;
    return getloadavg(&load, 1) == 1 ? load : -1;
}

//! Several runs of the same work, to take medians of.
class Runs {
public:
    void add(const Elapsed& run)
    {
        m_wall.push_back(run.wall);
        m_own.push_back(run.own);
        m_cpu.push_back(run.cpu);
    }
    [[nodiscard]] Elapsed medians() const { return {median(m_wall), median(m_own), median(m_cpu)}; }

private:
    std::vector<double> m_wall;
    std::vector<double> m_own;
    std::vector<double> m_cpu;
};

Elapsed measured(Stopwatch& watch, const std::function<void()>& work)
{
    watch.restart();
    work();
    return watch.elapsed();
}

} // namespace

bool report(const Figure& figure)
{
    QJsonObject line{
        {u"figure"_s, figure.name}, {u"value"_s, figure.value}, {u"unit"_s, figure.unit}};
    double judged = figure.value;
    if (figure.floor) {
        const bool ratio = figure.against == Figure::Against::Ratio;
        judged = ratio ? figure.value / *figure.floor : figure.value - *figure.floor;
        line.insert(u"floor"_s, *figure.floor);
        line.insert(ratio ? u"ratio"_s : u"difference"_s, judged);
    }
    for (const auto& [name, value] : figure.also)
        line.insert(name, value);
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
    line.insert(u"load"_s, loadOfMachine());
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return ok;
}

double quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    const auto last = std::ptrdiff_t(values.size()) - 1;
    const auto at = values.begin() + std::ptrdiff_t(double(last) * part);
    std::ranges::nth_element(values, at);
    return *at;
}

double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

Elapsed repeated(int rounds, const std::function<void()>& work)
{
    Stopwatch watch;
    Runs runs;
    for (int i = 0; i < rounds; ++i)
        runs.add(measured(watch, work));
    return runs.medians();
}

Pair byTurns(int rounds, const std::function<void()>& ours, const std::function<void()>& floor)
{
    Stopwatch watch;
    Runs oursRuns;
    Runs floorRuns;
    for (int i = 0; i < rounds; ++i) {
        floorRuns.add(measured(watch, floor));
        oursRuns.add(measured(watch, ours));
    }
    return {oursRuns.medians(), floorRuns.medians()};
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
