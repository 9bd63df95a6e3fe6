// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/quarantinemessages.h"

#include "models/wire/messagefields.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostEntries = 1000;
constexpr qsizetype kMostCharactersOfAName = 200;

template <typename T>
Result<T> unlessBroken(const MessageFields& fields, T value)
{
    if (!fields.error().isEmpty())
        return fail(Error::Code::Invalid, fields.error());
    return value;
}

} // namespace

QJsonObject toJson(const QuarantineAsk& ask)
{
    return {{"after"_L1, ask.after}};
}

QJsonObject toJson(const QuarantinePage& page)
{
    QJsonArray entries;
    for (const QuarantineEntry& entry : page.entries)
        entries.append(QJsonObject{{"n"_L1, entry.number},
                                   {"id"_L1, entry.id},
                                   {"author"_L1, entry.author},
                                   {"received"_L1, toMs(entry.received)},
                                   {"code"_L1, entry.code},
                                   {"event"_L1, entry.event}});
    return {{"entries"_L1, entries}, {"last"_L1, page.last}, {"more"_L1, page.more}};
}

QJsonObject toJson(const Adopt& adopt)
{
    return {{"n"_L1, adopt.number}};
}

QJsonObject toJson(const AdoptAnswer& answer)
{
    return {{"scope"_L1, answer.scope}, {"sseq"_L1, answer.sseq}};
}

Result<QuarantineAsk> readQuarantineAsk(const QJsonObject& json)
{
    MessageFields fields(json);
    const QuarantineAsk ask{fields.number("after"_L1, 0, kMostNumber)};
    return unlessBroken(fields, ask);
}

Result<QuarantinePage> readQuarantinePage(const QJsonObject& json)
{
    MessageFields fields(json);
    QuarantinePage page;
    const QJsonArray entries = fields.list("entries"_L1, kMostEntries);
    for (const auto& value : entries) {
        MessageFields entry(value.toObject());
        QuarantineEntry one;
        one.number = entry.number("n"_L1, 1, kMostNumber);
        one.id = entry.anyText("id"_L1, kMostCharactersOfAName);
        one.author = entry.name("author"_L1, kMostCharactersOfAName);
        one.received = entry.instant("received"_L1);
        one.code = entry.text("code"_L1, kMostCharactersOfAName);
        one.event = entry.object("event"_L1);
        if (!entry.error().isEmpty())
            return fail(Error::Code::Invalid, entry.error());
        page.entries.append(one);
    }
    page.last = fields.number("last"_L1, 0, kMostNumber);
    page.more = fields.flag("more"_L1);
    return unlessBroken(fields, page);
}

Result<Adopt> readAdopt(const QJsonObject& json)
{
    MessageFields fields(json);
    const Adopt adopt{fields.number("n"_L1, 1, kMostNumber)};
    return unlessBroken(fields, adopt);
}

} // namespace keting
