// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payload.h"

#include <random>

namespace keting::bench {

//! Three years of a busy county: a thousand requests a day, three events and more each, nearly all
//! of them long closed. Of the open ones most are at work, a few are overdue, and the newest
//! kFresh, of the last minutes, wait for their first reply.
class CountySample {
public:
    static constexpr qint64 kFresh = 400;

    CountySample(qint64 requests, QStringList villages);

    //! The events of the next request, in order of arrival.
    [[nodiscard]] QList<Event> next();

    [[nodiscard]] static Instant now(); //!< Monday, 15:00, service is open.
    [[nodiscard]] static QString category(quint64 i); //!< i < 12
    [[nodiscard]] static QString owner(quint64 i); //!< i < 60

private:
    [[nodiscard]] quint64 below(quint64 end) { return m_random() % end; }
    [[nodiscard]] bool chance(quint64 percent) { return below(100) < percent; }
    [[nodiscard]] Millis minutes(quint64 least, quint64 most);
    [[nodiscard]] QString text(qsizetype length);
    [[nodiscard]] Instant arrival(qint64 left);
    void write(const Payload& payload, Instant at);
    void tellEnded(Instant received);
    void tellOpen(Instant received);

    std::mt19937_64 m_random{20'260'302};
    IdSource m_ids{20'260'302};
    QStringList m_villages;
    qint64 m_requests;
    qint64 m_made = 0;
    //! Of the request being told.
    std::optional<RequestId> m_request;
    QString m_village;
    QList<Event> m_events;
};

} // namespace keting::bench
