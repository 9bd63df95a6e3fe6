// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestfold.h"

#include <QHash>

#include <span>

namespace keting {

//! The request that an event of a village is about.
[[nodiscard]] std::optional<RequestId> requestOf(const Event& event);
//! The requests these events are about, each once, in order of first mention.
[[nodiscard]] QList<RequestId> requestsOf(std::span<const Event> events);

//! What the tables keep of a request to tell whether it is still the one they were made of.
[[nodiscard]] QByteArray requestHash(const Request& request);

//! Events of one request in the order of the fold, folded by themselves: the request as it is, if
//! the log has no others of it.
struct Story {
    RequestFold fold;
    QByteArray hash; //!< Of the request it comes to; empty where it was not worked out.
};

//! The stories of events that were written, or came, together. They know nothing of the log, so
//! that they can be told on any thread.
class Stories {
public:
    //! What is about no request is left out.
    void tell(FoldedEvent event);
    //! Works out the hashes, when all has been told.
    void end();
    [[nodiscard]] const Story* find(const RequestId& request) const;
    [[nodiscard]] const QList<RequestId>& requests() const { return m_order; } //!< As first told.

private:
    QList<RequestId> m_order;
    QHash<RequestId, Story> m_stories;
};

} // namespace keting
