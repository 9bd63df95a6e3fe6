// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/messagekind.h"

namespace keting {

//! The text to show for what an export has as content: the XML of a share becomes "[链接] 标题", of
//! a quote its own words, of a forwarded conversation its lines; media without words become their
//! placeholder. Ordinary text comes back as it is.
[[nodiscard]] QString readableContent(MessageKind kind, const QString& content);

} // namespace keting
