// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/demostory.h"

#include "models/intake/messagekeys.h"
#include "models/reply/composer.h"

#include <QJsonArray>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr int kWorkDayMinutes = 8 * 60;

} // namespace

DemoStory::DemoStory(DemoDice& dice, const DemoData& data, const Records& records,
                     const Village& village)
    : m_dice(dice)
    , m_data(data)
    , m_records(records)
    , m_village(village)
    , m_owner(*records.commissionerOf(village.code.toString()))
    , m_matter(dice.of(data.matters))
    , m_asker(data.nickname(dice, village.name))
{}

void DemoStory::add(Instant at, Payload payload)
{
    m_beats.append(DemoBeat{at, m_owner, std::move(payload)});
}

Instant DemoStory::later(Instant from, int leastMinutes, int mostMinutes)
{
    const Seconds open
        = minutes(m_dice.between(leastMinutes, mostMinutes)) + seconds(m_dice.below(60));
    return m_records.calendar.addOpen(from, open).value_or(from + open);
}

void DemoStory::say(Instant at, const QString& sender, const QString& text, bool coAsker,
                    bool thanks)
{
    payload::Received received;
    received.message = Message{{}, sender, at, Precision::Second, text, u"text"_s};
    const ParsedMessage parsed{at, Precision::Second, sender, text, MessageKind::Text, false, false,
                               {}};
    received.message.key
        = messageKeys(m_village.code.toString(), std::span(&parsed, 1)).constFirst();
    received.coAsker = coAsker;
    received.acknowledgement = thanks;
    const auto checklist = m_records.checklists.constFind(m_matter.checklist);
    if (checklist != m_records.checklists.cend()) {
        received.title = checklist->title;
        received.category = checklist->category.toString();
        received.checklist = m_matter.checklist;
    }
    add(at, received);
}

void DemoStory::ask(Instant at)
{
    say(at, m_asker, m_dice.of(m_matter.questions), false, false);
    if (m_dice.chance(25) && !m_matter.followUps.isEmpty())
        say(at + seconds(m_dice.between(20, 90)), m_asker, m_dice.of(m_matter.followUps), false,
            false);
    if (m_dice.chance(7)) {
        const QString neighbour = m_data.nickname(m_dice, m_village.name);
        say(at + seconds(m_dice.between(100, 240)), neighbour,
            m_dice.of(m_data.phrases("meToo"_L1)), true, false);
    }
}

QString DemoStory::replyText() const
{
    const auto checklist = m_records.checklists.constFind(m_matter.checklist);
    if (checklist == m_records.checklists.cend())
        return m_data.phrases("replies"_L1).constFirst();
    ReplyContext context;
    context.values = m_village.facts;
    return composeReply(*checklist, context).text;
}

Instant DemoStory::answer(Instant asked)
{
    const bool late = m_dice.chance(6);
    const Instant claimed = later(asked, 0, late ? 9 : 1);
    const Instant replied
        = late ? later(claimed, 5, 15) : later(claimed, 0, m_dice.chance(70) ? 3 : 6);
    add(claimed, payload::Claimed{m_owner});
    payload::Replied reply{replyText(), {}, {}};
    const ChecklistEntry* entry = m_records.library.entry(m_matter.checklist);
    const auto content = m_records.checklists.constFind(m_matter.checklist);
    if (entry && content != m_records.checklists.cend())
        reply.checklist
            = SentChecklist{entry->id, entry->head, content->title, content->promisedDays};
    add(replied, reply);
    return replied;
}

void DemoStory::promise(Instant when)
{
    const QStringList departments{u"县人社局"_s, u"县医保局"_s, u"县自然资源局"_s, u"县民政局"_s,
                                  u"县公安局"_s};
    const Instant due
        = m_records.calendar.calendarAt(when).closeOf(when).value_or(when + minutes(60));
    add(when,
        payload::Promised{due, m_dice.of(departments), m_dice.of(m_data.phrases("promises"_L1))});
    const Instant answered = m_dice.chance(90) ? when + (due - when) * m_dice.between(30, 95) / 100
                                               : later(due, 20, 90);
    add(answered, payload::Replied{m_dice.of(m_data.phrases("progressNotes"_L1)), {}, {}});
}

void DemoStory::finish(Instant when)
{
    add(when, payload::Closed{m_dice.of(m_data.phrases("closing"_L1)), {}});
    if (!m_dice.chance(62))
        return;
    const int roll = m_dice.below(100);
    const int level = roll < 68 ? 5 : roll < 90 ? 4 : roll < 96 ? 3 : roll < 99 ? 2 : 1;
    const QJsonArray comments
        = m_data.talk.value("ratings"_L1).toObject().value(QString::number(level)).toArray();
    const QString comment = comments.isEmpty()
        ? QString()
        : comments.at(m_dice.below(int(comments.size()))).toString();
    const Instant rated = when + minutes(m_dice.between(30, 1500));
    add(rated, payload::Rated{level, comment});
    const QStringList words = m_data.phrases("callBacks"_L1);
    if (level > 2 || words.size() < 2)
        return;
    add(later(rated, 20, 60), payload::Remedied{Remedy::CallBack, words.at(0)});
    add(later(rated, 70, 200), payload::Remedied{Remedy::Finding, words.at(1)});
}

void DemoStory::goOn(Instant replied)
{
    const Instant thanked = replied + seconds(m_dice.between(40, 900));
    if (m_dice.chance(70))
        say(thanked, m_asker, m_dice.of(m_data.phrases("thanks"_L1)), false, true);
    if (m_dice.chance(35)) {
        finish(later(thanked, 5, 2 * kWorkDayMinutes));
        return;
    }
    Instant when = later(thanked, 3, 120);
    if (m_dice.chance(12)) {
        add(when, payload::Waited{m_dice.chance(60) ? u"等材料"_s : u"等村民"_s});
        when = later(when, 60, 3 * kWorkDayMinutes);
        say(when, m_asker, u"[图片]"_s, false, false);
        when = later(when, 1, 8);
        add(when, payload::Replied{m_dice.of(m_data.phrases("replies"_L1)), {}, {}});
    }
    if (m_dice.chance(14))
        promise(later(when, 1, 10));
    add(when, payload::Started{m_dice.chance(55) ? Route::Proxy : Route::Guided});
    const int days = m_dice.between(1, 5);
    for (int day = 0; day < days; ++day) {
        when = later(when, kWorkDayMinutes - 120, kWorkDayMinutes + (m_dice.chance(15) ? 400 : 60));
        const QStringList own = m_matter.progress;
        const QStringList general = m_data.phrases("progressNotes"_L1);
        add(when,
            payload::Progressed{day == 0 && !own.isEmpty() ? m_dice.of(own) : m_dice.of(general)});
    }
    when = later(when, 30, 300);
    add(when, payload::MadeReady{m_dice.of(m_data.phrases("readyNotes"_L1))});
    finish(later(when, 60, 2 * kWorkDayMinutes));
}

QList<DemoBeat> DemoStory::request(Instant start)
{
    m_beats.clear();
    ask(start);
    const Instant replied = answer(m_beats.last().at);
    goOn(replied);
    return std::move(m_beats);
}

QList<DemoBeat> DemoStory::unanswered(Instant start)
{
    m_beats.clear();
    say(start, m_asker, m_dice.of(m_matter.questions), false, false);
    return std::move(m_beats);
}

QList<DemoBeat> DemoStory::waiting(Instant start)
{
    m_beats.clear();
    ask(start);
    const Instant replied = answer(m_beats.last().at);
    add(replied + seconds(1), payload::Started{Route::Proxy});
    add(replied + seconds(2), payload::Waited{m_dice.chance(60) ? u"等材料"_s : u"等村民"_s});
    return std::move(m_beats);
}

QList<DemoBeat> DemoStory::promised(Instant start)
{
    m_beats.clear();
    ask(start);
    const Instant replied = answer(m_beats.last().at);
    const Instant due = m_records.calendar.calendarAt(replied)
                            .closeOf(replied + std::chrono::hours(8))
                            .value_or(replied);
    add(replied + seconds(30),
        payload::Promised{due, u"县人社局"_s, m_dice.of(m_data.phrases("promises"_L1))});
    return std::move(m_beats);
}

QList<DemoBeat> DemoStory::claimed(Instant start)
{
    m_beats = unanswered(start);
    add(start + seconds(20), payload::Claimed{m_owner});
    return std::move(m_beats);
}

QList<DemoBeat> DemoStory::handedOver(Instant start, const UserId& to)
{
    m_beats.clear();
    ask(start);
    const Instant replied = answer(m_beats.last().at);
    add(replied + seconds(1), payload::Started{Route::Proxy});
    add(later(replied, 10, 20),
        payload::HandedOver{m_owner, to, m_dice.of(m_data.phrases("handOver"_L1))});
    return std::move(m_beats);
}

QList<DemoBeat> DemoStory::snoozed(Instant start, Instant until)
{
    m_beats.clear();
    ask(start);
    const Instant replied = answer(m_beats.last().at);
    add(replied + minutes(1), payload::Snoozed{until});
    return std::move(m_beats);
}

QList<DemoBeat> DemoStory::reopened(Instant start)
{
    m_beats.clear();
    ask(start);
    const Instant replied = answer(m_beats.last().at);
    const Instant closed = later(replied, 30, 60);
    add(closed, payload::Closed{m_dice.of(m_data.phrases("closing"_L1)), {}});
    const Instant back = later(closed, 30, 60);
    add(back, payload::Reopened{u"村民反映尚未办妥"_s});
    say(back + seconds(30), m_asker, m_dice.of(m_data.phrases("hurry"_L1)), false, false);
    return std::move(m_beats);
}

QList<DemoBeat> DemoStory::withoutReply(Instant start)
{
    m_beats.clear();
    ask(start);
    const Instant added = later(answer(m_beats.last().at), 2, 5);
    say(added, m_asker, m_dice.of(m_data.phrases("hurry"_L1)), false, false);
    add(added + minutes(1), payload::NoReplyNeeded{});
    return std::move(m_beats);
}

QList<DemoBeat> DemoStory::duplicate(Instant start)
{
    m_beats = unanswered(start);
    const QJsonObject reasons = m_data.talk.value("dismissReasons"_L1).toObject();
    add(start + minutes(1),
        payload::Dismissed{u"duplicate"_s, reasons.value("duplicate"_L1).toString()});
    return std::move(m_beats);
}

QList<DemoBeat> DemoStory::chatter(Instant start)
{
    m_beats.clear();
    const bool ad = m_dice.chance(55);
    m_matter = DemoMatter{};
    say(start, m_asker, m_dice.of(m_data.phrases(ad ? "ads"_L1 : "idle"_L1)), false, false);
    add(start + minutes(1), payload::Dismissed{ad ? u"ad"_s : u"off-topic"_s, {}});
    return std::move(m_beats);
}

} // namespace keting
