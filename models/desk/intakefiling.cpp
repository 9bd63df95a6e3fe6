// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/intakefiling.h"

#include "models/desk/intakeevents.h"
#include "models/domain/exchange.h"
#include "models/intake/messagekeys.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr StaffRole kStaffRoles[]
    = {StaffRole::Commissioner, StaffRole::TownWorker, StaffRole::Agent};
constexpr int kPage = 500;
constexpr int kClosedConsidered = 100; //!< The latest ones; a paste comes within days.

OpenRequest openRequestOf(const Request& request)
{
    OpenRequest open{request.id,
                     request.asker,
                     request.coAskers,
                     request.checklist,
                     request.category,
                     {},
                     !request.waitingReason.isEmpty()};
    const QSet<qsizetype> waiting = waitingMessages(request);
    for (qsizetype i = 0; i < request.messages.size(); ++i) {
        const AskerMessage& asked = request.messages.at(i);
        open.asked.append({asked.message.key,
                           asked.message.sender,
                           {asked.message.time, asked.message.precision},
                           asked.message.text,
                           waiting.contains(i)});
    }
    return open;
}

//! What the county knows this person by: their own name, and their names in other groups.
QStringList namesOf(const County& county, const UserId& user)
{
    QStringList names{county.nameOf(user.toString())};
    for (const Village& village : county.villages()) {
        for (const StaffRole role : kStaffRoles) {
            const Staffing* staffed = county.staffing(village.code.toString(), role);
            if (staffed && staffed->user == user)
                names << staffed->groupNames;
        }
    }
    return names;
}

QHash<QString, UserId> staffNames(const County& county, const QString& village)
{
    QHash<QString, UserId> names;
    for (const StaffRole role : kStaffRoles) {
        const Staffing* staffed = county.staffing(village, role);
        // A stand-in writes under the name they have where they serve themselves.
        if (staffed && staffed->standIn) {
            for (const QString& name : namesOf(county, *staffed->standIn))
                names.insert(name, *staffed->standIn);
        }
    }
    // Whoever holds the role is known by the name in this very group before anybody else.
    for (const StaffRole role : kStaffRoles) {
        if (const Staffing* staffed = county.staffing(village, role)) {
            names.insert(county.nameOf(staffed->user.toString()), staffed->user);
            for (const QString& name : staffed->groupNames)
                names.insert(name, staffed->user);
        }
    }
    return names;
}

} // namespace

SuggestionIndex suggestionIndexOf(const Records& records, QDate day)
{
    QList<ChecklistKeywords> keywords;
    for (const Checklist* checklist : records.checklistsOn(day)) {
        keywords.append(ChecklistKeywords{checklist->id.toString(), checklist->title,
                                          checklist->aliases, checklist->keywords,
                                          checklist->category.toString()});
    }
    return SuggestionIndex(keywords);
}

IntakeFiling::IntakeFiling(EventWriter& writer)
    : m_writer(writer), m_suggestions(suggestionIndexOf(*writer.records(), localDate(writer.now())))
{}

Result<QList<Request>> IntakeFiling::requests(const VillageCode& village, View view, int most)
{
    RequestTable::PageQuery query;
    query.filter.village = village.toString();
    query.filter.view = view;
    query.now = m_writer.now();
    query.limit = std::min(most, kPage);
    QList<RequestId> ids;
    const auto read = m_writer.tables().requests.each(query, [&](const InboxRow& row) {
        ids.append(row.id);
        return ids.size() < most;
    });
    if (!read)
        return tl::unexpected(read.error());
    QList<Request> found;
    for (const RequestId& id : ids) {
        auto request = foldFromLog(m_writer.tables().log, id);
        if (!request)
            return tl::unexpected(request.error());
        if (*request)
            found.append(**std::move(request));
    }
    return found;
}

Result<void> IntakeFiling::readRequests(const VillageCode& village, GroupContext& context)
{
    const auto open = requests(village, View::Inbox, std::numeric_limits<int>::max());
    if (!open)
        return tl::unexpected(open.error());
    const auto closed = requests(village, View::Closed, kClosedConsidered);
    if (!closed)
        return tl::unexpected(closed.error());
    for (const QList<Request>* list : {&*open, &*closed}) {
        for (const Request& request : *list) {
            for (const Reply& reply : request.replies) {
                if (!reply.seenInGroup && !reply.absorbed)
                    context.sent.append({request.id, reply.user, reply.time, reply.text});
            }
        }
    }
    std::ranges::stable_sort(context.sent, {}, &SentReply::time);
    for (const Request& request : *open)
        context.open.append(openRequestOf(request));
    return {};
}

Result<IntakePlan> IntakeFiling::plan(const VillageCode& village,
                                      std::span<const ParsedMessage> messages,
                                      const std::optional<UserId>& self)
{
    const QList<MessageKey> keys = messageKeys(village.toString(), messages);
    const auto known = m_writer.tables().keys.known(keys);
    if (!known)
        return tl::unexpected(known.error());
    GroupContext context;
    if (const auto read = readRequests(village, context); !read)
        return tl::unexpected(read.error());
    context.village = village.toString();
    context.now = m_writer.now();
    context.staff = staffNames(m_writer.records()->county, village.toString());
    context.self = self;
    context.isKnown = [&known](const MessageKey& key) { return known->contains(key); };
    context.suggestions = &m_suggestions;
    return planIntake(messages, context);
}

Result<IntakeReport> IntakeFiling::file(const VillageCode& village,
                                        std::span<const ParsedMessage> messages,
                                        const IntakePlan& plan, Source source, const UserId& actor,
                                        const ProgressFn& progress)
{
    QList<MessageKey> keys;
    for (const PlanItem& item : plan.items)
        keys.append(item.key);
    const auto known = m_writer.tables().keys.known(keys);
    if (!known)
        return tl::unexpected(known.error());
    IntakeEvents events(m_writer, village, source);
    IntakeReport report;
    report.messages = qint64(messages.size());
    for (const PlanItem& item : plan.items) {
        if (item.message < 0 || item.message >= qsizetype(messages.size()))
            return fail(Error::Code::Invalid,
                        u"the plan does not fit the messages; nothing was filed"_s);
        if (item.action == IntakeAction::Duplicate || known->contains(item.key))
            ++report.duplicates;
        else if (const auto added = events.add(messages[size_t(item.message)], item); !added)
            return tl::unexpected(added.error());
        else if (item.doubtful && item.action != IntakeAction::StaffNote)
            ++report.doubtful;
    }
    report.filed = events.filed();
    report.requests = events.opened();
    report.dismissed = events.dismissed();
    report.uncertain = events.uncertain();
    report.unfiled = report.messages - report.filed - report.duplicates - report.uncertain;
    if (events.events().isEmpty())
        return report;
    auto written = m_writer.write(events.events(), actor, EventWriter::Expect::Anything, progress);
    if (!written)
        return tl::unexpected(written.error());
    report.written = *std::move(written);
    return report;
}

Result<Written> IntakeFiling::enter(const ManualEntry& entry, const UserId& actor)
{
    const QString asker = entry.asker.trimmed();
    const QString text = entry.text.trimmed();
    if (asker.isEmpty() || text.isEmpty())
        return fail(Error::Code::Invalid,
                    u"who asks and what it is about are both needed; nothing was filed"_s);
    if (entry.time > m_writer.now())
        return fail(Error::Code::Invalid, u"the time lies ahead; nothing was filed"_s);
    const ParsedMessage said{
        entry.time, Precision::Second, asker, text, MessageKind::Text, false, false, {}};
    payload::Received received;
    received.message
        = Message{messageKeys(entry.village.toString(), std::span(&said, 1)).constFirst(),
                  asker,
                  entry.time,
                  Precision::Second,
                  text,
                  u"text"_s};
    received.source = entry.source;
    received.phone = entry.phone.trimmed();
    received.checklist = entry.checklist;
    const auto checklist = m_writer.records()->checklists.constFind(entry.checklist);
    if (checklist != m_writer.records()->checklists.cend()) {
        received.title = checklist->title;
        received.category = checklist->category.toString();
    }
    const RequestId id = m_writer.ids().request(m_writer.now());
    const QList<NewEvent> events{{id, entry.village, received, {}},
                                 {id, entry.village, payload::Claimed{actor}, {}}};
    return m_writer.write(events, actor, EventWriter::Expect::Applied);
}

} // namespace keting
