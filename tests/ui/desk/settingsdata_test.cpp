// SPDX-License-Identifier: GPL-3.0-or-later
// The data section of the settings over a real desk: check, write anew, back up, restore.
#include "app/desk/session.h"
#include "app/desk/settingscontroller.h"
#include "models/desk/deskbackup.h"
#include "tests/ui/desk/deeds.h"
#include "ui/settings/datasection.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>

namespace keting {

namespace {

class DataOfTheDesk : public Deeds {
protected:
    void SetUp() override
    {
        Deeds::SetUp();
        if (HasFatalFailure())
            return;
        m_settingsPages = std::make_unique<SettingsController>(m_look, *m_host, *m_window,
                                                               m_directory.path(), m_me);
        m_window->showPage(u"settings"_s);
    }
    void TearDown() override
    {
        m_settingsPages.reset();
        Deeds::TearDown();
    }
    void press(const QString& name)
    {
        auto* button = m_settingsPages->data().findChild<QPushButton*>(name);
        ASSERT_TRUE(button) << name.toStdString();
        button->click();
    }
    //! What the last deed came to; waits for it.
    [[nodiscard]] QString result()
    {
        const auto* label = m_settingsPages->data().findChild<QLabel*>(u"data-result"_s);
        EXPECT_TRUE(waitFor([&] { return !label->isHidden() && !label->text().isEmpty(); }));
        EXPECT_EQ(find<QDialog>(u"work"_s), nullptr) << "the work is over";
        return label->text();
    }
    //! In the file dialog that has opened.
    void choose(const QString& file)
    {
        auto* dialog = m_window->findChild<QFileDialog*>();
        ASSERT_TRUE(dialog);
        auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
        ASSERT_TRUE(name);
        name->setText(file);
        static_cast<QDialog*>(dialog)->accept();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void tamper(const char* sql)
    {
        const auto done
            = m_host->consult([sql](Desk& desk) { return desk.database().run(sql); }).result();
        ASSERT_TRUE(done) << done.error().detail.toStdString();
    }
    void backUp(const QString& file)
    {
        press(u"data-backup"_s);
        choose(file);
        ASSERT_TRUE(result().contains(u"Backed up"));
    }

    std::unique_ptr<SettingsController> m_settingsPages;
};

} // namespace

TEST_F(DataOfTheDesk, ACheckOfASoundDeskSaysWhatItReadAndThatAllIsWell)
{
    press(u"data-check"_s);
    const QString said = result();
    EXPECT_TRUE(said.contains(u"2 requests read")) << said.toStdString();
    EXPECT_TRUE(said.contains(u"All is well")) << said.toStdString();
}

TEST_F(DataOfTheDesk, WhatACheckFindsIsMendedByWritingAnew)
{
    tamper("UPDATE request SET asker = 'somebody else'");
    press(u"data-check"_s);
    EXPECT_TRUE(result().contains(u"difference")) << result().toStdString();
    press(u"data-rebuild"_s);
    EXPECT_TRUE(result().contains(u"made anew")) << result().toStdString();
    press(u"data-check"_s);
    EXPECT_TRUE(result().contains(u"All is well")) << result().toStdString();
    EXPECT_EQ(request(m_id).asker, current().request.asker);
    EXPECT_NE(request(m_id).asker, u"somebody else");
}

TEST_F(DataOfTheDesk, ABackupIsASoundDeskOfItsOwn)
{
    const QString file = m_directory.filePath(u"copy.db"_s);
    backUp(file);
    if (HasFatalFailure())
        return;
    EXPECT_TRUE(result().contains(file));
    const auto sound = checkDeskFile(file);
    EXPECT_TRUE(sound) << sound.error().detail.toStdString();
}

TEST_F(DataOfTheDesk, ABackupOverwritesNoForeignFileAndIsNotMadeOfWhatDoesNotVerify)
{
    const QString letter = m_directory.filePath(u"letter.db"_s);
    QFile foreign(letter);
    ASSERT_TRUE(foreign.open(QIODevice::WriteOnly));
    foreign.write("Dear centre");
    foreign.close();
    m_settingsPages->backUpTo(letter);
    EXPECT_TRUE(result().contains(u"no backup of Keting")) << result().toStdString();
    ASSERT_TRUE(foreign.open(QIODevice::ReadOnly));
    EXPECT_EQ(foreign.readAll(), "Dear centre");

    tamper("UPDATE request SET asker = 'somebody else'");
    const QString copy = m_directory.filePath(u"copy.db"_s);
    m_settingsPages->backUpTo(copy);
    EXPECT_TRUE(result().contains(u"does not verify")) << result().toStdString();
    EXPECT_FALSE(QFile::exists(copy));
}

TEST_F(DataOfTheDesk, ARestoreIsAskedAboutFirst)
{
    const QString file = m_directory.filePath(u"copy.db"_s);
    backUp(file);
    QSignalSpy wanted(m_settingsPages.get(), &SettingsController::restoreRequested);
    const auto answer = [&](QMessageBox::ButtonRole role) {
        press(u"data-restore"_s);
        choose(file);
        auto* question = find<QMessageBox>(u"restore-question"_s);
        ASSERT_TRUE(question);
        EXPECT_TRUE(question->text().contains(file));
        const auto buttons = question->buttons();
        for (QAbstractButton* button : buttons) {
            if (question->buttonRole(button) == role)
                button->click();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    answer(QMessageBox::RejectRole);
    EXPECT_TRUE(wanted.isEmpty());
    answer(QMessageBox::AcceptRole);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.constFirst().constFirst().toString(), file);
}

TEST_F(DataOfTheDesk, TheNextWindowOpensOnTheBackupAndSaysSo)
{
    const QString file = m_directory.filePath(u"copy.db"_s);
    backUp(file);
    m_window->showPage(u"inbox"_s);
    invoke(u"request.claim"_s, kMenu);
    ASSERT_TRUE(comesTrue([](const Request& r) { return r.owner.has_value(); }));
    m_settingsPages.reset();
    closeWindow();
    m_host.reset();

    Options options;
    options.directory = m_directory.path();
    options.settingsFile = m_directory.filePath(u"workstation.ini"_s);
    options.now = m_now;
    options.language = u"en"_s;
    options.restoreFrom = file;
    {
        Session session(*qApp, options);
        QSignalSpy failed(&session, &Session::failed);
        session.start();
        const auto shown = [] {
            const auto all = QApplication::topLevelWidgets();
            for (QWidget* one : all) {
                if (auto* window = qobject_cast<MainWindow*>(one); window && window->isVisible())
                    return window;
            }
            return static_cast<MainWindow*>(nullptr);
        };
        ASSERT_TRUE(waitFor([&] { return shown() || !failed.isEmpty(); }));
        ASSERT_TRUE(failed.isEmpty());
        const auto labels = shown()->findChildren<QLabel*>();
        EXPECT_TRUE(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) {
            return label->text().contains(u"The backup was restored");
        }));
    }
    EXPECT_TRUE(QFile::exists(m_directory.filePath(u"keting.db.before-restore"_s)));
    const Desk::Options again{m_directory.path(), DataDirectory::Want::Existing,
                              [this] { return m_now; }, 7};
    m_host = *DeskHost::open(again);
    EXPECT_EQ(requests(), 2);
    EXPECT_FALSE(request(m_id).owner.has_value()) << "that was done after the backup";
}

} // namespace keting
