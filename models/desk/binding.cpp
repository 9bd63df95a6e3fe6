// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/binding.h"

#include "models/store/damage.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QString deviceSetting()
{
    return u"device"_s;
}
QString userSetting()
{
    return u"sync-user"_s;
}
QString centerNamed()
{
    return u"sync-center"_s;
}
QString epochNamed()
{
    return u"sync-epoch"_s;
}
QString permissionsSetting()
{
    return u"sync-permissions"_s;
}
QString clockSetting()
{
    return u"clock-ahead"_s;
}
QString dseqSetting()
{
    return u"sync-dseq"_s;
}

} // namespace

Result<std::optional<Binding>> loadBinding(SettingStore& settings)
{
    const auto user = settings.value(userSetting());
    const auto center = settings.value(centerNamed());
    const auto epoch = settings.value(epochNamed());
    const auto permissions = settings.value(permissionsSetting());
    const auto dseq = settings.value(dseqSetting());
    for (const auto& value : {user, center, epoch, permissions, dseq}) {
        if (!value)
            return tl::unexpected(value.error());
    }
    if (!*user)
        return std::nullopt;
    const auto name = UserId::parse(**user);
    if (!name || !*permissions || !*dseq)
        return tl::unexpected(damage(u"whose desk this is cannot be read"_s));
    return Binding{*name, center->value_or(QString()), epoch->value_or(QString()),
                   (*permissions)->toLongLong(), (*dseq)->toLongLong()};
}

Result<void> saveBinding(SettingStore& settings, const Binding& binding)
{
    return settings.set(userSetting(), binding.user.toString())
        .and_then([&] { return settings.set(centerNamed(), binding.center); })
        .and_then([&] { return settings.set(epochNamed(), binding.epoch); })
        .and_then([&] {
            return settings.set(permissionsSetting(), QString::number(binding.permissions));
        })
        .and_then([&] { return saveNumbering(settings, binding.dseq); });
}

Result<void> saveNumbering(SettingStore& settings, qint64 dseq)
{
    return settings.set(dseqSetting(), QString::number(dseq));
}

Result<std::optional<Millis>> loadClockAhead(SettingStore& settings)
{
    return settings.value(clockSetting()).map([](const std::optional<QString>& ahead) {
        return ahead ? std::optional(Millis(ahead->toLongLong())) : std::nullopt;
    });
}

Result<void> saveClockAhead(SettingStore& settings, Millis ahead)
{
    return settings.set(clockSetting(), QString::number(ahead.count()));
}

Result<DeviceId> loadDevice(SettingStore& settings, IdSource& ids, Instant now)
{
    const auto known = settings.value(deviceSetting());
    if (!known)
        return tl::unexpected(known.error());
    if (*known) {
        if (const auto device = DeviceId::parse(**known))
            return device;
        return tl::unexpected(damage(u"the desk's own id cannot be read"_s));
    }
    const DeviceId device = ids.device(now);
    if (const auto saved = saveDevice(settings, device); !saved)
        return tl::unexpected(saved.error());
    return device;
}

Result<void> saveDevice(SettingStore& settings, const DeviceId& device)
{
    return settings.set(deviceSetting(), device.toString());
}

} // namespace keting
