// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/workbooksink.h"

#include <algorithm>

namespace keting {

namespace ss = orcus::spreadsheet;

Result<QList<Table>> WorkbookSink::takeTables()
{
    QList<Table> tables;
    for (const auto& [name, sheet] : m_sheets) {
        auto table = sheet->takeTable();
        if (!table)
            return tl::unexpected(table.error());
        tables.append(*std::move(table));
    }
    return tables;
}

ss::iface::import_shared_strings* WorkbookSink::get_shared_strings()
{
    return &m_strings;
}

ss::iface::import_reference_resolver*
WorkbookSink::get_reference_resolver(ss::formula_ref_context_t /*context*/)
{
    return &m_references;
}

ss::iface::import_sheet* WorkbookSink::append_sheet(ss::sheet_t /*index*/, std::string_view name)
{
    auto sheet = std::make_unique<SheetSink>(QString::fromUtf8(name.data(), qsizetype(name.size())),
                                             m_strings, m_limits);
    m_sheets.emplace_back(std::string(name), std::move(sheet));
    return m_sheets.back().second.get();
}

ss::iface::import_sheet* WorkbookSink::get_sheet(std::string_view name)
{
    const auto it = std::ranges::find(
        m_sheets, name, [](const auto& sheet) { return std::string_view(sheet.first); });
    return it == m_sheets.end() ? nullptr : it->second.get();
}

ss::iface::import_sheet* WorkbookSink::get_sheet(ss::sheet_t index)
{
    if (index < 0 || size_t(index) >= m_sheets.size())
        return nullptr;
    return m_sheets[size_t(index)].second.get();
}

void WorkbookSink::finalize() {}

} // namespace keting
