// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/desk.h"

#include "models/desk/projection.h"
#include "models/desk/verification.h"
#include "models/store/migration.h"

#include <QFileInfo>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kProjectAtOnce = 1000;

//! From when on clocks run differently, if they do.
std::optional<Instant> clocksMoveFrom(const County& before, const County& now)
{
    if (before.policy() != now.policy())
        return Instant::min();
    const auto [was, is] = std::ranges::mismatch(before.calendar(), now.calendar());
    const bool same = was == before.calendar().end() && is == now.calendar().end();
    if (same)
        return std::nullopt;
    if (was == before.calendar().begin())
        return Instant::min(); // The first edition holds for all time before it, too.
    Instant from = Instant::max();
    if (was != before.calendar().end())
        from = std::min(from, was->effective);
    if (is != now.calendar().end())
        from = std::min(from, is->effective);
    return from;
}

} // namespace

Desk::Desk(std::optional<DataDirectory> directory, std::unique_ptr<Database> database)
    : m_directory(std::move(directory))
    , m_database(std::move(database))
    , m_tables(std::make_unique<Tables>(*m_database))
{}

Result<std::unique_ptr<Desk>> Desk::open(const Options& options)
{
    auto directory = DataDirectory::open(options.directory, options.want);
    if (!directory)
        return tl::unexpected(directory.error());
    const bool existing = options.want == DataDirectory::Want::Existing;
    // Opening it would already write into it.
    if (existing && QFileInfo(directory->databaseFile()).size() == 0)
        return emptyDatabase(directory->databaseFile());
    auto database = Database::open(directory->databaseFile(), Database::Mode::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    if (const auto version = versionOfDesk(**database); existing && !version)
        return tl::unexpected(version.error());
    if (const auto migrated = migrate(**database); !migrated)
        return tl::unexpected(migrated.error());
    std::unique_ptr<Desk> desk(new Desk(*std::move(directory), *std::move(database)));
    if (const auto started = desk->start(options); !started)
        return tl::unexpected(started.error());
    return desk;
}

Result<std::unique_ptr<Desk>> Desk::over(std::unique_ptr<Database> database, const Options& options)
{
    std::unique_ptr<Desk> desk(new Desk(std::nullopt, std::move(database)));
    if (const auto started = desk->start(options); !started)
        return tl::unexpected(started.error());
    return desk;
}

Result<void> Desk::start(const Options& options)
{
    m_clock = options.clock ? options.clock : std::make_shared<DeskClock>(options.now);
    const auto ahead = loadClockAhead(m_tables->settings);
    if (!ahead)
        return tl::unexpected(ahead.error());
    if (*ahead)
        m_clock->presume(**ahead);
    IdSource ids(options.seed);
    const auto device = loadDevice(m_tables->settings, ids, options.now());
    const auto binding = loadBinding(m_tables->settings);
    if (!device || !binding)
        return tl::unexpected(!device ? device.error() : binding.error());
    m_writer = std::make_unique<EventWriter>(*m_database, *m_tables, options.now, *device, ids);
    m_writer->use(*device, *binding);
    const auto records = loadRecords(m_tables->log);
    if (!records)
        return tl::unexpected(records.error());
    m_writer->use(*records);
    return renewTables(options.progress);
}

Result<void> Desk::renewTables(const ProgressFn& progress)
{
    const auto fits = tablesFit(*m_tables);
    if (!fits)
        return tl::unexpected(fits.error());
    if (*fits)
        return {};
    if (const auto rebuilt = makeTables(*this, progress); !rebuilt)
        return rebuilt;
    return markTablesFit(*m_tables);
}

Result<void> Desk::reloadRecords()
{
    const auto fresh = loadRecords(m_tables->log);
    if (!fresh)
        return tl::unexpected(fresh.error());
    const auto moved = clocksMoveFrom(records()->county, (*fresh)->county);
    m_writer->use(*fresh);
    if (moved) {
        if (const auto projected = projectSince(*moved); !projected)
            return projected;
    }
    const auto fits = tablesFit(*m_tables);
    if (!fits)
        return tl::unexpected(fits.error());
    return *fits ? Result<void>{} : markTablesFit(*m_tables);
}

Result<void> Desk::projectSince(Instant from)
{
    const auto touched = m_tables->requests.touchedSince(from);
    if (!touched)
        return tl::unexpected(touched.error());
    for (qsizetype i = 0; i < touched->size(); i += kProjectAtOnce) {
        const auto some = std::span(*touched).subspan(
            size_t(i), size_t(std::min<qsizetype>(kProjectAtOnce, touched->size() - i)));
        if (const auto projected = m_writer->project(some); !projected)
            return projected;
    }
    return {};
}

} // namespace keting
