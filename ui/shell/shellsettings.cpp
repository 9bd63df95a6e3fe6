// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellsettings.h"

#include "ui/shell/settingsstore.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const QString kShortcutPrefix = u"shortcuts/"_s;

QString themeName(Look::Theme theme)
{
    switch (theme) {
    case Look::Theme::Light: return u"light"_s;
    case Look::Theme::Dark: return u"dark"_s;
    case Look::Theme::System: break;
    }
    return u"system"_s;
}

Look::Theme themeOf(const QString& name)
{
    return name == u"light"_s ? Look::Theme::Light
        : name == u"dark"_s   ? Look::Theme::Dark
                              : Look::Theme::System;
}

bool flag(const QVariant& stored, bool fallback)
{
    return stored.isValid() ? stored.toBool() : fallback;
}

} // namespace

ShellSettings loadShellSettings(const SettingsStore& store)
{
    ShellSettings settings;
    settings.theme = themeOf(store.value(u"look/theme"_s).toString());
    const QString language = store.value(u"look/language"_s).toString();
    if (language == u"zh_CN"_s || language == u"en"_s)
        settings.language = language;
    const int size = store.value(u"look/text_size"_s).toInt();
    if (size >= 90 && size <= 150)
        settings.textSize = size;
    settings.singleLetters = flag(store.value(u"keys/single_letters"_s), true);
    settings.reducedMotion = flag(store.value(u"look/reduced_motion"_s), false);
    const QStringList keys = store.keys(kShortcutPrefix);
    for (const QString& key : keys)
        settings.shortcuts.insert(
            key.mid(kShortcutPrefix.size()),
            QKeySequence(store.value(key).toString(), QKeySequence::PortableText));
    return settings;
}

void saveShellSettings(SettingsStore& store, const ShellSettings& settings)
{
    store.setValue(u"look/theme"_s, themeName(settings.theme));
    store.setValue(u"look/language"_s, settings.language);
    store.setValue(u"look/text_size"_s, settings.textSize);
    store.setValue(u"keys/single_letters"_s, settings.singleLetters);
    store.setValue(u"look/reduced_motion"_s, settings.reducedMotion);
    const QStringList known = store.keys(kShortcutPrefix);
    for (const QString& key : known) {
        if (!settings.shortcuts.contains(key.mid(kShortcutPrefix.size())))
            store.setValue(key, {});
    }
    for (auto it = settings.shortcuts.cbegin(); it != settings.shortcuts.cend(); ++it)
        store.setValue(kShortcutPrefix + it.key(), it.value().toString(QKeySequence::PortableText));
}

void applyTo(Look& look, const ShellSettings& settings)
{
    look.setTheme(settings.theme);
    look.setTextSize(settings.textSize);
    look.setReducedMotion(settings.reducedMotion);
}

} // namespace keting
