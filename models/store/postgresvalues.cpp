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
constexpr unsigned kByteaArrayType = 1001;
constexpr unsigned kTextArrayType = 1009;
constexpr unsigned kInt8ArrayType = 1016;

template <typename Number>
QByteArray bigEndian(Number value)
{
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

unsigned postgresTypeOf(const SqlValue& value)
{
    if (std::holds_alternative<qint64>(value))
        return kInt8Type;
    if (std::holds_alternative<QString>(value))
        return kTextType;
    return std::holds_alternative<QByteArray>(value) ? kByteaType : 0;
}

unsigned arrayOf(unsigned type)
{
    if (type == kInt8Type)
        return kInt8ArrayType;
    return type == kTextType ? kTextArrayType : kByteaArrayType;
}

QByteArray postgresBytesOf(const SqlValue& value)
{
    if (const auto* number = std::get_if<qint64>(&value))
        return bigEndian(*number);
    if (const auto* text = std::get_if<QString>(&value))
        return text->toUtf8();
    const auto* bytes = std::get_if<QByteArray>(&value);
    return bytes ? *bytes : QByteArray();
}

//! 0: NULL in all of them. A column holds values of one type.
unsigned typeOfColumn(std::span<const QList<SqlValue>> lists, qsizetype column)
{
    for (const QList<SqlValue>& values : lists) {
        if (const unsigned type = postgresTypeOf(values.at(column)); type != 0)
            return type;
    }
    return 0;
}

//! One dimension, counted from 1.
QByteArray postgresArray(unsigned type, std::span<const QList<SqlValue>> lists, qsizetype column)
{
    QByteArray array = bigEndian(qint32(1)) + bigEndian(qint32(1)) + bigEndian(qint32(type))
        + bigEndian(qint32(lists.size())) + bigEndian(qint32(1));
    QByteArrayList parts;
    qsizetype size = array.size();
    for (const QList<SqlValue>& values : lists) {
        parts.append(postgresBytesOf(values.at(column)));
        size += qsizetype(sizeof(qint32)) + parts.constLast().size();
    }
    array.reserve(size);
    for (size_t i = 0; i < lists.size(); ++i) {
        const bool isNull = std::holds_alternative<std::monostate>(lists[i].at(column));
        const QByteArray& bytes = parts.at(qsizetype(i));
        array += bigEndian(isNull ? qint32(-1) : qint32(bytes.size()));
        array += bytes;
    }
    return array;
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
    for (const SqlValue& value : values)
        add(postgresTypeOf(value), postgresBytesOf(value));
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

std::optional<PostgresInsert> insertOfMany(const QByteArray& sql,
                                           std::span<const QList<SqlValue>> lists)
{
    QByteArrayList given;
    QByteArrayList selected;
    QByteArrayList parameters;
    QByteArrayList names;
    PostgresInsert insert;
    for (qsizetype column = 0; column < lists.front().size(); ++column) {
        given.append("$" + QByteArray::number(column + 1));
        const unsigned type = typeOfColumn(lists, column);
        selected.append("NULL");
        if (type == 0)
            continue;
        selected.last() = "c" + QByteArray::number(column);
        names.append(selected.last());
        parameters.append("$" + QByteArray::number(parameters.size() + 1));
        insert.arrays.add(arrayOf(type), postgresArray(type, lists, column));
    }
    const QByteArray values = "VALUES (" + given.join(", ") + ")";
    const auto at = sql.indexOf(values);
    const QByteArray rest = at < 0 ? QByteArray() : sql.sliced(at + values.size());
    if (!sql.startsWith("INSERT ") || at < 0 || names.isEmpty()
        || !(rest.isEmpty() || rest.endsWith("DO NOTHING")))
        return std::nullopt;
    insert.sql = sql.first(at) + "SELECT " + selected.join(", ") + " FROM unnest("
        + parameters.join(", ") + ") AS many (" + names.join(", ") + ")" + rest;
    return insert;
}

PostgresValues postgresArrayOf(const QList<SqlValue>& values)
{
    QList<QList<SqlValue>> lists;
    for (const SqlValue& value : values)
        lists.append({value});
    PostgresValues array;
    const unsigned type = typeOfColumn(lists, 0);
    array.add(arrayOf(type), postgresArray(type, lists, 0));
    return array;
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
