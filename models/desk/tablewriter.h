// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/records.h"
#include "models/desk/searchtext.h"
#include "models/desk/stories.h"
#include "models/desk/tables.h"
#include "models/domain/progress.h"
#include "models/domain/requestfold.h"

#include <span>

namespace keting {

//! What the log's side tables keep of one event, as they keep it.
struct IndexedWords {
    MessageKey key;
    QString tokens; //!< As searchTokens() gives them.
};
[[nodiscard]] IndexedWords wordsOf(const FoldedEvent& event);
//! The text of the same; none in the records, whatever they name.
[[nodiscard]] IndexedText indexedTextOf(const FoldedEvent& event);
//! wordsOf() without the tokens, which take longer.
[[nodiscard]] IndexedWords keyOf(const FoldedEvent& event);

//! Keeps the tables in step with the log, inside the caller's transaction.
class TableWriter {
public:
    TableWriter(Tables& tables, RecordsPtr records)
        : m_tables(tables), m_records(std::move(records))
    {}

    //! What an event that is folded from now on says, and files. `isPlaced`: in the centre's order.
    [[nodiscard]] Result<void> index(qint64 lseq, const IndexedWords& words, bool isPlaced);
    //! The event is folded no longer.
    [[nodiscard]] Result<void> unindex(qint64 lseq, const Event& event);

    //! What the search index has put off (SearchIndex::covered()), for the next `most` events.
    [[nodiscard]] Result<void> searchOn(int most);

    //! The number of the request that the event opens, if it does; in the order of the log.
    //! `place`: the event's, at the centre or in a desk's own log.
    [[nodiscard]] Result<void> number(const Event& event, qint64 place, Instant filed);

    //! New hours move due times, which are written afterwards: who stops in between finds the
    //! tables outdated on opening, and makes them anew.
    [[nodiscard]] Result<void> outdate(std::span<const Event> events);

    struct Projected {
        QList<Request> requests; //!< Those that exist, in order.
        QList<qint64> rows; //!< Row numbers of the same requests.
    };
    //! Looks at each fold before anything of it is written; its failure ends it.
    using Check = std::function<Result<void>(const RequestFold&)>;
    //! Writes the tables of these requests from the log; one that no message opens is taken out.
    //! `told`: events that are all in the log now; a request that has no others is not read again.
    //! Cancelled: `progress` stopped it.
    [[nodiscard]] Result<Projected> project(std::span<const RequestId> requests,
                                            const Stories& told = {}, const Check& check = {},
                                            const ProgressFn& progress = {});

private:
    //! None: the log has other events of it, too.
    [[nodiscard]] Result<const Story*> wholeStory(const RequestId& id, const Stories& told);

    Tables& m_tables;
    RecordsPtr m_records;
};

//! Inside the caller's transaction: empties every table that the log fills.
[[nodiscard]] Result<void> clearTables(Tables& tables);

//! How many events at the end of the log the search does not find yet.
[[nodiscard]] Result<qint64> unsearched(Tables& tables);

//! The request as the log tells it; none if no message has opened it.
[[nodiscard]] Result<std::optional<Request>> foldFromLog(EventLog& log, const RequestId& id);

} // namespace keting
