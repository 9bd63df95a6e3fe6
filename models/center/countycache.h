// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/county.h"
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

private:
    std::mutex m_mutex;
    [[nodiscard]] bool follows(const QList<PlacedEvent>& events) const;

    std::optional<PlacedEvent> m_last;
    std::shared_ptr<const County> m_county = std::make_shared<County>();
};

} // namespace keting
