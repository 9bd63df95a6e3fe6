// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/centerdata.h"

#include "models/center/centerrecords.h"
#include "models/demo/demorecords.h"
#include "models/demo/demorequests.h"
#include "models/desk/desk.h"
#include "models/store/centertables.h"
#include "models/store/postgressession.h"
#include "models/store/sqlitesession.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEventsAtOnce = 1000;

//! What a new desk starts with, as its log tells it.
Result<QList<DeviceEvent>> firstEvents(BeginWith what, Instant now)
{
    const QTemporaryDir aside;
    Desk::Options options{aside.path(), DataDirectory::Want::Create, [now] { return now; }, {}};
    const auto desk = Desk::open(options);
    const auto data = DemoData::load();
    const auto author = UserId::parse(u"centre");
    if (!desk || !data || !author)
        return tl::unexpected(!desk ? desk.error() : !data ? data.error() : author.error());
    if (const auto filled = fillNewDesk(**desk, *author); !filled)
        return tl::unexpected(filled.error());
    if (what != BeginWith::Records) {
        if (const auto filled = fillDemoRecords(**desk, *data); !filled)
            return tl::unexpected(filled.error());
    }
    if (what == BeginWith::DemoLife) {
        if (const auto filled = fillDemoRequests(**desk, *data, kDemoSeed); !filled)
            return tl::unexpected(filled.error());
    }
    QList<DeviceEvent> events;
    while (true) {
        const auto next = (*desk)->tables().log.after(events.size(), kEventsAtOnce);
        if (!next)
            return tl::unexpected(next.error());
        if (next->isEmpty())
            return events;
        for (const LoggedEvent& logged : *next)
            events.append({logged.event, logged.lseq});
    }
}

} // namespace

QString centerFile(const QString& directory)
{
    return QDir(directory).filePath(u"center.db"_s);
}

QString localSocketOf(const QString& directory)
{
    return QDir(directory).filePath(u"center.socket"_s);
}

namespace {

Result<void> foundIn(const QString& directory, const QList<DeviceEvent>& records, Instant now)
{
    const QString file = centerFile(directory);
    if (QFile::exists(file))
        return fail(Error::Code::Conflict,
                    u"there is a centre in this directory already; it was left as it is"_s);
    // Made to one side and moved: one that was interrupted is simply made again.
    const QString part = file + u".part"_s;
    for (const QString& left : QStringList{part, part + u"-wal"_s, part + u"-shm"_s})
        QFile::remove(left);
    {
        auto session = SqliteSession::open(part, Database::Mode::ReadWrite);
        if (!session)
            return tl::unexpected(session.error());
        if (const auto founded = foundCenter(**session, records, u"centre"_s, now); !founded)
            return founded;
    }
    if (!QFile::rename(part, file))
        return fail(Error::Code::ReadOnly,
                    u"the database could not be put in its place; nothing was changed"_s);
    return {};
}

Result<void> foundOn(const PostgresAddress& database, const QList<DeviceEvent>& records,
                     Instant now)
{
    return PostgresSession::open(database).and_then(
        [&](const std::unique_ptr<SqlSession>& session) {
            return foundCenter(*session, records, u"centre"_s, now);
        });
}

Result<std::unique_ptr<SqlSession>> openedOn(const PostgresAddress& database)
{
    auto session = PostgresSession::open(database);
    if (!session)
        return session;
    const auto there = isCenter(**session);
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return fail(Error::Code::NotFound,
                    u"there is no centre in this database; make one with keting-center init"_s);
    return session;
}

Result<std::unique_ptr<SqlSession>> openedIn(const QString& directory)
{
    if (const auto there = centerIsIn(directory); !there)
        return tl::unexpected(there.error());
    return SqliteSession::open(centerFile(directory), Database::Mode::ReadWrite);
}

} // namespace

Result<void> makeCenter(const CenterPlace& place, BeginWith what, Instant now)
{
    const auto records = firstEvents(what, now);
    if (!records)
        return tl::unexpected(records.error());
    return place.database ? foundOn(*place.database, *records, now)
                          : foundIn(place.directory, *records, now);
}

Result<void> centerIsIn(const QString& directory)
{
    if (QFile::exists(centerFile(directory)))
        return {};
    return fail(Error::Code::NotFound,
                u"there is no centre in %1; make one with keting-center init"_s.arg(directory));
}

Result<std::unique_ptr<SqlSession>> openCenter(const CenterPlace& place)
{
    auto session = place.database ? openedOn(*place.database) : openedIn(place.directory);
    if (!session)
        return session;
    if (const auto prepared = prepareCenter(**session); !prepared)
        return tl::unexpected(prepared.error());
    return session;
}

} // namespace keting
