// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inbox/morning.h"

namespace keting::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Written {
    const char16_t* village;
    const char16_t* asker;
    const char16_t* title;
    const char16_t* last;
    bool owned;
};

Instant on(int month, int day, Millis time)
{
    return atLocal(QDate(2026, month, day), time);
}

InboxRow rowOf(qint64 n, const Written& text, Instant received)
{
    InboxRow row = runningRow(n, 0ms);
    row.village = QString::fromUtf16(text.village);
    row.asker = QString::fromUtf16(text.asker);
    row.title = QString::fromUtf16(text.title);
    row.lastText = QString::fromUtf16(text.last);
    row.owner = text.owned ? u"li"_s : QString();
    row.received = received;
    row.lastAt = received;
    row.clockStart = received;
    return row;
}

void putReplies(FakeInbox& desk)
{
    const auto reply = [&desk](qint64 n, const Written& text, Instant received, Millis due) {
        InboxRow row = rowOf(n, text, received);
        row.due = officeMoment() + due;
        desk.put(row);
    };
    reply(1, {u"凤阳村", u"杨秀英", u"水费缴纳户名更正", u"户名还是我老汉的，怎么改？", true},
          on(10, 8, 16h + 52min + 50s), -(2min + 10s));
    reply(2, {u"永南坝村", u"蒋大勇", u"独生子女父母奖励金", u"妈满 60 了，今年还能不能报", false},
          on(10, 8, 16h + 54min + 25s), -35s);
    reply(3, {u"三溪村", u"胡建国", u"城乡居民医保缴费", u"网上显示“参保信息不存在”", true},
          on(10, 8, 16h + 56min + 38s), 1min + 38s);
    reply(4,
          {u"富乐社区", u"王小明", u"营业执照变更（经营场所）", u"铺子搬到下场口了，先跑哪头？",
           true},
          on(10, 8, 16h + 59min + 12s), 4min + 12s);
    reply(5, {u"象山村", u"何桂芳", u"老年证（65 周岁以上）", u"[图片] 身份证正面", false},
          on(10, 9, 9h + 2min + 30s), 7min + 30s);
}

void putLeftMessages(FakeInbox& desk)
{
    const auto left = [&desk](qint64 n, const Written& text, Instant received) {
        InboxRow row = rowOf(n, text, received);
        row.left = true;
        row.due = officeMoment() + 5min;
        desk.put(row);
    };
    left(8, {u"观桃村", u"吴小琴", u"生育登记（二孩）", u"准生证是不是现在不用办了？", false},
         on(10, 8, 17h + 42min));
    left(9, {u"文龙村", u"邓家秀", u"高龄津贴年审", u"爷爷 82 岁，走不动，咋个审？", false},
         on(10, 8, 19h + 3min));
    left(10, {u"象山村", u"彭志强", u"电动车上牌", u"购车发票掉了，还上得到牌不", false},
         on(10, 8, 22h + 10min));
}

void putTheRest(FakeInbox& desk)
{
    InboxRow promise
        = rowOf(6, {u"青龙滩村", u"罗成贵", u"宅基地确权登记", u"已承诺：问自然资源所后回复", true},
                on(10, 8, 11h));
    promise.clock = ClockKind::Promise;
    promise.due = on(10, 9, 16h + 30min);
    promise.unread = false;
    desk.put(promise);
    InboxRow progress
        = rowOf(7, {u"三溪村", u"曾树清", u"残疾人两项补贴", u"帮办代办 · 材料已交镇中心", true},
                on(10, 8, 10h));
    progress.clock = ClockKind::Progress;
    progress.due = on(10, 9, 17h);
    progress.unread = false;
    desk.put(progress);
    InboxRow waiting
        = rowOf(11, {u"双江社区", u"谢春梅", u"社保卡补办", u"照片明天拍", true}, on(10, 8, 9h));
    waiting.rank = Rank::Resting;
    waiting.clock = ClockKind::None;
    waiting.due.reset();
    waiting.unread = false;
    waiting.waitingReason = u"等材料"_s;
    waiting.waitingSince = on(10, 8, 9h + 5min);
    desk.put(waiting);
    InboxRow snoozed
        = rowOf(12, {u"金马社区", u"唐德厚", u"土地流转合同", u"下午来电话", true}, on(10, 8, 9h));
    snoozed.rank = Rank::Resting;
    snoozed.clock = ClockKind::Finish;
    snoozed.due = on(10, 13, 17h);
    snoozed.unread = false;
    snoozed.snoozedUntil = on(10, 9, 15h + 30min);
    desk.put(snoozed);
}

} // namespace

void fillMorning(FakeInbox& desk)
{
    putReplies(desk);
    putLeftMessages(desk);
    putTheRest(desk);
}

InboxNames morningNames()
{
    return {{}, {{u"li"_s, u"李专员"_s}}, {}};
}

ServiceCalendar morningCalendar()
{
    CalendarRules rules = officeWeek();
    for (int day = 1; day <= 7; ++day)
        rules.closed.insert(QDate(2026, 10, day));
    rules.open.insert({QDate(2026, 10, 10), DayHours::nineToFive()});
    rules.publishedYears = {2026};
    return ServiceCalendar(rules);
}

} // namespace keting::test
