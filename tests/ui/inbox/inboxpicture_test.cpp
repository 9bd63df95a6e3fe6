// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/ui/inbox/morning.h"
#include "tests/ui/picture.h"
#include "ui/inbox/inboxpane.h"
#include "ui/look/lookstyle.h"

#include <QApplication>
#include <QTabBar>
#include <QTranslator>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class InboxPicture : public testing::Test {
protected:
    InboxPicture()
    {
        initResources();
        dress(*qApp, look);
        test::fillMorning(desk);
        model.setCalendar(test::morningCalendar());
        model.setNames(test::morningNames());
        model.setUploads({{test::idOf(5), Upload::Pending}, {test::idOf(4), Upload::Refused}});
    }
    QImage draw(InboxPane& pane, const QString& name)
    {
        pane.setFilter({});
        pane.resize(430, 710);
        pane.show();
        pane.list().choose(test::idOf(4));
        desk.put(test::runningRow(40, 3min));
        model.refresh();
        QCoreApplication::processEvents();
        return pictureOf(pane, name);
    }

    Look look{QPalette()};
    Instant now = test::officeMoment();
    test::FakeInbox desk;
    CountdownClock clock{[this] { return now; }};
    InboxModel model{desk, clock};
};

TEST_F(InboxPicture, EveryStateIsDrawnInItsOwnColourInBothThemes)
{
    for (const Look::Theme theme : {Look::Theme::Light, Look::Theme::Dark}) {
        look.setTheme(theme);
        InboxPane pane(look, model, clock);
        const QImage picture
            = draw(pane, theme == Look::Theme::Dark ? u"inbox-dark"_s : u"inbox-light"_s);
        const Tokens& t = look.tokens();
        EXPECT_GT(pixelsOf(picture, t.overFill), 1200) << "two solid pills";
        EXPECT_GT(pixelsOf(picture, t.warnBg), 300);
        EXPECT_GT(pixelsOf(picture, t.leftBg), 900);
        EXPECT_GT(pixelsOf(picture, t.promiseBg), 300);
        EXPECT_GT(pixelsOf(picture, t.sep) + pixelsOf(picture, t.sel), 10000) << "selected row";
    }
}

TEST_F(InboxPicture, LargeTextNarrowsNothingAway)
{
    look.setTheme(Look::Theme::Light);
    look.setTextSize(150);
    InboxPane pane(look, model, clock);
    const QImage picture = draw(pane, u"inbox-150"_s);
    EXPECT_GT(pixelsOf(picture, look.tokens().overFill), 1200);
}

TEST_F(InboxPicture, ChineseFitsTheColumnsOfTheDesign)
{
    QTranslator chinese;
    ASSERT_TRUE(chinese.load(u":/keting/translations/keting_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&chinese);
    look.setTheme(Look::Theme::Light);
    InboxPane pane(look, model, clock);
    EXPECT_GT(pixelsOf(draw(pane, u"inbox-zh"_s), look.tokens().leftBg), 900);
    auto* tabs = pane.findChild<QTabBar*>();
    for (int tab = 0; tab < tabs->count(); ++tab)
        EXPECT_TRUE(tabs->isTabVisible(tab)) << tabs->tabText(tab).toStdString();
    QCoreApplication::removeTranslator(&chinese);
}

TEST_F(InboxPicture, EmptyInboxIsCalm)
{
    look.setTheme(Look::Theme::Light);
    for (qint64 n = 1; n <= 12; ++n)
        desk.remove(n);
    InboxPane pane(look, model, clock);
    pane.setFilter({});
    pane.resize(430, 710);
    pane.show();
    QCoreApplication::processEvents();
    EXPECT_EQ(pixelsOf(pictureOf(pane, u"inbox-empty"_s), look.tokens().overFill), 0);
}

} // namespace
} // namespace keting
