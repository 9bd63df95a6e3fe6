// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/asidework.h"
#include "models/domain/county.h"
#include "models/sync/syncengine.h"
#include "models/wire/quarantinemessages.h"
#include "ui/look/banner.h"

namespace keting {

//! "Synced 09:04 · 0 to upload", and the like.
[[nodiscard]] QString syncWords(const SyncStatus& status);
//! "Clock +0.2 s" against the centre's; empty while nothing is known.
[[nodiscard]] QString clockWords(const SyncStatus& status);
[[nodiscard]] bool isClockWrong(const SyncStatus& status);
//! A longer sentence for the settings.
[[nodiscard]] QString standingWords(const SyncStatus& status);
//! One line about an entry that was not accepted: when, where, what, and why.
[[nodiscard]] QString asideWords(const AsideWork& work, const County& county);

//! One line about what another wrote and the centre did not accept, with its words, masked.
[[nodiscard]] QString refusedWords(const QuarantineEntry& entry, const County& county);

namespace centerbanner {
inline constexpr auto kExchange = "center-exchange"; //!< The exchange does not go on by itself.
inline constexpr auto kClock = "center-clock";
inline constexpr auto kAside = "center-aside";
inline constexpr auto kShow = "show"; //!< Action of all three.
} // namespace centerbanner

//! What the state of the exchange asks of the user; none: nothing.
[[nodiscard]] std::optional<BannerSpec> exchangeBanner(const SyncStatus& status);
[[nodiscard]] std::optional<BannerSpec> clockBanner(const SyncStatus& status);
[[nodiscard]] std::optional<BannerSpec> asideBanner(const SyncStatus& status);

} // namespace keting
