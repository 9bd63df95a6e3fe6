// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/eventwriter.h"

//! What a command must be given before anything is written. Each says what is wrong and that
//! nothing was changed.
namespace keting {

//! Text that may be left out.
[[nodiscard]] Result<void> checkLength(const QString& text, const char* what);
//! Text that must be there.
[[nodiscard]] Result<void> checkText(const QString& text, const char* what);
//! A time that somebody is to be held to or reminded at: not past, and within a year. `what`
//! begins the sentence: "a promise cannot be due at".
[[nodiscard]] Result<void> checkAhead(Instant time, Instant now, const char* what);
//! A desk's clock that stands before the request came would date the reply before its question,
//! and count it as given in no time. Up to an hour, as the clocks of an office are off, is let
//! pass.
[[nodiscard]] Result<void> checkClock(const Request& request, Instant now);
//! A snooze hides nothing that is overdue.
[[nodiscard]] Result<void> checkSnooze(const Request& request, Instant until,
                                       const EventWriter& writer);
//! The category is one of the catalogue and the checklist one of the desk; empty ones say nothing.
[[nodiscard]] Result<void> checkMatter(const payload::Described& matter, const Records& records);
//! Dismissed or merged: there is nothing of it left to be put right.
[[nodiscard]] bool isGone(const Request& request);
//! Why nothing can be done on a request that has ended, and where to go on.
[[nodiscard]] QString endedAs(const Request& request);

} // namespace keting
