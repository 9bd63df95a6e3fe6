// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/intakeevents.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

Message filedMessage(const ParsedMessage& parsed, const MessageKey& key)
{
    return Message{key,
                   parsed.sender,
                   parsed.time.value_or(Instant{}),
                   parsed.precision,
                   parsed.text,
                   messageKindName(parsed.kind)};
}

//! Whoever files the same message opens the same request, on every desk: what two of them paste
//! apart comes together at the centre. The minute comes first, so that ids sort by time.
std::optional<RequestId> openedBy(const Message& message)
{
    constexpr qsizetype kKeyBytes = 16;
    if (message.key.size() != kKeyBytes)
        return std::nullopt;
    const auto minute = std::chrono::floor<std::chrono::minutes>(message.time);
    const quint64 ms = quint64(std::max<qint64>(minute.time_since_epoch() / Millis(1), 0));
    const auto byte = [&](int at) { return uchar(message.key.at(at)); };
    return RequestId(QUuid(uint(ms >> 16), ushort(ms & 0xffff),
                           ushort(0x8000 | ((byte(0) & 0x0f) << 8) | byte(1)),
                           uchar(0x80 | (byte(2) & 0x3f)), byte(3), byte(4), byte(5), byte(6),
                           byte(7), byte(8), byte(9)));
}

} // namespace

IntakeEvents::IntakeEvents(EventWriter& writer, const VillageCode& village, Source source)
    : m_writer(writer), m_village(village), m_source(source)
{}

payload::Received IntakeEvents::received(const ParsedMessage& message, const PlanItem& item) const
{
    payload::Received received;
    received.message = filedMessage(message, item.key);
    received.source = m_source;
    received.coAsker = item.action == IntakeAction::CoAsker;
    received.acknowledgement = item.action == IntakeAction::Acknowledgement;
    received.category = item.category;
    const auto checklist = m_writer.records()->checklists.constFind(item.checklist);
    if (checklist != m_writer.records()->checklists.cend()) {
        received.checklist = item.checklist;
        received.title = checklist->title;
    }
    return received;
}

std::optional<RequestId> IntakeEvents::targetOf(const PlanItem& item) const
{
    if (!item.target)
        return std::nullopt;
    if (item.target->existing)
        return item.target->existing;
    const auto fresh = m_fresh.constFind(item.target->fresh);
    return fresh == m_fresh.cend() ? std::nullopt : std::optional(*fresh);
}

Result<bool> IntakeEvents::isOwned(const RequestId& request)
{
    const auto known = m_owned.constFind(request);
    if (known != m_owned.cend())
        return *known;
    const auto folded = foldFromLog(m_writer.tables().log, request);
    if (!folded)
        return tl::unexpected(folded.error());
    return *folded && (*folded)->owner.has_value();
}

void IntakeEvents::open(const ParsedMessage& message, const PlanItem& item)
{
    const payload::Received opening = received(message, item);
    const RequestId id = openedBy(opening.message).value_or(m_writer.ids().request(m_writer.now()));
    m_events.append(NewEvent{id, m_village, opening, {}});
    ++m_filed;
    if (item.action == IntakeAction::Dismiss) {
        m_events.append(
            NewEvent{id, m_village, payload::Dismissed{item.dismissReason, item.evidence}, {}});
        ++m_dismissed;
        return;
    }
    ++m_opened;
    m_owned.insert(id, false);
    if (item.target)
        m_fresh.insert(item.target->fresh, id);
}

Result<void> IntakeEvents::join(const ParsedMessage& message, const PlanItem& item)
{
    const auto target = targetOf(item);
    if (!target)
        return fail(
            Error::Code::Invalid,
            u"a message of the plan joins a request that is not there; nothing was filed"_s);
    m_events.append(NewEvent{*target, m_village, received(message, item), {}});
    ++m_filed;
    return {};
}

Result<void> IntakeEvents::answer(const ParsedMessage& message, const PlanItem& item)
{
    const auto target = targetOf(item);
    if (!target || !item.user)
        return fail(
            Error::Code::Invalid,
            u"a reply of the plan answers a request that is not there; nothing was filed"_s);
    const auto owned = isOwned(*target);
    if (!owned)
        return tl::unexpected(owned.error());
    if (!*owned) {
        const Records& records = *m_writer.records();
        const Staffing* agent = records.county.staffing(m_village.toString(), StaffRole::Agent);
        const bool byAgent = agent
            && agent->user
                == *item.user; // Agents have no desk: the commissioner stays responsible.
        const UserId owner = byAgent
            ? records.commissionerOf(m_village.toString()).value_or(*item.user)
            : *item.user;
        m_events.append(NewEvent{*target, m_village, payload::Claimed{owner}, owner});
        m_owned.insert(*target, true);
    }
    m_events.append(NewEvent{*target, m_village,
                             payload::ReplySeen{filedMessage(message, item.key), *item.user},
                             item.user});
    ++m_filed;
    return {};
}

Result<void> IntakeEvents::add(const ParsedMessage& message, const PlanItem& item)
{
    switch (item.action) {
    case IntakeAction::Duplicate:
    case IntakeAction::System:
    case IntakeAction::StaffNote: return {};
    case IntakeAction::Uncertain: ++m_uncertain; return {};
    case IntakeAction::Dismiss:
    case IntakeAction::NewRequest: open(message, item); return {};
    case IntakeAction::JoinRequest:
    case IntakeAction::CoAsker:
    case IntakeAction::Acknowledgement: return join(message, item);
    case IntakeAction::StaffReply: return answer(message, item);
    }
    Q_UNREACHABLE();
}

} // namespace keting
