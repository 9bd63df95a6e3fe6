// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace keting {

//! The words by which a checklist is found.
struct ChecklistKeywords {
    QString id;
    QString title;
    QStringList aliases; //!< What residents call it.
    QStringList keywords;
    QString category;
    friend bool operator==(const ChecklistKeywords&, const ChecklistKeywords&) = default;
};

struct Suggestion {
    QString id;
    QString title;
    QString category;
    QStringList why; //!< The words that were found, strongest first.
    double score = 0;
    bool strong = false; //!< Sure enough to name a message's matter without asking.
    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

//! Finds the checklists a message is about. Words count by how few checklists share them, so that
//! 办理 or 补贴 weigh little and 准生证 much; the longest word at a place wins; an alias also
//! counts when most of its character pairs are there ("户口本昨天掉了"). Immutable: build once, use
//! from any thread.
class SuggestionIndex {
public:
    static constexpr qsizetype kMost = 3;

    explicit SuggestionIndex(const QList<ChecklistKeywords>& checklists);

    //! At most kMost, best first; none when only words that fit anywhere were found.
    [[nodiscard]] QList<Suggestion> suggest(QStringView message) const;
    //! The checklist that has exactly this title.
    [[nodiscard]] std::optional<Suggestion> titled(QStringView title) const;
    [[nodiscard]] bool isEmpty() const { return m_checklists.isEmpty(); }

private:
    struct Entry {
        QString id;
        QString title;
        QString category;
    };
    struct Term {
        int checklist = 0;
        QString written; //!< As the checklist has it.
        double weight = 0;
        bool specific = false; //!< Few other checklists have it.
    };
    struct Alias {
        int checklist = 0;
        QString written;
        QList<quint32> pairs;
        double total = 0; //!< Weight of all its pairs.
    };
    struct Score;

    [[nodiscard]] double librarySize() const;
    void addTerm(int checklist, const QString& written, double kind);
    void addAlias(int checklist, const QString& written);
    void weighPairs();
    [[nodiscard]] qsizetype longestTermAt(QStringView text, qsizetype at) const;
    void scoreTerms(const QString& text, QHash<int, Score>& scores) const;
    void scoreAliases(const QString& text, QHash<int, Score>& scores) const;

    QList<Entry> m_checklists;
    QHash<QString, QList<Term>> m_terms;
    QHash<quint32, int> m_longestByPair; //!< Longest term that begins with these two characters.
    QList<Alias> m_aliases;
    QHash<quint32, QList<int>> m_aliasesByPair;
    QHash<quint32, double> m_pairWeights;
};

} // namespace keting
