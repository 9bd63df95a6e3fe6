// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/sheetsink.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace keting {

using namespace Qt::StringLiterals;
namespace ss = orcus::spreadsheet;

QString textOfNumber(double value)
{
    // Twelve-digit codes and phone numbers are whole; 'f' keeps them out of scientific notation.
    if (std::abs(value) < 1e15 && value == std::trunc(value))
        return QString::number(value, 'f', 0);
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

SheetSink::SheetSink(QString name, const SharedStringSink& strings, const InputLimits& limits)
    : m_name(std::move(name)), m_strings(strings), m_limits(limits)
{}

Result<Table> SheetSink::takeTable()
{
    if (m_error)
        return tl::unexpected(*m_error);
    Table table{m_name, {}};
    table.rows.reserve(qsizetype(m_rows.size()));
    for (auto& [row, cells] : m_rows)
        table.rows.append({qsizetype(row) + 1, std::move(cells)});
    m_rows.clear();
    return table;
}

void SheetSink::put(Row row, Column column, const QString& text)
{
    if (m_error || text.isEmpty() || row < 0 || column < 0)
        return;
    if (column >= m_limits.columns) {
        m_error
            = Error{Error::Code::TooLarge,
                    u"row %1 of sheet %2 has more than %3 columns"_s.arg(row + 1).arg(m_name).arg(
                        m_limits.columns)};
        return;
    }
    if (text.size() > m_limits.cellCharacters) {
        m_error = Error{Error::Code::TooLarge,
                        u"a cell in row %1 has more than %2 characters"_s.arg(row + 1).arg(
                            m_limits.cellCharacters)};
        return;
    }
    QStringList& cells = m_rows[row];
    if (cells.size() <= column) {
        m_cells += column + 1 - cells.size();
        cells.resize(column + 1);
    }
    cells[column] = text;
    if (m_cells > m_limits.cells || qint64(m_rows.size()) > m_limits.rows)
        m_error = Error{Error::Code::TooLarge,
                        u"sheet %1 has more than %2 rows or %3 cells"_s.arg(m_name)
                            .arg(m_limits.rows)
                            .arg(m_limits.cells)};
}

ss::iface::import_formula* SheetSink::get_formula()
{
    return &m_formula;
}

ss::iface::import_array_formula* SheetSink::get_array_formula()
{
    return &m_arrayFormula;
}

void SheetSink::set_auto(Row row, Column column, std::string_view text)
{
    put(row, column, QString::fromUtf8(text.data(), qsizetype(text.size())));
}

void SheetSink::set_string(Row row, Column column, ss::string_id_t index)
{
    put(row, column, m_strings.text(index));
}

void SheetSink::set_value(Row row, Column column, double value)
{
    put(row, column, textOfNumber(value));
}

void SheetSink::set_bool(Row row, Column column, bool value)
{
    put(row, column, value ? u"TRUE"_s : u"FALSE"_s);
}

void SheetSink::set_date_time(Row row, Column column, int year, int month, int day, int hour,
                              int minute, double second)
{
    const QDateTime when(QDate(year, month, day), QTime(hour, minute, int(second)));
    if (when.isValid())
        put(row, column, when.toString(u"yyyy-MM-dd HH:mm:ss"_s));
}

void SheetSink::set_format(Row /*row*/, Column /*column*/, size_t /*format*/) {}

void SheetSink::set_format(Row /*rowStart*/, Column /*columnStart*/, Row /*rowEnd*/,
                           Column /*columnEnd*/, size_t /*format*/)
{}

void SheetSink::fill_down_cells(Row row, Column column, Row count)
{
    const auto source = m_rows.find(row);
    if (source == m_rows.end() || column < 0 || column >= source->second.size())
        return;
    const QString text = source->second[column];
    for (Row i = 1; i <= count && !m_error; ++i)
        put(row + i, column, text);
}

ss::range_size_t SheetSink::get_sheet_size() const
{
    // What Excel itself allows; the limits are checked where cells arrive.
    return {1'048'576, 16'384};
}

} // namespace keting
