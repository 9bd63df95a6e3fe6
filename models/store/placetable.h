// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/placedevent.h"
#include "models/store/names.h"

#include <QList>

namespace keting {

//! An event of this desk that has not come back from the centre yet.
struct UnsentEvent {
    qint64 lseq = 0;
    qint64 dseq = 0;
    friend bool operator==(const UnsentEvent&, const UnsentEvent&) = default;
};

//! An event that is part of no scope, and why: what the centre said when it put it into
//! quarantine, or kLostAtCenter.
struct AsideEvent {
    qint64 lseq = 0;
    QString code;
    friend bool operator==(const AsideEvent&, const AsideEvent&) = default;
};

//! Somebody else's event that a restored centre no longer has: kept, and folded again when it
//! comes back.
inline constexpr QLatin1StringView kLostAtCenter{"lost-at-centre"};

//! Where each event of a desk that works with a centre stands: placed in its scope, still to be
//! sent, or set aside. What is to be sent is the outbox. Changes are made inside the caller's
//! transaction.
class PlaceTable {
public:
    explicit PlaceTable(Database& database) : m_database(database), m_names(database) {}

    //! An event this desk has just written.
    [[nodiscard]] Result<void> addUnsent(qint64 lseq, qint64 dseq);
    //! The event has come from the centre; it was new, unsent, or aside.
    [[nodiscard]] Result<void> place(qint64 lseq, const PlacedEvent& placed);
    //! The same for events of one scope that are new in the log, each with its lseq; one without is
    //! left out.
    [[nodiscard]] Result<void> placeNew(const QString& scope, const QList<PlacedEvent>& events,
                                        const QList<std::optional<qint64>>& lseqs);
    [[nodiscard]] Result<void> setAside(qint64 lseq, const QString& code);
    //! Takes a place, or the reason for none, away again: the event is to be sent under this
    //! number.
    [[nodiscard]] Result<void> unplace(qint64 lseq, qint64 dseq);

    //! In the order of writing, those numbered after `dseq`.
    [[nodiscard]] Result<QList<UnsentEvent>> unsent(qint64 dseq, int limit);
    [[nodiscard]] Result<qint64> unsentCount();
    //! The requests these are about.
    [[nodiscard]] Result<QList<RequestId>> unsentRequests();
    //! Those with something that the centre has not accepted.
    [[nodiscard]] Result<QList<RequestId>> refusedRequests();
    [[nodiscard]] Result<QList<AsideEvent>> aside(int limit);
    [[nodiscard]] Result<qint64> asideCount();
    [[nodiscard]] Result<bool> isAside(qint64 lseq);
    [[nodiscard]] Result<bool> isPlaced(qint64 lseq);

    struct Place {
        qint64 lseq = 0;
        qint64 dseq = 0;
        qint64 sseq = 0;
    };
    //! Of the events of a scope that are placed after `sseq`, in order.
    [[nodiscard]] Result<QList<Place>> after(const QString& scope, qint64 sseq, int limit);

private:
    Database& m_database;
    Names m_names;
};

} // namespace keting
