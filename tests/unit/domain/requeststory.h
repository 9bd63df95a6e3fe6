// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestfold.h"

#include <random>

namespace keting {

//! Tells a request's life in minutes since Monday 2026-10-12 09:00, and folds it as it goes.
class RequestStory {
public:
    EventId says(const QString& sender, const QString& text, int minute);
    EventId thanks(const QString& sender, const QString& text, int minute);
    EventId by(const QString& user, int minute, Payload payload);

    [[nodiscard]] const std::optional<Request>& request() const { return m_fold.request(); }
    [[nodiscard]] QList<Outcome> outcomes() const;
    [[nodiscard]] Message message(const QString& sender, const QString& text, int minute);
    [[nodiscard]] UserId user(const QString& name) const { return *UserId::parse(name); }
    [[nodiscard]] Instant at(int minute) const;
    [[nodiscard]] const RequestId& id() const { return m_id; }
    //! Every kind of event, valid and absurd, pointing at each other at random.
    [[nodiscard]] QList<FoldedEvent> randomEvents(std::mt19937& random, int count);

    //! An event to be changed before it is folded.
    [[nodiscard]] FoldedEvent event(const QString& user, int minute, Payload payload);
    void apply(FoldedEvent event) { m_fold.apply(std::move(event)); }

private:
    [[nodiscard]] Payload randomPayload(std::mt19937& random, const QList<FoldedEvent>& before,
                                        int minute);
    [[nodiscard]] payload::Absorbed randomMerge(std::mt19937& random, const EventId& some,
                                                const QString& words, int minute);

    IdSource m_ids{7};
    RequestId m_id = m_ids.request(fromMs(0));
    DeviceId m_device = m_ids.device(fromMs(0));
    int m_keys = 0;
    RequestFold m_fold{m_id};
};

} // namespace keting
