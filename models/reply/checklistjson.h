// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"

namespace keting {

constexpr int kMaxTitleCharacters = 24;

//! Strict: every field present, none unknown, limits kept. The error names the first wrong field
//! ("materials[2].copies: …"), so the editor can jump to it.
[[nodiscard]] Result<Checklist> parseChecklist(const QByteArray& json);

//! Canonical form: compact, keys sorted, every field written; equal checklists give equal bytes.
[[nodiscard]] QByteArray serialiseChecklist(const Checklist& checklist);

//! A library file: `{"format":1,"about":…,"checklists":[…]}`, ids unique.
[[nodiscard]] Result<QList<Checklist>> parseLibrary(const QByteArray& json);
[[nodiscard]] QByteArray serialiseLibrary(const QList<Checklist>& checklists, const QString& about);

} // namespace keting
