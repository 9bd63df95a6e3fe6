// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <utility>

namespace keting {

//! Hears a signal until the end of a test, so that nothing is written to the test's own variables
//! when a window of its fixture speaks later.
class Listener {
public:
    template <typename Sender, typename Signal, typename Slot>
    Listener(const Sender& sender, Signal signal, Slot slot)
    {
        QObject::connect(&sender, signal, &m_context, std::move(slot));
    }

private:
    QObject m_context;
};

} // namespace keting
