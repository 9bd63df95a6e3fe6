// SPDX-License-Identifier: GPL-3.0-or-later
// What `request show` says about why a clock is due when it is.
#include "tests/e2e/demodesk.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSet>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class ShownSpans : public DemoDesk {
protected:
    //! The request of a message sent then.
    [[nodiscard]] QString asked(const QString& time) const
    {
        return filed(u"刘秋月 %1\n身份证掉了，补办要带哪些材料？\n"_s.arg(time)).value(u"刘秋月"_s);
    }
    [[nodiscard]] QJsonObject showAt(const QString& now, const QString& id) const
    {
        return m_desk.at(now).row({u"request"_s, u"show"_s, id});
    }
    //! "counting 2026-11-19T16:55:00 2026-11-19T17:00:00" and so on.
    static QStringList spansOf(const QJsonObject& clock)
    {
        QStringList lines;
        const QJsonArray spans = clock.value("spans"_L1).toArray();
        for (const auto& span : spans)
            lines << span["kind"_L1].toString() + u' ' + span["from"_L1].toString().left(19) + u' '
                    + span["to"_L1].toString().left(19);
        return lines;
    }
    static qint64 seconds(const QJsonObject& clock, QLatin1StringView kind)
    {
        qint64 sum = 0;
        const QJsonArray spans = clock.value("spans"_L1).toArray();
        for (const auto& span : spans) {
            if (span["kind"_L1] == kind)
                sum += time(span["from"_L1]).secsTo(time(span["to"_L1]));
        }
        return sum;
    }
    static QDateTime time(const QJsonValue& value)
    {
        return QDateTime::fromString(value.toString(), Qt::ISODate);
    }
    //! Every clock that is shown has spans of known kinds without a gap, from its start on.
    static void expectWhole(const QJsonObject& shown)
    {
        const QSet<QString> known{u"counting"_s, u"remaining"_s, u"overrun"_s,
                                  u"closed"_s,   u"holiday"_s,   u"paused"_s};
        const QJsonArray clocks = shown.value("clocks"_L1).toArray();
        EXPECT_FALSE(clocks.isEmpty());
        for (const auto& clock : clocks) {
            QString at = clock["start"_L1].toString();
            const QJsonArray spans = clock["spans"_L1].toArray();
            for (const auto& span : spans) {
                EXPECT_EQ(span["from"_L1].toString(), at);
                at = span["to"_L1].toString();
                EXPECT_LT(span["from"_L1].toString(), at);
                EXPECT_TRUE(known.contains(span["kind"_L1].toString()));
                EXPECT_TRUE(span["calendar_version"_L1].isDouble());
            }
            if (!clock["due"_L1].isNull()) {
                EXPECT_GE(at, clock["due"_L1].toString());
            }
        }
    }
};

} // namespace

TEST_F(ShownSpans, TheNightBetweenTwoOpenHoursIsTold)
{
    const QString id = asked(u"2026-11-19 16:55:00"_s);
    const QJsonObject shown = showAt(u"2026-11-20T09:03:00+08:00"_s, id);
    expectWhole(shown);
    EXPECT_EQ(spansOf(clockOf(shown, u"first-reply"_s)),
              (QStringList{u"counting 2026-11-19T16:55:00 2026-11-19T17:00:00"_s,
                           u"closed 2026-11-19T17:00:00 2026-11-20T09:00:00"_s,
                           u"counting 2026-11-20T09:00:00 2026-11-20T09:03:00"_s,
                           u"remaining 2026-11-20T09:03:00 2026-11-20T09:05:00"_s}));
}

TEST_F(ShownSpans, WhatIsOverTheDueInstantIsToldApart)
{
    const QString id = asked(u"2026-11-20 10:00:00"_s);
    const QJsonObject late = showAt(u"2026-11-20T10:30:00+08:00"_s, id);
    expectWhole(late);
    EXPECT_EQ(spansOf(clockOf(late, u"first-reply"_s)),
              (QStringList{u"counting 2026-11-20T10:00:00 2026-11-20T10:10:00"_s,
                           u"overrun 2026-11-20T10:10:00 2026-11-20T10:30:00"_s}));
    const QJsonObject replied
        = verb(u"2026-11-20T10:25:00+08:00"_s, {u"reply"_s, id, u"--text"_s, u"带户口簿"_s});
    const QJsonObject clock = clockOf(replied, u"first-reply"_s);
    EXPECT_EQ(spansOf(clock).last(), u"overrun 2026-11-20T10:10:00 2026-11-20T10:25:00"_s);
    EXPECT_EQ(clock.value("state"_L1).toString(), u"late"_s);
    EXPECT_EQ(seconds(clock, "counting"_L1), 600);
}

TEST_F(ShownSpans, AHolidayIsToldByItsName)
{
    const QString id = asked(u"2026-09-30 16:58:00"_s);
    const QJsonObject shown = showAt(u"2026-10-04T12:00:00+08:00"_s, id);
    expectWhole(shown);
    const QJsonObject clock = clockOf(shown, u"first-reply"_s);
    EXPECT_EQ(clock.value("due"_L1).toString(), u"2026-10-08T09:08:00+08:00"_s);
    EXPECT_EQ(seconds(clock, "counting"_L1), 120);
    EXPECT_EQ(seconds(clock, "remaining"_L1), 480);
    EXPECT_GE(seconds(clock, "holiday"_L1), 7 * 24 * 3600);
    QSet<QString> named;
    const QJsonArray spans = clock.value("spans"_L1).toArray();
    for (const auto& span : spans) {
        if (span["kind"_L1] == u"holiday"_s)
            named.insert(span["holiday"_L1].toString());
    }
    EXPECT_EQ(named, QSet<QString>{u"国庆节"_s});
}

TEST_F(ShownSpans, AWaitIsToldAsAPause)
{
    const QString id = asked(u"2026-11-20 10:00:00"_s);
    verb(u"2026-11-20T10:05:00+08:00"_s,
         {u"reply"_s, id, u"--template"_s, u"biz-licence-close"_s, u"--route"_s, u"proxy"_s});
    verb(u"2026-11-23T11:00:00+08:00"_s, {u"wait"_s, id, u"--reason"_s, u"等材料"_s});
    const QJsonObject waiting = showAt(u"2026-11-24T10:00:00+08:00"_s, id);
    EXPECT_TRUE(spansOf(clockOf(waiting, u"finish"_s))
                    .contains(u"paused 2026-11-23T11:00:00 2026-11-24T10:00:00"_s))
        << spansOf(clockOf(waiting, u"finish"_s)).join(u'\n').toStdString();
    const QJsonObject resumed = verb(u"2026-11-25T10:00:00+08:00"_s, {u"resume"_s, id});
    expectWhole(resumed);
    EXPECT_TRUE(spansOf(clockOf(resumed, u"finish"_s))
                    .contains(u"paused 2026-11-23T11:00:00 2026-11-25T10:00:00"_s));
}

TEST_F(ShownSpans, AYearWhoseHolidaysAreNotPublishedIsNamedWhereADueTimeReachesIntoIt)
{
    const QString near = asked(u"2026-12-31 10:00:00"_s);
    const QString now = u"2026-12-31T17:30:00+08:00"_s;
    EXPECT_FALSE(clockOf(showAt(now, near), u"first-reply"_s).contains("unpublished_year"_L1));
    const QString far
        = filed(u"周小满 2026-12-31 17:10:00\n医保缴费还能补不？\n"_s).value(u"周小满"_s);
    const QJsonObject clock = clockOf(showAt(now, far), u"first-reply"_s);
    EXPECT_TRUE(clock.value("due"_L1).toString().startsWith(u"2027-01-0"))
        << clock.value("due"_L1).toString().toStdString();
    EXPECT_EQ(clock.value("unpublished_year"_L1).toInteger(), 2027);
    const auto rows
        = m_desk.at(now)
              .ok({u"request"_s, u"list"_s, u"--village"_s, village(), u"--limit"_s, u"100000"_s})
              .rows;
    for (const QJsonObject& row : rows) {
        const bool reaches = row.value("due"_L1).toString() >= u"2027"_s;
        EXPECT_EQ(row.value("unpublished_year"_L1).toInteger(), reaches ? 2027 : 0)
            << row.value("due"_L1).toString().toStdString();
    }
}

TEST_F(ShownSpans, RequestsInEveryStageAreExplainedWithoutAGap)
{
    qsizetype shown = 0;
    for (const QJsonObject& row : list(u"all"_s)) {
        expectWhole(show(row.value("id"_L1).toString()));
        if (++shown == 12) // A call each.
            break;
    }
    EXPECT_GT(shown, 5);
}
