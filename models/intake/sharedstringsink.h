// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <orcus/spreadsheet/import_interface.hpp>
#include <vector>

namespace keting {

//! A workbook's strings by number; fonts and colours of their pieces are dropped.
class SharedStringSink final : public orcus::spreadsheet::iface::import_shared_strings {
public:
    //! `inlineStrings` are those kFirstInlineString begins.
    explicit SharedStringSink(std::vector<QString> inlineStrings)
        : m_inlineStrings(std::move(inlineStrings))
    {}
    Q_DISABLE_COPY_MOVE(SharedStringSink)

    //! Empty for a number nothing was given.
    [[nodiscard]] QString text(size_t index) const;

    size_t append(std::string_view text) override;
    size_t add(std::string_view text) override;
    void set_segment_font(size_t font) override;
    void set_segment_bold(bool bold) override;
    void set_segment_italic(bool italic) override;
    void set_segment_font_name(std::string_view name) override;
    void set_segment_font_size(double points) override;
    void set_segment_font_color(orcus::spreadsheet::color_elem_t alpha,
                                orcus::spreadsheet::color_elem_t red,
                                orcus::spreadsheet::color_elem_t green,
                                orcus::spreadsheet::color_elem_t blue) override;
    void append_segment(std::string_view text) override;
    size_t commit_segments() override;

private:
    std::vector<QString> m_inlineStrings;
    std::vector<QString> m_strings;
    QString m_segments;
};

} // namespace keting
