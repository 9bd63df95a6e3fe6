// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/eventwriter.h"
#include "models/intake/intakeplan.h"

namespace keting {

//! Writes down a plan's decisions as events, one message at a time, in order.
class IntakeEvents {
public:
    IntakeEvents(EventWriter& writer, const VillageCode& village, Source source);

    //! Invalid: the decision points nowhere (an edited plan).
    [[nodiscard]] Result<void> add(const ParsedMessage& message, const PlanItem& item);

    [[nodiscard]] const QList<NewEvent>& events() const { return m_events; }
    [[nodiscard]] qint64 filed() const { return m_filed; }
    [[nodiscard]] qint64 opened() const { return m_opened; }
    [[nodiscard]] qint64 dismissed() const { return m_dismissed; }
    [[nodiscard]] qint64 uncertain() const { return m_uncertain; }

private:
    void open(const ParsedMessage& message, const PlanItem& item);
    [[nodiscard]] Result<void> join(const ParsedMessage& message, const PlanItem& item);
    [[nodiscard]] Result<void> answer(const ParsedMessage& message, const PlanItem& item);
    [[nodiscard]] std::optional<RequestId> targetOf(const PlanItem& item) const;
    [[nodiscard]] payload::Received received(const ParsedMessage& message,
                                             const PlanItem& item) const;
    [[nodiscard]] Result<bool> isOwned(const RequestId& request);

    EventWriter& m_writer;
    VillageCode m_village;
    Source m_source;
    QList<NewEvent> m_events;
    QHash<int, RequestId> m_fresh; //!< Requests of this plan, by their number in it.
    QHash<RequestId, bool> m_owned;
    qint64 m_filed = 0;
    qint64 m_opened = 0;
    qint64 m_dismissed = 0;
    qint64 m_uncertain = 0;
};

} // namespace keting
