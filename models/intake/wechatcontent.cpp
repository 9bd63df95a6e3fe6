// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/wechatcontent.h"

#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRecordItems = 200;

bool isXml(QStringView text)
{
    return text.startsWith(u'<') && text.endsWith(u'>')
        && (text.startsWith(u"<?xml") || text.contains(u"<msg") || text.contains(u"<sysmsg")
            || text.contains(u"<recordinfo"));
}

struct RecordItem {
    QString sender;
    QString time;
    QString text;
};

//! What of a WeChat message's XML is worth showing.
struct SharedContent {
    QString title;
    QString label; //!< Place name or the name on a contact card.
    QString systemText;
    QString record; //!< XML inside the XML.
    QList<RecordItem> items;
};

void takeAttributes(const QXmlStreamAttributes& attributes, SharedContent& content)
{
    for (const auto name : {"poiname"_L1, "label"_L1, "nickname"_L1}) {
        if (content.label.isEmpty() && attributes.hasAttribute(name))
            content.label = attributes.value(name).toString();
    }
}

void takeText(QStringView element, const QString& text, SharedContent& content)
{
    RecordItem* item = content.items.isEmpty() ? nullptr : &content.items.last();
    if (element == u"title" && content.title.isEmpty())
        content.title = text.trimmed();
    else if (element == u"recorditem")
        content.record = text;
    else if (element == u"replacemsg" || (element == u"content" && content.systemText.isEmpty()))
        content.systemText = text.trimmed();
    else if (item != nullptr && element == u"sourcename")
        item->sender = text.trimmed();
    else if (item != nullptr && element == u"sourcetime")
        item->time = text.trimmed();
    else if (item != nullptr && element == u"datadesc")
        item->text = text.trimmed();
}

SharedContent readXml(const QString& text)
{
    SharedContent content;
    QXmlStreamReader xml(text);
    QString pending;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD: return {}; // Entities could swell; WeChat writes none.
        case QXmlStreamReader::StartElement:
            pending.clear();
            if (xml.name() == u"refermsg")
                xml.skipCurrentElement(); // The quoted message, not what was said.
            else if (xml.name() == u"dataitem" && content.items.size() < kRecordItems)
                content.items.append(RecordItem{});
            takeAttributes(xml.attributes(), content);
            break;
        case QXmlStreamReader::Characters: pending += xml.text(); break;
        case QXmlStreamReader::EndElement:
            takeText(xml.name(), pending, content);
            pending.clear();
            break;
        default: break;
        }
    }
    return content;
}

QString recordText(const SharedContent& content)
{
    const SharedContent record = content.record.isEmpty() ? content : readXml(content.record);
    QStringList lines{placeholder(MessageKind::ChatLog)};
    if (const QString title = record.title.isEmpty() ? content.title : record.title;
        !title.isEmpty())
        lines.first() += u' ' + title;
    for (const RecordItem& item : record.items) {
        lines << QString(item.sender + u' ' + item.time).trimmed();
        lines << item.text;
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString sharedText(MessageKind kind, const QString& xml)
{
    const SharedContent content = readXml(xml);
    switch (kind) {
    case MessageKind::System: return content.systemText;
    case MessageKind::Text:
    case MessageKind::Jielong: return content.title;
    case MessageKind::ChatLog: return recordText(content);
    case MessageKind::Location:
    case MessageKind::Card: return QString(placeholder(kind) + u' ' + content.label).trimmed();
    case MessageKind::Image:
    case MessageKind::Voice:
    case MessageKind::Video:
    case MessageKind::Sticker: return placeholder(kind);
    case MessageKind::File:
    case MessageKind::Link:
    case MessageKind::Transfer:
    case MessageKind::RedPacket:
    case MessageKind::MiniProgram:
    case MessageKind::Vote: return QString(placeholder(kind) + u' ' + content.title).trimmed();
    }
    Q_UNREACHABLE();
}

} // namespace

QString readableContent(MessageKind kind, const QString& content)
{
    QStringView text = QStringView(content).trimmed();
    if (text.isEmpty())
        return placeholder(kind);
    // Group messages in a raw database begin with the writer's id.
    static const QRegularExpression writer(u"^[A-Za-z0-9_@-]{3,40}:\\n(?=<)"_s);
    if (const auto match
        = writer.match(text.first(std::min(text.size(), qsizetype(64))).toString());
        match.hasMatch())
        text = text.sliced(match.capturedEnd());
    if (!isXml(text))
        return text.toString();
    const QString shown = sharedText(kind, text.toString());
    return shown.isEmpty() ? text.toString() : shown;
}

} // namespace keting
