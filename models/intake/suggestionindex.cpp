// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/suggestionindex.h"

#include "models/intake/localphrasing.h"
#include "models/intake/matchtext.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace keting {

namespace {

constexpr double kAliasKind = 1.6;
constexpr double kTitleKind = 1.6;
constexpr double kKeywordKind = 1.0;
constexpr double kEnoughScore = 2.2;
constexpr double kStrongScore = 4.0;
constexpr double kOfTheBest = 0.3; //!< Weaker ones are noise beside a clear winner.
constexpr double kAliasShare = 0.5; //!< Of an alias' pairs, by weight.
constexpr double kSmallLibrary = 50;
constexpr double kSpecificShare = 0.07; //!< Of all checklists: more share a general word.
constexpr qsizetype kAliasSpread = 3; //!< A said-apart alias is at most this many times as long.
constexpr qsizetype kMessageCharacters = 2'000;
constexpr qsizetype kAliasCharacters = 32;

quint32 pairAt(QStringView text, qsizetype at)
{
    return quint32(text[at].unicode()) << 16 | text[at + 1].unicode();
}

//! What is done with a paper says nothing about which paper it is.
bool isDeed(QStringView word)
{
    static constexpr std::array kDeeds
        = {u"补办", u"补领", u"换领", u"申领", u"领取", u"办理", u"申请",
           u"登记", u"变更", u"注销", u"过户", u"查询", u"缴费"};
    return std::ranges::any_of(kDeeds, [word](QStringView deed) { return deed == word; });
}

QStringList partsOfTitle(const QString& title)
{
    QString plain = title;
    for (const QChar mark : {u'（', u'）', u'(', u')', u'，', u','})
        plain.replace(mark, u'、');
    return plain.split(u'、', Qt::SkipEmptyParts);
}

} // namespace

struct SuggestionIndex::Score {
    double terms = 0;
    double strongestTerm = 0;
    double alias = 0;
    bool specific = false; //!< Something was found that few checklists share.
    QList<std::pair<double, QString>> why;

    //! An alias said in one piece is a term as well; it must not count twice.
    [[nodiscard]] double total() const { return terms + std::max(0.0, alias - strongestTerm); }

    void add(double weight, const QString& word)
    {
        const bool known
            = std::ranges::any_of(why, [&word](const auto& w) { return w.second == word; });
        if (!known)
            why.append({weight, word});
    }
};

SuggestionIndex::SuggestionIndex(const QList<ChecklistKeywords>& checklists)
{
    for (const ChecklistKeywords& checklist : checklists) {
        const int index = int(m_checklists.size());
        m_checklists.append({checklist.id, checklist.title, checklist.category});
        for (const QString& part : partsOfTitle(checklist.title))
            addTerm(index, part, kTitleKind);
        for (const QString& alias : checklist.aliases) {
            addTerm(index, alias, kAliasKind);
            addAlias(index, alias);
        }
        for (const QString& keyword : checklist.keywords)
            addTerm(index, keyword, kKeywordKind);
    }
    const double count = librarySize();
    for (auto it = m_terms.begin(); it != m_terms.end(); ++it) {
        QList<Term>& terms = it.value();
        const bool deed = isDeed(it.key());
        QSet<int> owners;
        for (const Term& term : terms)
            owners.insert(term.checklist);
        const double rarity = std::log(1.0 + count / double(owners.size()));
        for (Term& term : terms) {
            term.weight *= rarity;
            term.specific = !deed && double(owners.size()) <= std::max(2.0, count * kSpecificShare);
        }
    }
    weighPairs();
}

// A word of a small library is not common because everything in it is.
double SuggestionIndex::librarySize() const
{
    return std::max(kSmallLibrary, double(m_checklists.size()));
}

void SuggestionIndex::addTerm(int checklist, const QString& written, double kind)
{
    const QString term = plainPhrasing(written);
    if (term.size() < 2)
        return;
    QList<Term>& owners = m_terms[term];
    const auto same = std::ranges::find(owners, checklist, &Term::checklist);
    // Longer words say more, though not in proportion.
    const double weight = kind * std::sqrt(double(term.size()) / 2.0);
    if (same == owners.end())
        owners.append({checklist, written, weight});
    else
        same->weight = std::max(same->weight, weight);
    int& longest = m_longestByPair[pairAt(term, 0)];
    longest = std::max(longest, int(term.size()));
}

void SuggestionIndex::addAlias(int checklist, const QString& written)
{
    const QString text = plainPhrasing(written).left(kAliasCharacters);
    if (text.size() < 4)
        return; // Two or three characters are a word: it is there or it is not.
    Alias alias{checklist, written, {}, 0};
    for (qsizetype at = 0; at + 1 < text.size(); ++at)
        alias.pairs.append(pairAt(text, at));
    m_aliases.append(alias);
}

void SuggestionIndex::weighPairs()
{
    QHash<quint32, QSet<int>> owners;
    for (qsizetype i = 0; i < m_aliases.size(); ++i) {
        for (const quint32 pair : m_aliases[i].pairs) {
            owners[pair].insert(m_aliases[i].checklist);
            QList<int>& aliases = m_aliasesByPair[pair];
            if (aliases.isEmpty() || aliases.last() != int(i))
                aliases.append(int(i));
        }
    }
    for (auto it = owners.cbegin(); it != owners.cend(); ++it)
        m_pairWeights[it.key()] = std::log(1.0 + librarySize() / double(it.value().size()));
    for (Alias& alias : m_aliases) {
        for (const quint32 pair : alias.pairs)
            alias.total += m_pairWeights.value(pair);
    }
}

qsizetype SuggestionIndex::longestTermAt(QStringView text, qsizetype at) const
{
    if (at + 2 > text.size())
        return 0;
    qsizetype length = m_longestByPair.value(pairAt(text, at), 0);
    for (length = std::min(length, text.size() - at); length >= 2; --length) {
        if (m_terms.contains(text.sliced(at, length).toString()))
            return length;
    }
    return 0;
}

void SuggestionIndex::scoreTerms(const QString& text, QHash<int, Score>& scores) const
{
    QSet<QString> counted;
    qsizetype coveredTo = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype length = longestTermAt(text, at);
        if (length == 0 || at + length <= coveredTo)
            continue; // Nothing here, or only a part of the longer word found before.
        coveredTo = at + length;
        const QString word = text.sliced(at, length);
        if (counted.contains(word))
            continue;
        counted.insert(word);
        for (const Term& term : m_terms.value(word)) {
            Score& score = scores[term.checklist];
            score.terms += term.weight;
            score.strongestTerm = std::max(score.strongestTerm, term.weight);
            score.specific |= term.specific;
            score.add(term.weight, term.written);
        }
    }
}

void SuggestionIndex::scoreAliases(const QString& text, QHash<int, Score>& scores) const
{
    struct Found {
        double weight = 0;
        qsizetype first = 0;
        qsizetype last = 0;
    };
    QSet<quint32> seen;
    QHash<int, Found> found;
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        const quint32 pair = pairAt(text, at);
        const auto aliases = m_aliasesByPair.constFind(pair);
        if (aliases == m_aliasesByPair.cend() || seen.contains(pair))
            continue;
        seen.insert(pair);
        for (const int alias : *aliases) {
            Found& hit = found[alias];
            if (hit.weight == 0)
                hit.first = at;
            hit.weight += m_pairWeights.value(pair);
            hit.last = at;
        }
    }
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        const Alias& alias = m_aliases[it.key()];
        const double share = it->weight / alias.total;
        if (share < kAliasShare || it->last - it->first > kAliasSpread * (alias.pairs.size() + 1))
            continue;
        Score& score = scores[alias.checklist];
        const double weight
            = kAliasKind * share * it->weight / std::sqrt(double(alias.pairs.size()));
        score.alias = std::max(score.alias, weight);
        score.specific = true;
        score.add(weight, alias.written);
    }
}

std::optional<Suggestion> SuggestionIndex::titled(QStringView title) const
{
    const QString key = matchKey(title);
    const auto found = std::ranges::find_if(
        m_checklists, [&key](const Entry& entry) { return matchKey(entry.title) == key; });
    if (found == m_checklists.cend())
        return std::nullopt;
    return Suggestion{found->id, found->title, found->category, {found->title}, kStrongScore, true};
}

QList<Suggestion> SuggestionIndex::suggest(QStringView message) const
{
    const QString text = plainPhrasing(message.first(std::min(message.size(), kMessageCharacters)));
    QHash<int, Score> scores;
    scoreTerms(text, scores);
    scoreAliases(text, scores);

    QList<Suggestion> suggestions;
    for (auto it = scores.begin(); it != scores.end(); ++it) {
        const double total = it->total();
        if (total < kEnoughScore || !it->specific)
            continue;
        const Entry& entry = m_checklists[it.key()];
        Suggestion suggestion{entry.id, entry.title, entry.category, {}, total, false};
        std::ranges::sort(it->why, [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
        for (const auto& [weight, word] : it->why)
            suggestion.why << word;
        suggestions << suggestion;
    }
    // Ids settle ties: the order of a hash must not show.
    std::ranges::sort(suggestions, [](const Suggestion& a, const Suggestion& b) {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
    });
    suggestions.resize(std::min(suggestions.size(), kMost));
    while (suggestions.size() > 1
           && suggestions.last().score < kOfTheBest * suggestions.first().score)
        suggestions.removeLast();
    if (!suggestions.isEmpty())
        suggestions.first().strong = suggestions.first().score >= kStrongScore;
    return suggestions;
}

} // namespace keting
