// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parseoptions.h"

#include <QByteArrayView>

namespace keting {

enum class TextEncoding {
    Utf8,
    Utf8Bom,
    Utf16LittleEndian,
    Utf16BigEndian,
    Gb18030,
    Mixed, //!< Some lines are UTF-8 and some GB18030, as when two exports were joined.
};

struct DecodedText {
    QString text; //!< Line ends are LF; no byte order mark.
    TextEncoding encoding = TextEncoding::Utf8;
    qsizetype damaged = 0; //!< Sequences that no encoding explains; U+FFFD stands for each.
};

[[nodiscard]] QString encodingName(TextEncoding encoding);

//! Decides by validity: a byte order mark, else valid UTF-8, else line by line. Invalid for bytes
//! that are no text, TooLarge over the limit.
[[nodiscard]] Result<DecodedText> decodeText(QByteArrayView bytes, const InputLimits& limits = {});

//! LF for CRLF and for a lone CR.
[[nodiscard]] QString withUnixLineEnds(QString text);

} // namespace keting
