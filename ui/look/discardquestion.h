// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;

namespace keting {

//! Asks whether what was written in `dialog` may be lost; keeping it is the default. The dialog is
//! rejected when it may: the caller has kept it open until then. Asked once at a time.
void askToDiscard(QDialog& dialog, const QString& what);

} // namespace keting
