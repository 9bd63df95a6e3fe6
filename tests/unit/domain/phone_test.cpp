// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phone.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

TEST(Phone, AMobileNumberHasElevenDigitsAndBeginsWithOne)
{
    for (const QString& good :
         {u"13800001111"_s, u"138 0000 1111"_s, u"138-0000-1111"_s, u"+86 13800001111"_s,
          u"008613800001111"_s, u"１３８００００１１１１"_s})
        EXPECT_TRUE(isPlausiblePhone(good)) << good.toStdString();
    for (const QString& bad : {u"138000011"_s, u"1380000111"_s, u"138000011112"_s, u"23800001111"_s,
                               u"1380000111a"_s, u"+1 13800001111"_s})
        EXPECT_FALSE(isPlausiblePhone(bad)) << bad.toStdString();
}

TEST(Phone, ALandlineNeedsItsAreaCode)
{
    for (const QString& good : {u"0825-7812345"_s, u"(0825) 7812345"_s, u"（0825）7812345"_s,
                                u"010-12345678"_s, u"02812345678"_s})
        EXPECT_TRUE(isPlausiblePhone(good)) << good.toStdString();
    for (const QString& bad :
         {u"7812345"_s, u"0825-78123"_s, u"0825-781234567"_s, u"0000-0000"_s, u"-"_s, u"无"_s})
        EXPECT_FALSE(isPlausiblePhone(bad)) << bad.toStdString();
    EXPECT_FALSE(isPlausiblePhone({})) << "who asks for one says so himself";
}

} // namespace keting
