// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rowjson.h"

#include "app/cli/commandcontext.h"
#include "models/clock/rowdue.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

QString spanName(ClockSpan::Kind kind)
{
    switch (kind) {
    case ClockSpan::Kind::Counting: return u"counting"_s;
    case ClockSpan::Kind::Remaining: return u"remaining"_s;
    case ClockSpan::Kind::Overrun: return u"overrun"_s;
    case ClockSpan::Kind::Closed: return u"closed"_s;
    case ClockSpan::Kind::Holiday: return u"holiday"_s;
    case ClockSpan::Kind::Paused: return u"paused"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray spansJson(const Explanation& explanation)
{
    QJsonArray spans;
    for (const ClockSpan& span : explanation.spans) {
        QJsonObject json{{"kind"_L1, spanName(span.kind)},
                         {"from"_L1, toIso(span.from)},
                         {"to"_L1, toIso(span.to)},
                         {"calendar_version"_L1, span.calendarVersion}};
        if (!span.holiday.isEmpty())
            json.insert("holiday"_L1, span.holiday);
        spans.append(json);
    }
    return spans;
}

QJsonObject clockJson(const ClockView& view, Instant now)
{
    const RequestClock& clock = view.clock;
    const bool overdue = clock.isOverdue(now);
    const bool met = clock.state == ClockState::Met || clock.state == ClockState::Late;
    QJsonObject json{
        {"kind"_L1, clockName(clock.kind)},
        {"start"_L1, toIso(clock.start)},
        {"due"_L1, isoOrNull(clock.due)},
        {"met"_L1, isoOrNull(met ? clock.stopped : std::nullopt)},
        {"state"_L1, overdue ? u"overdue"_s : clockStateName(clock.state)},
        {"left"_L1, clock.left},
        {"cycle"_L1, clock.cycle + 1},
        {"calendar_version"_L1, view.calendarVersion},
        {"spans"_L1, spansJson(view.explanation)},
    };
    if (view.unpublishedYear)
        json.insert("unpublished_year"_L1, *view.unpublishedYear);
    return json;
}

QJsonObject messageJson(Instant time, const QString& sender, const QString& text,
                        const QString& kind, QLatin1StringView from)
{
    return {{"time"_L1, toIso(time)},
            {"sender"_L1, sender},
            {"text"_L1, text},
            {"kind"_L1, kind},
            {"from"_L1, from}};
}

//! What was said, by everybody, in the order of its own time.
QJsonArray messagesJson(const RequestView& view)
{
    QList<QPair<Instant, QJsonObject>> said;
    for (const AskerMessage& asked : view.request.messages) {
        const Message& message = asked.message;
        const auto from = asked.coAsker ? "co-asker"_L1 : "asker"_L1;
        QJsonObject json
            = messageJson(message.time, message.sender, message.text, message.kind, from);
        json.insert("needs_reply"_L1, asked.needsReply);
        said.append({message.time, json});
    }
    for (const Reply& reply : view.request.replies) {
        const QString sender = view.peopleNames.value(reply.user.toString(), reply.user.toString());
        QJsonObject json = messageJson(reply.time, sender, reply.text, u"text"_s, "staff"_L1);
        json.insert("user"_L1, reply.user.toString());
        if (reply.checklist) {
            json.insert("checklist"_L1, reply.checklist->id);
            json.insert("checklist_version"_L1, reply.checklist->version);
        }
        said.append({reply.time, json});
    }
    std::ranges::stable_sort(said, {}, [](const auto& entry) { return entry.first; });
    QJsonArray array;
    for (const auto& entry : said)
        array.append(entry.second);
    return array;
}

QJsonArray eventsJson(const RequestView& view)
{
    QJsonArray events;
    for (qsizetype i = 0; i < view.events.size(); ++i) {
        const Event& event = view.events.at(i).first;
        events.append(QJsonObject{
            {"id"_L1, event.id.toString()},
            {"kind"_L1, event.kind},
            {"at"_L1, toIso(event.at)},
            {"actor"_L1, event.actor.toString()},
            {"outcome"_L1, outcomeName(view.request.history.at(i).outcome)},
            {"body"_L1, QJsonDocument::fromJson(event.body).object()},
        });
    }
    return events;
}

QJsonArray visitsJson(const Request& request)
{
    QJsonArray visits;
    for (const Visit& visit : request.visits)
        visits.append(QJsonObject{{"id"_L1, visit.event.toString()},
                                  {"at"_L1, toIso(visit.at)},
                                  {"agent"_L1, visit.agent},
                                  {"done"_L1, isoOrNull(visit.done)},
                                  {"note"_L1, visit.note}});
    return visits;
}

QJsonArray remediesJson(const Request& request)
{
    QJsonArray remedies;
    for (const RemedyNote& note : request.remedies)
        remedies.append(QJsonObject{{"step"_L1, remedyName(note.step)},
                                    {"at"_L1, toIso(note.at)},
                                    {"by"_L1, note.by.toString()},
                                    {"text"_L1, note.text}});
    return remedies;
}

QJsonObject fieldsOf(const InboxRow& row, Instant now)
{
    const auto orNull = [](const auto& value) {
        return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
    };
    return {
        {"id"_L1, row.id.toString()},
        {"village"_L1, row.village},
        {"asker"_L1, row.asker},
        {"text"_L1, row.firstText},
        {"title"_L1, row.title},
        {"category"_L1, row.category},
        {"state"_L1, stageName(row.stage)},
        {"due"_L1, isoOrNull(row.due)},
        {"overdue"_L1, row.isOverdue(now)},
        {"clock"_L1,
         row.clock == ClockKind::None ? QJsonValue(QJsonValue::Null)
                                      : QJsonValue(clockName(row.clock))},
        {"owner"_L1, row.owner.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(row.owner)},
        {"received"_L1, toIso(row.received)},
        {"left"_L1, row.isLeft()},
        {"first_reply_s"_L1, orNull(row.firstReplySeconds)},
        // Null while unanswered; a reply that never came in time counts in the metrics.
        {"on_time"_L1, row.firstReplySeconds ? orNull(row.onTime) : QJsonValue(QJsonValue::Null)},
        {"waiting"_L1,
         row.waitingReason.isEmpty() ? QJsonValue(QJsonValue::Null)
                                     : QJsonValue(row.waitingReason)},
        {"promise_due"_L1, isoOrNull(row.promiseDue)},
        {"snoozed_until"_L1, isoOrNull(row.snoozedUntil)},
        {"rating"_L1, orNull(row.rating)},
    };
}

} // namespace

QJsonObject rowJson(const InboxRow& row, const ServiceCalendar& calendar, Instant now)
{
    QJsonObject json = fieldsOf(row, now);
    if (const auto year = unpublishedYear(row, calendar))
        json.insert("unpublished_year"_L1, *year);
    return json;
}

QJsonObject requestJson(const RequestView& view, Instant now)
{
    const Request& request = view.request;
    QJsonObject json = fieldsOf(view.row, now);
    json.insert("route"_L1,
                request.route ? QJsonValue(routeName(*request.route))
                              : QJsonValue(QJsonValue::Null));
    json.insert("number"_L1, view.number.isEmpty() ? QJsonValue() : QJsonValue(view.number));
    json.insert("department"_L1, request.department);
    json.insert("co_askers"_L1, QJsonArray::fromStringList(request.coAskers));
    json.insert("dismiss_reason"_L1, request.dismissReason);
    json.insert("result"_L1, request.cycles.last().result);
    json.insert("merged_into"_L1,
                request.mergedInto ? QJsonValue(request.mergedInto->toString()) : QJsonValue());
    json.insert("needs_look"_L1, request.needsLook);
    json.insert("visits"_L1, visitsJson(request));
    json.insert("remedies"_L1, remediesJson(request));
    const auto owed = owedRemedy(request);
    json.insert("owed_remedy"_L1, owed ? QJsonValue(remedyName(*owed)) : QJsonValue());
    json.insert("messages"_L1, messagesJson(view));
    QJsonArray clocks;
    for (const ClockView& clock : view.clocks)
        clocks.append(clockJson(clock, now));
    json.insert("clocks"_L1, clocks);
    json.insert("events"_L1, eventsJson(view));
    return json;
}

} // namespace keting::cli
