// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checklistdiff.h"
#include "models/items/checklistmerge.h"
#include "models/items/checklistpreview.h"
#include "models/items/librarymodel.h"
#include "models/items/materialmodel.h"
#include "models/items/stepmodel.h"
#include "tests/unit/items/samplechecklist.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

#include <algorithm>
#include <gtest/gtest.h>
#include <memory>

using namespace keting;
using namespace keting::test;
using namespace Qt::StringLiterals;

namespace {

using State = ChecklistSummary::State;

QList<ChecklistSummary> threeRows()
{
    ChecklistSummary change{u"biz-licence-change"_s, u"营业执照变更"_s, u"market"_s};
    change.used = 45;
    change.initials = u"yyzzbg"_s;
    change.aliases = {u"换地址"_s};
    ChecklistSummary close{u"biz-licence-close"_s, u"营业执照注销"_s, u"market"_s};
    close.state = State::Draft;
    close.initials = u"yyzzzx"_s;
    ChecklistSummary card{u"old-age-card"_s, u"老年证"_s, u"civil"_s};
    card.used = 26;
    card.initials = u"lnz"_s;
    return {close, card, change};
}

const QList<std::pair<QString, QString>> kCategories{{u"civil"_s, u"民政救助"_s},
                                                     {u"market"_s, u"市场监管"_s}};

QStringList titles(const LibraryModel& model)
{
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.append(model.index(row).data().toString());
    return shown;
}

QStringList names(const MaterialModel& model)
{
    QStringList shown;
    for (const ChecklistMaterial& material : model.materials())
        shown.append(material.name);
    return shown;
}

} // namespace

TEST(ChecklistSheet, ListsVersionsNewestFirstWithTheDraftBeforeThem)
{
    const ChecklistSheet sheet = sheetOf(licenceEntry(), {{3, 31}}, staffNames());
    ASSERT_EQ(sheet.versions.size(), 4);
    EXPECT_EQ(sheet.versions[0].number, 0);
    EXPECT_EQ(sheet.versions[1].number, 3);
    EXPECT_TRUE(sheet.versions[1].current);
    EXPECT_EQ(sheet.versions[1].used, 31);
    EXPECT_EQ(sheet.versions[3].by, u"李专员");
    EXPECT_EQ(sheet.current()->number, 3);
    EXPECT_EQ(sheet.draft(), &sheet.versions[0]);
}

TEST(ChecklistSheet, AVersionNobodyCanReadIsLeftOut)
{
    ChecklistEntry entry = licenceEntry();
    entry.versions[1].content = "{";
    entry.draft->content = "[]";
    const ChecklistSheet sheet = sheetOf(entry, {}, {});
    EXPECT_EQ(sheet.versions.size(), 2);
    EXPECT_EQ(sheet.draft(), nullptr);
}

TEST(ChecklistProblem, NamesTheFieldThatStopsPublishing)
{
    Checklist checklist = licenceChecklist();
    EXPECT_FALSE(problemOf(checklist).has_value());
    checklist.title = QString(25, u'长');
    ASSERT_TRUE(problemOf(checklist).has_value());
    EXPECT_EQ(problemOf(checklist)->field, u"title");
    checklist = licenceChecklist();
    checklist.materials[1].name.clear();
    ASSERT_TRUE(problemOf(checklist).has_value());
    EXPECT_EQ(problemOf(checklist)->field, u"materials[1].name");
}

TEST(ChecklistDiff, ShowsOnlyWhatChangedAndMarksTheWords)
{
    const ChecklistSheet sheet = sheetOf(licenceEntry(), {}, {});
    const QList<DiffLine> lines = diffOf(sheet.versions[1].content, sheet.versions[0].content);
    QStringList added;
    QStringList removed;
    for (const DiffLine& line : lines) {
        if (line.kind == DiffLine::Kind::Added)
            added.append(line.text);
        else if (line.kind == DiffLine::Kind::Removed)
            removed.append(line.text);
    }
    ASSERT_EQ(added.size(), 2);
    EXPECT_TRUE(added[0].contains(u"结婚证"));
    EXPECT_EQ(added[1], u"Hours: 工作日 9:00–17:00");
    EXPECT_EQ(removed, QStringList{u"Hours: {{办理时间}}"_s});
    EXPECT_LT(lines.size(), 8);
    EXPECT_TRUE(diffOf(licenceChecklist(), licenceChecklist()).isEmpty());
}

TEST(ChecklistDiff, TheChangedStretchIsExact)
{
    Checklist before = licenceChecklist();
    before.hours = u"工作日 9:00–16:30"_s;
    Checklist after = before;
    after.hours = u"工作日 9:00–17:00"_s;
    const QList<DiffLine> lines = diffOf(before, after);
    const auto removed = std::ranges::find(lines, DiffLine::Kind::Removed, &DiffLine::kind);
    ASSERT_NE(removed, lines.cend());
    EXPECT_EQ(removed->text.mid(removed->changedAt, removed->changedLength), u"6:3");
    EXPECT_EQ((removed + 1)->text.mid((removed + 1)->changedAt, (removed + 1)->changedLength),
              u"7:0");
}

TEST(ChecklistMerge, TakesTheSideThatChangedAndAsksWhereBothDid)
{
    const Checklist base = licenceChecklist();
    Checklist ours = base;
    ours.fee = u"不收费（专员改）"_s;
    ours.place = u"三楼 5 号窗口"_s;
    Checklist theirs = base;
    theirs.place = u"一楼综合窗口"_s;
    theirs.materials.removeFirst();
    const QList<MergeField> fields = mergeFields(base, ours, theirs);
    ASSERT_EQ(fields.size(), 3);
    const auto field = [&](const QString& name) {
        const auto found = std::ranges::find(fields, name, &MergeField::name);
        return found == fields.cend() ? MergeField() : *found;
    };
    EXPECT_FALSE(field(u"Fee"_s).conflict);
    EXPECT_EQ(field(u"Fee"_s).side, MergeField::Side::Ours);
    EXPECT_FALSE(field(u"Materials"_s).conflict);
    EXPECT_EQ(field(u"Materials"_s).side, MergeField::Side::Theirs);
    EXPECT_TRUE(field(u"Place"_s).conflict);
    EXPECT_EQ(field(u"Place"_s).theirs, theirs.place);

    const Checklist whole = merged(ours, theirs, fields);
    EXPECT_EQ(whole.fee, ours.fee);
    EXPECT_EQ(whole.place, ours.place);
    EXPECT_EQ(whole.materials, theirs.materials);
}

TEST(ChecklistMerge, WithoutACommonVersionEveryDifferenceIsAskedAndOneSideIsTakenWhole)
{
    const Checklist ours = licenceChecklist();
    Checklist theirs = ours;
    theirs.title = u"执照变更"_s;
    theirs.promisedDays = 1;
    theirs.special = Checklist::Special::Elderly;
    theirs.notes.append(u"新的提醒"_s);
    QList<MergeField> fields = mergeFields(std::nullopt, ours, theirs);
    ASSERT_EQ(fields.size(), 4);
    EXPECT_EQ(merged(ours, theirs, fields), ours);
    for (MergeField& field : fields) {
        EXPECT_TRUE(field.conflict) << field.name.toStdString();
        field.side = MergeField::Side::Theirs;
    }
    EXPECT_EQ(merged(ours, theirs, fields), theirs);
    EXPECT_TRUE(mergeFields(ours, theirs, theirs).isEmpty());
}

TEST(ChecklistPreview, CountsWhatTheComposerMakesAndNamesTheHoles)
{
    const ChecklistPreview bare = previewOf(licenceChecklist(), PreviewShape::Full, {});
    EXPECT_EQ(bare.bytes, bare.text.toUtf8().size());
    EXPECT_TRUE(bare.missing.contains(u"办理地点"));
    const ChecklistPreview filled = previewOf(licenceChecklist(), PreviewShape::Full,
                                              {{u"办理地点"_s, u"象山镇便民服务中心 2 号窗口"_s},
                                               {u"办理时间"_s, u"工作日 9:00–17:00"_s},
                                               {u"咨询电话"_s, u"0825-****"_s}});
    EXPECT_TRUE(filled.missing.isEmpty());
    EXPECT_TRUE(filled.text.contains(u"象山镇便民服务中心"));
    const ChecklistPreview brief = previewOf(licenceChecklist(), PreviewShape::Short, {});
    EXPECT_LT(brief.bytes, bare.bytes);
}

TEST(LibraryModelTest, GroupsByCategoryMostUsedFirst)
{
    LibraryModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(threeRows(), kCategories);
    EXPECT_EQ(titles(model),
              (QStringList{u"民政救助"_s, u"老年证"_s, u"市场监管"_s, u"营业执照变更"_s,
                           u"营业执照注销"_s}));
    EXPECT_EQ(model.index(2).data(LibraryModel::CountRole).toInt(), 2);
    EXPECT_FALSE(model.index(0).flags().testFlag(Qt::ItemIsSelectable));
    EXPECT_EQ(model.totalOf(State::Draft), 1);
}

TEST(LibraryModelTest, FindsByInitialsAliasAndStateAndDropsEmptyHeadings)
{
    LibraryModel model;
    model.setRows(threeRows(), kCategories);
    model.setWords(u"LNZ"_s);
    EXPECT_EQ(titles(model), (QStringList{u"民政救助"_s, u"老年证"_s}));
    model.setWords(u"换地"_s);
    EXPECT_EQ(titles(model), (QStringList{u"市场监管"_s, u"营业执照变更"_s}));
    model.setWords({});
    model.setState(State::Draft);
    EXPECT_EQ(titles(model), (QStringList{u"市场监管"_s, u"营业执照注销"_s}));
    model.setWords(u"没有"_s);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.rowOf(u"old-age-card"_s), -1);
}

TEST(LibraryModelTest, AnUnknownCategoryIsNotLost)
{
    LibraryModel model;
    model.setRows(threeRows(), {});
    EXPECT_EQ(model.rowCount(), 5);
}

TEST(MaterialModelTest, RowsAreMovedByKeyAndByDragAndTold)
{
    MaterialModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setMaterials(licenceChecklist().materials);
    const QStringList start = names(model);
    const QSignalSpy edited(&model, &OrderedModel::edited);
    model.shift(0, 2);
    EXPECT_EQ(names(model).mid(0, 3), (QStringList{start[1], start[2], start[0]}));
    model.shift(2, 0);
    EXPECT_EQ(names(model), start);
    const std::unique_ptr<QMimeData> mime(model.mimeData({model.index(0, 0)}));
    EXPECT_FALSE(model.dropMimeData(mime.get(), Qt::MoveAction, model.rowCount(), 0, {}));
    EXPECT_EQ(names(model).constLast(), start[0]);
    EXPECT_EQ(edited.count(), 3);
    model.shift(0, 99);
    model.shift(-1, 0);
    EXPECT_EQ(edited.count(), 3);
}

TEST(MaterialModelTest, CellsKeepTheirLimits)
{
    MaterialModel model;
    model.addRow();
    EXPECT_TRUE(model.setData(model.index(0, MaterialModel::Copies), 1000, Qt::EditRole));
    EXPECT_EQ(model.materials()[0].copies, 99);
    EXPECT_TRUE(model.setData(model.index(0, MaterialModel::Original), -3, Qt::EditRole));
    EXPECT_EQ(model.materials()[0].original, 0);
    EXPECT_TRUE(model.setData(model.index(0, MaterialModel::Kind), 77, Qt::EditRole));
    EXPECT_EQ(model.materials()[0].kind, ChecklistMaterial::Kind::Other);
    EXPECT_TRUE(
        model.setData(model.index(0, MaterialModel::Required), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_FALSE(model.materials()[0].required);
    EXPECT_FALSE(model.setData(model.index(0, MaterialModel::Required), u"x"_s, Qt::EditRole));
    model.removeRowAt(5);
    model.removeRowAt(0);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(StepModelTest, NoDaysMeansNothingIsSaid)
{
    StepModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSteps(licenceChecklist().steps);
    const QModelIndex days = model.index(0, StepModel::Days);
    EXPECT_TRUE(days.data().toString().isEmpty());
    EXPECT_TRUE(model.setData(days, 0, Qt::EditRole));
    EXPECT_EQ(days.data().toString(), u"same day");
    EXPECT_TRUE(model.setData(days, -1, Qt::EditRole));
    EXPECT_FALSE(model.steps()[0].days.has_value());
}
