// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/tablechat.h"

#include "models/intake/exportedmessage.h"
#include "models/intake/matchtext.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using Names = std::array<QStringView, 6>; // Empty ones fill up.

constexpr qsizetype kMessagesPerReport = 1'024;

//! Which columns mean what in one tool's table. Where several are named the first with text counts.
struct TableProfile {
    QStringView name;
    QStringView tool;
    QStringView heading; //!< As the tool writes it.
    Names required;
    Names time;
    Names sender;
    Names text;
    Names group;
    bool utc = false;
    bool textIsJson = false;
};

constexpr std::array kProfiles = {
    TableProfile{u"memotrace-old",
                 u"MemoTrace",
                 u"localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,"
                 u"Remark,NickName,Sender",
                 {u"localid", u"talkerid", u"type", u"issender", u"createtime", u"strcontent"},
                 {u"createtime", u"strtime"},
                 {u"nickname", u"remark", u"sender"},
                 {u"strcontent"},
                 {}},
    TableProfile{u"memotrace",
                 u"MemoTrace",
                 u"消息ID,类型,发送人,时间,内容,备注,昵称,更多信息",
                 {u"类型", u"发送人", u"时间", u"内容"},
                 {u"时间"},
                 {u"发送人", u"昵称", u"备注"},
                 {u"内容"},
                 {}},
    TableProfile{u"pywxdump-v1",
                 u"PyWxDump",
                 u"id,MsgSvrID,type_name,is_sender,talker,room_name,content,CreateTime",
                 {u"type_name", u"is_sender", u"talker", u"room_name", u"content", u"createtime"},
                 {u"createtime"},
                 {u"talker"},
                 {u"content"},
                 {u"room_name"},
                 false,
                 true},
    TableProfile{u"pywxdump-v2",
                 u"PyWxDump",
                 u"id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime",
                 {u"type_name", u"is_sender", u"talker", u"room_name", u"msg", u"createtime"},
                 {u"createtime"},
                 {u"talker"},
                 {u"msg"},
                 {u"room_name"}},
    TableProfile{u"weflow",
                 u"WeFlow",
                 u"id,MsgSvrID,type_name,is_sender,talker,msg,src,CreateTime",
                 {u"type_name", u"is_sender", u"talker", u"msg", u"createtime"},
                 {u"createtime"},
                 {u"talker"},
                 {u"msg"},
                 {},
                 true},
    TableProfile{u"chatlog",
                 u"chatlog",
                 u"Time,SenderName,Sender,TalkerName,Talker,Content",
                 {u"time", u"sendername", u"sender", u"content"},
                 {u"time"},
                 {u"sendername", u"sender"},
                 {u"content"},
                 {u"talkername"}},
};

using Columns = QHash<QString, qsizetype>;

Columns columnsOf(const QStringList& cells)
{
    Columns columns;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString name = matchKey(cells[i]);
        if (!name.isEmpty() && !columns.contains(name))
            columns.insert(name, i);
    }
    return columns;
}

const TableProfile* profileOf(const Columns& columns)
{
    const auto it = std::ranges::find_if(kProfiles, [&columns](const TableProfile& profile) {
        return std::ranges::all_of(profile.required, [&columns](QStringView name) {
            return name.isEmpty() || columns.contains(name.toString());
        });
    });
    return it == kProfiles.end() ? nullptr : &*it;
}

QString firstOf(const TableRow& row, const Columns& columns, Names names)
{
    for (const QStringView name : names) {
        if (name.isEmpty())
            break;
        const QString cell = row.cells.value(columns.value(name.toString(), -1)).trimmed();
        if (!cell.isEmpty())
            return cell;
    }
    return {};
}

// PyWxDump 1 keeps {"src": …, "msg": …} in its content column.
QString messageInJson(const QString& cell)
{
    const QJsonDocument document = QJsonDocument::fromJson(cell.toUtf8());
    return document.isObject() ? document.object().value(u"msg").toString() : cell;
}

ExportedMessage exportedOf(const TableRow& row, const Columns& columns, const TableProfile& profile)
{
    ExportedMessage message;
    message.time = firstOf(row, columns, profile.time);
    message.utc = profile.utc;
    message.sender = firstOf(row, columns, profile.sender);
    const QString text = firstOf(row, columns, profile.text);
    message.text = profile.textIsJson ? messageInJson(text) : text;
    message.typeName = firstOf(row, columns, {u"type_name", u"类型"});
    const QString self = firstOf(row, columns, {u"issender", u"is_sender"});
    message.isSelf = self == u"1" || self.compare(u"true", Qt::CaseInsensitive) == 0;
    bool isNumber = false;
    const qint64 type = firstOf(row, columns, {u"type"}).toLongLong(&isNumber);
    if (isNumber)
        message.typeCode = type;
    message.subType = firstOf(row, columns, {u"subtype"}).toInt();
    return message;
}

//! Its text may go on in the next row, or hold one.
void doubt(ParsedMessage& message)
{
    if (message.why.isEmpty())
        message.why = u"looks-like-header"_s;
    message.uncertain = true;
}

} // namespace

bool isChatTableHeader(const QStringList& cells)
{
    return profileOf(columnsOf(cells)) != nullptr;
}

QStringList acceptedChatHeadings()
{
    QStringList headings;
    for (const TableProfile& profile : kProfiles)
        headings << profile.heading + u" ("_s + profile.tool + u')';
    return headings;
}

Result<ParsedChat> parseTableChat(const Table& table, QStringView container,
                                  const ParseOptions& options)
{
    const qsizetype headerEnd = std::min(table.rows.size(), kChatHeaderRows);
    qsizetype header = 0;
    while (header < headerEnd && !isChatTableHeader(table.rows[header].cells))
        ++header;
    if (header == headerEnd)
        return fail(Error::Code::NotFound, u"no column names of a known chat export"_s);
    const Columns columns = columnsOf(table.rows[header].cells);
    const TableProfile& profile = *profileOf(columns);
    const TimeResolver resolver(options.baseDate);

    ParsedChat chat;
    chat.format = profile.name.toString() + u'-' + container;
    for (qsizetype i = header + 1; i < table.rows.size(); ++i) {
        if (i % kMessagesPerReport == 0 && !goesOn(options.progress, i, table.rows.size()))
            return cancelled();
        const TableRow& row = table.rows[i];
        const ExportedMessage exported = exportedOf(row, columns, profile);
        if (exported.time.isEmpty() && exported.sender.isEmpty() && exported.text.isEmpty()) {
            chat.warnings.append({u"row-skipped"_s, row.number});
            continue;
        }
        chat.messages.append(toParsed(exported, resolver));
        if (row.openQuote) {
            chat.warnings.append({u"open-quote"_s, row.number});
            doubt(chat.messages.last());
        }
        if (chat.group.isEmpty())
            chat.group = firstOf(row, columns, profile.group);
    }
    return chat;
}

} // namespace keting
