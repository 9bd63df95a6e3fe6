// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/requestfilter.h"

#include <gtest/gtest.h>

using namespace keting;

TEST(RequestFilter, EveryViewHasAnOwnNameThatReadsBack)
{
    for (int i = int(View::Inbox); i <= int(View::All); ++i) {
        const View view = View(i);
        EXPECT_EQ(viewFromName(viewName(view)), view) << qPrintable(viewName(view));
    }
    EXPECT_EQ(viewFromName(u"INBOX"), std::nullopt);
    EXPECT_EQ(viewFromName(u""), std::nullopt);
}
