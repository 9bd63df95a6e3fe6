// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace keting {

//! A published checklist as the `//` picker offers it.
struct ChecklistChoice {
    QString id;
    int version = 0;
    QString title;
    QStringList aliases;
    QStringList keywords;
    QString pinyin; //!< Of the title: "yingyezhizhaobiangeng".
    QString initials; //!< "yyzzbg"
    int materials = 0;
    qint64 used = 0; //!< How often it was sent lately.
    bool example = false; //!< No manager has checked it against local practice.
    friend bool operator==(const ChecklistChoice&, const ChecklistChoice&) = default;
};

//! What the picker shows for what was typed behind `//`: the best match first, among equals the
//! most used. An empty query offers everything: what the request's own words name comes first, then
//! by use.
class ChecklistPickerModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        VersionRole,
        MaterialsRole,
        UsedRole,
        MatchedRole, //!< The alias or keyword that was hit, when it is not the title.
        HitStartRole, //!< Where the title holds the query, −1: nowhere.
        HitLengthRole,
        ExampleRole,
    };

    explicit ChecklistPickerModel(QObject* parent = nullptr);

    void setChoices(const QList<ChecklistChoice>& choices);
    void setQuery(const QString& query);
    //! The request's matter, empty while unknown, and what the villager wrote.
    void setMatter(const QString& title, const QString& words);
    [[nodiscard]] const QString& query() const { return m_query; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Hit {
        qsizetype choice = 0;
        int grade = 0; //!< Smaller is better.
        QString matched;
    };
    void find();
    [[nodiscard]] std::optional<Hit> bestHit(qsizetype choice) const;
    [[nodiscard]] int matterFit(const ChecklistChoice& offered) const;
    [[nodiscard]] int fit(const ChecklistChoice& offered) const;

    QList<ChecklistChoice> m_choices;
    QString m_query;
    QString m_title;
    QString m_words;
    QList<Hit> m_hits;
};

} // namespace keting
