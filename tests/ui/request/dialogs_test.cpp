// SPDX-License-Identifier: GPL-3.0-or-later
// The small questions before a deed, each by itself.
#include "ui/look/look.h"
#include "ui/request/entrydialog.h"
#include "ui/request/promisedialog.h"
#include "ui/request/visitdialog.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <ctime>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const QList<FindBox::Entry> kVillages{{u"510923107212"_s, u"回马镇 · 三溪村"_s, {}},
                                      {u"510923108001"_s, u"象山镇 · 富乐社区"_s, {}}};

class RequestDialogs : public testing::Test {
protected:
    const Look m_look{QPalette()};
    const Instant m_now = *parseIso(u"2026-10-09T09:05:00");
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

} // namespace keting
