// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/csvreader.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRecordsPerReport = 1'024;

QChar delimiterOf(const QString& text)
{
    qsizetype commas = 0;
    qsizetype semicolons = 0;
    qsizetype tabs = 0;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (quoted)
            continue;
        // A title above the table has none.
        else if (c == u'\n' && commas + semicolons + tabs > 0)
            break;
        commas += c == u',';
        semicolons += c == u';';
        tabs += c == u'\t';
    }
    if (tabs > commas && tabs > semicolons)
        return u'\t';
    return semicolons > commas ? u';' : u',';
}

//! Reads record after record; knows where it is.
class CsvCursor {
public:
    CsvCursor(const QString& text, const InputLimits& limits)
        : m_text(text), m_limits(limits), m_delimiter(delimiterOf(text))
    {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] qsizetype position() const { return m_at; }

    [[nodiscard]] Result<TableRow> next()
    {
        TableRow row{m_line, {}};
        m_openQuote = false;
        for (bool more = true; more;) {
            if (row.cells.size() >= m_limits.columns)
                return fail(Error::Code::TooLarge,
                            u"row at line %1 has more than %2 columns"_s.arg(row.number)
                                .arg(m_limits.columns));
            QString cell = isAt(u'"') ? quotedCell() : QString();
            cell += plainCell();
            if (cell.size() > m_limits.cellCharacters)
                return fail(Error::Code::TooLarge,
                            u"a cell at line %1 has more than %2 characters"_s.arg(row.number)
                                .arg(m_limits.cellCharacters));
            row.cells.append(std::move(cell));
            more = isAt(m_delimiter);
            m_at += more;
        }
        if (isAt(u'\n')) {
            ++m_at;
            ++m_line;
        }
        row.openQuote = m_openQuote;
        m_columns = std::max(m_columns, row.cells.size());
        return row;
    }

private:
    [[nodiscard]] bool isAt(QChar c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    //! A new cell begins, or nothing is left.
    [[nodiscard]] bool isCellEnd() const
    {
        return m_at >= m_text.size() || m_text[m_at] == m_delimiter || m_text[m_at] == u'\n';
    }

    QString quotedCell()
    {
        QString cell;
        const qsizetype from = m_at++;
        const qsizetype firstLine = m_line;
        for (;;) {
            const auto quote = m_text.indexOf(u'"', m_at);
            const qsizetype end = quote < 0 ? m_text.size() : quote;
            const QStringView piece = QStringView(m_text).sliced(m_at, end - m_at);
            m_line += piece.count(u'\n');
            cell += piece;
            m_at = end;
            if (quote < 0)
                return openCell(std::move(cell), from, firstLine);
            ++m_at;
            if (!isAt(u'"'))
                return m_line == firstLine || isCellEnd()
                    ? cell
                    : openCell(std::move(cell), from, firstLine);
            cell += u'"';
            ++m_at;
            // Stop collecting what the limit will refuse anyway.
            if (cell.size() > m_limits.cellCharacters)
                return openCell(std::move(cell), from, firstLine);
        }
    }

    //! What the mark at `from` took along: the text of a cell that was cut off, or whole rows,
    //! which are given back.
    QString openCell(QString cell, qsizetype from, qsizetype firstLine)
    {
        m_openQuote = true;
        if (!holdsRows(from))
            return cell;
        m_at = from + 1;
        m_line = firstLine;
        return {};
    }

    //! Whether one of the lines that begin between `from` and here is as wide as a row.
    [[nodiscard]] bool holdsRows(qsizetype from) const
    {
        if (m_columns < 2)
            return false;
        for (qsizetype start = m_text.indexOf(u'\n', from) + 1; start > 0 && start < m_at;) {
            const qsizetype end = m_text.indexOf(u'\n', start);
            const QStringView line = QStringView(m_text).mid(start, end < 0 ? -1 : end - start);
            if (line.count(m_delimiter) >= m_columns - 1)
                return true;
            start = end + 1;
        }
        return false;
    }

    // Also what stands, against the rules, between a closing quote and the delimiter.
    QStringView plainCell()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != u'\n')
            ++m_at;
        return QStringView(m_text).sliced(from, m_at - from);
    }

    const QString& m_text;
    const InputLimits& m_limits;
    QChar m_delimiter;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    qsizetype m_columns = 0; //!< Of the widest row so far.
    bool m_openQuote = false;
};

bool hasContent(const TableRow& row)
{
    return std::ranges::any_of(row.cells, [](const QString& cell) { return !cell.isEmpty(); });
}

} // namespace

Result<Table> readCsv(const QString& text, const InputLimits& limits, const ProgressFn& progress)
{
    Table table;
    qint64 cells = 0;
    CsvCursor cursor(text, limits);
    while (!cursor.atEnd()) {
        auto row = cursor.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!hasContent(*row))
            continue;
        cells += row->cells.size();
        if (table.rows.size() >= limits.rows || cells > limits.cells)
            return fail(Error::Code::TooLarge,
                        u"the table has more than %1 rows or %2 cells"_s.arg(limits.rows)
                            .arg(limits.cells));
        table.rows.append(*std::move(row));
        if (table.rows.size() % kRecordsPerReport == 0
            && !goesOn(progress, cursor.position(), text.size()))
            return cancelled();
    }
    return table;
}

Result<bool> csvHasRow(const QString& text, qsizetype most, const IsWantedRow& isWanted,
                       const InputLimits& limits)
{
    CsvCursor cursor(text, limits);
    for (qsizetype seen = 0; seen < most && !cursor.atEnd();) {
        const auto row = cursor.next();
        if (!row)
            return tl::unexpected(row.error());
        if (isWanted(row->cells))
            return true;
        seen += hasContent(*row);
    }
    return false;
}

} // namespace keting
