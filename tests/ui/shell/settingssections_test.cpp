// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of the settings page that show the desk: its calendar and its data.
#include "ui/settings/calendarimportdialog.h"
#include "ui/settings/calendarsection.h"
#include "ui/settings/datasection.h"
#include "ui/settings/workdialog.h"
#include "ui/settings/yearsheet.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! 1 October off, Saturday the 10th worked; only 2026 is published.
ServiceCalendar october()
{
    CalendarRules rules = officeWeek();
    rules.closed.insert(QDate(2026, 10, 1));
    rules.names[QDate(2026, 10, 1)] = u"国庆节"_s;
    rules.open[QDate(2026, 10, 10)] = DayHours::nineToFive();
    rules.names[QDate(2026, 10, 10)] = u"国庆节"_s;
    rules.publishedYears = {2026};
    rules.version = 4;
    return ServiceCalendar(rules);
}

class CalendarSectionTest : public testing::Test {
protected:
    CalendarSectionTest()
    {
        m_section.setCalendar(october(), QDate(2026, 10, 9));
        m_section.show();
    }
    template <typename T>
    T* find(const QString& name)
    {
        return m_section.findChild<T*>(name);
    }
    YearSheet& sheet() { return *find<YearSheet>(u"year-sheet"_s); }

    Look m_look{QPalette()};
    CalendarSection m_section{m_look};
};

} // namespace

TEST_F(CalendarSectionTest, ADaySaysWhatItIsAndTheArrowKeysWalk)
{
    EXPECT_EQ(sheet().currentDay(), QDate(2026, 10, 9));
    EXPECT_TRUE(sheet().describe(QDate(2026, 10, 1)).contains(u"国庆节"));
    EXPECT_TRUE(sheet().describe(QDate(2026, 10, 1)).contains(u"closed"));
    QTest::keyClick(&sheet(), Qt::Key_Right);
    EXPECT_EQ(sheet().currentDay(), QDate(2026, 10, 10));
    const QString day = find<QLabel>(u"calendar-day"_s)->text();
    EXPECT_TRUE(day.contains(u"make-up working day")) << day.toStdString();
    EXPECT_TRUE(day.contains(u"09:00–17:00")) << day.toStdString();
    EXPECT_EQ(sheet().accessibleDescription(), day);
    QTest::keyClick(&sheet(), Qt::Key_Up);
    EXPECT_EQ(sheet().currentDay(), QDate(2026, 10, 3));
}

TEST_F(CalendarSectionTest, AMakeUpDayIsNotCalledByTheHolidayItIsWorkedFor)
{
    const QString day = sheet().describe(QDate(2026, 10, 10));
    EXPECT_TRUE(day.contains(u"make-up working day (国庆节)")) << day.toStdString();
    EXPECT_FALSE(day.contains(u"· 国庆节")) << day.toStdString();
}

TEST_F(CalendarSectionTest, AYearThatIsNotPublishedIsMarked)
{
    auto* warning = find<QLabel>(u"calendar-unpublished"_s);
    EXPECT_FALSE(warning->isVisible());
    // 261 weekdays, one of them off, one Saturday worked.
    EXPECT_TRUE(find<QLabel>(u"calendar-facts"_s)->text().contains(u"261"));
    find<QToolButton>(u"calendar-after"_s)->click();
    EXPECT_EQ(m_section.year(), 2027);
    EXPECT_TRUE(warning->isVisible());
    EXPECT_TRUE(warning->text().contains(u"2027"));
    EXPECT_EQ(sheet().currentDay(), QDate(2027, 1, 1));
    m_section.setCalendar(october(), QDate(2026, 10, 9));
    EXPECT_EQ(m_section.year(), 2027) << "a new calendar leaves the year that is looked at";
}

TEST(CalendarImport, EveryDayAndEveryDueTimeThatMovesIsListedBeforeItIsTakenIn)
{
    const Look look{QPalette()};
    CalendarChanges changes;
    changes.file = u"2027.json"_s;
    changes.days = {{u"2027-01-01"_s, u"09:00–17:00"_s, u"closed"_s, u"元旦"_s},
                    {u"2027-01-02"_s, u"closed"_s, u"closed"_s, u"元旦"_s}};
    changes.requests = {{u"富乐社区 · 王**"_s, u"12/31 17:00"_s, u"2027-01-04 17:00"_s, {}}};
    CalendarImportDialog dialog(look, changes);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto* lines = dialog.findChild<QTreeWidget*>(u"calendar-lines"_s);
    ASSERT_EQ(lines->topLevelItemCount(), 2);
    EXPECT_EQ(lines->topLevelItem(0)->childCount(), 2);
    EXPECT_EQ(lines->topLevelItem(1)->child(0)->text(2), u"2027-01-04 17:00");
    QSignalSpy taken(&dialog, &QDialog::accepted);
    dialog.findChild<QPushButton*>(u"calendar-take"_s)->click();
    EXPECT_EQ(taken.size(), 1);
    CalendarImportDialog nothing(look, {});
    nothing.setAttribute(Qt::WA_DeleteOnClose, false);
    EXPECT_FALSE(nothing.findChild<QPushButton*>(u"calendar-take"_s)->isEnabled());
}

TEST(DataSection, EachDeedIsAButtonThatSaysWhatItDoesAndWhatCameOfItStands)
{
    const Look look{QPalette()};
    DataSection section(look);
    section.show();
    const QList<std::pair<QString, void (DataSection::*)()>> deeds{
        {u"data-check"_s, &DataSection::checkRequested},
        {u"data-rebuild"_s, &DataSection::rebuildRequested},
        {u"data-backup"_s, &DataSection::backUpRequested},
        {u"data-restore"_s, &DataSection::restoreRequested}};
    for (const auto& [name, told] : deeds) {
        QSignalSpy spy(&section, told);
        auto* button = section.findChild<QPushButton*>(name);
        EXPECT_FALSE(button->accessibleDescription().isEmpty());
        button->click();
        EXPECT_EQ(spy.size(), 1) << name.toStdString();
    }
    auto* result = section.findChild<QLabel*>(u"data-result"_s);
    EXPECT_FALSE(result->isVisible());
    section.showResult(u"All is well"_s, true);
    EXPECT_TRUE(result->isVisible());
}

TEST(WorkDialog, ShowsHowFarItIsAndCanBeStopped)
{
    const Look look{QPalette()};
    const auto progress = std::make_shared<WorkProgress>();
    const ProgressFn report = reporterOf(progress);
    WorkDialog dialog(look, u"Check data"_s, u"Nothing is changed."_s, progress);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto* bar = dialog.findChild<QProgressBar*>(u"work-bar"_s);
    EXPECT_FALSE(bar->isVisible()) << "how far it is, is not known yet";
    EXPECT_TRUE(report(40));
    dialog.look();
    EXPECT_TRUE(bar->isVisible());
    EXPECT_EQ(bar->value(), 40);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_FALSE(report(41)) << "the work is told to stop";
}

} // namespace keting
