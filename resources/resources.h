// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keting {

//! Makes `:/keting/…` readable. Call once in main(), before the first use; repeating it is
//! harmless.
void initResources();

} // namespace keting
