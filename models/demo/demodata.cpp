// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/demodata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> demoFile(const QString& name)
{
    QFile file(u":/keting/demo/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, u"the demo county is not part of this build: "_s + name);
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return fail(Error::Code::Corrupt, u"the demo county's file is damaged: "_s + name);
    return document.object();
}

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray items = value.toArray();
    for (const auto& item : items)
        list.append(item.toString());
    return list;
}

} // namespace

int DemoDice::below(int n)
{
    quint64 z = (m_state += 0x9e3779b97f4a7c15ULL); // splitmix64
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return int((z ^ (z >> 31)) % quint64(n));
}

Result<DemoData> DemoData::load()
{
    const auto matters = demoFile(u"matters.json"_s);
    const auto residents = demoFile(u"residents.json"_s);
    const auto talk = demoFile(u"talk.json"_s);
    const auto staff = demoFile(u"staff.json"_s);
    const auto places = demoFile(u"places.json"_s);
    for (const auto* file : {&matters, &residents, &talk, &staff, &places}) {
        if (!*file)
            return tl::unexpected(file->error());
    }
    DemoData data;
    const QJsonArray all = matters->value("matters"_L1).toArray();
    for (const auto& value : all) {
        const QJsonObject matter = value.toObject();
        data.matters.append(
            DemoMatter{matter.value("checklist"_L1).toString(), texts(matter.value("questions"_L1)),
                       texts(matter.value("followUps"_L1)), texts(matter.value("progress"_L1))});
    }
    data.surnames = texts(residents->value("surnames"_L1));
    data.givenNames
        = texts(residents->value("maleGiven"_L1)) + texts(residents->value("femaleGiven"_L1));
    data.nicknames = texts(residents->value("nicknames"_L1));
    data.talk = *talk;
    data.staff = *staff;
    data.places = *places;
    return data;
}

QStringList DemoData::phrases(QLatin1StringView occasion) const
{
    return texts(talk.value(occasion));
}

QString DemoData::nickname(DemoDice& dice, const QString& village) const
{
    const QString surname = dice.of(surnames);
    const QString given = dice.of(givenNames);
    QString name = dice.of(nicknames);
    constexpr int kGroups = 9;
    const int group = 1 + given.front().unicode() % kGroups;
    return name.replace(u"{village}"_s, village)
        .replace(u"{group}"_s, QString::number(group))
        .replace(u"{surname}"_s, surname)
        .replace(u"{given}"_s, given);
}

} // namespace keting
