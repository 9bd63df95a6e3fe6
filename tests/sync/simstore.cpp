// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/simstore.h"

#include "tests/sync/memorydatabase.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFile = "keting.db";
constexpr int kMostDeeds = 120; //!< Writes and syncs of a few commits.

} // namespace

SimStore::SimStore(Medium medium, const QByteArray& name, quint32 seed) : m_dice(seed)
{
    if (medium == Medium::Disk)
        m_disk = std::make_unique<PowerDisk>(name);
}

void SimStore::put(const QByteArray& image)
{
    if (m_disk)
        m_disk->put(kFile, image);
    else
        m_image = image;
}

void SimStore::end(const Database& database, PowerDisk::End how)
{
    if (m_disk)
        m_disk->end(how, m_dice);
    else
        m_image = imageOf(database);
}

bool SimStore::isEndOf(Database& database, int steps, const std::function<void()>& job)
{
    if (m_disk && chance(m_dice, 500)) {
        m_disk->cutAfter(1 + steps % kMostDeeds, m_dice);
        job();
        m_disk->neverMind();
        return m_disk->wasCut();
    }
    bool struck = false;
    {
        const KilledAfter killed(database, steps);
        job();
        struck = killed.struck();
    }
    if (struck)
        end(database, PowerDisk::End::Killed);
    return struck;
}

std::unique_ptr<Database> SimStore::open()
{
    if (!m_disk)
        return fromImage(m_image);
    m_disk->start();
    auto database = Database::open(m_disk->path(kFile), Database::Mode::ReadWrite);
    if (!database)
        qFatal("a database does not open after its end: %s", qPrintable(database.error().detail));
    // Often, so that it too is interrupted.
    if (const auto set = (*database)->integer("PRAGMA wal_autocheckpoint = 60"); !set)
        qFatal("%s", qPrintable(set.error().detail));
    return *std::move(database);
}

} // namespace keting
