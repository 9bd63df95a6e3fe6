// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/schemaaudit.h"
#include "tests/store/sampledata.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

TEST(SchemaAudit, WhatIsMissingChangedOrTooManyIsCountedAndMended)
{
    QTemporaryDir dir;
    const auto database = newDatabase(dir.filePath(u"keting.db"_s));
    EXPECT_EQ(*schemaDifferences(*database), 0);
    for (const char* sql : {"DROP INDEX request_village",
                            "DROP INDEX event_scope; CREATE INDEX event_scope ON event (actor)",
                            "CREATE INDEX \"a \"\" b\" ON event (at)",
                            "CREATE TRIGGER t AFTER INSERT ON draft BEGIN DELETE FROM draft; END",
                            "CREATE VIEW v AS SELECT 1"}) {
        SCOPED_TRACE(sql);
        ASSERT_TRUE(database->run(sql));
        EXPECT_EQ(*schemaDifferences(*database), 1);
        ASSERT_TRUE(mendSchema(*database));
        EXPECT_EQ(*schemaDifferences(*database), 0);
    }
}

TEST(SchemaAudit, ATableTooManyIsCountedAndStays)
{
    QTemporaryDir dir;
    const auto database = newDatabase(dir.filePath(u"keting.db"_s));
    ASSERT_TRUE(database->run("CREATE TABLE t (x INTEGER)"));
    ASSERT_TRUE(mendSchema(*database));
    EXPECT_EQ(*schemaDifferences(*database), 1);
}
