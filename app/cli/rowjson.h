// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/inboxview.h"
#include "models/desk/requestview.h"
#include "models/domain/tally.h"

#include <QJsonObject>

namespace keting::cli {

//! A row of `request list` and `search`; the calendar tells which due times may still move.
[[nodiscard]] QJsonObject rowJson(const InboxRow& row, const ServiceCalendar& calendar,
                                  Instant now);
//! `request show`: the row, then messages, clocks and events. `now` decides what is overdue.
[[nodiscard]] QJsonObject requestJson(const RequestView& view, Instant now);

} // namespace keting::cli
