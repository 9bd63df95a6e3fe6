// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestrow.h"

namespace keting {

//! The words of a search, as they are compared: width and case folded.
[[nodiscard]] QStringList searchWords(const QString& text);

//! Best first: the whole phrase in the matter, every word in it, the phrase in what was asked first
//! or said last or in the asker's name, then the rest. Of equal ones the order given stays.
[[nodiscard]] QList<InboxRow> bestFirst(QList<InboxRow> rows, const QString& text);

} // namespace keting
