// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchtokens.h"

#include <QStringList>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Letters and digits of one kind in a row, as the index knows them.
struct Run {
    bool chinese = false;
    QString text;
    QList<qsizetype> starts; //!< Where each character begins, and where the last one ends.

    [[nodiscard]] qsizetype size() const { return starts.size() - 1; }
    [[nodiscard]] QStringView characters(qsizetype from, qsizetype count) const
    {
        return QStringView(text).sliced(starts.at(from), starts.at(from + count) - starts.at(from));
    }
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
            runs.append(Run{chinese, {}, {0}});
        open = true;
        runs.last().text.append(QChar::fromUcs4(c));
        runs.last().starts.append(runs.last().text.size());
    }
    return runs;
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
    const QList<Run> runs = runsOf(text);
    for (const Run& run : runs) {
        if (!run.chinese) {
            add(run.text);
            continue;
        }
        for (qsizetype i = 0; i + 1 < run.size(); ++i)
            add(run.characters(i, 2));
        add(run.characters(run.size() - 1, 1));
    }
    return tokens;
}

QString searchExpression(const QString& words)
{
    QStringList terms;
    const QList<Run> runs = runsOf(words);
    for (const Run& run : runs) {
        if (!run.chinese || run.size() == 1) {
            terms.append(quoted(run.text) + u'*');
            continue;
        }
        for (qsizetype i = 0; i + 1 < run.size(); ++i)
            terms.append(quoted(run.characters(i, 2)));
    }
    return terms.join(u" AND "_s);
}

} // namespace keting
