// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/pushing.h"

#include "models/center/disclosures.h"
#include "models/store/quarantinetable.h"
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
    const auto ready = lockHeadsOf(entries).and_then([&] { return lookUp(entries); });
    if (!ready)
        return tl::unexpected(ready.error());
    findSpoiled(entries);
    QList<PushResult> results;
    results.reserve(entries.size());
    m_known.reserve(entries.size());
    m_numbers.reserve(entries.size());
    for (const PushedEntry& entry : entries) {
        auto result = takeOne(entry);
        if (!result)
            return tl::unexpected(result.error());
        results.append(*std::move(result));
    }
    return append().map([&] { return results; });
}

Answer<void> Pushing::lockHeadsOf(const QList<PushedEntry>& entries)
{
    QStringList scopes;
    for (const PushedEntry& entry : entries) {
        // Nobody makes a head, or holds up others, for a scope that is not theirs.
        if (entry.event && !m_rights.refusal(entry.event->sent.event))
            scopes.append(entry.event->sent.event.scope);
    }
    auto heads = m_log.lockHeads(scopes);
    if (!heads)
        return refusalFor(heads.error());
    m_heads = *std::move(heads);
    return {};
}

Answer<void> Pushing::lookUp(const QList<PushedEntry>& entries)
{
    QList<EventId> ids;
    QList<qint64> numbers;
    QMap<QString, QString> scopes;
    for (const PushedEntry& entry : entries) {
        if (!entry.event || entry.event->sent.event.device != m_device)
            continue;
        const Event& event = entry.event->sent.event;
        if (event.scope.startsWith("v:"_L1) && !scopes.contains(event.subject)
            && !m_rights.refusal(event))
            scopes.insert(event.subject, event.scope);
        ids.append(event.id);
        numbers.append(entry.event->sent.dseq);
    }
    auto known = m_log.find(ids);
    auto taken = m_log.numbersOf(m_device, numbers);
    if (!known || !taken)
        return refusalFor(!known ? known.error() : taken.error());
    m_known = *std::move(known);
    m_numbers = *std::move(taken);
    auto homes = m_log.homes(scopes);
    if (!homes)
        return refusalFor(homes.error());
    m_homes = *std::move(homes);
    return {};
}

std::optional<QString> Pushing::refusal(const Event& event) const
{
    if (auto code = m_rights.refusal(event))
        return code;
    if (m_homes.value(event.subject, event.scope) != event.scope)
        return u"other-village"_s;
    return std::nullopt;
}

void Pushing::findSpoiled(const QList<PushedEntry>& entries)
{
    for (const PushedEntry& entry : entries) {
        if (!entry.event)
            continue;
        const Event& event = entry.event->sent.event;
        if (event.group && !m_known.contains(event.id) && refusal(event))
            m_spoiled.insert({*event.group, event.subject});
    }
}

Answer<PushResult> Pushing::takeOne(const PushedEntry& entry)
{
    if (!entry.event)
        return quarantine(entry, u"bad-event"_s);
    const DeviceEvent& sent = entry.event->sent;
    if (sent.event.device != m_device)
        return quarantine(entry, u"device"_s);
    const auto known = m_known.constFind(sent.event.id);
    if (known != m_known.cend()) {
        const auto isSame = m_log.isSame(*known, *entry.event);
        if (!isSame)
            return refusalFor(isSame.error());
        if (!*isSame)
            return quarantine(entry, u"id-conflict"_s);
        return PushResult{
            sent.event.id.toString(), PushState::Again, known->scope, known->sseq, {}};
    }
    if (const auto code = refusal(sent.event))
        return quarantine(entry, *code);
    if (sent.event.group && m_spoiled.contains({*sent.event.group, sent.event.subject}))
        return quarantine(entry, u"with-others"_s);
    if (m_numbers.contains(sent.dseq))
        return refuse(Refusal::Why::Conflict, u"device-fork"_s,
                      u"another event of this device has the same number: its data was copied; "
                      "the desk takes a new device id and sends again"_s);
    return place(*entry.event);
}

PushResult Pushing::place(const HashedEvent& event)
{
    const QString& scope = event.sent.event.scope;
    QList<HashedEvent>& placed = m_placed[scope];
    placed.append(event);
    const qint64 sseq = m_heads[scope].sseq + placed.size();
    m_known.insert(event.sent.event.id, {scope, sseq, event.hash});
    m_numbers.insert(event.sent.dseq);
    return PushResult{event.sent.event.id.toString(), PushState::Taken, scope, sseq, {}};
}

Answer<void> Pushing::append()
{
    for (auto at = m_placed.cbegin(); at != m_placed.cend(); ++at) {
        const auto places
            = m_log.append(at.key(), m_heads[at.key()], *at, m_author.toString(), m_now);
        if (!places)
            return refusalFor(places.error());
        if (const auto told = auditDisclosures(m_session, *at, m_author, m_now); !told)
            return refusalFor(told.error());
    }
    return {};
}

Answer<PushResult> Pushing::quarantine(const PushedEntry& entry, const QString& code)
{
    // What PostgreSQL keeps, and what its sender can read: whole characters without NUL.
    QString id = QString::fromUtf8(entry.json.value("id"_L1).toString().left(100).toUtf8());
    id.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    const auto kept = QuarantineTable(m_session).add(id, m_author.toString(), m_device, code,
                                                     compactJson(entry.json), m_now);
    if (!kept)
        return refusalFor(kept.error());
    return PushResult{id, PushState::Quarantined, {}, 0, code};
}

} // namespace keting
