// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/messagekeys.h"

#include <QSet>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

ParsedMessage said(const QString& sender, const QString& text, qint64 minute, qint64 second = 0)
{
    ParsedMessage message;
    message.sender = sender;
    message.text = text;
    message.time = fromMs(1'768'459'860'000 + minute * 60'000 + second * 1'000);
    return message;
}

} // namespace

TEST(MessageKeys, TheOverlapOfTwoPastesHasTheSameKeys)
{
    const QList<ParsedMessage> day{said(u"王婶"_s, u"在吗"_s, 0), said(u"王婶"_s, u"在吗"_s, 0),
                                   said(u"小李"_s, u"在"_s, 1), said(u"王婶"_s, u"在吗"_s, 2)};
    const auto first = messageKeys(u"510923107212", std::span(day.constData(), 3));
    const auto second = messageKeys(u"510923107212", std::span(day.constData() + 2, 2));
    EXPECT_EQ(first[2], second[0]);
    QSet<MessageKey> all(first.begin(), first.end());
    all.insert(second[1]);
    EXPECT_EQ(all.size(), 4) << "equal messages of one minute differ by their occurrence";
    for (const MessageKey& key : first)
        EXPECT_EQ(key.size(), 16);
}

TEST(MessageKeys, ClientsThatWriteTheSameMessageDifferentlyAgree)
{
    const QList<ParsedMessage> pc{said(u"三溪村-王婶"_s, u"医保：还能补不？"_s, 0)};
    QList<ParsedMessage> phone{said(u"三溪村-王婶\u200B"_s, u"医保:\u00A0还能补不? "_s, 0, 20)};
    EXPECT_NE(messageKeys(u"v", pc), messageKeys(u"v", phone)); // A space more is another text…
    phone[0].text = u"医保:还能补不?"_s;
    EXPECT_EQ(messageKeys(u"v", pc), messageKeys(u"v", phone)); // …a full-width sign is not.
}

TEST(MessageKeys, PicturesAreEqualWhateverAnExportCallsThem)
{
    QList<ParsedMessage> one{said(u"王婶"_s, u"[图片]"_s, 0)};
    QList<ParsedMessage> other{said(u"王婶"_s, u"![图片](http://127.0.0.1/image/1)"_s, 0)};
    one[0].kind = other[0].kind = MessageKind::Image;
    EXPECT_EQ(messageKeys(u"v", one), messageKeys(u"v", other));
}

TEST(MessageKeys, GroupSenderMinuteAndTextAllCount)
{
    const QList<ParsedMessage> base{said(u"王婶"_s, u"在吗"_s, 0)};
    const auto key = messageKeys(u"v", base)[0];
    EXPECT_NE(key, messageKeys(u"w", base)[0]);
    for (const ParsedMessage& other : {said(u"李婶"_s, u"在吗"_s, 0), said(u"王婶"_s, u"在么"_s, 0),
                                       said(u"王婶"_s, u"在吗"_s, 1)}) {
        const QList<ParsedMessage> list{other};
        EXPECT_NE(key, messageKeys(u"v", list)[0]);
    }
    QList<ParsedMessage> timeless = base;
    timeless[0].time.reset();
    EXPECT_NE(key, messageKeys(u"v", timeless)[0]);
}

} // namespace keting
