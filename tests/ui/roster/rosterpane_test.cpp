// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/ui/picture.h"
#include "ui/look/lookstyle.h"
#include "ui/look/searchfield.h"
#include "ui/roster/rosterdelegate.h"
#include "ui/roster/rosterpane.h"
#include "ui/roster/rostertree.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

RosterRow village(const QString& town, const QString& name, const QString& initials, qint64 open,
                  qint64 overdue = 0, qint64 left = 0)
{
    static int number = 200;
    RosterRow row;
    row.town = town;
    row.townName = town == u"510923107"_s ? u"象山镇"_s : u"回马镇"_s;
    row.code = town + QString::number(number++);
    row.name = name;
    row.initials = initials;
    row.open = open;
    row.overdue = overdue;
    row.left = left;
    row.commissioner = {u"li"_s, u"李专员"_s, u"陈专员"_s, {}};
    row.townWorker = {u"zhou"_s, u"周建平"_s, {}, {}};
    row.agent = {u"tang"_s, u"唐玉兰"_s, {}, u"13800006021"_s};
    return row;
}

QList<RosterRow> sampleCounty()
{
    const QString xiangshan = u"510923107"_s;
    const QString huima = u"510923103"_s;
    QList<RosterRow> rows{village(xiangshan, u"富乐社区"_s, u"flsq"_s, 4),
                          village(xiangshan, u"永南坝村"_s, u"ynbc"_s, 3, 1),
                          village(xiangshan, u"凤阳村"_s, u"fyc"_s, 2, 1),
                          village(xiangshan, u"三溪村"_s, u"sxc"_s, 3),
                          village(xiangshan, u"象山村"_s, u"xsc"_s, 2, 0, 1),
                          village(xiangshan, u"观桃村"_s, u"gtc"_s, 1, 0, 1),
                          village(xiangshan, u"冯家楼村"_s, u"fjlc"_s, 0),
                          village(xiangshan, u"青龙滩村"_s, u"qltc"_s, 1),
                          village(xiangshan, u"马蹄垭村"_s, u"mtyc"_s, 0),
                          village(xiangshan, u"犁浅垭村"_s, u"lqyc"_s, 0),
                          village(xiangshan, u"文龙村"_s, u"wlc"_s, 1, 0, 1),
                          village(huima, u"双江社区"_s, u"sjsq"_s, 2),
                          village(huima, u"鄢口村"_s, u"ykc"_s, 0)};
    rows[0].today = 3;
    rows[0].lastContact = atLocal(QDate(2026, 10, 8), 17h + 3min);
    rows[8].agent = {};
    rows[9].silent = true;
    rows[12].agent = {};
    rows[12].townWorker = {};
    return rows;
}

class RosterPaneTest : public testing::Test {
protected:
    RosterPaneTest()
    {
        initResources();
        dress(*qApp, look);
        rows = sampleCounty();
        model.setRows(rows);
        pane.resize(218, 710);
        pane.show();
        QCoreApplication::processEvents();
    }
    QString text() const
    {
        QStringList words;
        for (const QLabel* label : pane.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&pane))
                words << label->text();
        }
        return words.join(u'|');
    }
    RosterTree& tree() const { return *pane.findChild<RosterTree*>(); }

    Look look{QPalette()};
    CountdownClock clock{[] { return atLocal(QDate(2026, 10, 9), 9h + 5min); }};
    QList<RosterRow> rows;
    RosterModel model;
    RosterPane pane{look, model, clock};
};

TEST_F(RosterPaneTest, AVillagesNameKeepsItsRoomBesideTheMarksOfANarrowRoster)
{
    RosterRow plain = village(u"510923107"_s, u"马蹄垭村"_s, u"mtyc"_s, 0);
    RosterRow gap = plain;
    gap.agent = {};
    gap.townWorker = {};
    RosterRow silent = plain;
    silent.silent = true;
    const RosterDelegate delegate(look);
    constexpr int kWidth = 176;
    const auto nameIn = [&](const RosterRow& row) {
        RosterModel one;
        one.setRows({row});
        QImage line(kWidth, 25, QImage::Format_ARGB32_Premultiplied);
        line.fill(Qt::white);
        QPainter painter(&line);
        QStyleOptionViewItem option;
        option.rect = line.rect();
        delegate.paint(&painter, option, one.index(0, 0, one.index(1, 0, {})));
        painter.end();
        const int end = 28 + QFontMetrics(look.font(FontRole::Body)).horizontalAdvance(row.name);
        return line.copy(0, 0, end, line.height());
    };
    EXPECT_EQ(nameIn(gap), nameIn(plain));
    EXPECT_EQ(nameIn(silent), nameIn(plain));
}

TEST_F(RosterPaneTest, ChoosingALineFiltersByVillageTownOrNothing)
{
    QSignalSpy filtered(&pane, &RosterPane::filterChanged);
    tree().setFocus();
    QTest::keyClick(&tree(), Qt::Key_Down);
    ASSERT_EQ(filtered.size(), 1);
    EXPECT_EQ(filtered.at(0), QVariantList({u"510923107"_s, QString(), u"象山镇"_s}));
    QTest::keyClick(&tree(), Qt::Key_Down);
    EXPECT_EQ(filtered.at(1), QVariantList({QString(), rows[0].code, u"富乐社区"_s}));
    QTest::keyClick(&tree(), Qt::Key_Home);
    ASSERT_EQ(filtered.size(), 3);
    EXPECT_EQ(filtered.at(2).at(0), QString());
    EXPECT_EQ(filtered.at(2).at(1), QString());
    pane.choose(rows[3].code);
    EXPECT_EQ(filtered.size(), 3) << "choosing from outside tells nobody";
    EXPECT_EQ(tree().currentIndex().data().toString(), u"三溪村"_s);
}

TEST_F(RosterPaneTest, TheCardShowsThePeopleMasked)
{
    pane.choose(rows[0].code);
    EXPECT_TRUE(text().contains(u"周**"_s));
    EXPECT_TRUE(text().contains(u"138****6021"_s));
    EXPECT_TRUE(text().contains(u"陈专员"_s));
    EXPECT_FALSE(text().contains(u"周建平"_s));
    EXPECT_FALSE(text().contains(u"13800006021"_s));
    pane.setOnTime(rows[0].code, 96);
    EXPECT_TRUE(text().contains(u"96 %"_s));
    pane.setOnTime(rows[1].code, 12);
    EXPECT_FALSE(text().contains(u"12 %"_s)) << "an answer about another village comes too late";
}

TEST_F(RosterPaneTest, NumbersRefreshWithoutLosingThePlace)
{
    pane.choose(rows[3].code);
    rows[3].today = 9;
    model.setRows(rows);
    EXPECT_TRUE(text().split(u'|').contains(u"9"_s));
    auto more = rows;
    more.append(village(u"510923103"_s, u"金马社区"_s, u"jmsq"_s, 1));
    model.setRows(more);
    EXPECT_EQ(tree().currentIndex().data().toString(), u"三溪村"_s);
}

TEST_F(RosterPaneTest, TypingInitialsLeavesTheHitsAndEmptyingBringsAllBack)
{
    pane.choose(rows[0].code);
    QSignalSpy filtered(&pane, &RosterPane::filterChanged);
    auto* box = pane.findChild<SearchField*>();
    QTest::keyClicks(box, u"sx"_s);
    const auto* shown = tree().model();
    ASSERT_EQ(shown->rowCount(), 2);
    EXPECT_EQ(shown->rowCount(shown->index(1, 0)), 1);
    EXPECT_TRUE(tree().isExpanded(shown->index(1, 0)));
    EXPECT_EQ(filtered.size(), 0) << "looking for a village chooses none";
    EXPECT_EQ(pane.chosen(), rows[0].code);
    box->clear();
    EXPECT_EQ(tree().currentIndex().data().toString(), u"富乐社区"_s);
}

TEST_F(RosterPaneTest, AFoldedTownStaysFoldedThroughARefresh)
{
    const QModelIndex town = tree().model()->index(2, 0);
    tree().collapse(town);
    auto more = rows;
    more.append(village(u"510923107"_s, u"永乐村"_s, u"ylc"_s, 1));
    model.setRows(more);
    EXPECT_FALSE(tree().isExpanded(tree().model()->index(2, 0)));
    EXPECT_TRUE(tree().isExpanded(tree().model()->index(1, 0)));
}

TEST_F(RosterPaneTest, LinesSpeakTheirMarks)
{
    const QString gap = model.indexOf(rows[8].code).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(gap.contains(u"no agent"_s)) << gap.toStdString();
    const QString overdue = model.indexOf(rows[1].code).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(overdue.contains(u"overdue"_s));
}

TEST_F(RosterPaneTest, ChineseFitsTheNarrowestColumn)
{
    QTranslator chinese;
    ASSERT_TRUE(chinese.load(u":/keting/translations/keting_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&chinese);
    RosterPane narrow(look, model, clock);
    narrow.resize(218, 710);
    narrow.choose(rows[0].code);
    narrow.setOnTime(rows[0].code, 96);
    narrow.show();
    QCoreApplication::processEvents();
    EXPECT_LE(narrow.minimumSizeHint().width(), 218);
    EXPECT_GT(pixelsOf(pictureOf(narrow, u"roster-zh"_s), look.tokens().warn), 20);
    QCoreApplication::removeTranslator(&chinese);
}

TEST_F(RosterPaneTest, MarksAreDrawnInTheirColours)
{
    pane.choose(rows[0].code);
    pane.setOnTime(rows[0].code, 96);
    for (const Look::Theme theme : {Look::Theme::Light, Look::Theme::Dark}) {
        look.setTheme(theme);
        QCoreApplication::processEvents();
        const QImage picture
            = pictureOf(pane, theme == Look::Theme::Dark ? u"roster-dark"_s : u"roster-light"_s);
        EXPECT_GT(pixelsOf(picture, look.tokens().over), 20);
        EXPECT_GT(pixelsOf(picture, look.tokens().left), 20);
        EXPECT_GT(pixelsOf(picture, look.tokens().warn), 20);
        EXPECT_GT(pixelsOf(picture, look.tokens().alt), 50000);
    }
}

TEST_F(RosterPaneTest, TownsWhereNobodyIsAssignedYetAreFoldedUntilSomebodyOpensThem)
{
    const QString idle = u"510923110"_s;
    for (const QString& name : {u"甲村"_s, u"乙村"_s}) {
        RosterRow row = village(idle, name, u"jc"_s, 0);
        row.townName = u"隆盛镇"_s;
        row.commissioner = row.townWorker = row.agent = {};
        rows.append(row);
    }
    model.setRows(rows);
    const auto line = [&](int town) { return tree().model()->index(town, 0); };
    ASSERT_EQ(tree().model()->rowCount(), 4);
    EXPECT_TRUE(tree().isExpanded(line(1)));
    EXPECT_TRUE(tree().isExpanded(line(2)));
    EXPECT_FALSE(tree().isExpanded(line(3)));
    EXPECT_TRUE(spokenRosterLine(model.index(3, 0, {})).contains(u"no staff"));
    EXPECT_FALSE(spokenRosterLine(model.index(2, 0, {})).contains(u"no staff"));
    tree().expand(line(3));
    rows.append(village(idle, u"丙村"_s, u"bc"_s, 1));
    model.setRows(rows);
    EXPECT_TRUE(tree().isExpanded(line(3))) << "what somebody opened stays open";
}

} // namespace
} // namespace keting
