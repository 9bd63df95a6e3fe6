// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/center/rights.h"
#include "models/store/scopelog.h"

#include <memory>
#include <mutex>

namespace keting {

//! The county's records as the centre's log has them, kept between requests. From any thread.
class CountyCache {
public:
    //! What is committed, as far as the transaction of `log` sees it. Where the log is no longer
    //! the one it was (the database was restored, or a standby without the last events took over)
    //! it is read from the beginning.
    [[nodiscard]] Result<std::shared_ptr<const County>> county(ScopeLog& log);
    //! The same for who knows the head of its scope, as that transaction sees it.
    [[nodiscard]] Result<std::shared_ptr<const County>> county(ScopeLog& log,
                                                               const ScopeCursor& head);
    //! What Rights say an account may see: the same for all its requests of a day, as long as the
    //! records are the same.
    [[nodiscard]] QStringList scopes(const std::shared_ptr<const County>& county,
                                     const Account& account, QDate day);

private:
    [[nodiscard]] Result<void> readOn(ScopeLog& log);
    [[nodiscard]] bool follows(const QList<PlacedEvent>& events) const;

    struct Seen {
        Account account;
        QStringList scopes;
    };
    std::mutex m_mutex;
    std::optional<PlacedEvent> m_last;
    ScopeCursor m_head; //!< With m_last.
    std::shared_ptr<const County> m_county = std::make_shared<County>();
    std::shared_ptr<const County> m_seenIn; //!< What the scopes below are by, and on which day.
    QDate m_seenOn;
    QHash<QString, Seen> m_seen; //!< By account.
};

} // namespace keting
