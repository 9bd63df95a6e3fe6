// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/asidework.h"
#include "models/desk/calendarpreview.h"
#include "models/desk/checklistuse.h"
#include "models/desk/csvexport.h"
#include "models/desk/dashboardview.h"
#include "models/desk/inboxview.h"
#include "models/desk/records.h"
#include "models/desk/requestview.h"
#include "models/desk/tables.h"
#include "models/domain/requestnumber.h"

namespace keting {

//! Every question the screens and the command line ask. Reads only; one thread, its own connection
//! or the writer's.
class DeskReader {
public:
    //! All borrowed. `records` may be replaced as they change.
    DeskReader(Tables& tables, RecordsPtr records) : m_tables(tables), m_records(std::move(records))
    {}

    void use(RecordsPtr records) { m_records = std::move(records); }
    [[nodiscard]] const RecordsPtr& records() const { return m_records; }

    struct PageRequest {
        RequestFilter filter;
        Instant now;
        QString me;
        std::optional<PageCursor> after;
        int limit = 50;
    };
    [[nodiscard]] Result<InboxPage> page(const PageRequest& request);
    //! Total of all pages.
    [[nodiscard]] Result<qint64> count(const PageRequest& request);
    //! Rows of a whole filter in inbox order; stops when the visitor returns false.
    [[nodiscard]] Result<void> each(const PageRequest& request,
                                    const std::function<bool(const InboxRow&)>& visit);
    [[nodiscard]] Result<ViewCounts> counts(const RequestFilter& filter, Instant now,
                                            const QString& me);
    [[nodiscard]] Result<QList<RosterRow>> roster(Instant now);
    [[nodiscard]] Result<RequestView> request(const RequestId& id, Instant now);
    //! A request's number, its full id, or the beginning of one if only one request has it.
    //! NotFound, or Invalid when several have.
    [[nodiscard]] Result<RequestId> resolve(QStringView id);
    //! Everything the dashboard draws; filter.from and filter.to must be set.
    [[nodiscard]] Result<DashboardData> dashboard(const RequestFilter& filter, Instant now);
    //! The numbers of the whole filter, without what they are made up of.
    [[nodiscard]] Result<Tally> total(const RequestFilter& filter, Instant now);
    //! One row for each key with at least one request, labelled for people.
    [[nodiscard]] Result<QList<TallyRow>> tallies(Dimension dimension, const RequestFilter& filter,
                                                  Instant now);
    //! Reads every request of the filter: for reports, not for the screen.
    [[nodiscard]] Result<QHash<QString, ReplyTimes>> replyTimes(Dimension dimension,
                                                                const RequestFilter& filter);
    //! Names for an export, as the screen shows them.
    [[nodiscard]] CsvNames csvNames() const;
    //! Counts on from `use`, at most so many events at once; false when it is up to date.
    [[nodiscard]] Result<bool> countUse(ChecklistUse& use, int limit);
    //! How often each checklist was sent in the last so many events.
    [[nodiscard]] Result<QHash<QString, qint64>> recentUse(qint64 events);
    //! Requests that hold all the words, of the newest some hundred the best first (bestFirst).
    [[nodiscard]] Result<QList<InboxRow>> search(const QString& text, int limit);
    //! Events at the end of the log that it does not find yet.
    [[nodiscard]] Result<qint64> unsearched();
    //! Requests with work on them that is not at the centre.
    [[nodiscard]] Result<QHash<RequestId, Upload>> uploads();
    //! What the centre has not accepted, the oldest first.
    [[nodiscard]] Result<QList<AsideWork>> asideWork(int limit);
    //! Whether the centre takes in what its user writes for this village, as far as this desk has
    //! been told. A desk that works for itself, or was told nothing yet, serves everybody.
    [[nodiscard]] Result<bool> serves(const VillageCode& village);
    //! What RecordCommands::importCalendar would do with the same file, due times included.
    [[nodiscard]] Result<CalendarPreview> previewCalendar(const QByteArray& file, Instant now,
                                                          const ProgressFn& goOn = {});

private:
    [[nodiscard]] Result<RequestTable::PageQuery> query(const PageRequest& request);
    [[nodiscard]] Result<QString> numberOf(const RequestId& id);
    [[nodiscard]] Result<std::optional<RequestId>> numbered(const RequestNumber& number);
    [[nodiscard]] Result<QList<qint64>> rowsOf(const QList<RequestId>& ids);
    //! Row numbers of the requests in which it stands, or whose own number or id it is.
    [[nodiscard]] Result<QList<qint64>> withWord(const QString& text, int limit);
    [[nodiscard]] Result<QList<qint64>> withAllWords(const QString& text);
    [[nodiscard]] QString labelOf(Dimension dimension, const QString& key) const;

    Tables& m_tables;
    RecordsPtr m_records;
};

} // namespace keting
