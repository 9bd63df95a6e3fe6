// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/cellreferences.h"
#include "models/intake/sharedstringsink.h"
#include "models/intake/sheetsink.h"

#include <memory>
#include <vector>

namespace keting {

//! Receives a workbook from liborcus: one SheetSink per sheet, the shared strings, nothing else.
class WorkbookSink final : public orcus::spreadsheet::iface::import_factory {
public:
    //! `limits` must outlive the sink; `inlineStrings` as for SharedStringSink.
    WorkbookSink(const InputLimits& limits, std::vector<QString> inlineStrings)
        : m_limits(limits), m_references(limits.cells), m_strings(std::move(inlineStrings))
    {}

    [[nodiscard]] Result<QList<Table>> takeTables();

    orcus::spreadsheet::iface::import_shared_strings* get_shared_strings() override;
    orcus::spreadsheet::iface::import_reference_resolver*
    get_reference_resolver(orcus::spreadsheet::formula_ref_context_t context) override;
    orcus::spreadsheet::iface::import_sheet* append_sheet(orcus::spreadsheet::sheet_t index,
                                                          std::string_view name) override;
    orcus::spreadsheet::iface::import_sheet* get_sheet(std::string_view name) override;
    orcus::spreadsheet::iface::import_sheet* get_sheet(orcus::spreadsheet::sheet_t index) override;
    void finalize() override;

private:
    const InputLimits& m_limits;
    CellReferences m_references;
    SharedStringSink m_strings;
    std::vector<std::pair<std::string, std::unique_ptr<SheetSink>>> m_sheets;
};

} // namespace keting
