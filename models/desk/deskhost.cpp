// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskhost.h"

namespace keting {

DeskHost::DeskHost(NowFn now) : m_now(std::move(now))
{
    for (QThreadPool* pool : {&m_writing, &m_reading}) {
        pool->setMaxThreadCount(1);
        pool->setExpiryTimeout(-1); // Never replace the thread: the connection is bound to it.
    }
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        const bool turned = m_now() >= m_nextTurn;
        planTurn();
        if (turned)
            Q_EMIT changed();
    });
}

Result<std::unique_ptr<DeskHost>> DeskHost::open(const Desk::Options& options)
{
    auto host = std::make_unique<DeskHost>(options.now);
    if (const auto opened = host->begin(options).result(); !opened)
        return tl::unexpected(opened.error());
    return host;
}

QFuture<Result<void>> DeskHost::begin(const Desk::Options& options,
                                      std::function<Result<void>()> first)
{
    return queue(m_writing, [this, options, first = std::move(first)]() -> Result<void> {
        if (first) {
            if (const auto done = first(); !done)
                return done;
        }
        return openBoth(options);
    });
}

Result<void> DeskHost::openBoth(const Desk::Options& options)
{
    auto desk = Desk::open(options);
    if (!desk)
        return tl::unexpected(desk.error());
    m_desk = *std::move(desk);
    m_endedUncleanly = m_desk->endedUncleanly();
    takeSnapshot();
    const QString file = m_desk->database().file();
    if (const auto read = queue(m_reading, [&] { return openReader(file); }).result(); !read)
        return read;
    planTurn();
    return {};
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

void DeskHost::takeSnapshot()
{
    const QMutexLocker lock(&m_mutex);
    m_records = m_desk->records();
    m_binding = m_desk->writer().binding();
}

std::optional<Binding> DeskHost::binding() const
{
    const QMutexLocker lock(&m_mutex);
    return m_binding;
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
    for (QThreadPool* thread : {&m_writing, &m_reading})
        queue(*thread, [] { return true; }).waitForFinished();
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

void DeskHost::planTurn()
{
    // From now on, not from when it is read: what turns in between must be announced as well.
    m_reading.start([this, now = m_now()] {
        Instant next = startOfDay(localDate(now).addDays(1));
        if (const auto wake = m_readTables->requests.nextWake(now); wake && *wake)
            next = std::min(next, **wake);
        if (const auto last = m_readTables->requests.nextOverdue(now); last && *last)
            next = std::min(next, **last + Millis(1));
        QMetaObject::invokeMethod(
            this, [this, next] { turnAt(next); }, Qt::QueuedConnection);
    });
}

void DeskHost::turnAt(Instant next)
{
    // A machine that slept or a clock that was set must not be trusted for longer.
    constexpr Millis kLongest = std::chrono::hours(1);
    m_nextTurn = next;
    m_turn.start(std::clamp(next - m_now(), Millis(1), kLongest));
}

void DeskHost::announce()
{
    takeSnapshot();
    if (m_announced.exchange(true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_announced = false;
            planTurn();
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

} // namespace keting
