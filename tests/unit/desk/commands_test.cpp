// SPDX-License-Identifier: GPL-3.0-or-later
// Commands in any order on a real desk: nothing crashes, the tables stay what the log says, and
// undo gives back what was.
#include "models/desk/intakefiling.h"
#include "models/desk/recordcommands.h"
#include "models/desk/requestcommands.h"
#include "models/wire/recordbody.h"
#include "tests/unit/desk/newdesk.h"

#include <gtest/gtest.h>
#include <random>

namespace keting {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

//! A desk and whoever presses its buttons at random.
class RandomDesk {
public:
    explicit RandomDesk(quint32 seed) : m_random(seed)
    {
        for (const auto& asker : {u"王婶"_s, u"老赵"_s, u"小吴"_s, u"阿秀"_s})
            m_requests.append(m_place.phoned(asker, u"身份证掉了怎么补办"_s));
    }
    [[nodiscard]] int below(int n) { return int(m_random() % quint32(n)); }
    [[nodiscard]] NewDesk& place() { return m_place; }
    [[nodiscard]] Result<Written> press();
    [[nodiscard]] QList<QByteArray> states();
    void paste();
    void editCalendar();
    [[nodiscard]] Result<Written> undo(const Written& done)
    {
        return RequestCommands(m_place.desk().writer()).undo(done, m_actor);
    }

private:
    [[nodiscard]] Result<Written> talk(RequestCommands& commands, const RequestId& id, int deed);
    [[nodiscard]] Result<Written> settle(RequestCommands& commands, const RequestId& id, int deed);
    [[nodiscard]] QString words();

    NewDesk m_place;
    std::mt19937 m_random;
    UserId m_actor = NewDesk::user(u"li"_s);
    QList<RequestId> m_requests;
};

QString RandomDesk::words()
{
    const QStringList some{u"好"_s,        u""_s, u"  "_s, u"请带户口簿"_s, QString(200, u'长'),
                           u"\u202Ea\0b"_s};
    return some.at(below(int(some.size())));
}

Result<Written> RandomDesk::talk(RequestCommands& commands, const RequestId& id, int deed)
{
    const auto route = below(2) ? std::optional(Route::Proxy) : std::nullopt;
    switch (deed) {
    case 0: return commands.claim(id, m_actor);
    case 1: {
        auto reply = commands.compose(id, u"biz-licence-close"_s, words());
        if (!reply) // The new desk knows no addresses: the placeholders stay open.
            reply = ReplyText{words(), {}, route, {}};
        if (below(3) == 0)
            reply->waitReason = u"等材料"_s;
        return commands.reply(id, *reply, m_actor);
    }
    case 2: {
        const ReplyText reply{
            u"按清单办"_s, SentChecklist{u"id-card"_s, 1, u"身份证"_s, below(5)}, route, {}};
        return commands.reply(id, reply, m_actor);
    }
    case 3: return commands.noReplyNeeded(id, {}, below(2) == 0, m_actor);
    case 4: return commands.start(id, Route::Guided, m_actor);
    case 5: return commands.progress(id, words(), route, m_actor);
    case 6: return commands.note(id, words(), m_actor);
    default:
        return commands.promise(
            id, below(2) ? std::optional(m_place.now() + minutes(below(3000) - 500)) : std::nullopt,
            words(), words(), m_actor);
    }
}

Result<Written> RandomDesk::settle(RequestCommands& commands, const RequestId& id, int deed)
{
    switch (deed) {
    case 8: return commands.wait(id, words(), m_actor);
    case 9: return commands.resume(id, m_actor);
    case 10:
        return commands.snooze(
            id, below(2) ? std::optional(m_place.now() + minutes(below(300) - 30)) : std::nullopt,
            m_actor);
    case 11:
        return commands.handOver(id, NewDesk::user(below(2) ? u"chen"_s : u"li"_s), words(),
                                 m_actor);
    case 12: return commands.sendOn(id, words(), {}, m_actor);
    case 13: return commands.ready(id, words(), m_actor);
    case 14: return commands.close(id, words(), m_actor);
    case 15: return commands.reopen(id, words(), m_actor);
    case 16: return commands.dismiss(id, below(3) ? u"ad"_s : words(), m_actor);
    case 17: return commands.restore(id, m_actor);
    case 18: return commands.merge(id, m_requests.at(below(int(m_requests.size()))), m_actor);
    case 19: return commands.rate(id, below(7), words(), m_actor);
    case 20: return commands.describe(id, {words(), {}, {}}, m_actor);
    case 21: return commands.remedy(id, Remedy(below(3)), words(), m_actor);
    default: return commands.planVisit(id, m_place.now() + minutes(60), u"帮办员"_s, m_actor);
    }
}

Result<Written> RandomDesk::press()
{
    m_place.pass(minutes(below(4) == 0 ? below(900) : below(3)));
    m_actor = NewDesk::user(below(4) ? u"li"_s : u"chen"_s);
    RequestCommands commands(m_place.desk().writer());
    const RequestId id = m_requests.at(below(int(m_requests.size())));
    const int deed = below(23);
    return deed < 8 ? talk(commands, id, deed) : settle(commands, id, deed);
}

QList<QByteArray> RandomDesk::states()
{
    QList<QByteArray> all;
    for (const RequestId& id : m_requests)
        all.append(m_place.stateOf(id));
    return all;
}

void RandomDesk::paste()
{
    std::vector<ParsedMessage> messages;
    const QStringList senders{u"王婶"_s, u"老赵"_s, u"新来的"_s};
    const QStringList texts{u"低保怎么申请"_s, u"谢谢"_s, u"我也是"_s, u"材料带来了"_s,
                            u"加微信包送货"_s};
    for (int i = below(5); i >= 0; --i) {
        const bool vague = below(2) == 0;
        messages.push_back({m_place.now() - minutes(below(200)),
                            vague ? Precision::Minute : Precision::Second,
                            senders.at(below(3)),
                            texts.at(below(5)),
                            MessageKind::Text,
                            false,
                            false,
                            {}});
    }
    IntakeFiling filing(m_place.desk().writer());
    const auto plan = filing.plan(NewDesk::village(), messages, m_actor);
    ASSERT_TRUE(plan);
    const auto filed = filing.file(NewDesk::village(), messages, *plan, Source::Paste, m_actor);
    ASSERT_TRUE(filed) << qPrintable(filed.error().detail);
    const auto again = filing.plan(NewDesk::village(), messages, m_actor);
    ASSERT_TRUE(again);
    for (const PlanItem& item : again->items)
        EXPECT_EQ(item.action, IntakeAction::Duplicate) << qPrintable(actionName(item.action));
    for (const Request& request : filed->written ? filed->written->requests : QList<Request>()) {
        if (!m_requests.contains(request.id))
            m_requests.append(request.id);
    }
}

void RandomDesk::editCalendar()
{
    CalendarRules rules = officeWeek();
    const QDate tomorrow = localDate(m_place.now()).addDays(1);
    if (below(2))
        rules.closed.insert(tomorrow);
    else
        rules.open.insert({tomorrow, rules.weekly[0]});
    RecordCommands commands(m_place.desk(), m_actor);
    const auto edited = commands.setCalendar(rules);
    EXPECT_TRUE(edited);
}

} // namespace

TEST(DeskCommands, InAnyOrderKeepTheTablesEqualToTheLogAndUndoGivesBackWhatWas)
{
    for (const quint32 seed : {11u, 12u, 13u}) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        RandomDesk random(seed);
        int done = 0;
        int undone = 0;
        for (int step = 0; step < 300; ++step) {
            SCOPED_TRACE(testing::Message() << "step " << step);
            const QList<QByteArray> before = random.states();
            const auto written = random.press();
            if (!written) {
                ASSERT_EQ(random.states(), before) << qPrintable(written.error().detail);
            } else if (!written->events.isEmpty() && ++done % 3 == 0) {
                const auto back = random.undo(*written);
                ASSERT_TRUE(back) << qPrintable(back.error().detail);
                ASSERT_EQ(random.states(), before);
                ++undone;
            }
            if (step % 25 == 24)
                random.paste();
            if (step % 60 == 59)
                random.editCalendar();
            if (step % 50 == 49)
                random.place().expectSound();
        }
        EXPECT_GT(done, 60);
        EXPECT_GT(undone, 20);
        random.place().reopen();
        random.place().expectSound();
    }
}

TEST(DeskCommands, ACalendarEditMovesWhatIsRunningAndNothingElse)
{
    NewDesk place;
    RequestCommands commands(place.desk().writer());
    const RequestId answered = place.phoned(u"王婶"_s, u"身份证掉了"_s);
    place.pass(minutes(5));
    ASSERT_TRUE(
        commands.reply(answered, {u"带户口簿"_s, {}, Route::Proxy, {}}, NewDesk::user(u"li"_s)));
    place.setNow(atLocal(QDate(2026, 11, 16), std::chrono::hours(16) + minutes(55)));
    const RequestId running = place.phoned(u"老赵"_s, u"低保怎么申请"_s);
    const auto dueOf = [&](const RequestId& id) {
        return place.desk().tables().requests.find(id).value()->row.due;
    };
    const auto rowBefore = place.desk().tables().requests.find(answered).value()->row;
    EXPECT_EQ(dueOf(running), atLocal(QDate(2026, 11, 17), std::chrono::hours(9) + minutes(5)));
    EXPECT_EQ(dueOf(answered), atLocal(QDate(2026, 11, 17), std::chrono::hours(17)));

    CalendarRules rules = place.desk().records()->calendar.calendarAt(place.now()).rules();
    rules.closed.insert(QDate(2026, 11, 17));
    RecordCommands records(place.desk(), NewDesk::user(u"manager"_s));
    ASSERT_TRUE(records.setCalendar(rules));
    EXPECT_EQ(dueOf(running), atLocal(QDate(2026, 11, 18), std::chrono::hours(9) + minutes(5)));
    EXPECT_EQ(dueOf(answered), atLocal(QDate(2026, 11, 18), std::chrono::hours(17)));
    const auto rowAfter = place.desk().tables().requests.find(answered).value()->row;
    EXPECT_EQ(rowAfter.firstReplySeconds, rowBefore.firstReplySeconds);
    EXPECT_EQ(rowAfter.onTime, rowBefore.onTime);
    place.expectSound();
}

TEST(DeskRecords, StaffAndStandInsAreRecognisedByTheirGroupNames)
{
    NewDesk place;
    RecordCommands records(place.desk(), NewDesk::user(u"manager"_s));
    const auto code = NewDesk::village();
    const auto today = localDate(place.now());
    ASSERT_TRUE(
        records.setPeople({Person{NewDesk::user(u"li"_s), u"李晓"_s, u"commissioner"_s, {}},
                           Person{NewDesk::user(u"chen"_s), u"陈思"_s, u"commissioner"_s, {}}}));
    ASSERT_TRUE(records.staff({Staffing{code,
                                        StaffRole::Commissioner,
                                        NewDesk::user(u"li"_s),
                                        {u"李专员"_s},
                                        NewDesk::user(u"chen"_s),
                                        today,
                                        today,
                                        {}}}));
    const County& county = place.desk().records()->county;
    const Staffing* staffed = county.staffing(code.toString(), StaffRole::Commissioner);
    ASSERT_NE(staffed, nullptr);
    EXPECT_TRUE(staffed->standInOn(today));
    EXPECT_FALSE(staffed->standInOn(today.addDays(1)));
    EXPECT_EQ(county.staffByGroupName(code.toString(), u"李专员"_s), NewDesk::user(u"li"_s));
    EXPECT_EQ(county.staffByGroupName(u"510923107203"_s, u"李专员"_s), std::nullopt);
    ASSERT_TRUE(records.unstaff(code, StaffRole::Commissioner));
    EXPECT_EQ(place.desk().records()->county.staffing(code.toString(), StaffRole::Commissioner),
              nullptr);
    place.reopen();
    EXPECT_EQ(place.desk().records()->county.nameOf(u"chen"_s), u"陈思"_s);
    EXPECT_EQ(place.desk().records()->commissionerOf(code.toString()), std::nullopt);
}

TEST(DeskRecords, AChecklistIsDraftedPublishedAndKeepsItsOldVersions)
{
    NewDesk place;
    RecordCommands records(place.desk(), NewDesk::user(u"manager"_s));
    Checklist checklist = *place.desk().records()->checklists.constFind(u"id-card"_s);
    EXPECT_FALSE(records.publish(u"id-card"_s)) << "there is no draft";
    checklist.title = u"居民身份证"_s;
    ASSERT_TRUE(records.draftChecklist(checklist));
    EXPECT_NE(place.desk().records()->checklists.constFind(u"id-card"_s)->title, checklist.title);
    EXPECT_EQ(records.publish(u"id-card"_s).value(), 2);
    const ChecklistEntry* entry = place.desk().records()->library.entry(u"id-card"_s);
    EXPECT_EQ(entry->versions.size(), 2);
    EXPECT_EQ(entry->head, 2);
    EXPECT_FALSE(entry->draft);
    EXPECT_FALSE(entry->approved);
    EXPECT_EQ(place.desk().records()->checklists.constFind(u"id-card"_s)->title, checklist.title);
    ASSERT_TRUE(records.approve(u"id-card"_s));
    EXPECT_TRUE(place.desk().records()->library.entry(u"id-card"_s)->approved);
    ASSERT_TRUE(records.draftChecklist(checklist));
    ASSERT_TRUE(records.discardDraft(u"id-card"_s));
    EXPECT_FALSE(records.publish(u"id-card"_s));
    EXPECT_FALSE(records.approve(u"no-such"_s));
}

TEST(DeskRecords, ADeskStoppedBetweenNewHoursAndTheirDueTimesWritesThemOnOpening)
{
    NewDesk place;
    const RequestId id = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    const auto due = [&] { return (*place.desk().tables().requests.find(id))->row.due; };
    const auto before = due();
    ServicePolicy policy = place.desk().records()->county.policy();
    policy.firstReply += std::chrono::minutes(10);
    const CountyPayload later = payload::PolicySet{policy};
    ASSERT_TRUE(place.desk().writer().writeRecords(QList<Event>{
        place.desk().writer().recordEvent(countyScope(), u"policy"_s, kindOf(later),
                                          encodeBody(later), NewDesk::user(u"manager"_s))}));
    EXPECT_EQ(due(), before) << "this is where it stopped";
    place.reopen();
    ASSERT_TRUE(before);
    EXPECT_EQ(due(), *before + std::chrono::minutes(10));
    place.expectSound();
}

TEST(DeskRecords, VersionsOfOneParentAreAllKeptAndMergedOneByOne)
{
    NewDesk place;
    const ChecklistEntry before = *place.desk().records()->library.entry(u"id-card"_s);
    QList<Event> events;
    for (int desk = 0; desk < 3; ++desk) {
        const ChecklistPayload published = payload::ChecklistPublished{
            2, 1, before.current()->content + QByteArray(desk + 1, ' '), {}};
        events.append(place.desk().writer().recordEvent(checklistScope(), u"id-card"_s,
                                                        kindOf(published), encodeBody(published),
                                                        NewDesk::user(u"manager"_s)));
    }
    ASSERT_TRUE(place.desk().writer().writeRecords(events));
    ASSERT_TRUE(place.desk().reloadRecords());
    const ChecklistEntry* forked = place.desk().records()->library.entry(u"id-card"_s);
    EXPECT_TRUE(forked->needsMerge());
    EXPECT_EQ(forked->versions.size(), 4);
    EXPECT_EQ(forked->forks.size(), 2);
    EXPECT_EQ(forked->head, 2);

    // Each version made beside the current one waits until it is taken in by name.
    Checklist merged = *place.desk().records()->checklists.constFind(u"id-card"_s);
    merged.title += u"（合并）"_s;
    RecordCommands records(place.desk(), NewDesk::user(u"manager"_s));
    const ChecklistPayload unaware
        = payload::ChecklistPublished{4, 2, before.current()->content + "   ", {}};
    ASSERT_TRUE(place.desk().writer().writeRecords(QList<Event>{
        place.desk().writer().recordEvent(checklistScope(), u"id-card"_s, kindOf(unaware),
                                          encodeBody(unaware), NewDesk::user(u"manager"_s))}));
    ASSERT_TRUE(place.desk().reloadRecords());
    EXPECT_TRUE(place.desk().records()->library.entry(u"id-card"_s)->needsMerge());
    const auto waiting
        = [&] { return place.desk().records()->library.entry(u"id-card"_s)->forks.size(); };
    const qsizetype all = waiting();
    ASSERT_TRUE(records.draftChecklist(merged));
    ASSERT_TRUE(records.publish(u"id-card"_s));
    EXPECT_EQ(waiting(), all) << "a plain new version takes in none of them";
    const QList<ChecklistVersion> versions
        = place.desk().records()->library.entry(u"id-card"_s)->versions;
    for (const ChecklistVersion& version : versions) {
        if (!place.desk().records()->library.entry(u"id-card"_s)->forks.contains(version.event))
            continue;
        const qsizetype left = waiting();
        merged.title += u"+"_s;
        ASSERT_TRUE(records.draftChecklist(merged));
        ASSERT_TRUE(records.publish(u"id-card"_s, version.number));
        EXPECT_EQ(waiting(), left - 1) << "the others wait on";
        ASSERT_TRUE(records.draftChecklist(merged));
        EXPECT_EQ(records.publish(u"id-card"_s, version.number).error().code,
                  Error::Code::Conflict);
        ASSERT_TRUE(records.discardDraft(u"id-card"_s));
    }
    EXPECT_FALSE(place.desk().records()->library.entry(u"id-card"_s)->needsMerge());
    place.reopen();
    EXPECT_FALSE(place.desk().records()->library.entry(u"id-card"_s)->needsMerge());
    place.expectSound();
}

} // namespace keting
