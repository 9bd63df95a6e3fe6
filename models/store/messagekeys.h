// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"
#include "models/store/database.h"

#include <QSet>

#include <span>

namespace keting {

//! Which chat messages have been filed, so that an overlapping paste adds nothing twice.
class MessageKeys {
public:
    explicit MessageKeys(Database& database) : m_database(database) {}
    //! Inside the caller's transaction. `lseq` is the event that filed the message; a key that is
    //! there already keeps its first one.
    [[nodiscard]] Result<void> add(const MessageKey& key, qint64 lseq);
    //! As add(), for an event in the centre's order: it takes the place of one that is not.
    [[nodiscard]] Result<void> addPlaced(const MessageKey& key, qint64 lseq);
    [[nodiscard]] Result<bool> contains(const MessageKey& key);
    [[nodiscard]] Result<QSet<MessageKey>> known(std::span<const MessageKey> keys);
    //! The event that filed the message, as add() was told.
    [[nodiscard]] Result<std::optional<qint64>> eventOf(const MessageKey& key);
    [[nodiscard]] Result<qint64> size();
    //! The request that holds the message.
    [[nodiscard]] Result<std::optional<RequestId>> requestOf(const MessageKey& key);
    //! What the event filed is filed no longer.
    [[nodiscard]] Result<void> removeOf(qint64 lseq, const MessageKey& key);
    [[nodiscard]] Result<void> clear(); //!< For a rebuild from the log.

private:
    Database& m_database;
};

} // namespace keting
