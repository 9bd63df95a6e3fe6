// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/world.h"

namespace keting {

//! What must hold when a world has come to rest. The numbers are those of the invariants that the
//! protocol's design names.
class WorldCheck {
public:
    explicit WorldCheck(World& world) : m_world(world) {}
    [[nodiscard]] QStringList findings();
    //! Before the rest: what was written here is at the centre, though nothing may be fetched.
    void everythingArrived(World::Place& place);

private:
    void everythingIsLevel(); //!< I21, I22
    void theLogIsWhole(); //!< I2, I3
    void nothingIsLost(); //!< I1, I6, I20
    void nobodyOversteps(); //!< the rights
    void nothingAnsweredForIsForgotten(); //!< I2: durable, then answered
    void criticalIsLeftAlone(); //!< rule 5
    void desksHoldThePrefix(World::Place& place); //!< I4, I5, I13
    void tablesAreTheFold(World::Place& place); //!< I11, I16
    void equalsAgree(); //!< I11, I23
    void foldIsTheCentersOrder(World::Place& place); //!< I11
    [[nodiscard]] bool isAccountedFor(World::Place& place, const EventId& id);
    [[nodiscard]] QString whereabouts(World::Place& place, const EventId& id);
    void found(const QString& finding) { m_findings.append(finding); }

    World& m_world;
    QStringList m_findings;
    QHash<EventId, PlacedEvent> m_log;
    QSet<QString> m_quarantined;
};

} // namespace keting
