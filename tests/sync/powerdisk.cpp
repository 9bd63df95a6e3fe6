// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/powerdisk.h"

#include "tests/sync/powervfs.h"

#include <algorithm>

namespace keting {

namespace {

constexpr qint64 kSector = 512;

QMap<QByteArray, PowerDisk*>& disks()
{
    static QMap<QByteArray, PowerDisk*> s_disks;
    return s_disks;
}

} // namespace

PowerDisk::PowerDisk(const QByteArray& name) : m_name(name)
{
    usePowerVfs();
    disks().insert(m_name, this);
}

PowerDisk::~PowerDisk()
{
    disks().remove(m_name);
}

PowerDisk* PowerDisk::of(const QByteArray& path)
{
    return disks().value(path.left(path.indexOf('/')));
}

QString PowerDisk::path(const QByteArray& file) const
{
    return QString::fromUtf8(m_name + '/' + file);
}

void PowerDisk::put(const QByteArray& file, const QByteArray& bytes)
{
    ++m_life;
    m_files.clear();
    File& fresh = m_files[m_name + '/' + file];
    fresh.write(0, bytes.constData(), bytes.size());
    fresh.sync();
}

void PowerDisk::end(End how, std::mt19937& dice)
{
    ++m_life;
    m_isOn = false;
    m_deedsLeft = 0;
    if (how == End::Cut)
        m_files.removeIf([&](auto at) { return !at.value().survives(dice); });
}

void PowerDisk::cutAfter(int deeds, std::mt19937& dice)
{
    m_deedsLeft = deeds;
    m_dice = &dice;
    m_wasCut = false;
}

bool PowerDisk::mayAct()
{
    if (m_deedsLeft == 0)
        return true;
    --m_deedsLeft;
    if (m_deedsLeft > 0)
        return true;
    m_wasCut = true;
    end(End::Cut, *m_dice);
    return false;
}

void PowerDisk::File::write(qint64 offset, const char* data, qint64 size)
{
    if (m_bytes.size() < offset + size)
        m_bytes.append(offset + size - m_bytes.size(), '\0');
    std::copy(data, data + size, m_bytes.begin() + offset);
    m_changes.append({offset, size});
}

void PowerDisk::File::truncate(qint64 size)
{
    if (m_bytes.size() > size)
        m_bytes.truncate(size);
    m_changes.append({size, -1});
}

void PowerDisk::File::sync()
{
    for (const Change& change : std::as_const(m_changes)) {
        if (change.size < 0) {
            m_synced.truncate(std::min(change.offset, qint64(m_synced.size())));
            continue;
        }
        // What was cut off again later is no longer there to be copied.
        const qint64 end = std::min(change.offset + change.size, qint64(m_bytes.size()));
        if (m_synced.size() < end)
            m_synced.append(end - m_synced.size(), '\0');
        if (change.offset < end)
            std::copy(m_bytes.cbegin() + change.offset, m_bytes.cbegin() + end,
                      m_synced.begin() + change.offset);
    }
    m_changes.clear();
    m_everSynced = true;
}

bool PowerDisk::File::survives(std::mt19937& dice)
{
    // A disk may have written nothing of it yet, nearly everything, or anything in between.
    const int perMille = std::uniform_int_distribution<int>(-500, 1500)(dice);
    const auto reached
        = [&] { return std::uniform_int_distribution<int>(0, 999)(dice) < perMille; };
    for (const Change& change : std::as_const(m_changes)) {
        if (change.size < 0) {
            if (reached())
                m_synced.truncate(std::min(change.offset, qint64(m_synced.size())));
            continue;
        }
        const qint64 end = std::min(change.offset + change.size, qint64(m_bytes.size()));
        for (qint64 from = change.offset; from < end;) {
            const qint64 to = std::min(end, (from / kSector + 1) * kSector);
            if (reached()) {
                if (m_synced.size() < to)
                    m_synced.append(to - m_synced.size(), '\0');
                std::copy(m_bytes.cbegin() + from, m_bytes.cbegin() + to, m_synced.begin() + from);
            }
            from = to;
        }
    }
    m_changes.clear();
    m_bytes = m_synced;
    return m_everSynced || !m_synced.isEmpty();
}

} // namespace keting
