// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/cellreferences.h"

#include <algorithm>
#include <orcus/exception.hpp>
#include <string>

namespace keting {

namespace ss = orcus::spreadsheet;

namespace {

constexpr int kMaxRow = 1'048'576;
constexpr int kMaxColumn = 16'384;

[[noreturn]] void refuse(std::string_view text)
{
    throw orcus::invalid_arg_error("bad cell reference: " + std::string(text.substr(0, 40)));
}

} // namespace

ss::src_address_t CellReferences::resolve_address(std::string_view text)
{
    int column = 0;
    int row = 0;
    size_t at = 0;
    const auto skipDollar = [&] { at += at < text.size() && text[at] == '$'; };
    skipDollar();
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
        column = column * 26 + (text[at] - 'A' + 1);
        if (column > kMaxColumn)
            refuse(text);
    }
    skipDollar();
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        row = row * 10 + (text[at] - '0');
        if (row > kMaxRow)
            refuse(text);
    }
    if (at != text.size() || column == 0 || row == 0)
        refuse(text);
    return {0, row - 1, column - 1};
}

ss::src_range_t CellReferences::resolve_range(std::string_view text)
{
    const auto colon = text.find(':');
    const auto first = resolve_address(text.substr(0, colon));
    const auto last
        = colon == std::string_view::npos ? first : resolve_address(text.substr(colon + 1));
    const ss::src_range_t range{
        {0, std::min(first.row, last.row), std::min(first.column, last.column)},
        {0, std::max(first.row, last.row), std::max(first.column, last.column)}};
    m_cellBudget -= qint64(range.last.row - range.first.row + 1)
        * (range.last.column - range.first.column + 1);
    if (m_cellBudget < 0)
        throw orcus::invalid_arg_error("the ranges of the workbook are too large");
    return range;
}

} // namespace keting
