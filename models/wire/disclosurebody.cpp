// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/disclosurebody.h"

#include "models/wire/bodyfields.h"
#include "models/wire/bodyreader.h"

#include <QJsonDocument>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNamed = 40; //!< A name, no sentence.

QString shortName(BodyReader& in, QLatin1StringView key)
{
    QString name = in.text(key);
    if (name.size() > kMostNamed || name.contains(QChar(u'\0')))
        in.refuse(key, u"no short name"_s);
    return name;
}

} // namespace

bool isDisclosure(const QString& kind)
{
    return kind == "exported"_L1 || kind == "revealed"_L1;
}

QString kindOf(const Disclosure& disclosure)
{
    return disclosure.kind == Disclosure::Kind::Exported ? u"exported"_s : u"revealed"_s;
}

QByteArray encodeBody(const Disclosure& disclosure)
{
    QJsonObject json{{"rows"_L1, disclosure.rows}, {"masked"_L1, disclosure.isMasked}};
    put(json, "what"_L1, disclosure.what);
    put(json, "format"_L1, disclosure.format);
    if (disclosure.request)
        json.insert("request"_L1, disclosure.request->toString());
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Disclosure> decodeDisclosure(const Event& event)
{
    const QJsonDocument document = QJsonDocument::fromJson(event.body);
    if (!isDisclosure(event.kind) || !document.isObject())
        return std::nullopt;
    BodyReader in(document.object());
    Disclosure disclosure;
    disclosure.kind
        = event.kind == "exported"_L1 ? Disclosure::Kind::Exported : Disclosure::Kind::Revealed;
    disclosure.what = shortName(in, "what"_L1);
    disclosure.format = shortName(in, "format"_L1);
    disclosure.rows = in.number("rows"_L1, 0, std::numeric_limits<int>::max());
    disclosure.isMasked = in.flag("masked"_L1);
    disclosure.request = in.requestId("request"_L1);
    return in.error().isEmpty() ? std::optional(disclosure) : std::nullopt;
}

} // namespace keting
