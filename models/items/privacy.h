// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reply/masking.h"

namespace keting {

//! Whether names and numbers are shown as written. Revealing is a deed of its own and is logged.
enum class Privacy { Masked, Revealed };

[[nodiscard]] inline QString shownNickname(const QString& nickname, Privacy privacy)
{
    return privacy == Privacy::Masked ? maskNickname(nickname) : withoutReordering(nickname);
}

[[nodiscard]] inline QString shownText(const QString& text, Privacy privacy)
{
    return privacy == Privacy::Masked ? maskText(text) : withoutReordering(text);
}

//! What the log says when somebody has looked: a note of a fixed text, the same in every language.
[[nodiscard]] inline QString revealNote()
{
    return QStringLiteral("查看了姓名与号码（留痕）");
}
[[nodiscard]] inline bool isReveal(const QString& note)
{
    return note == revealNote();
}

} // namespace keting
