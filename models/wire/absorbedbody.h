// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payload.h"
#include "models/wire/bodyreader.h"

namespace keting {

//! The body of "absorbed": what a merged request brings to the one that stays.
[[nodiscard]] QJsonObject absorbedToJson(const payload::Absorbed& absorbed);
[[nodiscard]] Payload readAbsorbed(BodyReader& in);

} // namespace keting
