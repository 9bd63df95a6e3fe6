// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/intakeplanner.h"

#include "models/intake/matchtext.h"
#include "models/intake/plandoubts.h"
#include "models/intake/quotedmessage.h"
#include "models/intake/wordpairs.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kMeTooWindow = std::chrono::hours(48);
//! Who adds a plain statement within it still speaks of the same matter.
constexpr auto kGoesOnWindow = std::chrono::minutes(10);
//! Who asks what to bring within it asks for the matter at hand.
constexpr auto kPapersWindow = std::chrono::hours(48);
constexpr qsizetype kPairsOfAWord = 2; //!< 身份证 has two pairs of characters.

bool isMedia(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Image:
    case MessageKind::Voice:
    case MessageKind::Video:
    case MessageKind::File:
    case MessageKind::Location:
    case MessageKind::Card:
    case MessageKind::ChatLog: return true;
    default: return false;
    }
}

} // namespace

IntakePlanner::IntakePlanner(const GroupContext& context, const QList<MessageKey>& keys)
    : m_context(context)
{
    for (auto it = context.staff.cbegin(); it != context.staff.cend(); ++it)
        m_staff.insert(matchKey(it.key()), it.value());
    for (const SentReply& reply : context.sent)
        m_sent[sentKey(reply.user, reply.text)].append(reply);
    QList<OpenRequest> open = context.open;
    std::ranges::stable_sort(open, {}, [](const OpenRequest& request) {
        return request.asked.isEmpty() ? Instant{} : request.asked.last().at.time;
    });
    const QSet<MessageKey> toCome(keys.cbegin(), keys.cend());
    for (const OpenRequest& request : open)
        addThread(request, toCome);
}

void IntakePlanner::addThread(const OpenRequest& request, const QSet<MessageKey>& toCome)
{
    const qsizetype number = m_threads.size();
    Thread thread;
    thread.target.existing = request.id;
    thread.checklist = request.checklist;
    thread.category = request.category;
    thread.touched = ++m_turn;
    QString text;
    for (const AskedMessage& message : request.asked) {
        const bool ahead = toCome.contains(message.key);
        if (ahead)
            m_ahead.insert(message.key, {number, thread.asked.size()});
        else
            text += ownWords(message.text) + u'\n';
        thread.asked.append({matchKey(message.sender), message.at, message.waits, ahead});
    }
    thread.words = wordPairs(text);
    m_threads.append(thread);
    enter(number, matchKey(request.asker));
    for (const QString& coAsker : request.coAskers)
        enter(number, matchKey(coAsker));
}

void IntakePlanner::pass(const ParsedMessage& message, const MessageKey& key)
{
    const auto place = m_ahead.constFind(key);
    if (place == m_ahead.cend())
        return;
    Thread& thread = m_threads[place->first];
    thread.asked[place->second].ahead = false;
    thread.words.unite(wordPairs(ownWords(message.text)));
}

PlanItem IntakePlanner::plan(const ParsedMessage& message, const MessageKey& key)
{
    PlanItem item;
    item.key = key;
    if (message.kind == MessageKind::System) {
        item.action = IntakeAction::System;
        item.reason = u"system"_s;
    } else if (!message.time || (message.sender.isEmpty() && !message.isSelf)) {
        item.action = IntakeAction::Uncertain;
        item.reason = message.time ? u"no-sender"_s : u"no-time"_s;
    } else if (m_context.isKnown && m_context.isKnown(key)) {
        item.action = IntakeAction::Duplicate;
        item.reason = u"known"_s;
        pass(message, key);
        item.user = staffOf(message);
    } else if (item.user = staffOf(message); item.user) {
        planStaff(message, item);
    } else {
        // What somebody quotes was said by another, and asks or thanks for nothing.
        const auto quote = quoteIn(message.text);
        ParsedMessage own = message;
        if (quote)
            own.text = quote->own;
        planAsker(own, quote ? quote->person : QString(), item);
        if (isUnknownExporter(message)) {
            item.doubtful = true;
            item.reason = u"unknown-exporter"_s;
        }
    }
    if (item.action != IntakeAction::System && item.action != IntakeAction::Duplicate
        && isAhead(message, m_context)) {
        item.doubtful = true;
        item.reason = u"future"_s;
    }
    return item;
}

std::optional<UserId> IntakePlanner::staffOf(const ParsedMessage& message) const
{
    const auto named = m_staff.constFind(matchKey(message.sender));
    if (named != m_staff.cend())
        return *named;
    return message.isSelf && !isUnknownExporter(message) ? m_context.self : std::nullopt;
}

bool IntakePlanner::isUnknownExporter(const ParsedMessage& message) const
{
    const QString name = matchKey(message.sender);
    return isNamedExporter(message, name) && !m_staff.contains(name);
}

void IntakePlanner::planAsker(const ParsedMessage& message, const QString& quoted, PlanItem& item)
{
    const Screening screening = screenMessage(message.kind, message.text);
    const qsizetype own = latestThread(matchKey(message.sender));
    item.evidence = screening.evidence;
    // A sticker after the answer says thanks.
    const bool saysThanks = screening.verdict == ScreeningVerdict::Acknowledgement
        || (message.kind == MessageKind::Sticker && own >= 0 && !m_threads[own].isWaiting());
    if (saysThanks && own >= 0) {
        item.action = IntakeAction::Acknowledgement;
        item.reason = u"thanks"_s;
        item.target = m_threads[own].target;
        join(own, message, false);
    } else if (saysThanks) {
        item.action = IntakeAction::Dismiss;
        item.dismissReason = u"off-topic"_s;
        item.reason = u"thanks-to-nobody"_s;
    } else if (const QString reason = dismissReason(screening.verdict); !reason.isEmpty()) {
        item.action = IntakeAction::Dismiss;
        item.dismissReason = reason;
        item.reason = reason;
    } else if (screening.verdict != ScreeningVerdict::MeToo || !planMeToo(message, quoted, item)) {
        item.evidence.clear();
        planQuestion(message, item);
    }
}

bool IntakePlanner::planMeToo(const ParsedMessage& message, const QString& quoted, PlanItem& item)
{
    const bool pointsAtSomebody = !quoted.isEmpty() && !m_staff.contains(quoted);
    const QString person = matchKey(message.sender);
    const QString tail = meTooTail(message.text);
    const auto matter = tail.isEmpty() ? std::nullopt : matterOf(message);
    const QSet<quint32> words = wordPairs(tail);
    qsizetype latest = -1;
    for (qsizetype i = 0; i < m_threads.size(); ++i) {
        const Thread& thread = m_threads[i];
        if (thread.people.contains(person) || !thread.beganBy(saidAt(message))
            || *message.time - thread.lastAsked() > kMeTooWindow
            || (pointsAtSomebody && !thread.people.contains(quoted))
            || (!tail.isEmpty() && !fitsMeToo(thread, words, matter)))
            continue;
        if (latest < 0 || thread.touched > m_threads[latest].touched)
            latest = i;
    }
    if (latest < 0)
        return false;
    item.action = IntakeAction::CoAsker;
    item.reason = u"me-too"_s;
    item.target = m_threads[latest].target;
    item.checklist = m_threads[latest].checklist;
    item.category = m_threads[latest].category;
    enter(latest, person);
    join(latest, message, true);
    return true;
}

bool IntakePlanner::fitsMeToo(const Thread& thread, const QSet<quint32>& words,
                              const std::optional<Suggestion>& matter) const
{
    if (matter && !thread.checklist.isEmpty())
        return matter->id == thread.checklist;
    return commonPairs(words, thread.words) > 0;
}

bool IntakePlanner::isOtherMatter(const Thread& thread, const ParsedMessage& message,
                                  const std::optional<Suggestion>& matter) const
{
    if (!matter || !matter->strong || thread.checklist.isEmpty() || thread.checklist == matter->id)
        return false;
    const QString folded = matchKey(message.text.left(kComparedCharacters));
    const auto later = *message.time - thread.lastAsked();
    // "家里两个老人都没交" names a service by one word of chance.
    if (later <= kGoesOnWindow && matter->why.size() == 1 && !wantsSomething(folded))
        return false;
    // "那身份证要原件不" names a paper that the matter at hand needs.
    if (later <= kPapersWindow && asksAboutPapers(folded))
        return false;
    // Neighbouring checklists of one field answer one question ("身份证掉了", then "在外地补得到
    // 身份证不"): the thing itself is named again. A person splits those by hand.
    const QSet<quint32> words = wordPairs(message.text);
    return matter->category != thread.category || commonPairs(words, thread.words) < kPairsOfAWord
        || similarity(words, thread.words) < kSimilarEnough;
}

void IntakePlanner::planQuestion(const ParsedMessage& message, PlanItem& item)
{
    const auto matter = isMedia(message.kind) ? std::nullopt : matterOf(message);
    if (matter)
        item.evidence = matter->why.join(u'、');
    const QString person = matchKey(message.sender);
    qsizetype own = latestThread(person);
    // Of several open matters of one person, the one this message is about.
    for (const qsizetype i : m_threadsOf.value(person)) {
        if (matter && m_threads[i].checklist == matter->id)
            own = i;
    }
    if (own < 0) {
        open(message, matter, item);
        item.reason = u"first-message"_s;
        return;
    }
    Thread& thread = m_threads[own];
    if (isOtherMatter(thread, message, matter)) {
        open(message, matter, item);
        item.reason = u"other-matter"_s;
        return;
    }
    if (matter && thread.checklist.isEmpty()) {
        thread.checklist = matter->id;
        thread.category = matter->category;
    }
    item.action = IntakeAction::JoinRequest;
    item.reason = u"same-asker"_s;
    item.target = thread.target;
    item.checklist = thread.checklist;
    item.category = thread.category;
    join(own, message, true);
}

qsizetype IntakePlanner::latestThread(const QString& person) const
{
    qsizetype latest = -1;
    for (const qsizetype i : m_threadsOf.value(person)) {
        if (latest < 0 || m_threads[i].touched > m_threads[latest].touched)
            latest = i;
    }
    return latest;
}

std::optional<Suggestion> IntakePlanner::matterOf(const ParsedMessage& message) const
{
    if (m_context.suggestions == nullptr)
        return std::nullopt;
    const auto suggestions = m_context.suggestions->suggest(message.text);
    return suggestions.isEmpty() ? std::nullopt : std::optional(suggestions.first());
}

std::optional<Suggestion> IntakePlanner::titledMatter(const ParsedMessage& message) const
{
    const QString text = message.text.left(kComparedCharacters).trimmed();
    const qsizetype end = text.indexOf(u'】');
    if (m_context.suggestions == nullptr || end < 0 || !text.startsWith(u'【'))
        return std::nullopt;
    return m_context.suggestions->titled(QStringView(text).sliced(1, end - 1));
}

void IntakePlanner::enter(qsizetype thread, const QString& person)
{
    m_threads[thread].people << person;
    m_threadsOf[person] << thread;
}

void IntakePlanner::join(qsizetype thread, const ParsedMessage& message, bool needsReply)
{
    Thread& joined = m_threads[thread];
    joined.asked.append({matchKey(message.sender), saidAt(message), needsReply, false});
    if (!needsReply)
        return;
    // What was said long ago is no longer what a reply answers.
    if (joined.words.size() > kComparedCharacters)
        joined.words.clear();
    joined.words.unite(wordPairs(message.text));
    joined.touched = ++m_turn;
}

void IntakePlanner::open(const ParsedMessage& message, const std::optional<Suggestion>& matter,
                         PlanItem& item)
{
    Thread thread;
    thread.target.fresh = m_freshRequests++;
    thread.words = wordPairs(message.text);
    thread.touched = ++m_turn;
    thread.asked = {{matchKey(message.sender), saidAt(message), true, false}};
    if (matter) {
        thread.checklist = matter->id;
        thread.category = matter->category;
    }
    item.action = IntakeAction::NewRequest;
    item.target = thread.target;
    item.checklist = thread.checklist;
    item.category = thread.category;
    m_threads.append(thread);
    enter(m_threads.size() - 1, matchKey(message.sender));
}

} // namespace keting
