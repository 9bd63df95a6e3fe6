// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/signinthrottle.h"

#include <algorithm>

namespace keting {

namespace {

constexpr int kFreeForAName = 5;
constexpr int kFreeForAnAddress = 50; //!< A whole office may sit behind one.
constexpr int kMostDoublings = 6;
constexpr std::chrono::minutes kForgotten{15};
constexpr qsizetype kMostKeys = 20'000;

} // namespace

Millis SignInThrottle::waitAfter(const Failures& failures, int free, Instant now)
{
    if (failures.count < free || now - failures.last >= kForgotten)
        return Millis(0);
    const Millis pause = Seconds(1 << std::min(failures.count - free, kMostDoublings));
    return std::max(Millis(0), failures.last + pause - now);
}

Millis SignInThrottle::wait(const QString& user, const QByteArray& address, Instant now) const
{
    const std::scoped_lock lock(m_mutex);
    return std::max(waitAfter(m_failures.value({user, address}), kFreeForAName, now),
                    waitAfter(m_failures.value({QString(), address}), kFreeForAnAddress, now));
}

void SignInThrottle::failed(const QString& user, const QByteArray& address, Instant now)
{
    const std::scoped_lock lock(m_mutex);
    if (m_failures.size() > kMostKeys)
        m_failures.removeIf([now](const QHash<Key, Failures>::iterator& at) {
            return now - at->last >= kForgotten;
        });
    if (m_failures.size() > kMostKeys)
        m_failures.clear(); // Somebody tries names by the thousand: their address is slow soon.
    count({user, address}, now);
    count({QString(), address}, now);
}

void SignInThrottle::count(const Key& key, Instant now)
{
    Failures& failures = m_failures[key];
    failures.count = now - failures.last >= kForgotten ? 1 : failures.count + 1;
    failures.last = now;
}

void SignInThrottle::succeeded(const QString& user, const QByteArray& address)
{
    const std::scoped_lock lock(m_mutex);
    m_failures.remove({user, address});
}

} // namespace keting
