// SPDX-License-Identifier: GPL-3.0-or-later
// init, lists, figures, search, checklists, villages.
#include "tests/e2e/demodesk.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class CountyCommand : public DemoDesk {
protected:
    [[nodiscard]] QList<QJsonObject> whole(const QString& view) const
    {
        return m_desk.ok({u"request"_s, u"list"_s, u"--view"_s, view, u"--limit"_s, u"1000000"_s})
            .rows;
    }
    //! Nobody has replied, and whoever did now would be late.
    [[nodiscard]] bool missesFirstReply(const QJsonObject& row) const
    {
        if (!isOpen(row) || !row.value("first_reply_s"_L1).isNull())
            return false;
        const QJsonObject shown = show(row.value("id"_L1).toString());
        return clockOf(shown, u"first-reply"_s).value("state"_L1) == u"overdue"_s;
    }
    static bool isOpen(const QJsonObject& row)
    {
        const QString state = row.value("state"_L1).toString();
        return state != u"closed"_s && state != u"rated"_s && state != u"dismissed"_s
            && state != u"merged"_s;
    }
};

const QStringList kViews{u"inbox"_s,    u"left"_s,    u"overdue"_s, u"mine"_s,      u"progress"_s,
                         u"promised"_s, u"waiting"_s, u"closed"_s,  u"dismissed"_s, u"all"_s};

//! A day of the period as `metrics` counts it, recounted from the rows of `request list`.
struct Recount {
    int received = 0;
    int left = 0;
    int leftOnTime = 0;
    int onTime = 0;
    int answered = 0;
    int answeredInHours = 0;
    int closed = 0;
    int rated = 0;
    int satisfied = 0;
    int overdue = 0;
    QList<qint64> seconds;

    void add(const QJsonObject& row, bool missing)
    {
        const QString state = row.value("state"_L1).toString();
        if (state == u"dismissed"_s || state == u"merged"_s)
            return;
        const bool isLeft = row.value("left"_L1).toBool();
        const bool isAnswered = !row.value("first_reply_s"_L1).isNull();
        const bool inTime = row.value("on_time"_L1).toBool();
        const int level = int(row.value("rating"_L1).toInteger());
        ++received;
        left += isLeft;
        answered += isAnswered;
        leftOnTime += isLeft && inTime;
        onTime += !isLeft && inTime;
        answeredInHours += !isLeft && isAnswered;
        closed += state == u"closed"_s || state == u"rated"_s;
        rated += level > 0;
        satisfied += level >= 3;
        overdue += missing || (isAnswered && !inTime);
        if (!isLeft && isAnswered)
            seconds.append(row.value("first_reply_s"_L1).toInteger());
    }
};

void expectSame(const QJsonObject& metric, Recount counted)
{
    const auto number = [&](QLatin1StringView name) { return metric.value(name).toInteger(-1); };
    EXPECT_EQ(number("received"_L1), counted.received);
    EXPECT_EQ(number("left"_L1), counted.left);
    EXPECT_EQ(number("left_on_time"_L1), counted.leftOnTime);
    EXPECT_EQ(number("on_time"_L1), counted.onTime);
    EXPECT_EQ(number("answered"_L1), counted.answered);
    EXPECT_EQ(number("closed"_L1), counted.closed);
    EXPECT_EQ(number("rated"_L1), counted.rated);
    EXPECT_EQ(number("satisfied"_L1), counted.satisfied);
    EXPECT_EQ(number("overdue"_L1), counted.overdue);
    if (counted.answeredInHours == 0) {
        EXPECT_TRUE(metric.value("on_time_rate"_L1).isNull());
        EXPECT_TRUE(metric.value("median_first_reply_s"_L1).isNull());
        return;
    }
    EXPECT_NEAR(metric.value("on_time_rate"_L1).toDouble(),
                double(counted.onTime) / counted.answeredInHours, 1e-9);
    std::ranges::sort(counted.seconds);
    const auto median = number("median_first_reply_s"_L1);
    EXPECT_GE(median, counted.seconds[(counted.seconds.size() - 1) / 2]);
    EXPECT_LE(median, counted.seconds[counted.seconds.size() / 2]);
    EXPECT_GE(number("p90_first_reply_s"_L1), median);
    EXPECT_LE(number("p90_first_reply_s"_L1), counted.seconds.last());
}

} // namespace

TEST_F(CountyCommand, TheDemoCountyIsWholeAndShowsItsGaps)
{
    const auto villages = m_desk.ok({u"village"_s, u"list"_s}).rows;
    EXPECT_EQ(villages.size(), 197);
    QSet<QString> towns;
    int pilot = 0;
    int gaps = 0;
    for (const QJsonObject& row : villages) {
        towns.insert(row.value("town"_L1).toString());
        EXPECT_EQ(row.value("code"_L1).toString().size(), 12);
        const bool staffed = !row.value("commissioner"_L1).isNull()
            && !row.value("town_worker"_L1).isNull() && !row.value("agent"_L1).isNull();
        if (row.value("town"_L1).toString() == u"象山镇"_s) {
            ++pilot;
            EXPECT_TRUE(staffed);
        }
        gaps += row.value("town"_L1).toString() == u"回马镇"_s && !staffed;
        for (const auto field : {"name"_L1, "open"_L1, "overdue"_L1, "left"_L1})
            EXPECT_TRUE(row.contains(field));
    }
    EXPECT_EQ(towns.size(), 10);
    EXPECT_EQ(pilot, 12);
    EXPECT_GT(gaps, 0);
    QSet<QString> states;
    for (const QJsonObject& row : whole(u"all"_s))
        states.insert(row.value("state"_L1).toString());
    EXPECT_TRUE(
        states.contains({u"new"_s, u"claimed"_s, u"answered"_s, u"in-progress"_s, u"ready"_s,
                         u"closed"_s, u"rated"_s, u"dismissed"_s, u"merged"_s}));
    for (const QString& view :
         {u"left"_s, u"overdue"_s, u"progress"_s, u"promised"_s, u"waiting"_s})
        EXPECT_FALSE(whole(view).isEmpty()) << qPrintable(view);
}

TEST_F(CountyCommand, TheSameMomentMakesTheSameCountyAndTheSecondInitIsRefused)
{
    const CommandLine again(m_dir.filePath(u"again"_s));
    again.ok({u"init"_s, u"--demo"_s});
    const QJsonObject state = again.row({u"verify"_s});
    EXPECT_EQ(state, untouched());
    EXPECT_EQ(again.ok({u"request"_s, u"list"_s}).out, m_desk.ok({u"request"_s, u"list"_s}).out);
    for (const QStringList& init : {QStringList{u"init"_s}, QStringList{u"init"_s, u"--demo"_s}}) {
        const Answer refused = again.run(init);
        EXPECT_EQ(refused.exit, 1);
        EXPECT_EQ(refused.code(), u"conflict"_s);
    }
    EXPECT_EQ(again.row({u"verify"_s}), state);
    const CommandLine later(m_dir.filePath(u"later"_s), u"2026-11-23T09:30:00+08:00"_s);
    later.ok({u"init"_s, u"--demo"_s});
    EXPECT_NE(later.row({u"verify"_s}), state);
}

TEST_F(CountyCommand, TheDemosChecklistsArePublishedBeforeAnybodyAsks)
{
    const QString first = m_desk.row({u"template"_s, u"show"_s, u"id-card"_s})
                              .value("versions"_L1)[0]["at"_L1]
                              .toString();
    ASSERT_FALSE(first.isEmpty());
    for (const QJsonObject& row : whole(u"all"_s))
        EXPECT_LT(first, row.value("received"_L1).toString());
}

TEST_F(CountyCommand, ACommandWithoutADeskSaysSo)
{
    const CommandLine nowhere(m_dir.filePath(u"nowhere"_s));
    for (const QStringList& call :
         {QStringList{u"village"_s, u"list"_s}, QStringList{u"verify"_s},
          QStringList{u"search"_s, u"医保"_s}, QStringList{u"backup"_s, m_dir.filePath(u"b"_s)}}) {
        const Answer answer = nowhere.run(call);
        EXPECT_EQ(answer.exit, 1);
        EXPECT_EQ(answer.code(), u"not-found"_s);
        EXPECT_FALSE(QDir(nowhere.data()).exists());
    }
}

TEST_F(CountyCommand, TheInboxIsInTheOrderOfItsDueTimesAndPagesJoin)
{
    const auto rows = whole(u"inbox"_s);
    ASSERT_GT(rows.size(), 20);
    const auto key = [](const QJsonObject& row) {
        const QString due = row.value("due"_L1).toString();
        return std::pair(due.isEmpty() ? u"~"_s : due, row.value("received"_L1).toString());
    };
    qsizetype dated = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const bool hasDue = !rows[i].value("due"_L1).isNull();
        EXPECT_FALSE(hasDue && dated < i) << "what has a due time comes first";
        dated += hasDue;
        if (hasDue && i > 0) {
            EXPECT_LE(key(rows[i - 1]), key(rows[i])) << i;
        }
    }
    QStringList joined;
    for (int offset = 0; offset < rows.size() + 7; offset += 7) {
        joined += m_desk
                      .ok({u"request"_s, u"list"_s, u"--limit"_s, u"7"_s, u"--offset"_s,
                           QString::number(offset)})
                      .values("id"_L1);
    }
    EXPECT_EQ(joined,
              m_desk.ok({u"request"_s, u"list"_s, u"--limit"_s, u"1000000"_s}).values("id"_L1));
    EXPECT_TRUE(m_desk.ok({u"request"_s, u"list"_s, u"--limit"_s, u"0"_s}).rows.isEmpty());
    EXPECT_TRUE(m_desk
                    .ok({u"request"_s, u"list"_s, u"--limit"_s, u"999999999999"_s, u"--offset"_s,
                         u"999999999999"_s})
                    .rows.isEmpty());
}

TEST_F(CountyCommand, EveryViewHoldsWhatItsNameSays)
{
    // A whole minute: how exactly the times are known then makes no difference.
    const QString now = u"2026-11-20T10:30:00+08:00"_s;
    const auto holds = [&](const QString& view, const QJsonObject& row) {
        const QString state = row.value("state"_L1).toString();
        if (view == u"closed"_s)
            return state == view || state == u"rated"_s;
        if (view == u"dismissed"_s)
            return state == view;
        if (view == u"all"_s)
            return true;
        const bool open = isOpen(row);
        if (view == u"overdue"_s)
            return open && !row.value("due"_L1).isNull() && row.value("due"_L1).toString() < now;
        if (view == u"left"_s)
            return open && row.value("left"_L1).toBool() && row.value("first_reply_s"_L1).isNull();
        if (view == u"progress"_s)
            return state == u"in-progress"_s || state == u"ready"_s;
        if (view == u"promised"_s)
            return open && !row.value("promise_due"_L1).isNull();
        if (view == u"waiting"_s)
            return open && !row.value("waiting"_L1).isNull();
        return open;
    };
    intake(u"刘秋月 2026-11-20 08:40:00\n独角兽养殖补贴怎么领？\n"_s);
    const auto all = whole(u"all"_s);
    for (const QString& view : kViews) {
        if (view == u"mine"_s)
            continue;
        QStringList expected;
        for (const QJsonObject& row : all) {
            if (holds(view, row))
                expected.append(row.value("id"_L1).toString());
            if (view == u"overdue"_s) {
                EXPECT_EQ(row.value("overdue"_L1), QJsonValue(holds(view, row)));
            }
        }
        QStringList listed;
        for (const QJsonObject& row : whole(view))
            listed.append(row.value("id"_L1).toString());
        EXPECT_FALSE(listed.isEmpty()) << view.toStdString();
        std::ranges::sort(expected);
        std::ranges::sort(listed);
        EXPECT_EQ(listed, expected) << view.toStdString();
    }
    const auto mine = list(u"mine"_s);
    EXPECT_FALSE(mine.isEmpty()) << "without --as, the commissioner of the village is meant";
    for (const QJsonObject& row : mine)
        EXPECT_EQ(row.value("owner"_L1).toString(), commissioner());
}

TEST_F(CountyCommand, TheFiguresAreThoseOfTheList)
{
    const QString from = u"2026-10-20"_s;
    const QString to = u"2026-11-19"_s;
    const auto keyOf = [](const QString& by, const QJsonObject& row) {
        if (by == u"village"_s)
            return row.value("village"_L1).toString();
        if (by == u"town"_s)
            return row.value("village"_L1).toString().left(9);
        if (by == u"day"_s)
            return row.value("received"_L1).toString().left(10);
        return row.value(by == u"category"_s ? "category"_L1 : "owner"_L1).toString();
    };
    auto all = whole(u"all"_s);
    all.removeIf([&](const QJsonObject& row) {
        const QString day = row.value("received"_L1).toString().left(10);
        return day < from || day > to;
    });
    QSet<QString> missing;
    for (const QJsonObject& row : std::as_const(all)) {
        if (missesFirstReply(row))
            missing.insert(row.value("id"_L1).toString());
    }
    for (const QString& by :
         {u"village"_s, u"town"_s, u"category"_s, u"day"_s, u"commissioner"_s}) {
        SCOPED_TRACE(by.toStdString());
        QMap<QString, Recount> counted;
        for (const QJsonObject& row : std::as_const(all))
            counted[keyOf(by, row)].add(row, missing.contains(row.value("id"_L1).toString()));
        counted.removeIf([](const auto& entry) { return entry.value().received == 0; });
        const auto rows
            = m_desk.ok({u"metrics"_s, u"--from"_s, from, u"--to"_s, to, u"--by"_s, by}).rows;
        QStringList keys;
        for (const QJsonObject& row : rows) {
            SCOPED_TRACE(row.value("key"_L1).toString().toStdString());
            if (row.value("received"_L1).toInteger() == 0)
                continue;
            keys.append(row.value("key"_L1).toString());
            expectSame(row, counted.value(keys.last()));
        }
        std::ranges::sort(keys);
        EXPECT_EQ(keys, counted.keys());
    }
}

TEST_F(CountyCommand, TheFiguresOfAnyPeriodAddUpAndWrongPeriodsAreWrongUsage)
{
    const auto total = [&](const QString& from, const QString& to) {
        qint64 received = 0;
        for (const QJsonObject& row :
             m_desk.ok({u"metrics"_s, u"--from"_s, from, u"--to"_s, to, u"--by"_s, u"town"_s}).rows)
            received += row.value("received"_L1).toInteger();
        return received;
    };
    EXPECT_EQ(total(u"2026-10-01"_s, u"2026-11-20"_s),
              total(u"2026-10-01"_s, u"2026-11-05"_s) + total(u"2026-11-06"_s, u"2026-11-20"_s));
    EXPECT_EQ(total(u"0001-01-01"_s, u"9999-12-31"_s), total(u"2026-10-01"_s, u"2026-11-20"_s));
    EXPECT_EQ(total(u"2020-01-01"_s, u"2020-12-31"_s), 0);
    for (const auto& [from, to] : {std::pair{u"2026-11-20"_s, u"2026-11-01"_s},
                                   {u"2026-02-30"_s, u"2026-11-01"_s},
                                   {u"yesterday"_s, u"2026-11-01"_s}})
        EXPECT_EQ(m_desk.run({u"metrics"_s, u"--from"_s, from, u"--to"_s, to}).exit, 2);
    EXPECT_EQ(m_desk
                  .run({u"metrics"_s, u"--from"_s, u"2026-11-01"_s, u"--to"_s, u"2026-11-02"_s,
                        u"--by"_s, u"mood"_s})
                  .exit,
              2);
}

TEST_F(CountyCommand, SearchFindsTwoCharacterWordsInEveryState)
{
    const auto ids = filed(u"刘秋月 2026-11-20 09:40:00\n独角兽养殖补贴怎么领？\n"_s);
    const QString id = ids.value(u"刘秋月"_s);
    const auto found = [&](const QString& words) {
        return m_desk.ok({u"search"_s, words, u"--limit"_s, u"100000"_s}).values("id"_L1);
    };
    EXPECT_EQ(found(u"独角"_s), QStringList{id});
    EXPECT_EQ(found(u"角兽"_s), QStringList{id});
    EXPECT_TRUE(found(u"独兽"_s).isEmpty());
    verb(u"2026-11-20T10:31:00+08:00"_s, {u"dismiss"_s, id, u"--reason"_s, u"off-topic"_s});
    EXPECT_EQ(found(u"独角兽"_s), QStringList{id});
    for (const QString& odd : {u"\" OR *"_s, u"NEAR("_s, u"%"_s, u"'"_s, u"\u202E"_s})
        EXPECT_EQ(m_desk.run({u"search"_s, odd}).exit, 0) << odd.toStdString();
    EXPECT_EQ(m_desk.run({u"search"_s, u""_s}).exit, 2) << "nothing to look for";
    const Answer tooLong = m_desk.run({u"search"_s, QString(5000, u'医')});
    EXPECT_EQ(tooLong.exit, 1);
    EXPECT_EQ(tooLong.code(), u"too-large"_s);
}

TEST_F(CountyCommand, ChecklistsAreExportedImportedAsDraftsAndPublished)
{
    const QString path = m_dir.filePath(u"library.json"_s);
    const auto before = m_desk.ok({u"template"_s, u"list"_s}).rows;
    EXPECT_GE(before.size(), 60);
    m_desk.ok({u"template"_s, u"export"_s, path});
    EXPECT_EQ(m_desk.row({u"template"_s, u"import"_s, path}).value("drafts"_L1).toInteger(), 0)
        << "nothing in it is new";
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QJsonObject library = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject one = library.value("checklists"_L1).toArray().first().toObject();
    const QString id = one.value("id"_L1).toString();
    one.insert("title"_L1, u"改过的标题"_s);
    library.insert("checklists"_L1, QJsonArray{one});
    const QString changed = this->file(u"changed.json"_s, QJsonDocument(library).toJson());
    EXPECT_EQ(m_desk.row({u"template"_s, u"import"_s, changed}).value("drafts"_L1).toInteger(), 1);
    QJsonObject shown = m_desk.row({u"template"_s, u"show"_s, id});
    EXPECT_EQ(shown.value("state"_L1).toString(), u"draft"_s);
    EXPECT_NE(shown.value("title"_L1).toString(), u"改过的标题"_s);
    EXPECT_EQ(m_desk.row({u"template"_s, u"publish"_s, id}).value("version"_L1).toInteger(), 2);
    shown = m_desk.row({u"template"_s, u"show"_s, id});
    EXPECT_EQ(shown.value("title"_L1).toString(), u"改过的标题"_s);
    EXPECT_EQ(shown.value("versions"_L1).toArray().size(), 2) << "old versions stay readable";
    EXPECT_EQ(m_desk.run({u"template"_s, u"publish"_s, id}).code(), u"not-found"_s);
    EXPECT_EQ(m_desk.run({u"template"_s, u"show"_s, u"no-such"_s}).code(), u"not-found"_s);
    EXPECT_EQ(m_desk.run({u"template"_s, u"import"_s, this->file(u"bad"_s, "{}")}).exit, 1);
    expectSound();
}

TEST_F(CountyCommand, AChecklistOutOfItsDatesIsNeitherSuggestedNorSent)
{
    const QString path = m_dir.filePath(u"library.json"_s);
    m_desk.ok({u"template"_s, u"export"_s, path});
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QJsonObject library = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject dated = library.value("checklists"_L1).toArray().first().toObject();
    dated.insert("id"_L1, u"dated"_s);
    dated.insert("title"_L1, u"稀罕物件登记"_s);
    dated.insert("aliases"_L1, QJsonArray{u"稀罕物件"_s});
    const QString id
        = filed(u"刘秋月 2026-11-20 10:00:00\n稀罕物件怎么登记？\n"_s).value(u"刘秋月"_s);
    const QJsonObject before = show(id);
    const QString days[][2]{{u"2026-11-21"_s, {}}, {{}, u"2026-11-19"_s}, {{}, u"2026-11-20"_s}};
    for (const auto& [from, to] : days) {
        SCOPED_TRACE(from.toStdString() + "/" + to.toStdString());
        dated.insert("valid_from"_L1, from.isEmpty() ? QJsonValue::Null : QJsonValue(from));
        dated.insert("valid_to"_L1, to.isEmpty() ? QJsonValue::Null : QJsonValue(to));
        library.insert("checklists"_L1, QJsonArray{dated});
        m_desk.ok({u"template"_s, u"import"_s,
                   this->file(u"dated.json"_s, QJsonDocument(library).toJson())});
        m_desk.ok({u"template"_s, u"publish"_s, u"dated"_s});
        const bool valid = to == u"2026-11-20";
        const Answer answer = m_desk.ok({u"suggest"_s}, "稀罕物件怎么登记\n");
        const QJsonArray offered = answer.row().value("templates"_L1).toArray();
        EXPECT_EQ(offered.first()["id"_L1] == u"dated"_s, valid);
        const Answer sent = m_desk.run({u"request"_s, u"reply"_s, id, u"--template"_s, u"dated"_s});
        EXPECT_EQ(sent.exit, valid ? 0 : 1) << sent.err.toStdString();
        EXPECT_EQ(sent.code(), valid ? QString() : u"invalid"_s);
        if (!valid) {
            EXPECT_EQ(show(id), before);
        }
    }
}

TEST_F(CountyCommand, VillagesAreImportedWhollyOrNotAtAll)
{
    const QString good = file(u"v.csv"_s, "代码,名称,乡镇\n510923199001,新村,新镇\n");
    EXPECT_EQ(m_desk.row({u"village"_s, u"import"_s, good}).value("villages"_L1).toInteger(), 1);
    const QByteArray once = onDisk();
    m_desk.ok({u"village"_s, u"import"_s, good});
    EXPECT_EQ(onDisk(), once) << "what is so already is not written again";
    EXPECT_EQ(m_desk.ok({u"village"_s, u"list"_s}).rows.size(), 198);
    const Answer refused = m_desk.run(
        {u"village"_s, u"import"_s,
         file(u"bad.csv"_s, "代码,名称,乡镇\n510923199002,另一村,新镇\n51092,坏村,新镇\n")});
    EXPECT_EQ(refused.exit, 1);
    EXPECT_TRUE(refused.message().contains(u"line 3"_s)) << refused.err.toStdString();
    EXPECT_EQ(m_desk.run({u"village"_s, u"import"_s, file(u"e"_s, {})}).exit, 1);
    EXPECT_EQ(onDisk(), once) << "nor is what is refused";
    expectSound();
}

TEST_F(CountyCommand, SuggestionsNameChecklistsOrAReasonToDismiss)
{
    const Answer answer = m_desk.ok(
        {u"suggest"_s}, "身份证掉了怎么补办\n特价土鸡蛋，加微信包送货\n\n新生儿医保怎么交\n");
    ASSERT_EQ(answer.rows.size(), 4) << "a line each, empty ones too";
    EXPECT_EQ(answer.rows[0].value("templates"_L1).toArray().first()["id"_L1].toString(),
              u"id-card"_s);
    EXPECT_TRUE(answer.rows[0].value("dismiss"_L1).isNull());
    EXPECT_EQ(answer.rows[1].value("dismiss"_L1).toString(), u"ad"_s);
    EXPECT_EQ(answer.rows[3].value("category"_L1).toString(), u"medical"_s);
    for (const QJsonObject& row : answer.rows)
        EXPECT_LE(row.value("templates"_L1).toArray().size(), 3);
}

TEST_F(CountyCommand, WrongUsageExitsWithTwoAndSaysSoInOneLine)
{
    for (const QStringList& call :
         QList<QStringList>{{},
                            {u"no-such-command"_s},
                            {u"request"_s},
                            {u"request"_s, u"list"_s, u"--view"_s, u"x"_s},
                            {u"request"_s, u"list"_s, u"--limit"_s, u"-1"_s},
                            {u"request"_s, u"list"_s, u"--village"_s, u"1"_s},
                            {u"search"_s},
                            {u"verify"_s, u"--now"_s, u"noon"_s},
                            {u"verify"_s, u"--as"_s, u"a b"_s},
                            {u"--frobnicate"_s, u"verify"_s}}) {
        const Answer answer = m_desk.run(call);
        EXPECT_EQ(answer.exit, 2) << call.join(u' ').toStdString();
        EXPECT_EQ(answer.code(), u"usage"_s) << answer.err.toStdString();
        EXPECT_TRUE(answer.out.isEmpty());
    }
    EXPECT_EQ(m_desk.run({u"--help"_s}).exit, 0);
    for (const QStringList& call : QList<QStringList>{
             {u"bogus"_s}, {u"bogus"_s, u"file"_s}, {u"request"_s, u"bogus"_s, u"file"_s}}) {
        const Answer answer = m_desk.run(call);
        EXPECT_EQ(answer.exit, 2);
        EXPECT_TRUE(answer.message().startsWith(u"\"bogus\" is no command"_s))
            << answer.err.toStdString();
    }
}
