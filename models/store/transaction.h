// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace keting {

//! Everything written while it lives is kept by commit() or, without it, undone. Transactions do
//! not nest.
class Transaction {
public:
    //! Waits for another writer at most the busy timeout.
    [[nodiscard]] static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Q_DISABLE_COPY(Transaction)
    ~Transaction();

    //! Returns after the disk has confirmed. A failed commit has undone everything.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    void rollBack();
    Database* m_database;
};

} // namespace keting
