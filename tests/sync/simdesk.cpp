// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/simdesk.h"

#include "models/desk/projection.h"
#include "models/desk/requestcommands.h"
#include "models/store/migration.h"
#include "tests/sync/memorydatabase.h"
#include "tests/sync/simcenter.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kUpToWhichProgram = "sim-program"_L1;

QByteArray emptyDesk()
{
    static QByteArray s_image;
    if (s_image.isEmpty()) {
        const auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
        if (const auto made = migrate(**database); !made)
            qFatal("%s", qPrintable(made.error().detail));
        s_image = imageOf(**database);
    }
    return s_image;
}

} // namespace

SimDesk::SimDesk(Machine machine, QString user, const QByteArray& image)
    : m_machine(std::move(machine))
    , m_user(std::move(user))
    , m_seeds(m_machine.seed)
    , m_store(m_machine.medium, m_machine.name.toUtf8(), quint32(m_seeds()))
{
    m_store.put(image.isEmpty() ? emptyDesk() : image);
    start();
}

void SimDesk::start()
{
    const RunningProgram running(m_machine.program);
    auto database = m_store.open();
    SettingStore settings(*database);
    const QString program = QString::number(int(m_machine.program));
    // Every program that knows more has another number for what its tables hold.
    if (settings.value(kUpToWhichProgram).value_or(program).value_or(program) != program
        && !settings.set(projectionSetting(), u"of-another-program"_s))
        qFatal("the desk's tables cannot be marked");
    if (!settings.set(kUpToWhichProgram, program))
        qFatal("the desk's program cannot be written down");
    Desk::Options options;
    options.clock
        = std::make_shared<DeskClock>(m_machine.wall, DeskClock::Follows::Center, m_machine.steady);
    options.now = [clock = options.clock] { return clock->now(); };
    options.seed = m_seeds();
    auto desk = Desk::over(std::move(database), options);
    if (!desk)
        qFatal("a desk does not open: %s", qPrintable(desk.error().detail));
    m_desk = *std::move(desk);
    m_ledger = std::make_unique<SyncLedger>(*m_desk);
    SyncEngine::Options exchange{program, true, quint32(m_seeds())};
    // Small enough that a desk of a short story is far behind at times.
    exchange.pullEvents = 1 + below(m_seeds, 20);
    exchange.farBehind = 1 + below(m_seeds, 12);
    exchange.snapshotEvents = 1 + below(m_seeds, 8);
    m_engine = std::make_unique<SyncEngine>(
        *m_ledger, SyncCredentials{*UserId::parse(m_user), u"-"_s, {}}, exchange);
}

void SimDesk::stop()
{
    m_engine.reset();
    m_ledger.reset();
    m_desk.reset();
}

Result<QList<SyncCall>> SimDesk::next(Millis steady)
{
    const RunningProgram running(m_machine.program);
    return m_engine->next(steady);
}

Result<void> SimDesk::answered(const SyncCall& call, const SyncReply& reply, Millis steady)
{
    const RunningProgram running(m_machine.program);
    return m_engine->answered(call.lane, call.number, reply, steady);
}

QByteArray SimDesk::image()
{
    return imageOf(m_desk->database());
}

void SimDesk::restart(PowerDisk::End how)
{
    m_store.end(m_desk->database(), how);
    stop();
    start();
}

void SimDesk::upgrade()
{
    m_machine.program = SimProgram::Today;
    restart(PowerDisk::End::Killed);
}

void SimDesk::restore(const QByteArray& older)
{
    m_store.put(older);
    stop();
    start();
    QSet<EventId> there;
    for (const EventId& id : std::as_const(m_written)) {
        if (m_desk->tables().log.contains(id).value_or(false))
            there.insert(id);
    }
    m_written = there;
}

bool SimDesk::dyingAfter(int steps, const std::function<void()>& job)
{
    if (!m_store.isEndOf(m_desk->database(), steps, job))
        return false;
    stop();
    start();
    return true;
}

void SimDesk::note(const Result<Written>& written)
{
    if (!written)
        return;
    for (const EventId& id : written->events)
        m_written.insert(id);
}

void SimDesk::noteDeed(const RequestId& request, const Result<Written>& written)
{
    if (written && mustLeaveAlone(request))
        m_offences.append(u"%1 worked on request %2, of which it cannot read all"_s.arg(
            m_machine.name, request.toString()));
    note(written);
}

bool SimDesk::mustLeaveAlone(const RequestId& request)
{
    if (m_machine.program != SimProgram::Yesterday)
        return false;
    const auto events = m_desk->tables().log.forRequest(request);
    return events && std::ranges::any_of(*events, isCriticalToYesterday, &LoggedEvent::event);
}

std::optional<RequestId> SimDesk::anyRequest(Dice& dice)
{
    const auto size = m_desk->tables().requests.size();
    if (!size || *size == 0)
        return std::nullopt;
    RequestTable::PageQuery query;
    query.filter.view = View::All;
    query.now = m_desk->now();
    query.limit = 50;
    const auto page = m_desk->tables().requests.page(query);
    if (!page || page->rows.isEmpty())
        return std::nullopt;
    return page->rows.at(below(dice, int(page->rows.size()))).id;
}

void SimDesk::work(Dice& dice)
{
    if (!isBound())
        return;
    const RunningProgram running(m_machine.program);
    const auto request = anyRequest(dice);
    if (!request || chance(dice, 300))
        receive(dice);
    else if (chance(dice, 60))
        writeRaw(dice, *request);
    else
        deed(dice, *request);
}

void SimDesk::receive(Dice& dice)
{
    const QString village = simVillages().at(below(dice, int(simVillages().size())));
    EventWriter& writer = m_desk->writer();
    payload::Received received;
    received.message.key
        = u"%1-%2-%3"_s.arg(m_machine.name).arg(dice()).arg(m_written.size()).toUtf8();
    received.message.sender = u"村民%1"_s.arg(below(dice, 9));
    received.message.text = u"医保怎么办%1"_s.arg(below(dice, 99));
    received.message.time = m_desk->now();
    const NewEvent event{
        writer.ids().request(m_desk->now()), *VillageCode::parse(village), received, {}};
    note(writer.write({&event, 1}, *UserId::parse(m_user), EventWriter::Expect::Anything));
}

void SimDesk::deed(Dice& dice, const RequestId& request)
{
    RequestCommands commands(m_desk->writer());
    const UserId me = *UserId::parse(m_user);
    const SimPeople people;
    const auto done = [&](const Result<Written>& written) { noteDeed(request, written); };
    const bool isToday = m_machine.program == SimProgram::Today;
    switch (below(dice, 11)) {
    case 0: return done(commands.claim(request, me));
    case 1: return done(commands.reply(request, {u"带户口簿"_s, {}, {}, {}}, me));
    case 2: return done(commands.note(request, u"已联系"_s, me));
    case 3:
        if (isToday)
            done(commands.progress(request, u"在办"_s, {}, me));
        return;
    case 4: {
        const QString to = people.commissioners.at(below(dice, int(people.commissioners.size())));
        return done(commands.handOver(request, *UserId::parse(to), {}, me));
    }
    case 5:
        if (isToday)
            done(commands.close(request, u"办好"_s, me));
        return;
    case 6: return done(commands.reopen(request, u"又来"_s, me));
    case 7:
        if (isToday)
            done(commands.promise(request, {}, u"社保局"_s, u"回复"_s, me));
        return;
    case 8: return done(commands.rate(request, 1 + below(dice, 5), {}, me));
    case 9: return done(commands.wait(request, u"等材料"_s, me));
    default: {
        const auto noted = commands.note(request, u"写错了"_s, me);
        done(noted);
        if (noted)
            done(commands.undo(*noted, me));
    }
    }
}

//! What a newer program writes: a kind that none here can read, or one that only today's can, with
//! a word of warning to the older ones.
void SimDesk::writeRaw(Dice& dice, const RequestId& request)
{
    EventWriter& writer = m_desk->writer();
    const QString village = simVillages().at(below(dice, int(simVillages().size())));
    Event event{writer.ids().event(m_desk->now()),
                villageScope(*VillageCode::parse(village)),
                request.toString(),
                u"of-tomorrow"_s,
                7,
                "{\"what\":[1,2,3], \"odd\" : \"\xE4\xB8\xAD\"}",
                *UserId::parse(m_user),
                writer.device(),
                m_desk->now(),
                {}};
    if (m_machine.program == SimProgram::Today && chance(dice, 500)) {
        event.kind = u"progressed"_s;
        event.version = 1;
        event.body = "{ \"text\":\"\xE4\xB8\xAD\", \"critical\":true}";
    }
    note(writer.append({&event, 1}));
}

} // namespace keting
