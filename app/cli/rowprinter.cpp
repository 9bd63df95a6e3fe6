// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rowprinter.h"

#include "app/cli/commandcontext.h"
#include "models/reply/masking.h"

#include <cstdio>
#include <unicode/uchar.h>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidest = 48; //!< Of a column.
constexpr auto kGap = 2;

int widthOf(char32_t c)
{
    const auto category = u_charType(UChar32(c));
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK)
        return 0;
    const auto width = u_getIntPropertyValue(UChar32(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

//! Escape sequences and direction marks would make the terminal lie.
bool isSafe(char32_t c)
{
    return u_isprint(UChar32(c)) != 0;
}

QString elided(const QString& text)
{
    QString kept;
    int width = 0;
    for (const char32_t c : text.simplified().toUcs4()) {
        if (!isSafe(c))
            continue;
        if (width + widthOf(c) > kWidest - 1)
            return kept + u'…';
        kept += QString::fromUcs4(&c, 1);
        width += widthOf(c);
    }
    return kept;
}

//! JSON is for programs and whole; a table is for eyes, and shows personal data as the window does.
QString textOf(const QString& key, const QString& text)
{
    if (key == "asker"_L1 || key == "sender"_L1)
        return elided(maskNickname(text));
    return elided(key == "title"_L1 || key == "text"_L1 ? maskText(text) : text);
}

QString cellOf(const QString& key, const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const bool whole = number == double(qint64(number));
        return whole ? QString::number(qint64(number)) : QString::number(number, 'f', 3);
    }
    case QJsonValue::String: return textOf(key, value.toString());
    default: return u"-"_s;
    }
}

void writeLine(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

} // namespace

int displayWidth(const QString& text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += isSafe(c) ? widthOf(c) : 0;
    return width;
}

void RowPrinter::add(const QJsonObject& row)
{
    if (!m_asTable) {
        print(row);
        return;
    }
    m_isText.resize(m_columns.size());
    QStringList cells;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QJsonValue value = row.value(m_columns.at(i));
        m_isText[i] = m_isText.at(i) || value.isString();
        cells.append(cellOf(m_columns.at(i), value));
    }
    m_rows.append(cells);
}

void RowPrinter::finish() const
{
    if (!m_asTable || m_rows.isEmpty())
        return;
    QList<int> widths;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        int widest = displayWidth(m_columns.at(i));
        for (const QStringList& row : m_rows)
            widest = std::max(widest, displayWidth(row.at(i)));
        widths.append(widest);
    }
    const auto lineOf = [&](const QStringList& cells) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString fill(widths.at(i) - displayWidth(cells.at(i)), u' ');
            line += m_isText.at(i) ? cells.at(i) + fill : fill + cells.at(i);
            line += QString(kGap, u' ');
        }
        return line;
    };
    writeLine(lineOf(m_columns));
    for (const QStringList& row : m_rows)
        writeLine(lineOf(row));
}

} // namespace keting::cli
