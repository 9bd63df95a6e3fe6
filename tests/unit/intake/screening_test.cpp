// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/screening.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

void expectAll(ScreeningVerdict verdict, const QStringList& messages)
{
    for (const QString& message : messages) {
        const Screening screening = screenMessage(MessageKind::Text, message);
        EXPECT_EQ(int(screening.verdict), int(verdict))
            << qPrintable(message) << " — " << qPrintable(screening.evidence);
        EXPECT_EQ(screening.evidence.isEmpty(), verdict == ScreeningVerdict::None)
            << qPrintable(message);
    }
}

} // namespace

TEST(Screening, AdvertsAreRecognisedByWhatTheySellAndWhereToCall)
{
    expectAll(ScreeningVerdict::Ad,
              {u"土鸡蛋到货，15元一斤，需要的私聊"_s,
               u"新店开业，全场八折优惠，欢迎来电138****1234"_s,
               u"招聘缝纫工，日结200，加微信 abc123"_s,
               u"帮我砍一刀，差一点就成功了"_s,
               u"低息贷款，无抵押，当天放款，电话联系138****5678"_s,
               u"专业代办营业执照，优惠价，加V详聊"_s,
               u"出租门面一间，有意联系 139****0000"_s,
               u"扫码领鸡蛋，限时三天"_s,
               u"正品厂家直销，买一送一，包邮到家"_s,
               u"代办营业执照，专业代办，加微信vx123"_s,
               u"办证刻章，联系138****1234"_s,
               u"卖菜籽油，要的私我"_s,
               u"便宜出二手电瓶车，有意者私聊"_s,
               u"转发这个链接，免费领取鸡蛋"_s,
               u"中国移动宽带办理，免费安装，电话138****1234"_s,
               u"拼多多助力，点链接领红包"_s,
               u"https://x.example/a 秒杀优惠券限时领"_s,
               u"代开发票，加微信 138****5678"_s,
               u"贷款秒批，无抵押"_s,
               u"低价手机卡流量卡办理，加我微信"_s,
               u"高薪招聘日结300"_s,
               u"低价贷款，秒到账"_s,
               u"低价贷款当天秒到账，无需抵押"_s,
               u"专业开锁换锁，随叫随到 138****1234"_s,
               u"专业开锁换锁"_s,
               u"收购旧手机旧家电，高价回收"_s,
               u"上门回收旧空调旧洗衣机，价格从优"_s});
}

TEST(Screening, IdleTalkIsOffTopic)
{
    expectAll(ScreeningVerdict::OffTopic,
              {u"早上好"_s, u"大家早上好！"_s, u"哈哈哈哈"_s, u"[微笑][微笑]"_s, u"😂😂"_s, u"晚安"_s,
               u"三缺一"_s, u"吃饭了没"_s, u"新年快乐！恭喜发财"_s, u"666"_s, u"今天好热啊"_s,
               u"打麻将三缺一"_s, u"王婶吃饭没"_s, u"早上好各位邻居"_s, u"邻居们早上好"_s,
               u"各位乡亲晚上好！"_s});
    for (const MessageKind kind : {MessageKind::Sticker, MessageKind::RedPacket, MessageKind::Vote})
        EXPECT_EQ(screenMessage(kind, u"x").verdict, ScreeningVerdict::OffTopic);
}

TEST(Screening, ThanksNeedNoReply)
{
    expectAll(ScreeningVerdict::Acknowledgement,
              {u"谢谢"_s,
               u"好的👌"_s,
               u"收到"_s,
               u"ok"_s,
               u"OK！"_s,
               u"好的，谢谢李主任"_s,
               u"嗯嗯"_s,
               u"要得，麻烦了"_s,
               u"晓得了，多谢"_s,
               u"[OK]"_s,
               u"👍"_s,
               u"🙏🙏"_s,
               u"谢谢你们，辛苦了"_s,
               u"@陈专员 谢谢"_s,
               u"@陈专员\u2005谢谢"_s,
               u"谢谢@陈专员"_s,
               u"@陈专员 @胡代办 好的"_s,
               u"谢谢谢谢"_s,
               u"多谢多谢"_s,
               u"好的好的，麻烦你了"_s,
               u"没得问题了"_s,
               u"巴适"_s,
               u"3Q"_s,
               u"thx"_s,
               u"拜拜"_s,
               u"thanks"_s});
}

TEST(Screening, MeTooIsRecognised)
{
    expectAll(ScreeningVerdict::MeToo,
              {u"我也是"_s, u"我也想问"_s, u"+1"_s, u"＋1"_s, u"同问"_s, u"同问同问"_s,
               u"我家也是这个情况"_s, u"我也想晓得"_s, u"我们也要办"_s, u"我也是，谢谢"_s,
               u"同问，谢谢"_s, u"我也是 一样的问题"_s});
}

TEST(Screening, WhateverMayBeAboutAServiceIsLeftToAPerson)
{
    expectAll(ScreeningVerdict::None,
              {u"税务局代开发票要带啥子"_s,
               u"医保缴费还能补不？"_s,
               u"户口本掉了咋个办"_s,
               u"早上好，请问低保啥时候发"_s,
               u"在吗"_s,
               u"谢谢，那要带什么材料"_s,
               u"好的，那我下午来办"_s,
               u"镇上有招聘会吗"_s,
               u"请问在哪里扫码缴医保"_s,
               u"办营业执照有优惠政策吗，找哪个电话联系"_s,
               u"我的电话138****1234，麻烦回一下"_s,
               u"？？？"_s,
               u"停电了"_s,
               u"老板不给工钱"_s,
               u"没人理我嗦"_s,
               u"@陈专员 医保咋交"_s,
               u"@陈专员"_s,
               u"谢谢@陈专员低保咋办"_s,
               u"你好@陈专员医保缴费"_s,
               u"@陈专员医保咋交"_s,
               u"我屋头老汉瘫起了"_s,
               u"水压小得很"_s,
               u"免费培训咋报名，要加微信不"_s,
               u"我想转让承包地，要办啥手续"_s,
               u"对面在卖假药"_s,
               u"在拼多多上被骗了3000块钱，要报案"_s,
               u"拼多多点链接领红包被骗了"_s,
               u"我在拼多多买的种子是假的"_s,
               u"我要转让承包地，联系电话138****1234"_s,
               u"我家宽带坏了，联系电话138****1234"_s,
               u"麻烦代办员加我微信138****1234"_s,
               u"找谁办执照，优惠政策加微信说"_s,
               u"哪天开业补贴到账，电话联系"_s,
               u"我爷吃药报销没得"_s,
               u"可以代办不"_s,
               u"门锁坏了，社区能不能找人开锁"_s,
               u"找开锁公司要身份证不"_s,
               u"粮站收购油菜籽啥价"_s,
               u"创业贷款到账没得"_s,
               u"废旧农膜回收有没有补贴"_s,
               u"农药瓶子哪里回收"_s,
               u"邻居占了我的地"_s,
               u"早上好各位邻居，哪个晓得医保咋交"_s});
    EXPECT_EQ(screenMessage(MessageKind::Image, u"[图片]").verdict, ScreeningVerdict::None);
}

TEST(Screening, LongAndEmptyTextsAreLeftToAPerson)
{
    expectAll(
        ScreeningVerdict::None,
        {QString(), u" \u200B"_s, u"哈"_s.repeated(50'000), u"优惠加微信"_s.repeated(10'000)});
}

} // namespace keting
