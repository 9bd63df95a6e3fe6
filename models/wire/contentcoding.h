// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace keting {

//! What a body was packed with, by the name HTTP gives it: "", "gzip" or "zstd". Invalid: another
//! name, or the bytes are not what they say. TooLarge: it would unpack to more than `most` bytes;
//! it is not unpacked any further than that.
[[nodiscard]] Result<QByteArray> decoded(const QByteArray& body, const QByteArray& coding,
                                         qsizetype most);

//! The better of the codings the other side accepts, for a body that is worth it; empty: none.
[[nodiscard]] QByteArray codingFor(const QByteArray& acceptEncoding, qsizetype bodyBytes);
[[nodiscard]] QByteArray encoded(const QByteArray& body, const QByteArray& coding);

} // namespace keting
