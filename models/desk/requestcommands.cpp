// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/requestcommands.h"

#include "models/desk/checklistreply.h"
#include "models/desk/commandchecks.h"
#include "models/domain/exchange.h"
#include "models/wire/eventbody.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! What the request brings to the one it is merged into: everything said, with what is answered
//! marked so, and all that still runs.
payload::Absorbed broughtBy(const Request& request)
{
    const QSet<qsizetype> waiting = waitingMessages(request);
    payload::Absorbed brought{
        request.id, request.asker, request.messages, request.replies, {}, request.notes, {}};
    for (qsizetype i = 0; i < brought.messages.size(); ++i)
        brought.messages[i].absorbed = !waiting.contains(i);
    std::ranges::copy_if(request.promises, std::back_inserter(brought.promises),
                         [](const Promise& promise) { return !promise.kept; });
    const qsizetype last = request.cycles.size() - 1;
    const Cycle& cycle = request.cycles.at(last);
    if (cycle.started)
        brought.work = payload::BroughtWork{request.route, *cycle.started,
                                            promisedDays(request, last), request.pauses};
    return brought;
}

//! The rating that stands; none if this cycle has none.
Result<std::optional<payload::Rated>> lastRating(EventLog& log, const Request& request)
{
    if (!request.cycles.constLast().rating)
        return std::nullopt;
    for (auto entry = request.history.crbegin(); entry != request.history.crend(); ++entry) {
        if (entry->kind != "rated"_L1 || entry->outcome != Outcome::Applied)
            continue;
        const auto logged = log.find(entry->event);
        if (!logged)
            return tl::unexpected(logged.error());
        if (!*logged)
            return std::nullopt;
        const Event& event = (*logged)->event;
        const Payload said = decodeBody(event.kind, event.version, event.body);
        const auto* rated = std::get_if<payload::Rated>(&said);
        return rated ? std::optional(*rated) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Result<Request> RequestCommands::request(const RequestId& id)
{
    auto found = foldFromLog(m_writer.tables().log, id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(Error::Code::NotFound, u"no such request: "_s + id.toString());
    if ((*found)->readOnly)
        return fail(Error::Code::TooNew,
                    u"this request was changed by a newer version; upgrade to work on it"_s);
    return **std::move(found);
}

Result<Written> RequestCommands::work(const Request& request, const UserId& actor,
                                      QList<Payload> payloads)
{
    if (!request.isOpen())
        return fail(Error::Code::Conflict, endedAs(request));
    QList<NewEvent> events;
    if (!request.owner)
        events.append(NewEvent{request.id, request.village, payload::Claimed{actor}, {}});
    for (Payload& payload : payloads)
        events.append(NewEvent{request.id, request.village, std::move(payload), {}});
    return m_writer.write(events, actor, EventWriter::Expect::Applied);
}

Result<Written> RequestCommands::work(const RequestId& id, const UserId& actor,
                                      QList<Payload> payloads)
{
    const auto found = request(id);
    return found ? work(*found, actor, std::move(payloads)) : tl::unexpected(found.error());
}

Result<Written> RequestCommands::plain(const Request& request, const UserId& actor, Payload payload)
{
    const NewEvent event{request.id, request.village, std::move(payload), {}};
    return m_writer.write(std::span(&event, 1), actor, EventWriter::Expect::Applied);
}

Result<Written> RequestCommands::plain(const RequestId& id, const UserId& actor, Payload payload)
{
    const auto found = request(id);
    return found ? plain(*found, actor, std::move(payload)) : tl::unexpected(found.error());
}

Result<Written> RequestCommands::nothing(const Request& request)
{
    const auto stored = m_writer.tables().requests.find(request.id);
    if (!stored)
        return tl::unexpected(stored.error());
    Written written{request.history.constLast().event, {}, {request}, {}};
    if (*stored)
        written.rows.append((*stored)->row.n);
    return written;
}

Result<Written> RequestCommands::claim(const RequestId& id, const UserId& actor)
{
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->isOpen())
        return fail(Error::Code::Conflict,
                    u"the request is %1, so there is nothing to claim; nothing was changed"_s.arg(
                        stageName(found->stage)));
    if (found->owner && *found->owner != actor)
        return fail(
            Error::Code::Conflict,
            u"%1 has claimed the request and is responsible for it: ask for it to be handed over; "
            "nothing was changed"_s.arg(found->owner->toString()));
    if (found->owner)
        return nothing(*found);
    return plain(*found, actor, payload::Claimed{actor});
}

Result<ReplyText> RequestCommands::compose(const RequestId& id, const QString& checklist,
                                           const QString& addition)
{
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    const auto composed
        = checklistReply(*m_writer.records(), found->village, checklist, localDate(m_writer.now()));
    if (!composed)
        return tl::unexpected(composed.error());
    const auto& [sent, reply] = *composed;
    if (!reply.missing.isEmpty()) {
        return fail(Error::Code::Invalid,
                    u"the checklist still misses: "_s + reply.missing.join(u", "_s)
                        + u"; nothing was sent"_s);
    }
    const QString text
        = addition.trimmed().isEmpty() ? reply.text : addition.trimmed() + u'\n' + reply.text;
    return ReplyText{text, sent, std::nullopt, std::nullopt};
}

Result<Written> RequestCommands::reply(const RequestId& id, const ReplyText& reply,
                                       const UserId& actor)
{
    if (const auto checked = checkText(reply.text, "the reply"); !checked)
        return tl::unexpected(checked.error());
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    if (const auto checked = checkClock(*found, m_writer.now()); !checked)
        return tl::unexpected(checked.error());
    QList<Payload> payloads{payload::Replied{reply.text, reply.checklist, reply.route}};
    if (reply.waitReason)
        payloads.append(payload::Waited{*reply.waitReason});
    return work(*found, actor, std::move(payloads));
}

Result<Written> RequestCommands::noReplyNeeded(const RequestId& id, const MessageKey& message,
                                               bool on, const UserId& actor)
{
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    if (isGone(*found))
        return fail(Error::Code::Conflict, endedAs(*found));
    return plain(*found, actor, payload::NoReplyNeeded{message, on});
}

Result<Written> RequestCommands::start(const RequestId& id, Route route, const UserId& actor)
{
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    const bool isSo = found->isOpen() && found->owner && found->route == route
        && found->stage >= Stage::InProgress;
    return isSo ? nothing(*found) : work(*found, actor, {payload::Started{route}});
}

Result<Written> RequestCommands::progress(const RequestId& id, const QString& text,
                                          std::optional<Route> route, const UserId& actor)
{
    if (const auto checked = checkText(text, "the progress note"); !checked)
        return tl::unexpected(checked.error());
    QList<Payload> payloads;
    if (route)
        payloads.append(payload::Started{*route});
    payloads.append(payload::Progressed{text});
    return work(id, actor, std::move(payloads));
}

Result<Written> RequestCommands::note(const RequestId& id, const QString& text, const UserId& actor)
{
    if (const auto checked = checkText(text, "the note"); !checked)
        return tl::unexpected(checked.error());
    return plain(id, actor, payload::Noted{text});
}

Result<Written> RequestCommands::promise(const RequestId& id, std::optional<Instant> due,
                                         const QString& department, const QString& text,
                                         const UserId& actor)
{
    if (const auto checked = checkLength(text, "the promise"); !checked)
        return tl::unexpected(checked.error());
    if (!due)
        due = m_writer.records()->calendar.calendarAt(m_writer.now()).closeOf(m_writer.now());
    if (!due)
        return fail(Error::Code::Invalid,
                    u"the calendar has no open time ahead; name the due time"_s);
    if (const auto checked = checkAhead(*due, m_writer.now(), "a promise cannot be due at");
        !checked)
        return tl::unexpected(checked.error());
    return work(id, actor, {payload::Promised{*due, department, text}});
}

Result<Instant> RequestCommands::closeOn(QDate day) const
{
    const ServiceCalendar& calendar = m_writer.records()->calendar.calendarAt(m_writer.now());
    const auto close = calendar.closeOn(day);
    if (!close)
        return fail(
            Error::Code::Invalid,
            u"there is no service on %1: name another day, or the hour as well; nothing was "
            "changed"_s.arg(day.toString(Qt::ISODate)));
    return *close;
}

Result<Written> RequestCommands::keepPromise(const RequestId& id, const EventId& promise,
                                             const UserId& actor)
{
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    const auto made = std::ranges::find(found->promises, promise, &Promise::event);
    if (made == found->promises.end() || made->kept)
        return fail(Error::Code::Conflict,
                    u"there is no such promise to keep; nothing was changed"_s);
    return plain(*found, actor, payload::PromiseKept{promise});
}

Result<Written> RequestCommands::wait(const RequestId& id, const QString& reason,
                                      const UserId& actor)
{
    if (const auto checked = checkText(reason, "the reason to wait"); !checked)
        return tl::unexpected(checked.error());
    return work(id, actor, {payload::Waited{reason}});
}

Result<Written> RequestCommands::resume(const RequestId& id, const UserId& actor)
{
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    if (found->waitingReason.isEmpty())
        return fail(Error::Code::Conflict, u"the request is not waiting; nothing was changed"_s);
    return plain(*found, actor, payload::Resumed{});
}

Result<Written> RequestCommands::snooze(const RequestId& id, std::optional<Instant> until,
                                        const UserId& actor)
{
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    if (const auto checked = until ? checkSnooze(*found, *until, m_writer) : Result<void>();
        !checked)
        return tl::unexpected(checked.error());
    if (!until && !found->snoozedUntil)
        return fail(Error::Code::Conflict, u"the request is not snoozed; nothing was changed"_s);
    return plain(*found, actor, payload::Snoozed{until});
}

Result<Written> RequestCommands::handOver(const RequestId& id, const UserId& to,
                                          const QString& note, const UserId& actor)
{
    if (const auto checked = checkLength(note, "the note"); !checked)
        return tl::unexpected(checked.error());
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    const UserId from = found->owner.value_or(actor);
    if (from == to)
        return fail(Error::Code::Invalid, u"the request is already theirs; nothing was changed"_s);
    if (found->isOpen() && !m_writer.records()->knows(to, found->village.toString()))
        return fail(
            Error::Code::NotFound,
            u"nobody is known as \"%1\", neither in the county's records nor on the staff of "
            "village %2; nothing was changed"_s.arg(to.toString(), found->village.toString()));
    return work(*found, actor, {payload::HandedOver{from, to, note}});
}

Result<Written> RequestCommands::sendOn(const RequestId& id, const QString& department,
                                        const QString& note, const UserId& actor)
{
    if (const auto checked = checkLength(note, "the note"); !checked)
        return tl::unexpected(checked.error());
    if (const auto checked = checkText(department, "the department"); !checked)
        return tl::unexpected(checked.error());
    return work(id, actor, {payload::SentOn{department, note}});
}

Result<Written> RequestCommands::ready(const RequestId& id, const QString& note,
                                       const UserId& actor)
{
    if (const auto checked = checkLength(note, "the note"); !checked)
        return tl::unexpected(checked.error());
    return work(id, actor, {payload::MadeReady{note}});
}

Result<Written> RequestCommands::close(const RequestId& id, const QString& result,
                                       const UserId& actor)
{
    if (const auto checked = checkLength(result, "the result"); !checked)
        return tl::unexpected(checked.error());
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    return work(*found, actor, {payload::Closed{result, found->history.last().event}});
}

Result<Written> RequestCommands::reopen(const RequestId& id, const QString& reason,
                                        const UserId& actor)
{
    if (const auto checked = checkLength(reason, "the reason"); !checked)
        return tl::unexpected(checked.error());
    return plain(id, actor, payload::Reopened{reason});
}

Result<Written> RequestCommands::dismiss(const RequestId& id, const QString& reason,
                                         const UserId& actor)
{
    if (!QStringList{u"ad"_s, u"off-topic"_s, u"duplicate"_s}.contains(reason))
        return fail(Error::Code::Invalid,
                    u"a request is dismissed as ad, off-topic or duplicate, not as \""_s
                        + reason.left(40) + u'"');
    return plain(id, actor, payload::Dismissed{reason, {}});
}

Result<Written> RequestCommands::restore(const RequestId& id, const UserId& actor)
{
    return plain(id, actor, payload::Restored{});
}

Result<Written> RequestCommands::merge(const RequestId& id, const RequestId& into,
                                       const UserId& actor)
{
    const auto from = request(id);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = request(into);
    if (!to)
        return tl::unexpected(to.error());
    if (id == into || from->village != to->village || !to->isOpen())
        return fail(
            Error::Code::Conflict,
            u"only another open request of the same village can take this one; nothing was changed"_s);
    const QList<NewEvent> events{
        {id, from->village, payload::MergedInto{into}, {}},
        {into, to->village, broughtBy(*from), {}},
    };
    return m_writer.write(events, actor, EventWriter::Expect::Applied);
}

Result<Written> RequestCommands::rate(const RequestId& id, int level, const QString& comment,
                                      const UserId& actor)
{
    if (const auto checked = checkLength(comment, "the comment"); !checked)
        return tl::unexpected(checked.error());
    if (level < 1 || level > 5)
        return fail(Error::Code::Invalid, u"a rating is 1 to 5; nothing was changed"_s);
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->isClosed())
        return fail(Error::Code::Conflict,
                    u"only a closed request can be rated; nothing was changed"_s);
    const auto rated = found->cycles.constLast().ratedAt;
    if (rated && m_writer.now() - *rated > kRatingMayChangeFor)
        return fail(
            Error::Code::Conflict,
            u"the rating was given more than seven days ago and stands; nothing was changed"_s);
    const payload::Rated rating{level, comment};
    const auto before = lastRating(m_writer.tables().log, *found);
    if (!before)
        return tl::unexpected(before.error());
    if (*before == rating)
        return nothing(*found);
    return plain(*found, actor, rating);
}

Result<Written> RequestCommands::remedy(const RequestId& id, Remedy step, const QString& text,
                                        const UserId& actor)
{
    if (const auto checked = checkText(text, "the text"); !checked)
        return tl::unexpected(checked.error());
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!badlyRated(*found))
        return fail(Error::Code::Conflict,
                    u"only a request rated 1 or 2 asks for a %1; nothing was changed"_s.arg(
                        remedyName(step)));
    if (const auto owed = owedRemedy(*found); owed && step > *owed)
        return fail(Error::Code::Conflict,
                    u"the %1 comes before the %2; nothing was changed"_s.arg(remedyName(*owed),
                                                                             remedyName(step)));
    return plain(*found, actor, payload::Remedied{step, text});
}

Result<Written> RequestCommands::describe(const RequestId& id, const payload::Described& matter,
                                          const UserId& actor)
{
    if (const auto checked = checkMatter(matter, *m_writer.records()); !checked)
        return tl::unexpected(checked.error());
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    if (isGone(*found))
        return fail(Error::Code::Conflict, endedAs(*found));
    return plain(*found, actor, matter);
}

Result<Written> RequestCommands::planVisit(const RequestId& id, Instant at, const QString& agent,
                                           const UserId& actor)
{
    if (const auto checked = checkAhead(at, m_writer.now(), "a visit cannot be planned for");
        !checked)
        return tl::unexpected(checked.error());
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    const County& county = m_writer.records()->county;
    const Staffing* staffed = county.staffing(found->village.toString(), StaffRole::Agent);
    const QString who = agent.trimmed().isEmpty() && staffed
        ? county.nameOf(staffed->user.toString())
        : agent.trimmed();
    if (const auto checked = checkText(who, "who visits"); !checked)
        return tl::unexpected(checked.error());
    return work(*found, actor, {payload::VisitPlanned{at, who}});
}

Result<Written> RequestCommands::finishVisit(const RequestId& id, const EventId& visit,
                                             const QString& note, const UserId& actor)
{
    if (const auto checked = checkLength(note, "the note"); !checked)
        return tl::unexpected(checked.error());
    const auto found = request(id);
    if (!found)
        return tl::unexpected(found.error());
    const auto planned = std::ranges::find(found->visits, visit, &Visit::event);
    if (planned == found->visits.end() || planned->done)
        return fail(Error::Code::Conflict, u"there is no such visit ahead; nothing was changed"_s);
    return plain(*found, actor, payload::VisitDone{visit, note});
}

Result<Written> RequestCommands::undo(const Written& done, const UserId& actor)
{
    QList<NewEvent> events;
    for (const Request& touched : done.requests) {
        const auto found = request(touched.id);
        if (!found)
            return tl::unexpected(found.error());
        QList<EventId> targets;
        for (const HistoryEntry& entry : found->history) {
            if (done.events.contains(entry.event))
                targets.append(entry.event);
        }
        if (targets.isEmpty())
            continue;
        events.append(NewEvent{touched.id, found->village, payload::Undone{targets}, {}});
    }
    if (events.isEmpty())
        return fail(Error::Code::NotFound, u"there is nothing to undo"_s);
    return m_writer.write(events, actor, EventWriter::Expect::Applied);
}

} // namespace keting
