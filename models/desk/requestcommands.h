// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/eventwriter.h"

namespace keting {

//! What goes out to the group with one key.
struct ReplyText {
    QString text; //!< As copied to the clipboard.
    std::optional<SentChecklist> checklist;
    std::optional<Route> route; //!< Only if the villager has already chosen.
    std::optional<QString> waitReason; //!< Reply and wait in one action; the reply counts first.
    friend bool operator==(const ReplyText&, const ReplyText&) = default;
};

//! Every deed of a request's life. Each one is a single transaction: validated by the fold itself,
//! written, projected. Working on an unclaimed request claims it. Conflict: the state does not
//! allow it; nothing was written. A time ahead is within a year. What is so already is not written
//! again: then there are no events in what comes back.
class RequestCommands {
public:
    explicit RequestCommands(EventWriter& writer) : m_writer(writer) {}

    //! Nothing is written when it is theirs already.
    [[nodiscard]] Result<Written> claim(const RequestId& id, const UserId& actor);
    //! Composes the checklist's current version with what is known of the village. `addition` is
    //! put in front. Invalid, naming them, if placeholders stay open.
    [[nodiscard]] Result<ReplyText> compose(const RequestId& id, const QString& checklist,
                                            const QString& addition);
    //! WrongClock: the machine's clock stands more than an hour before the request came.
    [[nodiscard]] Result<Written> reply(const RequestId& id, const ReplyText& reply,
                                        const UserId& actor);
    [[nodiscard]] Result<Written> noReplyNeeded(const RequestId& id, const MessageKey& message,
                                                bool on, const UserId& actor);
    [[nodiscard]] Result<Written> start(const RequestId& id, Route route, const UserId& actor);
    [[nodiscard]] Result<Written> progress(const RequestId& id, const QString& text,
                                           std::optional<Route> route, const UserId& actor);
    [[nodiscard]] Result<Written> note(const RequestId& id, const QString& text,
                                       const UserId& actor);
    //! Without a due instant: today, that is before service closes (after closing, the next close).
    [[nodiscard]] Result<Written> promise(const RequestId& id, std::optional<Instant> due,
                                          const QString& department, const QString& text,
                                          const UserId& actor);
    //! When service closes on that day; Invalid on a day without service.
    [[nodiscard]] Result<Instant> closeOn(QDate day) const;
    [[nodiscard]] Result<Written> keepPromise(const RequestId& id, const EventId& promise,
                                              const UserId& actor);
    [[nodiscard]] Result<Written> wait(const RequestId& id, const QString& reason,
                                       const UserId& actor);
    [[nodiscard]] Result<Written> resume(const RequestId& id, const UserId& actor);
    //! Without a time: ends the snooze. Conflict: the request is overdue, which stays in sight.
    [[nodiscard]] Result<Written> snooze(const RequestId& id, std::optional<Instant> until,
                                         const UserId& actor);
    [[nodiscard]] Result<Written> handOver(const RequestId& id, const UserId& to,
                                           const QString& note, const UserId& actor);
    [[nodiscard]] Result<Written> sendOn(const RequestId& id, const QString& department,
                                         const QString& note, const UserId& actor);
    [[nodiscard]] Result<Written> ready(const RequestId& id, const QString& note,
                                        const UserId& actor);
    [[nodiscard]] Result<Written> close(const RequestId& id, const QString& result,
                                        const UserId& actor);
    [[nodiscard]] Result<Written> reopen(const RequestId& id, const QString& reason,
                                         const UserId& actor);
    //! `reason` is "ad", "off-topic" or "duplicate".
    [[nodiscard]] Result<Written> dismiss(const RequestId& id, const QString& reason,
                                          const UserId& actor);
    [[nodiscard]] Result<Written> restore(const RequestId& id, const UserId& actor);
    //! `id` ends; its messages and co-askers go over to `into`, unanswered ones with their clocks.
    //! Same village only.
    [[nodiscard]] Result<Written> merge(const RequestId& id, const RequestId& into,
                                        const UserId& actor);
    //! Nothing is written when the last rating said just this.
    [[nodiscard]] Result<Written> rate(const RequestId& id, int level, const QString& comment,
                                       const UserId& actor);
    //! A step of what a rating of 1 or 2 asks for. Conflict: nobody has rated it so.
    [[nodiscard]] Result<Written> remedy(const RequestId& id, Remedy step, const QString& text,
                                         const UserId& actor);
    [[nodiscard]] Result<Written> describe(const RequestId& id, const payload::Described& matter,
                                           const UserId& actor);
    //! Without an `agent`, the village's own.
    [[nodiscard]] Result<Written> planVisit(const RequestId& id, Instant at, const QString& agent,
                                            const UserId& actor);
    [[nodiscard]] Result<Written> finishVisit(const RequestId& id, const EventId& visit,
                                              const QString& note, const UserId& actor);
    //! Takes everything of one command back. Conflict: a later paste has shown the reply in the
    //! group, or it is undone.
    [[nodiscard]] Result<Written> undo(const Written& done, const UserId& actor);

private:
    [[nodiscard]] Result<Request> request(const RequestId& id);
    //! Claims first if nobody has; then the payloads, in order. With an id, folds it first.
    [[nodiscard]] Result<Written> work(const Request& request, const UserId& actor,
                                       QList<Payload> payloads);
    [[nodiscard]] Result<Written> work(const RequestId& id, const UserId& actor,
                                       QList<Payload> payloads);
    //! What a deed has written that was done already.
    [[nodiscard]] Result<Written> nothing(const Request& request);
    [[nodiscard]] Result<Written> plain(const Request& request, const UserId& actor,
                                        Payload payload);
    [[nodiscard]] Result<Written> plain(const RequestId& id, const UserId& actor, Payload payload);

    EventWriter& m_writer;
};

} // namespace keting
