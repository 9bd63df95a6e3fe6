// SPDX-License-Identifier: GPL-3.0-or-later
// The small questions before a deed, each by itself.
#include "ui/look/look.h"
#include "ui/request/entrydialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const QList<NamedChoice> kVillages{{u"510923107212"_s, u"回马镇 · 三溪村"_s, {}},
                                   {u"510923108001"_s, u"象山镇 · 富乐社区"_s, {}}};

class RequestDialogs : public testing::Test {
protected:
    const Look m_look{QPalette()};
    const Instant m_now = *parseIso(u"2026-10-09T09:05:00");
};

QPushButton& doButton(QDialog& dialog)
{
    return *dialog.findChild<QPushButton*>(u"do"_s);
}

} // namespace

TEST_F(RequestDialogs, AMatterEnteredByHandIsFiledForNoVillageThatNobodyChose)
{
    EntryDialog dialog(m_look, kVillages, {}, {}, m_now);
    auto* village = dialog.findChild<QComboBox*>(u"entryVillage"_s);
    auto* missing = dialog.findChild<QLabel*>(u"entryMissing"_s);
    dialog.findChild<QLineEdit*>(u"entryAsker"_s)->setText(u"王大爷"_s);
    dialog.findChild<QPlainTextEdit*>(u"entryText"_s)->setPlainText(u"老年证怎么办？"_s);
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible()) << "Enter files nothing";
    EXPECT_FALSE(doButton(dialog).isEnabled());
    EXPECT_TRUE(missing->text().contains(u"village")) << missing->text().toStdString();
    village->setCurrentIndex(1);
    EXPECT_TRUE(doButton(dialog).isEnabled());
    EXPECT_TRUE(missing->text().isEmpty());
    EXPECT_EQ(dialog.entry().village, u"510923108001");
}

TEST_F(RequestDialogs, AMatterEnteredByHandBelongsToTheVillageTheWindowStandsOn)
{
    const EntryDialog dialog(m_look, kVillages, u"510923108001"_s, {}, m_now);
    EXPECT_EQ(dialog.entry().village, u"510923108001");
}

} // namespace keting
