// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/eventlog.h"
#include "models/store/requesttable.h"
#include "models/store/searchaudit.h"
#include "models/store/searchindex.h"
#include "models/store/searchtokens.h"
#include "models/store/transaction.h"
#include "tests/soak.h"
#include "tests/store/sampledata.h"

#include <QTemporaryDir>

#include <algorithm>
#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class SearchIndexTest : public testing::Test {
protected:
    //! Files the text as said in the request; returns the request's row number.
    qint64 say(const StoredRequest& request, const QString& text)
    {
        const Event event = sample.event(request.row.id, request.row.received);
        Result<Transaction> transaction = Transaction::begin(*database);
        const auto appended = log.append({&event, 1});
        const auto n = table.upsert({&request, 1});
        EXPECT_TRUE(appended && n && index.add(appended->first().lseq, searchTokens(text)));
        EXPECT_TRUE(transaction->commit());
        return n->first();
    }
    [[nodiscard]] QList<qint64> match(const QString& words, int limit = 1000)
    {
        const auto found = index.match(words, limit);
        EXPECT_TRUE(found) << qPrintable(found ? QString() : found.error().detail);
        return found.value_or(QList<qint64>());
    }

    QTemporaryDir dir;
    std::unique_ptr<Database> database = newDatabase(dir.filePath(u"keting.db"_s));
    EventLog log{*database};
    RequestTable table{*database};
    SearchIndex index{*database};
    SampleData sample{11};
};

} // namespace

TEST(SearchTokens, ARunOfCharactersBecomesPairsAndItsLastCharacter)
{
    EXPECT_EQ(searchTokens(u"富乐社区，Ｗi-Fi 138"_s), u"富乐 乐社 社区 区 wi fi 138"_s);
    EXPECT_EQ(searchTokens(u"村"_s), u"村"_s);
    EXPECT_EQ(searchTokens(u"a村b"_s), u"a 村 b"_s);
    EXPECT_EQ(searchTokens(u"𠮷野家"_s), u"𠮷野 野家 家"_s);
    EXPECT_EQ(searchTokens(u"👌 ……"_s), QString());
    EXPECT_EQ(searchExpression(u"社 保卡 \"OR\" *"_s), uR"("社"* AND "保卡" AND "or"*)"_s);
    EXPECT_EQ(searchExpression(u"\" * ( )"_s), QString());
}

TEST_F(SearchIndexTest, WordsOfOneTwoAndMoreCharactersNumbersAndLatinAreFound)
{
    const qint64 first = say(sample.request(5), u"请问社保卡丢了怎么补办？电话138****1234"_s);
    const qint64 second = say(sample.request(5), u"营业执照变更，公司名 KETING Trade"_s);
    EXPECT_EQ(match(u"社保"_s), QList<qint64>{first});
    EXPECT_EQ(match(u"社保卡"_s), QList<qint64>{first});
    EXPECT_EQ(match(u"卡"_s), QList<qint64>{first});
    EXPECT_EQ(match(u"办"_s), QList<qint64>{first});
    EXPECT_EQ(match(u"1234"_s), QList<qint64>{first});
    EXPECT_EQ(match(u"keti"_s), QList<qint64>{second});
    EXPECT_EQ(match(u"ｔｒａｄｅ 执照"_s), QList<qint64>{second});
    EXPECT_EQ(match(u"执照 社保"_s), QList<qint64>());
    EXPECT_EQ(match(u"保社"_s), QList<qint64>());
    EXPECT_EQ(match(u""_s), QList<qint64>());
    EXPECT_EQ(match(u"\" OR 1 NEAR(*"_s), QList<qint64>());
}

TEST_F(SearchIndexTest, EveryRandomChineseWordIsFoundExactlyWhereItsPairsOccur)
{
    struct Said {
        qint64 n;
        QString text;
    };
    QList<Said> said;
    QList<StoredRequest> requests;
    requests.reserve(60);
    for (int i = 0; i < 60; ++i)
        requests.append(sample.request(20));
    said.reserve(500);
    for (int i = 0; i < 500; ++i) {
        const StoredRequest& request = requests.at(qsizetype(sample.below(60)));
        const QString text = sample.chineseText(1 + int(sample.below(25)));
        said.append({say(request, text), text});
    }
    int foundSome = 0;
    for (int round = 0; round < soaked(300); ++round) {
        const QString word = sample.chineseText(1 + int(sample.below(4)));
        QList<qint64> expected;
        for (auto it = said.crbegin(); it != said.crend(); ++it) {
            bool all = word.size() > 1 || it->text.contains(word);
            for (qsizetype i = 0; i + 1 < word.size(); ++i)
                all = all && it->text.contains(word.mid(i, 2));
            EXPECT_TRUE(all || !it->text.contains(word));
            if (all && !expected.contains(it->n))
                expected.append(it->n);
        }
        EXPECT_EQ(match(word), expected) << qPrintable(word);
        EXPECT_EQ(match(word, 3), expected.first(std::min<qsizetype>(3, expected.size())));
        foundSome += !expected.isEmpty();
    }
    EXPECT_GT(foundSome, 150);
    ASSERT_TRUE(index.clear());
    EXPECT_TRUE(match(u"社保"_s).isEmpty());
}

TEST_F(SearchIndexTest, AnAuditCountsEveryTextThatIsMissingTooManyOrChanged)
{
    QStringList texts{u"社保卡丢了怎么办"_s, u"Wi-Fi 密码 12345"_s, u"医保医保医保"_s,
                      QString(40'000, u'x'), u"……"_s};
    for (const QString& text : std::as_const(texts))
        say(sample.request(20), text);
    const auto differences = [&] {
        SearchAudit audit(*database, *log.last());
        for (qsizetype i = 0; i < texts.size(); ++i)
            audit.expect(i + 1, texts.at(i));
        const auto found = audit.differences();
        EXPECT_TRUE(found) << qPrintable(found ? QString() : found.error().detail);
        return found.value_or(-1);
    };
    EXPECT_EQ(differences(), 0);
    EXPECT_EQ(differences(), 0) << "it leaves nothing behind";
    ASSERT_TRUE(index.add(2, searchTokens(u"乱"_s)));
    EXPECT_EQ(differences(), 1) << "one word too many";
    ASSERT_TRUE(index.add(77, searchTokens(u"乱"_s)));
    EXPECT_EQ(differences(), 2) << "a text of no event";
    texts[0] += u"呢"_s;
    EXPECT_EQ(differences(), 3) << "one word too few";
    ASSERT_TRUE(index.clear());
    EXPECT_EQ(differences(), 4) << "all that have words";
}
