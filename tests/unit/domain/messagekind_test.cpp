// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/messagekind.h"

#include <QSet>

#include <gtest/gtest.h>

namespace keting {

TEST(MessageKind, EveryKindHasItsOwnNameThatReadsBack)
{
    QSet<QString> names;
    for (int i = 0; i <= int(MessageKind::System); ++i) {
        const auto kind = MessageKind(i);
        names.insert(messageKindName(kind));
        EXPECT_EQ(messageKindFromName(messageKindName(kind)), kind);
    }
    EXPECT_EQ(names.size(), int(MessageKind::System) + 1);
    EXPECT_FALSE(messageKindFromName(u"telepathy"));
}

} // namespace keting
