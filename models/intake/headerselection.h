// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/chatheader.h"

#include <QSet>

namespace keting {

struct HeaderSelection {
    QList<ChatHeader> headers;
    QList<qsizetype> rejectedLines; //!< Lines that look like a header but are taken for text.
    //! Those of them that stand apart and in a name's place: perhaps another client's headers.
    QSet<qsizetype> doubtfulLines;
    TimeShape dominant; //!< The shape most headers share.
};

//! Which of the places that look like a header really are. Message text holds lines such as
//! "开会时间 2026/1/15 14:30", so a header must agree with the rest of its file: it has the
//! commonest time shape (or one that goes with it), stands after a blank line where the others do,
//! or belongs to somebody who writes elsewhere in the file; a label in the sender's place or a time
//! that jumps out of its neighbours' order speaks against it. Nicknames may end or be punctuated
//! like a sentence: that counts only against a candidate that is odd in another way as well.
[[nodiscard]] HeaderSelection selectHeaders(const QList<ChatHeader>& candidates, ChatLayout layout);

//! Nothing in the line itself speaks against its being a header: no label, and no sentence.
[[nodiscard]] bool readsLikeAName(const ChatHeader& candidate);

} // namespace keting
