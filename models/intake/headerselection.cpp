// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/headerselection.h"

#include "models/intake/matchtext.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace keting {

namespace {

using Form = ChatTime::DateForm;

constexpr int kEnough = 3;

//! What the candidates of one file have in common.
struct Habits {
    QMap<TimeShape, int> shapes;
    TimeShape dominant;
    bool blankBetween = false;
    bool relativeTimes = false;
    QHash<QString, int> senders;
};

Habits habitsOf(const QList<ChatHeader>& candidates)
{
    Habits habits;
    for (const ChatHeader& candidate : candidates) {
        ++habits.shapes[candidate.time->shape];
        habits.relativeTimes |= candidate.time->shape.form == Form::Relative;
    }
    int most = 0;
    for (auto it = habits.shapes.cbegin(); it != habits.shapes.cend(); ++it) {
        // Of two equally frequent shapes the fuller date is the safer sign (it sorts later).
        if (it.value() >= most) {
            most = it.value();
            habits.dominant = it.key();
        }
    }
    const auto isDominant
        = [&habits](const ChatHeader& c) { return c.time->shape == habits.dominant; };
    const auto separated = std::ranges::count_if(
        candidates, [&isDominant](const ChatHeader& c) { return isDominant(c) && c.afterBlank; });
    habits.blankBetween = separated * 10 >= qsizetype(most) * 6;
    for (const ChatHeader& candidate : candidates) {
        if (candidate.afterBlank || !habits.blankBetween)
            ++habits.senders[matchKey(candidate.sender)];
    }
    return habits;
}

int shapeScore(const ChatHeader& candidate, const Habits& habits)
{
    const TimeShape& shape = candidate.time->shape;
    if (shape == habits.dominant)
        return 2;
    if (shape.seconds == habits.dominant.seconds) {
        // Clients that shorten times write 14:51, 昨天 14:51 and a full date in one copy.
        if (habits.dominant.form != Form::Full || shape.form == Form::Relative)
            return 2;
        if (habits.relativeTimes && candidate.afterBlank)
            return 2;
    }
    // A mailed record says the date once, above: "昵称  14:51".
    if (shape.form == Form::None && shape.wideGap && candidate.afterBlank)
        return 1;
    // Pastes of several clients land in one file. Taking a message for the end of another would
    // lose a question; a line wrongly taken for a header is joined again in the preview.
    const bool standsAlone = candidate.afterBlank && habits.blankBetween;
    return shape.form == Form::Full && (standsAlone || habits.shapes.value(shape) > 1) ? 1 : 0;
}

bool endsWithOneOf(const QString& sender, std::initializer_list<QStringView> ends)
{
    return std::ranges::any_of(ends, [&sender](QStringView end) { return sender.endsWith(end); });
}

//! What nobody is called, wherever it stands.
bool isLabel(const QString& sender, const TimeShape& shape)
{
    if (endsWithOneOf(sender, {u"时间", u"日期", u"截止", u"截至", u"地点"}))
        return true;
    return shape.form == Form::None && !shape.wideGap
        && endsWithOneOf(sender, {u"明天", u"后天", u"上午", u"下午", u"晚上", u"每天"});
}

//! How a line of a text goes on before a time, though 王大为 and "加油！" are nicknames too.
bool readsLikeText(const QString& sender)
{
    static constexpr QStringView kSentenceMarks = u"，。？！；,?!;";
    return endsWithOneOf(sender,
                         {u"开始", u"结束", u"于", u"在", u"至", u"到", u"从", u"是", u"为",
                          u"明天", u"后天", u"上午", u"下午", u"晚上", u"每天", u":"})
        || std::ranges::any_of(sender, [](QChar c) { return kSentenceMarks.contains(c); });
}

int senderScore(const ChatHeader& candidate, const Habits& habits, bool trusted)
{
    const QString sender = matchKey(candidate.sender);
    const TimeShape& shape = candidate.time->shape;
    int score = habits.senders.value(sender) > 1 && !sender.isEmpty() ? 2 : 0;
    if (isLabel(sender, shape) || (!trusted && readsLikeText(sender)))
        score -= 3;
    // "王婶: 我下午来 14:30" is a typed message, not a nickname and its time.
    if (shape.form != Form::Full && !shape.wideGap && sender.contains(u": "))
        score -= 2;
    return score;
}

std::optional<qint64> stampOf(const ChatHeader& header)
{
    const ChatTime& time = header.time->time;
    if (time.form != Form::Full || time.year < 2000 || time.year > 2099)
        return std::nullopt;
    int hour = time.hour;
    if (time.half == ChatTime::Half::Afternoon && hour < 12)
        hour += 12;
    const qint64 day = (qint64(time.year) * 12 + time.month) * 31 + time.day;
    return (day * 24 + hour) * 60 + time.minute;
}

bool breaksOrder(const ChatHeader& candidate, const QList<ChatHeader>& accepted,
                 const QList<ChatHeader>& candidates, qsizetype index)
{
    const auto at = stampOf(candidate);
    if (!at || accepted.isEmpty() || index + 1 >= candidates.size())
        return false;
    const auto before = stampOf(accepted.last());
    const auto after = stampOf(candidates[index + 1]);
    return before && after && *before <= *after && (*at < *before || *at > *after);
}

//! In a place, and with a gap before its time, that only a header has in this file.
bool standsLikeAHeader(const ChatHeader& candidate, const Habits& habits)
{
    const TimeShape& shape = candidate.time->shape;
    if (shape.wideGap != habits.dominant.wideGap)
        return false;
    return candidate.afterBlank || (!habits.blankBetween && shape.form == Form::Full);
}

} // namespace

bool readsLikeAName(const ChatHeader& candidate)
{
    const QString sender = matchKey(candidate.sender);
    return !sender.isEmpty() && !sender.contains(u": ") && !isLabel(sender, candidate.time->shape)
        && !readsLikeText(sender);
}

HeaderSelection selectHeaders(const QList<ChatHeader>& candidates, ChatLayout layout)
{
    HeaderSelection selection;
    if (layout == ChatLayout::WechatDump || layout == ChatLayout::Colon) {
        selection.headers = candidates;
        return selection;
    }
    // Nothing a villager writes begins with a full date and time, so what follows one is a name.
    const bool timeFirst
        = layout == ChatLayout::TimeSender || layout == ChatLayout::TimeQuotedSender;
    const Habits habits = habitsOf(candidates);
    selection.dominant = habits.dominant;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const ChatHeader& candidate = candidates[i];
        const int shape = shapeScore(candidate, habits);
        // A time that jumps is odd; a message that is out of its order is a message all the same.
        const bool inOrder
            = (candidate.afterBlank && habits.blankBetween && readsLikeAName(candidate))
            || !breaksOrder(candidate, selection.headers, candidates, i);
        const bool apart = candidate.afterBlank || !habits.blankBetween || timeFirst;
        int score = shape + (apart ? 2 : 0) - (inOrder ? 0 : 2);
        if (!timeFirst) {
            const bool trusted = shape > 0 && inOrder && standsLikeAHeader(candidate, habits);
            score += senderScore(candidate, habits, trusted);
        }
        if (score >= kEnough) {
            selection.headers.append(candidate);
            continue;
        }
        selection.rejectedLines.append(candidate.line);
        if (candidate.afterBlank && readsLikeAName(candidate))
            selection.doubtfulLines.insert(candidate.line);
    }
    return selection;
}

} // namespace keting
