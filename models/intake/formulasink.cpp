// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/formulasink.h"

#include "models/intake/sheetsink.h"

#include <cmath>

namespace keting {

using namespace Qt::StringLiterals;

void FormulaSink::set_position(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t column)
{
    m_row = row;
    m_column = column;
    m_formula.clear();
    m_result.clear();
}

void FormulaSink::set_formula(orcus::spreadsheet::formula_grammar_t /*grammar*/,
                              std::string_view formula)
{
    m_formula = u'=' + QString::fromUtf8(formula.data(), qsizetype(formula.size()));
}

void FormulaSink::set_shared_formula_index(size_t /*index*/) {}

void FormulaSink::set_result_string(std::string_view value)
{
    m_result = QString::fromUtf8(value.data(), qsizetype(value.size()));
}

void FormulaSink::set_result_value(double value)
{
    // liborcus says "not a number" for a formula the file has no result of.
    m_result = std::isnan(value) ? QString() : textOfNumber(value);
}

void FormulaSink::set_result_bool(bool value)
{
    m_result = value ? u"TRUE"_s : u"FALSE"_s;
}

void FormulaSink::set_result_empty()
{
    m_result.clear();
}

void FormulaSink::commit()
{
    m_sheet.put(m_row, m_column, m_result.isEmpty() ? m_formula : m_result);
}

} // namespace keting
