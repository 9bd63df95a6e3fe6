// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace keting::test {

//! Content of `:/keting/<path>`; a missing file is a failed check and empty.
[[nodiscard]] QByteArray resourceBytes(const QString& path);
[[nodiscard]] QJsonObject resourceObject(const QString& path);

//! Every shipped file below `:/keting/` whose name ends in `suffix`.
[[nodiscard]] QStringList resourcePaths(const QString& suffix);

} // namespace keting::test
