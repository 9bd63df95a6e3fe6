// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <orcus/spreadsheet/import_interface.hpp>

namespace keting {

class SheetSink;

//! The stored results of a formula that fills a range; cells without one stay empty, the first
//! shows the formula's text then.
class ArrayFormulaSink final : public orcus::spreadsheet::iface::import_array_formula {
public:
    using Row = orcus::spreadsheet::row_t;
    using Column = orcus::spreadsheet::col_t;

    //! `sheet` owns this and outlives it.
    explicit ArrayFormulaSink(SheetSink& sheet) : m_sheet(sheet) {}
    Q_DISABLE_COPY_MOVE(ArrayFormulaSink)

    void set_range(const orcus::spreadsheet::range_t& range) override;
    void set_formula(orcus::spreadsheet::formula_grammar_t grammar,
                     std::string_view formula) override;
    void set_result_string(Row row, Column column, std::string_view value) override;
    void set_result_value(Row row, Column column, double value) override;
    void set_result_bool(Row row, Column column, bool value) override;
    void set_result_empty(Row row, Column column) override;
    void commit() override;

private:
    //! `row` and `column` count from the range's first cell.
    void putResult(Row row, Column column, const QString& text);

    SheetSink& m_sheet;
    orcus::spreadsheet::range_t m_range{};
    QString m_formula;
    bool m_hasFirst = false;
};

} // namespace keting
