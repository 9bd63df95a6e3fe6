// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parseoptions.h"

#include <QByteArray>

namespace keting {

//! The whole file, or TooLarge before more than the limit for its kind was read: archives (by their
//! first bytes) have their own limit. Only regular files; NotFound or Invalid else.
[[nodiscard]] Result<QByteArray> readSourceFile(const QString& path, const InputLimits& limits,
                                                const ProgressFn& progress = {});

//! True for the local-header signature every .xlsx begins with.
[[nodiscard]] bool looksLikeZip(QByteArrayView bytes);

} // namespace keting
