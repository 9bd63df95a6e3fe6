// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/demo/demodata.h"
#include "models/desk/records.h"
#include "models/domain/payload.h"

namespace keting {

//! One event of a story before it has an id.
struct DemoBeat {
    Instant at;
    UserId actor;
    Payload payload;
};

//! Invents the life of one request, from the first question to the rating, by the county's own
//! calendar. Beats may lie after "now": whoever writes the story stops there, which leaves requests
//! in every state.
class DemoStory {
public:
    //! All borrowed; `village` must have a commissioner.
    DemoStory(DemoDice& dice, const DemoData& data, const Records& records, const Village& village);

    [[nodiscard]] QList<DemoBeat> request(Instant start);
    //! Only the question, as it waits for its first reply.
    [[nodiscard]] QList<DemoBeat> unanswered(Instant start);
    //! Answered, and waits for the villager.
    [[nodiscard]] QList<DemoBeat> waiting(Instant start);
    //! With a department; the promise is still to be kept.
    [[nodiscard]] QList<DemoBeat> promised(Instant start);
    //! Somebody has taken it, and has not answered yet.
    [[nodiscard]] QList<DemoBeat> claimed(Instant start);
    //! In progress with somebody else than who took it.
    [[nodiscard]] QList<DemoBeat> handedOver(Instant start, const UserId& to);
    [[nodiscard]] QList<DemoBeat> snoozed(Instant start, Instant until);
    //! Closed, and open again.
    [[nodiscard]] QList<DemoBeat> reopened(Instant start);
    //! Answered; what the asker added is marked as needing no reply.
    [[nodiscard]] QList<DemoBeat> withoutReply(Instant start);
    //! Asked a second time, and dismissed for that.
    [[nodiscard]] QList<DemoBeat> duplicate(Instant start);
    [[nodiscard]] QList<DemoBeat>
    chatter(Instant start); //!< An advertisement or idle talk, dismissed.

private:
    void ask(Instant at);
    Instant answer(Instant asked);
    void goOn(Instant replied);
    void finish(Instant when);
    void promise(Instant when);
    void say(Instant at, const QString& sender, const QString& text, bool coAsker, bool thanks);
    void add(Instant at, Payload payload);
    [[nodiscard]] Instant later(Instant from, int leastMinutes, int mostMinutes);
    [[nodiscard]] QString replyText() const;

    DemoDice& m_dice;
    const DemoData& m_data;
    const Records& m_records;
    const Village& m_village;
    UserId m_owner;
    DemoMatter m_matter;
    QString m_asker;
    QList<DemoBeat> m_beats;
};

} // namespace keting
