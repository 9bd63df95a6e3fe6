// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/samplecenter.h"

#include "models/center/centerrecords.h"
#include "models/center/countycache.h"
#include "models/center/secrets.h"
#include "models/center/signin.h"
#include "models/store/accounttable.h"
#include "models/store/devicetable.h"
#include "models/store/postgressession.h"
#include "models/store/sqlitesession.h"
#include "models/wire/recordbody.h"
#include "tests/bench/sampledesk.h"
#include "tests/bench/serverprocess.h"

#include <QDateTime>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kManagerEvery = 20;
constexpr qint64 kRequestsOfAYear = 300'000;

Instant systemNow()
{
    return fromMs(QDateTime::currentMSecsSinceEpoch());
}

QString newDatabase()
{
    static int made = 0;
    const QString server = qEnvironmentVariable("KETING_POSTGRES");
    const QString name = u"bench_%1"_s.arg(++made);
    const auto session = must(PostgresAddress::parse(server).and_then(PostgresSession::open));
    must(session->script("CREATE DATABASE " + name.toUtf8()));
    return server.left(server.lastIndexOf(u'/') + 1) + name;
}

struct Post {
    AccountRole account;
    StaffRole staff;
};
constexpr Post kPosts[] = {{AccountRole::Commissioner, StaffRole::Commissioner},
                           {AccountRole::Town, StaffRole::TownWorker},
                           {AccountRole::Agent, StaffRole::Agent}};

//! As a sign-in leaves it, without the second that a password takes.
CenterDesk signedIn(SqlSession& session, const UserId& user, const QString& village, IdSource& ids,
                    Instant now)
{
    const CenterDesk desk{user, village, ids.device(now), newToken(), newToken()};
    must(DeviceTable(session).add(desk.device, user.toString(), now));
    TokenTable tokens(session);
    const QByteArray family = newNonce();
    must(tokens.add({tokenHash(desk.access), TokenKind::Access, user, desk.device, family,
                     now + kAccessLasts}));
    must(tokens.add({tokenHash(desk.refresh), TokenKind::Refresh, user, desk.device, family,
                     now + kRefreshLasts}));
    return desk;
}

} // namespace

SampleCenter SampleCenter::inDirectory(const QString& directory, int desks)
{
    return SampleCenter({u"--data"_s, directory}, desks);
}

SampleCenter SampleCenter::onPostgres(int desks)
{
    return SampleCenter({u"--database"_s, newDatabase()}, desks);
}

SampleCenter::SampleCenter(QStringList arguments, int desks) : m_arguments(std::move(arguments))
{
    runProgram(u"keting-center"_s, m_arguments + QStringList{u"init"_s});
    const auto at = session();
    staff(*at, desks);
}

QString SampleCenter::password()
{
    return u"no-secret-at-all"_s;
}

std::unique_ptr<SqlSession> SampleCenter::session() const
{
    if (m_arguments.first() == "--database"_L1)
        return must(PostgresAddress::parse(m_arguments.last()).and_then(PostgresSession::open));
    return must(
        SqliteSession::open(m_arguments.last() + u"/center.db"_s, Database::Mode::ReadWrite));
}

void SampleCenter::staff(SqlSession& session, int desks)
{
    const Instant now = systemNow();
    const UserId centre = must(UserId::parse(u"bench"));
    const QString hash = must(passwordHash(password().toUtf8()));
    ScopeLog log(session);
    CountyCache cache;
    const QStringList villages = must(cache.county(log))->villages().keys();
    IdSource ids;
    const DeviceId own = ids.device(now);
    QList<DeviceEvent> events;
    auto transaction = must(SqlTransaction::begin(session, SqlTransaction::For::Writing));
    for (int i = 0; i < desks; ++i) {
        const UserId user = must(UserId::parse(u"bench-%1"_s.arg(i)));
        const QString& village = villages.at(i % villages.size());
        const Post& post = kPosts[(i / villages.size()) % std::size(kPosts)];
        const bool manages = i % kManagerEvery == kManagerEvery - 1;
        must(AccountTable(session).put({user, manages ? AccountRole::Manager : post.account, false},
                                       hash, now));
        m_desks.append(signedIn(session, user, village, ids, now));
        const CountyPayload payload = payload::Staffed{
            {must(VillageCode::parse(village)), post.staff, user, {}, {}, {}, {}, now}};
        events.append({{ids.event(now), countyScope(), village, kindOf(payload), 1,
                        encodeBody(payload), centre, own, now, std::nullopt},
                       i + 1});
    }
    must(transaction.commit());
    must(appendAtCenter(session, events, centre.toString(), now));
}

DeskWork::DeskWork(const CenterDesk& desk)
    : m_desk(desk), m_sample(kRequestsOfAYear, {desk.village})
{}

QList<DeviceEvent> DeskWork::next(qsizetype count)
{
    while (m_left.size() < count) {
        const QString request = m_ids.request(systemNow()).toString();
        QList<Event> story = m_sample.next();
        for (Event& event : story) {
            event.id = m_ids.event(systemNow());
            event.subject = request;
            event.actor = m_desk.user;
            event.device = m_desk.device;
        }
        m_left += story;
    }
    QList<DeviceEvent> events;
    for (const Event& event : m_left.first(count))
        events.append({event, ++m_dseq});
    m_left.remove(0, count);
    return events;
}

} // namespace keting::bench
