// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/simcenter.h"

#include "models/center/centerrecords.h"
#include "models/center/rights.h"
#include "models/store/accounttable.h"
#include "models/wire/limitedjson.h"
#include "tests/sync/memorydatabase.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes kTokenLasts{10};

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
Answer<QJsonObject> jsonOf(const Answer<Message>& answer)
{
    return answer ? Answer<QJsonObject>(toJson(*answer)) : tl::unexpected(answer.error());
}

} // namespace

const QStringList& simVillages()
{
    static const QStringList kVillages{u"510923107202"_s, u"510923107203"_s, u"510923107204"_s};
    return kVillages;
}

SimCenter::SimCenter(Instant now)
{
    // The same county begins every world.
    static QByteArray s_begun;
    if (!s_begun.isEmpty()) {
        open(s_begun);
        return;
    }
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
    s_begun = imageOf(*m_database);
    open(s_begun);
}

void SimCenter::open(const QByteArray& image)
{
    m_county = std::make_unique<CountyCache>();
    m_session.reset();
    auto database = fromImage(image);
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
    open(image);
    if (const auto renewed = renewEpoch(*m_session, now); !renewed)
        qFatal("%s", qPrintable(renewed.error().detail));
}

SimCenter::Served SimCenter::serve(const QString& path, const QByteArray& token,
                                   const QByteArray& body, Instant now, int killAfter)
{
    Served served;
    std::optional<KilledAfter> killed;
    if (killAfter > 0)
        killed.emplace(*m_database, killAfter);
    const auto json = parseLimited(body);
    const auto answered = json ? answer(path, token, *json, now, served)
                               : Answer<QJsonObject>(refusalFor(json.error()));
    const bool died = killed && killed->struck();
    killed.reset();
    if (died) {
        served = {};
        open(image());
        m_access.clear(); // Not so with the real one, and desks must bear it.
        return served;
    }
    if (answered) {
        served.reply = {200, compactJson(*answered), {}};
    } else {
        const Refusal& why = answered.error();
        served.reply
            = {httpStatus(why.why),
               compactJson(
                   {{"error"_L1, QJsonObject{{"code"_L1, why.code}, {"message"_L1, why.message}}}}),
               {}};
    }
    return served;
}

Answer<QJsonObject> SimCenter::answer(const QString& path, const QByteArray& token,
                                      const QJsonObject& json, Instant now, Served& served)
{
    if (path == "/auth/login"_L1)
        return login(json, now);
    if (path == "/auth/refresh"_L1)
        return refresh(json, now);
    const auto caller = callerOf(token, now);
    if (!caller)
        return tl::unexpected(caller.error());
    Exchange exchange(*m_session, *m_county, now);
    if (path == "/sync/1/hello"_L1)
        return readAs(json, readHello).and_then([&](const Hello& hello) {
            return jsonOf(exchange.hello(*caller, hello));
        });
    if (path == "/sync/1/reconcile"_L1)
        return readAs(json, readReconcile).and_then([&](const Reconcile& reconcile) {
            return jsonOf(exchange.reconcile(*caller, reconcile));
        });
    if (path == "/sync/1/snapshot"_L1)
        return readAs(json, readSnapshot).and_then([&](const Snapshot& snapshot) {
            return jsonOf(exchange.snapshot(*caller, snapshot));
        });
    return path == "/sync/1/push"_L1 ? push(*caller, json, now, served)
                                     : pull(*caller, json, now, served);
}

Answer<QJsonObject> SimCenter::push(const Caller& caller, const QJsonObject& json, Instant now,
                                    Served& served)
{
    const auto push = readAs(json, readPush);
    if (!push)
        return tl::unexpected(push.error());
    const auto answer = Exchange(*m_session, *m_county, now).push(caller, *push);
    if (!answer)
        return tl::unexpected(answer.error());
    for (const PushResult& result : answer->results) {
        if (result.state == PushState::Taken && !served.moved.contains(result.scope))
            served.moved.append(result.scope);
    }
    return toJson(*answer);
}

Answer<QJsonObject> SimCenter::pull(const Caller& caller, const QJsonObject& json, Instant now,
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
    return toJson(*answer);
}

Answer<QJsonObject> SimCenter::login(const QJsonObject& json, Instant now)
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
    return issue({**account, *device}, now);
}

Answer<QJsonObject> SimCenter::refresh(const QJsonObject& json, Instant now)
{
    const QByteArray token = json.value("refresh"_L1).toString().toLatin1();
    if (!m_refresh.contains(token))
        return refuse(Refusal::Why::NotSignedIn, u"token-expired"_s, u"refused"_s);
    const Caller caller = std::move(*m_refresh.find(token));
    m_refresh.remove(token);
    return issue(caller, now);
}

QJsonObject SimCenter::issue(const Caller& caller, Instant now)
{
    const QByteArray access = "a" + QByteArray::number(++m_tokens);
    const QByteArray refresh = "r" + QByteArray::number(m_tokens);
    m_access.insert(access, {caller, now + kTokenLasts});
    m_refresh.insert(refresh, caller);
    return {{"access"_L1, QString::fromLatin1(access)},
            {"refresh"_L1, QString::fromLatin1(refresh)}};
}

Answer<Caller> SimCenter::callerOf(const QByteArray& token, Instant now)
{
    const auto known = m_access.constFind(token);
    if (known == m_access.constEnd() || known->expires <= now)
        return refuse(Refusal::Why::NotSignedIn, u"token-expired"_s, u"refused"_s);
    return known->caller;
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
