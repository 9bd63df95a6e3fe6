// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sampledesk.h"

#include "models/demo/demorecords.h"
#include "resources/resources.h"
#include "tests/bench/baresqlite.h"
#include "tests/bench/countysample.h"
#include "tests/bench/figure.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 3; // Of what CountySample tells and of the rules that made the tables.
constexpr qint64 kBatch = 1000;

//! Changes when the tables do.
QString schemaName()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QDir migrations(u":/keting/migrations"_s);
    const QStringList names = migrations.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(migrations.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    return QString::fromLatin1(hash.result().toHex().left(8));
}

void fill(const QString& directory, qint64 requests)
{
    Desk::Options options = sampleOptions(directory);
    options.seed = 1; // The same sample every time; later ids must be others.
    const auto desk = must(Desk::open(options));
    must(fillNewDesk(*desk, *UserId::parse(u"bench")));
    BareSqlite bare(directory + u"/bare.db"_s, BareSqlite::Use::OwnTables);
    CountySample sample(requests, villagesOf(*desk));
    Stopwatch watch;
    for (qint64 done = 0; done < requests; done += kBatch) {
        QList<Event> batch;
        for (qint64 i = 0; i < std::min(kBatch, requests - done); ++i)
            batch += sample.next();
        must(desk->writer().append(batch));
        bare.insertEvents(bare.rowsOf(batch));
    }
    report({u"sample_filed"_s, double(requests) / watch.elapsed().own * 1000, u"requests/s"_s});
}

//! Of another version, or unfinished: they are large.
void removeSamples(qint64 requests)
{
    const QDir beside(QCoreApplication::applicationDirPath() + u"/.."_s);
    const QStringList old = beside.entryList({u"sample-%1-*"_s.arg(requests)}, QDir::Dirs);
    for (const QString& name : old)
        QDir(beside.filePath(name)).removeRecursively();
}

} // namespace

Desk::Options sampleOptions(const QString& directory)
{
    return {directory, DataDirectory::Want::Create, [] { return CountySample::now(); },
            std::nullopt};
}

QStringList villagesOf(const Desk& desk)
{
    return desk.records()->county.villages().keys();
}

SampleDesk SampleDesk::prepare(qint64 requests)
{
    initResources();
    const QString directory = QCoreApplication::applicationDirPath()
        + u"/../sample-%1-%2-%3"_s.arg(requests).arg(kVersion).arg(schemaName());
    if (!QDir(directory).exists()) {
        std::fprintf(stderr, "benchmark: making the sample county, once\n");
        removeSamples(requests);
        const QString unfinished = directory + u".part"_s;
        QDir().mkpath(unfinished);
        fill(unfinished, requests);
        QDir().rename(unfinished, directory);
    }
    return {directory, directory + u"/bare.db"_s, requests};
}

void SampleDesk::copyTo(const QString& target) const
{
    QDir().mkpath(target);
    for (const QString& name : {u"keting.db"_s, u"bare.db"_s}) {
        if (!QFile::copy(directory + u'/' + name, target + u'/' + name))
            must(Result<void>(fail(Error::Code::DiskFull, u"cannot copy "_s + name)));
    }
}

} // namespace keting::bench
