// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/intakecontroller.h"
#include "app/desk/workbench.h"
#include "models/demo/demorecords.h"
#include "resources/resources.h"
#include "tests/ui/shell/memorysettings.h"
#include "ui/inbox/inboxpane.h"
#include "ui/request/requestpane.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

constexpr int kPatienceMs = 20'000;

inline const QString kPaste
    = u"富乐社区-王婶\n2026年11月16日 10:02\n医保缴费还能补不？\n\n富乐社区-老张\n2026年11月16日 10:03\n户口本掉了咋个补\n"_s;

//! The real window over a real desk: the demo county's people, no requests yet. Monday 16 November
//! 2026, 10:05.
class Workstation : public testing::Test {
protected:
    void SetUp() override
    {
        initResources();
        ASSERT_TRUE(m_directory.isValid());
        Desk::Options options{m_directory.path(), DataDirectory::Want::Create,
                              [this] { return m_now; }, 7};
        auto host = DeskHost::open(options);
        ASSERT_TRUE(host) << qPrintable(host.error().detail);
        m_host = *std::move(host);
        const auto filled = m_host
                                ->write([](Desk& desk) -> Result<void> {
                                    const auto data = DemoData::load();
                                    const UserId actor = *UserId::parse(u"test");
                                    if (!data)
                                        return tl::unexpected(data.error());
                                    if (const auto done = fillNewDesk(desk, actor); !done)
                                        return done;
                                    return fillDemoRecords(desk, *data);
                                })
                                .result();
        ASSERT_TRUE(filled) << qPrintable(filled.error().detail);
        openWindow();
    }

    void openWindow()
    {
        m_commands = std::make_unique<CommandRegistry>(m_look);
        m_window = std::make_unique<MainWindow>(m_look, *m_commands, m_settings);
        m_workbench = std::make_unique<Workbench>(m_look, *m_host, *m_window, *m_commands,
                                                  *UserId::parse(u"li.zhuanyuan"));
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
    }

    void closeWindow()
    {
        QThreadPool::globalInstance()->waitForDone();
        m_host->settle();
        m_window.reset();
        m_host->settle();
        m_workbench.reset();
        m_commands.reset();
    }

    void TearDown() override
    {
        closeWindow();
        m_host.reset();
    }

    template <typename T>
    T* find(const QString& name)
    {
        return m_window->findChild<T*>(name);
    }

    template <typename Condition>
    [[nodiscard]] static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, kPatienceMs);
    }

    //! Pastes, waits for the preview and confirms it.
    void pasteAndConfirm(const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        m_workbench->intake().paste();
        ASSERT_TRUE(waitFor([&] {
            auto* confirm = find<QPushButton>(u"intake-confirm"_s);
            auto* table = find<QTableView>(u"intake-table"_s);
            return confirm && confirm->isEnabled() && table && table->model()->rowCount() > 0;
        }));
        find<QPushButton>(u"intake-confirm"_s)->click();
    }

    [[nodiscard]] RequestView current()
    {
        const RequestId id = m_workbench->inbox().list().currentId().value_or(
            *RequestId::parse(u"01926f00-0000-7000-8000-000000000001"));
        const auto view
            = m_host
                  ->read([id, now = m_now](DeskReader& reader) { return reader.request(id, now); })
                  .result();
        return view.value_or(
            RequestView{.request = {.id = id, .village = *VillageCode::parse(u"510923107212")},
                        .row = {.id = id}});
    }

    //! Pastes two questions and waits until the first of them is shown.
    void openOne()
    {
        pasteAndConfirm(kPaste);
        ASSERT_TRUE(waitFor([&] {
            const auto* pane = m_window->findChild<RequestPane*>();
            return m_workbench->inbox().list().currentId() && pane->view();
        }));
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        ASSERT_TRUE(waitFor([&] { return m_workbench->inbox().list().hasFocus(); })) << qPrintable(
            QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString());
    }

    [[nodiscard]] qint64 requests()
    {
        return m_host->write([](Desk& desk) { return desk.tables().requests.size(); })
            .result()
            .value_or(-1);
    }

    QTemporaryDir m_directory;
    Instant m_now = *parseIso(u"2026-11-16T10:05:00");
    Look m_look{QPalette()};
    std::unique_ptr<CommandRegistry> m_commands;
    MemorySettings m_settings;
    std::unique_ptr<DeskHost> m_host;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Workbench> m_workbench;
};

} // namespace keting
