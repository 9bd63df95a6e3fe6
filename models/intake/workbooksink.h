// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/sharedstringsink.h"
#include "models/intake/sheetsink.h"

#include <memory>

namespace keting {

//! Receives a workbook from liborcus: one SheetSink per sheet, the shared strings, nothing else.
class WorkbookSink final : public orcus::spreadsheet::iface::import_factory {
public:
    //! `limits` must outlive the sink.
    explicit WorkbookSink(const InputLimits& limits) : m_limits(limits) {}

    [[nodiscard]] Result<QList<Table>> takeTables();

    orcus::spreadsheet::iface::import_shared_strings* get_shared_strings() override;
    orcus::spreadsheet::iface::import_sheet* append_sheet(orcus::spreadsheet::sheet_t index,
                                                          std::string_view name) override;
    orcus::spreadsheet::iface::import_sheet* get_sheet(std::string_view name) override;
    orcus::spreadsheet::iface::import_sheet* get_sheet(orcus::spreadsheet::sheet_t index) override;
    void finalize() override;

private:
    const InputLimits& m_limits;
    SharedStringSink m_strings;
    std::vector<std::pair<std::string, std::unique_ptr<SheetSink>>> m_sheets;
};

} // namespace keting
