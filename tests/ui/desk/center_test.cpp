// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/centercontroller.h"
#include "app/desk/dashboardexporter.h"
#include "app/desk/settingscontroller.h"
#include "models/demo/demorecords.h"
#include "models/demo/demorequests.h"
#include "models/desk/actors.h"
#include "models/desk/intakefiling.h"
#include "models/desk/newdesk.h"
#include "models/wire/disclosurebody.h"
#include "resources/resources.h"
#include "tests/ui/desk/runningcenter.h"
#include "tests/ui/picture.h"
#include "tests/ui/shell/memorysettings.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/look/banner.h"
#include "ui/settings/centersection.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kExchangePatienceMs = 60'000;
const QString kOwnVillage = u"510923107202"_s;

//! A fresh desk in the real window beside a running centre, on which li is a commissioner.
class AtACentre : public testing::Test {
protected:
    void SetUp() override
    {
        initResources();
        ASSERT_TRUE(m_center.addUser(u"li.zhuanyuan"_s, u"commissioner"_s));
        m_center.serve();
        sitDown(m_directory.path());
    }
    //! The window of a fresh desk in this directory.
    void sitDown(
        const QString& path, const std::function<Result<void>(Desk&)>& fill = [](Desk& desk) {
            return fillNewDesk(desk, deskUser());
        })
    {
        const auto now = [] { return fromMs(QDateTime::currentMSecsSinceEpoch()) + s_ahead; };
        Desk::Options options;
        options.now = now;
        {
            const auto directory = DataDirectory::open(path, DataDirectory::Want::Create);
            ASSERT_TRUE(directory);
            ASSERT_TRUE(makeDesk(*directory, options, fill));
        }
        options.directory = path;
        auto host = DeskHost::open(options);
        ASSERT_TRUE(host) << qPrintable(host.error().detail);
        m_host = *std::move(host);
        m_commands = std::make_unique<CommandRegistry>(m_look);
        m_window = std::make_unique<MainWindow>(m_look, *m_commands, m_settings);
        m_controller = std::make_unique<CenterController>(m_look, *m_host, *m_window, m_settings);
        m_window->resize(1366, 768);
        m_window->showPage(u"settings"_s);
        m_window->show();
    }
    void TearDown() override
    {
        s_ahead = Millis(0);
        standUp();
    }
    void standUp()
    {
        m_controller.reset();
        if (m_host)
            m_host->settle();
        m_window.reset();
        m_host.reset();
    }

    template <typename Condition>
    [[nodiscard]] static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, kExchangePatienceMs);
    }
    template <typename T>
    T* find(const char16_t* name)
    {
        return m_window->findChild<T*>(QString::fromUtf16(name));
    }
    void signIn(const QString& password = QString::fromLatin1(RunningCenter::kPassword),
                const QString& user = u"li.zhuanyuan"_s)
    {
        find<QLineEdit>(u"center-address")->setText(m_center.address());
        find<QLineEdit>(u"center-user")->setText(user);
        find<QLineEdit>(u"center-password")->setText(password);
        find<QPushButton>(u"center-sign-in")->click();
    }
    [[nodiscard]] ShellStatus status()
    {
        ShellStatus status;
        m_controller->fill(status);
        return status;
    }
    [[nodiscard]] bool isLevel()
    {
        return status().sync == ShellStatus::Sync::Synced && status().syncText.contains(u" 0 "_s);
    }
    [[nodiscard]] QStringList banners()
    {
        QStringList texts;
        for (const Banner* banner : m_window->findChildren<Banner*>()) {
            if (banner->isVisible())
                texts.append(banner->spec().id);
        }
        return texts;
    }
    [[nodiscard]] Result<Written> file(const QString& text)
    {
        return m_host
            ->write([text](Desk& desk) {
                const ManualEntry entry{*VillageCode::parse(kOwnVillage),
                                        u"王婶"_s,
                                        {},
                                        text,
                                        desk.now(),
                                        Source::Phone,
                                        {}};
                return IntakeFiling(desk.writer()).enter(entry, *UserId::parse(u"li.zhuanyuan"));
            })
            .result();
    }
    [[nodiscard]] qint64 requests()
    {
        return m_host->write([](Desk& desk) { return desk.tables().requests.size(); })
            .result()
            .value_or(-1);
    }

    static inline Millis s_ahead{0}; //!< How wrong this computer's clock is.
    RunningCenter m_center;
    QTemporaryDir m_directory;
    Look m_look{QPalette()};
    MemorySettings m_settings;
    std::unique_ptr<DeskHost> m_host;
    std::unique_ptr<CommandRegistry> m_commands;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<CenterController> m_controller;
};

} // namespace

TEST_F(AtACentre, ASignInThroughTheSettingsFetchesTheCountyAndSaysHowItStands)
{
    EXPECT_EQ(status().sync, ShellStatus::Sync::Local);
    EXPECT_FALSE(find<QPushButton>(u"center-sign-in")->isEnabled()) << "nothing is filled in";
    const QSignalSpy bound(m_controller.get(), &CenterController::bound);
    signIn();
    ASSERT_TRUE(waitFor([&] { return isLevel(); })) << qPrintable(status().syncText);
    EXPECT_EQ(bound.count(), 1);
    EXPECT_EQ(m_host->binding()->user.toString(), u"li.zhuanyuan"_s);
    EXPECT_EQ(m_host->records()->county.villages().size(), 197);
    EXPECT_TRUE(find<QPushButton>(u"center-sign-out")->isVisible());
    EXPECT_TRUE(find<QLineEdit>(u"center-password")->text().isEmpty());
    (void)pictureOf(*m_window, u"center-signed-in"_s);
}

TEST_F(AtACentre, ADeskOfTheDemonstrationIsToldBeforehandWhatSigningInRemoves)
{
    EXPECT_FALSE(find<QLabel>(u"center-words")->text().contains(u"demonstration"_s));
    standUp();
    sitDown(m_directory.filePath(u"demo"_s),
            [](Desk& desk) { return fillDemoCounty(desk, kDemoSeed); });
    const qint64 count = requests();
    const QString words = u"removes the %1 requests"_s.arg(count);
    EXPECT_TRUE(waitFor([&] { return find<QLabel>(u"center-words")->text().contains(words); }));
    signIn();
    ASSERT_TRUE(waitFor([&] { return isLevel(); })) << qPrintable(status().syncText);
    EXPECT_FALSE(find<QLabel>(u"center-words")->text().contains(u"demonstration"_s));
    EXPECT_EQ(requests(), 0);
}

TEST_F(AtACentre, WhatIsWrittenGoesOutByItself)
{
    signIn();
    ASSERT_TRUE(waitFor([&] { return isLevel(); }));
    ASSERT_TRUE(file(u"户口本掉了咋个补"_s));
    const auto unsent = [&] {
        return m_host->write([](Desk& desk) { return desk.tables().places.unsentCount(); })
            .result()
            .value_or(-1);
    };
    EXPECT_TRUE(waitFor([&] { return unsent() == 0; }));
}

TEST_F(AtACentre, WithoutTheCentreABannerSaysSoUntilItIsBackAndNothingIsLost)
{
    signIn();
    ASSERT_TRUE(waitFor([&] { return isLevel(); }));
    m_center.kill();
    ASSERT_TRUE(file(u"户口本掉了咋个补"_s));
    ASSERT_TRUE(waitFor([&] { return banners().contains(u"center-exchange"_s); }));
    EXPECT_EQ(status().sync, ShellStatus::Sync::Offline);
    (void)pictureOf(*m_window, u"center-offline"_s);
    m_center.serve();
    ASSERT_TRUE(waitFor([&] { return isLevel(); })) << qPrintable(status().syncText);
    EXPECT_FALSE(banners().contains(u"center-exchange"_s));
    EXPECT_EQ(requests(), 1);
}

TEST_F(AtACentre, AWrongPasswordIsToldAndTheDeskStaysAsItWas)
{
    signIn(u"another one"_s);
    ASSERT_TRUE(waitFor([&] { return banners().contains(u"center-exchange"_s); }));
    EXPECT_FALSE(m_host->binding());
    EXPECT_TRUE(find<QPushButton>(u"center-sign-in")->isVisible());
    (void)pictureOf(*m_window, u"center-refused"_s);
    signIn();
    EXPECT_TRUE(waitFor([&] { return isLevel(); })) << qPrintable(status().syncText);
    EXPECT_FALSE(banners().contains(u"center-exchange"_s));
}

TEST_F(AtACentre, WhoSignsOutWorksOnAndSignsInAgain)
{
    signIn();
    ASSERT_TRUE(waitFor([&] { return isLevel(); }));
    find<QPushButton>(u"center-sign-out")->click();
    EXPECT_TRUE(find<QPushButton>(u"center-sign-in")->isVisible());
    ASSERT_TRUE(waitFor([&] { return m_controller->findChildren<CenterLink*>().isEmpty(); }));
    ASSERT_TRUE(file(u"户口本掉了咋个补"_s));
    EXPECT_EQ(status().sync, ShellStatus::Sync::Offline);
    signIn();
    EXPECT_TRUE(waitFor([&] { return isLevel(); })) << qPrintable(status().syncText);
    EXPECT_EQ(requests(), 1);
}

TEST_F(AtACentre, WhatTheCentreDoesNotAcceptIsShownWithItsReason)
{
    signIn();
    ASSERT_TRUE(waitFor([&] { return isLevel(); }));
    m_center.kill();
    ASSERT_TRUE(file(u"户口本掉了咋个补"_s));
    ASSERT_TRUE(m_center.addUser(u"xin.ren"_s, u"commissioner"_s));
    ASSERT_TRUE(m_center.command({u"assign"_s, kOwnVillage, u"--commissioner"_s, u"xin.ren"_s}));
    m_center.serve();
    ASSERT_TRUE(waitFor([&] { return banners().contains(u"center-aside"_s); }));
    auto* aside = find<QLabel>(u"center-aside");
    ASSERT_TRUE(waitFor([&] { return aside->isVisible() && !aside->text().isEmpty(); }));
    EXPECT_TRUE(waitFor([&] { return requests() == 0; })) << "the village has left";
    (void)pictureOf(*m_window, u"center-aside"_s);
}

TEST_F(AtACentre, AManagerTakesOverWhatTheCentreDidNotAcceptOfSomebodyElse)
{
    ASSERT_TRUE(m_center.addUser(u"zhao.zhuren"_s, u"manager"_s));
    ASSERT_TRUE(m_center.addUser(u"xin.ren"_s, u"commissioner"_s));
    signIn();
    ASSERT_TRUE(waitFor([&] { return isLevel(); }));
    m_center.kill();
    ASSERT_TRUE(file(u"户口本掉了咋个补，电话13800001234"_s));
    ASSERT_TRUE(m_center.command({u"assign"_s, kOwnVillage, u"--commissioner"_s, u"xin.ren"_s}));
    m_center.serve();
    ASSERT_TRUE(waitFor([&] { return banners().contains(u"center-aside"_s); }));
    EXPECT_FALSE(find<QWidget>(u"center-refused")->isVisible()) << "li is no manager";
    standUp();
    sitDown(m_directory.filePath(u"manager"_s));
    signIn(QString::fromLatin1(RunningCenter::kPassword), u"zhao.zhuren"_s);
    auto* refused = find<QWidget>(u"center-refused");
    ASSERT_TRUE(waitFor([&] { return isLevel() && refused->isVisible(); }));
    const auto says = [&](const QString& words) {
        return std::ranges::any_of(refused->findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->text().contains(words);
        });
    };
    EXPECT_TRUE(says(u"户口本掉了咋个补"_s)) << "a person can judge it";
    EXPECT_FALSE(says(u"13800001234"_s)) << "and numbers are masked";
    EXPECT_FALSE(says(u"王婶"_s)) << "as names are";
    EXPECT_EQ(requests(), 0);
    (void)pictureOf(*m_window, u"center-refused-work"_s);
    refused->findChild<QPushButton*>()->click();
    EXPECT_TRUE(waitFor([&] { return requests() == 1; }));
    EXPECT_TRUE(waitFor([&] { return !refused->isVisible(); }));
}

TEST_F(AtACentre, WhatIsExportedAndBackedUpIsToldToTheCentreAndAStoppedExportIsNot)
{
    signIn();
    ASSERT_TRUE(waitFor([&] { return isLevel(); }));
    ASSERT_TRUE(file(u"户口本掉了咋个补"_s));
    DashboardPage page(m_look);
    DashboardExporter exporter(*m_host, page, *m_window);
    SettingsController data(m_look, *m_host, *m_window, m_directory.path(),
                            m_host->binding()->user);
    RequestFilter filter;
    filter.to = localDate(m_host->now());
    filter.from = filter.to->addDays(-7);
    const QString csv = m_directory.filePath(u"requests.csv"_s);
    QSemaphore gate; // The storage thread comes to it only after it was stopped.
    const auto held = m_host->exchange([&gate](Desk&) {
        gate.acquire();
        return false;
    });
    exporter.write(DashboardExport::RequestsCsv, filter, csv);
    exporter.cancel();
    gate.release();
    ASSERT_TRUE(waitFor([&] { return !exporter.isBusy(); }));
    EXPECT_FALSE(QFile::exists(csv));
    exporter.write(DashboardExport::RequestsCsv, filter, csv);
    ASSERT_TRUE(waitFor([&] { return !exporter.isBusy(); }));
    EXPECT_TRUE(QFile::exists(csv));
    data.backUpTo(m_directory.filePath(u"copy.db"_s));
    m_host->settle();
    EXPECT_TRUE(QFile::exists(m_directory.filePath(u"copy.db"_s)));
    const auto told
        = m_host->write([](Desk& desk) { return desk.tables().log.forScope(u"u:li.zhuanyuan"_s); })
              .result();
    ASSERT_TRUE(told && told->size() == 2);
    EXPECT_EQ(decodeDisclosure(told->first().event),
              (Disclosure{.what = u"requests"_s, .format = u"csv"_s, .rows = 1}));
    EXPECT_EQ(decodeDisclosure(told->last().event),
              (Disclosure{.what = u"backup"_s, .format = u"db"_s, .rows = 1, .isMasked = false}));
    EXPECT_TRUE(waitFor([&] { return isLevel(); })) << qPrintable(status().syncText);
}

TEST_F(AtACentre, ADeviceThatWasShutOutIsToldSoAndItsWorkStays)
{
    signIn();
    ASSERT_TRUE(waitFor([&] { return isLevel(); }));
    ASSERT_TRUE(file(u"户口本掉了咋个补"_s));
    ASSERT_TRUE(waitFor([&] { return isLevel(); }));
    const QString device
        = m_host->write([](Desk& desk) { return desk.writer().device().toString(); }).result();
    ASSERT_TRUE(m_center.command({u"device"_s, u"disable"_s, device}));
    ASSERT_TRUE(file(u"社保卡掉了"_s));
    ASSERT_TRUE(waitFor([&] { return status().syncText.startsWith(u"Sync stopped"_s); }))
        << qPrintable(status().syncText);
    const auto shown = m_window->findChildren<Banner*>();
    EXPECT_TRUE(std::ranges::any_of(shown, [](const Banner* banner) {
        return banner->isVisible() && banner->spec().rest.contains(u"has shut this device out"_s);
    }));
    EXPECT_EQ(requests(), 2);
    (void)pictureOf(*m_window, u"center-shut-out"_s);
}

TEST_F(AtACentre, AClockThatIsWrongIsToldWithItsDistance)
{
    s_ahead = std::chrono::minutes(7);
    signIn();
    ASSERT_TRUE(waitFor([&] { return banners().contains(u"center-clock"_s); }));
    EXPECT_TRUE(status().clockWrong);
}

} // namespace keting
