// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/drafts.h"
#include "models/store/eventlog.h"
#include "models/store/messagekeys.h"
#include "models/store/settingstore.h"
#include "models/store/transaction.h"
#include "tests/store/sampledata.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class LocalTables : public testing::Test {
protected:
    QTemporaryDir dir;
    QString file = dir.filePath(u"keting.db"_s);
    std::unique_ptr<Database> database = newDatabase(file);
};

} // namespace

TEST_F(LocalTables, ADraftIsKeptUntilItIsEmptied)
{
    Drafts drafts(*database);
    const RequestId request = IdSource(1).request(Instant());
    EXPECT_EQ(*drafts.text(request), QString());
    ASSERT_TRUE(drafts.save(request, u"请带身份证"_s, Instant()));
    ASSERT_TRUE(drafts.save(request, u"请带身份证原件"_s, Instant()));
    EXPECT_EQ(*drafts.text(request), u"请带身份证原件"_s);
    ASSERT_TRUE(drafts.save(request, QString(), Instant()));
    EXPECT_EQ(*database->integer("SELECT count(*) FROM draft"), 0);
}

TEST_F(LocalTables, SettingsSurviveClosingTheDatabase)
{
    ASSERT_TRUE(SettingStore(*database).set(u"language"_s, u"zh"_s));
    ASSERT_TRUE(SettingStore(*database).set(u"language"_s, u"en"_s));
    ASSERT_TRUE(SettingStore(*database).set(u"from-the-future"_s, QString()));
    database.reset();
    database = newDatabase(file);
    SettingStore settings(*database);
    EXPECT_EQ(*settings.value(u"language"_s), u"en"_s);
    EXPECT_EQ(*settings.value(u"from-the-future"_s), QString());
    EXPECT_EQ(settings.all()->size(), 2);
    ASSERT_TRUE(settings.remove(u"language"_s));
    EXPECT_EQ(*settings.value(u"language"_s), std::nullopt);
}

TEST_F(LocalTables, AMessageIsKnownByItsKeyAndLeadsToItsRequest)
{
    SampleData sample(5);
    const RequestId request = IdSource(1).request(Instant());
    const QList<Event> events{sample.event(request, Instant()), sample.event(request, Instant())};
    {
        Result<Transaction> transaction = Transaction::begin(*database);
        ASSERT_TRUE(EventLog(*database).append(events));
        ASSERT_TRUE(transaction->commit());
    }
    MessageKeys keys(*database);
    const MessageKey first(16, 'a');
    const MessageKey second(16, '\0');
    ASSERT_TRUE(keys.add(first, 1));
    ASSERT_TRUE(keys.add(first, 2));
    EXPECT_EQ(*database->integer("SELECT lseq FROM message_key"), 1);
    EXPECT_TRUE(*keys.contains(first));
    EXPECT_FALSE(*keys.contains(second));
    EXPECT_EQ(*keys.requestOf(first), request);
    EXPECT_EQ(*keys.requestOf(second), std::nullopt);
    const QList<MessageKey> both{first, second};
    EXPECT_EQ(*keys.known(both), QSet<MessageKey>{first});
    ASSERT_TRUE(keys.clear());
    EXPECT_FALSE(*keys.contains(first));
}
