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
    //! What is committed, as far as the transaction of `log` sees it.
    [[nodiscard]] Result<std::shared_ptr<const County>> county(ScopeLog& log);

private:
    std::mutex m_mutex;
    qint64 m_sseq = 0;
    std::shared_ptr<const County> m_county = std::make_shared<County>();
};

} // namespace keting
