// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/quotedmessage.h"

#include "models/intake/matchtext.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFewestDashes = 3;

bool isRuleOfDashes(QStringView line)
{
    static constexpr QStringView kDashes = u"-—–―─━";
    qsizetype dashes = 0;
    for (const QChar c : line.trimmed()) {
        if (kDashes.contains(c))
            ++dashes;
        else if (!c.isSpace())
            return false;
    }
    return dashes >= kFewestDashes;
}

} // namespace

std::optional<QuotedMessage> quoteIn(QStringView text)
{
    if (!text.startsWith(u'「'))
        return std::nullopt;
    for (auto end = text.indexOf(u"」\n"); end >= 0; end = text.indexOf(u"」\n", end + 1)) {
        const QStringView below = text.sliced(end + 2);
        const auto lineEnd = below.indexOf(u'\n');
        if (lineEnd < 0 || !isRuleOfDashes(below.first(lineEnd)))
            continue;
        const QString quoted = matchKey(text.sliced(1, end - 1));
        const auto colon = quoted.indexOf(u':');
        return QuotedMessage{quoted.left(std::max<qsizetype>(colon, 0)),
                             below.sliced(lineEnd + 1).trimmed().toString()};
    }
    return std::nullopt;
}

QString ownWords(const QString& text)
{
    const auto quote = quoteIn(text);
    return quote ? quote->own : text;
}

} // namespace keting
