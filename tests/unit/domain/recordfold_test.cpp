// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/recordbody.h"
#include "tests/unit/domain/recordstory.h"

#include <QSet>

#include <algorithm>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kStories = 150;

//! All that the records hold, in the bytes in which an event would carry it.
QByteArray bytesOf(const County& county)
{
    QByteArray bytes;
    const auto add = [&bytes](const CountyPayload& payload) {
        bytes += kindOf(payload).toUtf8() + ' ' + encodeBody(payload) + '\n';
    };
    for (const Village& village : county.villages())
        add(payload::VillageSet{village});
    for (const Person& person : county.people())
        add(payload::PersonSet{person});
    for (const Staffing& staffing : county.staffings()) {
        add(payload::Staffed{staffing});
        bytes += toIso(staffing.since).toUtf8() + '\n';
    }
    for (const CalendarEdition& edition : county.calendar())
        add(payload::CalendarSet{edition});
    add(payload::PolicySet{county.policy()});
    return bytes;
}

QByteArray bytesOf(const Library& library)
{
    QByteArray bytes;
    for (const ChecklistEntry& entry : library.entries()) {
        bytes += entry.id.toUtf8() + ' ' + QByteArray::number(entry.head)
            + (entry.approved ? " approved" : "") + (entry.retired ? " retired" : "") + '\n';
        for (const ChecklistVersion& version : entry.versions)
            bytes += QByteArray::number(version.number) + ' '
                + QByteArray::number(version.parent.value_or(0)) + ' ' + version.content + ' '
                + version.event.toString().toUtf8() + ' ' + version.by.toString().toUtf8() + ' '
                + toIso(version.at).toUtf8() + '\n';
        for (const EventId& fork : entry.forks)
            bytes += "fork " + fork.toString().toUtf8() + '\n';
        if (entry.draft)
            bytes += "draft " + entry.draft->content + ' ' + toIso(entry.draft->at).toUtf8() + '\n';
    }
    return bytes;
}

struct FoldedCounty {
    County county;
    QList<Outcome> outcomes;
};

FoldedCounty foldCounty(const QList<Event>& events)
{
    FoldedCounty folded;
    for (const Event& event : events)
        folded.outcomes.append(folded.county.apply(event, decodeCountyBody(event)));
    return folded;
}

struct FoldedLibrary {
    Library library;
    QList<Outcome> outcomes;
};

FoldedLibrary foldLibrary(const QList<Event>& events)
{
    FoldedLibrary folded;
    for (const Event& event : events)
        folded.outcomes.append(folded.library.apply(event, decodeChecklistBody(event)));
    return folded;
}

//! What an event came to says whether this version could read it, and nothing else does.
template <typename Payload, typename Unreadable>
void expectReadableOutcome(const Payload& payload, Outcome outcome)
{
    const auto* unreadable = std::get_if<Unreadable>(&payload);
    const bool kept = outcome == Outcome::Malformed || outcome == Outcome::Unknown;
    EXPECT_EQ(kept, unreadable != nullptr) << qPrintable(outcomeName(outcome));
    if (unreadable) {
        EXPECT_EQ(outcome == Outcome::Malformed, unreadable->known);
    }
}

} // namespace

TEST(CountyFold, AnyEventsInAnyOrderGiveOneOutcomeEachAndTheSameBytesTwice)
{
    QSet<Outcome> seen;
    for (quint64 seed = 1; seed <= kStories; ++seed) {
        SCOPED_TRACE(seed);
        RecordStory story(seed);
        QList<Event> events = story.countyEvents(60);
        story.shuffle(events);
        const FoldedCounty once = foldCounty(events);
        const FoldedCounty again = foldCounty(events);
        ASSERT_EQ(once.outcomes.size(), events.size());
        ASSERT_EQ(once.outcomes, again.outcomes);
        ASSERT_EQ(once.county, again.county);
        ASSERT_EQ(bytesOf(once.county), bytesOf(again.county));
        for (qsizetype i = 0; i < events.size(); ++i) {
            expectReadableOutcome<CountyPayload, payload::CountyUnreadable>(
                decodeCountyBody(events[i]), once.outcomes[i]);
            seen.insert(once.outcomes[i]);
        }
    }
    EXPECT_EQ(
        seen,
        (QSet<Outcome>{Outcome::Applied, Outcome::Stale, Outcome::Malformed, Outcome::Unknown}));
}

TEST(CountyFold, FoldingOnFromAnyPlaceComesToTheSameBytes)
{
    RecordStory story(20'261'127);
    QList<Event> events = story.countyEvents(200);
    story.shuffle(events);
    const QByteArray whole = bytesOf(foldCounty(events).county);
    for (qsizetype cut = 0; cut <= events.size(); cut += 13) {
        County county = foldCounty(events.first(cut)).county;
        for (const Event& event : events.sliced(cut))
            county.apply(event, decodeCountyBody(event));
        EXPECT_EQ(bytesOf(county), whole) << cut;
    }
}

TEST(CalendarFold, AnyEditionsInAnyOrderStandInForceOrderAndTheLastWordHolds)
{
    for (quint64 seed = 1; seed <= kStories; ++seed) {
        SCOPED_TRACE(seed);
        RecordStory story(seed);
        QList<Event> events = story.calendarEvents(30);
        story.shuffle(events);
        const FoldedCounty once = foldCounty(events);
        const FoldedCounty again = foldCounty(events);
        ASSERT_EQ(once.outcomes.size(), events.size());
        ASSERT_EQ(once.outcomes, again.outcomes);
        ASSERT_EQ(bytesOf(once.county), bytesOf(again.county));
        const auto& editions = once.county.calendar();
        const auto isNotLater = [](const CalendarEdition& a, const CalendarEdition& b) {
            return a.effective >= b.effective;
        };
        EXPECT_EQ(std::ranges::adjacent_find(editions, isNotLater), editions.end());
        const auto last = std::ranges::find_if(events.rbegin(), events.rend(), [](const Event& e) {
            return std::holds_alternative<payload::CalendarSet>(decodeCountyBody(e));
        });
        if (last == events.rend())
            continue;
        ASSERT_FALSE(editions.isEmpty());
        EXPECT_EQ(editions.last(), std::get<payload::CalendarSet>(decodeCountyBody(*last)).edition);
    }
}

TEST(ChecklistFold, AnyEventsInAnyOrderGiveOneOutcomeEachAndTheSameBytesTwice)
{
    QSet<Outcome> seen;
    for (quint64 seed = 1; seed <= kStories; ++seed) {
        SCOPED_TRACE(seed);
        RecordStory story(seed);
        QList<Event> events = story.checklistEvents(60);
        story.shuffle(events);
        const FoldedLibrary once = foldLibrary(events);
        const FoldedLibrary again = foldLibrary(events);
        ASSERT_EQ(once.outcomes.size(), events.size());
        ASSERT_EQ(once.outcomes, again.outcomes);
        ASSERT_EQ(once.library, again.library);
        ASSERT_EQ(bytesOf(once.library), bytesOf(again.library));
        for (qsizetype i = 0; i < events.size(); ++i) {
            expectReadableOutcome<ChecklistPayload, payload::ChecklistUnreadable>(
                decodeChecklistBody(events[i]), once.outcomes[i]);
            seen.insert(once.outcomes[i]);
        }
    }
    EXPECT_EQ(seen,
              (QSet<Outcome>{Outcome::Applied, Outcome::Stale, Outcome::Review, Outcome::Malformed,
                             Outcome::Unknown}));
}

TEST(ChecklistFold, EveryPublishedTextStaysUnderANumberOfItsOwnInAnyOrder)
{
    for (quint64 seed = 1; seed <= kStories; ++seed) {
        SCOPED_TRACE(seed);
        RecordStory story(seed);
        QList<Event> events = story.checklistEvents(60);
        story.shuffle(events);
        const Library library = foldLibrary(events).library;
        qsizetype published = 0;
        for (const Event& event : events)
            published
                += std::holds_alternative<payload::ChecklistPublished>(decodeChecklistBody(event));
        qsizetype kept = 0;
        for (const ChecklistEntry& entry : library.entries()) {
            QSet<int> numbers;
            QSet<EventId> texts;
            for (const ChecklistVersion& version : entry.versions) {
                numbers.insert(version.number);
                texts.insert(version.event);
            }
            EXPECT_EQ(numbers.size(), entry.versions.size()) << qPrintable(entry.id);
            EXPECT_TRUE(entry.head == 0 || entry.current() != nullptr) << qPrintable(entry.id);
            for (const EventId& fork : entry.forks)
                EXPECT_TRUE(texts.contains(fork));
            kept += entry.versions.size();
        }
        EXPECT_EQ(kept, published);
    }
}

} // namespace keting
