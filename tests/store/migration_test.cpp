// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/eventlog.h"
#include "models/store/integrity.h"
#include "models/store/migration.h"
#include "models/store/requesttable.h"
#include "tests/store/sampledata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class MigrationTest : public testing::Test {
protected:
    [[nodiscard]] std::unique_ptr<Database> open()
    {
        auto database = Database::open(file, Database::Mode::ReadWrite);
        EXPECT_TRUE(database);
        return std::move(*database);
    }
    [[nodiscard]] QByteArray schema(Database& database)
    {
        QByteArray all;
        auto rows
            = database.query("SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY name");
        while (*rows->next())
            all += rows->text(0).toUtf8() + '\n';
        return all;
    }

    [[nodiscard]] static QByteArray fixture(const QString& name)
    {
        QFile fixture(QStringLiteral(KETING_TEST_DATA) + u"/store/"_s + name);
        EXPECT_TRUE(fixture.open(QIODevice::ReadOnly)) << qPrintable(name);
        return fixture.readAll();
    }
    //! Whatever stands in the tables, a line each, in columns that every schema has.
    [[nodiscard]] static QStringList rowsIn(Database& database)
    {
        QStringList all;
        for (const char* sql :
             {"SELECT n || hex(id) || village || town || category || owner "
              "|| rank || '/' || sort || '/' || received || '/' || day || '/' || stage || clock "
              "|| '/' || ifnull(due, '-') || '/' || ifnull(clock_start, '-') || left_message "
              "|| awaits_first || '/' || ifnull(first_reply_s, '-') || ifnull(on_time, '-') "
              "|| ifnull(rating, '-') || '/' || ifnull(promise_due, '-') || '/' "
              "|| ifnull(waiting_since, '-') || '/' || ifnull(snoozed_until, '-') || '/' || "
              "last_at "
              "|| '/' || ifnull(ended, '-') || unread || co_askers || needs_look || hex(hash) "
              "|| asker || title || waiting_reason || first_text || last_text "
              "FROM request ORDER BY n",
              "SELECT due || '/' || request || ordinal || ifnull(kept, '-') FROM promise",
              "SELECT hex(key) || lseq FROM message_key",
              "SELECT dim || a || b || day || received || answered || m1 || r5 FROM rollup",
              "SELECT dim || a || b || day || due || kept FROM promise_rollup",
              "SELECT hex(request) || text || at FROM draft"}) {
            auto rows = database.query(sql);
            EXPECT_TRUE(rows) << sql;
            while (rows && *rows->next())
                all << rows->text(0);
        }
        return all;
    }

    QTemporaryDir dir;
    QString file = dir.filePath(u"keting.db"_s);
};

Migration step(int version, const char* sql)
{
    return {version, u"step"_s, sql};
}

} // namespace

TEST_F(MigrationTest, ShippedStepsAreNumberedWithoutGapAndBuildASoundDatabase)
{
    const auto steps = shippedMigrations();
    ASSERT_TRUE(steps) << qPrintable(steps.error().detail);
    for (qsizetype i = 0; i < steps->size(); ++i)
        EXPECT_EQ(steps->at(i).version, i + 1);
    const auto database = newDatabase(file);
    EXPECT_EQ(*schemaVersion(*database), steps->size());
    EXPECT_TRUE(checkIntegrity(*database, CheckDepth::Full));
    EXPECT_EQ(*database->integer("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' "
                                 "AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'"),
              0);
    const QByteArray before = schema(*database);
    ASSERT_TRUE(migrate(*database));
    EXPECT_EQ(schema(*database), before);
    EXPECT_EQ(QDir(dir.path()).entryList({u"keting.db.v*"_s}).size(), 0) << "nothing to copy";
}

// Each released schema stays here as it was released; a later step must bring it, with what is in
// it, to the schema that a new desk gets.
TEST_F(MigrationTest, EveryReleasedSchemaComesToTheLatestOneWithItsContents)
{
    const QDir fixtures(QStringLiteral(KETING_TEST_DATA) + u"/store"_s);
    const QStringList names = fixtures.entryList({u"schema_v*.sql"_s}, QDir::Files, QDir::Name);
    ASSERT_EQ(names.size(), shippedMigrations()->size()) << "one fixture for each version";
    const QByteArray latest = schema(*newDatabase(dir.filePath(u"new.db"_s)));
    for (const QString& name : names) {
        SCOPED_TRACE(qPrintable(name));
        QFile fixture(fixtures.filePath(name));
        ASSERT_TRUE(fixture.open(QIODevice::ReadOnly));
        file = dir.filePath(name + u".db"_s);
        const auto database = open();
        ASSERT_TRUE(database->run(fixture.readAll().constData()));
        ASSERT_TRUE(migrate(*database));
        EXPECT_EQ(schema(*database), latest);
        EXPECT_TRUE(checkIntegrity(*database, CheckDepth::Full));
        const auto events = EventLog(*database).after(0, 10);
        ASSERT_TRUE(events) << qPrintable(events.error().detail);
        ASSERT_EQ(events->size(), 2);
        EXPECT_EQ(events->first().event.body, "{\"text\":\"社保卡丢了怎么办\"}");
        EXPECT_EQ(*database->integer("SELECT count(*) FROM setting"), 1);
    }
}

// A step that changes a table meets rows in it: here are some, in the shape of each released
// schema.
TEST_F(MigrationTest, EveryStepKeepsTheRowsThatAreInTheTables)
{
    const auto steps = shippedMigrations();
    ASSERT_TRUE(steps);
    for (int version = 1; version <= steps->size(); ++version) {
        SCOPED_TRACE(version);
        file = dir.filePath(u"rows%1.db"_s.arg(version));
        const auto database = open();
        ASSERT_TRUE(database->run(fixture(u"schema_v%1.sql"_s.arg(version)).constData()));
        const auto filled = database->run(fixture(u"rows_v%1.sql"_s.arg(version)).constData());
        ASSERT_TRUE(filled) << qPrintable(filled.error().detail);
        const QStringList before = rowsIn(*database);
        ASSERT_EQ(before.size(), 4 + 2 + 1 + 1 + 1 + 1);
        ASSERT_TRUE(migrate(*database));
        EXPECT_EQ(rowsIn(*database), before);
        EXPECT_TRUE(checkIntegrity(*database, CheckDepth::Full));
        EXPECT_EQ(*database->integer("SELECT count(*) FROM pragma_foreign_key_check"), 0);
        EXPECT_EQ(*database->integer("SELECT first_in_time_until FROM request WHERE n = 1"),
                  1'772'417'400'000);
        EXPECT_EQ(*database->integer("SELECT count(*) FROM request WHERE due IS NULL "
                                     "AND in_time_until IS NOT NULL"),
                  0);
        const auto everything = RequestTable(*database).page({{}, fromMs(1'772'417'000'000)});
        ASSERT_TRUE(everything) << qPrintable(everything.error().detail);
        QStringList askers;
        for (const InboxRow& row : everything->rows)
            askers << row.asker;
        EXPECT_EQ(askers, (QStringList{u"三溪村-王婶"_s, u"三溪村-赵叔"_s, u"三溪村-刘姐"_s}));
        const auto found = RequestTable(*database).find(everything->rows[1].id);
        ASSERT_TRUE(found && *found);
        EXPECT_EQ((*found)->promises.size(), 1);
        EXPECT_EQ((*found)->row.waitingReason, u"等材料"_s);
    }
}

TEST_F(MigrationTest, AFailingStepLeavesTheFileAsItWas)
{
    const QList<Migration> good{
        step(1, "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1)"),
        step(2, "CREATE TABLE b (x INTEGER) STRICT")};
    const auto database = open();
    ASSERT_TRUE(migrate(*database, good));
    const QByteArray before = schema(*database);
    const Result<void> failed
        = migrate(*database,
                  good
                      + QList{step(3,
                                   "ALTER TABLE a ADD COLUMN y INTEGER;"
                                   "UPDATE a SET x = 2; INSERT INTO nowhere VALUES (1)")});
    ASSERT_FALSE(failed);
    EXPECT_EQ(schema(*database), before);
    EXPECT_EQ(*schemaVersion(*database), 2);
    EXPECT_EQ(*database->integer("SELECT x FROM a"), 1);
}

TEST_F(MigrationTest, TheFileIsCopiedBeforeAStepAndTwoCopiesAreKept)
{
    // What a copy is checked against before it counts.
    const QByteArray header = "PRAGMA application_id = 0x4B455449;";
    QList<Migration> steps{{1, u"1"_s, header + "CREATE TABLE a (x INTEGER) STRICT"}};
    const auto database = open();
    ASSERT_TRUE(migrate(*database, steps));
    EXPECT_TRUE(QDir(dir.path()).entryList({u"keting.db.v*"_s}).isEmpty());
    ASSERT_TRUE(database->run("INSERT INTO a VALUES (41)"));
    ASSERT_TRUE(migrate(*database, steps));
    EXPECT_TRUE(QDir(dir.path()).entryList({u"keting.db.v*"_s}).isEmpty());

    steps.append({2, u"2"_s, "UPDATE a SET x = 42"});
    ASSERT_TRUE(migrate(*database, steps));
    EXPECT_EQ(QDir(dir.path()).entryList({u"keting.db.v*"_s}), QStringList{u"keting.db.v1"_s});
    const auto copy = Database::open(file + u".v1"_s, Database::Mode::ReadOnly);
    ASSERT_TRUE(copy);
    EXPECT_EQ(*(*copy)->integer("SELECT x FROM a"), 41);
    EXPECT_EQ(*database->integer("SELECT x FROM a"), 42);

    for (int version = 3; version <= 5; ++version) {
        steps.append({version, u"more"_s, "UPDATE a SET x = x + 1"});
        ASSERT_TRUE(migrate(*database, steps));
    }
    const QStringList kept{u"keting.db.v3"_s, u"keting.db.v4"_s};
    EXPECT_EQ(QDir(dir.path()).entryList({u"keting.db.v*"_s}, QDir::Files, QDir::Name), kept);
}

TEST_F(MigrationTest, ANewerDatabaseIsRefusedAndNotTouched)
{
    {
        const auto database = newDatabase(file);
        ASSERT_TRUE(database->run("PRAGMA user_version = 999"));
    }
    const auto database = open();
    const QByteArray before = schema(*database);
    const Result<void> refused = migrate(*database);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Error::Code::TooNew);
    EXPECT_TRUE(refused.error().detail.contains(u"999"));
    EXPECT_EQ(schema(*database), before);
    EXPECT_EQ(*schemaVersion(*database), 999);
}

TEST_F(MigrationTest, AnotherProgramsDatabaseIsRefused)
{
    const auto database = open();
    ASSERT_TRUE(database->run("CREATE TABLE theirs (x)"));
    const Result<void> refused = migrate(*database);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Error::Code::Corrupt);
    EXPECT_EQ(*database->integer("SELECT count(*) FROM sqlite_schema"), 1);
}
