// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/placeholders.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

TEST(Placeholders, AreFoundWithTheirPositionsAndTrimmedNames)
{
    const QString text = u"到{{办理地点}}，打 {{ 咨询电话 }}"_s;
    const auto found = findPlaceholders(text);
    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found[0], (Placeholder{1, 8, u"办理地点"_s}));
    EXPECT_EQ(found[1].name, u"咨询电话"_s);
    EXPECT_EQ(text.mid(found[1].at, found[1].length), u"{{ 咨询电话 }}"_s);
}

TEST(Placeholders, HalfOpenEmptyAndNestedBracesStayPlainText)
{
    EXPECT_TRUE(findPlaceholders(u"{{办理地点}").isEmpty());
    EXPECT_TRUE(findPlaceholders(u"{{}} {{  }} { {a}}").isEmpty());
    EXPECT_TRUE(findPlaceholders(u"{{一\n二}}").isEmpty());
    const auto nested = findPlaceholders(u"{{a{{b}}");
    ASSERT_EQ(nested.size(), 1);
    EXPECT_EQ(nested[0], (Placeholder{3, 5, u"b"_s}));
}

TEST(Placeholders, MissingValuesAreNamedOnceAndStayVisible)
{
    const auto filled = fillPlaceholders(u"{{甲}}{{乙}}{{甲}}{{丙}}"_s,
                                         {{u"乙"_s, u"二号窗口"_s}, {u"丙"_s, u"  "_s}});
    EXPECT_EQ(filled.text, u"{{甲}}二号窗口{{甲}}{{丙}}"_s);
    EXPECT_EQ(filled.missing, QStringList({u"甲"_s, u"丙"_s}));
}

TEST(Placeholders, AValueThatLooksLikeAPlaceholderIsNotFilledAgain)
{
    const auto filled = fillPlaceholders(u"{{甲}}"_s, {{u"甲"_s, u"{{乙}}"_s}, {u"乙"_s, u"x"_s}});
    EXPECT_EQ(filled.text, u"{{乙}}"_s);
    EXPECT_TRUE(filled.missing.isEmpty());
}

} // namespace keting
