// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/arrived.h"

namespace keting {

//! What is being fetched by snapshots: which scopes are far behind, how far each was given, and
//! what came and is not in the log yet. The centre makes the next piece while this desk still
//! works on the last one.
class SnapshotFetch {
public:
    //! After a pull: from here on the scope is fetched in large pieces.
    void add(const ScopePage& page);
    //! What to ask for next; none when nothing is left, or enough lies here.
    struct Wanted {
        QString scope;
        qint64 after = 0;
    };
    [[nodiscard]] std::optional<Wanted> wanted() const;
    //! An answer of one page.
    void came(const Arrived& piece);
    //! The pieces that lay here when this was called last; so that there was a call in between.
    [[nodiscard]] QList<Arrived> takeReady();
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_behind.isEmpty() && m_waiting.isEmpty(); }
    [[nodiscard]] bool hasWaiting() const { return !m_waiting.isEmpty(); }
    [[nodiscard]] qint64 left() const; //!< Events that have not come.

private:
    struct Behind {
        qint64 given = 0;
        qint64 head = 0;
    };
    QMap<QString, Behind> m_behind;
    QList<Arrived> m_waiting;
    qsizetype m_seen = 0; //!< Of those waiting, at the last look.
};

} // namespace keting
