// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/adoption.h"

#include "models/center/rights.h"
#include "models/store/auditlog.h"
#include "models/wire/eventenvelope.h"
#include "models/wire/eventhash.h"
#include "models/wire/limitedjson.h"
#include "models/wire/syncmessages.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEntriesOfAPage = 50;

Result<DeviceEvent> eventOf(const QuarantinedEvent& entry)
{
    return parseLimited(entry.envelope).and_then(readEnvelope);
}

tl::unexpected<Refusal> notAdopted(const QString& code, const QString& why)
{
    return refuse(Refusal::Why::Conflict, code, why + u"; it stays in quarantine"_s);
}

tl::unexpected<Refusal> noManager()
{
    return refuse(Refusal::Why::Forbidden, u"no-right"_s,
                  u"only a manager adopts events, and only where they may write themselves"_s);
}

QuarantineEntry shown(const QuarantinedEvent& entry, const QJsonObject& envelope)
{
    return {entry.number, entry.id, entry.author, entry.received, entry.code, envelope};
}

} // namespace

Answer<QuarantinePage> Adoption::waiting(const Account& manager, qint64 after)
{
    if (manager.role != AccountRole::Manager || manager.disabled)
        return noManager();
    const auto county = m_county.county(m_log);
    const auto entries = QuarantineTable(m_session).waiting(after, kEntriesOfAPage);
    if (!county)
        return refusalFor(county.error());
    if (!entries)
        return refusalFor(entries.error());
    const Rights rights(manager, **county, localDate(m_now));
    QuarantinePage page{{}, after, entries->size() == kEntriesOfAPage};
    qsizetype room = kMostBytesOfAPull;
    for (const QuarantinedEvent& entry : *entries) {
        if (room <= 0) {
            page.more = true;
            break;
        }
        page.last = entry.number;
        const auto json = parseLimited(entry.envelope);
        const auto sent = json.and_then(readEnvelope);
        const auto author = UserId::parse(entry.author);
        // What nobody can adopt is for the operator alone.
        if (!sent || !author || entry.code == u"id-conflict"_s
            || rights.adoptionRefusal(sent->event, *author))
            continue;
        room -= entry.envelope.size();
        page.entries.append(shown(entry, *json));
    }
    return page;
}

Answer<AdoptAnswer> Adoption::adopt(const Account& manager, const std::optional<DeviceId>& device,
                                    qint64 number)
{
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return refusalFor(transaction.error());
    const auto entry = QuarantineTable(m_session).find(number);
    if (!entry)
        return refusalFor(entry.error());
    if (!*entry)
        return refuse(Refusal::Why::Conflict, u"not-there"_s,
                      u"there is no entry %1 in quarantine"_s.arg(number));
    const auto deed = deedOf(**entry);
    if (!deed)
        return tl::unexpected(deed.error());
    QList<Candidate> candidates;
    QStringList scopes;
    for (const QuarantinedEvent& one : *deed) {
        auto candidate = judged(manager, one);
        if (!candidate)
            return tl::unexpected(candidate.error());
        scopes.append(candidate->sent.event.scope);
        candidates.append(*std::move(candidate));
    }
    // Nobody else appends to the scopes, and so adopts the same events, before this is done.
    auto heads = m_log.lockHeads(scopes);
    if (!heads)
        return refusalFor(heads.error());
    AdoptAnswer answer;
    for (const Candidate& candidate : std::as_const(candidates)) {
        const auto place = placed(candidate, (*heads)[candidate.sent.event.scope]);
        if (!place)
            return tl::unexpected(place.error());
        if (const auto told = record(candidate, manager.name, device); !told)
            return refusalFor(told.error());
        if (candidate.entry.number == number)
            answer = *place;
    }
    if (const auto done = transaction->commit(); !done)
        return refusalFor(done.error());
    return answer;
}

Answer<Adoption::Candidate> Adoption::judged(const Account& manager, const QuarantinedEvent& entry)
{
    const auto sent = eventOf(entry);
    const auto author = UserId::parse(entry.author);
    if (!sent || !author)
        return notAdopted(u"bad-event"_s, u"the event cannot be read"_s);
    if (sent->event.device != entry.device)
        return notAdopted(u"device"_s, u"the event says it is of another device than sent it"_s);
    const auto county = m_county.county(m_log);
    if (!county)
        return refusalFor(county.error());
    const auto code
        = Rights(manager, **county, localDate(m_now)).adoptionRefusal(sent->event, *author);
    if (code == u"actor"_s)
        return notAdopted(*code,
                          u"the event was sent by another than the one whose name it bears"_s);
    if (code)
        return noManager();
    return Candidate{entry, *sent};
}

Answer<QList<QuarantinedEvent>> Adoption::deedOf(const QuarantinedEvent& entry)
{
    const auto sent = eventOf(entry);
    QList<QuarantinedEvent> deed;
    if (entry.isAdopted || !sent || !sent->event.group)
        return QList{entry};
    for (qint64 after = 0;;) {
        const auto some
            = QuarantineTable(m_session).waitingOf(entry.device, after, kEntriesOfAPage);
        if (!some)
            return refusalFor(some.error());
        for (const QuarantinedEvent& one : *some) {
            const auto other = eventOf(one);
            if (other && other->event.group == sent->event.group)
                deed.append(one);
        }
        if (some->size() < kEntriesOfAPage)
            return deed;
        after = some->last().number;
    }
}

Result<void> Adoption::record(const Candidate& candidate, const UserId& manager,
                              const std::optional<DeviceId>& device)
{
    QuarantineTable quarantine(m_session);
    const qint64 number = candidate.entry.number;
    const auto again = quarantine.find(number); // As it is behind the lock.
    if (!again || (*again && (*again)->isAdopted))
        return again.map([](const auto&) {});
    const Event& event = candidate.sent.event;
    return quarantine.setAdopted(number, manager, m_now).and_then([&] {
        return AuditLog(m_session).add({m_now, manager.toString(), device, u"adopted"_s,
                                        event.scope + u' ' + event.id.toString()});
    });
}

Answer<AdoptAnswer> Adoption::placed(const Candidate& candidate, ScopeCursor& head)
{
    const DeviceEvent& sent = candidate.sent;
    const Event& event = sent.event;
    const HashedEvent hashed(sent);
    const auto known = m_log.find({event.id});
    if (!known)
        return refusalFor(known.error());
    if (const auto place = known->constFind(event.id); place != known->cend()) {
        const auto isSame = m_log.isSame(*place, hashed);
        if (!isSame)
            return refusalFor(isSame.error());
        if (!*isSame)
            return notAdopted(u"id-conflict"_s, u"the centre has another event with the same id"_s);
        return AdoptAnswer{place->scope, place->sseq};
    }
    const auto taken = m_log.numbersOf(event.device, {sent.dseq});
    if (!taken)
        return refusalFor(taken.error());
    if (!taken->isEmpty())
        return notAdopted(u"number-taken"_s, u"another event of its device has the same number"_s);
    if (event.scope.startsWith("v:"_L1)) {
        const auto homes = m_log.homes({{event.subject, event.scope}});
        if (!homes)
            return refusalFor(homes.error());
        if (homes->value(event.subject) != event.scope)
            return notAdopted(u"other-village"_s, u"the request lives in another village"_s);
    }
    const auto places
        = m_log.append(event.scope, head, std::span(&hashed, 1), candidate.entry.author, m_now);
    if (!places)
        return refusalFor(places.error());
    return AdoptAnswer{event.scope, places->first()};
}

} // namespace keting
