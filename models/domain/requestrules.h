// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payload.h"

namespace keting {

//! The conflict rules: what one event does to a request that exists. Total: whatever the state, an
//! outcome comes back and nothing is thrown away. Undoing is not here but in RequestFold, which
//! knows the events before.
class RequestRules {
public:
    //! `request` must outlive the rules; `event` is the one being folded.
    RequestRules(Request& request, const Event& event) : m_request(request), m_event(event) {}

    Outcome operator()(const payload::Received& p);
    Outcome operator()(const payload::ReplySeen& p);
    Outcome operator()(const payload::Claimed& p);
    Outcome operator()(const payload::Replied& p);
    Outcome operator()(const payload::NoReplyNeeded& p);
    Outcome operator()(const payload::Started& p);
    Outcome operator()(const payload::Progressed& p);
    Outcome operator()(const payload::Noted& p);
    Outcome operator()(const payload::Promised& p);
    Outcome operator()(const payload::PromiseKept& p);
    Outcome operator()(const payload::Waited& p);
    Outcome operator()(const payload::Resumed& p);
    Outcome operator()(const payload::Snoozed& p);
    Outcome operator()(const payload::HandedOver& p);
    Outcome operator()(const payload::SentOn& p);
    Outcome operator()(const payload::MadeReady& p);
    Outcome operator()(const payload::Closed& p);
    Outcome operator()(const payload::Reopened& p);
    Outcome operator()(const payload::Dismissed& p);
    Outcome operator()(const payload::Restored& p);
    Outcome operator()(const payload::MergedInto& p);
    Outcome operator()(const payload::Absorbed& p);
    Outcome operator()(const payload::Rated& p);
    Outcome operator()(const payload::Remedied& p);
    Outcome operator()(const payload::Described& p);
    Outcome operator()(const payload::VisitPlanned& p);
    Outcome operator()(const payload::VisitDone& p);
    Outcome operator()(const payload::Undone& p);
    Outcome operator()(const payload::Unknown& p);
    Outcome operator()(const payload::Malformed& p);

private:
    [[nodiscard]] Cycle& cycle() { return m_request.cycles.last(); }
    [[nodiscard]] Stage openStage() const;
    [[nodiscard]] bool knows(const MessageKey& key) const;
    [[nodiscard]] bool unseenWorkSince(const EventId& seen) const;
    [[nodiscard]] bool isSaidWhileWaiting(const Message& message) const;
    void movePromisesKept(Instant from, Instant to);
    void addReply(Reply reply);
    void placeReply(Reply reply);
    void keepPromises(Instant by);
    void takeOver(const payload::Absorbed& p);
    void begin(Instant when);
    void endWaiting(Instant when, bool byAsker);
    void end(Stage stage);

    Request& m_request;
    const Event& m_event;
};

} // namespace keting
