// SPDX-License-Identifier: GPL-3.0-or-later
// The small questions before a deed, each by itself.
#include "ui/look/look.h"
#include "ui/look/searchfield.h"
#include "ui/request/choicedialog.h"
#include "ui/request/describedialog.h"
#include "ui/request/entrydialog.h"
#include "ui/request/explanationdialog.h"
#include "ui/request/promisedialog.h"
#include "ui/request/reasondialog.h"
#include "ui/request/visitdialog.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <ctime>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const QList<FindBox::Entry> kVillages{{u"510923107212"_s, u"回马镇 · 三溪村"_s, {}},
                                      {u"510923108001"_s, u"象山镇 · 富乐社区"_s, {}}};

class RequestDialogs : public testing::Test {
protected:
    void TearDown() override
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    const Look m_look{QPalette()};
    const Instant m_now = *parseIso(u"2026-10-09T09:05:00");

    [[nodiscard]] EntryDialog* openEntry() const
    {
        auto* dialog = new EntryDialog(m_look, kVillages, {}, {}, m_now);
        dialog->open();
        return dialog;
    }
    //! The one open question about losing what was written.
    [[nodiscard]] static QMessageBox* question(QDialog& dialog)
    {
        for (auto* box : dialog.findChildren<QMessageBox*>(u"discard-question"_s)) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
};

//! The computer is in New York: six months of other hours, and a night without 02:30.
class RequestDialogsAbroad : public RequestDialogs {
protected:
    RequestDialogsAbroad() : m_zone(qgetenv("TZ")) { move("America/New_York"); }
    ~RequestDialogsAbroad() override { move(m_zone); }

private:
    static void move(const QByteArray& zone)
    {
        qputenv("TZ", zone);
        tzset();
    }

    QByteArray m_zone;
};

QPushButton& doButton(QDialog& dialog)
{
    return *dialog.findChild<QPushButton*>(u"do"_s);
}

} // namespace

TEST_F(RequestDialogs, AWeekendInTheExplanationIsToldInDaysAndHours)
{
    const Instant friday = *parseIso(u"2026-10-16T17:00:00");
    ClockView view;
    view.clock.kind = ClockKind::FirstReply;
    view.clock.start = friday - std::chrono::minutes(5);
    view.clock.due = friday + std::chrono::hours(64) + std::chrono::minutes(5);
    view.explanation.spans = {
        {ClockSpan::Kind::Counting, view.clock.start, friday, 1, {}},
        {ClockSpan::Kind::Closed, friday, friday + std::chrono::hours(64), 1, {}},
    };
    const ExplanationDialog dialog(m_look, {view}, friday);
    const auto* clock = dialog.findChild<QTreeWidget*>(u"spans"_s)->topLevelItem(0);
    constexpr int kLength = 3;
    EXPECT_EQ(clock->child(0)->text(kLength), u"5 min 0 s");
    EXPECT_EQ(clock->child(1)->text(kLength), u"2 day(s) 16 h");
}

TEST_F(RequestDialogs, FortyHoursThatCountedAreHoursAndNotADay)
{
    ClockView view;
    view.clock.kind = ClockKind::Finish;
    for (int day = 0; day < 5; ++day) {
        const Instant opening = *parseIso(u"2026-10-12T09:00:00") + std::chrono::hours(24 * day);
        view.explanation.spans.push_back(
            {ClockSpan::Kind::Counting, opening, opening + std::chrono::hours(8), 1, {}});
    }
    const ExplanationDialog dialog(m_look, {view}, m_now);
    const auto* clock = dialog.findChild<QTreeWidget*>(u"spans"_s)->topLevelItem(0);
    EXPECT_EQ(clock->text(3), u"40 h 0 min counted");
}

TEST_F(RequestDialogs, AMatterEnteredByHandIsFiledForNoVillageThatNobodyChose)
{
    EntryDialog dialog(m_look, kVillages, {}, {}, m_now);
    auto* village = dialog.findChild<FindBox*>(u"entryVillage"_s);
    auto* missing = dialog.findChild<QLabel*>(u"entryMissing"_s);
    dialog.findChild<QLineEdit*>(u"entryAsker"_s)->setText(u"王大爷"_s);
    dialog.findChild<QPlainTextEdit*>(u"entryText"_s)->setPlainText(u"老年证怎么办？"_s);
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible()) << "Enter files nothing";
    EXPECT_FALSE(doButton(dialog).isEnabled());
    EXPECT_TRUE(missing->text().contains(u"village")) << missing->text().toStdString();
    village->choose(u"510923108001"_s);
    EXPECT_TRUE(doButton(dialog).isEnabled());
    EXPECT_TRUE(missing->text().isEmpty());
    EXPECT_EQ(dialog.entry().village, u"510923108001");
}

TEST_F(RequestDialogs, AMatterEnteredByHandBelongsToTheVillageTheWindowStandsOn)
{
    const EntryDialog dialog(m_look, kVillages, u"510923108001"_s, {}, m_now);
    EXPECT_EQ(dialog.entry().village, u"510923108001");
}

TEST_F(RequestDialogsAbroad, TheCountysTimeStandsInEveryField)
{
    const PromiseDialog promise(m_look, {}, m_now);
    EXPECT_EQ(promise.findChild<QDateTimeEdit*>(u"time"_s)->text(), u"2026-10-09 11:05");
    EXPECT_EQ(promise.due(), m_now + std::chrono::hours(2));
    const VisitDialog visit(m_look, {}, m_now);
    EXPECT_EQ(visit.findChild<QDateTimeEdit*>(u"visitTime"_s)->text(), u"2026-10-10 09:05");
    EXPECT_EQ(visit.at(), m_now + std::chrono::hours(24));
    const EntryDialog entry(m_look, kVillages, {}, {}, m_now);
    EXPECT_EQ(entry.findChild<QDateTimeEdit*>(u"entryTime"_s)->text(), u"2026-10-09 09:05");
    EXPECT_EQ(entry.entry().time, m_now);
}

TEST_F(RequestDialogsAbroad, AnHourThatTheComputersOwnClockSkipsCanBePromised)
{
    const Instant skipped = *parseIso(u"2026-03-08T02:30:00");
    const PromiseDialog promise(m_look, {}, skipped - std::chrono::hours(2));
    EXPECT_EQ(promise.due(), skipped);
}

TEST_F(RequestDialogs, EscapeOutOfAWrittenFormAsksAndKeepsItUnlessToldOtherwise)
{
    const QPointer<EntryDialog> dialog = openEntry();
    auto* text = dialog->findChild<QPlainTextEdit*>(u"entryText"_s);
    QTest::keyClicks(text, u"old-age card"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    ASSERT_TRUE(dialog && dialog->isVisible()) << "what was written is gone";
    ASSERT_TRUE(question(*dialog));
    QTest::keyClick(question(*dialog), Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible()) << "Enter keeps";
    EXPECT_EQ(text->toPlainText(), u"old-age card");
    QTest::keyClick(dialog, Qt::Key_Escape);
    ASSERT_TRUE(question(*dialog));
    QTest::keyClick(question(*dialog), Qt::Key_Escape);
    EXPECT_TRUE(dialog->isVisible()) << "Escape twice keeps, too";
    dialog->close();
    ASSERT_TRUE(dialog->isVisible());
    ASSERT_TRUE(question(*dialog));
    question(*dialog)->findChild<QPushButton*>(u"discard"_s)->click();
    EXPECT_TRUE(!dialog || !dialog->isVisible());
}

TEST_F(RequestDialogs, AnUntouchedFormClosesAtOnce)
{
    const QPointer<EntryDialog> dialog = openEntry();
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_TRUE(!dialog || !dialog->isVisible());
    const QPointer<EntryDialog> second = openEntry();
    QTest::keyClicks(second->findChild<QLineEdit*>(u"entryPhone"_s), u" "_s);
    QTest::keyClick(second, Qt::Key_Escape);
    EXPECT_TRUE(!second || !second->isVisible()) << "a blank is no loss";
}

TEST_F(RequestDialogs, EveryDialogWithWordsOfOnesOwnAsksBeforeTheyAreLost)
{
    RequestFacts facts;
    facts.people = {{u"li"_s, u"李专员"_s, {}}};
    const Request request{.id = *RequestId::parse(u"01926f00-0000-7000-8000-000000000001"_s),
                          .village = *VillageCode::parse(u"510923108001"_s)};
    const QList<std::pair<QDialog*, QString>> dialogs{
        {new PromiseDialog(m_look, facts, m_now), u"promiseText"_s},
        {new PromiseDialog(m_look, facts, m_now), u"department"_s},
        {new VisitDialog(m_look, facts, m_now), u"agent"_s},
        {new ReasonDialog(m_look, {u"Close"_s, u"Result"_s, u"Close"_s, {}}), u"words"_s},
        {new ChoiceDialog(m_look, {u"Hand over"_s, u"Hand over"_s, facts.people, u"Note"_s}),
         u"note"_s},
        {new DescribeDialog(m_look, request, {}), u"title"_s},
    };
    for (const auto& [made, field] : dialogs) {
        SCOPED_TRACE(field.toStdString());
        const QPointer<QDialog> dialog = made;
        dialog->open();
        QTest::keyClicks(dialog->findChild<QWidget*>(field), u"in my own words"_s);
        dialog->reject();
        ASSERT_TRUE(dialog && dialog->isVisible());
        ASSERT_TRUE(question(*dialog));
        question(*dialog)->findChild<QPushButton*>(u"discard"_s)->click();
        EXPECT_TRUE(!dialog || !dialog->isVisible());
    }
}

TEST_F(RequestDialogs, WordsToFindSomethingAreNoLoss)
{
    QList<NamedChoice> many;
    for (int i = 0; i < 12; ++i)
        many.append({QString::number(i), u"choice %1"_s.arg(i), {}});
    const QPointer<QDialog> choice
        = new ChoiceDialog(m_look, {u"Merge"_s, u"Merge"_s, many, u"Note"_s});
    choice->open();
    QTest::keyClicks(choice->findChild<SearchField*>(), u"choice 1"_s);
    choice->reject();
    EXPECT_TRUE(!choice || !choice->isVisible());
    const QPointer<EntryDialog> entry = openEntry();
    QTest::keyClicks(entry->findChild<FindBox*>(u"entryVillage"_s)->lineEdit(), u"sanxi"_s);
    entry->reject();
    EXPECT_TRUE(!entry || !entry->isVisible());
}

} // namespace keting
