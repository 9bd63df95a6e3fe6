// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QString>
#include <QTranslator>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QString translated(const QString& language, const char* context, const char* text, int n = -1)
{
    initResources();
    QTranslator translator;
    if (!translator.load(u":/keting/translations/keting_%1.qm"_s.arg(language)))
        return u"no file"_s;
    return translator.translate(context, text, nullptr, n);
}

} // namespace

TEST(Translations, ChineseIsCompiledIn)
{
    EXPECT_EQ(translated(u"zh_CN"_s, "keting::SettingsPage", "Shortcuts"), u"快捷键");
}

TEST(Translations, EnglishHasOneAndMany)
{
    const auto days = [](int n) { return translated(u"en"_s, "PillText", "%n working day(s)", n); };
    EXPECT_EQ(days(1), u"%n working day");
    EXPECT_EQ(days(2), u"%n working days");
}

} // namespace keting
