// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/memorysettings.h"
#include "ui/look/segmentedbutton.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/filesettings.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/shellsettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

TEST(ShellSettings, ComeBackAsTheyWereSaved)
{
    MemorySettings store;
    ShellSettings settings;
    settings.theme = Look::Theme::Dark;
    settings.language = u"zh_CN"_s;
    settings.textSize = 120;
    settings.singleLetters = false;
    settings.reducedMotion = true;
    settings.shortcuts = {{u"request.claim"_s, QKeySequence(Qt::Key_B)},
                          {u"go.inbox"_s, QKeySequence(Qt::Key_G, Qt::Key_M)}};
    saveShellSettings(store, settings);
    EXPECT_EQ(loadShellSettings(store), settings);
    settings.shortcuts.remove(u"go.inbox"_s);
    saveShellSettings(store, settings);
    EXPECT_EQ(loadShellSettings(store), settings);
}

TEST(ShellSettings, NonsenseIsReadAsTheDefault)
{
    MemorySettings store;
    store.setValue(u"look/theme"_s, u"pink"_s);
    store.setValue(u"look/text_size"_s, u"9000"_s);
    store.setValue(u"look/language"_s, u"../../etc"_s);
    EXPECT_EQ(loadShellSettings(store), ShellSettings());
}

TEST(FileSettings, KeepsKeysItDoesNotKnow)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"keting.ini"_s);
    {
        FileSettings newer(path);
        newer.setValue(u"future/thing"_s, 7);
    }
    {
        FileSettings store(path);
        ShellSettings settings;
        settings.textSize = 110;
        saveShellSettings(store, settings);
    }
    const FileSettings again(path);
    EXPECT_EQ(again.value(u"future/thing"_s).toInt(), 7);
    EXPECT_EQ(loadShellSettings(again).textSize, 110);
}

TEST(FileSettings, ADamagedFileGivesTheDefaults)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"keting.ini"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\0\xff[[[=\n=look\\theme", 19));
    file.close();
    EXPECT_EQ(loadShellSettings(FileSettings(path)), ShellSettings());
}

class SettingsPageTest : public testing::Test {
protected:
    SettingsPageTest() : m_look(QPalette()), m_commands(m_look)
    {
        m_commands.add(
            {u"request.claim"_s, u"Claim"_s, {}, QKeySequence(Qt::Key_A), Command::Scope::List});
        m_commands.add(
            {u"request.reply"_s, u"Reply"_s, {}, QKeySequence(Qt::Key_R), Command::Scope::List});
        m_page = std::make_unique<SettingsPage>(m_look, m_commands, ShellSettings());
        QObject::connect(m_page.get(), &SettingsPage::changed, m_page.get(),
                         [this](const ShellSettings& settings) { m_told = settings; });
    }

    void pressFor(const QString& id, const QKeySequence& keys)
    {
        auto* edit = m_page->findChild<QKeySequenceEdit*>(u"keys-"_s + id);
        edit->setKeySequence(keys);
        emit edit->editingFinished();
    }

    Look m_look;
    CommandRegistry m_commands;
    std::unique_ptr<SettingsPage> m_page;
    std::optional<ShellSettings> m_told;
};

TEST_F(SettingsPageTest, AnotherLanguageIsTakenAtOnceByOpeningTheWindowAnew)
{
    m_page->show();
    auto* language = m_page->findChild<QComboBox*>(u"settings-language"_s);
    auto* reopen = m_page->findChild<QPushButton*>(u"settings-reopen"_s);
    EXPECT_FALSE(reopen->isVisible());
    language->setCurrentIndex(language->findData(u"en"_s));
    emit language->activated(language->currentIndex());
    ASSERT_TRUE(m_told);
    EXPECT_EQ(m_told->language, u"en");
    ASSERT_TRUE(reopen->isVisible());
    QSignalSpy asked(m_page.get(), &SettingsPage::reopenRequested);
    reopen->click();
    EXPECT_EQ(asked.size(), 1);
    language->setCurrentIndex(language->findData(QString()));
    emit language->activated(language->currentIndex());
    EXPECT_FALSE(reopen->isVisible()) << "nothing to open anew for";
}

TEST_F(SettingsPageTest, AChoiceIsToldAtOnce)
{
    m_page->findChild<SegmentedButton*>(u"settings-theme"_s)
        ->findChildren<QPushButton*>()
        .at(2)
        ->click();
    ASSERT_TRUE(m_told);
    EXPECT_EQ(m_told->theme, Look::Theme::Dark);
    m_page->findChild<QCheckBox*>(u"settings-letters"_s)->click();
    EXPECT_FALSE(m_told->singleLetters);
}

TEST_F(SettingsPageTest, WhatTheCommandLineHasChosenIsShownAndNotKept)
{
    m_page->show();
    m_page->overrule(Look::Theme::Dark, u"en"_s);
    auto* theme = m_page->findChild<SegmentedButton*>(u"settings-theme"_s);
    auto* language = m_page->findChild<QComboBox*>(u"settings-language"_s);
    EXPECT_EQ(theme->current(), int(Look::Theme::Dark));
    EXPECT_EQ(language->currentData(), u"en"_s);
    m_page->findChild<QCheckBox*>(u"settings-letters"_s)->click();
    ASSERT_TRUE(m_told);
    EXPECT_EQ(m_told->theme, Look::Theme::System);
    EXPECT_EQ(m_told->language, QString());
    EXPECT_EQ(m_page->shownTheme(), Look::Theme::Dark) << "still for this run";
    theme->findChildren<QPushButton*>().at(1)->click();
    EXPECT_EQ(m_told->theme, Look::Theme::Light);
    EXPECT_EQ(m_page->shownTheme(), Look::Theme::Light);
    EXPECT_EQ(m_told->language, QString());
    language->setCurrentIndex(language->findData(u"zh_CN"_s));
    emit language->activated(language->currentIndex());
    EXPECT_EQ(m_told->language, u"zh_CN");
    EXPECT_TRUE(m_page->findChild<QPushButton*>(u"settings-reopen"_s)->isVisible());
}

TEST_F(SettingsPageTest, ANewKeyIsTakenAndTold)
{
    pressFor(u"request.claim"_s, QKeySequence(Qt::Key_B));
    ASSERT_TRUE(m_told);
    EXPECT_EQ(m_told->shortcuts.value(u"request.claim"_s), QKeySequence(Qt::Key_B));
    EXPECT_EQ(m_commands.keysOf(u"request.claim"_s), QKeySequence(Qt::Key_B));
}

TEST_F(SettingsPageTest, ATakenKeyIsRefusedWithTheNameOfItsHolder)
{
    pressFor(u"request.claim"_s, QKeySequence(Qt::Key_R));
    EXPECT_FALSE(m_told);
    const auto* refusal = m_page->findChild<QLabel*>(u"shortcut-refusal"_s);
    EXPECT_FALSE(refusal->isHidden());
    EXPECT_TRUE(refusal->text().contains(u"Reply"_s)) << refusal->text().toStdString();
    EXPECT_EQ(m_page->findChild<QKeySequenceEdit*>(u"keys-request.claim"_s)->keySequence(),
              QKeySequence(Qt::Key_A));
}

} // namespace
} // namespace keting
