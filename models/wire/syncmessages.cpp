// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/syncmessages.h"

#include "models/wire/eventenvelope.h"
#include "models/wire/messagefields.h"

#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kStates{"ok"_L1, "dup"_L1, "quarantined"_L1, "retry"_L1, "blocked"_L1};

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

template <typename T>
Result<T> checked(const MessageFields& fields, T value)
{
    if (!fields.error().isEmpty())
        return fail(Error::Code::Invalid, fields.error());
    return value;
}

Result<DeviceId> deviceOf(MessageFields& fields)
{
    return DeviceId::parse(fields.text("device"_L1, kMostNameCharacters));
}

HashedEvent hashed(DeviceEvent&& sent)
{
    return {std::move(sent)};
}

Result<PushResult> readPushResult(const QJsonObject& json)
{
    MessageFields fields(json);
    PushResult result;
    result.id = fields.text("id"_L1, kMostNameCharacters);
    const QString state = fields.text("st"_L1, kMostNameCharacters);
    const auto known = std::ranges::find(kStates, state);
    if (known == kStates.end())
        return fail(Error::Code::Invalid, u"\"st\" is none of the states of a push"_s);
    result.state = PushState(known - kStates.begin());
    if (fields.has("sseq"_L1)) {
        result.scope = fields.name("scope"_L1, kMostNameCharacters);
        result.sseq = fields.number("sseq"_L1, 1, kMostNumber);
    }
    if (fields.has("code"_L1))
        result.code = fields.text("code"_L1, kMostNameCharacters);
    return checked(fields, result);
}

QJsonArray cursorJson(const ScopeCursor& cursor)
{
    return {cursor.sseq, base64(cursor.chain)};
}

Result<ScopeCursor> readCursor(const QJsonValue& value)
{
    const QJsonArray pair = value.toArray();
    const auto sseq = wholeNumberIn(pair.at(0), 0, kMostNumber);
    const auto chain = base64In(pair.at(1));
    if (pair.size() != 2 || !sseq || !chain || chain->size() != (*sseq == 0 ? 0 : 32))
        return fail(Error::Code::Invalid, u"a cursor is a number and its chain"_s);
    return ScopeCursor{*sseq, *chain};
}

Result<QStringList> readScopes(const QJsonArray& list)
{
    QStringList scopes;
    for (const auto& value : list) {
        if (value.toString().isEmpty() || value.toString().size() > kMostNameCharacters)
            return fail(Error::Code::Invalid, u"a scope has no name"_s);
        scopes.append(value.toString());
    }
    return scopes;
}

Result<ScopePage> readPage(const QJsonObject& json)
{
    MessageFields fields(json);
    ScopePage page{fields.name("scope"_L1, kMostNameCharacters), {}, fields.flag("more"_L1)};
    if (fields.has("head"_L1))
        page.head = fields.number("head"_L1, 0, kMostNumber);
    const QJsonArray events = fields.list("events"_L1, kMostEventsOfAPull);
    for (const auto& value : events) {
        auto placed = readPlacedEnvelope(value.toObject());
        if (!placed)
            return tl::unexpected(placed.error());
        if (placed->sent.event.scope != page.scope)
            return fail(Error::Code::Invalid, u"an event stands in another scope's page"_s);
        page.events.append(*std::move(placed));
    }
    return checked(fields, page).and_then(checkedPage);
}

} // namespace

Result<ScopePage> checkedPage(ScopePage page)
{
    if (page.more && (page.events.isEmpty() || page.head <= page.events.last().sseq))
        return fail(Error::Code::Invalid, u"there is to be more, and there is none"_s);
    return page;
}

QLatin1StringView nameOf(PushState state)
{
    return kStates.at(size_t(state));
}

QJsonObject toJson(const Hello& hello)
{
    return {{"device"_L1, hello.device.toString()},
            {"app"_L1, hello.app},
            {"proto"_L1, hello.protocol},
            {"epoch"_L1, hello.epoch}};
}

Result<Hello> readHello(const QJsonObject& json)
{
    MessageFields fields(json);
    const auto device = deviceOf(fields);
    if (!device)
        return tl::unexpected(device.error());
    Hello hello{*device,
                fields.text("app"_L1, kMostNameCharacters),
                int(fields.number("proto"_L1, 1, 1'000'000)),
                {}};
    if (fields.has("epoch"_L1))
        hello.epoch = fields.text("epoch"_L1, kMostNameCharacters);
    return checked(fields, hello);
}

Result<HelloAnswer> readHelloAnswer(const QJsonObject& json)
{
    MessageFields fields(json);
    return checked(fields,
                   HelloAnswer{fields.name("epoch"_L1, kMostNameCharacters),
                               fields.number("perm_ver"_L1, 0, kMostNumber),
                               fields.instant("server_time"_L1),
                               fields.text("center"_L1, kMostNameCharacters)});
}

QJsonObject pushJson(const QString& epoch, const DeviceId& device, Instant now,
                     const QList<DeviceEvent>& events)
{
    QJsonArray list;
    for (const DeviceEvent& event : events)
        list.append(envelope(event));
    return {{"epoch"_L1, epoch},
            {"device"_L1, device.toString()},
            {"now"_L1, toMs(now)},
            {"events"_L1, list}};
}

Result<Push> readPush(const QJsonObject& json)
{
    MessageFields fields(json);
    const auto device = deviceOf(fields);
    if (!device)
        return tl::unexpected(device.error());
    Push push{fields.text("epoch"_L1, kMostNameCharacters), *device, fields.instant("now"_L1), {}};
    const QJsonArray events = fields.list("events"_L1, kMostEventsOfAPush);
    for (const auto& value : events) {
        if (!value.isObject())
            return fail(Error::Code::Invalid, u"\"events\" holds something that is no event"_s);
        const QJsonObject entry = value.toObject();
        push.entries.append({entry, readEnvelope(entry).map(hashed)});
    }
    return checked(fields, push);
}

Result<PushAnswer> readPushAnswer(const QJsonObject& json)
{
    MessageFields fields(json);
    PushAnswer answer;
    answer.serverTime = fields.instant("server_time"_L1);
    const QJsonArray results = fields.list("results"_L1, kMostEventsOfAPush);
    for (const auto& value : results) {
        auto result = readPushResult(value.toObject());
        if (!result)
            return tl::unexpected(result.error());
        answer.results.append(*std::move(result));
    }
    return checked(fields, answer);
}

QJsonObject toJson(const Pull& pull)
{
    QJsonObject cursors;
    for (auto at = pull.cursors.cbegin(); at != pull.cursors.cend(); ++at)
        cursors[at.key()] = cursorJson(*at);
    return {{"epoch"_L1, pull.epoch},
            {"device"_L1, pull.device.toString()},
            {"perm_ver"_L1, pull.permissions},
            {"cursors"_L1, cursors},
            {"wait_ms"_L1, qint64(pull.wait.count())},
            {"most"_L1, pull.most}};
}

Result<Pull> readPull(const QJsonObject& json)
{
    MessageFields fields(json);
    const auto device = deviceOf(fields);
    if (!device)
        return tl::unexpected(device.error());
    Pull pull{fields.text("epoch"_L1, kMostNameCharacters),
              *device,
              fields.number("perm_ver"_L1, 0, kMostNumber),
              {},
              std::chrono::milliseconds(fields.number("wait_ms"_L1, 0, kLongestWait.count()))};
    if (fields.has("most"_L1))
        pull.most = int(fields.number("most"_L1, 1, kMostEventsOfAPull));
    const QJsonObject cursors = fields.object("cursors"_L1);
    if (cursors.size() > kMostScopes)
        return fail(Error::Code::TooLarge, u"more than %1 scopes"_s.arg(kMostScopes));
    for (auto at = cursors.begin(); at != cursors.end(); ++at) {
        const auto cursor = readCursor(*at);
        if (!cursor)
            return tl::unexpected(cursor.error());
        pull.cursors.insert(at.key(), *cursor);
    }
    return checked(fields, pull);
}

Result<PullAnswer> readPullAnswer(const QJsonObject& json)
{
    MessageFields fields(json);
    const auto grants = readScopes(fields.list("grants"_L1, kMostScopes));
    const auto revokes = readScopes(fields.list("revokes"_L1, kMostScopes));
    if (!grants || !revokes)
        return tl::unexpected(!grants ? grants.error() : revokes.error());
    PullAnswer answer{fields.number("perm_ver"_L1, 0, kMostNumber),
                      *grants,
                      *revokes,
                      {},
                      fields.instant("server_time"_L1)};
    const QJsonArray pages = fields.list("scopes"_L1, kMostScopes);
    for (const auto& value : pages) {
        auto page = readPage(value.toObject());
        if (!page)
            return tl::unexpected(page.error());
        answer.scopes.append(*std::move(page));
    }
    return checked(fields, answer);
}

QJsonObject toJson(const Snapshot& snapshot)
{
    return {{"epoch"_L1, snapshot.epoch},
            {"device"_L1, snapshot.device.toString()},
            {"scope"_L1, snapshot.scope},
            {"after"_L1, snapshot.after},
            {"most"_L1, snapshot.most}};
}

Result<Snapshot> readSnapshot(const QJsonObject& json)
{
    MessageFields fields(json);
    const auto device = deviceOf(fields);
    if (!device)
        return tl::unexpected(device.error());
    return checked(fields,
                   Snapshot{fields.text("epoch"_L1, kMostNameCharacters), *device,
                            fields.name("scope"_L1, kMostNameCharacters),
                            fields.number("after"_L1, 0, kMostNumber),
                            int(fields.number("most"_L1, 1, kMostEventsOfASnapshot))});
}

QJsonObject toJson(const Reconcile& reconcile)
{
    QJsonObject scopes;
    for (auto at = reconcile.cursors.cbegin(); at != reconcile.cursors.cend(); ++at)
        scopes[at.key()] = at->sseq;
    return {{"device"_L1, reconcile.device.toString()}, {"scopes"_L1, scopes}};
}

Result<Reconcile> readReconcile(const QJsonObject& json)
{
    MessageFields fields(json);
    const auto device = deviceOf(fields);
    if (!device)
        return tl::unexpected(device.error());
    Reconcile reconcile{*device, {}};
    MessageFields scopes(fields.object("scopes"_L1));
    const QStringList names = json.value("scopes"_L1).toObject().keys();
    if (names.size() > kMostScopes)
        return fail(Error::Code::TooLarge, u"more than %1 scopes"_s.arg(kMostScopes));
    for (const QString& name : names) {
        const QByteArray key = name.toLatin1();
        reconcile.cursors.insert(name, {scopes.number(QLatin1StringView(key), 0, kMostNumber), {}});
    }
    if (!scopes.error().isEmpty())
        return fail(Error::Code::Invalid, scopes.error());
    return checked(fields, reconcile);
}

QJsonObject toJson(const ReconcileAnswer& answer)
{
    QJsonObject scopes;
    for (auto at = answer.marks.cbegin(); at != answer.marks.cend(); ++at) {
        QJsonArray marks;
        for (const ScopeCursor& mark : *at)
            marks.append(cursorJson(mark));
        scopes[at.key()] = marks;
    }
    return {{"epoch"_L1, answer.epoch}, {"scopes"_L1, scopes}};
}

Result<ReconcileAnswer> readReconcileAnswer(const QJsonObject& json)
{
    MessageFields fields(json);
    ReconcileAnswer answer{fields.name("epoch"_L1, kMostNameCharacters), {}};
    const QJsonObject scopes = fields.object("scopes"_L1);
    if (scopes.size() > kMostScopes)
        return fail(Error::Code::TooLarge, u"more than %1 scopes"_s.arg(kMostScopes));
    for (auto at = scopes.begin(); at != scopes.end(); ++at) {
        const QJsonArray marks = at->toArray();
        if (marks.size() > kMostMarks)
            return fail(Error::Code::TooLarge, u"more than %1 marks"_s.arg(kMostMarks));
        QList<ScopeCursor> list;
        for (const auto& value : marks) {
            const auto cursor = readCursor(value);
            if (!cursor)
                return tl::unexpected(cursor.error());
            list.append(*cursor);
        }
        answer.marks.insert(at.key(), list);
    }
    return checked(fields, answer);
}

} // namespace keting
