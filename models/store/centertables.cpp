// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/centertables.h"

#include "models/store/migration.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSchemaVersionTable
    = "CREATE TABLE IF NOT EXISTS schema_version (version {int} NOT NULL) {strict}";
constexpr auto kCenterVersion = "SELECT max(version) FROM schema_version";
constexpr auto kCenterStepDone = "INSERT INTO schema_version (version) VALUES ($1)";
constexpr auto kMetaValue = "SELECT value FROM meta WHERE name = $1";
constexpr auto kSetFirstMetaValue
    = "INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
constexpr auto kSetMetaValue = "INSERT INTO meta (name, value) VALUES ($1, $2) "
                               "ON CONFLICT (name) DO UPDATE SET value = excluded.value";

Result<void> applyCenterStep(SqlSession& session, const Migration& step)
{
    return session.script(session.dialect(step.sql)).and_then([&] {
        return session.run(kCenterStepDone, {qint64(step.version)}).map([](qint64) {});
    });
}

} // namespace

Result<void> migrateCenter(SqlSession& session)
{
    const auto steps = shippedMigrations(MigrationsOf::Center);
    if (!steps)
        return tl::unexpected(steps.error());
    auto made = session.lockSchema().and_then(
        [&] { return session.script(session.dialect(kSchemaVersionTable)); });
    if (!made)
        return made;
    const auto row = session.first(kCenterVersion);
    if (!row)
        return tl::unexpected(row.error());
    const qint64 version = *row ? (*row)->integer(0) : 0;
    if (version > steps->last().version)
        return fail(Error::Code::TooNew,
                    u"the centre's database was written by a newer version of Keting (its format "
                    "is %1, this program knows up to %2): nothing was changed; install the newer "
                    "version"_s.arg(version)
                        .arg(steps->last().version));
    for (const Migration& step : steps->mid(version)) {
        if (const auto applied = applyCenterStep(session, step); !applied)
            return applied;
    }
    return {};
}

Result<bool> isCenter(SqlSession& session)
{
    const auto version = session.first(kCenterVersion);
    if (version)
        return true;
    if (version.error().code == Error::Code::Corrupt) // There is no such table.
        return false;
    return tl::unexpected(version.error());
}

Result<std::optional<QString>> CenterMeta::value(const QString& name)
{
    return m_session.first(kMetaValue, {name}).map([](const std::optional<SqlRow>& row) {
        return row ? std::optional(row->text(0)) : std::nullopt;
    });
}

Result<void> CenterMeta::setFirst(const QString& name, const QString& value)
{
    return m_session.run(kSetFirstMetaValue, {name, value}).map([](qint64) {});
}

Result<void> CenterMeta::set(const QString& name, const QString& value)
{
    return m_session.run(kSetMetaValue, {name, value}).map([](qint64) {});
}

} // namespace keting
