// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/eventbody.h"

#include "models/wire/absorbedbody.h"
#include "models/wire/bodyfields.h"
#include "models/wire/bodyreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct BodyWriter {
    QJsonObject operator()(const payload::Received& p) const
    {
        QJsonObject json{{"message"_L1, toJson(p.message)}, {"source"_L1, sourceName(p.source)}};
        if (p.coAsker)
            json.insert("co"_L1, true);
        if (p.acknowledgement)
            json.insert("ack"_L1, true);
        put(json, "phone"_L1, p.phone);
        put(json, "title"_L1, p.title);
        put(json, "category"_L1, p.category);
        put(json, "checklist"_L1, p.checklist);
        return json;
    }
    QJsonObject operator()(const payload::ReplySeen& p) const
    {
        return {{"message"_L1, toJson(p.message)}, {"user"_L1, p.user.toString()}};
    }
    QJsonObject operator()(const payload::Claimed& p) const
    {
        return {{"owner"_L1, p.owner.toString()}};
    }
    QJsonObject operator()(const payload::Replied& p) const
    {
        QJsonObject json{{"text"_L1, p.text}};
        if (p.checklist)
            json.insert("checklist"_L1, toJson(*p.checklist));
        put(json, "route"_L1, p.route);
        return json;
    }
    QJsonObject operator()(const payload::NoReplyNeeded& p) const
    {
        QJsonObject json{{"on"_L1, p.on}};
        put(json, "message"_L1, QString::fromLatin1(p.message.toHex()));
        return json;
    }
    QJsonObject operator()(const payload::Started& p) const
    {
        return {{"route"_L1, routeName(p.route)}};
    }
    QJsonObject operator()(const payload::Progressed& p) const { return {{"text"_L1, p.text}}; }
    QJsonObject operator()(const payload::Noted& p) const { return {{"text"_L1, p.text}}; }
    QJsonObject operator()(const payload::Promised& p) const
    {
        QJsonObject json{{"due"_L1, toMs(p.due)}};
        put(json, "department"_L1, p.department);
        put(json, "text"_L1, p.text);
        return json;
    }
    QJsonObject operator()(const payload::PromiseKept& p) const
    {
        return {{"promise"_L1, p.promise.toString()}};
    }
    QJsonObject operator()(const payload::Waited& p) const { return {{"reason"_L1, p.reason}}; }
    QJsonObject operator()(const payload::Resumed&) const { return {}; }
    QJsonObject operator()(const payload::Snoozed& p) const
    {
        QJsonObject json;
        put(json, "until"_L1, p.until);
        return json;
    }
    QJsonObject operator()(const payload::HandedOver& p) const
    {
        QJsonObject json{{"from"_L1, p.from.toString()}, {"to"_L1, p.to.toString()}};
        put(json, "note"_L1, p.note);
        return json;
    }
    QJsonObject operator()(const payload::SentOn& p) const
    {
        QJsonObject json{{"department"_L1, p.department}};
        put(json, "note"_L1, p.note);
        return json;
    }
    QJsonObject operator()(const payload::MadeReady& p) const
    {
        QJsonObject json;
        put(json, "note"_L1, p.note);
        return json;
    }
    QJsonObject operator()(const payload::Closed& p) const
    {
        QJsonObject json;
        put(json, "result"_L1, p.result);
        if (p.seen)
            json.insert("seen"_L1, p.seen->toString());
        return json;
    }
    QJsonObject operator()(const payload::Reopened& p) const
    {
        QJsonObject json;
        put(json, "reason"_L1, p.reason);
        return json;
    }
    QJsonObject operator()(const payload::Dismissed& p) const
    {
        QJsonObject json{{"reason"_L1, p.reason}};
        put(json, "evidence"_L1, p.evidence);
        return json;
    }
    QJsonObject operator()(const payload::Restored&) const { return {}; }
    QJsonObject operator()(const payload::MergedInto& p) const
    {
        return {{"into"_L1, p.into.toString()}};
    }
    QJsonObject operator()(const payload::Absorbed& p) const { return absorbedToJson(p); }
    QJsonObject operator()(const payload::Rated& p) const
    {
        QJsonObject json{{"level"_L1, p.level}};
        put(json, "comment"_L1, p.comment);
        return json;
    }
    QJsonObject operator()(const payload::Remedied& p) const
    {
        return {{"step"_L1, remedyName(p.step)}, {"text"_L1, p.text}};
    }
    QJsonObject operator()(const payload::Described& p) const
    {
        QJsonObject json;
        put(json, "title"_L1, p.title);
        put(json, "category"_L1, p.category);
        put(json, "checklist"_L1, p.checklist);
        return json;
    }
    QJsonObject operator()(const payload::VisitPlanned& p) const
    {
        QJsonObject json{{"at"_L1, toMs(p.at)}};
        put(json, "agent"_L1, p.agent);
        return json;
    }
    QJsonObject operator()(const payload::VisitDone& p) const
    {
        QJsonObject json{{"visit"_L1, p.visit.toString()}};
        put(json, "note"_L1, p.note);
        return json;
    }
    QJsonObject operator()(const payload::Undone& p) const
    {
        QJsonArray events;
        for (const EventId& id : p.events)
            events.append(id.toString());
        return {{"events"_L1, events}};
    }
    QJsonObject operator()(const payload::Unknown&) const { return {}; }
    QJsonObject operator()(const payload::Malformed&) const { return {}; }
};

using Reader = Payload (*)(BodyReader&);

Payload readReceived(BodyReader& in)
{
    payload::Received p;
    p.message = in.message("message"_L1);
    const auto source = sourceFromName(in.text("source"_L1));
    p.source = source.value_or(Source::Paste);
    p.coAsker = in.flag("co"_L1);
    p.acknowledgement = in.flag("ack"_L1);
    p.phone = in.text("phone"_L1);
    p.title = in.text("title"_L1);
    p.category = in.text("category"_L1);
    p.checklist = in.text("checklist"_L1);
    return p;
}

Payload readReplySeen(BodyReader& in)
{
    Message message = in.message("message"_L1);
    const auto user = in.user("user"_L1);
    if (!user)
        return payload::Malformed{in.error()};
    return payload::ReplySeen{std::move(message), *user};
}

Payload readHandedOver(BodyReader& in)
{
    const auto from = in.user("from"_L1);
    const auto to = in.user("to"_L1);
    if (!from || !to)
        return payload::Malformed{in.error()};
    return payload::HandedOver{*from, *to, in.text("note"_L1)};
}

//! A payload that needs an id or a user which may be missing.
template <typename P, typename T>
Payload with(const std::optional<T>& value, BodyReader& in)
{
    if (value)
        return P{*value};
    return payload::Malformed{in.error().isEmpty() ? u"an id is missing"_s : in.error()};
}

const QHash<QString, Reader>& readersOfAnswering()
{
    static const QHash<QString, Reader> table{
        {kOpeningKind, readReceived},
        {u"reply-seen"_s, readReplySeen},
        {u"claimed"_s,
         [](BodyReader& in) -> Payload { return with<payload::Claimed>(in.user("owner"_L1), in); }},
        {u"replied"_s,
         [](BodyReader& in) -> Payload {
             return payload::Replied{in.text("text"_L1), in.checklist("checklist"_L1),
                                     in.route("route"_L1)};
         }},
        {u"no-reply"_s,
         [](BodyReader& in) -> Payload {
             return payload::NoReplyNeeded{in.key("message"_L1), in.flag("on"_L1, true)};
         }},
        {u"started"_s,
         [](BodyReader& in) -> Payload {
             return with<payload::Started>(in.route("route"_L1), in);
         }},
        {u"progressed"_s,
         [](BodyReader& in) -> Payload { return payload::Progressed{in.text("text"_L1)}; }},
        {u"noted"_s, [](BodyReader& in) -> Payload { return payload::Noted{in.text("text"_L1)}; }},
        {u"promised"_s,
         [](BodyReader& in) -> Payload {
             return payload::Promised{in.instant("due"_L1), in.text("department"_L1),
                                      in.text("text"_L1)};
         }},
        {u"promise-kept"_s,
         [](BodyReader& in) -> Payload {
             return with<payload::PromiseKept>(in.eventId("promise"_L1), in);
         }},
        {u"waiting"_s,
         [](BodyReader& in) -> Payload { return payload::Waited{in.requiredText("reason"_L1)}; }},
        {u"resumed"_s, [](BodyReader&) -> Payload { return payload::Resumed{}; }},
        {u"snoozed"_s,
         [](BodyReader& in) -> Payload {
             return payload::Snoozed{in.optionalInstant("until"_L1)};
         }},
    };
    return table;
}

const QHash<QString, Reader>& readersOfFinishing()
{
    static const QHash<QString, Reader> table{
        {u"handed-over"_s, readHandedOver},
        {u"sent-on"_s,
         [](BodyReader& in) -> Payload {
             return payload::SentOn{in.requiredText("department"_L1), in.text("note"_L1)};
         }},
        {u"ready"_s,
         [](BodyReader& in) -> Payload { return payload::MadeReady{in.text("note"_L1)}; }},
        {u"closed"_s,
         [](BodyReader& in) -> Payload {
             return payload::Closed{in.text("result"_L1), in.eventId("seen"_L1)};
         }},
        {u"reopened"_s,
         [](BodyReader& in) -> Payload { return payload::Reopened{in.text("reason"_L1)}; }},
        {u"dismissed"_s,
         [](BodyReader& in) -> Payload {
             return payload::Dismissed{in.requiredText("reason"_L1), in.text("evidence"_L1)};
         }},
        {u"restored"_s, [](BodyReader&) -> Payload { return payload::Restored{}; }},
        {u"merged"_s,
         [](BodyReader& in) -> Payload {
             return with<payload::MergedInto>(in.requestId("into"_L1), in);
         }},
        {u"absorbed"_s, readAbsorbed},
        {u"rated"_s,
         [](BodyReader& in) -> Payload {
             return payload::Rated{in.number("level"_L1, 1, 5), in.text("comment"_L1)};
         }},
        {u"remedied"_s,
         [](BodyReader& in) -> Payload {
             const auto step = remedyFromName(in.requiredText("step"_L1));
             if (!step)
                 return payload::Malformed{u"step: not one of call-back, finding, correction"_s};
             return payload::Remedied{*step, in.requiredText("text"_L1)};
         }},
        {u"described"_s,
         [](BodyReader& in) -> Payload {
             return payload::Described{in.text("title"_L1), in.text("category"_L1),
                                       in.text("checklist"_L1)};
         }},
        {u"visit-planned"_s,
         [](BodyReader& in) -> Payload {
             return payload::VisitPlanned{in.instant("at"_L1), in.text("agent"_L1)};
         }},
        {u"visit-done"_s,
         [](BodyReader& in) -> Payload {
             const auto visit = in.eventId("visit"_L1);
             if (!visit)
                 return payload::Malformed{u"visit: missing"_s};
             return payload::VisitDone{*visit, in.text("note"_L1)};
         }},
        {u"undone"_s,
         [](BodyReader& in) -> Payload { return payload::Undone{in.eventIds("events"_L1)}; }},
    };
    return table;
}

Reader readerOf(const QString& kind)
{
    const auto& finishing = readersOfFinishing();
    return readersOfAnswering().value(kind, finishing.value(kind, nullptr));
}

struct KindName {
    QString operator()(const payload::Received&) const { return kOpeningKind; }
    QString operator()(const payload::ReplySeen&) const { return u"reply-seen"_s; }
    QString operator()(const payload::Claimed&) const { return u"claimed"_s; }
    QString operator()(const payload::Replied&) const { return u"replied"_s; }
    QString operator()(const payload::NoReplyNeeded&) const { return u"no-reply"_s; }
    QString operator()(const payload::Started&) const { return u"started"_s; }
    QString operator()(const payload::Progressed&) const { return u"progressed"_s; }
    QString operator()(const payload::Noted&) const { return u"noted"_s; }
    QString operator()(const payload::Promised&) const { return u"promised"_s; }
    QString operator()(const payload::PromiseKept&) const { return u"promise-kept"_s; }
    QString operator()(const payload::Waited&) const { return u"waiting"_s; }
    QString operator()(const payload::Resumed&) const { return u"resumed"_s; }
    QString operator()(const payload::Snoozed&) const { return u"snoozed"_s; }
    QString operator()(const payload::HandedOver&) const { return u"handed-over"_s; }
    QString operator()(const payload::SentOn&) const { return u"sent-on"_s; }
    QString operator()(const payload::MadeReady&) const { return u"ready"_s; }
    QString operator()(const payload::Closed&) const { return u"closed"_s; }
    QString operator()(const payload::Reopened&) const { return u"reopened"_s; }
    QString operator()(const payload::Dismissed&) const { return u"dismissed"_s; }
    QString operator()(const payload::Restored&) const { return u"restored"_s; }
    QString operator()(const payload::MergedInto&) const { return u"merged"_s; }
    QString operator()(const payload::Absorbed&) const { return u"absorbed"_s; }
    QString operator()(const payload::Rated&) const { return u"rated"_s; }
    QString operator()(const payload::Remedied&) const { return u"remedied"_s; }
    QString operator()(const payload::Described&) const { return u"described"_s; }
    QString operator()(const payload::VisitPlanned&) const { return u"visit-planned"_s; }
    QString operator()(const payload::VisitDone&) const { return u"visit-done"_s; }
    QString operator()(const payload::Undone&) const { return u"undone"_s; }
    QString operator()(const payload::Unknown&) const { return {}; }
    QString operator()(const payload::Malformed&) const { return {}; }
};

} // namespace

QString kindOf(const Payload& payload)
{
    return std::visit(KindName{}, payload);
}

QByteArray encodeBody(const Payload& payload)
{
    return QJsonDocument(std::visit(BodyWriter{}, payload)).toJson(QJsonDocument::Compact);
}

Payload decodeBody(const QString& kind, int version, const QByteArray& body)
{
    const Reader reader = readerOf(kind);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!reader || version > kBodyVersion)
        return payload::Unknown{document.object().value("critical"_L1).toBool()
                                || reader != nullptr};
    if (!document.isObject())
        return payload::Malformed{u"the body is not a JSON object"_s};
    BodyReader in(document.object());
    Payload payload = reader(in);
    if (!in.error().isEmpty())
        return payload::Malformed{in.error()};
    return payload;
}

} // namespace keting
