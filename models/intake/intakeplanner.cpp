// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/intakeplanner.h"

#include "models/intake/localphrasing.h"
#include "models/intake/matchtext.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSameTurn = std::chrono::minutes(10);
constexpr auto kMeTooWindow = std::chrono::hours(48);
constexpr auto kConfirmWindow = std::chrono::hours(24);
constexpr double kSimilarEnough = 0.2;
constexpr qsizetype kComparedCharacters = 600;

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

// Words to everybody stop nobody's clock.
bool isNotice(const QString& folded)
{
    static constexpr QStringView kStarts[]
        = {u"@所有人", u"@all",     u"通知",   u"【",       u"[通知",
           u"各位",    u"温馨提示", u"尊敬的", u"村民朋友", u"乡亲"};
    return std::ranges::any_of(kStarts, [&folded](QStringView s) { return folded.startsWith(s); });
}

QSet<quint32> pairsOf(QStringView text)
{
    const QString plain = plainPhrasing(text.first(std::min(text.size(), kComparedCharacters)));
    QSet<quint32> pairs;
    for (qsizetype i = 0; i + 1 < plain.size(); ++i)
        pairs.insert(quint32(plain[i].unicode()) << 16 | plain[i + 1].unicode());
    return pairs;
}

//! What a client adds or takes away when it breaks lines does not make it another text.
QString sentKey(const UserId& user, const QString& text)
{
    QString key = user.toString() + u'\n';
    for (const QChar c : text) {
        if (!c.isSpace())
            key.append(c);
    }
    return key;
}

//! Share of the shorter text's character pairs that both have.
double similarity(const QSet<quint32>& a, const QSet<quint32>& b)
{
    const auto& smaller = a.size() < b.size() ? a : b;
    const auto& larger = a.size() < b.size() ? b : a;
    if (smaller.size() < 2)
        return 0;
    const auto common
        = std::ranges::count_if(smaller, [&larger](quint32 p) { return larger.contains(p); });
    return double(common) / double(smaller.size());
}

} // namespace

IntakePlanner::IntakePlanner(const GroupContext& context) : m_context(context)
{
    for (auto it = context.staff.cbegin(); it != context.staff.cend(); ++it)
        m_staff.insert(matchKey(it.key()), it.value());
    for (const SentReply& reply : context.sent)
        m_sent[sentKey(reply.user, reply.text)].append(reply);
    QList<OpenRequest> open = context.open;
    std::ranges::stable_sort(open, {}, &OpenRequest::lastAskerTime);
    for (const OpenRequest& request : open) {
        Thread thread;
        thread.target.existing = request.id;
        thread.checklist = request.checklist;
        thread.category = request.category;
        thread.words = pairsOf(request.text);
        thread.lastAskerTime = request.lastAskerTime;
        thread.unanswered = request.unanswered;
        thread.touched = ++m_turn;
        m_threads.append(thread);
        enter(m_threads.size() - 1, matchKey(request.asker));
        for (const QString& coAsker : request.coAskers)
            enter(m_threads.size() - 1, matchKey(coAsker));
    }
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
        item.user = staffOf(message);
    } else if (item.user = staffOf(message); item.user) {
        planStaff(message, item);
    } else {
        planAsker(message, item);
    }
    return item;
}

std::optional<UserId> IntakePlanner::staffOf(const ParsedMessage& message) const
{
    if (message.isSelf && m_context.self)
        return m_context.self;
    const auto it = m_staff.constFind(matchKey(message.sender));
    return it == m_staff.cend() ? std::nullopt : std::optional(*it);
}

void IntakePlanner::planAsker(const ParsedMessage& message, PlanItem& item)
{
    const Screening screening = screenMessage(message.kind, message.text);
    const qsizetype own = latestThread(matchKey(message.sender));
    item.evidence = screening.evidence;
    // A sticker after the answer says thanks.
    const bool saysThanks = screening.verdict == ScreeningVerdict::Acknowledgement
        || (message.kind == MessageKind::Sticker && own >= 0 && !m_threads[own].unanswered);
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
    } else if (screening.verdict != ScreeningVerdict::MeToo || !planMeToo(message, item)) {
        item.evidence.clear();
        planQuestion(message, item);
    }
}

bool IntakePlanner::planMeToo(const ParsedMessage& message, PlanItem& item)
{
    const QString person = matchKey(message.sender);
    qsizetype latest = -1;
    for (qsizetype i = 0; i < m_threads.size(); ++i) {
        const Thread& thread = m_threads[i];
        if (thread.people.contains(person) || !thread.lastAskerTime
            || *thread.lastAskerTime > *message.time
            || *message.time - *thread.lastAskerTime > kMeTooWindow)
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
    if (matter && matter->strong && !thread.checklist.isEmpty() && thread.checklist != matter->id) {
        // Neighbouring checklists of one field answer one question ("医保咋交", then "娃儿的医保
        // 呢"); a person splits those by hand.
        const bool sharesWords = matter->category == thread.category
            && similarity(pairsOf(message.text), thread.words) >= kSimilarEnough;
        if (!sharesWords) {
            open(message, matter, item);
            item.reason = u"other-matter"_s;
            return;
        }
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

bool IntakePlanner::planConfirmed(const ParsedMessage& message, PlanItem& item)
{
    const auto sent = m_sent.find(sentKey(*item.user, message.text));
    if (sent == m_sent.end())
        return false;
    // The same words of another day are another reply.
    const auto near = std::ranges::find_if(*sent, [&](const SentReply& reply) {
        return std::chrono::abs(*message.time - reply.time) <= kConfirmWindow;
    });
    if (near == sent->end())
        return false;
    item.target = PlanTarget{near->request, -1};
    sent->erase(near);
    item.action = IntakeAction::StaffReply;
    item.reason = u"confirms"_s;
    return true;
}

void IntakePlanner::planStaff(const ParsedMessage& message, PlanItem& item)
{
    if (planConfirmed(message, item))
        return;
    const QString folded = matchKey(message.text.left(kComparedCharacters));
    const bool saysNothing = message.kind == MessageKind::Sticker
        || screenMessage(message.kind, message.text).verdict == ScreeningVerdict::OffTopic;
    const qsizetype thread = saysNothing ? -1 : answeredThread(message, item);
    const bool toEverybody
        = isNotice(folded) && item.reason != u"mention" && item.reason != u"quote";
    if (thread < 0 || toEverybody) {
        item.action = IntakeAction::StaffNote;
        item.reason = toEverybody ? u"notice"_s : u"answers-nobody"_s;
        return;
    }
    item.action = IntakeAction::StaffReply;
    item.target = m_threads[thread].target;
    item.checklist = m_threads[thread].checklist;
    item.category = m_threads[thread].category;
    m_threads[thread].unanswered = false;
    m_lastStaff = StaffTurn{*item.user, thread, *message.time};
}

qsizetype IntakePlanner::answeredThread(const ParsedMessage& message, PlanItem& item) const
{
    if (const qsizetype addressed = addressedThread(message, item); addressed >= 0)
        return addressed;
    if (const qsizetype similar = similarThread(message); similar >= 0) {
        item.reason = u"similar"_s;
        return similar;
    }
    if (const qsizetype latest = latestUnanswered(*message.time); latest >= 0) {
        item.reason = u"latest-unanswered"_s;
        return latest;
    }
    if (m_lastStaff && m_lastStaff->user == *item.user
        && *message.time - m_lastStaff->time <= kSameTurn && *message.time >= m_lastStaff->time) {
        item.reason = u"continues"_s;
        return m_lastStaff->thread;
    }
    return -1;
}

qsizetype IntakePlanner::addressedThread(const ParsedMessage& message, PlanItem& item) const
{
    const QString text = matchKey(message.text.left(kComparedCharacters));
    qsizetype best = -1;
    qsizetype longest = 0;
    for (qsizetype i = 0; i < m_threads.size(); ++i) {
        for (const QString& person : m_threads[i].people) {
            // "@王" must not reach 王婶: of several names that fit, the longest was meant.
            const bool mentioned = text.contains(u'@' + person);
            const bool quoted = text.startsWith(u'「' + person + u':');
            if ((!mentioned && !quoted) || person.isEmpty() || person.size() < longest)
                continue;
            longest = person.size();
            best = i;
            item.reason = mentioned ? u"mention"_s : u"quote"_s;
            item.evidence = person;
        }
    }
    return best;
}

qsizetype IntakePlanner::similarThread(const ParsedMessage& message) const
{
    const auto matter = matterOf(message);
    const QSet<quint32> words = pairsOf(message.text);
    qsizetype best = -1;
    double highest = 0;
    double second = 0;
    for (qsizetype i = 0; i < m_threads.size(); ++i) {
        const Thread& thread = m_threads[i];
        if (!thread.unanswered || !thread.lastAskerTime || *thread.lastAskerTime > *message.time)
            continue;
        double score = similarity(words, thread.words);
        if (matter && !thread.checklist.isEmpty() && matter->id == thread.checklist)
            score += 0.5;
        if (score >= highest) {
            second = highest;
            highest = score;
            best = i;
        } else {
            second = std::max(second, score);
        }
    }
    // Two that resemble it alike decide nothing.
    return highest >= kSimilarEnough && highest > second ? best : -1;
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

qsizetype IntakePlanner::latestUnanswered(Instant before) const
{
    qsizetype latest = -1;
    for (qsizetype i = 0; i < m_threads.size(); ++i) {
        const Thread& thread = m_threads[i];
        if (thread.unanswered && thread.lastAskerTime && *thread.lastAskerTime <= before
            && (latest < 0 || *thread.lastAskerTime >= *m_threads[latest].lastAskerTime))
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

void IntakePlanner::enter(qsizetype thread, const QString& person)
{
    m_threads[thread].people << person;
    m_threadsOf[person] << thread;
}

void IntakePlanner::join(qsizetype thread, const ParsedMessage& message, bool needsReply)
{
    Thread& joined = m_threads[thread];
    joined.lastAskerTime = std::max(joined.lastAskerTime, message.time);
    if (!needsReply)
        return;
    // What was said long ago is no longer what a reply answers.
    if (joined.words.size() > kComparedCharacters)
        joined.words.clear();
    joined.words.unite(pairsOf(message.text));
    joined.unanswered = true;
    joined.touched = ++m_turn;
}

void IntakePlanner::open(const ParsedMessage& message, const std::optional<Suggestion>& matter,
                         PlanItem& item)
{
    Thread thread;
    thread.target.fresh = m_freshRequests++;
    thread.words = pairsOf(message.text);
    thread.touched = ++m_turn;
    thread.lastAskerTime = message.time;
    thread.unanswered = true;
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
