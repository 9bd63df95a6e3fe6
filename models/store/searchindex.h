// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QList>

namespace keting {

//! Full text over what was said, for two-character Chinese words as well as for long ones, single
//! characters, and beginnings of numbers and Latin words; case and width do not matter.
class SearchIndex {
public:
    explicit SearchIndex(Database& database) : m_database(database) {}
    //! Inside the caller's transaction. searchTokens() of what the event at `lseq` says; once for
    //! each event.
    [[nodiscard]] Result<void> add(qint64 lseq, const QString& tokens);
    //! The same tokens again, which the event is no longer found by.
    [[nodiscard]] Result<void> remove(qint64 lseq, const QString& tokens);
    //! Row numbers of requests (RequestTable::rows) with one event that holds all the words
    //! separated by spaces, the latest said first. No word: none. A word of three or more Chinese
    //! characters matches where all its pairs of neighbours occur.
    [[nodiscard]] Result<QList<qint64>> match(const QString& words, int limit);
    [[nodiscard]] Result<void> clear(); //!< For a rebuild from the log.

private:
    Database& m_database;
};

} // namespace keting
