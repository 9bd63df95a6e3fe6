// SPDX-License-Identifier: GPL-3.0-or-later
// bench_window [REQUESTS]: the whole workstation on the sample county, against an empty window, as
// processes of their own.
#include "tests/bench/figure.h"
#include "tests/bench/sampledesk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <unistd.h>

using namespace keting;
using namespace keting::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 120'000;
constexpr int kRounds = 15;

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A program with a window, watched from outside.
class WindowProcess {
public:
    WindowProcess(const QString& program, const QStringList& arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_timer.start();
        m_process.start(QCoreApplication::applicationDirPath() + u'/' + program, arguments);
    }
    ~WindowProcess()
    {
        m_process.kill();
        m_process.waitForFinished(kPatienceMs);
    }
    Q_DISABLE_COPY_MOVE(WindowProcess)

    //! The next line it says; ends the benchmark when it says no more.
    [[nodiscard]] QByteArray line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(kPatienceMs))
                must(Result<void>(fail(Error::Code::NotFound, u"the window says nothing"_s)));
        }
        return m_process.readLine().trimmed();
    }
    //! Since it was started; `own` leaves out what its first thread waited for a processor.
    [[nodiscard]] Elapsed age() const
    {
        const double wall = double(m_timer.nsecsElapsed()) / 1e6;
        const QByteArray proc = "/proc/" + QByteArray::number(m_process.processId());
        const double queued
            = contents(QString::fromLatin1(proc + "/schedstat")).split(' ').value(1).toDouble()
            / 1e6;
        const QList<QByteArray> stat = contents(QString::fromLatin1(proc + "/stat")).split(' ');
        const double ticks = stat.value(13).toDouble() + stat.value(14).toDouble();
        return {wall, wall - queued, ticks * 1000 / double(sysconf(_SC_CLK_TCK))};
    }
    [[nodiscard]] double megabytes() const
    {
        const QByteArray statm = contents(u"/proc/%1/statm"_s.arg(m_process.processId()));
        return statm.split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
    }

private:
    QProcess m_process;
    QElapsedTimer m_timer;
};

class WindowBench {
public:
    explicit WindowBench(const SampleDesk& sample, const QString& desk) : m_desk(desk)
    {
        sample.copyTo(desk);
    }

    [[nodiscard]] bool run()
    {
        opening();
        memory();
        frames();
        return m_ok;
    }

private:
    void check(const Figure& figure) { m_ok = report(figure) && m_ok; }
    [[nodiscard]] std::unique_ptr<WindowProcess> whole(const QString& task) const
    {
        return std::make_unique<WindowProcess>(u"wholewindow"_s, QStringList{task, m_desk});
    }
    [[nodiscard]] static std::unique_ptr<WindowProcess> empty()
    {
        return std::make_unique<WindowProcess>(u"emptywindow"_s, QStringList{});
    }

    //! From the start of the process to the painted inbox, by turns with the empty window.
    void opening()
    {
        std::vector<double> own[2];
        std::vector<double> wall[2];
        std::vector<double> cpu[2];
        for (int round = 0; round < 2 * kRounds; ++round) {
            const auto which = size_t(round % 2);
            const auto process = which ? whole(u"open"_s) : empty();
            (void)process->line();
            const Elapsed age = process->age();
            own[which].push_back(age.own);
            wall[which].push_back(age.wall);
            cpu[which].push_back(age.cpu);
        }
        check({.name = u"opening_to_painted_inbox"_s,
               .value = median(own[1]),
               .unit = u"ms"_s,
               .floor = median(own[0]),
               .atMost = 300.0,
               .against = Figure::Against::Difference,
               .also = {{u"wall"_s, median(wall[1])},
                        {u"floor_wall"_s, median(wall[0])},
                        {u"cpu"_s, median(cpu[1])},
                        {u"floor_cpu"_s, median(cpu[0])}}});
    }

    void memory()
    {
        const auto floor = empty();
        (void)floor->line();
        const auto window = whole(u"use"_s);
        (void)window->line();
        resident(u"resident_memory_at_first_inbox"_s, window->megabytes(), floor->megabytes());
        while (window->line() != "used")
            ;
        resident(u"resident_memory_after_every_page"_s, window->megabytes(), floor->megabytes());
    }

    void resident(const QString& name, double ours, double floor)
    {
        check({.name = name,
               .value = ours,
               .unit = u"MB"_s,
               .floor = floor,
               .atMost = 80.0,
               .against = Figure::Against::Difference});
    }

    void frames()
    {
        const auto idle = std::make_unique<WindowProcess>(u"emptywindow"_s, QStringList{u"beat"_s});
        QByteArray beat;
        while (!beat.startsWith("beat"))
            beat = idle->line();
        const auto window = whole(u"frames"_s);
        (void)window->line();
        const QList<QByteArray> tick = window->line().split(' ');
        check({.name = u"countdown_tick_cpu"_s,
               .value = tick.value(1).toDouble(),
               .unit = u"ms"_s,
               .floor = beat.split(' ').value(1).toDouble(),
               .atMost = 1.0,
               .against = Figure::Against::Difference,
               .also = {{u"rows"_s, tick.value(2).toDouble()}}});
        check({.name = u"countdown_rows_in_sight"_s,
               .value = tick.value(2).toDouble(),
               .unit = u"rows"_s,
               .atLeast = 50.0});
        const QList<QByteArray> scroll = window->line().split(' ');
        check({.name = u"scroll_longest_turn"_s,
               .value = scroll.value(3).toDouble(),
               .unit = u"ms"_s,
               .atMost = 16.0,
               .also = {{u"median"_s, scroll.value(1).toDouble()},
                        {u"p99"_s, scroll.value(2).toDouble()},
                        {u"rows_loaded"_s, scroll.value(4).toDouble()}}});
    }

    QString m_desk;
    bool m_ok = true;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const qint64 requests = argc > 1 ? QCoreApplication::arguments().at(1).toLongLong() : 1'000'000;
    const SampleDesk sample = SampleDesk::prepare(requests);
    const QTemporaryDir scratch(sample.directory + u"-scratch-XXXXXX"_s);
    return WindowBench(sample, scratch.path()).run() ? 0 : 1;
}
