// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/matchtext.h"

#include <algorithm>

namespace keting {

namespace {

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00AD || u == 0x061C || u == 0x180E || (u >= 0x200B && u <= 0x200F)
        || (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x206F) || u == 0xFEFF
        || (c.category() == QChar::Other_Control && u != u'\t' && u != u'\n');
}

QChar folded(QChar c)
{
    const char16_t u = c.unicode();
    if (u == u'\t' || c.isSpace())
        return u == u'\n' ? c : QChar(u' ');
    // Full-width forms of printable ASCII lie at a fixed distance.
    if (u >= 0xFF01 && u <= 0xFF5E)
        return QChar(char16_t(u - 0xFEE0));
    if (u == 0x2236 || u == 0xFE55 || u == 0xA789)
        return u':';
    return c;
}

} // namespace

QStringView MatchLine::original(QStringView line, qsizetype from, qsizetype to) const
{
    // Invisible characters just before the first visible one belong to what is cut out.
    const qsizetype start = from == 0 ? 0 : origin.at(from - 1) + 1;
    return line.sliced(start, std::max(start, origin.at(to)) - start);
}

MatchLine matchLine(QStringView line)
{
    MatchLine match;
    match.text.reserve(line.size());
    match.origin.reserve(line.size() + 1);
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (isInvisible(line[i]))
            continue;
        match.text += folded(line[i]);
        match.origin += i;
    }
    match.origin += line.size();
    return match;
}

QString matchKey(QStringView text)
{
    QString key;
    key.reserve(text.size());
    for (const QChar c : text) {
        if (!isInvisible(c))
            key += folded(c);
    }
    return key.trimmed().toLower();
}

} // namespace keting
