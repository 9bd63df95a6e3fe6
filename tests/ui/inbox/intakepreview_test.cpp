// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/ui/picture.h"
#include "ui/inbox/intakepreviewdialog.h"
#include "ui/inbox/intakewords.h"
#include "ui/look/lookstyle.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTranslator>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

IntakePreviewRow pasted(int minute, const QString& sender, const QString& text,
                        IntakeDecision decision, const QString& reason, const QString& target = {})
{
    IntakePreviewRow row;
    row.time = atLocal(QDate(2026, 10, 9), 9h + std::chrono::minutes(minute));
    row.sender = sender;
    row.text = text;
    row.decision = decision;
    row.reason = reason;
    row.target = target;
    return row;
}

IntakePreview samplePaste()
{
    using D = IntakeDecision;
    IntakePreview preview{u"富乐社区"_s, u"wechat-copy"_s, u"UTF-8"_s, {}, 1};
    preview.rows = {
        pasted(0, u"富乐-王婶"_s, u"营业执照变更要带什么？"_s, D::NewRequest, u"first-message"_s),
        pasted(1, u"富乐-王婶"_s, u"铺子搬到下场口了\n租房合同是我老婆签的"_s, D::JoinRequest,
               u"same-asker"_s, u"营业执照变更"_s),
        pasted(2, u"陈二哥"_s, u"我也是"_s, D::CoAsker, u"me-too"_s, u"营业执照变更"_s),
        pasted(3, u"李专员"_s, u"请带身份证和租房合同，线上也能办"_s, D::StaffReply, u"mention"_s,
               u"营业执照变更"_s),
        pasted(4, u"特惠家电"_s, u"国庆大促，加微信领红包"_s, D::Dismiss, u"ad"_s),
        pasted(5, u"富乐-王婶"_s, u"谢谢"_s, D::Acknowledgement, u"thanks"_s, u"营业执照变更"_s),
        pasted(6, {}, u"“周三”加入了群聊"_s, D::System, u"system"_s),
        pasted(7, u"胡大哥"_s, u"医保缴费还能补不"_s, D::Duplicate, u"known"_s)};
    IntakePreviewRow lost
        = pasted(8, u"蒋三姐"_s, u"独生子女补贴今年还能报吗"_s, D::Uncertain, u"no-time"_s);
    lost.time.reset();
    preview.rows.append(lost);
    return preview;
}

const QString kNumber = u"电话13900000001\n请回电"_s;

IntakePreview pasteWithANumber()
{
    IntakePreview preview = samplePaste();
    preview.rows[1].text = kNumber;
    return preview;
}

class IntakePreviewDialogTest : public testing::Test {
protected:
    IntakePreviewDialogTest()
    {
        initResources();
        dress(*qApp, look);
        dialog.show();
    }
    QPushButton& confirm() { return *dialog.findChild<QPushButton*>(u"intake-confirm"_s); }
    QTableView& table() { return *dialog.findChild<QTableView*>(); }
    QPlainTextEdit& text() { return *dialog.findChild<QPlainTextEdit*>(u"intake-text"_s); }
    QPushButton& reveal() { return *dialog.findChild<QPushButton*>(u"intake-reveal"_s); }
    void split(qsizetype position)
    {
        QTextCursor cursor = text().textCursor();
        cursor.setPosition(static_cast<int>(position));
        text().setTextCursor(cursor);
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"intake-split"_s), Qt::LeftButton);
    }

    Look look{QPalette()};
    IntakePreviewModel model;
    IntakePreviewDialog dialog{look, model};
};

TEST_F(IntakePreviewDialogTest, NothingCanBeConfirmedWhileItIsRead)
{
    EXPECT_FALSE(confirm().isEnabled());
    const auto* bar = dialog.findChild<QProgressBar*>();
    EXPECT_FALSE(bar->isVisibleTo(&dialog)) << "a bar is determinate or absent";
    dialog.showProgress(3'000'000'000, 6'000'000'000);
    EXPECT_TRUE(bar->isVisibleTo(&dialog));
    EXPECT_EQ(bar->value() * 2, bar->maximum());
    dialog.showPreview(samplePaste());
    EXPECT_TRUE(confirm().isEnabled());
}

TEST_F(IntakePreviewDialogTest, OpensAtWhatIsUncertainAndConfirmsOnlyOnDemand)
{
    QSignalSpy confirmed(&dialog, &IntakePreviewDialog::confirmed);
    dialog.showPreview(samplePaste());
    EXPECT_EQ(table().currentIndex().row(), 8);
    EXPECT_EQ(confirmed.size(), 0);
    QTest::mouseClick(&confirm(), Qt::LeftButton);
    EXPECT_EQ(confirmed.size(), 1);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    QTest::mouseClick(dialog.findChild<QPushButton*>(u"intake-cancel"_s), Qt::LeftButton);
    EXPECT_EQ(rejected.size(), 1);
    EXPECT_EQ(confirmed.size(), 1);
}

TEST_F(IntakePreviewDialogTest, TextIsCorrectedAndSplitWhereTheCursorStands)
{
    dialog.showPreview(samplePaste());
    table().selectRow(1);
    auto* text = dialog.findChild<QPlainTextEdit*>();
    EXPECT_EQ(text->toPlainText(), model.rows().at(1).text);
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(static_cast<int>(model.rows().at(1).text.indexOf(u'\n')));
    text->setTextCursor(cursor);
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == IntakePreviewDialog::tr("Split here"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    ASSERT_EQ(model.rowCount(), 10);
    EXPECT_EQ(model.rows().at(2).text, u"租房合同是我老婆签的"_s);
    EXPECT_EQ(text->toPlainText(), u"铺子搬到下场口了"_s);
    text->setPlainText(u"铺子搬家"_s);
    QTest::mouseClick(&confirm(), Qt::LeftButton);
    EXPECT_EQ(model.rows().at(1).text, u"铺子搬家"_s) << "confirming keeps what was typed";
}

TEST_F(IntakePreviewDialogTest, WhatWasTypedStaysWithItsRowWhenAnotherIsChosen)
{
    dialog.showPreview(samplePaste());
    table().selectRow(0);
    auto* text = dialog.findChild<QPlainTextEdit*>();
    text->setPlainText(u"执照变更要带什么材料？"_s);
    table().selectRow(2);
    EXPECT_EQ(model.rows().at(0).text, u"执照变更要带什么材料？"_s);
    EXPECT_EQ(model.rows().at(2).text, u"我也是"_s);
    EXPECT_EQ(text->toPlainText(), u"我也是"_s);
}

TEST_F(IntakePreviewDialogTest, ANewPlanDoesNotTakeAwayWhatIsBeingTyped)
{
    dialog.showPreview(samplePaste());
    table().selectRow(0);
    auto* text = dialog.findChild<QPlainTextEdit*>();
    text->setPlainText(u"执照变更要带"_s);
    auto rows = model.rows();
    rows[0].reason = u"same-asker"_s;
    model.setRows(rows);
    EXPECT_EQ(text->toPlainText(), u"执照变更要带"_s);
}

TEST_F(IntakePreviewDialogTest, LookingAtADoubtfulRowDoesNotSettleIt)
{
    IntakePreview paste = samplePaste();
    paste.rows[1].doubtful = true;
    dialog.showPreview(paste);
    table().selectRow(1);
    table().selectRow(2);
    EXPECT_TRUE(model.rows().at(1).doubtful);
}

TEST_F(IntakePreviewDialogTest, TheDayOfTheCopyIsAskedForWhereTimesNeedOne)
{
    dialog.showPreview(samplePaste());
    auto* date = dialog.findChild<QDateEdit*>(u"intake-base-date"_s);
    ASSERT_NE(date, nullptr);
    EXPECT_FALSE(date->isVisible());
    IntakePreview paste = samplePaste();
    paste.baseDate = QDate(2026, 10, 9);
    QSignalSpy chosen(&dialog, &IntakePreviewDialog::baseDateChosen);
    dialog.showPreview(paste);
    EXPECT_TRUE(date->isVisible());
    EXPECT_EQ(date->date(), QDate(2026, 10, 9));
    EXPECT_EQ(chosen.size(), 0);
    date->setDate(QDate(2026, 10, 8));
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().first().toDate(), QDate(2026, 10, 8));
}

TEST_F(IntakePreviewDialogTest, TheRequestAMessageBelongsToIsNamedWithoutItsNumbers)
{
    IntakePreview paste = samplePaste();
    paste.rows[1].target = u"电话13900000001"_s;
    dialog.showPreview(paste);
    table().selectRow(1);
    const auto* target = dialog.findChild<QComboBox*>(u"intake-target"_s);
    EXPECT_EQ(target->currentText(), u"电话139****0001");
}

TEST_F(IntakePreviewDialogTest, TheBoxOfRequestsKeepsTheKeyboardWhenAnotherIsChosen)
{
    dialog.showPreview(samplePaste());
    dialog.setTargets(
        {{*RequestId::parse(u"01939b1c-7c00-7000-8000-000000000001"), u"矛盾纠纷调解"_s}});
    dialog.activateWindow();
    table().selectRow(0);
    auto* target = dialog.findChild<QComboBox*>(u"intake-target"_s);
    target->setFocus();
    QTest::keyClick(target, Qt::Key_Down);
    EXPECT_TRUE(model.rows().at(0).into.has_value());
    EXPECT_EQ(dialog.focusWidget(), target);
}

TEST_F(IntakePreviewDialogTest, AWrongGuessOfTheVillageIsCorrectedByTypingItsInitials)
{
    dialog.setVillages({{u"510923107001"_s, u"象山镇 · 富乐社区"_s, {u"fuleshequ"_s, u"flsq"_s}},
                        {u"510923107204"_s, u"象山镇 · 三溪村"_s, {u"sanxicun"_s, u"sxc"_s}}},
                       u"510923107001"_s);
    dialog.showPreview(samplePaste());
    auto* village = dialog.findChild<FindBox*>(u"intake-village"_s);
    ASSERT_NE(village, nullptr);
    EXPECT_EQ(village->chosen(), u"510923107001");
    QSignalSpy chosen(&dialog, &IntakePreviewDialog::villageChosen);
    QSignalSpy confirmed(&dialog, &IntakePreviewDialog::confirmed);
    village->lineEdit()->selectAll();
    QTest::keyClicks(village->lineEdit(), u"sxc"_s);
    QTest::keyClick(village->lineEdit(), Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().first().toString(), u"510923107204");
    EXPECT_EQ(confirmed.size(), 0) << "Enter chooses, it files nothing";
}

TEST_F(IntakePreviewDialogTest, EscapeAsksBeforeCorrectionsAreLostAndOtherwiseClosesAtOnce)
{
    dialog.showPreview(samplePaste());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog.isVisible());
    dialog.show();
    table().selectRow(0);
    dialog.findChild<QPlainTextEdit*>()->setPlainText(u"营业执照掉了怎么补"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    ASSERT_TRUE(dialog.isVisible());
    ASSERT_TRUE(dialog.findChild<QMessageBox*>(u"discard-question"_s));
    EXPECT_EQ(model.rows().at(0).text, u"营业执照掉了怎么补"_s) << "nothing is lost by being asked";
    QTest::mouseClick(dialog.findChild<QPushButton*>(u"discard"_s), Qt::LeftButton);
    EXPECT_FALSE(dialog.isVisible());
}

TEST_F(IntakePreviewDialogTest, TabLeavesTheTextInsteadOfStandingInIt)
{
    dialog.showPreview(samplePaste());
    auto* text = dialog.findChild<QPlainTextEdit*>(u"intake-text"_s);
    const QString before = text->toPlainText();
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Tab);
    EXPECT_EQ(text->toPlainText(), before);
    EXPECT_NE(dialog.focusWidget(), text);
}

TEST_F(IntakePreviewDialogTest, ATimeIsEditedInAFieldThatShowsAllOfIt)
{
    dialog.showPreview(samplePaste());
    table().edit(model.index(0, IntakePreviewModel::TimeColumn));
    auto* field = table().findChild<QDateTimeEdit*>();
    ASSERT_NE(field, nullptr);
    EXPECT_GE(field->width(), field->sizeHint().width());
}

TEST_F(IntakePreviewDialogTest, NumbersInTheTextAreHiddenUntilOneAsksToEditIt)
{
    dialog.showPreview(pasteWithANumber());
    table().selectRow(1);
    EXPECT_EQ(text().toPlainText(), u"电话139****0001\n请回电"_s);
    EXPECT_TRUE(text().isReadOnly());
    QTest::keyClicks(&text(), u"x"_s);
    table().selectRow(0);
    EXPECT_EQ(model.rows().at(1).text, kNumber) << "a hidden text is never the text";
    EXPECT_FALSE(text().isReadOnly()) << "nothing is hidden in it";
    EXPECT_FALSE(reveal().isVisible());
    table().selectRow(1);
    ASSERT_TRUE(reveal().isVisible());
    QTest::mouseClick(&reveal(), Qt::LeftButton);
    EXPECT_EQ(text().toPlainText(), kNumber);
    EXPECT_FALSE(text().isReadOnly());
    text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&text(), u"!"_s);
    table().selectRow(0);
    EXPECT_EQ(model.rows().at(1).text, kNumber + u"!"_s);
    table().selectRow(1);
    EXPECT_EQ(text().toPlainText(), u"电话139****0001\n请回电!"_s) << "hidden again";
}

TEST_F(IntakePreviewDialogTest, ConfirmingFilesWhatWasSaidAndNotWhatIsShown)
{
    dialog.showPreview(pasteWithANumber());
    table().selectRow(1);
    QTest::mouseClick(&confirm(), Qt::LeftButton);
    EXPECT_EQ(model.rows().at(1).text, kNumber);
    EXPECT_FALSE(model.rows().at(1).decided);
}

TEST_F(IntakePreviewDialogTest, AHiddenTextIsSplitWhereTheCursorStandsAndNeverInsideANumber)
{
    IntakePreview paste = samplePaste();
    paste.rows[1].text = u"电话 139 0000 0001 请回电"_s;
    dialog.showPreview(paste);
    table().selectRow(1);
    ASSERT_EQ(text().toPlainText(), u"电话 139****0001 请回电"_s);
    split(u"电话 139****0001"_s.size());
    ASSERT_EQ(model.rowCount(), 10);
    EXPECT_EQ(model.rows().at(1).text, u"电话 139 0000 0001"_s);
    EXPECT_EQ(model.rows().at(2).text, u"请回电"_s);
    split(u"电话 139**"_s.size());
    ASSERT_EQ(model.rowCount(), 11);
    EXPECT_EQ(model.rows().at(1).text, u"电话"_s);
    EXPECT_EQ(model.rows().at(2).text, u"139 0000 0001"_s);
}

TEST_F(IntakePreviewDialogTest, ANumberIsHiddenAgainWhenTheRowsAreOthers)
{
    dialog.showPreview(pasteWithANumber());
    table().selectRow(1);
    QTest::mouseClick(&reveal(), Qt::LeftButton);
    IntakePreview shorter = pasteWithANumber();
    shorter.rows.removeLast();
    dialog.showPreview(shorter);
    table().selectRow(1);
    EXPECT_EQ(text().toPlainText(), u"电话139****0001\n请回电"_s);
}

TEST_F(IntakePreviewDialogTest, LookingAtATextWithAFixedBlankChangesNothing)
{
    IntakePreview paste = samplePaste();
    paste.rows[1].text = u"铺子\u00A0搬了"_s;
    paste.rows[1].doubtful = true;
    dialog.showPreview(paste);
    table().selectRow(1);
    table().selectRow(2);
    EXPECT_EQ(model.rows().at(1), paste.rows.at(1));
}

TEST_F(IntakePreviewDialogTest, AFailureOffersNothingToConfirm)
{
    dialog.showPreview(samplePaste());
    dialog.showFailure(u"This file cannot be read"_s, u"Export it again."_s);
    EXPECT_FALSE(confirm().isEnabled());
}

TEST_F(IntakePreviewDialogTest, UncertainRowsStandOut)
{
    for (const Look::Theme theme : {Look::Theme::Light, Look::Theme::Dark}) {
        look.setTheme(theme);
        dialog.showPreview(samplePaste());
        table().selectRow(0);
        QCoreApplication::processEvents();
        const bool dark = theme == Look::Theme::Dark;
        const QImage picture = pictureOf(dialog, dark ? u"intake-dark"_s : u"intake-light"_s);
        EXPECT_GT(pixelsOf(picture, look.tokens().warnBg), 5000);
    }
}

TEST_F(IntakePreviewDialogTest, ChineseIsDrawnToo)
{
    QTranslator chinese;
    ASSERT_TRUE(chinese.load(u":/keting/translations/keting_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&chinese);
    IntakePreviewModel messages;
    IntakePreviewDialog shown(look, messages);
    shown.showPreview(samplePaste());
    shown.show();
    QCoreApplication::processEvents();
    EXPECT_GT(pixelsOf(pictureOf(shown, u"intake-zh"_s), look.tokens().sel), 5000);
    QCoreApplication::removeTranslator(&chinese);
}

TEST(IntakeWords, EveryReasonOfThePlannerHasWords)
{
    for (const char16_t* code : {u"known",      u"system",           u"ad",
                                 u"off-topic",  u"thanks-to-nobody", u"first-message",
                                 u"same-asker", u"other-matter",     u"me-too",
                                 u"thanks",     u"mention",          u"quote",
                                 u"confirms",   u"similar",          u"latest-unanswered",
                                 u"continues",  u"notice",           u"answers-nobody",
                                 u"no-time",    u"no-sender",        u"bad-time",
                                 u"far-time",   u"odd-half",         u"future",
                                 u"no-text",    u"time-of-heading",  u"unknown-exporter"}) {
        IntakePreviewRow row;
        row.reason = QString::fromUtf16(code);
        EXPECT_NE(reasonWords(row), row.reason) << row.reason.toStdString();
    }
}

} // namespace
} // namespace keting
