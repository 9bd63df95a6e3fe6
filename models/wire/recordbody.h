// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/county.h"
#include "models/domain/library.h"

namespace keting {

//! Bodies of the county's and the checklists' events; same rules as eventbody.h.
[[nodiscard]] QString kindOf(const CountyPayload& payload);
[[nodiscard]] QByteArray encodeBody(const CountyPayload& payload);
[[nodiscard]] CountyPayload decodeCountyBody(const Event& event);

[[nodiscard]] QString kindOf(const ChecklistPayload& payload);
[[nodiscard]] QByteArray encodeBody(const ChecklistPayload& payload);
[[nodiscard]] ChecklistPayload decodeChecklistBody(const Event& event);

} // namespace keting
