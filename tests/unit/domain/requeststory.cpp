// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/requeststory.h"

namespace keting {

using namespace Qt::StringLiterals;

Instant RequestStory::at(int minute) const
{
    return *parseIso(u"2026-10-12T09:00:00") + std::chrono::minutes(minute);
}

Message RequestStory::message(const QString& sender, const QString& text, int minute)
{
    const QByteArray key = QByteArray::number(++m_keys).rightJustified(16, '0');
    return Message{key, sender, at(minute), Precision::Minute, text, u"text"_s};
}

FoldedEvent RequestStory::event(const QString& name, int minute, Payload payload)
{
    const auto village = *VillageCode::parse(u"510923107212");
    const Instant when = at(minute);
    Event event{m_ids.event(when),
                villageScope(village),
                m_id.toString(),
                u"test"_s,
                1,
                {},
                user(name),
                m_device,
                when,
                {}};
    if (std::holds_alternative<payload::Received>(payload))
        event.kind = u"received"_s;
    if (std::holds_alternative<payload::Closed>(payload))
        event.kind = u"closed"_s;
    return {std::move(event), std::move(payload)};
}

EventId RequestStory::says(const QString& sender, const QString& text, int minute)
{
    return by(u"desk"_s, minute, payload::Received{message(sender, text, minute)});
}

EventId RequestStory::thanks(const QString& sender, const QString& text, int minute)
{
    payload::Received received{message(sender, text, minute)};
    received.acknowledgement = true;
    return by(u"desk"_s, minute, received);
}

EventId RequestStory::by(const QString& name, int minute, Payload payload)
{
    FoldedEvent folded = event(name, minute, std::move(payload));
    const EventId id = folded.event.id;
    m_fold.apply(std::move(folded));
    return id;
}

QList<Outcome> RequestStory::outcomes() const
{
    QList<Outcome> all;
    for (const HistoryEntry& entry : m_fold.history())
        all.append(entry.outcome);
    return all;
}

Payload RequestStory::randomPayload(std::mt19937& random, const QList<FoldedEvent>& before,
                                    int minute)
{
    const auto pick = [&](int n) { return int(random() % unsigned(n)); };
    const EventId some
        = before.isEmpty() ? m_ids.event(at(minute)) : before.at(pick(int(before.size()))).event.id;
    const QString words = QStringList{u""_s, u"等材料"_s, u"医保"_s}.at(pick(3));
    switch (pick(23)) {
    case 0:
    case 1:
    case 2:
        return payload::Received{message(u"王婶"_s, words, minute), Source::Paste, pick(4) == 0,
                                 pick(4) == 0};
    case 3: return payload::ReplySeen{message(u"李专员"_s, words, minute), user(u"li"_s)};
    case 4: return payload::Claimed{user(pick(2) ? u"li"_s : u"chen"_s)};
    case 5:
        return payload::Replied{words, {}, pick(2) ? std::optional(Route::Guided) : std::nullopt};
    case 6: return payload::NoReplyNeeded{{}, pick(2) == 0};
    case 7: return payload::Started{Route::Proxy};
    case 8: return payload::Progressed{words};
    case 9: return payload::Promised{at(minute + 30), u"县人社局"_s, words};
    case 10: return payload::PromiseKept{some};
    case 11: return payload::Waited{words};
    case 12: return payload::Resumed{};
    case 13: return payload::Snoozed{at(minute + 60)};
    case 14: return payload::HandedOver{user(u"li"_s), user(u"chen"_s), {}};
    case 15: return payload::MadeReady{words};
    case 16: return payload::Closed{words, pick(2) ? std::optional(some) : std::nullopt};
    case 17: return payload::Reopened{words};
    case 18: return payload::Dismissed{u"ad"_s, {}};
    case 19: return payload::Restored{};
    case 20: return payload::Rated{pick(8) - 1, {}};
    case 21: return payload::Remedied{Remedy(pick(3)), u"道歉"_s};
    default: return payload::Undone{{some}};
    }
}

QList<FoldedEvent> RequestStory::randomEvents(std::mt19937& random, int count)
{
    QList<FoldedEvent> events;
    for (int i = 0; i < count; ++i) {
        const int minute = int(random() % 5000);
        const QString name = random() % 2 ? u"li"_s : u"chen"_s;
        events.append(event(name, minute, randomPayload(random, events, minute)));
    }
    return events;
}

} // namespace keting
