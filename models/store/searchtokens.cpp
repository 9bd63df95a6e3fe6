// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchtokens.h"

#include <QStringList>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct Run {
    bool chinese = false;
    QList<QString> characters; //!< One code point each.
};

// NUL would end the text for SQLite; whatever is no letter or number separates.
QList<Run> runsOf(const QString& text)
{
    QList<Run> runs;
    bool open = false;
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (const char32_t c : folded.toUcs4()) {
        if (!QChar::isLetterOrNumber(c)) {
            open = false;
            continue;
        }
        const bool chinese = QChar::script(c) == QChar::Script_Han;
        if (!open || runs.last().chinese != chinese)
            runs.append(Run{chinese, {}});
        open = true;
        runs.last().characters.append(QString::fromUcs4(&c, 1));
    }
    return runs;
}

QString quoted(const QString& token)
{
    return u'"' % token % u'"';
}

} // namespace

QString searchTokens(const QString& text)
{
    QStringList tokens;
    for (const Run& run : runsOf(text)) {
        if (!run.chinese) {
            tokens.append(run.characters.join(QString()));
            continue;
        }
        for (qsizetype i = 0; i + 1 < run.characters.size(); ++i)
            tokens.append(run.characters.at(i) + run.characters.at(i + 1));
        tokens.append(run.characters.last());
    }
    return tokens.join(u' ');
}

QString searchExpression(const QString& words)
{
    QStringList terms;
    for (const Run& run : runsOf(words)) {
        if (!run.chinese || run.characters.size() == 1) {
            terms.append(quoted(run.characters.join(QString())) + u'*');
            continue;
        }
        for (qsizetype i = 0; i + 1 < run.characters.size(); ++i)
            terms.append(quoted(run.characters.at(i) + run.characters.at(i + 1)));
    }
    return terms.join(u" AND "_s);
}

} // namespace keting
