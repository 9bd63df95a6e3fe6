// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchtokens.h"

#include <QStringList>

#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Letters and digits of one kind in a row, as the index knows them.
struct Run {
    bool chinese = false;
    QStringView text;
};

QString folded(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

char32_t characterAt(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(at + 1));
    return c.unicode();
}

qsizetype sizeOf(char32_t c)
{
    return QChar::requiresSurrogates(c) ? 2 : 1;
}

// NUL would end the text for SQLite; whatever is no letter or number separates.
QList<Run> runsOf(QStringView text)
{
    QList<Run> runs;
    Run run;
    const auto close = [&] {
        if (!run.text.isEmpty())
            runs.append(std::exchange(run, {}));
    };
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = characterAt(text, at);
        const bool belongs = QChar::isLetterOrNumber(c);
        const bool chinese = belongs && QChar::script(c) == QChar::Script_Han;
        if (!belongs || chinese != run.chinese)
            close();
        if (belongs) {
            const qsizetype before = run.text.size();
            run = {chinese, text.sliced(at - before, before + sizeOf(c))};
        }
        at += sizeOf(c);
    }
    close();
    return runs;
}

//! The overlapping pairs of its characters, and its last character alone.
QList<QStringView> pairsOf(QStringView text)
{
    QList<QStringView> pairs;
    pairs.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype first = sizeOf(characterAt(text, at));
        const qsizetype next = at + first;
        const qsizetype second = next < text.size() ? sizeOf(characterAt(text, next)) : 0;
        pairs.append(text.sliced(at, first + second));
        at = next;
    }
    return pairs;
}

QString quoted(QStringView token)
{
    return u'"' % token % u'"';
}

} // namespace

QString searchTokens(const QString& text)
{
    QString tokens;
    tokens.reserve(text.size() * 4);
    const auto add = [&tokens](QStringView token) {
        if (!tokens.isEmpty())
            tokens.append(u' ');
        tokens.append(token);
    };
    const QString whole = folded(text);
    const QList<Run> runs = runsOf(whole);
    for (const Run& run : runs) {
        if (!run.chinese) {
            add(run.text);
            continue;
        }
        const QList<QStringView> pairs = pairsOf(run.text);
        for (const QStringView token : pairs)
            add(token);
    }
    return tokens;
}

QString searchExpression(const QString& words)
{
    QStringList terms;
    const QString whole = folded(words);
    const QList<Run> runs = runsOf(whole);
    for (const Run& run : runs) {
        QList<QStringView> pairs = run.chinese ? pairsOf(run.text) : QList<QStringView>();
        if (pairs.size() < 2) {
            terms.append(quoted(run.text) + u'*');
            continue;
        }
        pairs.removeLast();
        for (const QStringView pair : std::as_const(pairs))
            terms.append(quoted(pair));
    }
    return terms.join(u" AND "_s);
}

} // namespace keting
