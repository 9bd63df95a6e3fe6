// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlsession.h"

#include <optional>
#include <span>
#include <vector>

struct pg_result;

namespace keting {

//! The values of one statement in the binary form in which they are sent.
class PostgresValues {
public:
    PostgresValues() = default;
    explicit PostgresValues(const QList<SqlValue>& values);
    [[nodiscard]] int size() const { return int(m_bytes.size()); }
    //! Type numbers; 0 for NULL: the server finds out.
    [[nodiscard]] const unsigned* types() const { return m_types.data(); }
    [[nodiscard]] const char* const* bytes() const { return m_bytes.data(); }
    [[nodiscard]] const int* lengths() const { return m_lengths.data(); }
    [[nodiscard]] const int* formats() const { return m_formats.data(); }

    void add(unsigned type, const QByteArray& bytes);

private:
    std::vector<QByteArray> m_owned;
    std::vector<unsigned> m_types;
    std::vector<const char*> m_bytes;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

//! One array of all these values, which are of one type.
[[nodiscard]] PostgresValues postgresArrayOf(const QList<SqlValue>& values);

struct PostgresInsert {
    QByteArray sql;
    PostgresValues arrays; //!< One for each column that is not NULL throughout.
};
//! "INSERT … VALUES ($1, $2 …)", maybe "… DO NOTHING", for many lists of values as one statement;
//! none: it is of another form.
[[nodiscard]] std::optional<PostgresInsert> insertOfMany(const QByteArray& sql,
                                                         std::span<const QList<SqlValue>> lists);

//! The rows of an answer that came in binary form. Storage: a column is of a type no table has.
[[nodiscard]] Result<QList<SqlRow>> postgresRows(const pg_result* answer);

} // namespace keting
