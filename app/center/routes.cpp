// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/routes.h"

#include "app/center/metricstext.h"
#include "models/center/adoption.h"
#include "models/center/centerrecords.h"
#include "models/store/centertables.h"
#include "models/wire/answertext.h"
#include "models/wire/limitedjson.h"
#include "models/wire/messagefields.h"
#include "models/wire/snapshotpiece.h"

#include <algorithm>
#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostCharacters = 2000;
constexpr qsizetype kMostReadBeforehand = 262'144; // A whole push of everyday events.

HttpResponse found(const QJsonObject& json)
{
    HttpResponse response;
    response.write = [json] { return compactJson(json); };
    return response;
}

//! Told as JSON where nobody waits for the database.
template <typename Message>
HttpResponse answered(Message message)
{
    HttpResponse response;
    response.write = [message = std::move(message)] { return answerText(message); };
    return response;
}

template <auto kReader>
void readMessage(HttpRequest& request)
{
    request.message = parseLimited(request.body).and_then(kReader);
}

HttpResponse problem(int status, const QString& code, const QString& message)
{
    HttpResponse response
        = found({{"error"_L1, QJsonObject{{"code"_L1, code}, {"message"_L1, message}}}});
    response.status = status;
    return response;
}

QJsonObject tokensOf(const TokenPair& pair)
{
    return {{"access"_L1, QString::fromLatin1(pair.access)},
            {"refresh"_L1, QString::fromLatin1(pair.refresh)},
            {"access_expires"_L1, toMs(pair.accessExpires)},
            {"refresh_expires"_L1, toMs(pair.refreshExpires)}};
}

} // namespace

Routes::Routes(SqlSession& session, SharedByRoutes& shared)
    : m_session(session), m_shared(shared), m_operator(session)
{}

QList<QByteArray> Routes::paths()
{
    QList<QByteArray> paths;
    for (const Entry& entry : entries())
        paths.append(entry.path);
    return paths;
}

std::span<const Routes::Entry> Routes::entries()
{
    static constexpr std::array kEntries{
        Entry{"GET", "/healthz", &Routes::health},
        Entry{"GET", "/readyz", &Routes::readiness},
        Entry{"GET", "/metrics", &Routes::metrics},
        Entry{"POST", "/auth/login", &Routes::login},
        Entry{"POST", "/auth/refresh", &Routes::refresh},
        Entry{"POST", "/auth/logout", &Routes::logout},
        Entry{"POST", "/auth/devices", &Routes::devices},
        Entry{"POST", "/sync/1/hello", &Routes::hello, &readMessage<&readHello>},
        Entry{"POST", "/sync/1/push", &Routes::push, &readMessage<&readPush>},
        Entry{"POST", "/sync/1/pull", &Routes::pull, &readMessage<&readPull>},
        Entry{"POST", "/sync/1/snapshot", &Routes::snapshot, &readMessage<&readSnapshot>},
        Entry{"POST", "/sync/1/reconcile", &Routes::reconcile, &readMessage<&readReconcile>},
        Entry{"POST", "/sync/1/quarantine", &Routes::quarantine},
        Entry{"POST", "/sync/1/adopt", &Routes::adopt},
        Entry{"POST", "/local", &Routes::operate}};
    return kEntries;
}

void Routes::prepare(HttpRequest& request)
{
    const auto entry = std::ranges::find(entries(), request.target, &Entry::path);
    if (entry != entries().end() && entry->read && request.body.size() <= kMostReadBeforehand)
        entry->read(request);
}

HttpResponse Routes::answer(const HttpRequest& request)
{
    ++m_shared.requests;
    const auto entry = std::ranges::find(entries(), request.target, &Entry::path);
    const bool isHidden = request.target == "/local" && !request.isLocal;
    if (entry == entries().end() || isHidden)
        return problem(404, u"not-found"_s, u"there is nothing at this address"_s);
    if (request.method != entry->method)
        return problem(405, u"method"_s, u"this address takes another method"_s);
    return (this->*entry->route)(request);
}

HttpResponse Routes::refused(const Refusal& refusal)
{
    ++m_shared.refusals;
    if (refusal.code == kStorageFails)
        m_shared.storageFails = true;
    return problem(httpStatus(refusal.why), refusal.code, refusal.message);
}

HttpResponse Routes::health(const HttpRequest&)
{
    return found({{"ok"_L1, true}});
}

HttpResponse Routes::readiness(const HttpRequest&)
{
    const auto reached = CenterMeta(m_session).value(epochSetting());
    if (!reached || !*reached)
        return refused({Refusal::Why::Unavailable, u"unavailable"_s,
                        u"the database does not answer, or it is no centre's"_s});
    // Who takes an unready centre out of service sends it no writes that could show it is mended.
    if (m_shared.storageFails) {
        if (const auto written = tryStorage(); !written)
            return refused(written.error());
    }
    return found({{"ok"_L1, true}});
}

Answer<void> Routes::tryStorage()
{
    const auto written = SqlTransaction::begin(m_session, SqlTransaction::For::Writing)
                             .and_then([this](SqlTransaction transaction) {
                                 return CenterMeta(m_session)
                                     .set(u"storage-tried"_s, toIso(m_shared.now()))
                                     .and_then([&] { return transaction.commit(); });
                             });
    if (!written)
        return refusalFor(written.error());
    m_shared.storageFails = false;
    return {};
}

HttpResponse Routes::metrics(const HttpRequest&)
{
    MetricsText text;
    text.add("keting_requests_total", "counter", "Requests that were read whole.",
             m_shared.requests);
    text.add("keting_refusals_total", "counter", "Requests refused with a reason.",
             m_shared.refusals);
    text.add("keting_events_taken_total", "counter", "Events pushed and taken into the log.",
             m_shared.eventsTaken);
    text.add("keting_events_quarantined_total", "counter", "Events pushed and set aside.",
             m_shared.eventsQuarantined);
    text.add("keting_events_sent_total", "counter", "Events given to pulls.", m_shared.eventsSent);
    text.add("keting_waiting_pulls", "gauge", "Pulls that wait for news.",
             m_shared.pokes.waiting());
    text.add("keting_storage_failing", "gauge", "1 while the last write found no room on the disk.",
             m_shared.storageFails ? 1 : 0);
    m_shared.meter.write(text);
    HttpResponse response;
    response.type = "text/plain; version=0.0.4";
    response.body = text.text();
    return response;
}

HttpResponse Routes::login(const HttpRequest& request)
{
    const auto json = parseLimited(request.body);
    if (!json)
        return refused(refusalFor(json.error()).value());
    MessageFields fields(*json);
    const QString user = fields.name("user"_L1, kMostCharacters);
    const QString password = fields.text("password"_L1, kMostCharacters);
    const auto device = DeviceId::parse(fields.text("device"_L1, kMostCharacters));
    if (!fields.error().isEmpty() || !device)
        return refused({Refusal::Why::Unreadable, u"bad-message"_s,
                        fields.error().isEmpty() ? u"\"device\" is no id"_s : fields.error()});
    const Instant now = m_shared.now();
    if (const Millis wait = m_shared.throttle.wait(user, request.address, now); wait > Millis(0)) {
        HttpResponse later = refused({Refusal::Why::TooMany, u"slow-down"_s,
                                      u"too many sign-ins have failed; wait a moment"_s});
        later.retryAfterSeconds = int(std::chrono::ceil<Seconds>(wait).count());
        return later;
    }
    const auto pair = SignIn(m_session, now).login(user, password.toUtf8(), *device);
    if (pair)
        m_shared.throttle.succeeded(user, request.address);
    else if (pair.error().why == Refusal::Why::NotSignedIn)
        m_shared.throttle.failed(user, request.address, now);
    return pair ? found(tokensOf(*pair)) : refused(pair.error());
}

HttpResponse Routes::refresh(const HttpRequest& request)
{
    const auto json = parseLimited(request.body);
    if (!json)
        return refused(refusalFor(json.error()).value());
    MessageFields fields(*json);
    const QString token = fields.name("refresh"_L1, kMostCharacters);
    if (!fields.error().isEmpty())
        return refused({Refusal::Why::Unreadable, u"bad-message"_s, fields.error()});
    const auto pair = SignIn(m_session, m_shared.now()).refresh(token.toLatin1());
    return pair ? found(tokensOf(*pair)) : refused(pair.error());
}

HttpResponse Routes::logout(const HttpRequest& request)
{
    const auto done = SignIn(m_session, m_shared.now()).logout(request.token);
    return done ? found({}) : refused(done.error());
}

//! Where the one who asks has signed in from.
HttpResponse Routes::devices(const HttpRequest& request)
{
    const auto who = SignIn(m_session, m_shared.now()).caller(request.token);
    if (!who)
        return refused(who.error());
    const auto records = DeviceTable(m_session).all(who->account.name.toString());
    if (!records)
        return refused(refusalFor(records.error()).value());
    QJsonArray devices;
    for (const DeviceRecord& record : *records)
        devices.append(QJsonObject{{"id"_L1, record.device.id.toString()},
                                   {"created"_L1, toMs(record.created)},
                                   {"seen"_L1, toMs(record.seen)},
                                   {"app"_L1, record.app},
                                   {"disabled"_L1, record.device.disabled},
                                   {"this"_L1, record.device.id == who->device}});
    return found({{"devices"_L1, devices}});
}

template <typename Message>
Answer<Routes::Asked<Message>> Routes::asked(const HttpRequest& request,
                                             Result<Message> (*read)(const QJsonObject&),
                                             WhoseToken whose)
{
    SignIn signIn(m_session, m_shared.now());
    auto who = (signIn.*whose)(request.token);
    if (!who)
        return tl::unexpected(who.error());
    const auto* beforehand = std::any_cast<Result<Message>>(&request.message);
    auto message = beforehand ? *beforehand : parseLimited(request.body).and_then(read);
    if (!message)
        return refusalFor(message.error());
    return Asked<Message>{*std::move(who), *std::move(message)};
}

HttpResponse Routes::hello(const HttpRequest& request)
{
    const auto said = asked(request, readHello, &SignIn::visitor);
    if (!said)
        return refused(said.error());
    const auto answer
        = Exchange(m_session, m_shared.county, m_shared.now()).hello(said->caller, said->message);
    return answer ? answered(*answer) : refused(answer.error());
}

HttpResponse Routes::push(const HttpRequest& request)
{
    const auto said = asked(request, readPush);
    if (!said)
        return refused(said.error());
    auto answer
        = Exchange(m_session, m_shared.county, m_shared.now()).push(said->caller, said->message);
    if (!answer)
        return refused(answer.error());
    ScopeHeads moved;
    for (const PushResult& result : answer->results) {
        if (result.state == PushState::Taken || result.state == PushState::Quarantined)
            m_shared.storageFails = false;
        m_shared.eventsQuarantined += result.state == PushState::Quarantined ? 1 : 0;
        if (result.state != PushState::Taken)
            continue;
        ++m_shared.eventsTaken;
        moved.insert(result.scope, result.sseq); // The last one of its scope is the highest.
    }
    if (!moved.isEmpty())
        m_shared.moved(moved, request.token);
    return answered(*std::move(answer));
}

HttpResponse Routes::pull(const HttpRequest& request)
{
    // A woken pull looks for itself what is new.
    const auto said
        = asked(request, readPull, request.hasWaited ? &SignIn::caller : &SignIn::visitor);
    if (!said)
        return refused(said.error());
    const auto likely = request.hasWaited ? Exchange::Likely::News : Exchange::Likely::Nothing;
    auto answer = Exchange(m_session, m_shared.county, m_shared.now())
                      .pull(said->caller, said->message, likely);
    if (!answer)
        return refused(answer.error());
    for (const ScopePage& page : answer->scopes)
        m_shared.eventsSent += page.events.size();
    const bool nothingNew
        = answer->scopes.isEmpty() && answer->grants.isEmpty() && answer->revokes.isEmpty();
    HttpResponse response = answered(*std::move(answer));
    if (nothingNew && !request.hasWaited && said->message.wait > std::chrono::milliseconds(0)) {
        // All it may see, and not all it has a cursor of: a scope's first event is news, too.
        response.wait = said->message.wait;
        response.scopes = DeviceTable(m_session)
                              .permitted(said->caller.device)
                              .value_or(said->message.cursors.keys());
    }
    return response;
}

HttpResponse Routes::snapshot(const HttpRequest& request)
{
    const auto said = asked(request, readSnapshot);
    if (!said)
        return refused(said.error());
    auto page = Exchange(m_session, m_shared.county, m_shared.now())
                    .snapshot(said->caller, said->message);
    if (!page)
        return refused(page.error());
    m_shared.eventsSent += page->events.size();
    HttpResponse response;
    response.type = "application/cbor";
    response.write = [page = *std::move(page)] { return pieceBytes(page); };
    return response;
}

HttpResponse Routes::reconcile(const HttpRequest& request)
{
    const auto said = asked(request, readReconcile);
    if (!said)
        return refused(said.error());
    const auto answer = Exchange(m_session, m_shared.county, m_shared.now())
                            .reconcile(said->caller, said->message);
    return answer ? found(toJson(*answer)) : refused(answer.error());
}

HttpResponse Routes::quarantine(const HttpRequest& request)
{
    const auto said = asked(request, readQuarantineAsk);
    if (!said)
        return refused(said.error());
    const auto page = Adoption(m_session, m_shared.county, m_shared.now())
                          .waiting(said->caller.account, said->message.after);
    return page ? found(toJson(*page)) : refused(page.error());
}

HttpResponse Routes::adopt(const HttpRequest& request)
{
    const auto said = asked(request, readAdopt);
    if (!said)
        return refused(said.error());
    const auto answer = Adoption(m_session, m_shared.county, m_shared.now())
                            .adopt(said->caller.account, said->caller.device, said->message.number);
    if (!answer)
        return refused(answer.error());
    m_shared.moved({{answer->scope, answer->sseq}}, {});
    return found(toJson(*answer));
}

HttpResponse Routes::operate(const HttpRequest& request)
{
    const auto command = parseLimited(request.body);
    if (!command)
        return refused(refusalFor(command.error()).value());
    const auto lines = m_operator.run(*command, m_shared.now());
    if (!lines)
        return problem(409, codeName(lines.error().code), lines.error().detail);
    if (const QStringList moved = m_operator.takeMoved(); !moved.isEmpty())
        m_shared.pokes.announce(moved);
    return found({{"lines"_L1, *lines}});
}

} // namespace keting
