// SPDX-License-Identifier: GPL-3.0-or-later
// Every deed of a request's life through its key or its entry in the menu, and what the desk then
// says about it.
#include "models/desk/recordcommands.h"
#include "models/desk/requestcommands.h"
#include "models/items/checklistpickermodel.h"
#include "tests/ui/desk/deeds.h"
#include "ui/look/lookstyle.h"
#include "ui/request/composer.h"
#include "ui/shell/findingdelegate.h"
#include "ui/shell/shortcutsheet.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace keting {

namespace {

const auto kNothing = [](QDialog&) {};
const auto kWrite = [](const QString& words) {
    return [words](QDialog& dialog) {
        auto* line = dialog.findChild<QLineEdit*>(u"words"_s);
        ASSERT_TRUE(line && line->hasFocus());
        QTest::keyClicks(line, words);
    };
};
const auto kChoose = [](const QString& named, const QString& note = {}) {
    return [named, note](QDialog& dialog) {
        auto* list = dialog.findChild<QListWidget*>(u"choices"_s);
        ASSERT_TRUE(list);
        const auto found = list->findItems(named, Qt::MatchStartsWith);
        ASSERT_FALSE(found.isEmpty()) << named.toStdString();
        list->setCurrentItem(found.constFirst());
        if (!note.isEmpty())
            QTest::keyClicks(dialog.findChild<QLineEdit*>(u"note"_s), note);
    };
};

} // namespace

TEST_F(Deeds, ADeedWithoutAQuestionIsDoneAtOnce)
{
    struct Case {
        QString command;
        Qt::Key key;
        std::function<bool(const Request&)> holds;
    };
    const QList<Case> cases{
        {u"request.claim"_s, Qt::Key_A, [](const Request& r) { return r.owner.has_value(); }},
        {u"request.no-reply"_s, kMenu,
         [](const Request& r) { return !r.messages.constFirst().needsReply; }},
        {u"request.guided"_s, Qt::Key_O, [](const Request& r) { return r.route == Route::Guided; }},
        {u"request.proxy"_s, Qt::Key_B,
         [](const Request& r) { return r.route == Route::Proxy && r.stage == Stage::InProgress; }},
        {u"request.ready"_s, kMenu,
         [](const Request& r) {
             return r.stage == Stage::Ready && r.cycles.constLast().ready.has_value();
         }},
    };
    for (const Case& done : cases) {
        SCOPED_TRACE(done.command.toStdString());
        invoke(done.command, done.key);
        EXPECT_EQ(dialog(), nullptr);
        ASSERT_TRUE(comesTrue(done.holds));
    }
}

TEST_F(Deeds, WhatADialogAsksForIsOnRecordWhenItIsConfirmed)
{
    struct Case {
        QString command;
        Qt::Key key;
        std::function<void(QDialog&)> answer;
        std::function<bool(const Request&)> holds;
    };
    const QList<Case> cases{
        {u"request.note"_s, Qt::Key_C, kWrite(u"asked at the desk"_s),
         [](const Request& r) {
             return r.notes.size() == 1 && r.notes.constFirst().internal
                 && r.notes.constFirst().text == u"asked at the desk";
         }},
        {u"request.promise"_s, Qt::Key_P,
         [](QDialog& dialog) {
             QTest::keyClicks(dialog.findChild<QLineEdit*>(u"promiseText"_s), u"by five"_s);
         },
         [this](const Request& r) {
             return r.promises.size() == 1 && r.promises.constFirst().text == u"by five"
                 && r.promises.constFirst().due == *parseIso(u"2026-11-16T17:00:00+08:00"_s)
                 && r.promises.constFirst().by == m_me;
         }},
        {u"request.progress"_s, Qt::Key_T, kWrite(u"handed in"_s),
         [](const Request& r) {
             return r.notes.size() == 2 && !r.notes.constLast().internal
                 && r.notes.constLast().text == u"handed in";
         }},
        {u"request.wait"_s, Qt::Key_W, kWrite(u"the second copy"_s),
         [](const Request& r) {
             return r.waitingReason == u"the second copy" && r.pauses.size() == 1;
         }},
        {u"request.visit"_s, kMenu, kNothing,
         [this](const Request& r) {
             return r.visits.size() == 1 && !r.visits.constFirst().done
                 && r.visits.constFirst().at == m_now + std::chrono::hours(24);
         }},
        {u"request.visit-done"_s, kMenu,
         [](QDialog& dialog) {
             QTest::keyClicks(dialog.findChild<QLineEdit*>(u"note"_s), u"took the picture"_s);
         },
         [](const Request& r) {
             return r.visits.constFirst().done.has_value()
                 && r.visits.constFirst().note == u"took the picture";
         }},
        {u"request.send-on"_s, kMenu, kChoose(departments().constFirst(), u"please look"_s),
         [this](const Request& r) { return r.department == departments().constFirst(); }},
        {u"request.describe"_s, kMenu,
         [](QDialog& dialog) {
             auto* title = dialog.findChild<QLineEdit*>();
             title->setText({});
             QTest::keyClicks(title, u"lost booklet"_s);
         },
         [](const Request& r) { return r.title == u"lost booklet"; }},
        {u"request.snooze"_s, Qt::Key_H, kNothing,
         [this](const Request& r) { return r.snoozedUntil == m_now + std::chrono::hours(1); }},
    };
    for (const Case& done : cases) {
        SCOPED_TRACE(done.command.toStdString());
        invoke(done.command, done.key);
        confirm(done.answer);
        if (HasFatalFailure())
            return;
        ASSERT_TRUE(comesTrue(done.holds));
    }
}

TEST_F(Deeds, WhatWasBegunIsEndedFromTheMenu)
{
    invoke(u"request.promise"_s, kMenu);
    confirm(kNothing);
    ASSERT_TRUE(comesTrue([](const Request& r) { return r.promises.size() == 1; }));
    invoke(u"request.promise-kept"_s, kMenu);
    EXPECT_TRUE(
        comesTrue([](const Request& r) { return r.promises.constFirst().kept.has_value(); }));
    invoke(u"request.wait"_s, kMenu);
    confirm(kNothing);
    ASSERT_TRUE(comesTrue([](const Request& r) { return r.waitingReason == u"papers"; }))
        << "the first of the reasons is chosen to begin with";
    invoke(u"request.resume"_s, kMenu);
    EXPECT_TRUE(comesTrue([](const Request& r) {
        return r.waitingReason.isEmpty() && r.pauses.constLast().to.has_value();
    }));
    invoke(u"request.snooze"_s, kMenu);
    confirm(kNothing);
    ASSERT_TRUE(comesTrue([](const Request& r) { return r.snoozedUntil.has_value(); }));
    invoke(u"request.wake"_s, kMenu);
    EXPECT_TRUE(comesTrue([](const Request& r) { return !r.snoozedUntil.has_value(); }));
}

TEST_F(Deeds, AHandOverNamesTheNewOwnerWithItsNote)
{
    invoke(u"request.hand-over"_s, kMenu);
    confirm(kChoose(u"陈思远"_s, u"on leave"_s));
    EXPECT_TRUE(comesTrue([](const Request& r) {
        return r.owner == *UserId::parse(u"chen.zhuanyuan")
            && r.history.constLast().kind == u"handed-over";
    }));
}

TEST_F(Deeds, AMergedRequestGoesOnInTheOther)
{
    const QList<RequestId> both = open();
    ASSERT_EQ(both.size(), 2);
    const RequestId other = both.constFirst() == m_id ? both.constLast() : both.constFirst();
    invoke(u"request.merge"_s, kMenu);
    confirm(kNothing);
    EXPECT_TRUE(comesTrue(
        [&](const Request& r) { return r.stage == Stage::Merged && r.mergedInto == other; }));
    EXPECT_EQ(request(other).messages.size(), 2);
    EXPECT_EQ(request(other).coAskers.size(), 1);
}

TEST_F(Deeds, AClosedRequestIsRatedFollowedUpAndReopened)
{
    invoke(u"request.close"_s, Qt::Key_E);
    confirm(kWrite(u"made up"_s));
    ASSERT_TRUE(comesTrue([](const Request& r) { return r.stage == Stage::Closed; }));
    findAgain(View::Closed, Stage::Closed);
    invoke(u"request.rate"_s, kMenu);
    confirm(kChoose(u"Dissatisfied"_s, u"took long"_s));
    ASSERT_TRUE(comesTrue([](const Request& r) {
        return r.stage == Stage::Rated && r.cycles.constLast().rating == 2;
    }));
    const QStringList steps{u"called"_s, u"was true"_s, u"told everybody"_s};
    for (qsizetype step = 0; step < steps.size(); ++step) {
        findAgain(View::Closed, Stage::Rated);
        invoke(u"request.follow-up"_s, kMenu);
        confirm(kWrite(steps.at(step)));
        ASSERT_TRUE(comesTrue([&](const Request& r) {
            return r.remedies.size() == step + 1
                && r.remedies.constLast().step == static_cast<Remedy>(step)
                && r.remedies.constLast().text == steps.at(step);
        }));
    }
    invoke(u"request.reopen"_s, kMenu);
    confirm(kWrite(u"asked once more"_s));
    EXPECT_TRUE(comesTrue([](const Request& r) { return r.isOpen() && r.cycles.size() == 2; }));
}

TEST_F(Deeds, ARatingGivenTwiceIsWrittenOnceAndSaysSo)
{
    invoke(u"request.close"_s, kMenu);
    confirm(kWrite(u"made up"_s));
    ASSERT_TRUE(comesTrue([](const Request& r) { return r.stage == Stage::Closed; }));
    findAgain(View::Closed, Stage::Closed);
    invoke(u"request.rate"_s, kMenu);
    confirm(kChoose(u"Satisfied"_s));
    ASSERT_TRUE(comesTrue([](const Request& r) { return r.stage == Stage::Rated; }));
    findAgain(View::Closed, Stage::Rated);
    const auto before = request(m_id).history.size();
    invoke(u"request.rate"_s, kMenu);
    confirm(kChoose(u"Satisfied"_s));
    EXPECT_TRUE(waitFor([&] { return toastSays(u"That is on record already"_s); }));
    EXPECT_EQ(request(m_id).history.size(), before);
}

TEST_F(Deeds, AClaimPressedTwiceIsWrittenOnce)
{
    const auto before = request(m_id).history.size();
    QTest::keyClick(&list(), Qt::Key_A);
    QTest::keyClick(&list(), Qt::Key_A); // Before the first one has come back.
    m_host->settle();
    EXPECT_TRUE(waitFor([&] { return toastSays(u"That is on record already"_s); }));
    EXPECT_EQ(request(m_id).history.size(), before + 1);
    EXPECT_EQ(find<QWidget>(u"banner-dismiss"_s), nullptr) << "that is no failure";
}

TEST_F(Deeds, EveryDeedIsInTheMenuAndInTheCommandField)
{
    QList<QAction*> listed;
    const auto menus = m_window->menuBar()->actions();
    for (const QAction* menu : menus) {
        const auto actions = menu->menu()->actions();
        for (QAction* action : actions)
            listed.append(action->menu() ? action->menu()->actions() : QList{action});
    }
    const QStringList verbs{u"claim"_s,     u"reply"_s,     u"note"_s,         u"snooze"_s,
                            u"close"_s,     u"duplicate"_s, u"off-topic"_s,    u"guided"_s,
                            u"proxy"_s,     u"promise"_s,   u"promise-kept"_s, u"progress"_s,
                            u"wait"_s,      u"resume"_s,    u"wake"_s,         u"no-reply"_s,
                            u"hand-over"_s, u"send-on"_s,   u"visit"_s,        u"visit-done"_s,
                            u"ready"_s,     u"describe"_s,  u"merge"_s,        u"reopen"_s,
                            u"rate"_s,      u"follow-up"_s, u"category-1"_s};
    auto* field = find<QLineEdit>(u"command-field"_s);
    field->setFocus();
    QTest::keyClicks(field, u">request."_s);
    const auto* found = find<QListView>(u"command-list"_s)->model();
    QStringList offered;
    for (int row = 0; row < found->rowCount(); ++row)
        offered.append(found->index(row, 0).data(FindingDelegate::IdRole).toString());
    for (const QString& verb : verbs) {
        const QString id = u"request."_s + verb;
        EXPECT_TRUE(offered.contains(u"command:"_s + id)) << id.toStdString();
        ASSERT_TRUE(m_commands->action(id)) << id.toStdString();
        EXPECT_TRUE(listed.contains(m_commands->action(id))) << id.toStdString();
    }
}

TEST_F(Deeds, TheCommandFieldDoesADeedAndGivesTheKeyboardBackToTheList)
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* field = find<QLineEdit>(u"command-field"_s);
    ASSERT_TRUE(field->hasFocus());
    QTest::keyClicks(field, u">promise…"_s.left(8));
    QTest::keyClick(field, Qt::Key_Return);
    confirm(kNothing);
    EXPECT_TRUE(comesTrue([](const Request& r) { return r.promises.size() == 1; }));
    EXPECT_TRUE(waitFor([&] { return list().hasFocus(); }));
}

TEST_F(Deeds, ADeedOnARequestOutOfSightShowsItInstead)
{
    m_window->showPage(u"dashboard"_s);
    m_commands->action(u"request.guided"_s)->trigger();
    m_commands->action(u"request.claim"_s)->trigger();
    m_host->settle();
    EXPECT_EQ(m_window->currentPage(), u"inbox"_s);
    EXPECT_FALSE(request(m_id).route.has_value()) << "the first only led to the page";
}

TEST_F(Deeds, TheRequestMenuAndTheShortcutSheetFitASmallScreen)
{
    constexpr int kSmallScreen = 768;
    dress(*qApp, m_look);
    const auto menus = m_window->menuBar()->actions();
    for (const QAction* menu : menus)
        EXPECT_LT(menu->menu()->sizeHint().height(), kSmallScreen - 60)
            << menu->text().toStdString();
    const ShortcutSheet sheet(m_look, *m_commands);
    EXPECT_LT(sheet.sizeHint().height(), kSmallScreen - 40);
}

TEST_F(Deeds, AWindowLeftOpenOverNightOffersNoChecklistThatRanOutWithTheDay)
{
    const QString runsOut = u"hukou-lost"_s;
    const auto published = m_host->write([&, today = localDate(m_now)](Desk& desk) -> Result<void> {
        Checklist checklist = *desk.records()->checklists.constFind(runsOut);
        checklist.validTo = today;
        RecordCommands commands(desk, m_me);
        return commands.draftChecklist(checklist).and_then(
            [&] { return commands.publish(runsOut).map([](int) {}); });
    });
    ASSERT_TRUE(published.result()) << qPrintable(published.result().error().detail);
    const auto offered = [&] {
        const QAbstractItemModel* model = find<QAbstractItemView>(u"checklistChoices"_s)->model();
        QStringList ids;
        for (int row = 0; row < model->rowCount(); ++row)
            ids.append(model->index(row, 0).data(ChecklistPickerModel::IdRole).toString());
        return ids;
    };
    ASSERT_TRUE(waitFor([&] { return offered().contains(runsOut); }));
    m_now += std::chrono::hours(24);
    m_workbench->refresh();
    EXPECT_TRUE(waitFor([&] { return !offered().contains(runsOut); }));
    EXPECT_TRUE(offered().contains(u"hukou-new"_s));
    // Picked in the last moment of the day, it is not composed in the first of the next one.
    emit pane().checklistPicked(runsOut);
    EXPECT_TRUE(pane().composer().draft().isEmpty());
}

} // namespace keting
