// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/crowd.h"

#include "models/center/centerrecords.h"
#include "models/wire/eventenvelope.h"
#include "models/wire/eventhash.h"
#include "models/wire/recordbody.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCrowdVillages = 8;
constexpr int kMostTries = 1000;

Instant crowdNow()
{
    return startOfDay(QDate(2026, 3, 2)) + std::chrono::hours(10);
}

QString crowdVillage(int number)
{
    return u"51092310720%1"_s.arg(number);
}

QString placed(const QString& scope, qint64 sseq)
{
    return scope + u' ' + QString::number(sseq);
}

//! A device of the manager's.
Caller crowdCaller(SqlSession& session, quint32 seed)
{
    IdSource ids(seed);
    const Caller caller{{*UserId::parse(u"zhao"), AccountRole::Manager, false},
                        ids.device(crowdNow())};
    if (!DeviceTable(session).add(caller.device, u"zhao"_s, crowdNow()))
        qFatal("a device could not be added");
    return caller;
}

} // namespace

Result<void> makeCrowdedCenter(SqlSession& session)
{
    QList<DeviceEvent> events;
    IdSource ids(1);
    const DeviceId device = ids.device(crowdNow());
    for (int i = 0; i < kCrowdVillages; ++i) {
        const CountyPayload payload = payload::VillageSet{
            {*VillageCode::parse(crowdVillage(i)), u"三溪村"_s, {}, {}, {}, {}, {}}};
        events.append(
            {{ids.event(crowdNow()), countyScope(), crowdVillage(i), kindOf(payload), 1,
              encodeBody(payload), *UserId::parse(u"centre"), device, crowdNow(), std::nullopt},
             i + 1});
    }
    return foundCenter(session, events, u"centre"_s, crowdNow()).and_then([&] {
        return session.script("CREATE SEQUENCE bare_serial");
    });
}

CrowdWriter::CrowdWriter(SqlSession& session, CountyCache& county, Numbering numbering,
                         quint32 seed)
    : m_session(session)
    , m_county(county)
    , m_numbering(numbering)
    , m_random(seed)
    , m_ids(seed)
    , m_caller(crowdCaller(session, seed))
{}

QList<DeviceEvent> CrowdWriter::someEvents()
{
    QList<DeviceEvent> events;
    const auto count = 1 + int(m_random() % 20);
    const auto villages = 1 + m_random() % 3;
    const auto first = m_random();
    for (int i = 0; i < count; ++i) {
        // Neighbours in no order: who did not sort them before locking would deadlock.
        const QString scope
            = u"v:"_s + crowdVillage(int((first + m_random() % villages) % kCrowdVillages));
        events.append({{m_ids.event(crowdNow()), scope, m_ids.request(crowdNow()).toString(),
                        u"noted"_s, 1, QByteArray(int(m_random() % 500), 'x'),
                        m_caller.account.name, m_caller.device, crowdNow(), std::nullopt},
                       ++m_dseq});
    }
    return events;
}

bool CrowdWriter::push()
{
    const QList<DeviceEvent> events = someEvents();
    const int again = m_numbering == Numbering::Heads && m_random() % 8 == 0 ? 2 : 1;
    for (int round = 0; round < again; ++round) {
        std::optional<QList<PushResult>> results;
        for (int tries = 0; tries < kMostTries && !results; ++tries) {
            results = m_numbering == Numbering::Heads ? sent(events) : sentBare(events);
            ++m_tries;
        }
        if (!results) {
            m_complaints.append(u"a push was never answered"_s);
            return false;
        }
        acknowledge(*results);
    }
    return true;
}

std::optional<QList<PushResult>> CrowdWriter::sent(const QList<DeviceEvent>& events)
{
    Push push{{}, m_caller.device, crowdNow(), {}};
    for (const DeviceEvent& event : events)
        push.entries.append(PushedEntry{envelope(event), event});
    auto answer = Exchange(m_session, m_county, crowdNow()).push(m_caller, push);
    if (answer)
        return std::move(answer->results);
    if (answer.error().why != Refusal::Why::Unavailable)
        m_complaints.append(answer.error().message);
    return std::nullopt;
}

//! What the centre would be if the order of numbers were left to a sequence.
std::optional<QList<PushResult>> CrowdWriter::sentBare(const QList<DeviceEvent>& events)
{
    constexpr auto kTakeNumber = "SELECT nextval('bare_serial')";
    constexpr auto kAppendBare
        = "INSERT INTO event (scope, sseq, id, subject, kind, version, actor, device, dseq, at, "
          "grp, author, recorded, hash, chain, body) VALUES ($1, $2, $3, '', 'noted', 1, 'zhao', "
          "$4, $5, 0, NULL, 'zhao', 0, $3, $3, $3)";
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return std::nullopt;
    QList<PushResult> results;
    for (const DeviceEvent& sent : events) {
        const auto number = m_session.first(kTakeNumber);
        if (!number
            || !m_session.run(kAppendBare,
                              {sent.event.scope, (*number)->integer(0), sent.event.id.toBytes(),
                               m_caller.device.toBytes(), sent.dseq}))
            return std::nullopt;
        results.append({sent.event.id.toString(),
                        PushState::Taken,
                        sent.event.scope,
                        (*number)->integer(0),
                        {}});
    }
    if (!transaction->commit())
        return std::nullopt;
    return results;
}

void CrowdWriter::acknowledge(const QList<PushResult>& results)
{
    for (const PushResult& result : results) {
        const QString place = placed(result.scope, result.sseq);
        if (result.state != PushState::Taken && result.state != PushState::Again)
            m_complaints.append(u"%1 was refused: %2"_s.arg(result.id, result.code));
        else if (m_acknowledged.value(result.id, place) != place)
            m_complaints.append(u"%1 was given two places"_s.arg(result.id));
        m_acknowledged.insert(result.id, place);
    }
}

CrowdReader::CrowdReader(SqlSession& session, CountyCache& county, Numbering numbering,
                         quint32 seed)
    : m_session(session)
    , m_county(county)
    , m_numbering(numbering)
    , m_caller(crowdCaller(session, seed))
{}

std::optional<qsizetype> CrowdReader::pull()
{
    if (m_numbering == Numbering::BareSerial)
        return pullBare();
    const auto answer = Exchange(m_session, m_county, crowdNow())
                            .pull(m_caller, {{}, m_caller.device, 0, m_cursors, Millis(0)});
    if (!answer) {
        if (answer.error().why != Refusal::Why::Unavailable)
            m_complaints.append(answer.error().message);
        return std::nullopt;
    }
    qsizetype count = 0;
    for (const ScopePage& page : answer->scopes) {
        ScopeCursor& cursor = m_cursors[page.scope];
        for (const PlacedEvent& event : page.events) {
            if (event.sseq != cursor.sseq + 1)
                m_complaints.append(u"a hole before "_s + placed(page.scope, event.sseq));
            cursor = advanced(cursor, eventHash(event.sent));
        }
        take(page.scope, page.events);
        count += page.events.size();
    }
    return count;
}

std::optional<qsizetype> CrowdReader::pullBare()
{
    qsizetype count = 0;
    ScopeLog log(m_session);
    for (int i = 0; i < kCrowdVillages; ++i) {
        const QString scope = u"v:"_s + crowdVillage(i);
        const auto events = log.after(scope, m_cursors[scope].sseq, kMostEventsOfAPull);
        if (!events)
            return std::nullopt;
        take(scope, *events);
        if (!events->isEmpty())
            m_cursors[scope].sseq = events->last().sseq;
        count += events->size();
    }
    return count;
}

void CrowdReader::take(const QString& scope, const QList<PlacedEvent>& events)
{
    for (const PlacedEvent& event : events) {
        const QString id = event.sent.event.id.toString();
        if (m_seen.contains(id))
            m_complaints.append(u"%1 came twice"_s.arg(id));
        m_seen.insert(id, placed(scope, event.sseq));
    }
}

QStringList judged(const Placements& acknowledged, const QList<Placements>& readers)
{
    QStringList wrong;
    for (const Placements& seen : readers) {
        for (auto at = acknowledged.cbegin(); at != acknowledged.cend(); ++at) {
            if (const QString place = seen.value(at.key()); place.isEmpty())
                wrong.append(u"a reader never saw %1"_s.arg(at.value()));
            else if (place != at.value())
                wrong.append(u"a reader saw %1 at %2"_s.arg(at.value(), place));
        }
    }
    return wrong;
}

} // namespace keting
