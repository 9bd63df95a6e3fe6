// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportworkbook.h"

#include "models/report/reporttables.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using Kind = ReportColumn::Kind;

constexpr double kSecondsPerDay = 86'400;
constexpr lxw_color_t kHeadFill = 0xE3ECF5;
constexpr lxw_color_t kRule = 0xB7C4D1;

struct CellFormats {
    lxw_format* title;
    lxw_format* subtitle;
    lxw_format* head;
    lxw_format* text;
    lxw_format* count;
    lxw_format* share;
    lxw_format* time;
    lxw_format* date;
    lxw_format* moment;
};

lxw_format* formatOf(lxw_workbook* book, const char* numbers, bool ruled = true)
{
    lxw_format* format = workbook_add_format(book);
    format_set_font_name(format, "Noto Sans CJK SC");
    format_set_font_size(format, 10);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (numbers)
        format_set_num_format(format, numbers);
    if (ruled) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, kRule);
    }
    return format;
}

CellFormats formatsOf(lxw_workbook* book)
{
    CellFormats formats{formatOf(book, nullptr, false),    formatOf(book, nullptr, false),
                        formatOf(book, nullptr),           formatOf(book, "@"),
                        formatOf(book, "#,##0"),           formatOf(book, "0.0%"),
                        formatOf(book, "[m]:ss"),          formatOf(book, "yyyy-mm-dd"),
                        formatOf(book, "yyyy-mm-dd hh:mm")};
    format_set_font_size(formats.title, 16);
    format_set_bold(formats.title);
    format_set_bold(formats.head);
    format_set_bg_color(formats.head, kHeadFill);
    format_set_align(formats.head, LXW_ALIGN_CENTER);
    format_set_text_wrap(formats.head);
    format_set_align(formats.date, LXW_ALIGN_LEFT);
    return formats;
}

//! Writes one cell; everything that is no number goes in as a string, whatever it begins with.
struct CellWriter {
    lxw_worksheet* sheet;
    const CellFormats& formats;
    lxw_row_t row;
    lxw_col_t column;

    lxw_error operator()(std::monostate) const
    {
        return worksheet_write_blank(sheet, row, column, formats.text);
    }
    lxw_error operator()(const QString& text) const
    {
        return worksheet_write_string(sheet, row, column, text.toUtf8().constData(), formats.text);
    }
    lxw_error operator()(qint64 count) const { return number(double(count), formats.count); }
    lxw_error operator()(const Share& share) const
    {
        const auto value = share.value();
        return value ? number(*value, formats.share) : (*this)(std::monostate());
    }
    lxw_error operator()(Seconds seconds) const
    {
        return number(double(seconds.count()) / kSecondsPerDay, formats.time);
    }
    lxw_error operator()(QDate date) const { return number(serial(date), formats.date); }
    lxw_error operator()(Instant instant) const
    {
        const QDateTime local = toLocal(instant);
        return number(serial(local.date())
                          + local.time().msecsSinceStartOfDay() / 1000.0 / kSecondsPerDay,
                      formats.moment);
    }

private:
    static double serial(QDate date) { return double(QDate(1899, 12, 30).daysTo(date)); }
    lxw_error number(double value, lxw_format* format) const
    {
        return worksheet_write_number(sheet, row, column, value, format);
    }
};

double widthOf(const ReportTable& table, qsizetype column)
{
    // In units of a digit; a Chinese character takes two.
    const auto wide = [](const QString& text) {
        double width = 0;
        for (const QChar c : text)
            width += c.unicode() < 0x2E80 ? 1.1 : 2.2;
        return width;
    };
    const Kind kind = table.columns.at(column).kind;
    double width
        = std::max(kind == Kind::Moment ? 17.0 : 9.0, wide(table.columns.at(column).heading) + 2);
    for (const QList<ReportCell>& row : table.rows) {
        if (const auto* text = std::get_if<QString>(&row.at(column)))
            width = std::max(width, wide(*text) + 2);
        else if (std::holds_alternative<QDate>(row.at(column)))
            width = std::max(width, 12.0);
    }
    return std::min(width, 60.0);
}

void setUpPage(lxw_worksheet* sheet, lxw_row_t head, lxw_col_t lastColumn, lxw_row_t lastRow)
{
    worksheet_freeze_panes(sheet, head + 1, 0);
    worksheet_set_paper(sheet, 9); // A4
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, head, head);
    worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页");
    if (lastRow > head)
        worksheet_autofilter(sheet, head, 0, lastRow, lastColumn);
}

lxw_error addSheet(lxw_workbook* book, const CellFormats& formats, const ReportTable& table,
                   const QStringList& above)
{
    lxw_worksheet* sheet = workbook_add_worksheet(book, table.name.toUtf8().constData());
    if (!sheet)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    lxw_row_t row = 0;
    for (const QString& line : above) {
        worksheet_write_string(sheet, row, 0, line.toUtf8().constData(),
                               row == 0 ? formats.title : formats.subtitle);
        ++row;
    }
    const lxw_row_t head = row;
    lxw_error error = LXW_NO_ERROR;
    const auto keep = [&error](lxw_error latest) { error = error ? error : latest; };
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const auto column = lxw_col_t(i);
        keep(worksheet_set_column(sheet, column, column, widthOf(table, i), nullptr));
        keep(worksheet_write_string(
            sheet, head, column, table.columns.at(i).heading.toUtf8().constData(), formats.head));
    }
    for (const QList<ReportCell>& cells : table.rows) {
        ++row;
        for (qsizetype i = 0; i < cells.size(); ++i)
            keep(std::visit(CellWriter{sheet, formats, row, lxw_col_t(i)}, cells.at(i)));
    }
    setUpPage(sheet, head, lxw_col_t(table.columns.size() - 1), row);
    return error;
}

lxw_error fillBook(lxw_workbook* book, const ReportData& data)
{
    QByteArray title = data.title().toUtf8();
    QByteArray subject = (data.about() + u" "_s + data.period()).toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    // The clock of the call: the same report twice is the same file twice.
    properties.created = time_t(toMs(data.made) / 1000);
    lxw_error error = workbook_set_properties(book, &properties);
    const CellFormats formats = formatsOf(book);
    for (const ReportTable& table : reportTables(data)) {
        const bool first = table.name == u"概况"_s;
        const QStringList above = first
            ? QStringList{data.title(), data.about() + u"　"_s + data.period(),
                          u"数据截至 "_s + toLocal(data.made).toString(u"yyyy-MM-dd HH:mm"_s)}
            : QStringList();
        const lxw_error added = addSheet(book, formats, table, above);
        error = error ? error : added;
    }
    return error;
}

} // namespace

Result<QByteArray> reportXlsx(const ReportData& data)
{
    // The library writes to files only.
    const QTemporaryDir scratch;
    if (!scratch.isValid())
        return fail(Error::Code::Storage, u"no scratch directory: "_s + scratch.errorString());
    const QString path = scratch.filePath(u"report.xlsx"_s);
    const QByteArray directory = QFile::encodeName(scratch.path());
    QByteArray directoryBuffer = directory;
    lxw_workbook_options options{};
    options.tmpdir = directoryBuffer.data();
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book)
        return fail(Error::Code::Storage, u"the workbook cannot be begun"_s);
    const lxw_error filled = fillBook(book, data);
    const lxw_error closed = workbook_close(book);
    if (filled != LXW_NO_ERROR || closed != LXW_NO_ERROR) {
        return fail(Error::Code::Storage,
                    u"the workbook cannot be made: "_s
                        + QString::fromUtf8(lxw_strerror(filled ? filled : closed)));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Storage, u"the workbook cannot be read back"_s);
    return file.readAll();
}

} // namespace keting
