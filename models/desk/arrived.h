// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/tablewriter.h"
#include "models/wire/syncmessages.h"

namespace keting {

//! What can be told of a placed event by itself.
struct EventFacts {
    QByteArray hash;
    IndexedWords words; //!< Without the tokens, where the search comes later.
};

//! What came from the centre, with everything that can be made of it without the desk.
struct Arrived {
    PullAnswer answer;
    QList<QList<EventFacts>> facts; //!< Of each event of each page.
    Stories stories; //!< Of all pages.
    //! Of a snapshot: it says nothing of rights, and a search finds its events later, as there are
    //! very many.
    bool isPiece = false;
};
//! Half of the work of taking an answer in; on any thread.
[[nodiscard]] Arrived arrived(PullAnswer answer);
[[nodiscard]] Arrived arrivedPiece(ScopePage piece);

} // namespace keting
