// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/county.h"
#include "models/domain/library.h"

#include <random>

namespace keting {

//! Events of a made-up county and its checklists, valid and absurd; the same seed gives the same.
class RecordStory {
public:
    explicit RecordStory(quint64 seed) : m_random(seed), m_ids(seed) {}

    [[nodiscard]] QList<Event> countyEvents(int count);
    //! Editions of the service calendar only.
    [[nodiscard]] QList<Event> calendarEvents(int count);
    [[nodiscard]] QList<Event> checklistEvents(int count);
    template <typename List>
    void shuffle(List& list)
    {
        std::shuffle(list.begin(), list.end(), m_random);
    }

private:
    [[nodiscard]] int below(int n) { return int(m_random() % unsigned(n)); }
    [[nodiscard]] CountyPayload countyPayload();
    [[nodiscard]] ChecklistPayload checklistPayload(const QList<Event>& before);
    [[nodiscard]] payload::CalendarSet calendar();
    [[nodiscard]] Staffing staffing();
    //! Now and then the body is cut off, or of a kind or version nobody knows.
    [[nodiscard]] Event event(const QString& scope, const QString& subject, const QString& kind,
                              const QByteArray& body);

    std::mt19937_64 m_random;
    IdSource m_ids;
};

} // namespace keting
