// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/spreadsheetxml.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kXmlDepth = 64;
constexpr auto kInline = "inlineStr"_L1;

//! The text of an <is> element: its own or its runs', without phonetic hints.
QString inlineText(QXmlStreamReader& xml)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        depth += token == QXmlStreamReader::StartElement;
        depth -= token == QXmlStreamReader::EndElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"t") {
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
            --depth;
        } else if (xml.name() == u"rPh") {
            xml.skipCurrentElement();
            --depth;
        } else if (depth > kXmlDepth) {
            xml.raiseError();
        }
    }
    return text;
}

void writeCellStart(const QXmlStreamReader& xml, QXmlStreamWriter& writer)
{
    writer.writeStartElement(xml.namespaceUri().toString(), xml.name().toString());
    for (const QXmlStreamAttribute& attribute : xml.attributes()) {
        if (attribute.qualifiedName() == u"t")
            writer.writeAttribute(u"t"_s, u"s"_s);
        else
            writer.writeAttribute(attribute);
    }
}

} // namespace

Result<QByteArray> plainSpreadsheetXml(const QByteArray& xml, std::vector<QString>& inlineStrings)
{
    const bool rewrite = xml.contains("inlineStr");
    QByteArray rewritten;
    QXmlStreamWriter writer(&rewritten);
    QXmlStreamReader reader(xml);
    int depth = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD)
            return fail(Error::Code::Invalid, u"the workbook declares its own XML entities"_s);
        depth += token == QXmlStreamReader::StartElement;
        depth -= token == QXmlStreamReader::EndElement;
        if (depth > kXmlDepth)
            return fail(Error::Code::TooLarge, u"the workbook is nested too deeply"_s);
        if (!rewrite || token == QXmlStreamReader::Invalid)
            continue;
        const bool starts = token == QXmlStreamReader::StartElement;
        if (starts && reader.name() == u"c" && reader.attributes().value("t"_L1) == kInline) {
            writeCellStart(reader, writer);
        } else if (starts && reader.name() == u"is") {
            const QString space = reader.namespaceUri().toString();
            const size_t index = kFirstInlineString + inlineStrings.size();
            inlineStrings.push_back(inlineText(reader));
            writer.writeTextElement(space, u"v"_s, QString::number(index));
            --depth;
        } else {
            writer.writeCurrentToken(reader);
        }
    }
    if (reader.hasError())
        return fail(Error::Code::Invalid,
                    u"the workbook is damaged or cut short: save it again as .xlsx or as csv"_s);
    return rewrite ? rewritten : xml;
}

} // namespace keting
