// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/searchranking.h"

#include <algorithm>

namespace keting {

namespace {

QString foldedForSearch(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

enum class Hit { PhraseInTitle, WordsInTitle, PhraseInText, Elsewhere };

Hit hitOf(const InboxRow& row, const QString& phrase, const QStringList& words)
{
    const QString title = foldedForSearch(row.title);
    if (title.contains(phrase))
        return Hit::PhraseInTitle;
    if (std::ranges::all_of(words, [&](const QString& word) { return title.contains(word); }))
        return Hit::WordsInTitle;
    for (const QString* text : {&row.firstText, &row.lastText, &row.asker}) {
        if (foldedForSearch(*text).contains(phrase))
            return Hit::PhraseInText;
    }
    return Hit::Elsewhere;
}

} // namespace

QStringList searchWords(const QString& text)
{
    return foldedForSearch(text).split(u' ', Qt::SkipEmptyParts);
}

QList<InboxRow> bestFirst(QList<InboxRow> rows, const QString& text)
{
    const QString phrase = foldedForSearch(text);
    const QStringList words = searchWords(text);
    QList<std::pair<Hit, qsizetype>> order;
    order.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        order.append({hitOf(rows.at(i), phrase, words), i});
    std::ranges::sort(order);
    QList<InboxRow> best;
    best.reserve(rows.size());
    for (const auto& [hit, i] : std::as_const(order))
        best.append(std::move(rows[i]));
    return best;
}

} // namespace keting
