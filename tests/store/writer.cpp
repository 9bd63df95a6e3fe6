// SPDX-License-Identifier: GPL-3.0-or-later
// A desk's storage as a process of its own, for tests that kill it, starve it or bar it.
//   hold DIR            holds the directory until its input ends
//   write DIR SEED      files events until it is killed; prints each id once it is committed
//   fill DIR SEED MAX   the same with files limited to MAX bytes; prints the error's name, then
//                       what a second try without the limit gives
//   open DIR USER       opens the desk as that user id; prints "ok" or the error's name
#include "models/store/datadirectory.h"
#include "models/store/eventlog.h"
#include "models/store/requesttable.h"
#include "models/store/transaction.h"
#include "tests/store/sampledata.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

// Past every buffer: what was said before a kill has been said.
void say(const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        _exit(3);
}

Result<void> fileOne(Database& database, EventLog& log, RequestTable& table, SampleData& sample)
{
    const StoredRequest request = sample.request(300);
    QList<Event> events;
    events.reserve(3);
    for (int i = 0; i < 3; ++i)
        events.append(sample.event(request.row.id, request.row.received));
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto appended = log.append(events); !appended)
        return tl::unexpected(appended.error());
    if (const auto n = table.upsert({&request, 1}); !n)
        return tl::unexpected(n.error());
    if (Result<void> committed = transaction->commit(); !committed)
        return committed;
    for (const Event& event : events)
        say(event.id.toString());
    return {};
}

Error writeUntilItFails(Database& database, quint64 seed)
{
    EventLog log(database);
    RequestTable table(database);
    SampleData sample(seed);
    while (true) {
        if (const Result<void> filed = fileOne(database, log, table, sample); !filed)
            return filed.error();
    }
}

void limitFiles(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

QString openAndWrite(const QString& path)
{
    const Result<DataDirectory> directory
        = DataDirectory::open(path, DataDirectory::Want::Existing);
    if (!directory)
        return codeName(directory.error().code);
    const auto database = Database::open(directory->databaseFile(), Database::Mode::ReadWrite);
    return database ? u"ok"_s : codeName(database.error().code);
}

int fill(const QString& path, quint64 seed, rlim_t most)
{
    const auto database = newDatabase(path + u"/keting.db"_s);
    limitFiles(most);
    say(codeName(writeUntilItFails(*database, seed).code));
    limitFiles(RLIM_INFINITY);
    EventLog log(*database);
    RequestTable table(*database);
    SampleData sample(seed + 1);
    const Result<void> again = fileOne(*database, log, table, sample);
    say(again ? u"ok"_s : codeName(again.error().code));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString verb = arguments.value(1);
    const QString path = arguments.value(2);
    if (verb == u"hold"_s) {
        const auto directory = DataDirectory::open(path, DataDirectory::Want::Create);
        say(directory ? u"held"_s : codeName(directory.error().code));
        return std::getchar() == EOF ? 0 : 1;
    }
    if (verb == u"write"_s) {
        const auto directory = DataDirectory::open(path, DataDirectory::Want::Create);
        const auto database = newDatabase(path + u"/keting.db"_s);
        say(u"open"_s);
        return int(writeUntilItFails(*database, arguments.value(3).toULongLong()).code) + 10;
    }
    if (verb == u"fill"_s)
        return fill(path, arguments.value(3).toULongLong(), arguments.value(4).toULongLong());
    if (verb == u"open"_s) {
        if (setuid(uid_t(arguments.value(3).toUInt())) != 0)
            return 4;
        say(openAndWrite(path));
        return 0;
    }
    return 2;
}
