// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/messagekeys.h"

namespace keting {

namespace {

constexpr auto kAddKey = "INSERT INTO message_key (key, lseq) VALUES (?, ?) ON CONFLICT DO NOTHING";
constexpr auto kAddPlacedKey = "INSERT INTO message_key (key, lseq) VALUES (?, ?) "
                               "ON CONFLICT (key) DO UPDATE SET lseq = excluded.lseq";
constexpr auto kHasKey = "SELECT 1 FROM message_key WHERE key = ?";
constexpr auto kEventOfKey = "SELECT lseq FROM message_key WHERE key = ?";
constexpr auto kKeyCount = "SELECT count(*) FROM message_key";
constexpr auto kRequestOfKey = "SELECT event.subject FROM message_key JOIN event USING (lseq) "
                               "WHERE key = ? AND typeof(event.subject) = 'blob'";
constexpr auto kRemoveKey = "DELETE FROM message_key WHERE key = ? AND lseq = ?";
constexpr auto kClearKeys = "DELETE FROM message_key";

} // namespace

Result<void> MessageKeys::add(const MessageKey& key, qint64 lseq)
{
    return m_database.execute(kAddKey, key, lseq);
}

Result<void> MessageKeys::addPlaced(const MessageKey& key, qint64 lseq)
{
    return m_database.execute(kAddPlacedKey, key, lseq);
}

Result<bool> MessageKeys::contains(const MessageKey& key)
{
    return m_database.integer(kHasKey, key).map([](qint64 one) { return one == 1; });
}

Result<QSet<MessageKey>> MessageKeys::known(std::span<const MessageKey> keys)
{
    QSet<MessageKey> found;
    for (const MessageKey& key : keys) {
        const Result<bool> here = contains(key);
        if (!here)
            return tl::unexpected(here.error());
        if (*here)
            found.insert(key);
    }
    return found;
}

Result<std::optional<qint64>> MessageKeys::eventOf(const MessageKey& key)
{
    const Result<std::optional<Statement>> row = m_database.first(kEventOfKey, key);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? std::optional((*row)->integer(0)) : std::nullopt;
}

Result<qint64> MessageKeys::size()
{
    return m_database.integer(kKeyCount);
}

Result<std::optional<RequestId>> MessageKeys::requestOf(const MessageKey& key)
{
    const Result<std::optional<Statement>> row = m_database.first(kRequestOfKey, key);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const Result<RequestId> id = RequestId::fromBytes((*row)->blob(0));
    if (!id)
        return tl::unexpected(id.error());
    return *id;
}

Result<void> MessageKeys::removeOf(qint64 lseq, const MessageKey& key)
{
    return m_database.execute(kRemoveKey, key, lseq);
}

Result<void> MessageKeys::clear()
{
    return m_database.run(kClearKeys);
}

} // namespace keting
