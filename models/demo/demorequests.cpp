// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/demorequests.h"

#include "models/demo/demorecords.h"
#include "models/demo/demostory.h"
#include "models/desk/requestcommands.h"
#include "models/wire/eventbody.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int kDays = 42;
constexpr int kPerWorkingDay = 9;
constexpr int kPerDayOff = 2;

struct PlannedBeat {
    int story = 0;
    const Village* village = nullptr;
    DemoBeat beat;
};

//! Collects the stories of all villages and writes them in the order in which they happened.
class DemoPlan {
public:
    DemoPlan(Desk& desk, const DemoData& data, quint64 seed)
        : m_desk(desk), m_data(data), m_dice(seed)
    {
        for (const Village& village : records().county.villages()) {
            if (records().commissionerOf(village.code.toString()))
                m_villages.append(&village);
        }
        // The pilot town has asked longest and asks most.
        std::ranges::stable_sort(m_villages, std::ranges::greater{},
                                 [](const Village* village) { return village->code.town(); });
    }

    [[nodiscard]] bool hasVillages() const { return !m_villages.isEmpty(); }
    void planDays();
    void planNow();
    //! What chance need not bring about: each of these once.
    void planEveryState();
    [[nodiscard]] Result<void> write();

private:
    const Records& records() const { return *m_desk.records(); }
    //! Some villages ask more than others.
    const Village& someVillage();
    Instant someInstant(QDate day, bool working);
    //! The moment since which `open` of service time has passed until now.
    Instant before(Millis open) const;
    //! The last moments before now at which service was closed, so that left messages wait.
    [[nodiscard]] QList<Instant> lastClosed() const;
    void keep(const Village& village, const QList<DemoBeat>& beats);
    //! The last story and the one before it were the same matter.
    [[nodiscard]] Result<void> mergeLast(const QHash<int, RequestId>& requests);

    Desk& m_desk;
    const DemoData& m_data;
    DemoDice m_dice;
    QList<const Village*> m_villages;
    QList<PlannedBeat> m_beats;
    int m_stories = 0;
    const Village* m_merged = nullptr; //!< Village of the last two stories.
};

const Village& DemoPlan::someVillage()
{
    const int n = int(m_villages.size());
    return *m_villages.at(std::min(m_dice.below(n), m_dice.below(n)));
}

Instant DemoPlan::someInstant(QDate day, bool working)
{
    const bool inService = working && m_dice.chance(78);
    const int minute = inService ? m_dice.between(9 * 60, 17 * 60 - 1)
        : m_dice.chance(20)      ? m_dice.between(6 * 60 + 30, 9 * 60 - 1)
                                 : m_dice.between(17 * 60, 22 * 60 + 30);
    return atLocal(day, minutes(minute) + seconds(m_dice.below(60)));
}

Instant DemoPlan::before(Millis open) const
{
    const Instant now = m_desk.now();
    Instant from = now;
    for (int step = 0; step < 15 * 24 * 60 && records().calendar.openTime(from, now) < open; ++step)
        from -= minutes(1);
    return from;
}

void DemoPlan::keep(const Village& village, const QList<DemoBeat>& beats)
{
    const Instant now = m_desk.now();
    for (const DemoBeat& beat : beats) {
        if (beat.at <= now)
            m_beats.append(PlannedBeat{m_stories, &village, beat});
    }
    ++m_stories;
}

void DemoPlan::planDays()
{
    const Instant now = m_desk.now();
    const QDate today = localDate(now);
    for (int back = kDays - 1; back >= 0; --back) {
        const QDate day = today.addDays(-back);
        const bool working = records().calendar.calendarAt(now).isWorkingDay(day);
        const int count
            = working ? kPerWorkingDay + m_dice.below(5) - 2 : kPerDayOff + m_dice.below(2);
        for (int i = 0; i < count; ++i) {
            const Village& village = someVillage();
            DemoStory story(m_dice, m_data, records(), village);
            const Instant start = someInstant(day, working);
            keep(village, m_dice.chance(8) ? story.chatter(start) : story.request(start));
        }
    }
}

void DemoPlan::planNow()
{
    for (const int minutesAgo : {13, 11, 9, 7, 4, 1}) {
        const Village& village = someVillage();
        DemoStory story(m_dice, m_data, records(), village);
        keep(village, story.unanswered(before(minutes(minutesAgo)) + seconds(m_dice.below(50))));
    }
    for (const int minutesAgo : {95, 140, 210}) {
        const Village& village = someVillage();
        DemoStory story(m_dice, m_data, records(), village);
        keep(village, story.waiting(before(minutes(minutesAgo))));
    }
    for (const int minutesAgo : {40, 75, 120}) {
        const Village& village = someVillage();
        DemoStory story(m_dice, m_data, records(), village);
        keep(village, story.promised(before(minutes(minutesAgo))));
    }
}

QList<Instant> DemoPlan::lastClosed() const
{
    QList<Instant> closed;
    const Instant now = m_desk.now();
    int minutesClosed = 0;
    for (int back = 1; back < 15 * 24 * 60 && closed.size() < 4; ++back) {
        const Instant minute = now - minutes(back);
        if (records().calendar.openTime(minute, minute + minutes(1)) == Millis::zero()
            && ++minutesClosed % 9 == 1)
            closed.append(minute);
    }
    return closed;
}

void DemoPlan::planEveryState()
{
    const Village& village = *m_villages.first();
    const auto story = [&] { return DemoStory(m_dice, m_data, records(), village); };
    bool isClaimed = true;
    for (const Instant at : lastClosed()) {
        const Village& other = someVillage();
        DemoStory left(m_dice, m_data, records(), other);
        keep(other, isClaimed ? left.claimed(at) : left.unanswered(at));
        isClaimed = false;
    }
    keep(village, story().claimed(before(minutes(6))));
    const Staffing* worker
        = records().county.staffing(village.code.toString(), StaffRole::TownWorker);
    if (worker)
        keep(village, story().handedOver(before(minutes(90)), worker->user));
    const Instant tomorrow
        = records().calendar.addOpen(m_desk.now(), hours(8)).value_or(m_desk.now() + hours(24));
    keep(village, story().snoozed(before(minutes(100)), tomorrow));
    keep(village, story().reopened(before(minutes(240))));
    keep(village, story().withoutReply(before(minutes(110))));
    keep(village, story().duplicate(before(minutes(50))));
    DemoStory twice = story();
    m_merged = &village;
    keep(village, twice.unanswered(before(minutes(8))));
    keep(village, twice.unanswered(before(minutes(5))));
}

Result<void> DemoPlan::mergeLast(const QHash<int, RequestId>& requests)
{
    const auto first = requests.constFind(m_stories - 2);
    const auto second = requests.constFind(m_stories - 1);
    const auto actor
        = m_merged ? records().commissionerOf(m_merged->code.toString()) : std::nullopt;
    if (!actor || first == requests.cend() || second == requests.cend())
        return {};
    const auto merged = RequestCommands(m_desk.writer()).merge(*second, *first, *actor);
    return merged ? Result<void>{} : Result<void>(tl::unexpected(merged.error()));
}

Result<void> DemoPlan::write()
{
    std::ranges::stable_sort(m_beats, {},
                             [](const PlannedBeat& planned) { return planned.beat.at; });
    IdSource& ids = m_desk.writer().ids();
    const DeviceId device = ids.device(m_beats.isEmpty() ? m_desk.now() : m_beats.first().beat.at);
    QHash<int, RequestId> requests;
    QList<Event> events;
    for (const PlannedBeat& planned : m_beats) {
        const DemoBeat& beat = planned.beat;
        if (!requests.contains(planned.story))
            requests.insert(planned.story, ids.request(beat.at));
        const RequestId request = *requests.constFind(planned.story);
        events.append(Event{ids.event(beat.at), villageScope(planned.village->code),
                            request.toString(), kindOf(beat.payload), kBodyVersion,
                            encodeBody(beat.payload), beat.actor, device, beat.at, std::nullopt});
    }
    if (events.isEmpty())
        return {};
    const auto written = m_desk.writer().append(events);
    return written ? mergeLast(requests) : Result<void>(tl::unexpected(written.error()));
}

} // namespace

Result<void> fillDemoRequests(Desk& desk, const DemoData& data, quint64 seed)
{
    DemoPlan plan(desk, data, seed);
    if (!plan.hasVillages())
        return fail(Error::Code::Conflict,
                    u"no village has a commissioner; load the demo county's people first"_s);
    plan.planDays();
    plan.planNow();
    plan.planEveryState();
    return plan.write();
}

Result<void> fillDemoCounty(Desk& desk, quint64 seed)
{
    const auto data = DemoData::load();
    if (!data)
        return tl::unexpected(data.error());
    const auto actor = demoManager(*data);
    if (!actor)
        return tl::unexpected(actor.error());
    // The day before anybody asks: a reply cannot hold a checklist that is published later.
    const Instant before = startOfDay(localDate(desk.now()).addDays(-kDays)) + hours(9);
    if (const auto filled = fillNewDesk(desk, *actor, before); !filled)
        return filled;
    if (const auto filled = fillDemoRecords(desk, *data, before); !filled)
        return filled;
    return fillDemoRequests(desk, *data, seed);
}

} // namespace keting
