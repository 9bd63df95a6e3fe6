// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QHash>

namespace keting {

//! Words that repeat in millions of rows (scopes, kinds, people, villages…) as small numbers. The
//! empty word is 0. Numbers never change once committed.
class Names {
public:
    explicit Names(Database& database) : m_database(database) {}
    //! Gives the word a number if it has none; inside the caller's transaction.
    [[nodiscard]] Result<qint64> number(const QString& word);
    //! None: no row can hold this word.
    [[nodiscard]] Result<std::optional<qint64>> find(const QString& word);
    [[nodiscard]] Result<QString> word(qint64 number);

private:
    void forgetAfterRollback();
    Database& m_database;
    QHash<QString, qint64> m_numbers;
    QHash<qint64, QString> m_words;
    qint64 m_rollbacks = 0;
};

} // namespace keting
