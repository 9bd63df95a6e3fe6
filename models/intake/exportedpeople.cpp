// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/exportedpeople.h"

#include "models/intake/sourcefile.h"
#include "models/intake/textdecoding.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QJsonObject& person)
{
    for (const auto key : {"nickname"_L1, "remark"_L1}) {
        if (const QString name = person.value(key).toString().trimmed(); !name.isEmpty())
            return name;
    }
    return {};
}

QJsonObject readPeople(const QString& path, const InputLimits& limits)
{
    const auto bytes = readSourceFile(path, limits);
    if (!bytes)
        return {};
    const auto decoded = decodeText(*bytes, limits);
    if (!decoded)
        return {};
    return QJsonDocument::fromJson(decoded->text.toUtf8()).object();
}

} // namespace

bool isPeopleFile(const QJsonObject& people)
{
    return !people.isEmpty() && std::ranges::all_of(people, [](const QJsonValue& person) {
        const QJsonObject object = person.toObject();
        return object.contains("wxid"_L1)
            && (object.contains("nickname"_L1) || object.contains("wxid2remark"_L1));
    });
}

void nameExportedPeople(ParsedChat& chat, const QString& path, const InputLimits& limits)
{
    const QString beside = QFileInfo(path).dir().filePath(u"users.json"_s);
    if (!chat.format.startsWith(u"pywxdump") || !QFileInfo(beside).isFile())
        return;
    const QJsonObject people = readPeople(beside, limits);
    if (!isPeopleFile(people))
        return;
    const QJsonObject group = people.value(chat.group).toObject();
    const QJsonObject inGroup = group.value("wxid2remark"_L1).toObject();
    for (ParsedMessage& message : chat.messages) {
        QString name = inGroup.value(message.sender).toString().trimmed();
        if (name.isEmpty())
            name = nameOf(people.value(message.sender).toObject());
        if (!name.isEmpty())
            message.sender = name;
    }
    if (const QString name = nameOf(group); !name.isEmpty())
        chat.group = name;
}

} // namespace keting
