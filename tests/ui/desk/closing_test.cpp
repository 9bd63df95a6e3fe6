// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/closingcontroller.h"
#include "tests/ui/desk/workstation.h"
#include "ui/look/banner.h"

#include <QClipboard>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class Closing : public Workstation {
protected:
    ClosingController* start()
    {
        m_controller = std::make_unique<ClosingController>(*m_host, *m_window, m_settings,
                                                           *UserId::parse(u"li.zhuanyuan"));
        return m_controller.get();
    }
    QPushButton* copy() { return find<QPushButton>(u"banner-copy"_s); }
    [[nodiscard]] bool offered() { return find<Banner>(u"banner"_s)->isVisible() && copy(); }
    const Instant m_closing = *parseIso(u"2026-11-16T17:00:00+08:00"_s);
    std::unique_ptr<ClosingController> m_controller;
};

TEST_F(Closing, TheNoticeIsOfferedAtClosingAndCopiedByItsButton)
{
    start()->offer(m_closing - Seconds(1));
    EXPECT_FALSE(offered());
    m_controller->offer(m_closing);
    ASSERT_TRUE(offered());
    QGuiApplication::clipboard()->clear();
    copy()->click();
    ASSERT_TRUE(waitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); }));
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(u"11月17日（周二）09:00"_s))
        << qPrintable(QGuiApplication::clipboard()->text());
    EXPECT_TRUE(offered()) << "there may be another group to paste it into";
}

TEST_F(Closing, WhatWasDoneIsNotOfferedAgainThatDayNorAfterARestart)
{
    start()->offer(m_closing);
    find<QPushButton>(u"banner-done"_s)->click();
    ASSERT_TRUE(waitFor([this] { return !offered(); }));
    start()->offer(m_closing + Seconds(60));
    EXPECT_FALSE(offered());
    m_controller->offer(m_closing + Seconds(86'400));
    EXPECT_TRUE(offered()) << "the next day has its own";
}

} // namespace
} // namespace keting
