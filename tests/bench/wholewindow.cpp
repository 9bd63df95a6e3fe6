// SPDX-License-Identifier: GPL-3.0-or-later
// The program that bench_window measures: the workstation's own session on a desk directory, which
// says when its inbox has been painted and then does what it is asked to.
#include "app/desk/session.h"
#include "resources/resources.h"
#include "tests/bench/countysample.h"
#include "tests/bench/windowwork.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace keting;
using namespace keting::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 50;
constexpr int kSeconds = 10;
constexpr int kWheelSteps = 1500;

void say(const char* word)
{
    std::puts(word);
    std::fflush(stdout);
}

void work(const QString& task, WindowWork& window)
{
    say("painted");
    if (task == "use"_L1) {
        window.visitPages();
        say("used");
    } else if (task == "frames"_L1) {
        window.watchCountdowns(kRows, kSeconds);
        window.scroll(kWheelSteps);
        QApplication::quit();
    }
}

} // namespace

//! wholewindow TASK DIRECTORY: "open" stays, "use" visits every page and stays, "frames" measures.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"keting"_s);
    initResources();
    const QStringList arguments = QApplication::arguments();
    const QTemporaryDir settings;
    Session session(application,
                    Options{.directory = arguments.value(2),
                            .settingsFile = settings.filePath(u"keting.ini"_s),
                            .now = CountySample::now(),
                            .theme = Look::Theme::Light,
                            .language = u"zh_CN"_s,
                            .tour = {}});
    WindowWork window;
    QObject::connect(
        &window, &WindowWork::painted, &application, [&] { work(arguments.value(1), window); },
        Qt::QueuedConnection);
    QObject::connect(&session, &Session::failed, &application, [](const Error& error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.detail));
        QCoreApplication::exit(1);
    });
    session.start();
    return QApplication::exec();
}
