// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/demorequests.h"
#include "models/desk/readdesk.h"
#include "resources/resources.h"
#include "ui/dashboard/chartcard.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/kpitile.h"
#include "ui/dashboard/markchart.h"
#include "ui/look/look.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! The page over the demo county at one fixed moment; what a mark opens is counted on the desk.
class DashboardDrill : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        initResources();
        s_directory = std::make_unique<QTemporaryDir>();
        Desk::Options options{s_directory->path(), DataDirectory::Want::Create, &now, kDemoSeed};
        {
            const auto desk = Desk::open(options);
            ASSERT_TRUE(desk) << desk.error().detail.toStdString();
            ASSERT_TRUE(fillDemoCounty(**desk, kDemoSeed));
        }
        auto opened = ReadDesk::open(s_directory->path());
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        s_desk = *std::move(opened);
    }
    static void TearDownTestSuite()
    {
        s_desk.reset();
        s_directory.reset();
    }
    void SetUp() override
    {
        QObject::connect(&m_page, &DashboardPage::drillDown, &m_page,
                         [this](const RequestFilter& filter) { m_drills.append(filter); });
    }

    static Instant now() { return *parseIso(u"2026-11-20T10:30:00+08:00"); }
    static DeskReader& reader() { return s_desk->reader(); }

    static RequestFilter period()
    {
        RequestFilter filter;
        filter.view = View::All;
        filter.from = QDate(2026, 10, 10);
        filter.to = QDate(2026, 11, 20);
        return filter;
    }
    //! The whole county, each town and category, some villages and people, a single day.
    static QList<RequestFilter> filters()
    {
        QList<RequestFilter> filters{period()};
        const auto all = reader().dashboard(period(), now());
        const auto towns = reader().tallies(Dimension::Town, period(), now());
        const auto owners = reader().tallies(Dimension::Owner, period(), now());
        EXPECT_TRUE(all && towns && owners);
        const auto add = [&filters](QString RequestFilter::*field, const QString& value) {
            RequestFilter filter = period();
            filter.*field = value;
            filters.append(filter);
        };
        for (const TallyRow& row : *towns)
            add(&RequestFilter::town, row.key);
        for (const TallyRow& row : all->categories)
            add(&RequestFilter::category, row.key);
        for (const TallyRow& row : all->villages.first(4))
            add(&RequestFilter::village, row.key);
        for (const TallyRow& row : *owners)
            add(&RequestFilter::owner, row.key);
        filters.append(period());
        filters.last().from = filters.last().to = QDate(2026, 11, 16);
        return filters;
    }

    [[nodiscard]] qint64 behindLast() const
    {
        const auto count = reader().count({m_drills.constLast(), now(), {}, {}, 1});
        EXPECT_TRUE(count);
        return count.value_or(-1);
    }
    DashboardData show(const RequestFilter& filter)
    {
        auto data = reader().dashboard(filter, now());
        EXPECT_TRUE(data);
        m_page.filterBar().setFilter(filter, u"place"_s);
        m_page.setData(*data);
        return *data;
    }

    static std::unique_ptr<QTemporaryDir> s_directory;
    static std::unique_ptr<ReadDesk> s_desk;
    Look m_look{QPalette()};
    DashboardPage m_page{m_look};
    QList<RequestFilter> m_drills;
};

std::unique_ptr<QTemporaryDir> DashboardDrill::s_directory;
std::unique_ptr<ReadDesk> DashboardDrill::s_desk;

} // namespace

TEST_F(DashboardDrill, EveryMarkOpensExactlyAsManyRequestsAsItShows)
{
    qint64 marks = 0;
    for (const RequestFilter& filter : filters()) {
        show(filter);
        const QString place = filter.town + filter.village + filter.category + filter.owner;
        const auto charts = m_page.findChildren<MarkChart*>();
        for (MarkChart* chart : charts) {
            const ChartTable table = chart->table();
            for (qsizetype i = 0; i < table.rows.size(); ++i) {
                emit chart->activated(int(i));
                EXPECT_EQ(behindLast(), table.rows.at(i).at(1).toLongLong())
                    << chart->accessibleName().toStdString() << ": "
                    << table.rows.at(i).join(u' ').toStdString() << " under "
                    << place.toStdString();
                ++marks;
            }
        }
    }
    EXPECT_GT(marks, 500);
}

TEST_F(DashboardDrill, EveryKeyFigureOpensTheRequestsItIsMadeOf)
{
    const QList<KpiTile*> tiles = m_page.findChildren<KpiTile*>();
    ASSERT_EQ(tiles.size(), 6);
    for (const RequestFilter& filter : filters()) {
        const DashboardData data = show(filter);
        const auto behind = [&](int tile) {
            tiles.at(tile)->click();
            return behindLast();
        };
        EXPECT_EQ(behind(0), data.total.received);
        EXPECT_EQ(behind(1), data.total.answered);
        EXPECT_EQ(behind(2), data.total.answered);
        EXPECT_EQ(behind(3), data.total.left);
        // One request may hold several promises.
        const qint64 promised = behind(4);
        EXPECT_LE(promised, data.promisesDue);
        EXPECT_EQ(promised > 0, data.promisesDue > 0);
        EXPECT_EQ(behind(5), data.total.rated);
    }
}

TEST_F(DashboardDrill, TheHistogramHoldsEveryAnsweredRequestAndTheRatesLateOnes)
{
    for (const RequestFilter& filter : filters()) {
        const DashboardData data = show(filter);
        qint64 answered = 0;
        for (const qint64 count : data.firstReplyMinutes)
            answered += count;
        EXPECT_EQ(answered, data.total.answered);
        qint64 inTime = 0;
        for (int bucket = 0; bucket <= firstReplyBucket(600); ++bucket)
            inTime += data.firstReplyMinutes.at(bucket);
        EXPECT_EQ(inTime, data.total.onTime);
    }
}

} // namespace keting
