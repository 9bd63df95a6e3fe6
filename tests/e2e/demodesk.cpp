// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demodesk.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! The county as `init --demo` leaves it, made by the first test that needs it.
QString pristine()
{
    static const QTemporaryDir dir;
    static const bool made = [] {
        const CommandLine desk(dir.filePath(u"county"_s));
        return desk.ok({u"init"_s, u"--demo"_s}).exit == 0;
    }();
    EXPECT_TRUE(made);
    return dir.filePath(u"county"_s);
}

} // namespace

QString DemoDesk::s_village;
QString DemoDesk::s_otherVillage;
QString DemoDesk::s_commissioner;

void DemoDesk::SetUpTestSuite()
{
    const CommandLine desk(pristine());
    for (const QJsonObject& row : desk.ok({u"village"_s, u"list"_s}).rows) {
        if (row.value("town"_L1) != u"象山镇"_s)
            continue;
        if (s_village.isEmpty() || s_village == row.value("code"_L1).toString()) {
            s_village = row.value("code"_L1).toString();
            s_commissioner = row.value("commissioner"_L1).toString();
        } else if (s_otherVillage.isEmpty()) {
            s_otherVillage = row.value("code"_L1).toString();
        }
    }
    ASSERT_FALSE(s_otherVillage.isEmpty());
}

void DemoDesk::SetUp()
{
    ASSERT_TRUE(QDir().mkpath(m_desk.data()));
    ASSERT_TRUE(QFile::copy(pristine() + u"/keting.db"_s, m_desk.database()));
}

QString DemoDesk::file(const QString& name, const QByteArray& content) const
{
    const QString path = m_dir.filePath(name);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(content), content.size());
    return path;
}

QJsonObject DemoDesk::intake(const QString& text) const
{
    return m_desk.row({u"intake"_s, file(u"chat.txt"_s, text.toUtf8()), u"--village"_s, village()});
}

QHash<QString, QString> DemoDesk::filed(const QString& text) const
{
    QStringList before;
    for (const QJsonObject& row : list(u"all"_s))
        before.append(row.value("id"_L1).toString());
    intake(text);
    QHash<QString, QString> ids;
    for (const QJsonObject& row : list(u"all"_s)) {
        const QString id = row.value("id"_L1).toString();
        if (!before.contains(id))
            ids.insert(row.value("asker"_L1).toString(), id);
    }
    return ids;
}

QList<QJsonObject> DemoDesk::list(const QString& view, const QStringList& more) const
{
    return m_desk
        .ok(QStringList{u"request"_s, u"list"_s, u"--view"_s, view, u"--village"_s, village(),
                        u"--limit"_s, u"100000"_s}
            + more)
        .rows;
}

QJsonObject DemoDesk::show(const QString& id) const
{
    return m_desk.row({u"request"_s, u"show"_s, id});
}

QJsonObject DemoDesk::verb(const QString& now, const QStringList& arguments) const
{
    return m_desk.at(now).row(QStringList{u"request"_s} + arguments);
}

void DemoDesk::expectSound() const
{
    const QJsonObject report = m_desk.row({u"verify"_s});
    EXPECT_EQ(report.value("differences"_L1).toInteger(-1), 0);
}

QJsonObject clockOf(const QJsonObject& shown, const QString& kind)
{
    QJsonObject last;
    const QJsonArray clocks = shown.value("clocks"_L1).toArray();
    for (const auto& value : clocks) {
        if (value["kind"_L1] == kind)
            last = value.toObject();
    }
    return last;
}

} // namespace keting
