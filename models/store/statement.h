// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/instant.h"

#include <optional>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace keting {

class Database;

//! A prepared statement on loan from its database. Values are bound in the order of the question
//! marks; reset() starts again with none bound.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Q_DISABLE_COPY(Statement)
    ~Statement();

    Statement& bind(qint64 value);
    Statement& bind(int value) { return bind(qint64(value)); }
    Statement& bind(bool value) { return bind(qint64(value)); }
    Statement& bind(Instant value) { return bind(toMs(value)); }
    Statement& bind(const QString& text);
    Statement& bind(const QByteArray& blob); //!< Copied.
    //! Not copied: the bytes must stay where they are until the next reset().
    Statement& bindBorrowed(const void* bytes, qsizetype size);
    Statement& bind(std::nullopt_t);
    template <typename T>
    Statement& bind(const std::optional<T>& value)
    {
        return value ? bind(*value) : bind(std::nullopt);
    }

    //! True: there is a row to read. False: done.
    [[nodiscard]] Result<bool> next();
    //! Runs to the end and resets, ready for the next set of values.
    [[nodiscard]] Result<void> run();
    void reset();

    enum class Type { Null, Number, Text, Blob };
    [[nodiscard]] Type type(int column) const;
    [[nodiscard]] bool isNull(int column) const { return type(column) == Type::Null; }
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isBlob(int column) const { return type(column) == Type::Blob; }
    [[nodiscard]] int columns() const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] std::optional<Instant> optionalInstant(int column) const;

private:
    friend class Database;
    Statement(Database& database, std::vector<sqlite3_stmt*>& home, sqlite3_stmt* statement);

    Database* m_database;
    std::vector<sqlite3_stmt*>* m_home;
    sqlite3_stmt* m_statement;
    int m_bound = 0;
};

} // namespace keting
