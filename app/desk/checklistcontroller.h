// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/recordcommands.h"

#include <QObject>

#include <functional>

namespace keting {

class ChecklistPage;
class DeskHost;
class Look;
class MainWindow;

//! Feeds the checklist page from the library and carries out what is asked for there.
class ChecklistController final : public QObject {
    Q_OBJECT

public:
    ChecklistController(const Look& look, DeskHost& host, MainWindow& window, UserId me,
                        QObject* parent = nullptr);

    //! Becomes the window's when it is added there.
    [[nodiscard]] ChecklistPage* page() const { return m_page; }
    void refresh();

private:
    using Deed = std::function<Result<void>(RecordCommands&)>;
    void perform(const QString& done, Deed deed);
    void showVillages();
    void showLibrary();
    void showSheet();
    void create();
    void saveDraft(const Checklist& draft);

    DeskHost& m_host;
    MainWindow& m_window;
    UserId m_me;
    ChecklistPage* m_page;
    QString m_current;
};

} // namespace keting
