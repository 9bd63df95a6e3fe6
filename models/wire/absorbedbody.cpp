// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/absorbedbody.h"

#include "models/wire/bodyfields.h"

#include <QJsonArray>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QJsonObject brought(const AskerMessage& m)
{
    return {{"event"_L1, m.event.toString()},
            {"message"_L1, toJson(m.message)},
            {"co"_L1, m.coAsker},
            {"needs"_L1, m.needsReply},
            {"absorbed"_L1, m.absorbed},
            {"ack"_L1, m.acknowledgement}};
}

QJsonObject brought(const Reply& r)
{
    QJsonObject json{{"event"_L1, r.event.toString()},
                     {"user"_L1, r.user.toString()},
                     {"time"_L1, toMs(r.time)},
                     {"minute"_L1, r.precision == Precision::Minute},
                     {"text"_L1, r.text},
                     {"seen"_L1, r.seenInGroup}};
    if (r.checklist)
        json.insert("checklist"_L1, toJson(*r.checklist));
    return json;
}

QJsonObject brought(const Promise& p)
{
    QJsonObject json{{"event"_L1, p.event.toString()},
                     {"made"_L1, toMs(p.made)},
                     {"due"_L1, toMs(p.due)},
                     {"by"_L1, p.by.toString()}};
    put(json, "department"_L1, p.department);
    put(json, "text"_L1, p.text);
    return json;
}

QJsonObject brought(const ProgressNote& n)
{
    return {{"event"_L1, n.event.toString()},
            {"time"_L1, toMs(n.time)},
            {"by"_L1, n.by.toString()},
            {"text"_L1, n.text},
            {"internal"_L1, n.internal}};
}

QJsonObject brought(const Pause& p)
{
    QJsonObject json{{"from"_L1, toMs(p.from)}, {"asker"_L1, p.endedByAsker}};
    put(json, "to"_L1, p.to);
    put(json, "reason"_L1, p.reason);
    return json;
}

template <typename T>
QJsonArray allBrought(const QList<T>& values)
{
    QJsonArray array;
    for (const T& value : values)
        array.append(brought(value));
    return array;
}

QJsonObject brought(const payload::BroughtWork& work)
{
    QJsonObject json{{"started"_L1, toMs(work.started)}, {"pauses"_L1, allBrought(work.pauses)}};
    put(json, "route"_L1, work.route);
    if (work.promisedDays)
        json.insert("days"_L1, *work.promisedDays);
    return json;
}

AskerMessage readAskerMessage(BodyReader& outer, const QJsonObject& json)
{
    BodyReader in(json);
    const auto event = in.eventId("event"_L1);
    AskerMessage message{event.value_or(EventId(QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))),
                         in.message("message"_L1),
                         in.flag("co"_L1),
                         in.flag("needs"_L1, true),
                         in.flag("absorbed"_L1),
                         std::nullopt,
                         in.flag("ack"_L1)};
    if (!event || !in.error().isEmpty())
        outer.refuse("messages"_L1, in.error());
    return message;
}

std::optional<Reply> readReply(BodyReader& outer, const QJsonObject& json)
{
    BodyReader in(json);
    const auto event = in.eventId("event"_L1);
    const auto user = in.user("user"_L1);
    const Instant time = in.instant("time"_L1);
    const auto precision = in.flag("minute"_L1) ? Precision::Minute : Precision::Second;
    const QString text = in.text("text"_L1);
    const auto checklist = in.checklist("checklist"_L1);
    const bool seen = in.flag("seen"_L1);
    if (!event || !user || !in.error().isEmpty()) {
        outer.refuse("replies"_L1, in.error());
        return std::nullopt;
    }
    return Reply{*event, *user, time, precision, text, checklist, seen, true};
}

std::optional<Promise> readPromise(BodyReader& outer, const QJsonObject& json)
{
    BodyReader in(json);
    const auto event = in.eventId("event"_L1);
    const auto by = in.user("by"_L1);
    const Instant made = in.instant("made"_L1);
    const Instant due = in.instant("due"_L1);
    const QString department = in.text("department"_L1);
    const QString text = in.text("text"_L1);
    if (!event || !by || !in.error().isEmpty()) {
        outer.refuse("promises"_L1, in.error());
        return std::nullopt;
    }
    return Promise{*event, made, due, department, text, *by, std::nullopt};
}

std::optional<ProgressNote> readNote(BodyReader& outer, const QJsonObject& json)
{
    BodyReader in(json);
    const auto event = in.eventId("event"_L1);
    const auto by = in.user("by"_L1);
    const Instant time = in.instant("time"_L1);
    const QString text = in.text("text"_L1);
    const bool internal = in.flag("internal"_L1);
    if (!event || !by || !in.error().isEmpty()) {
        outer.refuse("notes"_L1, in.error());
        return std::nullopt;
    }
    return ProgressNote{*event, time, *by, text, internal};
}

payload::BroughtWork readWork(BodyReader& outer, const QJsonObject& json)
{
    constexpr int kMostDays = 3650;
    BodyReader in(json);
    payload::BroughtWork work{in.route("route"_L1),
                              in.instant("started"_L1),
                              in.optionalNumber("days"_L1, 0, kMostDays),
                              {}};
    for (const QJsonObject& said : in.objects("pauses"_L1)) {
        BodyReader pause(said);
        work.pauses.append({pause.instant("from"_L1), pause.optionalInstant("to"_L1),
                            pause.text("reason"_L1), pause.flag("asker"_L1)});
        if (!pause.error().isEmpty())
            in.refuse("pauses"_L1, pause.error());
    }
    if (!in.error().isEmpty())
        outer.refuse("work"_L1, in.error());
    return work;
}

} // namespace

QJsonObject absorbedToJson(const payload::Absorbed& p)
{
    QJsonObject json{{"from"_L1, p.from.toString()},
                     {"asker"_L1, p.asker},
                     {"messages"_L1, allBrought(p.messages)},
                     {"replies"_L1, allBrought(p.replies)}};
    if (!p.promises.isEmpty())
        json.insert("promises"_L1, allBrought(p.promises));
    if (!p.notes.isEmpty())
        json.insert("notes"_L1, allBrought(p.notes));
    if (p.work)
        json.insert("work"_L1, QJsonArray{brought(*p.work)});
    return json;
}

Payload readAbsorbed(BodyReader& in)
{
    const auto from = in.requestId("from"_L1);
    if (!from)
        return payload::Malformed{u"from: missing"_s};
    payload::Absorbed p{*from, in.text("asker"_L1), {}, {}, {}, {}, {}};
    for (const QJsonObject& json : in.objects("messages"_L1))
        p.messages.append(readAskerMessage(in, json));
    for (const QJsonObject& json : in.objects("replies"_L1)) {
        if (auto reply = readReply(in, json))
            p.replies.append(*std::move(reply));
    }
    for (const QJsonObject& json : in.objects("promises"_L1)) {
        if (auto promise = readPromise(in, json))
            p.promises.append(*std::move(promise));
    }
    for (const QJsonObject& json : in.objects("notes"_L1)) {
        if (auto note = readNote(in, json))
            p.notes.append(*std::move(note));
    }
    for (const QJsonObject& json : in.objects("work"_L1))
        p.work = readWork(in, json);
    return p;
}

} // namespace keting
