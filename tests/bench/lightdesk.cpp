// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/lightdesk.h"

#include "models/wire/contentcoding.h"
#include "models/wire/eventhash.h"
#include "models/wire/limitedjson.h"
#include "tests/bench/sampledesk.h"

#include <QDateTime>

#include <algorithm>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostReplyBytes = 67'108'864;
constexpr qsizetype kWorthPackingHere = 1024; // As the desk's transport has it.

void require(bool ok, const QString& what)
{
    if (!ok)
        must(Result<void>(fail(Error::Code::Invalid, what)));
}

} // namespace

LightDesk::LightDesk(CenterDesk desk, quint16 port, HttpCaller::Tls tls)
    : m_desk(std::move(desk)), m_caller(std::make_unique<HttpCaller>(port, std::move(tls)))
{}

LightDesk LightDesk::reconnected(quint16 port, HttpCaller::Tls tls) const
{
    LightDesk again(m_desk, port, std::move(tls));
    again.m_epoch = m_epoch;
    again.m_permissions = m_permissions;
    again.m_cursors = m_cursors;
    return again;
}

QByteArray LightDesk::request(const QByteArray& path, const QJsonObject& message) const
{
    const QByteArray body = compactJson(message);
    const QByteArray coding = body.size() < kWorthPackingHere ? "" : "zstd";
    return HttpCaller::request(path, m_desk.access, encoded(body, coding), coding);
}

HttpCaller::Reply LightDesk::call(const QByteArray& request)
{
    m_caller->send(request);
    HttpCaller::Reply reply = m_caller->receive();
    require(reply.status == 200, u"the centre refuses: "_s + QString::fromUtf8(reply.body));
    return reply;
}

QJsonObject LightDesk::jsonOf(const HttpCaller::Reply& reply) const
{
    return must(
        decoded(reply.body, reply.isPacked ? "zstd" : "", kMostReplyBytes)
            .and_then([](const QByteArray& body) { return parseLimited(body, kMostReplyBytes); }));
}

void LightDesk::refresh()
{
    const QJsonObject message{{"refresh"_L1, QString::fromLatin1(m_desk.refresh)}};
    const QJsonObject pair
        = jsonOf(call(HttpCaller::request("/auth/refresh", {}, compactJson(message), {})));
    m_desk.access = pair.value("access"_L1).toString().toLatin1();
    m_desk.refresh = pair.value("refresh"_L1).toString().toLatin1();
}

QByteArray LightDesk::helloRequest() const
{
    return request("/sync/1/hello",
                   toJson(Hello{m_desk.device, u"bench"_s, kSyncProtocol, m_epoch}));
}

void LightDesk::hello()
{
    m_epoch = must(readHelloAnswer(jsonOf(call(helloRequest())))).epoch;
}

QByteArray LightDesk::pushRequest(const QList<DeviceEvent>& events) const
{
    const Instant now = fromMs(QDateTime::currentMSecsSinceEpoch());
    return request("/sync/1/push", pushJson(m_epoch, m_desk.device, now, events));
}

void LightDesk::push(const QList<DeviceEvent>& events)
{
    const QByteArray request = pushRequest(events);
    const HttpCaller::Reply reply = call(request);
    m_wire.pushed = request.size();
    m_wire.pushAnswered = reply.bytes;
    const PushAnswer answer = must(readPushAnswer(jsonOf(reply)));
    const bool all = std::ranges::all_of(
        answer.results, [](const PushResult& result) { return result.state == PushState::Taken; });
    require(all && answer.results.size() == events.size(), u"the centre does not take a push"_s);
}

QByteArray LightDesk::pullRequest(std::chrono::milliseconds wait) const
{
    return request("/sync/1/pull",
                   toJson(Pull{m_epoch, m_desk.device, m_permissions, m_cursors, wait}));
}

qsizetype LightDesk::pull()
{
    const HttpCaller::Reply reply = call(pullRequest(std::chrono::milliseconds(0)));
    m_wire.pulled = reply.bytes;
    const PullAnswer answer = must(readPullAnswer(jsonOf(reply)));
    m_permissions = answer.permissions;
    qsizetype count = 0;
    for (const ScopePage& page : answer.scopes) {
        ScopeCursor& cursor = m_cursors[page.scope];
        for (const PlacedEvent& event : page.events) {
            require(event.sseq == cursor.sseq + 1, u"a pull has a hole"_s);
            cursor = advanced(cursor, eventHash(event.sent));
        }
        count += page.events.size();
    }
    return count;
}

void LightDesk::pullUntilLevel()
{
    while (pull() > 0) {}
}

void LightDesk::beginToWait()
{
    m_caller->send(pullRequest(kLongestWait));
}

} // namespace keting::bench
