// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/simcenter.h"

#include "models/center/centerrecords.h"
#include "models/center/rights.h"
#include "models/store/accounttable.h"
#include "models/wire/answertext.h"
#include "models/wire/limitedjson.h"
#include "models/wire/snapshotpiece.h"
#include "tests/sync/memorydatabase.h"
#include "tests/sync/simprogram.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes kTokenLasts{10};
const QString kUpgrade = QStringLiteral("upgrade");

void must(const Result<void>& done)
{
    if (!done)
        qFatal("the simulated county cannot be made: %s", qPrintable(done.error().detail));
}

template <typename Message>
Answer<Message> readAs(const QJsonObject& json, Result<Message> (*read)(const QJsonObject&))
{
    auto message = read(json);
    if (!message)
        return refusalFor(message.error());
    return *std::move(message);
}

template <typename Message>
Answer<QByteArray> written(const Answer<Message>& answer, QByteArray (*write)(const Message&))
{
    return answer ? Answer<QByteArray>(write(*answer)) : tl::unexpected(answer.error());
}

} // namespace

const QStringList& simVillages()
{
    static const QStringList kVillages{u"510923107202"_s, u"510923107203"_s, u"510923107204"_s};
    return kVillages;
}

SimCenter::SimCenter(SimStore::Medium medium, quint32 seed, Instant now)
    : m_store(medium, "center", seed)
{
    // The same county begins every world.
    static QByteArray s_begun;
    if (s_begun.isEmpty()) {
        begin(now);
        s_begun = image();
    }
    m_session.reset();
    m_store.put(s_begun);
    open();
}

void SimCenter::begin(Instant now)
{
    auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
    m_database = database->get();
    m_session = std::make_unique<SqliteSession>(*std::move(database));
    must(prepareCenter(*m_session));
    const SimPeople people;
    AccountTable accounts(*m_session);
    for (const QString& name : people.commissioners)
        must(accounts.put({*UserId::parse(name), AccountRole::Commissioner, false}, u"-"_s, now));
    for (const QString& name : people.managers)
        must(accounts.put({*UserId::parse(name), AccountRole::Manager, false}, u"-"_s, now));
    for (const QString& village : simVillages())
        write(payload::VillageSet{{*VillageCode::parse(village), u"三溪村"_s, {}, {}, {}, {}, {}}},
              village, now);
    for (qsizetype i = 0; i < simVillages().size(); ++i)
        assign(simVillages().at(i), people.commissioners.at(i), now);
}

//! Nothing of what it remembered outlives it; of the sign-ins that is not so with the real one, and
//! desks must bear it.
void SimCenter::open()
{
    m_county = std::make_unique<CountyCache>();
    m_session.reset();
    auto database = m_store.open();
    m_database = database.get();
    m_session = std::make_unique<SqliteSession>(std::move(database));
}

QByteArray SimCenter::image() const
{
    return imageOf(*m_database);
}

void SimCenter::write(const CountyPayload& payload, const QString& subject, Instant now)
{
    must(writeCountyRecords(*m_session, {payload}, subject, now));
}

void SimCenter::assign(const QString& village, const QString& user, Instant now)
{
    const Staffing staffing{*VillageCode::parse(village),
                            StaffRole::Commissioner,
                            *UserId::parse(user),
                            {},
                            {},
                            {},
                            {},
                            now};
    write(payload::Staffed{staffing}, village, now);
}

void SimCenter::restore(const QByteArray& image, Instant now)
{
    m_store.put(image);
    open();
    m_answeredFor.clear(); // What came after the image is lost by right.
    if (const auto renewed = renewEpoch(*m_session, now); !renewed)
        qFatal("%s", qPrintable(renewed.error().detail));
}

void SimCenter::losePower()
{
    m_store.end(*m_database, PowerDisk::End::Cut);
    recover();
}

void SimCenter::recover()
{
    open();
    m_access.clear();
    expectWhatItAnsweredFor();
}

void SimCenter::expectWhatItAnsweredFor()
{
    const auto there = log();
    for (const EventId& id : std::as_const(m_answeredFor)) {
        if (!there.contains(id))
            m_forgotten.append(id.toString());
    }
}

SimCenter::Served SimCenter::serve(const QString& path, const QByteArray& token,
                                   const QByteArray& body, Instant now, int killAfter)
{
    Served served;
    const auto answerIt = [&] { served.reply = replyTo(path, token, body, now, served); };
    if (killAfter == 0) {
        answerIt();
    } else if (m_store.isEndOf(*m_database, killAfter, answerIt)) {
        recover();
        return {};
    }
    m_answeredFor += served.answeredFor;
    return served;
}

SyncReply SimCenter::replyTo(const QString& path, const QByteArray& token, const QByteArray& body,
                             Instant now, Served& served)
{
    const auto json = parseLimited(body);
    const auto answered = json ? answer(path, token, *json, now, served)
                               : Answer<QByteArray>(refusalFor(json.error()));
    if (answered)
        return {200, *answered, {}, {}};
    const Refusal& why = answered.error();
    const QJsonObject told{{"code"_L1, why.code}, {"message"_L1, why.message}};
    const int status = why.code == kUpgrade ? 426 : httpStatus(why.why);
    return {status, compactJson({{"error"_L1, told}}), {}, {}};
}

Answer<QByteArray> SimCenter::answer(const QString& path, const QByteArray& token,
                                     const QJsonObject& json, Instant now, Served& served)
{
    if (path == "/auth/login"_L1)
        return login(json, now);
    if (path == "/auth/refresh"_L1)
        return refresh(json, now);
    const auto who = signedIn(token, now);
    if (!who)
        return tl::unexpected(who.error());
    const Caller& caller = (*who)->caller;
    Exchange exchange(*m_session, *m_county, now);
    if (path == "/sync/1/hello"_L1)
        return readAs(json, readHello).and_then([&](const Hello& hello) {
            (*who)->app = hello.app;
            if (const auto later = m_refresh.find("r" + token.mid(1)); later != m_refresh.end())
                later->app = hello.app;
            return written<HelloAnswer>(exchange.hello(caller, hello), answerText);
        });
    if (path == "/sync/1/reconcile"_L1)
        return readAs(json, readReconcile).and_then([&](const Reconcile& reconcile) {
            return exchange.reconcile(caller, reconcile).map([](const ReconcileAnswer& answer) {
                return compactJson(toJson(answer));
            });
        });
    if (path == "/sync/1/push"_L1)
        return push(caller, json, now, served);
    const bool isPiece = path == "/sync/1/snapshot"_L1;
    auto pulled = isPiece ? piece(caller, json, now) : pull(caller, json, now, served);
    if (!pulled || !m_requiresToday || (*who)->app != QString::number(int(SimProgram::Yesterday)))
        return pulled;
    served.waits = false;
    return refuse(Refusal::Why::Unreadable, kUpgrade, u"this program is too old to fetch"_s);
}

Answer<QByteArray> SimCenter::push(const Caller& caller, const QJsonObject& json, Instant now,
                                   Served& served)
{
    const auto push = readAs(json, readPush);
    if (!push)
        return tl::unexpected(push.error());
    const auto answer = Exchange(*m_session, *m_county, now).push(caller, *push);
    if (!answer)
        return tl::unexpected(answer.error());
    for (const PushResult& result : answer->results) {
        if (result.state == PushState::Taken || result.state == PushState::Again)
            served.answeredFor.insert(*EventId::parse(result.id));
        if (result.state == PushState::Taken && !served.moved.contains(result.scope))
            served.moved.append(result.scope);
    }
    return answerText(*answer);
}

Answer<QByteArray> SimCenter::piece(const Caller& caller, const QJsonObject& json, Instant now)
{
    return readAs(json, readSnapshot).and_then([&](const Snapshot& snapshot) {
        return written(Exchange(*m_session, *m_county, now).snapshot(caller, snapshot), pieceBytes);
    });
}

Answer<QByteArray> SimCenter::pull(const Caller& caller, const QJsonObject& json, Instant now,
                                   Served& served)
{
    const auto pull = readAs(json, readPull);
    if (!pull)
        return tl::unexpected(pull.error());
    const auto answer = Exchange(*m_session, *m_county, now).pull(caller, *pull);
    if (!answer)
        return tl::unexpected(answer.error());
    served.waits = answer->scopes.isEmpty() && answer->grants.isEmpty() && answer->revokes.isEmpty()
        && pull->wait > Millis(0);
    return answerText(*answer);
}

Answer<QByteArray> SimCenter::login(const QJsonObject& json, Instant now)
{
    const auto device = DeviceId::parse(json.value("device"_L1).toString());
    const QString user = json.value("user"_L1).toString();
    const auto account = AccountTable(*m_session).find(user);
    if (!device || !account || !*account)
        return refuse(Refusal::Why::NotSignedIn, u"sign-in-refused"_s, u"refused"_s);
    DeviceTable devices(*m_session);
    const auto known = devices.find(*device);
    if (!known)
        return refusalFor(known.error());
    if (*known && (*known)->account != (*account)->name)
        return refuse(Refusal::Why::Forbidden, u"device-of-another"_s, u"refused"_s);
    if (!*known) {
        if (const auto added = devices.add(*device, user, now); !added)
            return refusalFor(added.error());
    }
    return issue({{**account, *device}, {}, {}}, now);
}

Answer<QByteArray> SimCenter::refresh(const QJsonObject& json, Instant now)
{
    const QByteArray token = json.value("refresh"_L1).toString().toLatin1();
    if (!m_refresh.contains(token))
        return refuse(Refusal::Why::NotSignedIn, u"token-expired"_s, u"refused"_s);
    const SignedIn who = std::move(*m_refresh.find(token));
    m_refresh.remove(token);
    return issue(who, now);
}

QByteArray SimCenter::issue(const SignedIn& who, Instant now)
{
    const QByteArray access = "a" + QByteArray::number(++m_tokens);
    const QByteArray refresh = "r" + QByteArray::number(m_tokens);
    m_access.insert(access, SignedIn{who.caller, who.app, now + kTokenLasts});
    m_refresh.insert(refresh, who);
    return compactJson(
        {{"access"_L1, QString::fromLatin1(access)}, {"refresh"_L1, QString::fromLatin1(refresh)}});
}

Answer<SimCenter::SignedIn*> SimCenter::signedIn(const QByteArray& token, Instant now)
{
    const auto known = m_access.find(token);
    if (known == m_access.end() || known->expires <= now)
        return refuse(Refusal::Why::NotSignedIn, u"token-expired"_s, u"refused"_s);
    return &*known;
}

QHash<EventId, PlacedEvent> SimCenter::log()
{
    QHash<EventId, PlacedEvent> events;
    ScopeLog log(*m_session);
    const auto heads = log.heads();
    for (auto at = heads->cbegin(); at != heads->cend(); ++at) {
        const auto placed = log.after(at.key(), 0, 1'000'000);
        for (const PlacedEvent& one : *placed)
            events.insert(one.sent.event.id, one);
    }
    return events;
}

QStringList SimCenter::quarantinedIds()
{
    QStringList ids;
    const auto rows = m_session->rows("SELECT id FROM quarantine", {});
    for (const SqlRow& row : *rows)
        ids.append(row.text(0));
    return ids;
}

QStringList SimCenter::scopesOf(const QString& user, Instant now)
{
    ScopeLog log(*m_session);
    const auto county = m_county->county(log);
    const auto account = AccountTable(*m_session).find(user);
    return Rights(**account, **county, localDate(now)).scopes();
}

} // namespace keting
