// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <vector>

namespace keting {

//! Compares the search index with the one that a rebuild from the log would make, text by text,
//! without making it: eight bytes for each event of the log.
class SearchAudit {
public:
    //! `last` is the log's highest lseq.
    SearchAudit(Database& database, qint64 last);

    //! What SearchIndex::add() should have been given.
    void expect(qint64 lseq, const QString& text);
    //! How many texts are missing, too many, or indexed under other words. Corrupt: the index
    //! cannot be read to its end.
    [[nodiscard]] Result<qint64> differences();

private:
    Database& m_database;
    std::vector<quint64> m_words; //!< By lseq: the sum over the words expected less those found.
};

} // namespace keting
