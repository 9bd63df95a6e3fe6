// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchaudit.h"

#include "models/store/rows.h"
#include "models/store/searchtokens.h"

#include <QScopeGuard>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kOpenWords
    = "CREATE VIRTUAL TABLE temp.search_word USING fts5vocab (main, search, instance)";
constexpr auto kDropWords = "DROP TABLE temp.search_word";
constexpr auto kEveryWord = "SELECT term, doc FROM temp.search_word";
constexpr qsizetype kLongestWord = 32'768; // FTS5 cuts longer ones.

//! Never zero, so that no word goes unnoticed in a sum.
quint64 numberOf(QByteArrayView word)
{
    constexpr size_t kSeed = 0x9e3779b97f4a7c15;
    return quint64(qHash(word.first(std::min(word.size(), kLongestWord)), kSeed)) | 1;
}

} // namespace

SearchAudit::SearchAudit(Database& database, qint64 last)
    : m_database(database), m_words(size_t(last) + 1)
{}

void SearchAudit::expect(qint64 lseq, const QString& text)
{
    const QByteArray tokens = searchTokens(text).toUtf8();
    std::vector<quint64> words;
    for (qsizetype from = 0; from < tokens.size();) {
        const qsizetype space = tokens.indexOf(' ', from);
        const qsizetype end = space < 0 ? tokens.size() : space;
        words.push_back(numberOf(QByteArrayView(tokens).sliced(from, end - from)));
        from = end + 1;
    }
    // The index names a text once for each of its words, however often it is said.
    std::ranges::sort(words);
    const auto repeated = std::ranges::unique(words);
    m_words.at(size_t(lseq)) += std::accumulate(words.begin(), repeated.begin(), quint64(0));
}

Result<qint64> SearchAudit::differences()
{
    if (const Result<void> opened = m_database.run(kOpenWords); !opened)
        return tl::unexpected(opened.error());
    const auto drop = qScopeGuard([this] { static_cast<void>(m_database.run(kDropWords)); });
    QSet<qint64> strays;
    const Result<void> read = visitRows(m_database.query(kEveryWord), [&](const Statement& word) {
        const qint64 lseq = word.integer(1);
        if (lseq > 0 && size_t(lseq) < m_words.size())
            m_words[size_t(lseq)] -= numberOf(word.blob(0));
        else
            strays.insert(lseq);
    });
    if (!read)
        return tl::unexpected(read.error());
    const auto differing = std::ranges::count_if(m_words, [](quint64 sum) { return sum != 0; });
    return qint64(differing) + strays.size();
}

} // namespace keting
