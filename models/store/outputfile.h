// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace keting {

//! Whether a file that a person asked for may be put there: its directory exists, and what is there
//! now is nothing or an ordinary file that is no part of a desk. NotFound, Invalid.
[[nodiscard]] Result<void> checkOutputFile(const QString& path);

//! All of `bytes` or what was there before. As checkOutputFile; also DiskFull, ReadOnly.
[[nodiscard]] Result<void> writeOutputFile(const QString& path, const QByteArray& bytes);

} // namespace keting
