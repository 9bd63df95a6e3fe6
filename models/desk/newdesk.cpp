// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/newdesk.h"

#include "models/desk/binding.h"
#include "models/store/backup.h"

#include <QDir>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QString seededSetting()
{
    return u"seeded"_s;
}

Result<void> fillAside(const Desk::Options& options, const std::function<Result<void>(Desk&)>& fill,
                       const QString& file)
{
    const auto desk = Desk::open(options);
    if (!desk)
        return tl::unexpected(desk.error());
    if (const auto filled = fill(**desk); !filled)
        return filled;
    const auto last = (*desk)->tables().log.last();
    if (!last)
        return tl::unexpected(last.error());
    if (const auto kept = (*desk)->tables().settings.set(seededSetting(), QString::number(*last));
        !kept)
        return kept;
    return copyDatabase((*desk)->database(), file);
}

} // namespace

Result<qint64> requestsThatGo(Tables& tables)
{
    const auto binding = loadBinding(tables.settings);
    const auto last = tables.log.last();
    const auto seeded = seededUpTo(tables.settings);
    if (!binding)
        return tl::unexpected(binding.error());
    if (!last || !seeded)
        return last ? seeded : last;
    return *binding || *last != *seeded ? Result<qint64>(0) : tables.requests.size();
}

Result<qint64> seededUpTo(SettingStore& settings)
{
    return settings.value(seededSetting()).map([](const std::optional<QString>& last) {
        return last.value_or(QString()).toLongLong();
    });
}

Result<void> makeDesk(const DataDirectory& directory, Desk::Options options,
                      const std::function<Result<void>(Desk&)>& fill)
{
    if (directory.hasDatabase())
        return fail(Error::Code::Conflict,
                    u"there is a desk in this directory already; it was left as it is"_s);
    QDir aside(directory.path() + u"/init.part"_s);
    aside.removeRecursively();
    options.directory = aside.path();
    options.want = DataDirectory::Want::Create;
    auto made = fillAside(options, fill, directory.databaseFile());
    aside.removeRecursively();
    if (!made)
        return made;
    // A copy keeps no write-ahead log until somebody writes; readers may come first.
    if (const auto opened = Database::open(directory.databaseFile(), Database::Mode::ReadWrite);
        !opened)
        return tl::unexpected(opened.error());
    return {};
}

} // namespace keting
