// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversation.h"

#include "models/items/eventwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using Kind = ConversationEntry::Kind;

struct ConversationWords {
    Q_DECLARE_TR_FUNCTIONS(ConversationWords)
};

QString dayName(QDate day, QDate today)
{
    const QString date = QLocale().toString(
        day,
        day.year() == today.year() ? ConversationWords::tr("ddd, MMM d", "day separator")
                                   : ConversationWords::tr("ddd, MMM d yyyy", "day separator"));
    if (day == today)
        return ConversationWords::tr("Today · %1").arg(date);
    return day.daysTo(today) == 1 ? ConversationWords::tr("Yesterday · %1").arg(date) : date;
}

//! A message outside service time lies in a closed stretch of whichever clock runs across it.
bool outsideService(const RequestView& view, Instant at)
{
    for (const ClockView& clock : view.clocks) {
        for (const ClockSpan& span : clock.explanation.spans) {
            const bool closed
                = span.kind == ClockSpan::Kind::Closed || span.kind == ClockSpan::Kind::Holiday;
            if (closed && span.from <= at && at < span.to)
                return true;
        }
    }
    return false;
}

bool startsLeftClock(const RequestView& view, Instant at)
{
    return std::ranges::any_of(view.clocks, [&](const ClockView& clock) {
        return clock.clock.left && clock.clock.start == at;
    });
}

ConversationEntry askerEntry(const RequestView& view, const AskerMessage& message, Privacy privacy)
{
    ConversationEntry entry;
    entry.kind = Kind::Asker;
    entry.at = message.message.time;
    entry.who = shownNickname(message.message.sender, privacy);
    entry.text = shownText(message.message.text, privacy);
    entry.key = message.message.key;
    entry.answersNeeded = message.needsReply && !message.absorbed;
    entry.marked = !message.needsReply;
    entry.absorbed = message.absorbed;
    const bool left = startsLeftClock(view, entry.at);
    entry.afterHours = left || outsideService(view, entry.at);
    if (left)
        entry.note = ConversationWords::tr("left message, handled first after opening");
    else if (entry.afterHours)
        entry.note = ConversationWords::tr("after closing, goes with the one before");
    else if (message.coAsker)
        entry.note = ConversationWords::tr("joined in");
    if (message.absorbed)
        entry.note = ConversationWords::tr("from a merged request");
    return entry;
}

ConversationEntry replyEntry(const RequestView& view, const Reply& reply, const QString& me,
                             Privacy privacy)
{
    ConversationEntry entry;
    entry.kind = Kind::Reply;
    entry.at = reply.time;
    entry.mine = reply.user.toString() == me;
    entry.who = entry.mine ? ConversationWords::tr("Me")
                           : view.peopleNames.value(reply.user.toString(), reply.user.toString());
    entry.text = shownText(reply.text, privacy);
    entry.checklist = reply.checklist;
    entry.absorbed = reply.absorbed;
    entry.note = reply.seenInGroup ? ConversationWords::tr("confirmed in the group")
                                   : ConversationWords::tr("copied and marked as sent");
    return entry;
}

//! What is neither a message nor a reply, in log order.
QList<ConversationEntry> eventEntries(const RequestView& view, Privacy privacy)
{
    QHash<EventId, Outcome> outcomes;
    for (const HistoryEntry& entry : view.request.history)
        outcomes.insert(entry.event, entry.outcome);
    QList<ConversationEntry> entries;
    for (const auto& [event, payload] : view.events) {
        const QString said = eventWords(view, payload, privacy);
        if (said.isEmpty())
            continue;
        ConversationEntry entry;
        entry.kind = Kind::Events;
        entry.at = event.at;
        entry.text = said;
        const QString who = view.peopleNames.value(event.actor.toString(), event.actor.toString());
        QString line = u"%1  %2 · %3"_s.arg(toLocal(event.at).toString(u"M/d HH:mm"), said, who);
        const Outcome outcome = outcomes.value(event.id, Outcome::Applied);
        if (outcome != Outcome::Applied && outcome != Outcome::Note)
            line += ConversationWords::tr(" (%1)").arg(outcomeWords(outcome));
        entry.lines = {line};
        entries.append(entry);
    }
    return entries;
}

QString foldedText(const QStringList& said)
{
    constexpr qsizetype kNamed = 5;
    QString text = ConversationWords::tr("%n record(s): %1", nullptr, static_cast<int>(said.size()))
                       .arg(said.mid(0, kNamed).join(u" · "_s));
    return said.size() > kNamed ? text + u" …"_s : text;
}

void fold(QList<ConversationEntry>& entries, QStringList& said)
{
    if (!said.isEmpty())
        entries.last().text = foldedText(said);
    said.clear();
}

} // namespace

QList<ConversationEntry> conversationOf(const RequestView& view, const QString& me, Instant now,
                                        Privacy privacy)
{
    QList<ConversationEntry> flat;
    for (const AskerMessage& message : view.request.messages)
        flat.append(askerEntry(view, message, privacy));
    for (const Reply& reply : view.request.replies)
        flat.append(replyEntry(view, reply, me, privacy));
    flat += eventEntries(view, privacy);
    std::ranges::stable_sort(flat, {}, &ConversationEntry::at);

    QList<ConversationEntry> entries;
    QStringList said;
    QDate day;
    for (const ConversationEntry& entry : flat) {
        const bool event = entry.kind == Kind::Events;
        const QDate date = localDate(entry.at);
        if (event && !said.isEmpty()) {
            said.append(entry.text);
            entries.last().lines += entry.lines;
            continue;
        }
        fold(entries, said);
        if (date != day && !event) {
            day = date;
            ConversationEntry separator;
            separator.at = startOfDay(date);
            separator.text = dayName(date, localDate(now));
            entries.append(separator);
        }
        entries.append(entry);
        if (event)
            said.append(entry.text);
    }
    fold(entries, said);
    return entries;
}

} // namespace keting
