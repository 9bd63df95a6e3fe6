// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"
#include "models/domain/library.h"

#include <QHash>

#include <functional>

namespace keting {

//! A row of the checklist library.
struct ChecklistSummary {
    enum class State { Published, Draft, NeedsMerge, Retired };
    QString id;
    QString title;
    QString category; //!< Id.
    State state = State::Published;
    int version = 0; //!< Current one; 0: never published.
    int drafted = 0; //!< What a draft will become; 0: there is none.
    qint64 used = 0;
    bool example = false; //!< No manager has checked it against local practice.
    QStringList aliases = {};
    QString initials = {};
    friend bool operator==(const ChecklistSummary&, const ChecklistSummary&) = default;
};

//! One row per entry that can be read; `used` counts sent replies by checklist id, `initials` gives
//! the pinyin initials of a title.
[[nodiscard]] QList<ChecklistSummary>
summariseLibrary(const Library& library, const QHash<QString, qint64>& used,
                 const std::function<QString(const QString&)>& initials);

//! One version as the editor lists it.
struct VersionSheet {
    int number = 0; //!< 0: the draft.
    QString by;
    Instant at{};
    bool current = false;
    qint64 used = 0;
    Checklist content;
    std::optional<int> parent = {};
    bool aside = false; //!< Made beside the current one and not merged yet.
    friend bool operator==(const VersionSheet&, const VersionSheet&) = default;
};

//! Everything the editor shows of one checklist. Versions are newest first, a draft before them
//! all.
struct ChecklistSheet {
    QList<VersionSheet> versions;
    bool retired = false;
    bool needsMerge = false;
    bool approved = false;
    [[nodiscard]] const VersionSheet* draft() const;
    [[nodiscard]] const VersionSheet* current() const;
    [[nodiscard]] const VersionSheet* aside() const; //!< The first one to be merged.
    //! Where a version came from, as far as it can be read.
    [[nodiscard]] std::optional<Checklist> baseOf(const VersionSheet& version) const;
    friend bool operator==(const ChecklistSheet&, const ChecklistSheet&) = default;
};

//! Versions whose content cannot be read are left out.
[[nodiscard]] ChecklistSheet sheetOf(const ChecklistEntry& entry,
                                     const QHash<int, qint64>& usedByVersion,
                                     const QHash<QString, QString>& names);

//! What stops a checklist from being published: the field, as in its JSON, and why. None: nothing.
struct ChecklistProblem {
    QString field;
    QString why;
    friend bool operator==(const ChecklistProblem&, const ChecklistProblem&) = default;
};
[[nodiscard]] std::optional<ChecklistProblem> problemOf(const Checklist& checklist);

} // namespace keting
