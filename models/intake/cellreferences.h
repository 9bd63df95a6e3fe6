// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <orcus/spreadsheet/import_interface.hpp>

namespace keting {

//! Reads "B2" and "B2:D9" for liborcus. A reader sizes tables by the ranges a file names, so all of
//! them together may cover no more than `cellBudget` cells; beyond it, and for nonsense, the
//! library's own exception is thrown, which ends the import.
class CellReferences final : public orcus::spreadsheet::iface::import_reference_resolver {
public:
    explicit CellReferences(qint64 cellBudget) : m_cellBudget(cellBudget) {}
    Q_DISABLE_COPY_MOVE(CellReferences)

    orcus::spreadsheet::src_address_t resolve_address(std::string_view text) override;
    orcus::spreadsheet::src_range_t resolve_range(std::string_view text) override;

private:
    qint64 m_cellBudget;
};

} // namespace keting
