// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/textlength.h"

namespace keting {

namespace {

//! UTF-16 units of the code point at `at`; a lone surrogate stands for itself.
qsizetype unitsAt(QStringView text, qsizetype at)
{
    const bool pair
        = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return pair ? 2 : 1;
}

qsizetype bytesAt(QStringView text, qsizetype at)
{
    if (unitsAt(text, at) == 2)
        return 4;
    const char16_t unit = text[at].unicode();
    if (unit < 0x80)
        return 1;
    return unit < 0x800 ? 2 : 3;
}

} // namespace

qsizetype characterCount(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size(); at += unitsAt(text, at))
        ++count;
    return count;
}

qsizetype utf8Length(QStringView text)
{
    qsizetype bytes = 0;
    for (qsizetype at = 0; at < text.size(); at += unitsAt(text, at))
        bytes += bytesAt(text, at);
    return bytes;
}

qsizetype prefixWithin(QStringView text, qsizetype maxBytes)
{
    qsizetype bytes = 0;
    for (qsizetype at = 0; at < text.size(); at += unitsAt(text, at)) {
        bytes += bytesAt(text, at);
        if (bytes > maxBytes)
            return at;
    }
    return text.size();
}

} // namespace keting
