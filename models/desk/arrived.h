// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/tablewriter.h"
#include "models/wire/syncmessages.h"

namespace keting {

//! What can be told of a placed event by itself.
struct EventFacts {
    QByteArray hash;
    FoldedEvent folded;
    IndexedWords words; //!< Without the tokens, where the search comes later.
};

//! What a search finds is written with the events, or, where there are very many, after them.
enum class Search { AtOnce, Later };

//! What came from the centre, with everything that can be made of it without the desk.
struct Arrived {
    PullAnswer answer;
    QList<QList<EventFacts>> facts; //!< Of each event of each page.
    Search search = Search::AtOnce;
};
//! Half of the work of taking an answer in; on any thread.
[[nodiscard]] Arrived arrived(PullAnswer answer, Search search = Search::AtOnce);

} // namespace keting
