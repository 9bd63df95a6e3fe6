// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/soundness.h"

#include "models/store/integrity.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEventsAtOnce = 2000;

Result<void> stopped()
{
    return fail(Error::Code::Cancelled, u"stopped"_s);
}

} // namespace

Result<void> checkEvents(EventLog& log, const GoOn& goOn)
{
    if (const auto whole = log.checkNoneMissing(); !whole)
        return whole;
    qint64 last = 0;
    while (true) {
        if (goOn && !goOn())
            return stopped();
        const auto events = log.after(last, kEventsAtOnce);
        if (!events)
            return tl::unexpected(events.error());
        if (events->isEmpty())
            return {};
        last = events->last().lseq;
    }
}

void Soundness::use(Database* database)
{
    const std::scoped_lock lock(m_mutex);
    m_database = database;
}

void Soundness::stop()
{
    m_stopped = true;
    const std::scoped_lock lock(m_mutex);
    if (m_database)
        m_database->interrupt();
}

Result<void> Soundness::check(const QString& file)
{
    const auto database = Database::open(file, Database::Mode::ReadOnly);
    if (!database)
        return tl::unexpected(database.error());
    use(database->get());
    EventLog log(**database);
    Result<void> sound = checkEvents(log, [this] { return !m_stopped; });
    if (sound)
        sound = checkIntegrity(**database, CheckDepth::Quick);
    use(nullptr);
    return m_stopped ? stopped() : sound;
}

} // namespace keting
