// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/arrayformulasink.h"

#include "models/intake/sheetsink.h"

namespace keting {

using namespace Qt::StringLiterals;

void ArrayFormulaSink::set_range(const orcus::spreadsheet::range_t& range)
{
    m_range = range;
    m_formula.clear();
    m_hasFirst = false;
}

void ArrayFormulaSink::set_formula(orcus::spreadsheet::formula_grammar_t /*grammar*/,
                                   std::string_view formula)
{
    m_formula = u'=' + QString::fromUtf8(formula.data(), qsizetype(formula.size()));
}

void ArrayFormulaSink::set_result_string(Row row, Column column, std::string_view value)
{
    putResult(row, column, QString::fromUtf8(value.data(), qsizetype(value.size())));
}

void ArrayFormulaSink::set_result_value(Row row, Column column, double value)
{
    putResult(row, column, textOfNumber(value));
}

void ArrayFormulaSink::set_result_bool(Row row, Column column, bool value)
{
    putResult(row, column, value ? u"TRUE"_s : u"FALSE"_s);
}

void ArrayFormulaSink::set_result_empty(Row /*row*/, Column /*column*/) {}

void ArrayFormulaSink::commit()
{
    if (!m_hasFirst)
        m_sheet.put(m_range.first.row, m_range.first.column, m_formula);
}

void ArrayFormulaSink::putResult(Row row, Column column, const QString& text)
{
    m_hasFirst |= row == 0 && column == 0 && !text.isEmpty();
    // 64 bits: both numbers come from the file.
    const qint64 sheetRow = qint64(m_range.first.row) + row;
    const qint64 sheetColumn = qint64(m_range.first.column) + column;
    if (sheetRow <= std::numeric_limits<Row>::max()
        && sheetColumn <= std::numeric_limits<Column>::max())
        m_sheet.put(Row(sheetRow), Column(sheetColumn), text);
}

} // namespace keting
