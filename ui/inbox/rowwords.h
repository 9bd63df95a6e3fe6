// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/inboxmodel.h"
#include "ui/look/pill.h"

namespace keting {

[[nodiscard]] QString headingWords(const InboxHeading& heading, Instant now);
[[nodiscard]] PillState headingGlyph(SectionKind kind);
[[nodiscard]] QString viewWords(View view);

//! When the matter came up: the message that waits for an answer, else the latest line.
[[nodiscard]] Instant rowMoment(const InboxRow& row);

//! A row or a heading as one sentence, for screen readers and tooltips.
[[nodiscard]] QString spokenEntry(const InboxModel& model, const InboxEntry& entry);

} // namespace keting
