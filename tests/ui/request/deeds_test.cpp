// SPDX-License-Identifier: GPL-3.0-or-later
// Every deed of a request's life can be found and started, and asks what it must know.
#include "tests/ui/listener.h"
#include "tests/unit/items/samplerequest.h"
#include "ui/look/look.h"
#include "ui/look/skeletonrows.h"
#include "ui/request/choicedialog.h"
#include "ui/request/composer.h"
#include "ui/request/nextstepbar.h"
#include "ui/request/reasondialog.h"
#include "ui/request/replyedit.h"
#include "ui/request/requestpane.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 20'000;

class RequestDeeds : public testing::Test {
protected:
    RequestDeeds()
    {
        RequestFacts facts;
        facts.me = u"li"_s;
        facts.canReveal = true;
        facts.people = {{u"chen"_s, u"陈专员"_s, {}}};
        facts.departments = {u"派出所"_s};
        facts.others = {{u"0190a1b2-c3d4-7000-8000-000000000009"_s, u"老年证"_s, u"何**"_s}};
        facts.snoozes = {{*parseIso(u"2026-10-09T10:05:00"), u"In one hour"_s},
                         {*parseIso(u"2026-10-09T16:45:00"), u"Before closing"_s}};
        m_pane.resize(662, 686);
        m_pane.setFacts(facts);
        show(test::sampleRequest());
        m_pane.show();
    }

    void show(const RequestView& view) { m_pane.setView(view, test::sampleNow()); }

    static Promise promise(int n, QStringView due)
    {
        return {test::sampleEvent(n), *parseIso(u"2026-10-09T09:00:00"),
                *parseIso(due),       u"派出所"_s,
                u"问清楚"_s,          *UserId::parse(u"li"),
                std::nullopt};
    }

    //! The request ended with this rating, some time ago.
    static RequestView rated(int level)
    {
        RequestView view = test::sampleRequest();
        view.request.stage = Stage::Rated;
        Cycle& cycle = view.request.cycles.last();
        cycle.ended = *parseIso(u"2026-10-09T09:01:00");
        cycle.rating = level;
        cycle.ratedAt = *parseIso(u"2026-10-09T09:02:00");
        return view;
    }

    //! What the menu offers now.
    QStringList offered()
    {
        QStringList texts;
        for (const QAction* action : m_pane.findChild<NextStepBar*>()->menu().actions()) {
            if (action->isVisible() && !action->isSeparator())
                texts.append(action->text().section(u'\t', 0, 0));
        }
        return texts;
    }

    QPushButton* button(Deed deed)
    {
        return m_pane.findChild<QPushButton*>(u"deed%1"_s.arg(static_cast<int>(deed)));
    }

    template <typename Dialog>
    Dialog* dialog()
    {
        return m_pane.findChild<Dialog*>(u"deedDialog"_s);
    }

    [[nodiscard]] bool masked()
    {
        const auto labels = m_pane.findChildren<QLabel*>();
        return std::ranges::none_of(
            labels, [](const QLabel* label) { return label->text().contains(u"王小明"_s); });
    }

    Look m_look{QPalette()};
    RequestPane m_pane{m_look};
};

} // namespace

TEST_F(RequestDeeds, EveryDeedOfALifeIsOfferedAtItsTime)
{
    RequestView view = test::sampleRequest();
    view.request.owner.reset();
    view.request.promises = {promise(60, u"2026-10-09T16:30:00")};
    view.request.visits
        = {{test::sampleEvent(61), *parseIso(u"2026-10-09T10:30:00"), u"tang"_s, {}, {}}};
    view.request.snoozedUntil = *parseIso(u"2026-10-09T10:05:00");
    show(view);
    const QStringList open = offered();
    for (const QString& deed : {u"Claim"_s,
                                u"Guided online"_s,
                                u"Proxy handling"_s,
                                u"No reply needed"_s,
                                u"Promise…"_s,
                                u"Promise kept"_s,
                                u"Progress…"_s,
                                u"Internal note…"_s,
                                u"Wait for the villager…"_s,
                                u"Snooze…"_s,
                                u"End the snooze"_s,
                                u"Hand over…"_s,
                                u"Send on to a department…"_s,
                                u"Plan a visit…"_s,
                                u"Visit done…"_s,
                                u"Ready to collect"_s,
                                u"Correct matter or category…"_s,
                                u"Merge into another request…"_s,
                                u"Dismiss…"_s,
                                u"Close…"_s})
        EXPECT_TRUE(open.contains(deed)) << deed.toStdString();
    view.request.waitingReason = u"等材料"_s;
    show(view);
    EXPECT_TRUE(offered().contains(u"Resume"));
    show(rated(1));
    const QStringList ended = offered();
    for (const QString& deed :
         {u"Reopen…"_s, u"Rating…"_s, u"Follow up the bad rating…"_s, u"Internal note…"_s})
        EXPECT_TRUE(ended.contains(deed)) << deed.toStdString();
    EXPECT_FALSE(ended.contains(u"Close…"));
    view.request.stage = Stage::Dismissed;
    show(view);
    EXPECT_TRUE(offered().contains(u"Bring back"));
}

TEST_F(RequestDeeds, WhatIsOverdueIsNotSnoozedAndSaysWhy)
{
    RequestView view = test::sampleRequest();
    view.row.due = test::sampleNow() + Seconds(1);
    show(view);
    EXPECT_TRUE(offered().contains(u"Snooze…"));
    view.row.due = test::sampleNow() - Seconds(1);
    show(view);
    EXPECT_FALSE(offered().contains(u"Snooze…"));
    QStringList told;
    const Listener listener(m_pane, &RequestPane::refused,
                            [&](const QString& why) { told << why; });
    m_pane.start(Deed::Snooze);
    EXPECT_EQ(told, QStringList{u"The request is overdue; a snooze would not hide it"_s});
}

TEST_F(RequestDeeds, AnEndedRequestShowsItsOwnButtonsAndNoDeadOnes)
{
    show(rated(5));
    EXPECT_TRUE(button(Deed::Reopen)->isVisible());
    EXPECT_TRUE(button(Deed::Rate)->isVisible());
    EXPECT_FALSE(button(Deed::Guided)->isVisible());
    EXPECT_FALSE(button(Deed::Close)->isVisible());
}

TEST_F(RequestDeeds, TheOnlyPromiseIsKeptAtOnceAndOneOfTwoIsChosen)
{
    QList<EventId> kept;
    const Listener listener(m_pane, &RequestPane::promiseKept,
                            [&](const EventId& promise) { kept.append(promise); });
    RequestView view = test::sampleRequest();
    view.request.promises = {promise(60, u"2026-10-09T16:30:00")};
    show(view);
    m_pane.start(Deed::KeepPromise);
    ASSERT_EQ(kept, QList{test::sampleEvent(60)});
    view.request.promises.append(promise(61, u"2026-10-10T16:30:00"));
    show(view);
    m_pane.start(Deed::KeepPromise);
    ASSERT_NE(dialog<ChoiceDialog>(), nullptr);
    dialog<ChoiceDialog>()->findChild<QListWidget*>(u"choices"_s)->setCurrentRow(1);
    dialog<ChoiceDialog>()->accept();
    EXPECT_EQ(kept.constLast(), test::sampleEvent(61));
}

TEST_F(RequestDeeds, WhatIsTypedIntoADialogGoesIntoItsFirstField)
{
    m_pane.activateWindow();
    for (const Deed deed : {Deed::Note, Deed::NoteProgress, Deed::Wait, Deed::Promise,
                            Deed::HandOver, Deed::Snooze, Deed::Close}) {
        m_pane.start(deed);
        auto* asked = dialog<QDialog>();
        ASSERT_NE(asked, nullptr) << static_cast<int>(deed);
        const QWidget* field = asked->focusWidget();
        EXPECT_FALSE(!field || qobject_cast<const QPushButton*>(field)) << static_cast<int>(deed);
        asked->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

TEST_F(RequestDeeds, WhatIsTypedWhenClosingIsTheResult)
{
    m_pane.activateWindow();
    m_pane.start(Deed::Close);
    auto* asked = dialog<QDialog>();
    ASSERT_NE(asked, nullptr);
    const auto* words = asked->findChild<QLineEdit*>(u"words"_s);
    ASSERT_NE(words, nullptr);
    EXPECT_EQ(asked->focusWidget(), words);
}

TEST_F(RequestDeeds, AVisitIsDoneWithANote)
{
    RequestView view = test::sampleRequest();
    view.request.visits
        = {{test::sampleEvent(61), *parseIso(u"2026-10-09T10:30:00"), u"唐玉兰"_s, {}, {}}};
    show(view);
    QString noted;
    const Listener listener(m_pane, &RequestPane::visitFinished,
                            [&](const EventId& visit, const QString& note) {
                                EXPECT_EQ(visit, test::sampleEvent(61));
                                noted = note;
                            });
    m_pane.start(Deed::FinishVisit);
    ASSERT_NE(dialog<ChoiceDialog>(), nullptr);
    dialog<ChoiceDialog>()->findChild<QLineEdit*>(u"note"_s)->setText(u"材料已取走"_s);
    dialog<ChoiceDialog>()->accept();
    EXPECT_EQ(noted, u"材料已取走");
}

TEST_F(RequestDeeds, SnoozingOffersTheTimesOfTheDesk)
{
    std::optional<Instant> until;
    const Listener listener(m_pane, &RequestPane::snoozeRequested,
                            [&](const std::optional<Instant>& when) { until = when; });
    m_pane.start(Deed::Snooze);
    ASSERT_NE(dialog<ChoiceDialog>(), nullptr);
    auto* choices = dialog<ChoiceDialog>()->findChild<QListWidget*>(u"choices"_s);
    ASSERT_EQ(choices->count(), 2);
    choices->setCurrentRow(1);
    dialog<ChoiceDialog>()->accept();
    EXPECT_EQ(until, *parseIso(u"2026-10-09T16:45:00"));
}

TEST_F(RequestDeeds, ARatingIsNothingUntilALevelIsPicked)
{
    int level = 0;
    const Listener listener(m_pane, &RequestPane::rateRequested,
                            [&](int given, const QString&) { level = given; });
    show(rated(5));
    m_pane.start(Deed::Rate);
    auto* rating = dialog<ChoiceDialog>();
    ASSERT_NE(rating, nullptr);
    auto* choices = rating->findChild<QListWidget*>(u"choices"_s);
    const auto* save = rating->findChild<QPushButton*>(u"do"_s);
    ASSERT_NE(save, nullptr);
    EXPECT_FALSE(save->isEnabled());
    QTest::keyClick(choices, Qt::Key_Return);
    EXPECT_TRUE(rating->isVisible()) << "nothing is picked yet";
    QTest::keyClick(choices, Qt::Key_Space);
    EXPECT_TRUE(save->isEnabled());
    QTest::keyClick(choices, Qt::Key_Down);
    QTest::keyClick(choices, Qt::Key_Return);
    EXPECT_EQ(level, 4);
}

TEST_F(RequestDeeds, ClosingAnUnansweredRequestSaysWhatWillBeRecorded)
{
    RequestView view = test::sampleRequest();
    view.request.replies.clear();
    view.request.promises = {promise(60, u"2026-10-09T16:30:00")};
    test::recomputeClocks(view, test::sampleNow());
    show(view);
    m_pane.start(Deed::Close);
    ASSERT_NE(dialog<ReasonDialog>(), nullptr);
    QStringList notes;
    for (const QLabel* label : dialog<ReasonDialog>()->findChildren<QLabel*>(u"closingNote"_s))
        notes.append(label->text());
    ASSERT_EQ(notes.size(), 2);
    EXPECT_TRUE(notes.at(0).contains(u"without a first reply"));
    EXPECT_TRUE(notes.at(1).contains(u"16:30:00"));
    dialog<ReasonDialog>()->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    view = test::sampleRequest();
    view.request.messages.remove(1, 2);
    test::recomputeClocks(view, test::sampleNow());
    show(view);
    m_pane.start(Deed::Close);
    EXPECT_TRUE(dialog<ReasonDialog>()->findChildren<QLabel*>(u"closingNote"_s).isEmpty());
}

TEST_F(RequestDeeds, ABadRatingIsFollowedUpStepByStep)
{
    RequestView view = rated(2);
    show(view);
    EXPECT_TRUE(button(Deed::FollowUp)->isVisible());
    std::optional<Remedy> step;
    const Listener listener(m_pane, &RequestPane::remedyRequested,
                            [&](Remedy which, const QString& text) {
                                step = which;
                                EXPECT_EQ(text, u"等太久");
                            });
    m_pane.start(Deed::FollowUp);
    auto* asked = dialog<ReasonDialog>();
    ASSERT_NE(asked, nullptr);
    EXPECT_FALSE(asked->findChild<QPushButton*>(u"do"_s)->isEnabled());
    asked->findChild<QLineEdit*>(u"words"_s)->setText(u"等太久"_s);
    asked->accept();
    EXPECT_EQ(step, Remedy::CallBack);
    int n = 70;
    for (const Remedy done : {Remedy::CallBack, Remedy::Finding, Remedy::Correction})
        view.request.remedies.append({test::sampleEvent(n++), done,
                                      *parseIso(u"2026-10-09T09:03:00"), *UserId::parse(u"li"),
                                      u"完成"_s});
    show(view);
    EXPECT_FALSE(button(Deed::FollowUp)->isVisible());
}

TEST_F(RequestDeeds, NamesAreShownOnlyOnceTheLookIsOnRecordAndOnlyForThisRequest)
{
    QSignalSpy asked(&m_pane, &RequestPane::revealRequested);
    auto* view = m_pane.findChild<QPushButton*>(u"reveal"_s);
    view->click();
    EXPECT_EQ(asked.size(), 1);
    EXPECT_TRUE(masked()) << "nothing is on record yet";
    m_pane.reveal();
    EXPECT_FALSE(masked());
    show(test::sampleRequest());
    EXPECT_FALSE(masked()) << "the same request read again";
    view->click();
    EXPECT_TRUE(masked());
    EXPECT_EQ(asked.size(), 1);
    m_pane.reveal();
    RequestView other = test::sampleRequest();
    other.request.id = RequestId(QUuid(u"0190a1b2-c3d4-7000-8000-000000000002"_s));
    show(other);
    EXPECT_TRUE(masked());
}

TEST_F(RequestDeeds, AReplyThatWaitsAsksForTheReasonFirst)
{
    QStringList sent;
    const Listener listener(
        m_pane, &RequestPane::replyRequested,
        [&](const QString& text, const std::optional<SentChecklist>&, const QString& reason) {
            sent = {text, reason};
        });
    m_pane.composer().edit().setReply(u"请补一张照片"_s);
    QKeyEvent key(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCoreApplication::sendEvent(&m_pane.composer().edit(), &key);
    ASSERT_NE(dialog<ReasonDialog>(), nullptr);
    EXPECT_TRUE(sent.isEmpty());
    dialog<ReasonDialog>()->accept();
    EXPECT_EQ(sent, (QStringList{u"请补一张照片"_s, u"papers"_s}));
}

TEST_F(RequestDeeds, ASlowRequestShowsGreyBarsAndItsDeedWaitsForIt)
{
    QSignalSpy chosen(&m_pane, &RequestPane::routeChosen);
    auto* bars = m_pane.findChild<SkeletonRows*>(u"requestLoading"_s);
    m_pane.awaitView();
    m_pane.start(Deed::Guided);
    EXPECT_FALSE(bars->isVisible()) << "not before 150 ms";
    EXPECT_EQ(chosen.size(), 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return bars->isVisible() && bars->barsShown(); }, kPatience));
    show(test::sampleRequest());
    EXPECT_FALSE(bars->isVisible());
    EXPECT_EQ(chosen.size(), 1);
}

TEST_F(RequestDeeds, ARequestThatCannotBeReadSaysSoAndIsTriedAgain)
{
    QSignalSpy again(&m_pane, &RequestPane::retryRequested);
    m_pane.awaitView();
    m_pane.showFailure(u"The data is damaged."_s, u"Make a copy."_s);
    auto* fault = m_pane.findChild<QWidget*>(u"requestFailure"_s);
    ASSERT_TRUE(fault->isVisible());
    fault->findChild<QPushButton*>()->click();
    EXPECT_EQ(again.size(), 1);
    show(test::sampleRequest());
    EXPECT_FALSE(fault->isVisible());
}

} // namespace keting
