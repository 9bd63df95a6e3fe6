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
    habits.blankBetween = separated * 10 >= most * 6;
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
    // Pastes of several clients land in one file. Taking a message for the end of another would
    // lose a question; a line wrongly taken for a header is joined again in the preview.
    const bool standsAlone = candidate.afterBlank && habits.blankBetween;
    return shape.form == Form::Full && (standsAlone || habits.shapes.value(shape) > 1) ? 1 : 0;
}

bool endsLikeALabel(const QString& sender)
{
    static constexpr QStringView kEnds[]
        = {u"时间", u"日期", u"截止", u"截至", u"开始", u"结束", u"地点",
           u"于",   u"在",   u"至",   u"到",   u"从",   u"是",   u"为",
           u"明天", u"后天", u"上午", u"下午", u"晚上", u"每天", u":"};
    return std::ranges::any_of(kEnds, [&sender](QStringView end) { return sender.endsWith(end); });
}

int senderScore(const ChatHeader& candidate, const Habits& habits)
{
    const QString sender = matchKey(candidate.sender);
    int score = habits.senders.value(sender) > 1 && !sender.isEmpty() ? 2 : 0;
    if (endsLikeALabel(sender))
        score -= 3;
    static constexpr QStringView kSentenceMarks = u"，。？！；,?!;";
    if (std::ranges::any_of(sender, [](QChar c) { return kSentenceMarks.contains(c); }))
        score -= 2;
    // "王婶: 我下午来 14:30" is a typed message, not a nickname and its time.
    const TimeShape& shape = candidate.time->shape;
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

} // namespace

HeaderSelection selectHeaders(const QList<ChatHeader>& candidates, ChatLayout layout)
{
    HeaderSelection selection;
    if (layout == ChatLayout::WechatDump || layout == ChatLayout::Colon) {
        selection.headers = candidates;
        return selection;
    }
    const Habits habits = habitsOf(candidates);
    selection.dominant = habits.dominant;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const ChatHeader& candidate = candidates[i];
        int score = shapeScore(candidate, habits) + senderScore(candidate, habits);
        if (candidate.afterBlank || !habits.blankBetween)
            score += 2;
        if (breaksOrder(candidate, selection.headers, candidates, i))
            score -= 2;
        if (score >= kEnough)
            selection.headers.append(candidate);
        else
            selection.rejectedLines.append(candidate.line);
    }
    return selection;
}

} // namespace keting
