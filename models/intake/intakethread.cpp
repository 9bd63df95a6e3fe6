// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/intakeplanner.h"

#include <algorithm>

namespace keting {

std::optional<SaidAt> IntakePlanner::Thread::waitingAt(const SaidAt& then) const
{
    std::optional<SaidAt> latest;
    for (const Asked& message : asked) {
        if (message.waits && !message.ahead && !message.at.isAfter(then)
            && (!latest || message.at.time > latest->time))
            latest = message.at;
    }
    return latest;
}

bool IntakePlanner::Thread::isWaiting() const
{
    return std::ranges::any_of(asked, &Asked::waits);
}

bool IntakePlanner::Thread::beganBy(const SaidAt& then) const
{
    return std::ranges::any_of(asked,
                               [&then](const Asked& message) { return !message.at.isAfter(then); });
}

bool IntakePlanner::Thread::hasAsked(const QString& who, const SaidAt& then) const
{
    return std::ranges::any_of(asked, [&](const Asked& message) {
        return message.person == who && !message.ahead && !message.at.isAfter(then);
    });
}

Instant IntakePlanner::Thread::lastAsked() const
{
    Instant last{};
    for (const Asked& message : asked)
        last = std::max(last, message.at.time);
    return last;
}

} // namespace keting
