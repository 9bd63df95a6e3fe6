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
        const auto sent = eventOf(entry);
        // What cannot be read belongs to no scope; the operator sees it.
        if (!json || !sent || rights.adoptionRefusal(sent->event, sent->event.actor))
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
    QuarantineTable quarantine(m_session);
    const auto entry = quarantine.find(number);
    if (!entry)
        return refusalFor(entry.error());
    if (!*entry)
        return refuse(Refusal::Why::Conflict, u"not-there"_s,
                      u"there is no entry %1 in quarantine"_s.arg(number));
    const auto sent = judged(manager, **entry);
    if (!sent)
        return tl::unexpected(sent.error());
    // Nobody else appends to the scope, and so adopts the same event, before this is done.
    auto heads = m_log.lockHeads({sent->event.scope});
    const auto again = quarantine.find(number);
    if (!heads || !again)
        return refusalFor(!heads ? heads.error() : again.error());
    const auto place = placed(**entry, *sent, heads->first());
    if (!place)
        return tl::unexpected(place.error());
    if (!(*again)->isAdopted) {
        const QString about = sent->event.scope + u' ' + sent->event.id.toString();
        const auto told = quarantine.setAdopted(number, manager.name, m_now).and_then([&] {
            return AuditLog(m_session).add(
                {m_now, manager.name.toString(), device, u"adopted"_s, about});
        });
        if (!told)
            return refusalFor(told.error());
    }
    if (const auto done = transaction->commit(); !done)
        return refusalFor(done.error());
    return *place;
}

Answer<DeviceEvent> Adoption::judged(const Account& manager, const QuarantinedEvent& entry)
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
    return *sent;
}

Answer<AdoptAnswer> Adoption::placed(const QuarantinedEvent& entry, const DeviceEvent& sent,
                                     ScopeCursor& head)
{
    const Event& event = sent.event;
    const auto known = m_log.find({event.id});
    if (!known)
        return refusalFor(known.error());
    if (const auto place = known->constFind(event.id); place != known->cend()) {
        if (place->hash != eventHash(sent))
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
    const auto places = m_log.append(event.scope, head, std::span(&sent, 1), entry.author, m_now);
    if (!places)
        return refusalFor(places.error());
    return AdoptAnswer{event.scope, places->first()};
}

} // namespace keting
