// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/postgresvalues.h"

#include <QtEndian>

#include <libpq-fe.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// Numbers of types, from the server's catalogue: they never change.
constexpr unsigned kByteaType = 17;
constexpr unsigned kInt8Type = 20;
constexpr unsigned kInt4Type = 23;
constexpr unsigned kTextType = 25;
constexpr unsigned kVoidType = 2278;

QByteArray bigEndian(qint64 value)
{
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

Result<SqlValue> postgresValueAt(const PGresult* answer, int row, int column)
{
    if (PQgetisnull(answer, row, column) == 1)
        return SqlValue();
    const char* bytes = PQgetvalue(answer, row, column);
    const int length = PQgetlength(answer, row, column);
    switch (PQftype(answer, column)) {
    case kInt8Type: return SqlValue(qFromBigEndian<qint64>(bytes));
    case kInt4Type: return SqlValue(qint64(qFromBigEndian<qint32>(bytes)));
    case kTextType: return SqlValue(QString::fromUtf8(bytes, length));
    case kByteaType: return SqlValue(QByteArray(bytes, length));
    case kVoidType: return SqlValue();
    default:
        return fail(Error::Code::Storage,
                    u"an answer of the database has a column of type %1, which nothing here "
                    "reads"_s.arg(PQftype(answer, column)));
    }
}

} // namespace

PostgresValues::PostgresValues(const QList<SqlValue>& values)
{
    m_owned.reserve(size_t(values.size()));
    for (const SqlValue& value : values) {
        if (const auto* number = std::get_if<qint64>(&value))
            add(kInt8Type, bigEndian(*number));
        else if (const auto* text = std::get_if<QString>(&value))
            add(kTextType, text->toUtf8());
        else if (const auto* bytes = std::get_if<QByteArray>(&value))
            add(kByteaType, *bytes);
        else
            add(0, {});
    }
}

void PostgresValues::add(unsigned type, const QByteArray& bytes)
{
    m_owned.push_back(bytes);
    m_types.push_back(type);
    // A null pointer is NULL; no bytes at all are not.
    m_bytes.push_back(type == 0 ? nullptr : bytes.isNull() ? "" : m_owned.back().constData());
    m_lengths.push_back(int(bytes.size()));
    m_formats.push_back(1);
}

Result<QList<SqlRow>> postgresRows(const pg_result* answer)
{
    QList<SqlRow> rows;
    for (int row = 0; row < PQntuples(answer); ++row) {
        std::vector<SqlValue> values;
        for (int column = 0; column < PQnfields(answer); ++column) {
            auto value = postgresValueAt(answer, row, column);
            if (!value)
                return tl::unexpected(value.error());
            values.push_back(*std::move(value));
        }
        rows.append(SqlRow(std::move(values)));
    }
    return rows;
}

} // namespace keting
