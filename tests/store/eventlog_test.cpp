// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/eventlog.h"
#include "models/store/transaction.h"
#include "tests/store/sampledata.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class EventLogTest : public testing::Test {
protected:
    void append(std::span<const Event> events)
    {
        Result<Transaction> transaction = Transaction::begin(*database);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(log.append(events));
        ASSERT_TRUE(transaction->commit());
    }

    QTemporaryDir dir;
    std::unique_ptr<Database> database = newDatabase(dir.filePath(u"keting.db"_s));
    EventLog log{*database};
    SampleData sample{7};
    IdSource ids{7};
    Instant now = startOfDay(QDate(2026, 3, 2));
};

} // namespace

TEST_F(EventLogTest, EveryFieldOfAnEventComesBackAsItWas)
{
    const RequestId request = ids.request(now);
    Event first = sample.event(request, now);
    first.body = QByteArray("{\"broken\": \0 \xff\xfe", 16);
    first.version = 7;
    Event second = sample.event(request, now + Millis(1));
    second.group = first.id;
    second.body.clear();
    Event other = sample.event(request, now + Millis(2));
    other.scope = u"o:510923"_s;
    other.subject = u"510923107212"_s;
    Event upper = sample.event(request, now + Millis(3));
    upper.subject = request.toString().toUpper();
    const QList<Event> events{first, second, other, upper};
    append(events);

    const auto all = log.after(0, 10);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 4);
    for (qsizetype i = 0; i < 4; ++i)
        EXPECT_EQ(all->at(i), (LoggedEvent{i + 1, events.at(i)})) << i;
    EXPECT_EQ(log.forRequest(request)->size(), 2);
    EXPECT_EQ(log.forSubject(request.toString())->size(), 2);
    EXPECT_EQ(log.forSubject(u"510923107212"_s)->first().event, other);
    EXPECT_EQ(log.forSubject(upper.subject)->first().event, upper);
    EXPECT_EQ(log.forScope(u"o:510923"_s)->size(), 1);
    EXPECT_EQ(log.forScope(u"o:nowhere"_s)->size(), 0);
    EXPECT_EQ(*log.size(), 4);
    EXPECT_EQ(*log.last(), 4);
    EXPECT_TRUE(*log.contains(first.id));
    EXPECT_FALSE(*log.contains(ids.event(now)));
}

TEST_F(EventLogTest, EveryEventIsOneOfARequestOrOfNone)
{
    const RequestId request = ids.request(now);
    QList<Event> events;
    for (int i = 0; i < 12; ++i) {
        Event event = sample.event(i % 2 ? request : ids.request(now), now + Millis(i));
        if (i % 3 == 0)
            event.subject = i % 2 ? u"510923107212"_s : u""_s;
        events.append(event);
    }
    append(events);
    QList<qint64> read;
    const auto others = log.ofNoRequest();
    ASSERT_TRUE(others);
    EXPECT_EQ(others->size(), 4);
    for (const LoggedEvent& logged : *others)
        read.append(logged.lseq);
    ASSERT_TRUE(
        log.eachRequest([&](const RequestId&, const QList<LoggedEvent>& of) -> Result<bool> {
            for (const LoggedEvent& logged : of)
                read.append(logged.lseq);
            return true;
        }));
    std::ranges::sort(read);
    EXPECT_EQ(read, (QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
}

TEST_F(EventLogTest, TheSameEventAgainIsIgnoredAndAnotherOneWithItsIdRefused)
{
    const Event event = sample.event(ids.request(now), now);
    append({&event, 1});
    {
        Result<Transaction> transaction = Transaction::begin(*database);
        const auto again = log.append({&event, 1});
        ASSERT_TRUE(again);
        EXPECT_EQ(again->first(), (AppendedEvent{1, false}));
        ASSERT_TRUE(transaction->commit());
    }
    for (int field = 0; field < 3; ++field) {
        Event forged = event;
        if (field == 0)
            forged.body += ' ';
        else if (field == 1)
            forged.at += Millis(1);
        else
            forged.actor = *UserId::parse(u"somebody"_s);
        const Result<Transaction> transaction = Transaction::begin(*database);
        const auto refused = log.append({&forged, 1});
        ASSERT_FALSE(refused) << field;
        EXPECT_EQ(refused.error().code, Error::Code::Corrupt);
    }
    EXPECT_EQ(*log.size(), 1);
    EXPECT_EQ(log.find(event.id)->value().event, event);
}

TEST_F(EventLogTest, WhatWasRolledBackLeavesNoTraceNotEvenItsWords)
{
    Event event = sample.event(ids.request(now), now);
    event.kind = u"never-seen-before"_s;
    {
        const Result<Transaction> transaction = Transaction::begin(*database);
        ASSERT_TRUE(log.append({&event, 1}));
    }
    EXPECT_EQ(*log.size(), 0);
    // Another new word takes the number that the rolled back one had.
    Event other = event;
    other.kind = u"another-kind"_s;
    append({&other, 1});
    event.id = ids.event(now);
    append({&event, 1});
    const auto all = log.after(0, 10);
    ASSERT_EQ(all->size(), 2);
    EXPECT_EQ(all->at(0).event.kind, u"another-kind"_s);
    EXPECT_EQ(all->at(1).event.kind, u"never-seen-before"_s);
}

TEST_F(EventLogTest, EveryRequestIsVisitedOnceWithItsEventsInOrder)
{
    QList<Event> events;
    QHash<QString, QList<EventId>> expected;
    QList<RequestId> requests;
    requests.reserve(50);
    for (int i = 0; i < 50; ++i)
        requests.append(ids.request(now + Millis(i)));
    events.reserve(401);
    for (int i = 0; i < 400; ++i) {
        const RequestId& request = requests.at(qsizetype(sample.below(50)));
        events.append(sample.event(request, now + Millis(i)));
        expected[request.toString()].append(events.constLast().id);
    }
    Event other = sample.event(requests.constFirst(), now);
    other.subject = u"not a request"_s;
    events.append(other);
    append(events);

    QHash<QString, QList<EventId>> visited;
    ASSERT_TRUE(log.eachRequest([&](const RequestId& id, const QList<LoggedEvent>& found) {
        EXPECT_FALSE(visited.contains(id.toString()));
        for (const LoggedEvent& logged : found)
            visited[id.toString()].append(logged.event.id);
        return Result<bool>(true);
    }));
    EXPECT_EQ(visited, expected);

    int visits = 0;
    ASSERT_TRUE(log.eachRequest(
        [&](const RequestId&, const QList<LoggedEvent>&) { return Result<bool>(++visits < 3); }));
    EXPECT_EQ(visits, 3);
    QList<LoggedEvent> inSteps;
    while (true) {
        const auto step = log.after(inSteps.isEmpty() ? 0 : inSteps.constLast().lseq, 37);
        ASSERT_TRUE(step);
        if (step->isEmpty())
            break;
        inSteps += *step;
    }
    EXPECT_EQ(inSteps.size(), 401);
}

TEST_F(EventLogTest, OneChangedByteInTheDatabaseIsFoundWhenTheEventIsRead)
{
    const Event event = sample.event(ids.request(now), now);
    append({&event, 1});
    const char* const kDamages[]
        = {"UPDATE event SET body = CAST(replace(CAST(body AS TEXT), 'text', 'next') AS BLOB)",
           "UPDATE event SET at = at + 1",
           "UPDATE name SET word = 'v:510923101299' WHERE id = (SELECT scope FROM event)",
           "UPDATE event SET grp = id", "UPDATE event SET checksum = checksum + 1"};
    for (const char* damage : kDamages) {
        ASSERT_TRUE(database->run("SAVEPOINT whole"));
        ASSERT_TRUE(database->run(damage)) << damage;
        EventLog fresh(*database);
        const auto read = fresh.find(event.id);
        ASSERT_FALSE(read) << damage;
        EXPECT_EQ(read.error().code, Error::Code::Corrupt);
        ASSERT_TRUE(database->run("ROLLBACK TO whole; RELEASE whole"));
    }
    EXPECT_TRUE(EventLog(*database).find(event.id));
}

TEST_F(EventLogTest, AnEventThatWasTakenOutByAnotherHandIsMissed)
{
    QList<Event> events;
    for (int number = 0; number < 5; ++number)
        events.append(sample.event(ids.request(now), now));
    append(events);
    EXPECT_TRUE(EventLog(*database).checkNoneMissing());
    const auto missed = [this](const char* damage, const QString& words) {
        ASSERT_TRUE(database->run("SAVEPOINT whole"));
        ASSERT_TRUE(database->run(damage)) << damage;
        const auto checked = EventLog(*database).checkNoneMissing();
        ASSERT_FALSE(checked) << damage;
        EXPECT_EQ(checked.error().code, Error::Code::Corrupt);
        EXPECT_TRUE(checked.error().detail.contains(words)) << qPrintable(checked.error().detail);
        ASSERT_TRUE(database->run("ROLLBACK TO whole; RELEASE whole"));
    };
    missed("DELETE FROM event WHERE lseq = 3",
           u"1 of the log's 5 events are gone, the first one is event 3"_s);
    missed("DELETE FROM event WHERE lseq > 3",
           u"2 of the log's 5 events are gone, the first one is event 4"_s);
    missed("DELETE FROM event", u"5 of the log's 5 events are gone, the first one is event 1"_s);
    missed("DELETE FROM event WHERE lseq IN (1, 4)",
           u"2 of the log's 5 events are gone, the first one is event 1"_s);
    EXPECT_TRUE(EventLog(*database).checkNoneMissing());
}
