// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/checklistjson.h"
#include "resources/resources.h"
#include "tests/ui/picture.h"
#include "tests/unit/items/samplechecklist.h"
#include "ui/checklist/checklistform.h"
#include "ui/checklist/checklistpage.h"
#include "ui/checklist/librarypane.h"
#include "ui/checklist/mergedialog.h"
#include "ui/checklist/previewpane.h"
#include "ui/checklist/trydialog.h"
#include "ui/look/look.h"
#include "ui/look/lookstyle.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QTreeWidget>

#include <gtest/gtest.h>

using namespace keting;
using namespace keting::test;
using namespace Qt::StringLiterals;

namespace {

const QList<std::pair<QString, QString>> kNames{{u"market"_s, u"市场监管"_s},
                                                {u"civil"_s, u"民政救助"_s}};

QList<ChecklistSummary> libraryRows()
{
    using State = ChecklistSummary::State;
    const auto row = [](const QString& id, const QString& title, const QString& category,
                        State state, int version, qint64 used) {
        ChecklistSummary summary{id, title, category};
        summary.state = state;
        summary.version = version;
        summary.used = used;
        return summary;
    };
    return {
        row(u"biz-licence-change"_s, u"营业执照变更（个体工商户）"_s, u"market"_s, State::Draft, 3,
            45),
        row(u"biz-licence-close"_s, u"营业执照注销（个体）"_s, u"market"_s, State::Published, 1, 7),
        row(u"food"_s, u"食品经营许可（小餐饮）"_s, u"market"_s, State::NeedsMerge, 2, 4),
        row(u"old-age-card"_s, u"老年证（65 周岁以上）"_s, u"civil"_s, State::Published, 3, 26),
        row(u"one-child"_s, u"独生子女父母奖励金（旧）"_s, u"civil"_s, State::Retired, 1, 0)};
}

class ChecklistPageTest : public testing::Test {
protected:
    ChecklistPageTest()
    {
        page.resize(1310, 710);
        page.setLibrary(libraryRows(), kNames);
        page.setVillages({{u"510923107001"_s,
                           u"富乐社区"_s,
                           {{u"办理地点"_s, u"象山镇便民服务中心 2 号窗口"_s}}},
                          {u"510923106203"_s, u"郪口村"_s, {}}});
        page.setSheet(sheetOf(licenceEntry(), {{3, 31}, {2, 14}}, staffNames()));
        page.show();
        QObject::connect(&page, &ChecklistPage::draftChanged, &page,
                         [this](const Checklist& draft) { drafts.append(draft); });
        QObject::connect(&page, &ChecklistPage::publishRequested, &page,
                         [this](const Checklist& checklist) { published.append(checklist); });
    }

    template <typename Widget>
    Widget& find(const QString& name)
    {
        auto* found = page.findChild<Widget*>(name);
        if (found == nullptr)
            throw std::runtime_error("no widget " + name.toStdString());
        return *found;
    }
    void edit(const QString& field, const QString& text)
    {
        auto& line = find<QLineEdit>(field);
        line.setText(text);
        emit line.textEdited(text);
    }
    static void press(QWidget& target, int key, Qt::KeyboardModifiers modifiers)
    {
        QKeyEvent down(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(&target, &down);
    }

    Look look{QPalette()};
    ChecklistPage page{look};
    QList<Checklist> drafts;
    QList<Checklist> published;
    QStringList told; //!< What signals said.
};

} // namespace

TEST_F(ChecklistPageTest, TheFormSaysExactlyWhatItWasGiven)
{
    const ChecklistSheet sheet = sheetOf(licenceEntry(), {}, {});
    EXPECT_EQ(page.form().checklist(), sheet.versions[0].content);
    Checklist full = licenceChecklist();
    full.validFrom = QDate(2026, 1, 1);
    full.validTo = QDate(2026, 12, 31);
    full.special = Checklist::Special::Disabled;
    full.legalDays.reset();
    full.promisedDays = 0;
    full.handling = Checklist::Handling::Immediate;
    full.example = false;
    page.form().setChecklist(full);
    EXPECT_EQ(page.form().checklist(), full);
    EXPECT_TRUE(drafts.isEmpty());
}

TEST_F(ChecklistPageTest, EditingSavesADraftBeforeAnotherChecklistIsOpened)
{
    edit(u"place"_s, u"镇便民服务中心"_s);
    EXPECT_TRUE(drafts.isEmpty());
    auto& list = find<QListView>(u"library"_s);
    QObject::connect(&page, &ChecklistPage::checklistChosen, &page,
                     [this](const QString& id) { told.append(id); });
    list.setCurrentIndex(list.model()->index(2, 0));
    EXPECT_EQ(told, QStringList{u"biz-licence-close"_s});
    ASSERT_EQ(drafts.size(), 1);
    EXPECT_EQ(drafts.at(0).place, u"镇便民服务中心");
}

TEST_F(ChecklistPageTest, PublishingTakesTheFieldsAsTheyStand)
{
    auto& publish = find<QPushButton>(u"publish"_s);
    EXPECT_EQ(publish.text(), u"Publish version 4");
    edit(u"fee"_s, u"不收费"_s);
    publish.click();
    ASSERT_EQ(published.size(), 1);
    EXPECT_EQ(published.at(0).fee, u"不收费");
    EXPECT_EQ(published.at(0).materials.size(), licenceChecklist().materials.size() + 1);
    page.flush();
    EXPECT_TRUE(drafts.isEmpty());
}

TEST_F(ChecklistPageTest, WhatBreaksARuleCannotBePublishedAndIsNamed)
{
    edit(u"title"_s, QString(25, u'长'));
    EXPECT_FALSE(find<QPushButton>(u"publish"_s).isEnabled());
    EXPECT_TRUE(find<QLabel>(u"problem"_s).isVisible());
    EXPECT_TRUE(find<QLabel>(u"problem"_s).text().contains(u"Title"));
    EXPECT_EQ(page.form().fieldName(u"materials[2].name"_s), u"Materials, row 3");
    edit(u"title"_s, u"营业执照变更"_s);
    EXPECT_TRUE(find<QPushButton>(u"publish"_s).isEnabled());
    EXPECT_FALSE(find<QLabel>(u"problem"_s).isVisible());
}

TEST_F(ChecklistPageTest, AltArrowsMoveAMaterialAndThePreviewFollows)
{
    auto& table = find<QTableView>(u"materials"_s);
    const QString second = table.model()->index(1, 0).data().toString();
    table.setCurrentIndex(table.model()->index(0, 0));
    press(table, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(table.model()->index(0, 0).data().toString(), second);
    EXPECT_EQ(table.currentIndex().row(), 1);
    EXPECT_EQ(page.form().checklist().materials[0].name, second);
    page.flush();
    ASSERT_EQ(drafts.size(), 1);
    EXPECT_EQ(drafts.at(0).materials[0].name, second);
}

TEST_F(ChecklistPageTest, ThePreviewNamesWhatTheVillageLacks)
{
    auto& missing = find<QLabel>(u"previewMissing"_s);
    EXPECT_FALSE(missing.text().contains(u"办理地点"));
    EXPECT_TRUE(missing.text().contains(u"咨询电话"));
    find<QComboBox>(u"previewVillage"_s).setCurrentIndex(1);
    EXPECT_TRUE(missing.text().contains(u"办理地点"));
    EXPECT_TRUE(missing.text().contains(u"郪口村"));
}

TEST_F(ChecklistPageTest, AnOldVersionCanBeReadAndNotChanged)
{
    auto& versions = find<QTreeWidget>(u"versions"_s);
    ASSERT_EQ(versions.topLevelItemCount(), 4);
    versions.setCurrentItem(versions.topLevelItem(2));
    EXPECT_EQ(find<QLineEdit>(u"fee"_s).text(), u"不收费（第 2 版）");
    EXPECT_FALSE(find<QLineEdit>(u"fee"_s).isEnabled());
    EXPECT_FALSE(find<QPushButton>(u"publish"_s).isEnabled());
    versions.setCurrentItem(versions.topLevelItem(0));
    EXPECT_TRUE(find<QLineEdit>(u"fee"_s).isEnabled());
    EXPECT_TRUE(drafts.isEmpty());
}

TEST_F(ChecklistPageTest, TheVersionsFollowTheTextSize)
{
    const auto size
        = [&] { return find<QTreeWidget>(u"versions"_s).topLevelItem(1)->font(0).pixelSize(); };
    const int usual = size();
    look.setTextSize(150);
    EXPECT_GT(size(), usual);
    look.setTextSize(100);
    EXPECT_EQ(size(), usual);
}

TEST_F(ChecklistPageTest, OnlyAManagerApprovesAnExampleAndOnlyAPublishedOne)
{
    auto& approve = find<QPushButton>(u"approve"_s);
    EXPECT_FALSE(approve.isVisible());
    ChecklistEntry entry = licenceEntry();
    entry.draft.reset();
    page.setSheet(sheetOf(entry, {}, {}));
    EXPECT_FALSE(approve.isEnabled());
    page.setMayApprove(true);
    EXPECT_TRUE(approve.isEnabled());
    QObject::connect(&page, &ChecklistPage::approveRequested, &page,
                     [this](const QString& id, int number) {
                         told.append(id + u' ' + QString::number(number));
                     });
    approve.click();
    EXPECT_EQ(told, QStringList{u"biz-licence-change 3"_s});
    entry.approved = true;
    page.setSheet(sheetOf(entry, {}, {}));
    EXPECT_FALSE(approve.isVisible());
}

TEST_F(ChecklistPageTest, ADraftOfAPublishedChecklistStaysOneOnceItIsSaved)
{
    ChecklistEntry entry = licenceEntry();
    const ChecklistDraft draft = *entry.draft;
    entry.draft.reset();
    page.setSheet(sheetOf(entry, {}, staffNames()));
    edit(u"place"_s, u"镇便民服务中心 "_s);
    entry.draft = draft;
    page.form().findChild<QLineEdit*>(u"place"_s)->setCursorPosition(2);
    page.flush();
    page.showSaved(sheetOf(entry, {}, staffNames()), *parseIso(u"2026-10-09T09:03:00"));
    EXPECT_TRUE(find<QPushButton>(u"publish"_s).isVisible());
    EXPECT_TRUE(find<QPushButton>(u"discard"_s).isVisible());
    EXPECT_EQ(find<QTreeWidget>(u"versions"_s).topLevelItemCount(), 4);
    EXPECT_EQ(find<QLineEdit>(u"place"_s).text(), u"镇便民服务中心 ") << "it may be typed on";
    EXPECT_EQ(find<QLineEdit>(u"place"_s).cursorPosition(), 2);
}

TEST_F(ChecklistPageTest, TabLeavesEveryFieldOfSeveralLines)
{
    for (const QPlainTextEdit* field : page.findChildren<QPlainTextEdit*>())
        EXPECT_TRUE(field->tabChangesFocus()) << field->objectName().toStdString();
}

TEST_F(ChecklistPageTest, ADraftThatIsSavedDoesNotUndoAChosenCategory)
{
    auto& category = find<QComboBox>(u"category"_s);
    category.setCurrentIndex(category.findData(u"civil"_s));
    page.setLibrary(libraryRows(), kNames);
    EXPECT_EQ(page.form().checklist().category.toString(), u"civil");
}

TEST_F(ChecklistPageTest, TwoVersionsAreMergedFieldByField)
{
    ChecklistEntry entry = licenceEntry();
    entry.draft.reset();
    EXPECT_FALSE(find<QPushButton>(u"merge"_s).isVisible());
    // Version 3 came from version 2, and so did another one.
    Checklist other = licenceChecklist();
    other.fee = u"不收费（第 2 版）"_s;
    other.place = u"一楼综合窗口"_s;
    ChecklistVersion aside = entry.versions.constLast();
    aside.number = 4;
    aside.event = EventId(QUuid::createUuidV5(QUuid(), u"aside"_s));
    aside.content = serialiseChecklist(other);
    entry.versions.append(aside);
    entry.forks = {aside.event};
    page.setSheet(sheetOf(entry, {}, staffNames()));
    auto& merge = find<QPushButton>(u"merge"_s);
    ASSERT_TRUE(merge.isVisible());

    QObject::connect(&page, &ChecklistPage::mergeRequested, &page,
                     [this](const Checklist& checklist, int number) {
                         EXPECT_EQ(number, 4);
                         published.append(checklist);
                     });
    merge.click();
    auto& dialog = find<MergeDialog>(u"mergeDialog"_s);
    EXPECT_EQ(dialog.result().fee, u"不收费（第 3 版）"_s);
    EXPECT_EQ(dialog.result().place, other.place);
    const auto choices = dialog.findChildren<QRadioButton*>();
    for (QRadioButton* choice : choices) {
        if (choice->accessibleName().contains(u"第 2 版"_s))
            choice->click();
    }
    dialog.findChild<QPushButton*>(u"publishMerged"_s)->click();
    ASSERT_EQ(published.size(), 1);
    EXPECT_EQ(published.at(0).fee, other.fee);
    EXPECT_EQ(published.at(0).place, other.place);
}

TEST_F(ChecklistPageTest, DeedsAskWithWhatTheFieldsSay)
{
    const auto note = [this](const QString& what) {
        return [this, what](const Checklist& checklist) { told.append(what + checklist.fee); };
    };
    QObject::connect(&page, &ChecklistPage::tryRequested, &page, note(u"try "_s));
    QObject::connect(&page, &ChecklistPage::duplicateRequested, &page, note(u"duplicate "_s));
    QObject::connect(&page, &ChecklistPage::fileRequested, &page, note(u"file "_s));
    QObject::connect(
        &page, &ChecklistPage::printRequested, &page,
        [this](const Checklist&, const QString& village) { told.append(u"print "_s + village); });
    QObject::connect(
        &page, &ChecklistPage::retireRequested, &page,
        [this](const QString& id, bool on) { told.append(id + (on ? u" off"_s : u" back"_s)); });
    edit(u"fee"_s, u"免费"_s);
    find<QPushButton>(u"tryOnRequest"_s).click();
    find<QPushButton>(u"printNotice"_s).click();
    find<QAction>(u"duplicate"_s).trigger();
    find<QAction>(u"saveFile"_s).trigger();
    find<QAction>(u"retire"_s).trigger();
    EXPECT_EQ(told,
              (QStringList{u"try 免费"_s, u"print 510923107001"_s, u"duplicate 免费"_s,
                           u"file 免费"_s, u"biz-licence-change off"_s}));
    ChecklistEntry entry = licenceEntry();
    entry.retired = true;
    entry.draft.reset();
    page.setSheet(sheetOf(entry, {}, staffNames()));
    EXPECT_FALSE(find<QPushButton>(u"publish"_s).isVisible());
    find<QAction>(u"retire"_s).trigger();
    EXPECT_EQ(told.constLast(), u"biz-licence-change back");
}

TEST_F(ChecklistPageTest, ATextTooLongForOneMessageIsWarnedOf)
{
    auto& notes = find<QPlainTextEdit>(u"notes"_s);
    EXPECT_EQ(page.findChild<PreviewPane*>()->preview().parts, 1);
    notes.setPlainText(QString(900, u'长'));
    const PreviewPane* preview = page.findChild<PreviewPane*>();
    EXPECT_GT(preview->preview().parts, 1);
    EXPECT_GT(preview->preview().bytes, preview->preview().limit);
}

TEST(TryDialogTest, TheChecklistReadsAsTheAskerOfTheRequestWouldGetIt)
{
    const Look look{QPalette()};
    const TryRequest complete{u"富乐社区"_s,
                              u"王**"_s,
                              u"执照上的地址要改"_s,
                              {{u"办理地点"_s, u"便民中心 2 号窗口"_s},
                               {u"办理时间"_s, u"工作日"_s},
                               {u"咨询电话"_s, u"见公示栏"_s}}};
    const TryRequest bare{u"郪口村"_s, u"李**"_s, u"怎么改执照"_s, {}};
    TryDialog dialog(look, licenceChecklist(), {complete, bare});
    EXPECT_TRUE(dialog.preview().text.contains(u"便民中心 2 号窗口"_s));
    EXPECT_TRUE(dialog.preview().text.contains(u"王**"_s));
    EXPECT_TRUE(dialog.preview().missing.isEmpty());
    dialog.findChild<QListWidget*>(u"tryRequests"_s)->setCurrentRow(1);
    EXPECT_FALSE(dialog.preview().missing.isEmpty());
    TryDialog nobody(look, licenceChecklist(), {});
    EXPECT_FALSE(nobody.preview().text.isEmpty());
}

TEST_F(ChecklistPageTest, AnUpdateFromOutsideDoesNotTakeAwayWhatIsBeingWritten)
{
    edit(u"place"_s, u"正在写"_s);
    page.setSheet(sheetOf(licenceEntry(), {}, {}));
    EXPECT_EQ(find<QLineEdit>(u"place"_s).text(), u"正在写");
    page.flush();
    page.setSheet(sheetOf(licenceEntry(), {}, {}));
    EXPECT_NE(find<QLineEdit>(u"place"_s).text(), u"正在写");
}

TEST(ChecklistPicture, BothThemesShowTheFormAndWeChatsOwnColours)
{
    initResources();
    Look look{QPalette()};
    dress(*qApp, look);
    for (const Look::Theme theme : {Look::Theme::Light, Look::Theme::Dark}) {
        look.setTheme(theme);
        ChecklistPage page(look);
        page.resize(1310, 710);
        page.setLibrary(libraryRows(), kNames);
        page.setVillages({{u"510923107001"_s,
                           u"富乐社区"_s,
                           {{u"办理地点"_s, u"象山镇便民服务中心 2 号窗口"_s},
                            {u"咨询电话"_s, u"0825-****"_s}}}});
        page.setSheet(sheetOf(licenceEntry(), {{3, 31}, {2, 14}}, staffNames()));
        page.showSaved(sheetOf(licenceEntry(), {{3, 31}, {2, 14}}, staffNames()),
                       *parseIso(u"2026-10-09T09:03:00"));
        page.show();
        const bool dark = theme == Look::Theme::Dark;
        const QImage picture = pictureOf(page, dark ? u"checklist-dark"_s : u"checklist-light"_s);
        EXPECT_GT(pixelsOf(picture, WeChatColours().bubble), 20'000);
        EXPECT_GT(pixelsOf(picture, WeChatColours().page), 5'000);
        EXPECT_GT(pixelsOf(picture, look.tokens().doneBg), 1'000);
    }
    look.setTheme(Look::Theme::Light);
}
