// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/demorequests.h"
#include "models/desk/readdesk.h"
#include "models/intake/csvreader.h"
#include "models/intake/xlsxreader.h"
#include "models/reply/checklistjson.h"
#include "models/report/notice.h"
#include "models/report/reportcsv.h"
#include "models/report/reportdocument.h"
#include "models/report/reportpages.h"
#include "models/report/reporttables.h"
#include "models/report/reportworkbook.h"
#include "models/store/outputfile.h"
#include "resources/resources.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cmath>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const QString kCounty = u"510923"_s;
const QString kTown = u"510923107"_s;
const QString kVillage = u"510923107212"_s;
const QDate kFrom(2026, 11, 9);
const QDate kTo(2026, 11, 20);

//! The demo county at one fixed moment, made once: it takes seconds.
class Report : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        initResources();
        s_directory = std::make_unique<QTemporaryDir>();
        Desk::Options options;
        options.directory = s_directory->path();
        options.want = DataDirectory::Want::Create;
        options.now = [] { return now(); };
        options.seed = kDemoSeed;
        {
            const auto desk = Desk::open(options);
            ASSERT_TRUE(desk) << desk.error().detail.toStdString();
            ASSERT_TRUE(fillDemoCounty(**desk, kDemoSeed));
        }
        auto opened = ReadDesk::open(s_directory->path());
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        s_desk = *std::move(opened);
    }
    static void TearDownTestSuite()
    {
        s_desk.reset();
        s_directory.reset();
    }

    static Instant now() { return *parseIso(u"2026-11-20T10:30:00+08:00"); }
    static DeskReader& reader() { return s_desk->reader(); }
    static ReportQuery query(const QString& scope) { return {scope, kFrom, kTo, now()}; }
    static RequestFilter filter()
    {
        RequestFilter filter;
        filter.view = View::All;
        filter.from = kFrom;
        filter.to = kTo;
        return filter;
    }
    static ReportData gathered(const ReportQuery& asked)
    {
        auto data = gatherReport(reader(), asked);
        EXPECT_TRUE(data) << data.error().detail.toStdString();
        return *std::move(data);
    }

private:
    static std::unique_ptr<QTemporaryDir> s_directory;
    static std::unique_ptr<ReadDesk> s_desk;
};

std::unique_ptr<QTemporaryDir> Report::s_directory;
std::unique_ptr<ReadDesk> Report::s_desk;

Table sheet(const QList<Table>& sheets, const QString& name)
{
    for (const Table& table : sheets) {
        if (table.name == name)
            return table;
    }
    ADD_FAILURE() << "no sheet " << name.toStdString();
    return {};
}

//! The cell under a heading in the row whose first cell is `key`.
QString cell(const Table& table, qsizetype head, qsizetype keyColumn, const QString& key,
             const QString& heading)
{
    const qsizetype column = table.rows.at(head).cells.indexOf(heading);
    EXPECT_GE(column, 0) << heading.toStdString();
    for (const TableRow& row : table.rows) {
        if (row.cells.value(keyColumn) == key)
            return row.cells.value(column);
    }
    ADD_FAILURE() << "no row " << key.toStdString();
    return {};
}

QString whole(qint64 count)
{
    return QString::number(count);
}

} // namespace

TEST_F(Report, SaysTheNumbersOfTheDashboard)
{
    const ReportData data = gathered(query(kCounty));
    const auto dashboard = reader().dashboard(filter(), now());
    ASSERT_TRUE(dashboard);
    EXPECT_EQ(data.figures, *dashboard);
    EXPECT_GT(data.figures.total.received, 20);
    EXPECT_EQ(data.days.size(), 12);
    Tally sum;
    for (const ReportLine& line : data.villages)
        sum.received += line.tally.received;
    EXPECT_EQ(sum.received, dashboard->total.received);
    const auto times = reader().replyTimes(Dimension::Village, filter());
    ASSERT_TRUE(times);
    for (const ReportLine& line : data.villages)
        EXPECT_EQ(line.times, times->value(line.key)) << line.key.toStdString();
}

TEST_F(Report, NarrowsToATownAndToAVillage)
{
    RequestFilter town = filter();
    town.town = kTown;
    RequestFilter village = filter();
    village.village = kVillage;
    EXPECT_EQ(gathered(query(kTown)).figures, *reader().dashboard(town, now()));
    const ReportData one = gathered(query(kVillage));
    EXPECT_EQ(one.figures, *reader().dashboard(village, now()));
    ASSERT_EQ(one.villages.size(), 1);
    EXPECT_EQ(one.villages.first().key, kVillage);
    EXPECT_EQ(one.scope.villages, 1);
    EXPECT_EQ(gathered(query(kCounty)).scope.name, u"大英县"_s);
    EXPECT_EQ(gathered(query(kTown)).scope.name, u"象山镇"_s);
}

TEST_F(Report, IsNamedAfterItsPeriod)
{
    const auto title = [](QDate from, QDate to) {
        ReportData data;
        data.from = from;
        data.to = to;
        return data.title().right(2);
    };
    EXPECT_EQ(title({2026, 11, 16}, {2026, 11, 22}), u"周报"_s);
    EXPECT_EQ(title({2026, 11, 1}, {2026, 11, 30}), u"月报"_s);
    EXPECT_EQ(title({2028, 2, 1}, {2028, 2, 28}), u"报告"_s);
    EXPECT_EQ(title({2028, 2, 1}, {2028, 2, 29}), u"月报"_s);
    EXPECT_EQ(title({2026, 11, 20}, {2026, 11, 20}), u"日报"_s);
}

TEST_F(Report, RefusesWhatItCannotReportOn)
{
    const auto code = [](const ReportQuery& asked) {
        const auto data = gatherReport(reader(), asked);
        return data ? std::optional<Error::Code>() : data.error().code;
    };
    EXPECT_EQ(code(query(u"51092"_s)), Error::Code::Invalid);
    EXPECT_EQ(code(query(u"51092x"_s)), Error::Code::Invalid);
    EXPECT_EQ(code(query(u"110101"_s)), Error::Code::NotFound);
    EXPECT_EQ(code(query(u"510923107999"_s)), Error::Code::NotFound);
    EXPECT_EQ(code({kCounty, kTo, kFrom, now()}), Error::Code::Invalid);
    EXPECT_EQ(code({kCounty, QDate(), kTo, now()}), Error::Code::Invalid);
    EXPECT_EQ(code({kCounty, QDate(2025, 11, 19), kTo, now()}), Error::Code::Invalid);
    EXPECT_EQ(code({kCounty, QDate(2025, 11, 20), kTo, now()}), std::nullopt);
}

TEST_F(Report, WorkbookHoldsNumbersThatReadBackTheSame)
{
    const ReportData data = gathered(query(kCounty));
    const auto bytes = reportXlsx(data);
    ASSERT_TRUE(bytes) << bytes.error().detail.toStdString();
    const auto sheets = readXlsx(*bytes, {});
    ASSERT_TRUE(sheets) << sheets.error().detail.toStdString();
    ASSERT_EQ(sheets->size(), 5);

    const Table overview = sheet(*sheets, u"概况"_s);
    EXPECT_EQ(overview.rows.first().cells.first(), data.title());
    constexpr qsizetype kHead = 3;
    const Tally& t = data.figures.total;
    EXPECT_EQ(cell(overview, kHead, 0, u"咨询量"_s, u"件数"_s), whole(t.received));
    EXPECT_EQ(cell(overview, kHead, 0, u"承诺兑现"_s, u"件数"_s), whole(data.figures.promisesKept));
    EXPECT_NEAR(cell(overview, kHead, 0, u"准时首复"_s, u"占比"_s).toDouble(),
                double(t.onTime) / double(t.answered), 1e-9);
    EXPECT_EQ(std::llround(cell(overview, kHead, 0, u"首复中位"_s, u"用时"_s).toDouble() * 86'400),
              data.figures.medianFirstReplySeconds);

    const Table villages = sheet(*sheets, u"各村"_s);
    ASSERT_EQ(villages.rows.size(), data.villages.size() + 1);
    for (const ReportLine& line : data.villages) {
        EXPECT_EQ(cell(villages, 0, 0, line.key, u"咨询量"_s), whole(line.tally.received));
        EXPECT_EQ(cell(villages, 0, 0, line.key, u"首复超时"_s), whole(line.tally.overdue));
        EXPECT_EQ(cell(villages, 0, 0, line.key, u"办结"_s), whole(line.tally.closed));
    }
    EXPECT_EQ(sheet(*sheets, u"类别"_s).rows.size(), data.categories.size() + 1);
    EXPECT_EQ(sheet(*sheets, u"每日"_s).rows.size(), data.days.size() + 1);
    EXPECT_EQ(sheet(*sheets, u"超时"_s).rows.size(), data.overdue.size() + 1);
}

TEST_F(Report, CsvSaysWhatTheWorkbookSays)
{
    const ReportData data = gathered(query(kTown));
    const QByteArray bytes = reportCsv(data);
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF"));
    EXPECT_EQ(bytes.count('\n'), bytes.count("\r\n"));
    QString text = QString::fromUtf8(bytes.mid(3));
    const auto table = readCsv(text.replace(u"\r\n"_s, u"\n"_s), {});
    ASSERT_TRUE(table);
    const auto overviewRows = overviewTable(data).rows.size();
    ASSERT_EQ(table->rows.size(), 2 + overviewRows + data.lines());
    for (const ReportLine& line : data.villages) {
        EXPECT_EQ(cell(*table, 0, 1, line.key, u"咨询量"_s), whole(line.tally.received));
        EXPECT_EQ(cell(*table, 0, 1, line.key, u"首复九成（秒）"_s),
                  line.times.p90 ? whole(*line.times.p90) : QString());
    }
    EXPECT_EQ(cell(*table, 0, 2, u"2026-11-18"_s, u"咨询量"_s),
              whole(data.days.at(kFrom.daysTo({2026, 11, 18})).tally.received));
}

TEST_F(Report, OverdueListIsTheDesksOwnWithoutPersonalData)
{
    const ReportData data = gathered(query(kCounty));
    RequestFilter overdue = filter();
    overdue.view = View::Overdue;
    qsizetype count = 0;
    const auto read = reader().each(
        {.filter = overdue, .now = now(), .me = {}, .after = {}}, [&](const InboxRow& row) {
            ++count;
            EXPECT_TRUE(row.asker.isEmpty() || !reportHtml(data).contains(row.asker))
                << row.asker.toStdString();
            return true;
        });
    ASSERT_TRUE(read);
    EXPECT_EQ(data.overdue.size(), count);
    EXPECT_GT(count, 0);
    for (const OverdueRequest& request : data.overdue) {
        EXPECT_LT(request.due, now());
        EXPECT_TRUE(reader().resolve(request.shortId)) << request.shortId.toStdString();
    }
}

TEST_F(Report, TextIsNeverAFormula)
{
    ReportData data = gathered(query(kVillage));
    const QString evil = u"=HYPERLINK(\"http://example.invalid\")"_s;
    data.overdue = {{u"0"_s, u"三溪村"_s, u"象山镇"_s, evil, ClockKind::Promise, now()}};
    const auto bytes = reportXlsx(data);
    ASSERT_TRUE(bytes);
    const auto sheets = readXlsx(*bytes, {});
    ASSERT_TRUE(sheets);
    EXPECT_EQ(cell(sheet(*sheets, u"超时"_s), 0, 1, u"三溪村"_s, u"事项"_s), evil);
    EXPECT_TRUE(reportCsv(data).contains("\"'=HYPERLINK("));
    data.overdue.first().matter = u"<b>补办 & 换领</b>"_s;
    EXPECT_TRUE(reportHtml(data).contains(u"&lt;b&gt;补办 &amp; 换领&lt;/b&gt;"_s));
}

TEST_F(Report, AnEmptyPeriodIsAReportToo)
{
    const ReportData data = gathered({kVillage, QDate(2020, 1, 1), QDate(2020, 1, 31), now()});
    EXPECT_EQ(data.figures.total, Tally());
    EXPECT_EQ(data.days.size(), 31);
    EXPECT_TRUE(data.villages.isEmpty());
    EXPECT_TRUE(reportXlsx(data));
    EXPECT_TRUE(reportPdf(data));
    EXPECT_TRUE(reportCsv(data).contains("2020-01-31"));
}

TEST_F(Report, PdfHasPagesThatGrowWithTheReport)
{
    const auto pages = [](const QByteArray& pdf) {
        EXPECT_TRUE(pdf.startsWith("%PDF-"));
        EXPECT_TRUE(pdf.trimmed().endsWith("%%EOF"));
        return pdf.count("/Type /Page\n");
    };
    ReportData data = gathered(query(kVillage));
    const auto few = reportPdf(data);
    ASSERT_TRUE(few);
    for (int i = 0; i < 200; ++i)
        data.overdue.append(
            {whole(i), u"三溪村"_s, u"象山镇"_s, u"补办"_s, ClockKind::Finish, now()});
    const auto many = reportPdf(data);
    ASSERT_TRUE(many);
    EXPECT_GE(pages(*few), 1);
    EXPECT_GE(pages(*many), pages(*few) + 3);
}

TEST_F(Report, PaperSaysTheSameFigures)
{
    const ReportData data = gathered(query(kCounty));
    const QString html = reportHtml(data);
    const Tally& t = data.figures.total;
    EXPECT_TRUE(html.contains(u">%1</p>"_s.arg(t.received)));
    EXPECT_TRUE(html.contains(u"%1 / %2 件"_s.arg(t.onTime).arg(t.answered)));
    EXPECT_TRUE(html.contains(
        u"%1 / %2 件"_s.arg(data.figures.promisesKept).arg(data.figures.promisesDue)));
    for (const ReportLine& line : data.villages)
        EXPECT_TRUE(html.contains(line.label)) << line.label.toStdString();
}

TEST_F(Report, AFailedWriteLeavesNothingBehind)
{
    const QTemporaryDir place;
    const QString nowhere = place.filePath(u"missing/report.csv"_s);
    const auto written = writeOutputFile(nowhere, "a");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, Error::Code::NotFound);
    const QString directory = place.filePath(u"taken"_s);
    ASSERT_TRUE(QDir().mkdir(directory));
    EXPECT_FALSE(writeOutputFile(directory, "a"));
    EXPECT_EQ(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
              QStringList{u"taken"_s});
    const QString file = place.filePath(u"report.csv"_s);
    ASSERT_TRUE(writeOutputFile(file, "first"));
    ASSERT_TRUE(writeOutputFile(file, "second"));
    QFile read(file);
    ASSERT_TRUE(read.open(QIODevice::ReadOnly));
    EXPECT_EQ(read.readAll(), "second");
}

TEST_F(Report, ANarrowedReportCountsOnlyThatCategoryAndCommissionerAndSaysSo)
{
    const ReportData whole = gathered(query(kCounty));
    ReportQuery narrow = query(kCounty);
    narrow.category = whole.categories.constFirst().key;
    const ReportData one = gathered(narrow);
    EXPECT_EQ(one.figures.total, whole.categories.constFirst().tally);
    EXPECT_TRUE(reportHtml(one).contains(whole.categories.constFirst().label));
    EXPECT_NE(one.about(), whole.about());
    qint64 received = 0;
    for (const Person& person : reader().records()->county.people()) {
        ReportQuery owned = query(kCounty);
        owned.owner = person.user.toString();
        received += gathered(owned).figures.total.received;
    }
    EXPECT_LE(received, whole.figures.total.received);
    EXPECT_GT(received, 0);
}

TEST_F(Report, TheNoticeTellsEverythingAtOnceAndLeavesLinesForWhatIsNotKnown)
{
    QFile file(u":/keting/checklists/starter.json"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto library = parseLibrary(file.readAll());
    ASSERT_TRUE(library);
    for (const Checklist& checklist : *library) {
        const Notice bare{checklist, 0, false, {}, {}, now()};
        const QString html = noticeHtml(bare);
        EXPECT_TRUE(html.contains(u"示例，须经本地核对"_s));
        EXPECT_FALSE(html.contains(u"{{"_s)) << checklist.title.toStdString();
        EXPECT_TRUE(html.contains(u"＿＿＿＿"_s));
        for (const ChecklistMaterial& material : checklist.materials)
            EXPECT_TRUE(html.contains(material.name.toHtmlEscaped()))
                << material.name.toStdString();
    }
    Notice notice{library->constFirst(), 3, true, u"象山镇富乐社区"_s, {}, now()};
    notice.values = {{u"派出所"_s, u"<象山派出所>"_s}};
    const QString html = noticeHtml(notice);
    EXPECT_TRUE(html.contains(u"&lt;象山派出所&gt;"_s));
    EXPECT_FALSE(html.contains(u"示例"_s));
    EXPECT_TRUE(html.contains(u"象山镇富乐社区"_s));
    const auto pages = noticePdf(notice);
    ASSERT_TRUE(pages);
    EXPECT_TRUE(pages->startsWith("%PDF"));
    EXPECT_LT(pages->size(), 2 << 20);
}

} // namespace keting
