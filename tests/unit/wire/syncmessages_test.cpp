// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/answertext.h"
#include "models/wire/eventenvelope.h"
#include "models/wire/eventhash.h"
#include "models/wire/limitedjson.h"
#include "models/wire/syncmessages.h"

#include <QJsonArray>
#include <QSet>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class SyncMessages : public testing::Test {
protected:
    [[nodiscard]] DeviceEvent event(const QByteArray& body)
    {
        return {{m_ids.event(m_now), u"v:510923107212"_s, m_ids.request(m_now).toString(),
                 u"replied"_s, 1, body, *UserId::parse(u"li"_s), m_device, m_now, std::nullopt},
                ++m_dseq};
    }

    IdSource m_ids{11};
    Instant m_now = startOfDay(QDate(2026, 3, 2));
    DeviceId m_device = m_ids.device(m_now);
    qint64 m_dseq = 0;
};

template <typename Read>
auto readFrom(const QByteArray& text, Read read)
{
    const auto parsed = parseLimited(text);
    EXPECT_TRUE(parsed);
    auto again = read(*parsed);
    EXPECT_TRUE(again) << qPrintable(again.error().detail);
    return *again;
}

template <typename T, typename Read>
T thereAndBack(const T& message, Read read)
{
    return readFrom(compactJson(toJson(message)), read);
}

template <typename T, typename Read>
T readBack(const T& answer, Read read)
{
    return readFrom(answerText(answer), read);
}

} // namespace

TEST_F(SyncMessages, EveryByteOfABodyArrives)
{
    const QByteArray kBodies[] = {R"({"text":"带身份证 👌"})",
                                  "",
                                  "{\"text\":\"\\u0000\"}",
                                  QByteArray("\xEF\xBB\xBF{}", 5),
                                  QByteArray("\xFF\xFE\x00 not UTF-8", 14),
                                  QByteArray("\0\0", 2)};
    for (const QByteArray& body : kBodies) {
        DeviceEvent sent = event(body);
        sent.event.group = m_ids.event(m_now);
        const auto json = parseLimited(compactJson(envelope(sent)));
        ASSERT_TRUE(json);
        const auto read = readEnvelope(*json);
        ASSERT_TRUE(read) << qPrintable(read.error().detail);
        EXPECT_EQ(*read, sent);
    }
}

TEST_F(SyncMessages, AnEnvelopeWithOneBadFieldNamesIt)
{
    const QJsonObject good = envelope(event("{}"));
    const std::pair<QLatin1StringView, QJsonValue> kBad[] = {{"id"_L1, u"x"_s},
                                                             {"actor"_L1, u"a b"_s},
                                                             {"device"_L1, 5},
                                                             {"scope"_L1, QString()},
                                                             {"kind"_L1, QString()},
                                                             {"v"_L1, 0},
                                                             {"v"_L1, 1.5},
                                                             {"dseq"_L1, -1},
                                                             {"dseq"_L1, 1e300},
                                                             {"at"_L1, u"now"_s},
                                                             {"at"_L1, -1},
                                                             {"group"_L1, u"x"_s},
                                                             {"subject"_L1, QString(201, u'x')},
                                                             {"subject"_L1, QString(QChar(0xD800))},
                                                             {"subject"_L1, QString(QChar(0))},
                                                             {"subject"_L1, u"\ufeffabc"_s},
                                                             {"kind"_L1, u"\ufeffnoted"_s},
                                                             {"body"_L1, QString(QChar(0xDC00))}};
    for (const auto& [key, value] : kBad) {
        QJsonObject bad = good;
        bad[key] = value;
        EXPECT_FALSE(readEnvelope(bad)) << key.data();
        bad.remove(key);
        if (key != "group"_L1)
            EXPECT_FALSE(readEnvelope(bad)) << "without " << key.data();
    }
    QJsonObject large = good;
    large["body"_L1] = QString(kMostEventBytes / 3 + 1, u'政');
    ASSERT_FALSE(readEnvelope(large));
    EXPECT_EQ(readEnvelope(large).error().code, Error::Code::TooLarge);
}

TEST_F(SyncMessages, EveryMessageReadsBackAsItWas)
{
    const Hello hello{m_device, u"0.1.0"_s, 1, u"e1"_s};
    EXPECT_EQ(thereAndBack(hello, readHello).device, m_device);
    const HelloAnswer greeted{u"e1"_s, 7, m_now};
    EXPECT_EQ(readBack(greeted, readHelloAnswer).permissions, 7);

    const DeviceEvent sent = event("{}");
    const auto push = readPush(pushJson(u"e1"_s, m_device, m_now, {sent}));
    ASSERT_TRUE(push);
    ASSERT_EQ(push->entries.size(), 1);
    EXPECT_EQ(push->entries.first().event->sent, sent);
    EXPECT_EQ(push->entries.first().event->hash, eventHash(sent));

    const PushAnswer pushed{{{sent.event.id.toString(), PushState::Taken, sent.event.scope, 3, {}},
                             {u"?"_s, PushState::Quarantined, {}, 0, u"no-right"_s},
                             {u"\"\\\n\u5c0f\U0001f600"_s, PushState::Blocked, {}, 0, {}}},
                            m_now};
    EXPECT_EQ(readBack(pushed, readPushAnswer).results, pushed.results);

    const ScopeCursor cursor = advanced({}, eventHash(sent));
    const Pull pull{u"e1"_s, m_device, 2, {{u"v:1"_s, cursor}, {u"t:1"_s, {}}}, Millis(500)};
    EXPECT_EQ(thereAndBack(pull, readPull).cursors, pull.cursors);

    const PullAnswer pulled{
        2, {u"v:1"_s}, {u"v:2"_s}, {{sent.event.scope, {{sent, 1, m_now}}, true, 7}}, m_now};
    const PullAnswer again = readBack(pulled, readPullAnswer);
    EXPECT_EQ(again.revokes, pulled.revokes);
    EXPECT_EQ(again.scopes.first().events, pulled.scopes.first().events);
    EXPECT_TRUE(again.scopes.first().more);
}

TEST_F(SyncMessages, WhateverIsInAnAnswerReadsBackAsItWas)
{
    const QString odd = u"\"\\\n\u5c0f\U0001f600\x7f"_s;
    const HelloAnswer greeted = readBack(HelloAnswer{u"e1"_s, 7, m_now, odd}, readHelloAnswer);
    EXPECT_EQ(greeted.epoch, u"e1"_s);
    EXPECT_EQ(greeted.permissions, 7);
    EXPECT_EQ(greeted.serverTime, m_now);
    EXPECT_EQ(greeted.center, odd);
    EXPECT_TRUE(readBack(PushAnswer{{}, m_now}, readPushAnswer).results.isEmpty());
    DeviceEvent grouped = event("{\"text\":\"社保卡\\n\"}\x01\x7f\xf0\x9f\x98\x80");
    grouped.event.group = grouped.event.id;
    const ScopePage page{u"v:510923107212"_s,
                         {{event("{}"), 1, m_now},
                          {grouped, 2, m_now},
                          {event("\xff\xfe no text"), 3, m_now},
                          {event(QByteArray("\0 \\ \"", 5)), 4, m_now},
                          {event(""), 5, m_now},
                          {event("\xEF\xBB\xBF{}"), 6, m_now}},
                         true,
                         7};
    const PullAnswer pulled
        = readBack(PullAnswer{2, {u"v:1"_s, odd}, {}, {page, page}, m_now}, readPullAnswer);
    EXPECT_EQ(pulled.grants, QStringList({u"v:1"_s, odd}));
    ASSERT_EQ(pulled.scopes.size(), 2);
    for (const ScopePage& again : pulled.scopes) {
        EXPECT_EQ(again.scope, page.scope);
        EXPECT_EQ(again.events, page.events);
        EXPECT_TRUE(again.more);
        EXPECT_EQ(again.head, 7);
    }
    EXPECT_TRUE(readBack(PullAnswer{}, readPullAnswer).scopes.isEmpty());
}

TEST_F(SyncMessages, NoPageMayPromiseMoreThanThereIs)
{
    ScopePage page{u"v:510923107212"_s, {PlacedEvent{event("{}"), 5, m_now}}, true, 9};
    EXPECT_TRUE(checkedPage(page));
    page.head = 5;
    EXPECT_FALSE(checkedPage(page)) << "its last event is the head";
    page.events.clear();
    page.head = 9;
    EXPECT_FALSE(checkedPage(page));
    EXPECT_FALSE(readPullAnswer(*parseLimited(answerText(PullAnswer{1, {}, {}, {page}, m_now}))));
}

TEST_F(SyncMessages, ASnapshotIsAskedForAsItWasMeantAndNotForMoreThanThereMayBe)
{
    const Snapshot snapshot{u"e"_s, m_device, u"v:510923107212"_s, 4, 10};
    const Snapshot asked = thereAndBack(snapshot, readSnapshot);
    EXPECT_EQ(asked.epoch, snapshot.epoch);
    EXPECT_EQ(asked.device, snapshot.device);
    EXPECT_EQ(asked.scope, snapshot.scope);
    EXPECT_EQ(asked.after, 4);
    EXPECT_EQ(asked.most, 10);
    QJsonObject greedy = toJson(snapshot);
    greedy.insert("most"_L1, kMostEventsOfASnapshot + 1);
    EXPECT_FALSE(readSnapshot(greedy));
}

TEST_F(SyncMessages, OneBadEventDoesNotSpoilAPush)
{
    const DeviceEvent good = event("{}");
    QJsonObject json = pushJson(u"e"_s, m_device, m_now, {good, event("{}")});
    QJsonArray events = json["events"_L1].toArray();
    QJsonObject bad = events[1].toObject();
    bad.remove("kind"_L1);
    events[1] = bad;
    json["events"_L1] = events;
    const auto push = readPush(json);
    ASSERT_TRUE(push);
    EXPECT_TRUE(push->entries[0].event);
    EXPECT_FALSE(push->entries[1].event);
    EXPECT_EQ(push->entries[1].json, bad);
}

TEST_F(SyncMessages, WhatIsTooDeepTooLongOrNoObjectIsRefused)
{
    const auto code = [](const QByteArray& json, qsizetype most = kMostMessageBytes) {
        const auto parsed = parseLimited(json, most);
        return parsed ? std::nullopt : std::optional(parsed.error().code);
    };
    EXPECT_EQ(code(R"({"a":")" + QByteArray(40, '[') + R"("})"), std::nullopt);
    EXPECT_EQ(code(R"({"a":)" + QByteArray(16, '[') + QByteArray(16, ']') + '}'),
              Error::Code::TooLarge);
    EXPECT_EQ(code(R"({"a":)" + QByteArray(15, '[') + QByteArray(15, ']') + '}'), std::nullopt);
    EXPECT_EQ(code("{} ", 2), Error::Code::TooLarge);
    EXPECT_EQ(code("[]"), Error::Code::Invalid);
    EXPECT_EQ(code("{"), Error::Code::Invalid);
    EXPECT_EQ(code(""), Error::Code::Invalid);
}

//! Every centre and desk keeps chains of them: another hash of the same event would part them.
TEST_F(SyncMessages, TheHashOfAnEventStaysWhatItHasBeen)
{
    const auto id = [](QStringView text) { return QUuid::fromString(text); };
    DeviceEvent sent{{EventId(id(u"01933f00-0000-7000-8000-000000000001")), u"v:510923107212"_s,
                      u"小王"_s, u"replied"_s, 2, "{\"text\":\"好\"}", *UserId::parse(u"王芳"_s),
                      DeviceId(id(u"01933f00-0000-7000-8000-0000000000aa")), fromMs(1772416800000),
                      std::nullopt},
                     7};
    EXPECT_EQ(eventHash(sent).toHex().first(16), QByteArray("23ae391592b5b7bf"));
    sent.event.group = EventId(id(u"01933f00-0000-7000-8000-0000000000ff"));
    EXPECT_EQ(eventHash(sent).toHex().first(16), QByteArray("2edd5c26c1cbd44e"));
    EXPECT_EQ(advanced({}, eventHash(sent)).chain.toHex().first(16),
              QByteArray("7554a184610706ff"));
}

TEST_F(SyncMessages, TheHashSeesEveryFieldAndTheChainEveryEvent)
{
    const DeviceEvent sent = event("{}");
    std::vector<DeviceEvent> others(9, sent);
    others[0].event.id = m_ids.event(m_now);
    others[1].event.scope += u'x';
    others[2].event.subject += u'x';
    others[3].event.kind += u'x';
    others[4].event.version = 2;
    others[5].event.body = "{ }";
    others[6].event.actor = *UserId::parse(u"wang"_s);
    others[7].event.at += Millis(1);
    others[8].dseq += 1;
    QSet<QByteArray> hashes{eventHash(sent)};
    for (const DeviceEvent& other : others)
        hashes.insert(eventHash(other));
    DeviceEvent moved = sent; // The same characters, cut elsewhere.
    moved.event.kind = moved.event.subject.right(1) + moved.event.kind;
    moved.event.subject.chop(1);
    hashes.insert(eventHash(moved));
    EXPECT_EQ(hashes.size(), 11);

    const ScopeCursor one = advanced({}, eventHash(sent));
    EXPECT_EQ(one.sseq, 1);
    EXPECT_NE(advanced(one, eventHash(others[0])), advanced(one, eventHash(others[1])));
    EXPECT_EQ(advanced(one, eventHash(moved)).chain.size(), 32);
}

} // namespace keting
