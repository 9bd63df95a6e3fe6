// SPDX-License-Identifier: GPL-3.0-or-later
// Medians, nine tenths and what is overdue of a small county, each computed by hand.
#include "tests/e2e/commandline.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kFirstVillage = u"510923107202"; // 象山镇, like the second.
constexpr QStringView kSecondVillage = u"510923107203";

//! A county without anything in it; all that happens is what a test says.
class Figures : public testing::Test {
protected:
    void SetUp() override { desk("16T09:00:00").ok({u"init"_s}); }

    //! At a moment of November 2026; the 16th is a Monday.
    [[nodiscard]] CommandLine desk(const char* time) const
    {
        return CommandLine(m_dir.filePath(u"desk"_s), at(time)).by(u"li"_s);
    }
    static QString at(const char* time)
    {
        return u"2026-11-%1+08:00"_s.arg(QLatin1StringView(time));
    }
    //! A question of somebody who asks nothing else; its request.
    QString asked(QStringView village, const char* time)
    {
        const QString asker = u"问事人%1"_s.arg(QChar(u'\u4E00' + m_askers++));
        QString when = at(time).left(19);
        const QString text
            = u"%1 %2\n身份证掉了，补办要带哪些材料？\n"_s.arg(asker, when.replace(u'T', u' '));
        QFile file(m_dir.filePath(u"chat.txt"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        desk(time).ok({u"intake"_s, file.fileName(), u"--village"_s, village.toString()});
        for (const QJsonObject& row :
             desk(time).ok({u"request"_s, u"list"_s, u"--limit"_s, u"1000"_s}).rows) {
            if (row.value("asker"_L1) == asker)
                return row.value("id"_L1).toString();
        }
        ADD_FAILURE() << "not filed: " << text.toStdString();
        return {};
    }
    void replied(const QString& id, const char* time) const
    {
        desk(time).ok({u"request"_s, u"reply"_s, id, u"--text"_s, u"请带户口簿。"_s});
    }
    void askedAndReplied(QStringView village, const char* asks, const char* replies)
    {
        replied(asked(village, asks), replies);
    }
    //! The row of a key on the Wednesday after.
    [[nodiscard]] QJsonObject metrics(const QString& by, const QString& key) const
    {
        const Answer answer = desk("18T12:00:00")
                                  .ok({u"metrics"_s, u"--from"_s, u"2026-11-16"_s, u"--to"_s,
                                       u"2026-11-16"_s, u"--by"_s, by});
        for (const QJsonObject& row : answer.rows) {
            if (row.value("key"_L1) == key)
                return row;
        }
        ADD_FAILURE() << "no such row: " << key.toStdString();
        return {};
    }
    static void expectTimes(const QJsonObject& row, qint64 median, qint64 p90)
    {
        EXPECT_EQ(row.value("median_first_reply_s"_L1).toInteger(-1), median);
        EXPECT_EQ(row.value("p90_first_reply_s"_L1).toInteger(-1), p90);
    }

    QTemporaryDir m_dir;

private:
    char16_t m_askers = 0;
};

} // namespace

TEST_F(Figures, MedianAndNineTenthsAreThoseComputedByHand)
{
    // 30 45 60 61 120 [300] 599 600 601 [900] 4000: the sixth and the tenth of eleven.
    askedAndReplied(kFirstVillage, "16T10:00:00", "16T11:06:40"); // 4000
    askedAndReplied(kFirstVillage, "16T10:00:10", "16T10:00:40"); // 30
    askedAndReplied(kFirstVillage, "16T10:01:00", "16T10:11:01"); // 601
    askedAndReplied(kFirstVillage, "16T10:02:00", "16T10:07:00"); // 300
    askedAndReplied(kFirstVillage, "16T10:03:00", "16T10:03:45"); // 45
    askedAndReplied(kFirstVillage, "16T16:55:00", "17T09:10:00"); // 900, across the night
    askedAndReplied(kFirstVillage, "16T10:04:00", "16T10:14:00"); // 600
    askedAndReplied(kFirstVillage, "16T10:05:00", "16T10:06:01"); // 61
    askedAndReplied(kFirstVillage, "16T10:06:00", "16T10:15:59"); // 599
    askedAndReplied(kFirstVillage, "16T10:07:00", "16T10:08:00"); // 60
    askedAndReplied(kFirstVillage, "16T10:08:00", "16T10:10:00"); // 120
    // In no figure of times: a left message, one without a reply, one that was dismissed.
    askedAndReplied(kFirstVillage, "16T18:00:00", "17T09:00:01");
    static_cast<void>(asked(kFirstVillage, "16T11:30:00"));
    const QString idle = asked(kFirstVillage, "16T11:40:00");
    replied(idle, "16T11:40:02");
    desk("16T11:41:00").ok({u"request"_s, u"dismiss"_s, idle, u"--reason"_s, u"off-topic"_s});

    const QJsonObject first = metrics(u"village"_s, kFirstVillage.toString());
    expectTimes(first, 300, 900);
    EXPECT_EQ(first.value("received"_L1).toInteger(), 13);
    EXPECT_EQ(first.value("answered"_L1).toInteger(), 12);
    EXPECT_EQ(first.value("left"_L1).toInteger(), 1);
    EXPECT_EQ(first.value("left_on_time"_L1).toInteger(), 1);
    EXPECT_EQ(first.value("on_time"_L1).toInteger(), 8);
    EXPECT_NEAR(first.value("on_time_rate"_L1).toDouble(), 8.0 / 11, 1e-9);
    EXPECT_EQ(first.value("overdue"_L1).toInteger(), 4) << "three answered late, one not at all";

    // 100 [200] 300 [400]: half of four are two, and nine tenths are all four.
    askedAndReplied(kSecondVillage, "16T14:00:00", "16T14:03:20"); // 200
    askedAndReplied(kSecondVillage, "16T14:01:00", "16T14:07:40"); // 400
    askedAndReplied(kSecondVillage, "16T14:02:00", "16T14:03:40"); // 100
    askedAndReplied(kSecondVillage, "16T14:03:00", "16T14:08:00"); // 300
    expectTimes(metrics(u"village"_s, kSecondVillage.toString()), 200, 400);
    // Together the eighth and the fourteenth of fifteen, not a mean of the two villages.
    expectTimes(metrics(u"town"_s, u"510923107"_s), 300, 900);
    expectTimes(metrics(u"day"_s, u"2026-11-16"_s), 300, 900);
    expectTimes(metrics(u"commissioner"_s, u"li"_s), 300, 900);
    EXPECT_EQ(desk("18T12:00:00").row({u"verify"_s}).value("differences"_L1).toInteger(-1), 0);
}

TEST_F(Figures, OneReplyIsMedianAndNineTenthsAndNoneIsNeither)
{
    static_cast<void>(asked(kFirstVillage, "16T10:00:00"));
    EXPECT_TRUE(
        metrics(u"village"_s, kFirstVillage.toString()).value("median_first_reply_s"_L1).isNull());
    EXPECT_TRUE(
        metrics(u"village"_s, kFirstVillage.toString()).value("p90_first_reply_s"_L1).isNull());
    askedAndReplied(kFirstVillage, "16T10:01:00", "16T10:03:03");
    expectTimes(metrics(u"village"_s, kFirstVillage.toString()), 123, 123);
}
