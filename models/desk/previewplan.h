// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/intakepreview.h"
#include "models/intake/intakeplan.h"

#include <functional>

namespace keting {

//! What to call a request a message belongs to: its matter, or its asker.
using NameRequest = std::function<QString(const RequestId& id)>;

//! The messages as they stand in the preview, to be planned anew after a correction.
[[nodiscard]] QList<ParsedMessage> messagesOf(const QList<IntakePreviewRow>& rows);

//! The rows of a plan over these messages. What `edited` (the same messages, before) decided by
//! hand stays marked as such.
[[nodiscard]] QList<IntakePreviewRow> previewRows(const QList<ParsedMessage>& messages,
                                                  const IntakePlan& plan, const NameRequest& nameOf,
                                                  const QList<IntakePreviewRow>& edited = {});

//! The rows while nobody knows which village's group it is: what was read, and nothing decided.
[[nodiscard]] QList<IntakePreviewRow> unplannedRows(const QList<ParsedMessage>& messages);

//! Lays what people decided in `rows` over a plan of the same messages. A decision that needs a
//! request takes the one planned, else that of the message above; where there is none, it opens
//! one. A reply of nobody on the staff stays what it was planned to be.
void decide(IntakePlan& plan, const QList<IntakePreviewRow>& rows);

} // namespace keting
