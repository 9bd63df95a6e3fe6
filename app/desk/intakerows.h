// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/intakepreview.h"
#include "models/domain/county.h"
#include "models/intake/intakeplan.h"

namespace keting {

//! The plan as the preview shows it, row for row.
[[nodiscard]] QList<IntakePreviewRow> previewRows(const QList<ParsedMessage>& messages,
                                                  const IntakePlan& plan);
//! The messages as corrected in the preview.
[[nodiscard]] QList<ParsedMessage> messagesOf(const QList<IntakePreviewRow>& rows);
//! Puts what a person decided over what was planned anew.
void keepDecisions(IntakePlan& plan, const QList<IntakePreviewRow>& rows);
//! The village whose name the group's title or most senders' names carry; empty: none does clearly.
[[nodiscard]] QString villageByNames(const County& county, const ParsedChat& chat);

} // namespace keting
