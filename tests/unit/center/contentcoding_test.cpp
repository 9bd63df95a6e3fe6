// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/contentcoding.h"

#include <gtest/gtest.h>

namespace keting {

TEST(ContentCoding, WhatIsPackedUnpacksToTheSame)
{
    for (const QByteArray& body : {QByteArray(), QByteArray("x"), QByteArray(3'000'000, 'a'),
                                   QByteArray("政务").repeated(50'000)}) {
        for (const QByteArray& coding : {QByteArray("gzip"), QByteArray("zstd"), QByteArray()}) {
            const auto again = decoded(encoded(body, coding), coding, 4'000'000);
            ASSERT_TRUE(again) << coding.constData();
            EXPECT_EQ(*again, body);
        }
    }
}

TEST(ContentCoding, NothingUnpacksFurtherThanTheLimit)
{
    const QByteArray body(1'000'000, '[');
    for (const QByteArray& coding : {QByteArray("gzip"), QByteArray("zstd"), QByteArray()}) {
        const QByteArray packed = encoded(body, coding);
        EXPECT_TRUE(decoded(packed, coding, body.size()));
        const auto refused = decoded(packed, coding, body.size() - 1);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, Error::Code::TooLarge);
    }
}

TEST(ContentCoding, WhatIsCutOffFollowedByMoreOrOfAnotherCodingIsRefused)
{
    const QByteArray body = QByteArray("0123456789").repeated(1000);
    const auto isInvalid = [](const QByteArray& packed, const QByteArray& coding) {
        const auto refused = decoded(packed, coding, 4'000'000);
        return !refused && refused.error().code == Error::Code::Invalid;
    };
    for (const QByteArray& coding : {QByteArray("gzip"), QByteArray("zstd")}) {
        const QByteArray packed = encoded(body, coding);
        for (qsizetype size = 0; size < packed.size(); ++size)
            EXPECT_TRUE(isInvalid(packed.first(size), coding)) << coding.constData() << size;
        EXPECT_TRUE(isInvalid(packed + "x", coding));
        EXPECT_TRUE(isInvalid(body, coding));
    }
    EXPECT_TRUE(isInvalid(encoded(body, "gzip"), "zstd"));
    EXPECT_TRUE(isInvalid(body, "br"));
}

TEST(ContentCoding, OnlyWhatIsWorthItIsPackedAndOnlyForWhoeverReadsIt)
{
    EXPECT_EQ(codingFor("gzip, zstd", 5000), "zstd");
    EXPECT_EQ(codingFor("gzip, deflate", 5000), "gzip");
    EXPECT_EQ(codingFor("br", 5000), "");
    EXPECT_EQ(codingFor("zstd", 100), "");
}

} // namespace keting
