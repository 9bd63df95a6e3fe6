// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/arrayformulasink.h"
#include "models/intake/formulasink.h"
#include "models/intake/parseoptions.h"
#include "models/intake/sharedstringsink.h"
#include "models/intake/table.h"

#include <map>
#include <orcus/spreadsheet/import_interface.hpp>

namespace keting {

//! Receives one sheet's cells from liborcus, as text. Once a limit is passed it takes nothing more
//! and remembers why.
class SheetSink final : public orcus::spreadsheet::iface::import_sheet {
public:
    using Row = orcus::spreadsheet::row_t;
    using Column = orcus::spreadsheet::col_t;

    //! `strings` and `limits` must outlive the sink.
    SheetSink(QString name, const SharedStringSink& strings, const InputLimits& limits);

    [[nodiscard]] Result<Table> takeTable();
    void put(Row row, Column column, const QString& text);

    orcus::spreadsheet::iface::import_formula* get_formula() override;
    orcus::spreadsheet::iface::import_array_formula* get_array_formula() override;
    void set_auto(Row row, Column column, std::string_view text) override;
    void set_string(Row row, Column column, orcus::spreadsheet::string_id_t index) override;
    void set_value(Row row, Column column, double value) override;
    void set_bool(Row row, Column column, bool value) override;
    void set_date_time(Row row, Column column, int year, int month, int day, int hour, int minute,
                       double second) override;
    void set_format(Row row, Column column, size_t format) override;
    void set_format(Row rowStart, Column columnStart, Row rowEnd, Column columnEnd,
                    size_t format) override;
    void fill_down_cells(Row row, Column column, Row count) override;
    [[nodiscard]] orcus::spreadsheet::range_size_t get_sheet_size() const override;

private:
    QString m_name;
    const SharedStringSink& m_strings;
    const InputLimits& m_limits;
    std::map<Row, QStringList> m_rows;
    std::optional<Error> m_error;
    qint64 m_cells = 0;
    FormulaSink m_formula{*this};
    ArrayFormulaSink m_arrayFormula{*this};
};

//! A number as a person would write it: no exponent, no trailing zeros.
[[nodiscard]] QString textOfNumber(double value);

} // namespace keting
