// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payload.h"

#include <QSet>

namespace keting {

struct FoldedEvent {
    Event event;
    Payload payload;
    friend bool operator==(const FoldedEvent&, const FoldedEvent&) = default;
};

//! The fold of one request's events, in log order. Pure and total: any events in any order give a
//! state and one outcome each, the same ones on every machine.
class RequestFold {
public:
    explicit RequestFold(const RequestId& id) : m_id(id) {}

    void apply(FoldedEvent event);

    //! None until a first message has opened the request.
    [[nodiscard]] const std::optional<Request>& request() const { return m_request; }
    [[nodiscard]] const QList<FoldedEvent>& events() const { return m_events; }
    //! One per event, in the same order.
    [[nodiscard]] const QList<HistoryEntry>& history() const
    {
        return m_request ? m_request->history : m_early;
    }

private:
    [[nodiscard]] Outcome step(const FoldedEvent& folded);
    [[nodiscard]] Outcome open(const FoldedEvent& folded);
    [[nodiscard]] Outcome undo(const FoldedEvent& folded, const payload::Undone& undone);
    [[nodiscard]] bool mayUndo(const EventId& target, const UserId& by) const;
    void record(const Event& event, Outcome outcome);
    void refold();

    RequestId m_id;
    QList<FoldedEvent> m_events;
    QSet<EventId> m_skipped;
    std::optional<Request> m_request;
    QList<HistoryEntry>
        m_early; //!< What came before the first message; moves into the request then.
    bool m_criticalEarly = false; //!< With a critical event of a newer version among it.
};

} // namespace keting
