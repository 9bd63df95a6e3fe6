// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dashboard/sample.h"
#include "ui/dashboard/chartcard.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/kpitile.h"
#include "ui/dashboard/markchart.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>

#include <algorithm>
#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class DashboardPageTest : public testing::Test {
protected:
    DashboardPageTest()
    {
        RequestFilter filter;
        filter.town = u"510923107"_s;
        filter.from = QDate(2026, 7, 1);
        filter.to = QDate(2026, 10, 8);
        page.filterBar().setToday(QDate(2026, 10, 9));
        page.filterBar().setChoices({{u"market"_s, u"市场监管"_s}}, {{u"li"_s, u"李专员"_s}});
        page.filterBar().setFilter(filter, u"象山镇 12 村"_s);
        page.resize(1092, 710);
        page.setData(sampleDashboard());
        page.show();
        QObject::connect(&page, &DashboardPage::drillDown, &page,
                         [this](const RequestFilter& f) { drills.append(f); });
        QObject::connect(&page, &DashboardPage::filterChanged, &page,
                         [this](const RequestFilter& f) { filters.append(f); });
    }

    MarkChart& chart(const QString& name)
    {
        for (MarkChart* found : page.findChildren<MarkChart*>())
            if (found->accessibleName() == name)
                return *found;
        throw std::runtime_error("no such chart");
    }

    static void press(QWidget& target, int key)
    {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &down);
    }

    static void click(QWidget& target, const QPointF& at)
    {
        QMouseEvent down(QEvent::MouseButtonPress, at, target.mapToGlobal(at), Qt::LeftButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &down);
    }

    Look look{QPalette()};
    DashboardPage page{look};
    QList<RequestFilter> drills;
    QList<RequestFilter> filters;
    bool retried = false;
};

} // namespace

TEST_F(DashboardPageTest, AClickOnABarOpensThatVillagesRequestsUnderTheSameFilter)
{
    MarkChart& villages = chart(u"Consultations per village"_s);
    click(villages, villages.marks().at(1).box.center());
    ASSERT_EQ(drills.size(), 1);
    EXPECT_EQ(drills.at(0).village, u"510923107212");
    EXPECT_EQ(drills.at(0).view, View::All);
    EXPECT_EQ(drills.at(0).from, QDate(2026, 7, 1));
    EXPECT_EQ(drills.at(0).to, QDate(2026, 10, 8));
}

TEST_F(DashboardPageTest, TheKeyboardAloneReachesAndOpensEveryBar)
{
    MarkChart& villages = chart(u"Consultations per village"_s);
    EXPECT_EQ(villages.current(), -1);
    press(villages, Qt::Key_Right);
    press(villages, Qt::Key_Right);
    press(villages, Qt::Key_Right);
    EXPECT_EQ(villages.current(), 2);
    EXPECT_TRUE(villages.accessibleDescription().contains(u"象山村"));
    press(villages, Qt::Key_End);
    press(villages, Qt::Key_Right);
    EXPECT_EQ(villages.current(), 11);
    press(villages, Qt::Key_Return);
    ASSERT_EQ(drills.size(), 1);
    EXPECT_EQ(drills.at(0).village, u"510923107213");
}

TEST_F(DashboardPageTest, EveryChartOpensWhatItsMarkCounts)
{
    emit chart(u"Daily trend"_s).activated(99);
    emit chart(u"Category share"_s).activated(1);
    emit chart(u"First reply times"_s).activated(15);
    emit chart(u"Ratings"_s).activated(3);
    ASSERT_EQ(drills.size(), 4);
    EXPECT_EQ(drills.at(0).from, QDate(2026, 10, 8));
    EXPECT_EQ(drills.at(0).to, QDate(2026, 10, 8));
    EXPECT_EQ(drills.at(1).categories, QStringList{u"market"_s});
    EXPECT_EQ(drills.at(2).firstReplyMinute, 15);
    EXPECT_EQ(drills.at(3).ratings, QList<int>{2});
}

namespace {

//! Bars standing side by side in one line of pixels; the line that crosses the most counts.
int barsIn(const QImage& picture, const QColor& ink)
{
    int most = 0;
    for (int y = 0; y < picture.height(); ++y) {
        int bars = 0;
        for (int x = 1; x < picture.width(); ++x)
            bars += picture.pixelColor(x, y) == ink && picture.pixelColor(x - 1, y) != ink ? 1 : 0;
        most = std::max(most, bars);
    }
    return most;
}

} // namespace

TEST_F(DashboardPageTest, AMakeUpDayIsNotNamedAfterTheHolidayInTheTrend)
{
    DashboardData data = sampleDashboard();
    const int saturday = 10; // 11 July
    ASSERT_EQ(data.periodDays.at(saturday).date.dayOfWeek(), int(Qt::Saturday));
    data.periodDays[saturday].workingDay = true;
    data.periodDays[saturday].name = u"国庆"_s;
    page.setData(data);
    const QString tip = chart(u"Daily trend"_s).marks().at(saturday).tip.first();
    EXPECT_TRUE(tip.endsWith(u"make-up day")) << tip.toStdString();
}

TEST_F(DashboardPageTest, ThePictureHoldsTheVillagesThatMustBeScrolledTo)
{
    DashboardData data = sampleDashboard();
    const QList<TallyRow> twelve = data.villages;
    for (int i = 0; i < 28; ++i)
        data.villages.append(twelve.at(i % 11));
    page.setData(data);
    const QImage picture = page.picture().toImage();
    EXPECT_GE(barsIn(picture, look.tokens().c1), 40);
    page.setData(sampleDashboard());
    EXPECT_EQ(page.picture().deviceIndependentSize().width(), page.width());
}

TEST_F(DashboardPageTest, BadRatingsAreOneButtonAwayAndHiddenWhenThereAreNone)
{
    auto* bad = page.findChild<QPushButton*>(u"badRatings"_s);
    ASSERT_TRUE(bad->isVisible());
    bad->click();
    EXPECT_EQ(drills.constLast().ratings, (QList<int>{1, 2}));
    DashboardData data = sampleDashboard();
    data.ratings = {0, 0, 4, 21, 62};
    page.setData(data);
    EXPECT_FALSE(bad->isVisible());
}

TEST_F(DashboardPageTest, KeyFiguresCountLateAndMissingRepliesAgainstTheRate)
{
    const QList<KpiTile*> tiles = page.findChildren<KpiTile*>();
    ASSERT_EQ(tiles.size(), 6);
    const auto days = std::ranges::count_if(page.numbers().periodDays, &PeriodDay::workingDay);
    EXPECT_EQ(tiles.at(0)->kpi().note,
              u"%1 per service day (of %2)"_s.arg(QLocale().toString(152.0 / double(days), 'f', 1),
                                                  QString::number(days)));
    EXPECT_EQ(tiles.at(1)->kpi().number, QLocale().toString(97.4, 'f', 1));
    EXPECT_EQ(tiles.at(1)->kpi().note, u"112 / 115 within 10 minutes");
    EXPECT_EQ(tiles.at(2)->kpi().number, u"2:48");
    EXPECT_TRUE(tiles.at(4)->kpi().alarm);
    tiles.at(3)->click();
    EXPECT_EQ(drills.constLast().left, true);
}

TEST_F(DashboardPageTest, NothingToCountIsADashAndNeverAHundredPerCent)
{
    page.setData({});
    const QList<KpiTile*> tiles = page.findChildren<KpiTile*>();
    EXPECT_EQ(tiles.at(1)->kpi().number, u"–");
    EXPECT_EQ(tiles.at(2)->kpi().number, u"–");
    EXPECT_EQ(tiles.at(5)->kpi().number, u"–");
    EXPECT_FALSE(tiles.at(4)->kpi().alarm);
    MarkChart& villages = chart(u"Consultations per village"_s);
    press(villages, Qt::Key_Return);
    EXPECT_TRUE(drills.isEmpty());
}

TEST_F(DashboardPageTest, FilterChoicesAreToldOnceAndClearKeepsThePeriod)
{
    page.findChild<QComboBox*>(u"category"_s)->setCurrentIndex(1);
    ASSERT_EQ(filters.size(), 1);
    EXPECT_EQ(filters.at(0).category, u"market");
    EXPECT_EQ(filters.at(0).town, u"510923107");
    page.findChild<QPushButton*>(u"clearFilter"_s)->click();
    ASSERT_EQ(filters.size(), 2);
    EXPECT_TRUE(filters.at(1).category.isEmpty());
    EXPECT_TRUE(filters.at(1).town.isEmpty());
    EXPECT_EQ(filters.at(1).from, QDate(2026, 7, 1));
    EXPECT_FALSE(page.findChild<QPushButton*>(u"clearFilter"_s)->isVisible());
    EXPECT_FALSE(page.findChild<QAbstractButton*>(u"place"_s)->isVisible());
}

TEST_F(DashboardPageTest, APeriodPresetIsAppliedFromToday)
{
    const QMenu* menu = page.findChild<QPushButton*>(u"period"_s)->menu();
    menu->actions().at(4)->trigger();
    ASSERT_EQ(filters.size(), 1);
    EXPECT_EQ(filters.at(0).from, QDate(2026, 9, 10));
    EXPECT_EQ(filters.at(0).to, QDate(2026, 10, 9));
}

TEST_F(DashboardPageTest, SettingAFilterFromOutsideTellsNobody)
{
    RequestFilter filter;
    filter.category = u"market"_s;
    page.filterBar().setFilter(filter, {});
    EXPECT_TRUE(filters.isEmpty());
    EXPECT_EQ(page.findChild<QComboBox*>(u"category"_s)->currentIndex(), 1);
}

TEST_F(DashboardPageTest, ATableHoldsTheSameNumbersAsTheChart)
{
    const QList<ChartCard*> cards = page.findChildren<ChartCard*>();
    for (ChartCard* card : cards)
        card->showTable(true);
    const auto* table = cards.constFirst()->findChild<QTableWidget*>();
    EXPECT_TRUE(cards.constFirst()->showsTable());
    EXPECT_EQ(table->rowCount(), 12);
    EXPECT_EQ(table->item(0, 1)->text(), u"31");
    page.setData({});
    EXPECT_EQ(table->rowCount(), 0);
}

TEST_F(DashboardPageTest, ACountyOfVillagesIsScrolledAndTheKeyboardReachesTheLast)
{
    DashboardData data;
    for (int i = 0; i < 197; ++i)
        data.villages.append({QString::number(510923100000 + i), u"村"_s, {.received = 200 - i}});
    page.setData(data);
    MarkChart& villages = chart(u"Consultations per village"_s);
    auto* scroll = villages.findChild<QScrollBar*>();
    ASSERT_TRUE(scroll->isVisible());
    press(villages, Qt::Key_End);
    EXPECT_EQ(villages.current(), 196);
    EXPECT_EQ(scroll->value(), scroll->maximum());
    EXPECT_LE(villages.marks().at(196).box.right(), villages.width());
    for (const int value : {0, 70, scroll->maximum() / 2, scroll->maximum()}) {
        scroll->setValue(value);
        const QList<ChartMark>& marks = villages.marks();
        const auto widest
            = std::ranges::max(marks, {}, [](const ChartMark& mark) { return mark.hit.width(); });
        for (const ChartMark& mark : marks)
            EXPECT_TRUE(mark.hit.width() < 1 || mark.hit.width() > widest.hit.width() - 1)
                << "a bar is cut by the edge at " << value;
    }
}

TEST_F(DashboardPageTest, AnErrorOffersAnotherTryAndNumbersEndIt)
{
    QObject::connect(&page, &DashboardPage::retryRequested, &page, [this] { retried = true; });
    page.showError(u"The database is busy."_s);
    MarkChart& villages = chart(u"Consultations per village"_s);
    EXPECT_FALSE(villages.isVisible());
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->text() == u"Try again")
            button->click();
    EXPECT_TRUE(retried);
    page.setData(sampleDashboard());
    EXPECT_TRUE(villages.isVisible());
}

TEST_F(DashboardPageTest, ANarrowPageWrapsAndKeepsEveryChart)
{
    const auto* png = page.findChild<QPushButton*>(u"exportPng"_s);
    const auto* menu = page.findChild<QPushButton*>(u"exportMenu"_s);
    page.resize(1200, 700);
    EXPECT_TRUE(png->isVisible());
    EXPECT_FALSE(menu->isVisible());
    page.resize(900, 700);
    const auto cards = page.findChildren<ChartCard*>();
    for (const ChartCard* card : cards) {
        EXPECT_TRUE(card->isVisible());
        EXPECT_LE(card->geometry().right(), 900);
    }
    EXPECT_FALSE(png->isVisible());
    EXPECT_TRUE(menu->isVisible());
    EXPECT_EQ(menu->menu()->actions().size(), 6);
}
