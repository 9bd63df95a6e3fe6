// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/simdesk.h"

#include "models/desk/requestcommands.h"
#include "models/store/migration.h"
#include "tests/sync/memorydatabase.h"
#include "tests/sync/simcenter.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

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

SimDesk::SimDesk(QString name, QString user, NowFn wall, DeskClock::SteadyFn steady, quint32 seed,
                 const QByteArray& image)
    : m_name(std::move(name))
    , m_user(std::move(user))
    , m_wall(std::move(wall))
    , m_steady(std::move(steady))
    , m_seeds(seed)
{
    start(fromImage(image.isEmpty() ? emptyDesk() : image));
}

void SimDesk::start(std::unique_ptr<Database> database)
{
    Desk::Options options;
    options.clock = std::make_shared<DeskClock>(m_wall, DeskClock::Follows::Center, m_steady);
    options.now = [clock = options.clock] { return clock->now(); };
    options.seed = m_seeds();
    auto desk = Desk::over(std::move(database), options);
    if (!desk)
        qFatal("a desk does not open: %s", qPrintable(desk.error().detail));
    m_desk = *std::move(desk);
    m_ledger = std::make_unique<SyncLedger>(*m_desk);
    SyncEngine::Options exchange{u"sim"_s, true, quint32(m_seeds())};
    // Small enough that a desk of a short story is far behind at times.
    exchange.pullEvents = 1 + below(m_seeds, 20);
    exchange.farBehind = 1 + below(m_seeds, 12);
    exchange.snapshotEvents = 1 + below(m_seeds, 8);
    m_engine = std::make_unique<SyncEngine>(
        *m_ledger, SyncCredentials{*UserId::parse(m_user), u"-"_s, {}}, exchange);
}

QByteArray SimDesk::image()
{
    return imageOf(m_desk->database());
}

void SimDesk::restart()
{
    const QByteArray committed = image();
    m_engine.reset();
    m_ledger.reset();
    m_desk.reset();
    start(fromImage(committed));
}

void SimDesk::restore(const QByteArray& older)
{
    m_engine.reset();
    m_ledger.reset();
    m_desk.reset();
    start(fromImage(older));
    QSet<EventId> there;
    for (const EventId& id : std::as_const(m_written)) {
        if (m_desk->tables().log.contains(id).value_or(false))
            there.insert(id);
    }
    m_written = there;
}

bool SimDesk::dyingAfter(int steps, const std::function<void()>& job)
{
    bool struck = false;
    {
        const KilledAfter killed(m_desk->database(), steps);
        job();
        struck = killed.struck();
    }
    if (struck)
        restart();
    return struck;
}

void SimDesk::note(const Result<Written>& written)
{
    if (!written)
        return;
    for (const EventId& id : written->events)
        m_written.insert(id);
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
    received.message.key = u"%1-%2-%3"_s.arg(m_name).arg(dice()).arg(m_written.size()).toUtf8();
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
    switch (below(dice, 11)) {
    case 0: return note(commands.claim(request, me));
    case 1: return note(commands.reply(request, {u"带户口簿"_s, {}, {}, {}}, me));
    case 2: return note(commands.note(request, u"已联系"_s, me));
    case 3: return note(commands.progress(request, u"在办"_s, {}, me));
    case 4: {
        const QString to = people.commissioners.at(below(dice, int(people.commissioners.size())));
        return note(commands.handOver(request, *UserId::parse(to), {}, me));
    }
    case 5: return note(commands.close(request, u"办好"_s, me));
    case 6: return note(commands.reopen(request, u"又来"_s, me));
    case 7: return note(commands.promise(request, {}, u"社保局"_s, u"回复"_s, me));
    case 8: return note(commands.rate(request, 1 + below(dice, 5), {}, me));
    case 9: return note(commands.wait(request, u"等材料"_s, me));
    default: {
        const auto done = commands.note(request, u"写错了"_s, me);
        note(done);
        if (done)
            note(commands.undo(*done, me));
    }
    }
}

//! What a newer program writes, which this one cannot read.
void SimDesk::writeRaw(Dice& dice, const RequestId& request)
{
    EventWriter& writer = m_desk->writer();
    const QString village = simVillages().at(below(dice, int(simVillages().size())));
    const Event event{writer.ids().event(m_desk->now()),
                      villageScope(*VillageCode::parse(village)),
                      request.toString(),
                      u"of-tomorrow"_s,
                      7,
                      "{\"what\":[1,2,3], \"odd\" : \"\xE4\xB8\xAD\"}",
                      *UserId::parse(m_user),
                      writer.device(),
                      m_desk->now(),
                      {}};
    note(writer.append({&event, 1}));
}

} // namespace keting
