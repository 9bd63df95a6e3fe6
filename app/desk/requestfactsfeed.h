// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/deskreader.h"
#include "ui/request/requestfacts.h"

namespace keting {

//! A request with the open ones of its village, into which it could be merged.
struct RequestAndNeighbours {
    RequestView view;
    QList<InboxRow> neighbours;
};
[[nodiscard]] Result<RequestAndNeighbours> readWithNeighbours(DeskReader& reader,
                                                              const RequestId& id, Instant now);

//! What the request pane needs to know of the desk around the request it shows.
[[nodiscard]] RequestFacts requestFactsOf(const Records& records, const RequestAndNeighbours& read,
                                          const UserId& me, Instant now);

} // namespace keting
