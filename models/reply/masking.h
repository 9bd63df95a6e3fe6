// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keting {

//! 张*, 李**, 欧阳**: the surname (compound ones whole) and one star per character hidden, two at
//! most. A single character gets a star behind it, so that nothing is ever shown unmasked.
[[nodiscard]] QString maskName(QStringView name);

//! A name in a WeChat group: a leading place ("三溪村-王婶", "富乐社区 3组 老李") stays, the person
//! is masked, and so is any number that maskText() hides.
[[nodiscard]] QString maskNickname(QStringView nickname);

//! As it is shown: marks that turn the writing direction (U+202E and its like) would also turn what
//! stands around the text, so a zero-width blank stands for each; positions stay what they are.
[[nodiscard]] QString withoutReordering(QString text);

//! Mobile numbers (138****1234), landlines with their area code (0825-*****00), ID numbers
//! (510923********1234) and bank cards (6222 **** **** 1234) inside free text, also full-width,
//! grouped by blanks or dashes. What is masked is also withoutReordering().
[[nodiscard]] QString maskText(const QString& text);

//! Where a position in maskText(text) lies in `text` itself; in front of the number, if it is
//! inside a masked one.
[[nodiscard]] qsizetype positionBehindMask(const QString& text, qsizetype position);

} // namespace keting
