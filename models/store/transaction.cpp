// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/transaction.h"

#include "models/store/sqliteerror.h"

#include <sqlite3.h>
#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

Result<Transaction> Transaction::begin(Database& database)
{
    Q_ASSERT(!database.m_inTransaction);
    // Qt's transaction() sends a plain BEGIN, which finds out about another writer too late.
    if (const Result<void> begun = database.run("BEGIN IMMEDIATE"); !begun)
        return tl::unexpected(begun.error());
    database.m_inTransaction = true;
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{}

Transaction::~Transaction()
{
    if (m_database)
        rollBack();
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_database);
    // SQLite itself ends the transaction on some errors (disk full, input/output); what was
    // written after that is not part of it.
    Result<void> committed = sqlite3_get_autocommit(m_database->handle()) != 0
        ? fail(Error::Code::Storage,
               u"an earlier error had ended the transaction: nothing of "
               "it was saved"_s)
        : m_database->run("COMMIT");
    if (!committed) {
        rollBack();
        return committed;
    }
    m_database->m_inTransaction = false;
    m_database = nullptr;
    return {};
}

void Transaction::rollBack()
{
    if (sqlite3_get_autocommit(m_database->handle()) == 0)
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    m_database->m_inTransaction = false;
    ++m_database->m_rollbacks;
    m_database = nullptr;
}

} // namespace keting
