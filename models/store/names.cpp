// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/names.h"

#include "models/store/damage.h"

#include <sqlite3.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFindWord = "SELECT id FROM name WHERE word = ?";
constexpr auto kFindNumber = "SELECT word FROM name WHERE id = ?";
constexpr auto kAddWord = "INSERT INTO name (word) VALUES (?)";

// Words come from a few hundred villages, people and kinds; whoever sends millions of different
// ones gets a slower program, not a larger one.
constexpr qsizetype kRemembered = 20'000;

} // namespace

void Names::forgetAfterRollback()
{
    if (m_rollbacks != m_database.rollbacks() || m_numbers.size() > kRemembered
        || m_words.size() > kRemembered) {
        m_numbers.clear();
        m_words.clear();
        m_rollbacks = m_database.rollbacks();
    }
}

Result<qint64> Names::number(const QString& word)
{
    const Result<std::optional<qint64>> known = find(word);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return **known;
    const Result<void> added = m_database.execute(kAddWord, word);
    if (!added)
        return tl::unexpected(added.error());
    const qint64 number = sqlite3_last_insert_rowid(m_database.handle());
    m_numbers.insert(word, number);
    return number;
}

Result<std::optional<qint64>> Names::find(const QString& word)
{
    if (word.isEmpty())
        return 0;
    forgetAfterRollback();
    if (const auto it = m_numbers.constFind(word); it != m_numbers.constEnd())
        return *it;
    const Result<std::optional<Statement>> row = m_database.first(kFindWord, word);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const qint64 number = (*row)->integer(0);
    m_numbers.insert(word, number);
    return number;
}

Result<QString> Names::word(qint64 number)
{
    if (number == 0)
        return QString();
    forgetAfterRollback();
    if (const auto it = m_words.constFind(number); it != m_words.constEnd())
        return *it;
    const Result<std::optional<Statement>> row = m_database.first(kFindNumber, number);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return tl::unexpected(damage(u"a word of its records is missing"_s));
    QString word = (*row)->text(0);
    m_words.insert(number, word);
    return word;
}

} // namespace keting
