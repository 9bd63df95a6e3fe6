// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/county.h"

#include <QJsonObject>

namespace keting {

//! A reproducible stream of choices: the same seed makes the same county on every machine.
class DemoDice {
public:
    explicit DemoDice(quint64 seed) : m_state(seed) {}
    [[nodiscard]] int below(int n); //!< 0 … n-1; n > 0.
    [[nodiscard]] int between(int least, int most) { return least + below(most - least + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template <typename List>
    [[nodiscard]] const auto& of(const List& list)
    {
        return list.at(below(int(list.size())));
    }

private:
    quint64 m_state;
};

struct DemoMatter {
    QString checklist;
    QStringList questions;
    QStringList followUps;
    QStringList progress;
};

//! What fictitious people of the demo county say and are called; from the resources.
struct DemoData {
    QList<DemoMatter> matters;
    QStringList surnames;
    QStringList givenNames;
    QStringList nicknames; //!< Patterns with {village}, {surname}, {given}, {group}.
    QJsonObject talk; //!< Lists of phrases by occasion.
    QJsonObject staff;
    QJsonObject places;

    [[nodiscard]] static Result<DemoData> load();
    [[nodiscard]] QStringList phrases(QLatin1StringView occasion) const;
    [[nodiscard]] QString nickname(DemoDice& dice, const QString& village) const;
};

} // namespace keting
