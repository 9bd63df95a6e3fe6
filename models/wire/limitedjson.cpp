// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/limitedjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Brackets outside of strings; whether they match is the parser's business.
int deepest(const QByteArray& json)
{
    int depth = 0;
    int most = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            most = std::max(most, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return most;
}

} // namespace

Result<QJsonObject> parseLimited(const QByteArray& json, qsizetype mostBytes)
{
    if (json.size() > mostBytes)
        return fail(Error::Code::TooLarge,
                    u"the message has %1 bytes, %2 are allowed"_s.arg(json.size()).arg(mostBytes));
    if (deepest(json) > kMostJsonDepth)
        return fail(Error::Code::TooLarge,
                    u"the message is nested deeper than %1 levels"_s.arg(kMostJsonDepth));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Code::Invalid, u"this is no JSON: "_s + error.errorString());
    if (!document.isObject())
        return fail(Error::Code::Invalid, u"this is no JSON object"_s);
    return document.object();
}

QByteArray compactJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray jsonText(const QString& text)
{
    const bool isPlain = std::ranges::all_of(
        text, [](QChar c) { return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
    if (isPlain)
        return '"' + text.toLatin1() + '"';
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace keting
