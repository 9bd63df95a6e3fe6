// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/settingstore.h"

#include <QList>

namespace keting {

//! Full text over what was said, for two-character Chinese words as well as for long ones, single
//! characters, and beginnings of numbers and Latin words; case and width do not matter.
class SearchIndex {
public:
    explicit SearchIndex(Database& database) : m_database(database), m_settings(database) {}
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

    //! How far the index goes; none: it holds everything. What is added or removed after this event
    //! is passed over until cover() says that it has been reached.
    [[nodiscard]] Result<std::optional<qint64>> covered();
    [[nodiscard]] Result<void> cover(std::optional<qint64> lseq);

private:
    [[nodiscard]] Result<bool> holds(qint64 lseq);

    Database& m_database;
    SettingStore m_settings;
    //! Of covered(), as of so many rollbacks of the database; none: not read yet.
    std::optional<std::optional<qint64>> m_covered;
    qint64 m_rollbacks = 0;
};

} // namespace keting
