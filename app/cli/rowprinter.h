// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace keting::cli {

//! Cells a terminal gives this text: two for each wide character, none for marks and for what
//! cannot be printed.
[[nodiscard]] int displayWidth(const QString& text);

//! Rows as JSON lines at once, or for people as one table with aligned columns at the end. What
//! would steer the terminal is not printed in a table.
class RowPrinter {
public:
    //! The keys a table shows, in order; JSON shows all.
    RowPrinter(bool asTable, QStringList columns)
        : m_asTable(asTable), m_columns(std::move(columns))
    {}
    void add(const QJsonObject& row);
    void finish() const;

private:
    bool m_asTable;
    QStringList m_columns;
    QList<QStringList> m_rows;
    QList<bool> m_isText; //!< By column: left-aligned; numbers are not.
};

} // namespace keting::cli
