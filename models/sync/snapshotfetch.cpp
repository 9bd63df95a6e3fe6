// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/snapshotfetch.h"

namespace keting {

namespace {

constexpr qsizetype kEnoughPieces = 2;

} // namespace

void SnapshotFetch::add(const ScopePage& page)
{
    m_behind.insert(page.scope, {page.events.last().sseq, page.head});
}

std::optional<SnapshotFetch::Wanted> SnapshotFetch::wanted() const
{
    if (m_behind.isEmpty() || m_waiting.size() >= kEnoughPieces)
        return std::nullopt;
    return Wanted{m_behind.firstKey(), m_behind.first().given};
}

void SnapshotFetch::came(const Arrived& piece)
{
    const ScopePage& page = piece.answer.scopes.first();
    if (!page.events.isEmpty()) {
        m_behind[page.scope] = {page.events.last().sseq, page.head};
        m_waiting.append(piece);
    }
    if (!page.more)
        m_behind.remove(page.scope);
}

QList<Arrived> SnapshotFetch::takeReady()
{
    const QList<Arrived> ready = m_waiting.first(m_seen);
    m_waiting.remove(0, m_seen);
    m_seen = m_waiting.size();
    return ready;
}

void SnapshotFetch::clear()
{
    m_behind.clear();
    m_waiting.clear();
    m_seen = 0;
}

qint64 SnapshotFetch::left() const
{
    qint64 left = 0;
    for (const Behind& one : m_behind)
        left += one.head - one.given;
    return left;
}

} // namespace keting
