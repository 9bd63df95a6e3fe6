// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace keting {

//! Code points, so that a rare character counts once as people count it.
[[nodiscard]] qsizetype characterCount(QStringView text);
//! Bytes in UTF-8, what channels limit. A lone surrogate counts as its replacement character.
[[nodiscard]] qsizetype utf8Length(QStringView text);
//! Longest start of `text`, in UTF-16 units, that fits `maxBytes` without cutting a code point.
[[nodiscard]] qsizetype prefixWithin(QStringView text, qsizetype maxBytes);

} // namespace keting
