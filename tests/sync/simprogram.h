// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

namespace keting {

//! Which version of the program runs on a simulated desk. Today's is the one in the sources.
enum class SimProgram {
    Yesterday, //!< Knows nothing of promises, progress and the way in which requests are closed.
    Today,
};
//! Every desk acts between these two: what is decoded meanwhile is decoded by this program.
class RunningProgram {
public:
    explicit RunningProgram(SimProgram program);
    ~RunningProgram();
    Q_DISABLE_COPY_MOVE(RunningProgram)

private:
    SimProgram m_before;
};

//! Whether yesterday's program must leave a request alone that has this event.
[[nodiscard]] bool isCriticalToYesterday(const Event& event);

} // namespace keting
