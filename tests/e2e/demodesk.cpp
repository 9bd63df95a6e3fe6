// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demodesk.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <sqlite3.h>

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

//! The beginning of that county's log, and the tables that the program makes of it.
QString firstDays()
{
    static const QTemporaryDir dir;
    static const bool made = [] {
        const CommandLine desk(dir.path());
        if (!QFile::copy(pristine() + u"/keting.db"_s, desk.database()))
            return false;
        tamper(desk.database(), "DELETE FROM event WHERE lseq > 700");
        tamper(desk.database(),
               "UPDATE setting SET value = '700' WHERE name IN ('log-end', 'seeded')");
        const QJsonObject report = desk.row({u"verify"_s, u"--rebuild"_s});
        tamper(desk.database(), "VACUUM");
        return report.value("requests"_L1).toInteger() > 30;
    }();
    EXPECT_TRUE(made);
    return dir.path();
}

} // namespace

QString DemoDesk::s_village;
QString DemoDesk::s_otherVillage;
QString DemoDesk::s_commissioner;
QJsonObject DemoDesk::s_untouched;

void DemoDesk::SetUpTestSuite()
{
    const CommandLine desk(pristine());
    if (s_untouched.isEmpty())
        s_untouched = desk.row({u"verify"_s});
    ASSERT_EQ(s_untouched.value("differences"_L1).toInteger(-1), 0);
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

void DemoDesk::startInFirstDays() const
{
    ASSERT_TRUE(QFile::remove(m_desk.database()));
    ASSERT_TRUE(QFile::copy(firstDays() + u"/keting.db"_s, m_desk.database()));
}

QByteArray DemoDesk::onDisk() const
{
    QByteArray bytes;
    for (const QString& end : {QString(), u"-wal"_s}) {
        QFile file(m_desk.database() + end);
        const bool isThere = file.open(QIODevice::ReadOnly);
        EXPECT_TRUE(isThere || !end.isEmpty());
        bytes += isThere ? file.readAll() : QByteArray();
    }
    return bytes;
}

void tamper(const QString& path, const char* sql)
{
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, &message), SQLITE_OK)
        << (message ? message : "");
    const QByteArray text(sql);
    const bool changesRows
        = text.startsWith("UPDATE") || text.startsWith("DELETE") || text.startsWith("INSERT");
    EXPECT_TRUE(!changesRows || sqlite3_total_changes(database) > 0);
    sqlite3_free(message);
    sqlite3_close(database);
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
