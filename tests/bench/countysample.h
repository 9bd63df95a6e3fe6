// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/store/storedrequest.h"

#include <random>

namespace keting::bench {

//! Three years of a busy county: 197 villages, a thousand requests a day, three events and more
//! each, nearly all of them long closed.
class CountySample {
public:
    explicit CountySample(qint64 requests);

    struct Filed {
        StoredRequest request;
        QList<Event> events;
        QStringList texts; //!< What is searched, one for each event.
    };
    //! The next request in order of arrival.
    [[nodiscard]] Filed next();
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] quint64 below(quint64 end) { return m_random() % end; }

    [[nodiscard]] static QString village(quint64 i); //!< i < 197
    [[nodiscard]] static QString category(quint64 i); //!< i < 12
    [[nodiscard]] static QString owner(quint64 i); //!< i < 60

private:
    [[nodiscard]] QString text(qsizetype length);
    [[nodiscard]] Event event(const InboxRow& row, const QString& kind, Instant at,
                              const QString& text);
    std::mt19937_64 m_random{20'260'302};
    IdSource m_ids{20'260'302};
    qint64 m_requests;
    qint64 m_made = 0;
    Instant m_now;
};

} // namespace keting::bench
