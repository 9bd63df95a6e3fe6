// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rosterfilter.h"
#include "models/items/rostermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

RosterRow village(const QString& code, const QString& name, const QString& pinyin,
                  const QString& initials)
{
    RosterRow row;
    row.code = code;
    row.name = name;
    row.pinyin = pinyin;
    row.initials = initials;
    row.town = code.left(9);
    row.townName = row.town == u"510923107"_s ? u"象山镇"_s : u"回马镇"_s;
    return row;
}

QList<RosterRow> county()
{
    QList<RosterRow> rows{
        village(u"510923107001"_s, u"富乐社区"_s, u"fuleshequ"_s, u"flsq"_s),
        village(u"510923107212"_s, u"三溪村"_s, u"sanxicun"_s, u"sxc"_s),
        village(u"510923103200"_s, u"双江社区"_s, u"shuangjiangshequ"_s, u"sjsq"_s)};
    rows[0].open = 4;
    rows[1].open = 3;
    rows[1].overdue = 1;
    rows[2].open = 2;
    rows[2].left = 5;
    return rows;
}

QStringList shown(const QAbstractItemModel& model)
{
    QStringList names;
    for (int top = 0; top < model.rowCount(); ++top) {
        const QModelIndex line = model.index(top, 0);
        names << line.data().toString();
        for (int child = 0; child < model.rowCount(line); ++child)
            names << model.index(child, 0, line).data().toString();
    }
    return names;
}

class RosterModelTest : public testing::Test {
protected:
    RosterModelTest() { model.setRows(county()); }

    RosterModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(RosterModelTest, TownsAndTheCountyAddUpTheirVillages)
{
    EXPECT_EQ(shown(model),
              QStringList({QString(), u"象山镇"_s, u"富乐社区"_s, u"三溪村"_s, u"回马镇"_s,
                           u"双江社区"_s}));
    const RosterTotals all = *model.totals(model.indexOf({}));
    EXPECT_EQ(all.villages, 3);
    EXPECT_EQ(all.open, 9);
    EXPECT_EQ(all.overdue, 1);
    EXPECT_EQ(all.left, 5);
    EXPECT_EQ(model.totals(model.indexOf(u"510923107"_s))->open, 7);
    EXPECT_EQ(model.village(model.indexOf(u"510923107212"_s))->overdue, 1);
}

TEST_F(RosterModelTest, NumbersChangeInPlace)
{
    QSignalSpy changed(&model, &RosterModel::dataChanged);
    QSignalSpy reset(&model, &RosterModel::modelReset);
    const QPersistentModelIndex selected(model.indexOf(u"510923103200"_s));
    auto rows = county();
    rows[2].open = 9;
    model.setRows(rows);
    EXPECT_EQ(reset.size(), 0);
    EXPECT_EQ(changed.size(), 3) << "the village, its town, the county";
    EXPECT_EQ(selected.data(RosterModel::OpenRole).toInt(), 9);
    model.setRows(rows);
    EXPECT_EQ(changed.size(), 3);
}

TEST_F(RosterModelTest, AnotherVillageMakesANewTree)
{
    auto rows = county();
    rows.append(village(u"510923103201"_s, u"金马社区"_s, u"jinmashequ"_s, u"jmsq"_s));
    model.setRows(rows);
    EXPECT_EQ(shown(model).last(), u"金马社区"_s);
}

TEST_F(RosterModelTest, AVillageWithoutAnAgentHasAGap)
{
    auto rows = county();
    for (auto* person : {&rows[0].commissioner, &rows[0].townWorker, &rows[0].agent})
        person->user = u"li"_s;
    rows[1].commissioner.user = u"li"_s;
    model.setRows(rows);
    EXPECT_FALSE(model.indexOf(rows[0].code).data(RosterModel::GapRole).toBool());
    EXPECT_TRUE(model.indexOf(rows[1].code).data(RosterModel::GapRole).toBool());
}

TEST_F(RosterModelTest, WhoServesVillagesHasTheirGapsCountedAndEverybodyElseAll)
{
    auto rows = county();
    rows[1].commissioner.user = u"li"_s;
    rows[2].agent.user = u"wang"_s;
    for (auto* person : {&rows[0].commissioner, &rows[0].townWorker, &rows[0].agent})
        person->user = u"li"_s;
    model.setRows(rows);
    const auto gaps = [this](const QString& user, const QString& code) {
        model.setUser(user);
        return model.gapsUnder(model.indexOf(code));
    };
    EXPECT_EQ(gaps({}, {}), 2);
    EXPECT_EQ(gaps(u"zhao"_s, {}), 2) << "a manager serves no village";
    EXPECT_EQ(gaps(u"li"_s, {}), 1);
    EXPECT_EQ(gaps(u"li"_s, u"510923107"_s), 1);
    EXPECT_EQ(gaps(u"li"_s, u"510923103"_s), 0);
    EXPECT_EQ(gaps(u"wang"_s, u"510923103"_s), 1);
}

TEST_F(RosterModelTest, FilterTakesCharactersPinyinAndInitials)
{
    RosterFilter filter;
    const QAbstractItemModelTester filterTester(
        &filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    const QStringList fule{QString(), u"象山镇"_s, u"富乐社区"_s};
    for (const QString& typed : {u"富乐"_s, u"fule"_s, u"fu'le"_s, u"fl"_s, u"FL"_s}) {
        filter.setText(typed);
        EXPECT_EQ(shown(filter), fule) << typed.toStdString();
        EXPECT_EQ(filter.hits(), 1);
    }
    filter.setText(u"象山"_s);
    EXPECT_EQ(filter.hits(), 2) << "a town that is hit keeps its villages";
    filter.setText(u"zzz"_s);
    EXPECT_EQ(filter.hits(), 0);
    EXPECT_EQ(filter.rowCount(), 1) << "the line of all villages stays";
    filter.setText({});
    EXPECT_EQ(filter.hits(), 3);
}

TEST_F(RosterModelTest, NothingAtAllIsAnEmptyCounty)
{
    model.setRows({});
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_FALSE(model.indexOf(u"510923107212"_s).isValid());
}

} // namespace
} // namespace keting
