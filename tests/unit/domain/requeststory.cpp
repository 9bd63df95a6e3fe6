// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/requeststory.h"

#include "models/wire/eventbody.h"

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
                kindOf(payload),
                1,
                {},
                user(name),
                m_device,
                when,
                {}};
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
    switch (pick(32)) {
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
    case 22: return payload::MergedInto{m_ids.request(at(minute))};
    case 23: return randomMerge(random, some, words, minute);
    case 24: return payload::Noted{words};
    case 25: return payload::SentOn{words, {}};
    case 26: return payload::Described{words, {}, words};
    case 27: return payload::VisitPlanned{at(minute + 90), words};
    case 28: return payload::VisitDone{some, words};
    case 29: return payload::Unknown{pick(4) == 0};
    case 30: return payload::Malformed{words};
    default: return payload::Undone{{some}};
    }
}

payload::Absorbed RequestStory::randomMerge(std::mt19937& random, const EventId& some,
                                            const QString& words, int minute)
{
    const auto pick = [&](int n) { return int(random() % unsigned(n)); };
    const UserId li = user(u"li"_s);
    payload::Absorbed brought{m_ids.request(at(minute)), u"王婶"_s, {}, {}, {}, {}, {}};
    brought.messages.append({m_ids.event(at(minute)), message(u"老赵"_s, words, pick(5000)),
                             pick(2) == 0, pick(4) > 0, pick(2) == 0});
    brought.replies.append({some, li, at(pick(5000)), Precision::Minute, words, {}, false, true});
    brought.promises.append({some, at(minute), at(minute + pick(600)), words, words, li, {}});
    brought.notes.append({some, at(pick(5000)), li, words});
    if (pick(2) == 0)
        brought.work = payload::BroughtWork{
            Route::Proxy, at(pick(5000)), pick(9), {{at(minute), at(minute - 60 + pick(99)), {}}}};
    return brought;
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
