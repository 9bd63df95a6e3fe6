// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request.h"

namespace keting {

//! As people read it, in their language and in the words of the request pane; stageName() is for
//! programs.
[[nodiscard]] QString stageWord(Stage stage);

} // namespace keting
