// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <QMap>

#include <variant>

namespace keting {

//! One published text of a checklist; never changes again.
struct ChecklistVersion {
    int number = 1;
    std::optional<int> parent;
    QByteArray content; //!< Checklist JSON, byte for byte (models/reply reads it).
    EventId event;
    UserId by;
    Instant at;
    friend bool operator==(const ChecklistVersion&, const ChecklistVersion&) = default;
};

struct ChecklistDraft {
    QByteArray content;
    UserId by;
    Instant at;
    friend bool operator==(const ChecklistDraft&, const ChecklistDraft&) = default;
};

struct ChecklistEntry {
    QString id;
    QList<ChecklistVersion> versions; //!< Oldest first.
    int head = 0; //!< Number of the current version; 0 = never published.
    std::optional<ChecklistDraft> draft;
    bool approved = false; //!< A manager has checked the current version against local practice.
    QList<EventId> forks; //!< Versions beside the current one that none has taken in yet.
    bool retired = false;
    //! Two versions were made from the same parent.
    [[nodiscard]] bool needsMerge() const { return !forks.isEmpty(); }
    [[nodiscard]] const ChecklistVersion* current() const { return version(head); }
    [[nodiscard]] const ChecklistVersion* version(int number) const;
    friend bool operator==(const ChecklistEntry&, const ChecklistEntry&) = default;
};

namespace payload {
struct ChecklistDrafted { //!< "checklist-drafted"; empty content discards the draft.
    QByteArray content;
    friend bool operator==(const ChecklistDrafted&, const ChecklistDrafted&) = default;
};
struct ChecklistPublished { //!< "checklist-published"
    int number = 1;
    std::optional<int> parent;
    QByteArray content;
    QList<EventId> merges; //!< Forks whose changes it takes in.
    friend bool operator==(const ChecklistPublished&, const ChecklistPublished&) = default;
};
struct ChecklistApproved { //!< "checklist-approved"
    int number = 1;
    friend bool operator==(const ChecklistApproved&, const ChecklistApproved&) = default;
};
struct ChecklistRetired { //!< "checklist-retired"; off brings it back
    bool on = true;
    friend bool operator==(const ChecklistRetired&, const ChecklistRetired&) = default;
};
struct ChecklistUnreadable {
    bool known = false;
    friend bool operator==(const ChecklistUnreadable&, const ChecklistUnreadable&) = default;
};
} // namespace payload

using ChecklistPayload = std::variant<payload::ChecklistDrafted, payload::ChecklistPublished,
                                      payload::ChecklistApproved, payload::ChecklistRetired,
                                      payload::ChecklistUnreadable>;

//! The county's checklists: the fold of scope "t:<county>".
class Library {
public:
    Outcome apply(const Event& event, const ChecklistPayload& payload);
    [[nodiscard]] const QMap<QString, ChecklistEntry>& entries() const
    {
        return m_entries;
    } //!< By id.
    [[nodiscard]] const ChecklistEntry* entry(const QString& id) const;
    friend bool operator==(const Library&, const Library&) = default;

private:
    Outcome publish(const Event& event, const payload::ChecklistPublished& p);
    QMap<QString, ChecklistEntry> m_entries;
};

} // namespace keting
