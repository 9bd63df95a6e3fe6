// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/eventlog.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace keting {

//! Asked often; false stops (Error::Code::Cancelled).
using GoOn = std::function<bool()>;

//! Reading an event compares it with its checksum. All of them: also those of no request and no
//! record, which nothing folds.
[[nodiscard]] Result<void> checkEvents(EventLog& log, const GoOn& goOn = {});

//! Every event of a file and the structure of every page. By a reading connection of its own, so
//! that a desk that has the file open goes on meanwhile. What the tables say is not compared with
//! the log.
class Soundness {
public:
    //! Corrupt, with the first finding; Cancelled once it was stopped. Once.
    [[nodiscard]] Result<void> check(const QString& file);
    //! From any thread; also in the middle of a long statement.
    void stop();
    [[nodiscard]] bool isStopped() const { return m_stopped; }

private:
    void use(Database* database);

    std::atomic_bool m_stopped = false;
    std::mutex m_mutex; //!< Guards m_database.
    Database* m_database = nullptr; //!< While it is read.
};

} // namespace keting
