// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/ui/dashboard/sample.h"
#include "tests/ui/picture.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/markchart.h"
#include "ui/look/look.h"
#include "ui/look/lookstyle.h"

#include <QApplication>
#include <QMouseEvent>

#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

QImage dashboardPicture(Look& look, const DashboardData& data, const QString& name)
{
    DashboardPage page(look);
    RequestFilter filter;
    filter.town = u"510923107"_s;
    filter.from = QDate(2026, 7, 1);
    filter.to = QDate(2026, 10, 8);
    page.filterBar().setToday(QDate(2026, 10, 9));
    page.filterBar().setFilter(filter, u"象山镇 12 村"_s);
    page.resize(1092, 710);
    page.setData(data);
    page.show();
    if (!data.villages.isEmpty()) {
        auto* villages = page.findChild<MarkChart*>();
        const QPointF at = villages->marks().at(1).box.center();
        QMouseEvent over(QEvent::MouseMove, at, villages->mapToGlobal(at), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(villages, &over);
    }
    return pictureOf(page, name);
}

} // namespace

TEST(DashboardPicture, BothThemesDrawBarsInTheirOwnColours)
{
    initResources();
    Look look{QPalette()};
    dress(*qApp, look);
    for (const Look::Theme theme : {Look::Theme::Light, Look::Theme::Dark}) {
        look.setTheme(theme);
        const bool dark = theme == Look::Theme::Dark;
        const QImage picture = dashboardPicture(look, sampleDashboard(),
                                                dark ? u"dashboard-dark"_s : u"dashboard-light"_s);
        EXPECT_GT(pixelsOf(picture, look.tokens().c1), 5000);
        EXPECT_GT(pixelsOf(picture, look.tokens().c3), 500);
        EXPECT_GT(pixelsOf(picture, look.tokens().c6), 500);
        EXPECT_GT(pixelsOf(picture, look.tokens().over), 50);
    }
    look.setTheme(Look::Theme::Light);
    const QImage empty = dashboardPicture(look, {}, u"dashboard-empty"_s);
    EXPECT_LT(pixelsOf(empty, look.tokens().c1), 2000);
}
