// SPDX-License-Identifier: GPL-3.0-or-later
// keting-sim --seeds N [--first S] [--bug NAME] [--story]: runs worlds and prints what was found,
// one JSON line a world that failed and one at the end. With a bug it stops at the first that
// fails.
#include "models/wire/limitedjson.h"
#include "resources/resources.h"
#include "tests/sync/planted.h"
#include "tests/sync/world.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

#include <cstdio>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

void printJson(const QJsonObject& json)
{
    std::printf("%s\n", compactJson(json).constData());
    std::fflush(stdout);
}

void keepQuiet(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    initResources();
    QCommandLineParser parser;
    parser.addOptions({{u"seeds"_s, u"How many worlds"_s, u"N"_s, u"100"_s},
                       {u"first"_s, u"Seed of the first one"_s, u"S"_s, u"1"_s},
                       {u"bug"_s, u"One of those planted into this program"_s, u"NAME"_s},
                       {u"story"_s, u"Print what happened in them"_s}});
    parser.addHelpOption();
    parser.process(application);
    if (!parser.isSet(u"story"_s))
        qInstallMessageHandler(keepQuiet);
    plant(parser.value(u"bug"_s).toStdString());
    const quint32 first = parser.value(u"first"_s).toUInt();
    const quint32 seeds = parser.value(u"seeds"_s).toUInt();
    qint64 failed = 0;
    World::Counts sum;
    for (quint32 seed = first; seed - first < seeds; ++seed) {
        World world(seed);
        const QStringList findings = world.run();
        sum.events += world.counts().events;
        sum.calls += world.counts().calls;
        sum.faults += world.counts().faults;
        if (parser.isSet(u"story"_s)) {
            for (const QString& line : world.story())
                std::printf("%s\n", qPrintable(line));
        }
        if (findings.isEmpty())
            continue;
        ++failed;
        printJson({{"seed"_L1, qint64(seed)},
                   {"findings"_L1, QJsonArray::fromStringList(findings.mid(0, 10))}});
        if (parser.isSet(u"bug"_s))
            return 1;
    }
    printJson({{"seeds"_L1, qint64(seeds)},
               {"failed"_L1, failed},
               {"events"_L1, sum.events},
               {"calls"_L1, sum.calls},
               {"faults"_L1, sum.faults}});
    return failed == 0 ? 0 : 1;
}
