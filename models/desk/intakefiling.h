// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/eventwriter.h"
#include "models/intake/intakeplan.h"

namespace keting {

//! What came of filing a paste or an export.
struct IntakeReport {
    qint64 messages = 0; //!< In the paste.
    qint64 filed = 0; //!< Of these, new to this desk and filed.
    qint64 duplicates = 0; //!< Filed before.
    qint64 requests = 0; //!< Opened, dismissed ones not included.
    qint64 dismissed = 0;
    qint64 uncertain = 0; //!< Not filed: no time or no sender.
    qint64 doubtful = 0; //!< Filed, but worth a look: dated ahead of this desk's clock, say.
    qint64 unfiled = 0; //!< Lines of WeChat itself and what staff told nobody in particular.
    std::optional<Written> written; //!< None if there was nothing to file.
};

//! A matter somebody brought by telephone or to the counter.
struct ManualEntry {
    VillageCode village;
    QString asker;
    QString phone; //!< May be empty.
    QString text;
    Instant time; //!< When it was said.
    Source source = Source::Phone;
    QString checklist; //!< May be empty.
};

//! Turns messages into requests of a village: plan first, look at it, then file it.
class IntakeFiling {
public:
    explicit IntakeFiling(EventWriter& writer);

    //! What would become of the messages now. Changes nothing. `self` is who exported the file.
    [[nodiscard]] Result<IntakePlan> plan(const VillageCode& village,
                                          std::span<const ParsedMessage> messages,
                                          const std::optional<UserId>& self);
    //! Carries a plan out in one transaction; keys that have been filed meanwhile count as
    //! duplicates. Stopped by `progress`, nothing is filed: Cancelled.
    [[nodiscard]] Result<IntakeReport> file(const VillageCode& village,
                                            std::span<const ParsedMessage> messages,
                                            const IntakePlan& plan, Source source,
                                            const UserId& actor, const ProgressFn& progress = {});
    //! Invalid if a field is missing or the time lies ahead.
    [[nodiscard]] Result<Written> enter(const ManualEntry& entry, const UserId& actor);

    [[nodiscard]] const SuggestionIndex& suggestions() const { return m_suggestions; }

private:
    //! Open requests, and what was sent on these and the closed ones and not yet seen.
    [[nodiscard]] Result<void> readRequests(const VillageCode& village, GroupContext& context);
    [[nodiscard]] Result<QList<Request>> requests(const VillageCode& village, View view, int most);

    EventWriter& m_writer;
    SuggestionIndex m_suggestions;
};

//! Index over the current checklists that are valid on that day.
[[nodiscard]] SuggestionIndex suggestionIndexOf(const Records& records, QDate day);

} // namespace keting
