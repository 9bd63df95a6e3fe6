// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QMutex>

#include <functional>
#include <optional>

namespace keting {

//! The time of day a desk counts by. It is this machine's until the centre has told its own; from
//! then on the centre's, carried on by a clock nobody can set. For any thread.
class DeskClock {
public:
    using NowFn = std::function<Instant()>;
    using SteadyFn = std::function<Millis()>;
    enum class Follows { Machine, Center };
    //! `steady` only ever runs on, during sleep too; the default is the kernel's. A clock that
    //! follows the machine keeps to it whatever the centre tells, as one that a command names does.
    explicit DeskClock(NowFn machine, Follows follows = Follows::Machine, SteadyFn steady = {});
    Q_DISABLE_COPY_MOVE(DeskClock)

    [[nodiscard]] Instant now() const;
    //! The centre's clock stood at `center` half of `roundTrip` ago. What came by a shorter way is
    //! believed for a while.
    void heard(Instant center, Millis roundTrip);
    //! What was known in an earlier run, until the centre is heard.
    void presume(Millis ahead);
    //! This machine's clock less the centre's; none while that is not known.
    [[nodiscard]] std::optional<Millis> ahead() const;

private:
    struct Mark {
        Instant center;
        Millis steady{0};
        Millis roundTrip{0};
    };
    [[nodiscard]] Instant machine() const { return m_machine(); }

    NowFn m_machine;
    Follows m_follows;
    SteadyFn m_steady;
    mutable QMutex m_lock;
    std::optional<Mark> m_mark;
    std::optional<Millis> m_presumed;
};

} // namespace keting
