// SPDX-License-Identifier: GPL-3.0-or-later
// What has happened in the demo county.
#include "tests/e2e/demodesk.h"

#include <QDate>
#include <QJsonArray>
#include <QMap>
#include <QSet>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class DemoLife : public DemoDesk {
protected:
    void SetUp() override
    {
        DemoDesk::SetUp();
        m_all
            = m_desk.ok({u"request"_s, u"list"_s, u"--view"_s, u"all"_s, u"--limit"_s, u"100000"_s})
                  .rows;
        ASSERT_GT(m_all.size(), 100);
    }
    [[nodiscard]] static QString text(const QJsonObject& row, QLatin1StringView field)
    {
        return row.value(field).toString();
    }
    QList<QJsonObject> m_all;
};

} // namespace

TEST_F(DemoLife, SpansTheSixWeeksThatEndNow)
{
    const QString now = u"2026-11-20T10:30:00+08:00"_s;
    QMap<QString, int> days;
    for (const QJsonObject& row : m_all) {
        EXPECT_LE(text(row, "received"_L1), now);
        ++days[text(row, "received"_L1).left(10)];
    }
    const QDate today(2026, 11, 20);
    const QDate first = QDate::fromString(days.firstKey(), Qt::ISODate);
    EXPECT_EQ(first.daysTo(today) + 1, 42);
    EXPECT_EQ(days.lastKey(), today.toString(Qt::ISODate));
    EXPECT_EQ(days.size(), 42) << "somebody asks every day";
}

TEST_F(DemoLife, HasQuestionsAfterHoursAndOnDaysOff)
{
    int early = 0;
    int evening = 0;
    int weekend = 0;
    for (const QJsonObject& row : m_all) {
        const QString received = text(row, "received"_L1);
        const int hour = QStringView(received).mid(11, 2).toInt();
        const bool dayOff = QDate::fromString(received.left(10), Qt::ISODate).dayOfWeek() > 5;
        early += hour < 9;
        evening += hour >= 17;
        weekend += dayOff;
        if (hour < 9 || hour >= 17) {
            EXPECT_EQ(row.value("left"_L1), QJsonValue(true)) << received.toStdString();
        }
    }
    EXPECT_GT(early, 5);
    EXPECT_GT(evening, 20);
    EXPECT_GT(weekend, 10);
}

TEST_F(DemoLife, HasQuestionsOnAPublicHolidayWhenThereIsOneInItsSixWeeks)
{
    const CommandLine october(m_dir.filePath(u"october"_s), u"2026-10-12T10:30:00+08:00"_s);
    october.ok({u"init"_s, u"--demo"_s});
    int holiday = 0;
    for (const QJsonObject& row :
         october.ok({u"request"_s, u"list"_s, u"--view"_s, u"all"_s, u"--limit"_s, u"100000"_s})
             .rows) {
        const QString day = text(row, "received"_L1).left(10);
        if (day < u"2026-10-01"_s || day > u"2026-10-07"_s)
            continue;
        ++holiday;
        EXPECT_EQ(row.value("left"_L1), QJsonValue(true)) << day.toStdString();
    }
    EXPECT_GT(holiday, 5);
}

TEST_F(DemoLife, ShowsEveryStateSnoozedAndReopenedIncluded)
{
    QSet<QString> states;
    for (const QJsonObject& row : m_all)
        states.insert(text(row, "state"_L1));
    EXPECT_EQ(states,
              (QSet<QString>{u"new"_s, u"claimed"_s, u"answered"_s, u"in-progress"_s, u"ready"_s,
                             u"closed"_s, u"rated"_s, u"dismissed"_s, u"merged"_s}));
    bool isSnoozed = false;
    bool isReopened = false;
    for (const QJsonObject& row : list(u"inbox"_s)) {
        const QJsonObject shown = show(text(row, "id"_L1));
        const QString until = text(shown, "snoozed_until"_L1);
        isSnoozed = isSnoozed || until > u"2026-11-20T10:30:00+08:00"_s;
        const QJsonArray events = shown.value("events"_L1).toArray();
        isReopened
            = isReopened || std::ranges::any_of(events, [](const QJsonValue& event) {
                  return event["kind"_L1] == u"reopened"_s && event["outcome"_L1] == u"applied"_s;
              });
        if (isSnoozed && isReopened)
            break;
    }
    EXPECT_TRUE(isSnoozed);
    EXPECT_TRUE(isReopened);
}
