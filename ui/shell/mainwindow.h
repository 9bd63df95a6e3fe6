// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/banner.h"
#include "ui/look/marks.h"
#include "ui/shell/commandfield.h"
#include "ui/shell/shellsettings.h"
#include "ui/shell/shellstatus.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace keting {

class BannerArea;
class CommandRegistry;
class EmptyState;
class Rail;
class SettingsPage;
class SettingsStore;
class StatusLine;
class Toast;

//! A page as the window takes it over: the widget becomes the window's.
struct ShellPage {
    QString id;
    QString title;
    QString icon;
    QWidget* widget = nullptr;
    int key = 0; //!< Letter after G; 0: none.
    bool atEnd = false; //!< At the foot of the rail.
    QList<QPointer<QWidget>> panes = {}; //!< For F6, in order; empty: the page is one pane.
    QPointer<QWidget> list = {}; //!< Gets the focus when the page is shown.
    QPointer<QWidget> search = {}; //!< Where "/" leads.
};

//! Menu bar, rail, pages, banner, toast and status bar. It knows no data: pages come from outside,
//! and what the user wants goes out as commands and signals.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Look& look, CommandRegistry& commands, SettingsStore& store,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    void addPage(const ShellPage& page);
    void showPage(const QString& id);
    [[nodiscard]] QString currentPage() const { return m_current; }
    //! What the command field finds besides commands.
    void setFinder(CommandField::Finder finder);
    void setBadge(const QString& pageId, BadgeKind kind, qint64 count);

    void setStatus(const ShellStatus& status);
    void putBanner(const BannerSpec& banner);
    void withdrawBanner(const QString& id);
    [[nodiscard]] Toast& toast() { return *m_toast; }
    [[nodiscard]] CommandField& commandField() { return *m_field; }
    [[nodiscard]] SettingsPage& settingsPage() { return *m_settingsPage; }
    //! Nothing in the program yet: the pages give way to what to do first.
    void setFirstUse(bool first);

signals:
    void pageShown(const QString& id);
    void undoRequested();
    void demoRequested();
    //! The window is to be opened anew, for a setting that is read at start.
    void reopenRequested();
    void searched(const QString& text);
    void findingChosen(const QString& id);
    void bannerActed(const QString& bannerId, const QString& actionId);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildFrame();
    void buildFirstUse();
    void connectCommands();
    void addSettingsPage();
    void takeSettings(const ShellSettings& settings);
    void movePane(int by);
    void showShortcuts();
    [[nodiscard]] const ShellPage* page(const QString& id) const;

    Look& m_look;
    CommandRegistry& m_commands;
    SettingsStore& m_store;
    Rail* m_rail;
    BannerArea* m_banners;
    QStackedWidget* m_stack;
    StatusLine* m_statusLine;
    CommandField* m_field;
    Toast* m_toast;
    EmptyState* m_firstUse = nullptr;
    SettingsPage* m_settingsPage = nullptr;
    QList<ShellPage> m_pages;
    QString m_current;
    bool m_isFirstUse = false;
};

} // namespace keting
