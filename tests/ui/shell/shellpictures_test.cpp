// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/memorysettings.h"
#include "ui/look/card.h"
#include "ui/look/lookstyle.h"
#include "ui/look/toast.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/shellcommands.h"
#include "ui/shell/shortcutsheet.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include <gtest/gtest.h>
#include <memory>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// Set KETING_GALLERY to a folder to keep the pictures and look at them.
void keepPicture(const QPixmap& picture, const QString& name)
{
    const QString folder = qEnvironmentVariable("KETING_GALLERY");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    EXPECT_TRUE(picture.save(folder + u"/shell-%1.png"_s.arg(name)));
}

ShellStatus fridayMorningStatus()
{
    ShellStatus status;
    status.service = ShellStatus::Service::Open;
    status.closesAt = u"17:00"_s;
    status.left = std::chrono::hours(7) + std::chrono::minutes(55);
    status.special = u"明日 10 月 10 日（周六）调休上班"_s;
    status.syncText = u"只存在本机"_s;
    status.clockText = u"时钟 +0.2 秒"_s;
    status.user = u"李专员 · 县级专员"_s;
    return status;
}

class ShellPictures : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_look = std::make_unique<Look>(QPalette());
        dress(*qApp, *s_look);
    }
    static void TearDownTestSuite()
    {
        QApplication::setStyle(u"Fusion"_s);
        s_look.reset();
    }

    ShellPictures() : m_commands(*s_look), m_window(*s_look, m_commands, m_store)
    {
        const auto add
            = [this](const QString& id, const QString& title, const QString& icon, Qt::Key key) {
                  m_window.addPage({id, title, icon, new Card(*s_look), key});
              };
        m_commands.add({u"request.claim"_s, u"认领"_s, u"user"_s, QKeySequence(Qt::Key_A),
                        Command::Scope::List, Command::Menu::Request});
        m_commands.add({u"request.reply"_s, u"答复"_s, u"mail-reply-sender"_s,
                        QKeySequence(Qt::Key_R), Command::Scope::List, Command::Menu::Request});
        add(u"inbox"_s, u"收件箱"_s, u"mail-receive"_s, Qt::Key_I);
        add(u"agenda"_s, u"议程"_s, u"view-calendar-agenda"_s, Qt::Key_A);
        add(u"checklists"_s, u"清单"_s, u"view-task"_s, Qt::Key_L);
        add(u"dashboard"_s, u"看板"_s, u"office-chart-bar"_s, Qt::Key_D);
        add(u"notices"_s, u"通知"_s, u"notifications"_s, Qt::Key_N);
        add(u"villages"_s, u"村与人"_s, u"group"_s, Qt::Key_V);
        m_window.setBadge(u"inbox"_s, BadgeKind::Overdue, 2);
        m_window.setBadge(u"agenda"_s, BadgeKind::ToDo, 13);
        m_window.setStatus(fridayMorningStatus());
        m_window.resize(1366, 768);
        m_window.show();
        m_window.activateWindow();
        QCoreApplication::processEvents();
    }

    void keepWindow(const QString& name)
    {
        QCoreApplication::processEvents();
        const QPixmap picture = m_window.grab();
        EXPECT_EQ(picture.size(), m_window.size() * picture.devicePixelRatio());
        keepPicture(picture, name);
    }

    static std::unique_ptr<Look> s_look;
    CommandRegistry m_commands;
    MemorySettings m_store;
    MainWindow m_window;
};

std::unique_ptr<Look> ShellPictures::s_look;

TEST_F(ShellPictures, EveryPageOfTheShellInBothThemes)
{
    for (const auto theme : {Look::Theme::Light, Look::Theme::Dark}) {
        const QString name = theme == Look::Theme::Light ? u"light"_s : u"dark"_s;
        ShellSettings settings;
        settings.theme = theme;
        m_window.settingsPage().setSettings(settings);
        m_window.putBanner({u"offline"_s,
                            BannerSpec::Kind::Note,
                            u"network-disconnect"_s,
                            u"离线工作中"_s,
                            u"收、答、记都照常。"_s,
                            {{u"retry"_s, u"现在重试"_s, false}}});
        m_window.showPage(u"inbox"_s);
        m_window.setFirstUse(true);
        m_window.toast().offerUndo(u"已标记 6 条办结"_s, u"15 秒内可撤销，之后按 Ctrl+Z"_s);
        keepWindow(u"first-use-"_s + name);
        EXPECT_GE(m_window.toast().width(), m_window.toast().sizeHint().width());
        EXPECT_LT(m_window.toast().geometry().right(), 1366 / 2)
            << "replies are written at the right";
        m_window.toast().dismiss();
        m_window.withdrawBanner(u"offline"_s);
        m_window.setFirstUse(false);
        m_window.showPage(u"settings"_s);
        keepWindow(u"settings-"_s + name);
        EXPECT_EQ(m_window.grab().toImage().pixelColor(700, 16).rgb(),
                  s_look->tokens().window.rgb())
            << "the menu bar is on window";
    }
}

TEST_F(ShellPictures, CommandFieldSheetAndMenu)
{
    m_commands.action(QString::fromUtf16(shellcommand::kCommandField))->trigger();
    QTest::keyClicks(&m_window.commandField(), u"s"_s);
    QTest::keyClick(&m_window.commandField(), Qt::Key_Down);
    keepWindow(u"command"_s);
    EXPECT_TRUE(m_window.findChild<QListView*>(u"command-list"_s)->isVisible());
    QTest::keyClick(&m_window.commandField(), Qt::Key_Escape);

    m_commands.action(QString::fromUtf16(shellcommand::kShortcuts))->trigger();
    auto* sheet = m_window.findChild<ShortcutSheet*>();
    ASSERT_NE(sheet, nullptr);
    EXPECT_LE(sheet->sizeHint().height(), 700) << "the sheet must fit the smallest desk";
    keepPicture(sheet->grab(), u"sheet"_s);
    sheet->close();

    QMenu* file = m_window.menuBar()->actions().first()->menu();
    file->resize(file->sizeHint());
    keepPicture(file->grab(), u"menu"_s);
}

} // namespace
} // namespace keting
