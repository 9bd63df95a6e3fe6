// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace keting {

//! A message that answers another one: "「王婶：医保还能补不？」", a line of dashes, the own words.
struct QuotedMessage {
    QString person; //!< Who is quoted, as matchKey() has it.
    QString own; //!< What is said about it.
};
[[nodiscard]] std::optional<QuotedMessage> quoteIn(QStringView text);
//! The text without what it quotes.
[[nodiscard]] QString ownWords(const QString& text);

} // namespace keting
