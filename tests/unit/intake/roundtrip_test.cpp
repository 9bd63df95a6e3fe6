// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatparser.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct Written {
    QString sender;
    QString text;
    QDateTime time;
};

QString pick(QRandomGenerator& random, const QStringList& pieces, int most)
{
    QStringList chosen;
    for (int i = 1 + random.bounded(most); i > 0; --i)
        chosen << pieces[random.bounded(int(pieces.size()))];
    return chosen.join(u' ').simplified();
}

//! A conversation whose nicknames hold colons, times and spaces and whose texts hold blank lines.
QList<Written> conversation(QRandomGenerator& random)
{
    const QStringList names{u"三溪村-王婶"_s, u"XX店"_s,    u"12:00-21:00"_s, u"老张：修车"_s,
                            u"08:30"_s,       u"A:B"_s,     u"2026年"_s,      u"(代办)"_s,
                            u"👌赵叔"_s,       u"昨天的我"_s};
    const QStringList texts{u"医保还能补不？"_s,   u"\n\n"_s, u"地址：象山镇"_s, u"明天上班"_s,
                            u"带身份证、户口本"_s, u"\n"_s,   u"9:00-17:00"_s,   u"[微笑]"_s};
    QStringList people;
    for (int i = 0; i < 3; ++i)
        people << pick(random, names, 3) + QString::number(i); // Never ends like a time.
    QList<Written> messages;
    QDateTime time(QDate(2026, 1, 14), QTime(8, 0));
    for (int i = 0; i < 12; ++i) {
        time = time.addSecs(60LL * (1 + random.bounded(90)));
        QString text = u"问"_s;
        for (int piece = random.bounded(4); piece > 0; --piece)
            text += texts[random.bounded(int(texts.size()))];
        messages.append({people[random.bounded(3)], text.trimmed(), time});
    }
    return messages;
}

using Writer = std::function<QString(const Written&)>;

void expectRoundTrip(const Writer& write, const QString& format)
{
    const quint32 seed = 20'261'122;
    QRandomGenerator random(seed);
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    for (int round = 0; round < 60; ++round) {
        SCOPED_TRACE(testing::Message() << "seed " << seed << " round " << round);
        const QList<Written> messages = conversation(random);
        QString text;
        for (const Written& message : messages)
            text += write(message);
        const auto chat = parseChatText(text, options);
        ASSERT_TRUE(chat.has_value()) << qPrintable(text);
        EXPECT_EQ(chat->format, format);
        ASSERT_EQ(chat->messages.size(), messages.size()) << qPrintable(text);
        for (qsizetype i = 0; i < messages.size(); ++i) {
            const ParsedMessage& read = chat->messages[i];
            EXPECT_EQ(read.sender, messages[i].sender) << qPrintable(text);
            EXPECT_EQ(read.text, messages[i].text) << qPrintable(text);
            ASSERT_TRUE(read.time.has_value());
            EXPECT_EQ(toLocal(*read.time).toString(u"yyyyMMddHHmm"),
                      messages[i].time.toString(u"yyyyMMddHHmm"));
        }
    }
}

} // namespace

TEST(RoundTrip, OlderPcCopy)
{
    expectRoundTrip(
        [](const Written& m) -> QString {
            return m.sender + u' ' + m.time.toString(u"yyyy/M/d H:mm") + u'\n' + m.text + u"\n\n"_s;
        },
        u"wechat-copy"_s);
}

TEST(RoundTrip, NewerCopyOnThreeLines)
{
    expectRoundTrip(
        [](const Written& m) -> QString {
            return m.sender + u'\n' + m.time.toString(u"yyyy年MM月dd日 HH:mm") + u'\n' + m.text
                + u"\n\n"_s;
        },
        u"wechat-copy-lines"_s);
}

TEST(RoundTrip, MemoTraceText)
{
    expectRoundTrip(
        [](const Written& m) -> QString {
            return m.time.toString(u"yyyy-MM-dd HH:mm:ss ") + m.sender + u'\n' + m.text + u"\n\n"_s;
        },
        u"memotrace-txt"_s);
}

TEST(RoundTrip, ChatlogText)
{
    expectRoundTrip(
        [](const Written& m) -> QString {
            return m.sender + u"(wxid_demo) "_s + m.time.toString(u"MM-dd HH:mm:ss") + u'\n'
                + m.text + u"\n\n"_s;
        },
        u"chatlog-text"_s);
}

} // namespace keting
