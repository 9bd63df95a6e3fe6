// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace keting {

//! Text as tokens separated by spaces: of every run of Chinese characters the overlapping pairs and
//! its last character alone; every run of other letters and digits as one token. NFKC, case folded.
[[nodiscard]] QString searchTokens(const QString& text);

//! FTS5 expression that finds, among texts indexed by searchTokens(), those with all the words;
//! empty when there is nothing to look for.
[[nodiscard]] QString searchExpression(const QString& words);

} // namespace keting
