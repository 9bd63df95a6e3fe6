// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/checklistuse.h"
#include "models/desk/recordcommands.h"

#include <QObject>

#include <functional>
#include <optional>

namespace keting {

class ChecklistFiles;
class ChecklistPage;
struct ChecklistSheet;
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
    //! Leads to the page with this checklist on it.
    void open(const QString& id);
    [[nodiscard]] ChecklistFiles& files() { return *m_files; }
    //! Copies of a title end in this, within the length a title may have.
    [[nodiscard]] static QString copyTitle(const QString& title);

private:
    void connectDeeds();
    void connectFiles();
    void countUse();
    void tryOn(const Checklist& checklist);
    void duplicate(const Checklist& checklist);
    [[nodiscard]] Result<Slug> freeId(const QString& stem) const;
    using Deed = std::function<Result<void>(RecordCommands&)>;
    void perform(const QString& done, Deed deed);
    void publish(const QString& done, const Checklist& checklist, std::optional<int> takesIn);
    void showVillages();
    void showLibrary();
    void showSheet();
    [[nodiscard]] ChecklistSheet sheetFor(const QString& id) const;
    void create();
    void saveDraft(const Checklist& draft);

    DeskHost& m_host;
    MainWindow& m_window;
    UserId m_me;
    const Look& m_look;
    ChecklistPage* m_page;
    ChecklistFiles* m_files;
    ChecklistUse m_use;
    bool m_counting = false;
    QString m_current;
};

} // namespace keting
