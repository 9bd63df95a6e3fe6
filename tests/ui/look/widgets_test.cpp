// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/badge.h"
#include "ui/look/banner.h"
#include "ui/look/chip.h"
#include "ui/look/clockbar.h"
#include "ui/look/elidededit.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/emptystate.h"
#include "ui/look/marks.h"
#include "ui/look/pilllabel.h"
#include "ui/look/searchfield.h"
#include "ui/look/segmentedbutton.h"
#include "ui/look/skeletonrows.h"
#include "ui/look/stageline.h"
#include "ui/look/toast.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class WidgetsTest : public testing::Test {
protected:
    WidgetsTest() : m_look(QPalette()) { m_look.setTheme(Look::Theme::Light); }

    static void press(QWidget& widget, int key, const QString& text = {})
    {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
        QApplication::sendEvent(&widget, &down);
    }

    Look m_look;
};

TEST_F(WidgetsTest, BadgeShowsNinetyNinePlusAndTellsTheExactNumber)
{
    EXPECT_EQ(badgeText(99), u"99"_s);
    EXPECT_EQ(badgeText(100), u"99+"_s);
    QWidget host;
    Badge badge(m_look, BadgeKind::Overdue, &host);
    badge.setCount(1234);
    EXPECT_EQ(badge.toolTip(), u"1234"_s);
    EXPECT_FALSE(badge.isHidden());
    badge.setCount(0);
    EXPECT_TRUE(badge.isHidden());
}

TEST_F(WidgetsTest, AFieldTooNarrowForItsTextSaysSoUntilItIsWrittenIn)
{
    QWidget host;
    ElidedEdit field(u"工本费 10 元，体检费以体检机构告知为准"_s, &host);
    field.resize(120, 28);
    EXPECT_TRUE(field.shownText().endsWith(u'…'));
    field.resize(600, 28);
    EXPECT_EQ(field.shownText(), field.text());
    field.resize(120, 28);
    host.show();
    host.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&host));
    field.setFocus();
    ASSERT_TRUE(field.hasFocus());
    EXPECT_EQ(field.shownText(), field.text());
}

TEST_F(WidgetsTest, ABarSaysAllItsDaysAndTheMonthOnlyOnceWhereThereIsLittleRoom)
{
    ClockBar bar(m_look);
    std::vector<BarSpan> spans;
    for (int day = 20; day < 27; ++day) {
        const Instant opens = atLocal(QDate(2026, 11, day), std::chrono::hours(9));
        const std::chrono::hours counts(day == 20 ? 8 : 4);
        spans.push_back({BarSpan::Kind::Counting, opens, opens + counts, u"11/%1"_s.arg(day)});
    }
    bar.setSpans(spans, std::nullopt);
    bar.resize(700, 40);
    EXPECT_EQ(bar.shownLabels(),
              (QStringList{u"11/20"_s, u"11/21"_s, u"11/22"_s, u"11/23"_s, u"11/24"_s, u"11/25"_s,
                           u"11/26"_s}));
    bar.resize(280, 40);
    EXPECT_EQ(bar.shownLabels(),
              (QStringList{u"11/20"_s, u"21"_s, u"22"_s, u"23"_s, u"24"_s, u"25"_s, u"26"_s}));
}

TEST_F(WidgetsTest, ToastCountsDownAndLeavesAfterFifteenSeconds)
{
    QWidget host;
    Toast toast(m_look, &host);
    int undone = 0;
    QObject::connect(&toast, &Toast::undoRequested, &toast, [&undone] { ++undone; });
    toast.offerUndo(u"6 marked as done"_s, u"Ctrl+Z later"_s);
    EXPECT_EQ(toast.secondsLeft(), 15);
    for (int second = 0; second < 14; ++second)
        toast.secondPassed();
    EXPECT_FALSE(toast.isHidden());
    EXPECT_EQ(toast.findChild<QPushButton*>(u"toast-undo"_s)->text(), u"Undo 1"_s);
    toast.secondPassed();
    EXPECT_TRUE(toast.isHidden());
    EXPECT_EQ(undone, 0);
}

TEST_F(WidgetsTest, ToastUndoIsAskedOnceAndTheToastLeaves)
{
    QWidget host;
    Toast toast(m_look, &host);
    int undone = 0;
    QObject::connect(&toast, &Toast::undoRequested, &toast, [&undone] { ++undone; });
    toast.offerUndo(u"closed"_s, {});
    toast.findChild<QPushButton*>(u"toast-undo"_s)->click();
    EXPECT_EQ(undone, 1);
    EXPECT_TRUE(toast.isHidden());
}

TEST_F(WidgetsTest, AToastThatOnlyTellsHasNoUndo)
{
    QWidget host;
    Toast toast(m_look, &host);
    toast.tell(u"Exported"_s, {});
    EXPECT_TRUE(toast.findChild<QPushButton*>(u"toast-undo"_s)->isHidden());
}

TEST_F(WidgetsTest, BannerTellsWhichButtonOfWhichMatterWasPressed)
{
    Banner banner(m_look);
    banner.setSpec({u"disk"_s,
                    BannerSpec::Kind::Error,
                    u"dialog-error"_s,
                    u"Disk nearly full"_s,
                    u"Replies still work."_s,
                    {{u"open"_s, u"Open folder"_s, true}}});
    QStringList heard;
    QObject::connect(&banner, &Banner::acted, &banner,
                     [&heard](const QString& id, const QString& action) {
                         heard = {id, action};
                     });
    banner.findChild<QPushButton*>(u"banner-open"_s)->click();
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(heard, (QStringList{u"disk"_s, u"open"_s}));
    EXPECT_EQ(banner.accessibleName(), u"Disk nearly full Replies still work."_s);
}

TEST_F(WidgetsTest, SearchFieldEmptiesOnEscapeAndLeavesOnTheSecond)
{
    SearchField field(m_look, u"Search"_s);
    int left = 0;
    QObject::connect(&field, &SearchField::left, &field, [&left] { ++left; });
    field.setText(u"fl"_s);
    press(field, Qt::Key_Escape);
    EXPECT_TRUE(field.text().isEmpty());
    EXPECT_EQ(left, 0);
    press(field, Qt::Key_Escape);
    EXPECT_EQ(left, 1);
}

TEST_F(WidgetsTest, SearchFieldHandsOnToTheResultsByArrowAndEnter)
{
    SearchField field(m_look, u"Search"_s);
    int moved = 0;
    QObject::connect(&field, &SearchField::moveToResults, &field, [&moved] { ++moved; });
    press(field, Qt::Key_Down);
    press(field, Qt::Key_Return, u"\r"_s);
    EXPECT_EQ(moved, 2);
}

TEST_F(WidgetsTest, SegmentedButtonKeepsExactlyOneChoice)
{
    SegmentedButton choice({u"Today"_s, u"Week"_s, u"Month"_s});
    int chosen = -1;
    QObject::connect(&choice, &SegmentedButton::chosen, &choice, [&chosen](int i) { chosen = i; });
    EXPECT_EQ(choice.current(), 0);
    choice.setCurrent(2);
    EXPECT_EQ(choice.current(), 2);
    EXPECT_EQ(chosen, -1) << "taking a choice by code tells nobody";
    choice.findChildren<QPushButton*>().at(1)->click();
    EXPECT_EQ(chosen, 1);
}

TEST_F(WidgetsTest, StageLineNamesTheStageItIsIn)
{
    StageLine line(m_look);
    line.setStages({u"new"_s, u"claimed"_s, u"answered"_s}, 1);
    EXPECT_EQ(line.accessibleName(), u"Stage 2 of 3: claimed"_s);
    line.setStages({u"new"_s}, -1);
    EXPECT_EQ(line.accessibleName(), u"All stages done"_s);
}

TEST_F(WidgetsTest, SkeletonWaitsBeforeItShows)
{
    SkeletonRows rows(m_look);
    rows.start();
    EXPECT_FALSE(rows.barsShown());
    rows.showBars();
    EXPECT_TRUE(rows.barsShown());
    rows.stop();
    EXPECT_FALSE(rows.barsShown());
}

TEST_F(WidgetsTest, PillLabelSpeaksTheWholeSentence)
{
    PillLabel label(m_look);
    label.setPill({PillState::Waiting, u"等材料"_s, u"Paused, waiting for papers"_s, 0});
    EXPECT_EQ(label.accessibleName(), u"Paused, waiting for papers"_s);
    EXPECT_EQ(label.toolTip(), label.accessibleName());
}

TEST_F(WidgetsTest, ClockBarListsItsSpansForTheScreenReader)
{
    ClockBar bar(m_look);
    const Instant start = atLocal(QDate(2026, 10, 9), std::chrono::hours(9));
    bar.setSpans({{BarSpan::Kind::Counting, start, start + std::chrono::minutes(5), {}},
                  {BarSpan::Kind::Remaining,
                   start + std::chrono::minutes(5),
                   start + std::chrono::minutes(10),
                   {}}},
                 start + std::chrono::minutes(5));
    EXPECT_EQ(bar.accessibleDescription(),
              u"counting · 10/9 09:00 – 10/9 09:05\nremaining · 10/9 09:05 – 10/9 09:10"_s);
}

TEST_F(WidgetsTest, AnElidedLabelMayBecomeNarrow)
{
    ElidedLabel label(m_look, FontRole::Body, Ink::Text, QString(200, u'x'));
    EXPECT_LT(label.minimumSizeHint().width(), 60);
    EXPECT_GT(label.sizeHint().width(), 600);
}

TEST_F(WidgetsTest, EmptyStateSpeaksTitleAndText)
{
    EmptyState state(m_look, u"mail-receive"_s, u"No requests yet"_s, u"Paste messages."_s);
    const QPushButton* button = state.addAction(u"Paste"_s);
    EXPECT_EQ(button->parentWidget(), &state);
    EXPECT_EQ(state.accessibleName(), u"No requests yet"_s);
    EXPECT_EQ(state.accessibleDescription(), u"Paste messages."_s);
}

} // namespace
} // namespace keting
