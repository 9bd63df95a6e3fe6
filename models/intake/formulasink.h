// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <orcus/spreadsheet/import_interface.hpp>

namespace keting {

class SheetSink;

//! Puts a formula cell's stored result, or the formula's own text, into the sheet. Computes
//! nothing.
class FormulaSink final : public orcus::spreadsheet::iface::import_formula {
public:
    //! `sheet` owns this and outlives it.
    explicit FormulaSink(SheetSink& sheet) : m_sheet(sheet) {}
    Q_DISABLE_COPY_MOVE(FormulaSink)

    void set_position(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t column) override;
    void set_formula(orcus::spreadsheet::formula_grammar_t grammar,
                     std::string_view formula) override;
    void set_shared_formula_index(size_t index) override;
    void set_result_string(std::string_view value) override;
    void set_result_value(double value) override;
    void set_result_bool(bool value) override;
    void set_result_empty() override;
    void commit() override;

private:
    SheetSink& m_sheet;
    orcus::spreadsheet::row_t m_row = 0;
    orcus::spreadsheet::col_t m_column = 0;
    QString m_formula;
    QString m_result;
};

} // namespace keting
