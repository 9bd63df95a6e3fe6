// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/instant.h"
#include "models/store/database.h"

namespace keting {

//! Replies being written; local to the desk and not in the log.
class Drafts {
public:
    explicit Drafts(Database& database) : m_database(database) {}
    //! An empty text removes the draft.
    [[nodiscard]] Result<void> save(const RequestId& request, const QString& text, Instant at);
    [[nodiscard]] Result<QString> text(const RequestId& request); //!< Empty: none.

private:
    Database& m_database;
};

} // namespace keting
