// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/ui/picture.h"
#include "tests/unit/items/samplerequest.h"
#include "ui/look/look.h"
#include "ui/look/lookstyle.h"
#include "ui/request/composer.h"
#include "ui/request/requestpane.h"

#include <QApplication>

#include <gtest/gtest.h>

using namespace keting;
using namespace keting::test;
using namespace Qt::StringLiterals;

namespace {

QImage requestPicture(Look& look, const QString& name)
{
    RequestPane pane(look);
    pane.resize(662, 686);
    RequestFacts facts;
    facts.me = u"li"_s;
    facts.categories = {{u"market"_s, u"市场监管"_s, {}}};
    pane.setFacts(facts);
    pane.setChecklists(
        {{u"a"_s, 3, u"营业执照变更（经营场所）"_s, {}, {}, u"yingye"_s, u"yyzzbg"_s, 4, 31},
         {u"b"_s, 2, u"营业执照变更（经营者）"_s, {}, {}, u"yingye"_s, u"yyzzbg"_s, 5, 12},
         {u"c"_s, 1, u"营业执照注销（个体）"_s, {}, {}, u"yingye"_s, u"yyzzzx"_s, 2, 7}});
    pane.setView(sampleRequest(), sampleNow());
    pane.show();
    pane.composer().insertChecklist(
        {u"a"_s, 3, u"营业执照变更（经营场所）"_s, 5},
        u"王先生您好，合同由您爱人签的也可以，请在合同旁附一份结婚证复印件。\n"
        u"【营业执照变更 · 经营场所】\n一、材料：① 营业执照正副本原件　② 身份证原件\n"
        u"二、地点：{{办理地点}}　三、时限：5 个工作日，不收费"_s);
    pane.composer().openPicker();
    return pictureOf(pane, name);
}

} // namespace

TEST(RequestPicture, BothThemesDrawClocksBubblesAndTheMissingLine)
{
    initResources();
    Look look{QPalette()};
    dress(*qApp, look);
    for (const Look::Theme theme : {Look::Theme::Light, Look::Theme::Dark}) {
        look.setTheme(theme);
        const QImage picture = requestPicture(
            look, theme == Look::Theme::Dark ? u"request-dark"_s : u"request-light"_s);
        EXPECT_GT(pixelsOf(picture, look.tokens().run), 1500);
        EXPECT_GT(pixelsOf(picture, look.tokens().bubble), 2000);
        EXPECT_GT(pixelsOf(picture, look.tokens().bubbleMe), 2000);
        EXPECT_GT(pixelsOf(picture, look.tokens().warnBg), 4000);
    }
    look.setTheme(Look::Theme::Light);
}
