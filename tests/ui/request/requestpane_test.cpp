// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/listener.h"
#include "tests/unit/items/samplerequest.h"
#include "ui/look/look.h"
#include "ui/look/pilllabel.h"
#include "ui/request/choicedialog.h"
#include "ui/request/composer.h"
#include "ui/request/conversationview.h"
#include "ui/request/nextstepbar.h"
#include "ui/request/promisedialog.h"
#include "ui/request/reasondialog.h"
#include "ui/request/replyedit.h"
#include "ui/request/requestpane.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>

#include <algorithm>
#include <gtest/gtest.h>

using namespace keting;
using namespace keting::test;
using namespace Qt::StringLiterals;

namespace {

const SentChecklist kSent{u"biz-licence-change"_s, 3, u"营业执照变更"_s, 5};
const QString kComposed = u"【营业执照变更】\n二、地点：{{办理地点}}　三、时限：5 个工作日"_s;

class RequestPaneTest : public testing::Test {
protected:
    RequestPaneTest()
    {
        RequestFacts facts;
        facts.me = u"li"_s;
        facts.people = {{u"chen"_s, u"陈专员"_s, u"三溪村"_s}, {u"zhou"_s, u"周**"_s, {}}};
        facts.departments = {u"自然资源所"_s, u"派出所"_s};
        facts.categories = {{u"market"_s, u"市场监管"_s, {}}};
        facts.todayClose = *parseIso(u"2026-10-09T17:00:00");
        pane.resize(662, 686);
        pane.setFacts(facts);
        pane.setChecklists(
            {{u"biz-licence-change"_s,
              3,
              u"营业执照变更（经营场所）"_s,
              {u"换地址"_s},
              {},
              u"yingyezhizhaobiangeng"_s,
              u"yyzzbg"_s,
              4,
              31},
             {u"old-age-card"_s, 2, u"老年证"_s, {}, {}, u"laonianzheng"_s, u"lnz"_s, 2, 9}});
        pane.setView(sampleRequest(), sampleNow());
        pane.show();
        QObject::connect(
            &pane, &RequestPane::replyRequested, &pane,
            [this](const QString& text, const std::optional<SentChecklist>& sent, const QString&) {
                replies.append({text, sent});
            });
    }

    static void press(QWidget& target, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
                      const QString& text = {})
    {
        QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
        QCoreApplication::sendEvent(&target, &down);
    }
    void type(const QString& text)
    {
        for (const QChar c : text)
            press(edit(), 0, Qt::NoModifier, QString(c));
    }
    static void input(QWidget& target, const QString& preedit, const QString& commit)
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(&target, &event);
    }

    ReplyEdit& edit() { return pane.composer().edit(); }
    QPushButton& send() { return *pane.findChild<QPushButton*>(u"send"_s); }
    template <typename Dialog>
    Dialog& openDialog()
    {
        auto* dialog = pane.findChild<Dialog*>(u"deedDialog"_s);
        if (dialog == nullptr)
            throw std::runtime_error("no dialog");
        return *dialog;
    }

    Look look{QPalette()};
    RequestPane pane{look};
    QList<std::pair<QString, std::optional<SentChecklist>>> replies;
};

} // namespace

TEST_F(RequestPaneTest, ShowsTheMaskedAskerAndNeverTheName)
{
    for (const QLabel* label : pane.findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains(u"王小明")) << label->text().toStdString();
    EXPECT_FALSE(pane.findChild<QPushButton*>(u"reveal"_s)->isEnabled());
    EXPECT_FALSE(pane.findChild<QPushButton*>(u"reveal"_s)->toolTip().isEmpty());
}

TEST_F(RequestPaneTest, CtrlEnterSendsWhatIsWritten)
{
    type(u"您好"_s);
    press(edit(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(replies.size(), 1);
    EXPECT_EQ(replies[0].first, u"您好");
    EXPECT_FALSE(replies[0].second.has_value());
}

TEST_F(RequestPaneTest, NothingIsSentWhileNothingIsWritten)
{
    EXPECT_FALSE(send().isEnabled());
    press(edit(), Qt::Key_Return, Qt::ControlModifier);
    type(u"   "_s);
    press(edit(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(replies.isEmpty());
}

TEST_F(RequestPaneTest, NothingIsSentWhileTheInputMethodIsInTheMiddleOfAWord)
{
    type(u"您好"_s);
    input(edit(), u"ying'ye"_s, {});
    press(edit(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(replies.isEmpty());
    input(edit(), {}, u"营业"_s);
    press(edit(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(replies.size(), 1);
    EXPECT_EQ(replies[0].first, u"您好营业");
}

TEST_F(RequestPaneTest, AnOpenPlaceholderBlocksSendingAndSaysWhich)
{
    pane.composer().insertChecklist(kSent, kComposed);
    EXPECT_FALSE(send().isEnabled());
    EXPECT_TRUE(pane.findChild<QLabel*>(u"missing"_s)->text().contains(u"办理地点"));
    press(edit(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(replies.isEmpty());
    EXPECT_TRUE(edit().textCursor().hasSelection());
}

TEST_F(RequestPaneTest, TabLeavesAReplyWithNothingToFillInAndShiftTabGoesBack)
{
    pane.activateWindow();
    edit().setFocus();
    press(edit(), Qt::Key_Tab);
    ASSERT_TRUE(pane.focusWidget());
    EXPECT_NE(pane.focusWidget(), &edit());
    edit().setFocus();
    press(edit(), Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_NE(pane.focusWidget(), &edit());
}

TEST_F(RequestPaneTest, TabGoesToThePlaceholderAndTypingFillsIt)
{
    pane.composer().insertChecklist(kSent, kComposed + u"\n电话：{{咨询电话}}"_s);
    edit().moveCursor(QTextCursor::Start);
    press(edit(), Qt::Key_Tab);
    type(u"象山镇便民服务中心"_s);
    EXPECT_EQ(edit().missing(), QStringList{u"咨询电话"_s});
    press(edit(), Qt::Key_Tab);
    type(u"0825"_s);
    EXPECT_TRUE(edit().missing().isEmpty());
    EXPECT_TRUE(send().isEnabled());
    send().click();
    ASSERT_EQ(replies.size(), 1);
    EXPECT_TRUE(replies[0].first.contains(u"地点：象山镇便民服务中心　三"));
    EXPECT_TRUE(replies[0].first.endsWith(u"电话：0825"));
    EXPECT_EQ(replies[0].second, kSent);
}

TEST_F(RequestPaneTest, APlaceholderIsOneCharacterAndCopiesAsItsName)
{
    edit().setReply(kComposed);
    EXPECT_EQ(edit().reply(), kComposed);
    edit().selectAll();
    edit().copy();
    EXPECT_EQ(QApplication::clipboard()->text(), kComposed);
    edit().setReply({});
    edit().paste();
    EXPECT_EQ(edit().missing(), QStringList{u"办理地点"_s});
}

TEST_F(RequestPaneTest, TwoSlashesOpenThePickerAlsoFromAChineseKeyboard)
{
    auto* search = pane.findChild<QLineEdit*>(u"checklistSearch"_s);
    for (const QString& trigger : {u"//"_s, u"／／"_s}) {
        type(trigger);
        EXPECT_TRUE(search->isVisible());
        EXPECT_TRUE(edit().reply().isEmpty());
        press(*search, Qt::Key_Escape);
        EXPECT_FALSE(search->isVisible());
    }
    input(edit(), {}, u"、"_s);
    input(edit(), {}, u"、"_s);
    EXPECT_TRUE(search->isVisible());
    press(*search, Qt::Key_Escape);
    type(u"http://"_s);
    EXPECT_FALSE(search->isVisible());
    EXPECT_EQ(edit().reply(), u"http://");
}

TEST_F(RequestPaneTest, ThePickerFindsByInitialsAndEnterPicks)
{
    QString picked;
    const Listener listener(pane, &RequestPane::checklistPicked,
                            [&](const QString& id) { picked = id; });
    type(u"//"_s);
    auto* search = pane.findChild<QLineEdit*>(u"checklistSearch"_s);
    search->setText(u"lnz"_s);
    press(*search, Qt::Key_Return);
    EXPECT_EQ(picked, u"old-age-card");
    search->setText(u"没有这个"_s);
    picked.clear();
    press(*search, Qt::Key_Return);
    EXPECT_TRUE(picked.isEmpty());
}

TEST_F(RequestPaneTest, ANewViewOfTheSameRequestKeepsWhatIsBeingWritten)
{
    type(u"正在写"_s);
    pane.setView(sampleRequest(), sampleNow());
    EXPECT_EQ(edit().reply(), u"正在写");
    RequestView other = sampleRequest();
    other.request.id = RequestId(QUuid(u"0190a1b2-c3d4-7000-8000-000000000002"_s));
    other.draft = u"另一份草稿"_s;
    pane.setView(other, sampleNow());
    EXPECT_EQ(edit().reply(), u"另一份草稿");
}

TEST_F(RequestPaneTest, AColleaguesNewerReplyIsShownBeforeSending)
{
    const auto* notice = pane.findChild<QLabel*>(u"notice"_s);
    RequestView view = sampleRequest();
    view.peopleNames.insert(u"chen"_s, u"陈专员"_s);
    Reply reply = view.request.replies.constFirst();
    reply.user = *UserId::parse(u"chen");
    reply.time = *parseIso(u"2026-10-09T09:04:30");
    view.request.replies.append(reply);
    type(u"正在写"_s);
    pane.setView(view, sampleNow());
    EXPECT_TRUE(notice->isVisible());
    EXPECT_TRUE(notice->text().contains(u"陈专员"));
    EXPECT_EQ(edit().reply(), u"正在写");
    pane.composer().setDraft({});
    EXPECT_FALSE(notice->isVisible());
}

TEST_F(RequestPaneTest, WhatIsWrittenIsKeptForItsOwnRequestWhenAnotherIsOpened)
{
    QList<std::pair<RequestId, QString>> kept;
    const Listener listener(pane, &RequestPane::draftChanged,
                            [&](const RequestId& id, const QString& text) {
                                kept.append({id, text});
                            });
    type(u"半句"_s);
    EXPECT_TRUE(kept.isEmpty());
    RequestView other = sampleRequest();
    other.request.id = RequestId(QUuid(u"0190a1b2-c3d4-7000-8000-000000000002"_s));
    pane.setView(other, sampleNow());
    ASSERT_EQ(kept.size(), 1);
    EXPECT_EQ(kept[0].first, sampleRequest().request.id);
    EXPECT_EQ(kept[0].second, u"半句");
}

TEST_F(RequestPaneTest, AnEndedRequestTakesNoReplyAndSaysWhy)
{
    RequestView view = sampleRequest();
    view.request.stage = Stage::Closed;
    type(u"晚了"_s);
    pane.setView(view, sampleNow());
    press(edit(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(replies.isEmpty());
    EXPECT_TRUE(send().toolTip().contains(u"reopen"));
}

TEST_F(RequestPaneTest, APromiseForTodayIsTheNextClose)
{
    Instant due{};
    QString department;
    const Listener listener(pane, &RequestPane::promiseRequested,
                            [&](Instant when, const QString& whose) {
                                due = when;
                                department = whose;
                            });
    pane.start(Deed::Promise);
    auto& dialog = openDialog<PromiseDialog>();
    dialog.findChild<QComboBox*>(u"department"_s)->setCurrentText(u"自然资源所"_s);
    dialog.accept();
    EXPECT_EQ(due, *parseIso(u"2026-10-09T17:00:00"));
    EXPECT_EQ(department, u"自然资源所");
}

TEST_F(RequestPaneTest, APromiseInThePastIsNotPossible)
{
    pane.start(Deed::Promise);
    auto& dialog = openDialog<PromiseDialog>();
    auto* time = dialog.findChild<QDateTimeEdit*>(u"time"_s);
    auto* act = dialog.findChild<QPushButton*>(u"do"_s);
    time->setDate(QDate(2026, 10, 9));
    time->setTime(QTime(9, 4));
    EXPECT_FALSE(act->isEnabled());
    time->setTime(QTime(9, 6));
    EXPECT_TRUE(act->isEnabled());
    EXPECT_EQ(dialog.due(), *parseIso(u"2026-10-09T09:06:00"));
}

TEST_F(RequestPaneTest, WaitingTakesAUsualReasonOrOwnWords)
{
    QStringList reasons;
    const Listener listener(pane, &RequestPane::waitRequested,
                            [&](const QString& reason) { reasons.append(reason); });
    pane.start(Deed::Wait);
    openDialog<ReasonDialog>().accept();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    pane.start(Deed::Wait);
    auto& dialog = openDialog<ReasonDialog>();
    dialog.findChild<QLineEdit*>(u"words"_s)->setText(u"等村里盖章"_s);
    dialog.accept();
    EXPECT_EQ(reasons, (QStringList{u"papers"_s, u"等村里盖章"_s}));
}

TEST_F(RequestPaneTest, ProgressNeedsWordsAndADismissalAReason)
{
    pane.start(Deed::NoteProgress);
    auto& progress = openDialog<ReasonDialog>();
    EXPECT_FALSE(progress.findChild<QPushButton*>(u"do"_s)->isEnabled());
    progress.reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QString reason;
    const Listener listener(pane, &RequestPane::dismissRequested,
                            [&](const QString& why) { reason = why; });
    pane.start(Deed::Dismiss);
    auto& dialog = openDialog<ReasonDialog>();
    dialog.findChildren<QRadioButton*>().at(1)->click();
    dialog.accept();
    EXPECT_EQ(reason, u"off-topic");
}

TEST_F(RequestPaneTest, HandingOverNamesThePerson)
{
    QString to;
    const Listener listener(pane, &RequestPane::handOverRequested,
                            [&](const QString& user) { to = user; });
    pane.start(Deed::HandOver);
    auto& dialog = openDialog<ChoiceDialog>();
    dialog.findChild<QListWidget*>(u"choices"_s)->setCurrentRow(1);
    dialog.accept();
    EXPECT_EQ(to, u"zhou");
}

TEST_F(RequestPaneTest, SpaceMarksAMessageAsNeedingNoReply)
{
    MessageKey key;
    bool on = false;
    const Listener listener(pane, &RequestPane::noReplyToggled,
                            [&](const MessageKey& message, bool noReply) {
                                key = message;
                                on = noReply;
                            });
    auto* conversation = pane.findChild<ConversationView*>(u"conversation"_s);
    conversation->setCurrentIndex(conversation->model()->index(6, 0));
    press(*conversation, Qt::Key_Space);
    EXPECT_EQ(key, sampleRequest().request.messages[2].message.key);
    EXPECT_TRUE(on);
    key.clear();
    conversation->setCurrentIndex(conversation->model()->index(2, 0));
    press(*conversation, Qt::Key_Space);
    EXPECT_TRUE(key.isEmpty());
}

TEST_F(RequestPaneTest, EveryClockExplainsEachOfItsStretches)
{
    pane.findChild<QPushButton*>(u"why"_s)->click();
    const auto* tree = pane.findChild<QTreeWidget*>(u"spans"_s);
    ASSERT_NE(tree, nullptr);
    const RequestView view = sampleRequest();
    ASSERT_EQ(tree->topLevelItemCount(), view.clocks.size());
    for (int i = 0; i < view.clocks.size(); ++i)
        EXPECT_EQ(tree->topLevelItem(i)->childCount(),
                  static_cast<int>(view.clocks[i].explanation.spans.size()));
}

TEST_F(RequestPaneTest, APausedClockSaysThatItIsPaused)
{
    RequestView view = sampleRequest();
    const auto finish = std::ranges::find(view.clocks, ClockKind::Finish,
                                          [](const ClockView& clock) { return clock.clock.kind; });
    ASSERT_NE(finish, view.clocks.end());
    finish->clock.state = ClockState::Paused;
    pane.setView(view, sampleNow());
    const auto pills = pane.findChildren<PillLabel*>();
    const auto paused = std::ranges::find(
        pills, PillState::Waiting, [](const PillLabel* label) { return label->pill().state; });
    ASSERT_NE(paused, pills.end());
    EXPECT_EQ((*paused)->accessibleName(), u"Finish: paused while the request waits");
    EXPECT_EQ((*paused)->toolTip(), (*paused)->accessibleName());
}

TEST_F(RequestPaneTest, ButtonsThatDoNotFitAreInTheMenu)
{
    pane.resize(1000, 686);
    const auto button = [&](Deed deed) {
        return pane.findChild<QPushButton*>(u"deed%1"_s.arg(static_cast<int>(deed)));
    };
    EXPECT_TRUE(button(Deed::HandOver)->isVisible());
    pane.resize(520, 686);
    EXPECT_FALSE(button(Deed::HandOver)->isVisible());
    EXPECT_TRUE(button(Deed::Guided)->isVisible());
    EXPECT_TRUE(button(Deed::Close)->isVisible());
    QString to;
    const Listener listener(pane, &RequestPane::handOverRequested,
                            [&](const QString& user) { to = user; });
    for (QAction* action : pane.findChild<NextStepBar*>()->menu().actions()) {
        if (action->text() == u"Hand over…")
            action->trigger();
    }
    openDialog<ChoiceDialog>().accept();
    EXPECT_EQ(to, u"chen");
}
