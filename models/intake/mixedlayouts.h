// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/headerselection.h"

namespace keting {

//! Pastes of several clients land in one text: between the headers of its main layout, a paragraph
//! that begins with a name and a full date and time in another layout is a message of its own, and
//! its header joins the selection. One that reads like a sentence stays text and is doubtful.
void addHeadersOfOtherLayouts(const ChatLines& lines, ChatLayout main, HeaderSelection& selection);

} // namespace keting
