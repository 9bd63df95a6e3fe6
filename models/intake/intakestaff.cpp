// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a message the staff wrote: whom it answers, if anybody.
#include "models/intake/intakeplanner.h"
#include "models/intake/matchtext.h"
#include "models/intake/plandoubts.h"
#include "models/intake/screening.h"
#include "models/intake/staffnotices.h"
#include "models/intake/wordpairs.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSameTurn = std::chrono::minutes(10);
constexpr auto kConfirmWindow = std::chrono::hours(24);

} // namespace

QString IntakePlanner::sentKey(const UserId& user, const QString& text)
{
    QString key = user.toString() + u'\n';
    for (const QChar c : text) {
        if (!c.isSpace())
            key.append(c);
    }
    return key;
}

bool IntakePlanner::planConfirmed(const ParsedMessage& message, PlanItem& item)
{
    const auto sent = m_sent.find(sentKey(*item.user, message.text));
    if (sent == m_sent.end())
        return false;
    // The same words of another day are another reply.
    const auto near = std::ranges::find_if(std::as_const(*sent), [&](const SentReply& reply) {
        return std::chrono::abs(*message.time - reply.time) <= kConfirmWindow;
    });
    if (near == sent->cend())
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
    const bool saysNothing = message.kind == MessageKind::Sticker || isCourtesy(folded)
        || screenMessage(message.kind, message.text).verdict == ScreeningVerdict::OffTopic;
    const auto titled = titledMatter(message);
    const bool isNotice = beginsLikeANotice(folded);
    const auto matter = titled ? titled : matterOf(isNotice ? withoutPapers(message) : message);
    const bool closesTheDay = !matter && isClosingNotice(folded);
    const qsizetype thread
        = saysNothing || closesTheDay ? -1 : answeredThread(message, folded, matter, item);
    // Words to everybody stop nobody's clock, unless they are about the very thing somebody asked.
    const bool addressed = item.reason == u"mention" || item.reason == u"quote";
    const bool isTheMatter = thread >= 0 && matter && matter->strong
        && m_threads[thread].checklist == matter->id && item.reason == u"similar";
    const bool toEverybody = closesTheDay || (callsEverybody(folded) && !addressed)
        || (isNotice && !titled && !addressed && !isTheMatter);
    if (thread < 0 || toEverybody) {
        item.action = IntakeAction::StaffNote;
        item.reason = toEverybody ? u"notice"_s : u"answers-nobody"_s;
        return;
    }
    item.action = IntakeAction::StaffReply;
    item.target = m_threads[thread].target;
    item.checklist = m_threads[thread].checklist;
    item.category = m_threads[thread].category;
    for (Asked& asked : m_threads[thread].asked)
        asked.waits = asked.waits && (asked.ahead || asked.at.isAfter(saidAt(message)));
    m_lastStaff = StaffTurn{*item.user, thread, *message.time};
}

qsizetype IntakePlanner::answeredThread(const ParsedMessage& message, const QString& folded,
                                        const std::optional<Suggestion>& matter,
                                        PlanItem& item) const
{
    const QString called = mentionedName(folded);
    const qsizetype addressed = addressedThread(message, folded, called, item);
    // What is said to one is no answer to another, not even if nobody here has that name.
    if (addressed >= 0 || !called.isEmpty())
        return addressed;
    if (const qsizetype similar = similarThread(message, matter); similar >= 0) {
        item.reason = u"similar"_s;
        return similar;
    }
    if (const qsizetype latest = latestUnanswered(saidAt(message)); latest >= 0) {
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

qsizetype IntakePlanner::addressedThread(const ParsedMessage& message, const QString& folded,
                                         const QString& called, PlanItem& item) const
{
    qsizetype best = -1;
    qsizetype longest = 0;
    for (qsizetype i = 0; i < m_threads.size(); ++i) {
        for (const QString& person : m_threads[i].people) {
            // "@王" must not reach 王婶: of several names that fit, the longest was meant. A copy
            // shows 三溪村-王婶 by the name one gave her, a mention by the one she has in the
            // group.
            const bool isNamed = folded.contains(u'@' + person);
            const bool mentioned = isNamed || (called.size() > 1 && person.contains(called));
            const bool quoted = folded.startsWith(u'「' + person + u':');
            const qsizetype fit = isNamed || quoted ? person.size() : called.size();
            // Nobody answers what has not been asked yet.
            if ((!mentioned && !quoted) || person.isEmpty() || fit < longest
                || !m_threads[i].hasAsked(person, saidAt(message)))
                continue;
            longest = fit;
            best = i;
            item.reason = mentioned ? u"mention"_s : u"quote"_s;
            item.evidence = person;
        }
    }
    return best;
}

qsizetype IntakePlanner::similarThread(const ParsedMessage& message,
                                       const std::optional<Suggestion>& matter) const
{
    const QSet<quint32> words = wordPairs(message.text);
    qsizetype best = -1;
    double highest = kSimilarEnough;
    std::optional<SaidAt> asked;
    for (qsizetype i = 0; i < m_threads.size(); ++i) {
        const Thread& thread = m_threads[i];
        const auto waiting = thread.waitingAt(saidAt(message));
        if (!waiting)
            continue;
        double score = similarity(words, thread.words);
        if (matter && !thread.checklist.isEmpty() && matter->id == thread.checklist)
            score += 0.5;
        // Of two that resemble it alike, the one asked last: a later run must not decide otherwise
        // because one of them has been answered since.
        const bool isAlike = score == highest && (!asked || waiting->time >= asked->time);
        if (score > highest || isAlike) {
            highest = score;
            asked = waiting;
            best = i;
        }
    }
    return best;
}

qsizetype IntakePlanner::latestUnanswered(const SaidAt& before) const
{
    qsizetype latest = -1;
    std::optional<SaidAt> asked;
    for (qsizetype i = 0; i < m_threads.size(); ++i) {
        const auto waiting = m_threads[i].waitingAt(before);
        if (waiting && (!asked || waiting->time >= asked->time)) {
            asked = waiting;
            latest = i;
        }
    }
    return latest;
}

} // namespace keting
