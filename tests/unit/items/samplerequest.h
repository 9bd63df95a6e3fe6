// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"

namespace keting::test {

//! Fri 9 Oct 2026, 09:05:00 in Shanghai.
[[nodiscard]] Instant sampleNow();
//! The request of the design's picture: a business licence asked about on 30 September, in progress
//! over the holiday, with an open question and a second one written after closing.
[[nodiscard]] RequestView sampleRequest();
//! The same request's clocks computed anew, after a test changed its facts.
void recomputeClocks(RequestView& view, Instant now);
[[nodiscard]] EventId sampleEvent(int n);

} // namespace keting::test
