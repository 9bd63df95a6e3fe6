// SPDX-License-Identifier: GPL-3.0-or-later
// emptywindow [beat]: the floor of bench_window, an empty main window that says when it has been
// painted; with "beat", also what a second costs in which a timer wakes it for nothing.
#include "tests/bench/stopwatch.h"

#include <QApplication>
#include <QEventLoop>
#include <QMainWindow>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

class EmptyWindow final : public QMainWindow {
protected:
    void paintEvent(QPaintEvent* event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            std::puts("painted");
            std::fflush(stdout);
        });
    }
};

void countBeats()
{
    constexpr int kSeconds = 10;
    QTimer beats;
    beats.setTimerType(Qt::PreciseTimer);
    QObject::connect(&beats, &QTimer::timeout, [] {});
    beats.start(std::chrono::seconds(1));
    const auto idle = [](std::chrono::seconds time) {
        QEventLoop loop;
        QTimer::singleShot(time, &loop, &QEventLoop::quit);
        loop.exec();
    };
    idle(std::chrono::seconds(1)); // Until it has been shown and painted.
    std::vector<double> costs;
    for (int second = 0; second < kSeconds; ++second) {
        keting::bench::Stopwatch watch;
        idle(std::chrono::seconds(1));
        costs.push_back(watch.elapsed().cpu);
    }
    std::ranges::sort(costs);
    std::printf("beat %f\n", costs[costs.size() / 2]); // The middle one, as for the whole window.
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1366, 768);
    window.show();
    if (argc > 1)
        QTimer::singleShot(0, &window, countBeats);
    return QApplication::exec();
}
