// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlsession.h"

#include <utility>

namespace keting {

bool SqlRow::isNull(size_t column) const
{
    return std::holds_alternative<std::monostate>(m_values.at(column));
}

qint64 SqlRow::integer(size_t column) const
{
    const auto* value = std::get_if<qint64>(&m_values.at(column));
    return value ? *value : 0;
}

QString SqlRow::text(size_t column) const
{
    const auto* value = std::get_if<QString>(&m_values.at(column));
    return value ? *value : QString();
}

QByteArray SqlRow::bytes(size_t column) const
{
    const auto* value = std::get_if<QByteArray>(&m_values.at(column));
    return value ? *value : QByteArray();
}

Result<std::optional<SqlRow>> SqlSession::first(const char* sql, const QList<SqlValue>& values)
{
    return rows(sql, values).map([](const QList<SqlRow>& found) {
        return found.isEmpty() ? std::nullopt : std::optional(found.first());
    });
}

Result<SqlTransaction> SqlTransaction::begin(SqlSession& session, For purpose)
{
    if (const auto begun = session.begin(purpose == For::Writing); !begun)
        return tl::unexpected(begun.error());
    return SqlTransaction(session);
}

SqlTransaction::SqlTransaction(SqlTransaction&& other) noexcept
    : m_session(std::exchange(other.m_session, nullptr))
{}

SqlTransaction::~SqlTransaction()
{
    if (m_session)
        m_session->rollBack();
}

Result<void> SqlTransaction::commit()
{
    return std::exchange(m_session, nullptr)->commit();
}

} // namespace keting
