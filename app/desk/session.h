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

class CenterController;
class ClosingController;
class SettingsController;
class SoundCheck;
class WorkDialog;
struct WorkProgress;

//! One run of the workstation: owns everything, from the translators to the window.
class Session final : public QObject {
    Q_OBJECT

public:
    Session(QApplication& application, Options options);
    ~Session() override;

    //! Opens the desk and then shows the window; what takes long meanwhile says how far it is.
    void start();

    //! What the application's exec() returns when the window is to be opened anew, with next().
    static constexpr int kOpenAnew = 75;
    [[nodiscard]] const Options& next() const { return m_options; }

signals:
    //! There is no desk, and no window. Nothing was changed.
    void failed(const keting::Error& error);

private:
    void loadTranslations();
    void dress();
    void openDesk();
    void showOpening();
    void closeOpening();
    void showWindow();
    [[nodiscard]] UserId user() const;
    void joinCenter();
    void takeTour();
    void loadDemo();
    void openAnew(const QString& restoreFrom);
    void tellRestored();

    QApplication& m_application;
    Options m_options;
    FileSettings m_settings;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskHost> m_host;
    std::shared_ptr<WorkProgress> m_progress; //!< While the desk is being opened.
    QPointer<WorkDialog> m_opening;
    std::shared_ptr<Result<void>> m_restored; //!< Of the restore before this run, if asked for.
    std::unique_ptr<CommandRegistry> m_commands;
    std::unique_ptr<Workbench> m_workbench; //!< Its models outlive the window's pages.
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SettingsController> m_settingsPages;
    std::unique_ptr<CenterController> m_center;
    std::unique_ptr<ClosingController> m_closing;
    std::unique_ptr<SoundCheck> m_soundCheck;
    std::unique_ptr<Tour> m_tour;
};

} // namespace keting
