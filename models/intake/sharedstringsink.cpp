// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/sharedstringsink.h"

#include "models/intake/spreadsheetxml.h"

namespace keting {

QString SharedStringSink::text(size_t index) const
{
    if (index < m_strings.size())
        return m_strings[index];
    if (index >= kFirstInlineString && index - kFirstInlineString < m_inlineStrings.size())
        return m_inlineStrings[index - kFirstInlineString];
    return {};
}

size_t SharedStringSink::append(std::string_view text)
{
    m_strings.push_back(QString::fromUtf8(text.data(), qsizetype(text.size())));
    return m_strings.size() - 1;
}

// Equal strings may have two numbers: nothing here compares numbers.
size_t SharedStringSink::add(std::string_view text)
{
    return append(text);
}

void SharedStringSink::set_segment_font(size_t /*font*/) {}
void SharedStringSink::set_segment_bold(bool /*bold*/) {}
void SharedStringSink::set_segment_italic(bool /*italic*/) {}
void SharedStringSink::set_segment_font_name(std::string_view /*name*/) {}
void SharedStringSink::set_segment_font_size(double /*points*/) {}
void SharedStringSink::set_segment_font_color(orcus::spreadsheet::color_elem_t /*alpha*/,
                                              orcus::spreadsheet::color_elem_t /*red*/,
                                              orcus::spreadsheet::color_elem_t /*green*/,
                                              orcus::spreadsheet::color_elem_t /*blue*/)
{}

void SharedStringSink::append_segment(std::string_view text)
{
    m_segments += QString::fromUtf8(text.data(), qsizetype(text.size()));
}

size_t SharedStringSink::commit_segments()
{
    m_strings.push_back(std::exchange(m_segments, {}));
    return m_strings.size() - 1;
}

} // namespace keting
