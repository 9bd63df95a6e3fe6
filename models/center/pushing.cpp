// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/pushing.h"

#include "models/store/quarantinetable.h"
#include "models/wire/eventhash.h"
#include "models/wire/limitedjson.h"

namespace keting {

using namespace Qt::StringLiterals;

Pushing::Pushing(SqlSession& session, const Rights& rights, const UserId& author,
                 const DeviceId& device, Instant now)
    : m_session(session)
    , m_log(session)
    , m_rights(rights)
    , m_author(author)
    , m_device(device)
    , m_now(now)
{}

Answer<QList<PushResult>> Pushing::take(const QList<PushedEntry>& entries)
{
    if (const auto locked = lockHeadsOf(entries); !locked)
        return tl::unexpected(locked.error());
    QList<PushResult> results;
    for (const PushedEntry& entry : entries) {
        auto result = takeOne(entry);
        if (!result)
            return tl::unexpected(result.error());
        results.append(*std::move(result));
    }
    return results;
}

Answer<void> Pushing::lockHeadsOf(const QList<PushedEntry>& entries)
{
    QStringList scopes;
    for (const PushedEntry& entry : entries) {
        // Nobody makes a head, or holds up others, for a scope that is not theirs.
        if (entry.event && !m_rights.refusal(entry.event->event))
            scopes.append(entry.event->event.scope);
    }
    auto heads = m_log.lockHeads(scopes);
    if (!heads)
        return refusalFor(heads.error());
    m_heads = *std::move(heads);
    return {};
}

Answer<PushResult> Pushing::takeOne(const PushedEntry& entry)
{
    if (!entry.event)
        return quarantine(entry, u"bad-event"_s);
    const DeviceEvent& sent = *entry.event;
    if (sent.event.device != m_device)
        return quarantine(entry, u"device"_s);
    const auto known = m_log.find(sent.event.id);
    if (!known)
        return refusalFor(known.error());
    if (*known) {
        if ((*known)->hash != eventHash(sent))
            return quarantine(entry, u"id-conflict"_s);
        return PushResult{
            sent.event.id.toString(), PushState::Again, (*known)->scope, (*known)->sseq, {}};
    }
    if (const auto code = m_rights.refusal(sent.event))
        return quarantine(entry, *code);
    const auto rival = m_log.ofDevice(m_device, sent.dseq);
    if (!rival)
        return refusalFor(rival.error());
    if (*rival)
        return refuse(Refusal::Why::Conflict, u"device-fork"_s,
                      u"another event of this device has the same number: its data was copied; "
                      "the desk takes a new device id and sends again"_s);
    if (sent.event.scope.startsWith("v:"_L1)) {
        const auto home = m_log.home(sent.event.subject, sent.event.scope);
        if (!home)
            return refusalFor(home.error());
        if (*home != sent.event.scope)
            return quarantine(entry, u"other-village"_s);
    }
    return append(sent);
}

Answer<PushResult> Pushing::append(const DeviceEvent& sent)
{
    const QString& scope = sent.event.scope;
    const auto places
        = m_log.append(scope, m_heads[scope], std::span(&sent, 1), m_author.toString(), m_now);
    if (!places)
        return refusalFor(places.error());
    return PushResult{sent.event.id.toString(), PushState::Taken, scope, places->first(), {}};
}

Answer<PushResult> Pushing::quarantine(const PushedEntry& entry, const QString& code)
{
    const QString id = entry.json.value("id"_L1).toString().left(100);
    const auto kept = QuarantineTable(m_session).add(id, m_author.toString(), m_device, code,
                                                     compactJson(entry.json), m_now);
    if (!kept)
        return refusalFor(kept.error());
    return PushResult{id, PushState::Quarantined, {}, 0, code};
}

} // namespace keting
