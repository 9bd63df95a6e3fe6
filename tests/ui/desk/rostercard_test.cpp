// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/workstation.h"

#include <QLabel>

namespace keting {

namespace {

QList<QString> monthRates(const QWidget& window)
{
    QList<QString> rates;
    for (const QLabel* rate : window.findChildren<QLabel*>(u"month-on-time"_s))
        rates.append(rate->text());
    return rates;
}

} // namespace

TEST_F(Workstation, TheMonthsOnTimeRateOfAllVillagesIsShownUnaskedAndFollowsEachReply)
{
    openOne();
    EXPECT_EQ(monthRates(*m_window), (QList<QString>{u"—"_s, u"—"_s}));
    auto* edit = find<QWidget>(u"replyEdit"_s);
    QTest::keyClicks(edit, u"please bring your identity card"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] {
        return monthRates(*m_window) == QList<QString>{u"100 %"_s, u"100 %"_s};
    })) << "beside the inbox and beside the dashboard";
}

} // namespace keting
