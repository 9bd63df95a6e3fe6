// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/calendarpreview.h"
#include "models/desk/deskreader.h"
#include "models/desk/recordcommands.h"
#include "models/desk/requestcommands.h"
#include "tests/unit/desk/newdesk.h"

#include <QMap>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using std::chrono::hours;

namespace {

//! Tuesday and Wednesday after the desk's Monday are given off; Saturday is worked instead.
const char* const kTwoDaysOff = R"({"year":2026,"days":[
    {"name":"测试","date":"2026-11-17","isOffDay":true},
    {"name":"测试","date":"2026-11-18","isOffDay":true},
    {"name":"测试","date":"2026-11-21","isOffDay":false}]})";

//! Requests whose next deadline lies today, tomorrow, and at no time.
class CalendarPreviewTest : public testing::Test {
protected:
    CalendarPreviewTest()
    {
        RequestCommands commands(place.desk().writer());
        const SentChecklist sent{u"id-card"_s, 1, u"身份证"_s, 3};
        EXPECT_TRUE(commands.reply(inProgress, {u"按清单办"_s, sent, Route::Guided, {}}, li));
        EXPECT_TRUE(commands.reply(waiting, {u"按清单办"_s, sent, Route::Proxy, u"等材料"_s}, li));
    }
    [[nodiscard]] Result<CalendarPreview> preview(const QByteArray& file,
                                                  const ProgressFn& goOn = {})
    {
        return DeskReader(place.desk().tables(), place.desk().records())
            .previewCalendar(file, place.now(), goOn);
    }
    [[nodiscard]] QMap<QString, std::optional<Instant>> dues()
    {
        QMap<QString, std::optional<Instant>> all;
        const auto read = place.desk().tables().requests.each(
            RequestTable::PageQuery{.now = place.now()}, [&](const InboxRow& row) {
                all.insert(row.id.toString(), row.due);
                return true;
            });
        EXPECT_TRUE(read);
        return all;
    }

    NewDesk place;
    UserId li = NewDesk::user(u"li"_s);
    RequestId today = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    RequestId inProgress = place.phoned(u"老赵"_s, u"想办低保"_s);
    RequestId waiting = place.phoned(u"小吴"_s, u"社保卡密码忘了"_s);
};

} // namespace

TEST_F(CalendarPreviewTest, NamesTheRequestsWhoseDeadlineMovesAndNoOthers)
{
    const auto told = preview(kTwoDaysOff);
    ASSERT_TRUE(told) << qPrintable(told.error().detail);
    EXPECT_EQ(told->open, 3);
    ASSERT_EQ(told->requests.size(), 1);
    const DueChange& change = told->requests.first();
    EXPECT_EQ(change.id, inProgress);
    EXPECT_EQ(change.asker, u"老赵"_s);
    EXPECT_EQ(change.clock, ClockKind::Progress);
    EXPECT_EQ(change.before, atLocal(QDate(2026, 11, 17), hours(17)));
    EXPECT_EQ(change.after, atLocal(QDate(2026, 11, 19), hours(17)));
}

TEST_F(CalendarPreviewTest, WritesNothing)
{
    const auto before = dues();
    ASSERT_TRUE(preview(kTwoDaysOff));
    EXPECT_EQ(dues(), before);
    EXPECT_EQ(place.desk().records()->county.calendar().size(), 1);
}

TEST_F(CalendarPreviewTest, IsWhatTakingTheFileInDoes)
{
    for (const QByteArray& file :
         {QByteArray(kTwoDaysOff), QByteArray(R"({"weekly":{"wed":[["10:00","11:00"]]}})"),
          QByteArray(R"({"weekly":{"mon":[["09:00","09:05"]],"tue":[["13:00","24:00"]]}})")}) {
        auto expected = dues();
        const auto told = preview(file);
        ASSERT_TRUE(told) << qPrintable(told.error().detail);
        EXPECT_FALSE(told->changesNothing());
        for (const DueChange& change : told->requests)
            expected[change.id.toString()] = change.after;
        const auto taken = RecordCommands(place.desk(), li).importCalendar(file);
        ASSERT_TRUE(taken) << qPrintable(taken.error().detail);
        EXPECT_EQ(*taken, told->file);
        EXPECT_EQ(dues(), expected) << file.constData();
        const auto again = preview(file);
        EXPECT_TRUE(again && again->changesNothing());
        place.pass(std::chrono::minutes(1));
    }
    EXPECT_EQ(place.desk().records()->county.calendar().size(), 4);
    place.expectSound();
}

TEST_F(CalendarPreviewTest, OfTheSameCalendarChangesNothingAndTakingItInWritesNothing)
{
    ASSERT_TRUE(RecordCommands(place.desk(), li).importCalendar(kTwoDaysOff));
    const auto editions = place.desk().records()->county.calendar().size();
    EXPECT_TRUE(preview(kTwoDaysOff)->changesNothing());
    EXPECT_TRUE(RecordCommands(place.desk(), li).importCalendar(kTwoDaysOff));
    EXPECT_EQ(place.desk().records()->county.calendar().size(), editions);
}

TEST_F(CalendarPreviewTest, OfACalendarThatNeverOpensIsRefusedAndSoIsTakingItIn)
{
    for (const char* never : {R"({"weekly":{}})", R"({"closed":["2026-11-20"]})",
                              R"({"open":{"2026-11-02":[["09:00","17:00"]]}})"}) {
        const auto told = preview(never);
        ASSERT_FALSE(told) << never;
        EXPECT_TRUE(told.error().detail.contains(u"no open time"));
        EXPECT_FALSE(RecordCommands(place.desk(), li).importCalendar(never)) << never;
    }
    EXPECT_EQ(place.desk().records()->county.calendar().size(), 1);
}

TEST_F(CalendarPreviewTest, CanBeCancelled)
{
    const auto told = preview(kTwoDaysOff, [](int) { return false; });
    ASSERT_FALSE(told);
    EXPECT_EQ(told.error().code, Error::Code::Cancelled);
}

} // namespace keting
