// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/wordpairs.h"

#include "models/intake/localphrasing.h"

#include <QRegularExpression>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kComparedCharacters = 600;

//! As plainPhrasing() writes them.
const QRegularExpression& wordsOfAnyMatter()
{
    static const QRegularExpression pattern(
        u"怎么|什么|哪里|多少|可以|能不能|请问|想问|问一?下|需要|材料|申请|办理|补办|丢失|小孩|还有"_s);
    return pattern;
}

} // namespace

QSet<quint32> wordPairs(QStringView text)
{
    const QString plain = plainPhrasing(text.first(std::min(text.size(), kComparedCharacters)));
    QSet<quint32> pairs;
    for (const QString& piece : plain.split(wordsOfAnyMatter())) {
        for (qsizetype i = 0; i + 1 < piece.size(); ++i)
            pairs.insert(quint32(piece[i].unicode()) << 16 | piece[i + 1].unicode());
    }
    return pairs;
}

qsizetype commonPairs(const QSet<quint32>& a, const QSet<quint32>& b)
{
    const auto& smaller = a.size() < b.size() ? a : b;
    const auto& larger = a.size() < b.size() ? b : a;
    return std::ranges::count_if(smaller, [&larger](quint32 p) { return larger.contains(p); });
}

double similarity(const QSet<quint32>& a, const QSet<quint32>& b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    return shorter == 0 ? 0 : double(commonPairs(a, b)) / double(shorter);
}

} // namespace keting
