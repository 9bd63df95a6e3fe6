// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/idnumber.h"
#include "models/reply/masking.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

TEST(Masking, NamesKeepTheSurname)
{
    EXPECT_EQ(maskName(u"张三"), u"张*"_s);
    EXPECT_EQ(maskName(u"李小明"), u"李**"_s);
    EXPECT_EQ(maskName(u"欧阳小明"), u"欧阳**"_s);
    EXPECT_EQ(maskName(u"欧阳修"), u"欧阳*"_s);
    EXPECT_EQ(maskName(u"东方"), u"东*"_s);
    EXPECT_EQ(maskName(u" 王秀英 "), u"王**"_s);
    EXPECT_EQ(maskName(u"阿卜杜拉·买买提"), u"阿**"_s);
    EXPECT_EQ(maskName(u"王"), u"王*"_s);
    EXPECT_EQ(maskName(u"𠮷田一郎"), u"𠮷**"_s);
    EXPECT_EQ(maskName(u""), u""_s);
}

TEST(Masking, NicknamesKeepTheVillageAndHideThePerson)
{
    EXPECT_EQ(maskNickname(u"三溪村-王婶"), u"三溪村-王*"_s);
    EXPECT_EQ(maskNickname(u"富乐社区 老李头"), u"富乐社区 老**"_s);
    EXPECT_EQ(maskNickname(u"凤阳村3组 陈建国"), u"凤阳村3组 陈**"_s);
    EXPECT_EQ(maskNickname(u"三溪村 2组-王婶"), u"三溪村 2组-王*"_s);
    EXPECT_EQ(maskNickname(u"岁月静好"), u"岁**"_s);
    EXPECT_EQ(maskNickname(u"村里的小芳"), u"村**"_s);
    EXPECT_EQ(maskNickname(u"三溪村"), u"三**"_s);
    EXPECT_EQ(maskNickname(u"王婶13800001234"), u"王**"_s);
}

TEST(Masking, MobileNumbersAreHiddenWhereverTheyStand)
{
    EXPECT_EQ(maskText(u"打13800001234找我"_s), u"打138****1234找我"_s);
    EXPECT_EQ(maskText(u"138 0000 1234、138-0000-1234"_s), u"138****1234、138****1234"_s);
    EXPECT_EQ(maskText(u"１３８００００１２３４"_s), u"138****1234"_s);
    EXPECT_EQ(maskText(u"+86 13800001234"_s), u"+86 138****1234"_s);
    EXPECT_EQ(maskText(u"13800001234 13900005678"_s), u"138****1234 139****5678"_s);
    EXPECT_EQ(maskText(u"微信wx13800001234"_s), u"微信wx138****1234"_s);
    EXPECT_EQ(maskText(u"20261009 13800001234"_s), u"20261009 138****1234"_s);
}

TEST(Masking, IdNumbersAreHiddenEvenMistyped)
{
    EXPECT_EQ(maskText(u"身份证11010519491231002X。"_s), u"身份证110105********002X。"_s);
    EXPECT_EQ(maskText(u"440524188001010014"_s), u"440524********0014"_s);
    EXPECT_EQ(maskText(u"11010519491231002x"_s), u"110105********002x"_s);
    EXPECT_EQ(maskText(u"110105 19491231 002X"_s), u"110105********002X"_s);
    EXPECT_EQ(maskText(u"110105194912310021"_s), u"110105********0021"_s);
    EXPECT_EQ(maskText(u"110105491231002"_s), u"110105*****1002"_s);
}

TEST(Masking, BankCardsOfSixteenToNineteenDigitsAreHidden)
{
    EXPECT_EQ(maskText(u"卡号4111111111111111"_s), u"卡号4111 **** **** 1111"_s);
    EXPECT_EQ(maskText(u"4111 1111 1111 1111"_s), u"4111 **** **** 1111"_s);
    for (const QString& start : {u"400000000000000"_s, u"4000000000000000"_s,
                                 u"40000000000000000"_s, u"400000000000000000"_s}) {
        int cards = 0;
        for (QChar last = u'0'; last <= u'9'; last = QChar(char16_t(last.unicode() + 1))) {
            const QString number = start + last;
            const QString shown = maskText(u"卡号"_s + number + u"。"_s);
            if (!isBankCardNumber(number)) {
                EXPECT_EQ(shown, u"卡号"_s + number + u"。"_s);
                continue;
            }
            ++cards;
            EXPECT_EQ(shown, u"卡号4000 **** **** "_s + number.last(4) + u"。"_s);
            QString grouped = number;
            for (qsizetype at = 4; at < grouped.size(); at += 5)
                grouped.insert(at, u' ');
            EXPECT_EQ(maskText(grouped), u"4000 **** **** "_s + number.last(4));
            EXPECT_EQ(maskText(grouped.replace(u' ', u'-')), u"4000 **** **** "_s + number.last(4));
        }
        EXPECT_EQ(cards, 1) << start.size() + 1;
    }
}

TEST(Masking, LandlinesWithTheirAreaCodeAreHidden)
{
    EXPECT_EQ(maskText(u"座机0825-7800000，白天在"_s), u"座机0825-*****00，白天在"_s);
    EXPECT_EQ(maskText(u"08257800000"_s), u"0825-*****00"_s);
    EXPECT_EQ(maskText(u"0825 7800000"_s), u"0825-*****00"_s);
    EXPECT_EQ(maskText(u"（0825）7800000"_s), u"0825-*****00"_s);
    EXPECT_EQ(maskText(u"(0825) 780-0000"_s), u"0825-*****00"_s);
    EXPECT_EQ(maskText(u"０８２５－７８０００００"_s), u"0825-*****00"_s);
    EXPECT_EQ(maskText(u"028-80000000"_s), u"028-******00"_s);
    EXPECT_EQ(maskText(u"010 8000 0000"_s), u"010-******00"_s);
    EXPECT_EQ(maskText(u"0825-7800000转801"_s), u"0825-*****00转801"_s);
    EXPECT_EQ(maskText(u"0825-7800000/13800001234"_s), u"0825-*****00/138****1234"_s);
}

TEST(Masking, OtherNumbersAndMaskedOnesStay)
{
    for (const QString& text :
         {u"2026年10月9日 09:05"_s, u"7800000"_s, u"0825-12345"_s, u"0001-01-01"_s,
          u"01234567890"_s, u"0825780000012"_s, u"510923107212"_s, u"12345"_s,
          u"快递单4111111111111112"_s, u"138****1234"_s, u"1380000123"_s, u"138000012345"_s,
          u"3500 2000 1200"_s, u""_s})
        EXPECT_EQ(maskText(text), text);
}

TEST(Masking, MarksThatTurnTheWritingDirectionStayInsideWhatTheyStandIn)
{
    for (const QChar mark : {u'\u202A', u'\u202B', u'\u202C', u'\u202D', u'\u202E', u'\u2066',
                             u'\u2067', u'\u2068', u'\u2069', u'\u200E', u'\u200F', u'\u061C'}) {
        const QString text = u"医保"_s + mark + u"还能补不？"_s;
        EXPECT_EQ(maskText(text), u"医保\u200B还能补不？"_s);
        EXPECT_EQ(withoutReordering(text), u"医保\u200B还能补不？"_s);
        EXPECT_EQ(positionBehindMask(text, 4), 4);
        EXPECT_EQ(maskName(QString(mark + u"张三"_s)), u"张*"_s);
        EXPECT_EQ(maskNickname(QString(mark + u"三溪村-"_s + mark + u"王婶"_s + mark)),
                  u"三溪村-王*"_s);
        EXPECT_EQ(maskText(mark + u"13800001234"_s + mark), u"\u200B138****1234\u200B"_s);
        EXPECT_EQ(maskText(u"138"_s + mark + u"00001234"_s), u"138****1234"_s)
            << "nor do they bring a number past the mask";
    }
}

TEST(Masking, MaskingTwiceChangesNothing)
{
    const QString once
        = maskText(u"13800001234，11010519491231002X，4111111111111111，0825-7800000"_s);
    EXPECT_EQ(maskText(once), once);
}

TEST(IdNumber, TheStandardsSamplesAreValidAndOneWrongCharacterIsNot)
{
    EXPECT_TRUE(isIdNumber(u"11010519491231002X"));
    EXPECT_TRUE(isIdNumber(u"11010519491231002x"));
    EXPECT_TRUE(isIdNumber(u"440524188001010014"));
    EXPECT_FALSE(isIdNumber(u"110105194912310020"));
    EXPECT_FALSE(isIdNumber(u"11010519491331002X"));
    EXPECT_FALSE(isIdNumber(u"1101051949123100X2"));
    EXPECT_FALSE(isIdNumber(u"11010519491231002"));
    EXPECT_FALSE(isIdNumber(u""));
}

TEST(Masking, APositionInTheMaskedTextIsFoundInTheTextItself)
{
    const QString text = u"打138 0000 1234或11010519491231002X找我"_s;
    const QString masked = maskText(text);
    for (qsizetype at = 0; at <= masked.size(); ++at) {
        const qsizetype found = positionBehindMask(text, at);
        const QString before = maskText(text.left(found));
        EXPECT_TRUE(masked.startsWith(before)) << "a number is cut at " << at;
        EXPECT_EQ(before + maskText(text.mid(found)), masked) << at;
        EXPECT_LE(before.size(), at);
    }
    EXPECT_EQ(positionBehindMask(text, masked.size()), text.size());
    EXPECT_EQ(positionBehindMask(u"没有号码"_s, 2), 2);
    EXPECT_EQ(positionBehindMask({}, 5), 0);
}

} // namespace keting
