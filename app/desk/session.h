// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/options.h"
#include "app/desk/tour.h"
#include "app/desk/workbench.h"
#include "models/desk/deskhost.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/filesettings.h"
#include "ui/shell/mainwindow.h"

class QApplication;
class QTranslator;

namespace keting {

class SettingsController;

//! One run of the workstation: owns everything, from the translators to the window.
class Session final : public QObject {
    Q_OBJECT

public:
    Session(QApplication& application, Options options);
    ~Session() override;

    //! Opens the desk and shows the window. An error has not changed anything.
    [[nodiscard]] Result<void> start();

    //! What the application's exec() returns when the window is to be opened anew, with next().
    static constexpr int kOpenAnew = 75;
    [[nodiscard]] const Options& next() const { return m_options; }

private:
    void loadTranslations();
    void dress();
    [[nodiscard]] Result<void> openDesk();
    [[nodiscard]] UserId user() const;
    void takeTour();
    void loadDemo();
    [[nodiscard]] Result<void> restoreFirst();
    void openAnew(const QString& restoreFrom);
    void tellRestored();

    QApplication& m_application;
    Options m_options;
    FileSettings m_settings;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskHost> m_host;
    Result<void> m_restored; //!< Of the restore before this run, if one was asked for.
    std::unique_ptr<CommandRegistry> m_commands;
    std::unique_ptr<Workbench> m_workbench; //!< Its models outlive the window's pages.
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SettingsController> m_settingsPages;
    std::unique_ptr<Tour> m_tour;
};

} // namespace keting
