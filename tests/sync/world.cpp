// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/world.h"

#include "tests/sync/memorydatabase.h"
#include "tests/sync/worldcheck.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis kSafety = std::chrono::minutes(8);
constexpr Millis kLiveness = std::chrono::minutes(30);
constexpr Millis kAfterFailure = std::chrono::seconds(5);
//! With a working network everything that is written is at the centre by then.
constexpr Millis kUpgradedAfter = std::chrono::minutes(15);
constexpr size_t kMostDesks = 7;
constexpr quint32 kWorldsOnDisks = 4; //!< One of so many; the others are in memory.

} // namespace

World::World(quint32 seed)
    : m_dice(seed)
    , m_begin(atLocal(QDate(2026, 3, 2), std::chrono::hours(9)))
    , m_medium(seed % kWorldsOnDisks == 0 ? SimStore::Medium::Disk : SimStore::Medium::Memory)
    , m_isMixed(chance(m_dice, 500))
    , m_center(m_medium, quint32(m_dice()), m_begin)
{
    const SimPeople people;
    for (qsizetype i = 0; i < simVillages().size(); ++i)
        m_everServed[simVillages().at(i)].insert(people.commissioners.at(i));
    for (const QString& user : {people.managers.at(0), people.managers.at(1),
                                people.commissioners.at(0), people.commissioners.at(1)})
        addDesk(user, m_isMixed && chance(m_dice, 500) ? SimProgram::Yesterday : SimProgram::Today);
    m_centerImages.push_back(m_center.image());
}

void World::addDesk(const QString& user, SimProgram program, const QByteArray& image)
{
    Place place;
    place.skew = std::make_shared<Millis>(0);
    const auto wall = [this, skew = place.skew] { return now() + *skew; };
    const QString name = u"%1%2"_s.arg(user).arg(m_places.size());
    const auto steady = [this] { return m_time; };
    place.desk = std::make_unique<SimDesk>(
        SimDesk::Machine{name, wall, steady, m_medium, program, quint32(m_dice())}, user, image);
    m_places.push_back(std::move(place));
    const size_t number = m_places.size() - 1;
    at(m_time + Millis(below(m_dice, 3000)), [this, number] { pump(number); });
}

void World::at(Millis time, std::function<void()> what)
{
    m_queue.emplace(std::max(time, m_time), std::move(what));
}

void World::step()
{
    auto first = m_queue.begin();
    m_time = first->first;
    const auto what = std::move(first->second);
    m_queue.erase(first);
    what();
}

void World::tell(const QString& line)
{
    m_story.append(u"%1 %2"_s.arg(m_time.count(), 8).arg(line));
}

QStringList World::run()
{
    at(Millis(0), [this] { someoneWorks(); });
    at(Millis(20'000), [this] { somethingFails(); });
    while (m_time < kSafety)
        step();
    heal();
    const Millis end = m_time + kLiveness;
    while (m_time < end && !isLevel())
        step();
    m_counts.events = m_center.log().size();
    return m_findings + WorldCheck(*this).findings();
}

void World::someoneWorks()
{
    if (!m_faults)
        return;
    const size_t number = size_t(below(m_dice, int(m_places.size())));
    Place& place = m_places[number];
    if (chance(m_dice, 60)) {
        ++m_counts.faults;
        if (place.desk->dyingAfter(1 + below(m_dice, 3000), [&] { place.desk->work(m_dice); })) {
            tell(place.desk->name() + u" died at work"_s);
            ++place.generation;
        }
    } else {
        place.desk->work(m_dice);
    }
    pump(number);
    at(m_time + Millis(below(m_dice, 8000)), [this] { someoneWorks(); });
}

void World::restart(size_t number, PowerDisk::End how)
{
    m_places[number].desk->restart(how);
    ++m_places[number].generation;
    pump(number);
}

void World::losePower(size_t number)
{
    if (m_medium != SimStore::Medium::Disk)
        return;
    if (chance(m_dice, 400)) {
        tell(u"the centre loses its power"_s);
        m_center.losePower();
    } else {
        tell(m_places[number].desk->name() + u" loses its power"_s);
        restart(number, PowerDisk::End::Cut);
    }
}

void World::upgrade(size_t number)
{
    Place& place = m_places[number];
    if (place.desk->program() == SimProgram::Today)
        return;
    tell(place.desk->name() + u" is upgraded"_s);
    place.desk->upgrade();
    ++place.generation;
    pump(number);
}

void World::somethingFails()
{
    if (!m_faults)
        return;
    ++m_counts.faults;
    const size_t number = size_t(below(m_dice, int(m_places.size())));
    Place& place = m_places[number];
    const QString who = place.desk->name();
    switch (below(m_dice, 14)) {
    case 0:
    case 1:
        place.isCut = !place.isCut;
        tell(who + (place.isCut ? u" loses its network"_s : u" has a network again"_s));
        break;
    case 2:
        tell(who + u" is killed"_s);
        restart(number, PowerDisk::End::Killed);
        break;
    case 3: {
        static constexpr std::array kYears{-10, -1, 0, 1, 10};
        *place.skew = kYears.at(size_t(below(m_dice, 5))) * std::chrono::hours(8766);
        tell(who + u"'s clock jumps"_s);
        break;
    }
    case 4: assignSomebody(); break;
    case 5:
        limitGrowth(place.desk->database(), below(m_dice, 3));
        tell(who + u"'s disk is full"_s);
        break;
    case 6: limitGrowth(place.desk->database(), -1); break;
    case 7:
        m_centerImages.push_back(m_center.image());
        m_deskImages.emplace_back(number, place.desk->image());
        break;
    case 8: restoreCenter(); break;
    case 9: restoreDesk(); break;
    case 10:
        if (m_places.size() < kMostDesks && place.desk->isBound() && chance(m_dice, 500)) {
            tell(who + u" is copied to another machine"_s);
            addDesk(place.desk->user(), place.desk->program(), place.desk->image());
        }
        break;
    case 11: losePower(number); break;
    case 12:
        if (chance(m_dice, 500))
            upgrade(number);
        break;
    case 13: requireToday(); break;
    default: break;
    }
    at(m_time + Millis(5000 + below(m_dice, 25'000)), [this] { somethingFails(); });
}

void World::assignSomebody()
{
    const SimPeople people;
    const QString village = simVillages().at(below(m_dice, int(simVillages().size())));
    const QString heir = people.commissioners.at(below(m_dice, 3));
    m_center.assign(village, heir, now());
    m_everServed[village].insert(heir);
    tell(village + u" goes to "_s + heir);
    wakeWaiting();
}

void World::restoreCenter()
{
    if (!chance(m_dice, 400))
        return;
    const auto& image = m_centerImages[size_t(below(m_dice, int(m_centerImages.size())))];
    m_center.restore(image, now());
    m_centerWasSetBack = true;
    tell(u"the centre is restored"_s);
}

void World::restoreDesk()
{
    if (m_deskImages.empty() || !chance(m_dice, 500))
        return;
    const auto& [of, image] = m_deskImages[size_t(below(m_dice, int(m_deskImages.size())))];
    m_places[of].desk->restore(image);
    ++m_places[of].generation;
    tell(m_places[of].desk->name() + u" is restored from a backup"_s);
    pump(of);
}

void World::requireToday()
{
    if (!m_isMixed || !chance(m_dice, 300))
        return;
    tell(u"the centre asks for today's program"_s);
    m_center.requireToday();
}

void World::pump(size_t number)
{
    Place& place = m_places[number];
    ++place.turns;
    const auto calls = place.desk->next(m_time + Millis(1));
    if (!calls) {
        at(m_time + kAfterFailure, [this, number] { pump(number); });
        return;
    }
    for (const SyncCall& call : *calls)
        send(number, call);
    const auto wake = place.desk->engine().wakeAt();
    if (!wake || (place.wake && *place.wake > m_time && *place.wake <= *wake))
        return;
    place.wake = std::max(*wake, m_time + Millis(20));
    at(*place.wake, [this, number] { pump(number); });
}

void World::send(size_t number, const SyncCall& call)
{
    Place& place = m_places[number];
    ++place.calls;
    ++m_counts.calls;
    const qint64 generation = place.generation;
    at(m_time + call.patience,
       [this, number, generation, call] { deliver(number, generation, call, {}); });
    if (place.isCut || (m_faults && chance(m_dice, 40)))
        return;
    const Millis delay(1 + below(m_dice, m_faults && chance(m_dice, 50) ? 20'000 : 60));
    at(m_time + delay, [this, number, generation, call] { arrive(number, generation, call); });
    if (m_faults && chance(m_dice, 30)) {
        at(m_time + delay + Millis(below(m_dice, 40'000)),
           [this, number, generation, call] { arrive(number, generation, call); });
    }
}

void World::arrive(size_t number, qint64 generation, const SyncCall& call)
{
    const int killAfter = m_faults && chance(m_dice, 15) ? 1 + below(m_dice, 4000) : 0;
    auto served = m_center.serve(call.path, call.token, call.body, now(), killAfter);
    if (served.waits) {
        m_waiting.push_back({number, generation, call});
        at(m_time + kLongestWait, [this, number, generation, call, reply = served.reply] {
            const auto gone = std::erase_if(m_waiting, [&](const Waiting& one) {
                return one.place == number && one.call.number == call.number
                    && one.generation == generation;
            });
            if (gone > 0)
                respond(number, generation, call, reply);
        });
        return;
    }
    respond(number, generation, call, served.reply);
    if (!served.moved.isEmpty())
        wakeWaiting();
}

void World::wakeWaiting()
{
    for (const Waiting& one : std::exchange(m_waiting, {})) {
        if (m_faults && chance(m_dice, 100)) { // The poke is lost.
            m_waiting.push_back(one);
            continue;
        }
        at(m_time + Millis(1), [this, one] { arrive(one.place, one.generation, one.call); });
    }
}

void World::respond(size_t number, qint64 generation, const SyncCall& call, SyncReply reply)
{
    if (m_places[number].isCut || (m_faults && chance(m_dice, 40)))
        return;
    if (m_faults && chance(m_dice, 20))
        reply.body.truncate(below(m_dice, int(reply.body.size()) + 1));
    if (m_faults && chance(m_dice, 20))
        reply = {below(m_dice, 2) ? 502 : 200, "<html>Sign in to the guest network</html>", {}};
    const Millis delay(1 + below(m_dice, m_faults && chance(m_dice, 50) ? 20'000 : 60));
    at(m_time + delay,
       [this, number, generation, call, reply] { deliver(number, generation, call, reply); });
}

void World::deliver(size_t number, qint64 generation, const SyncCall& call, const SyncReply& reply)
{
    Place& place = m_places[number];
    if (place.generation != generation)
        return;
    const auto take = [&] {
        const auto taken = place.desk->answered(call, reply, m_time + Millis(1));
        if (!taken)
            tell(place.desk->name() + u": "_s + taken.error().detail);
    };
    if (m_faults && chance(m_dice, 40)) {
        if (place.desk->dyingAfter(1 + below(m_dice, 6000), take)) {
            tell(place.desk->name() + u" died at an answer"_s);
            ++place.generation;
        }
    } else {
        take();
    }
    pump(number);
}

void World::heal()
{
    tell(u"no more faults"_s);
    m_faults = false;
    for (size_t number = 0; number < m_places.size(); ++number) {
        Place& place = m_places[number];
        place.isCut = false;
        place.calls = 0;
        place.turns = 0;
        limitGrowth(place.desk->database(), -1);
        pump(number);
        at(m_time + kUpgradedAfter, [this, number] {
            if (m_places[number].desk->program() == SimProgram::Yesterday)
                WorldCheck(*this).everythingArrived(m_places[number]);
            upgrade(number);
        });
    }
}

bool World::isLevel()
{
    ScopeLog log(m_center.session());
    const auto heads = log.heads();
    for (Place& place : m_places) {
        const SyncEngine& engine = place.desk->engine();
        if (!engine.isLevel() || engine.hasWork() || place.desk->program() != SimProgram::Today)
            return false;
        const auto cursors = place.desk->desk().tables().cursors.all();
        for (auto at = cursors->cbegin(); at != cursors->cend(); ++at) {
            if (at->sseq != heads->value(at.key()))
                return false;
        }
    }
    return true;
}

} // namespace keting
