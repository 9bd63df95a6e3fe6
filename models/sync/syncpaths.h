// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace keting::syncpath {

inline constexpr QLatin1StringView kLogin{"/auth/login"};
inline constexpr QLatin1StringView kRefresh{"/auth/refresh"};
inline constexpr QLatin1StringView kLogout{"/auth/logout"};
inline constexpr QLatin1StringView kHello{"/sync/1/hello"};
inline constexpr QLatin1StringView kReconcile{"/sync/1/reconcile"};
inline constexpr QLatin1StringView kPush{"/sync/1/push"};
inline constexpr QLatin1StringView kPull{"/sync/1/pull"};
inline constexpr QLatin1StringView kSnapshot{"/sync/1/snapshot"};

} // namespace keting::syncpath
