// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskhost.h"

namespace keting {

DeskHost::DeskHost(NowFn now) : m_now(std::move(now))
{
    for (QThreadPool* pool : {&m_writing, &m_reading}) {
        pool->setMaxThreadCount(1);
        pool->setExpiryTimeout(-1); // Never replace the thread: the connection is bound to it.
    }
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, [this] {
        if (m_nextWake && m_now() >= *m_nextWake)
            Q_EMIT changed();
        planWake();
    });
}

Result<std::unique_ptr<DeskHost>> DeskHost::open(const Desk::Options& options)
{
    std::unique_ptr<DeskHost> host(new DeskHost(options.now));
    const auto opened = QtConcurrent::run(&host->m_writing, [&]() -> Result<QString> {
                            auto desk = Desk::open(options);
                            if (!desk)
                                return tl::unexpected(desk.error());
                            host->m_desk = *std::move(desk);
                            host->m_endedUncleanly = host->m_desk->endedUncleanly();
                            host->m_records = host->m_desk->records();
                            return host->m_desk->database().file();
                        }).result();
    if (!opened)
        return tl::unexpected(opened.error());
    const auto reading
        = QtConcurrent::run(&host->m_reading, [&] { return host->openReader(*opened); }).result();
    if (!reading)
        return tl::unexpected(reading.error());
    host->planWake();
    return host;
}

DeskHost::~DeskHost()
{
    m_reading.clear();
    m_writing.clear();
    m_reading.start([this] {
        m_reader.reset();
        m_readTables.reset();
        m_readDatabase.reset();
    });
    m_reading.waitForDone();
    m_writing.start(
        [this] { m_desk.reset(); }); // After the readers, so that the last close checkpoints.
    m_writing.waitForDone();
}

RecordsPtr DeskHost::records() const
{
    const QMutexLocker lock(&m_mutex);
    return m_records;
}

void DeskHost::settle()
{
    // Jobs run in order, so an empty one at the end is done last. waitForDone() would give up the
    // threads, and the connections with them.
    QtConcurrent::run(&m_writing, [] {}).waitForFinished();
    QtConcurrent::run(&m_reading, [] {}).waitForFinished();
}

Result<void> DeskHost::openReader(const QString& file)
{
    auto database = Database::open(file, Database::Mode::ReadOnly);
    if (!database)
        return tl::unexpected(database.error());
    m_readDatabase = *std::move(database);
    m_readTables = std::make_unique<Tables>(*m_readDatabase);
    m_reader = std::make_unique<DeskReader>(*m_readTables, m_records);
    return {};
}

void DeskHost::planWake()
{
    m_reading.start([this] {
        const auto next = m_readTables->requests.nextWake(m_now());
        QMetaObject::invokeMethod(
            this, [this, when = next.value_or(std::nullopt)] { wakeAt(when); },
            Qt::QueuedConnection);
    });
}

void DeskHost::wakeAt(std::optional<Instant> when)
{
    // A machine that slept or a clock that was set must not be trusted for longer.
    constexpr Millis kLongest = std::chrono::hours(1);
    m_nextWake = when;
    if (when)
        m_wake.start(std::clamp(*when - m_now(), Millis(1), kLongest));
    else
        m_wake.stop();
}

void DeskHost::announce()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_records = m_desk->records();
    }
    if (m_announced.exchange(true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_announced = false;
            planWake();
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

} // namespace keting
