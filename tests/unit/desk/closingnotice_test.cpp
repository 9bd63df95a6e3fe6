// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/closingnotice.h"
#include "models/intake/staffnotices.h"
#include "tests/unit/desk/newdesk.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class ClosingNoticeTest : public testing::Test {
protected:
    //! At a moment of Shanghai's clock.
    [[nodiscard]] std::optional<ClosingNotice> at(const QString& moment, const UserId& who) const
    {
        const Instant now = *parseIso(QString(moment + u"+08:00"_s));
        const Records& records = *m_records;
        return closingNotice(records.county, records.calendar.calendarAt(now), who, now);
    }
    void staff(const VillageCode& village, const std::optional<UserId>& standIn,
               std::optional<QDate> from = {})
    {
        m_new.pass(Seconds(1));
        const Staffing post{village,    StaffRole::Commissioner, m_li, {}, standIn, from, {},
                            m_new.now()};
        ASSERT_TRUE(RecordCommands(m_new.desk(), m_li).staff({post}));
        m_records = m_new.desk().records();
    }

    NewDesk m_new;
    UserId m_li = NewDesk::user(u"li"_s);
    UserId m_chen = NewDesk::user(u"chen"_s);
    RecordsPtr m_records = m_new.desk().records();
};

TEST_F(ClosingNoticeTest, ComesAtTheCloseOfAWorkingDayAndGoesAtMidnight)
{
    staff(NewDesk::village(), {});
    EXPECT_FALSE(at(u"2026-02-27T16:59:59"_s, m_li));
    const auto notice = at(u"2026-02-27T17:00:00"_s, m_li);
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->day, QDate(2026, 2, 27));
    EXPECT_TRUE(at(u"2026-02-27T23:59:59"_s, m_li));
    EXPECT_FALSE(at(u"2026-02-28T00:00:00"_s, m_li)) << "a new day, not yet begun";
    EXPECT_FALSE(at(u"2026-02-17T20:00:00"_s, m_li)) << "the Spring Festival is no service day";
}

TEST_F(ClosingNoticeTest, SaysWhenServiceOpensAgainAlsoOnAMakeUpSaturday)
{
    staff(NewDesk::village(), {});
    const auto notice = at(u"2026-02-27T17:00:00"_s, m_li);
    ASSERT_TRUE(notice);
    EXPECT_TRUE(notice->text.contains(u"（17:00）"_s)) << qPrintable(notice->text);
    EXPECT_TRUE(notice->text.contains(u"2月28日（周六）09:00"_s)) << qPrintable(notice->text);
    EXPECT_FALSE(notice->text.contains(u'{')) << qPrintable(notice->text);
}

TEST_F(ClosingNoticeTest, IsForWhoeverServesTheVillageThatDay)
{
    const QString group = m_records->county.village(NewDesk::village().toString())->group;
    const auto offered = [&](const UserId& who) {
        const auto notice = at(u"2026-02-27T17:00:00"_s, who);
        return notice && notice->groups.contains(group);
    };
    staff(NewDesk::village(), {});
    EXPECT_TRUE(offered(m_li));
    EXPECT_FALSE(offered(m_chen));
    staff(NewDesk::village(), m_chen);
    EXPECT_TRUE(offered(m_li)) << "named for a leave that has no day yet";
    staff(NewDesk::village(), m_chen, QDate(2026, 2, 25));
    EXPECT_TRUE(offered(m_chen)) << "a stand-in who comes later";
    EXPECT_FALSE(offered(m_li));
    EXPECT_FALSE(at(u"2026-02-27T17:00:00"_s, NewDesk::user(u"nobody"_s)));
}

TEST_F(ClosingNoticeTest, IsKnownAgainAsANoticeWhenItComesBackInAPaste)
{
    staff(NewDesk::village(), {});
    EXPECT_TRUE(isClosingNotice(at(u"2026-02-27T17:00:00"_s, m_li)->text));
}

} // namespace
} // namespace keting
