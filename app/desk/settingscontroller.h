// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/calendarpreview.h"
#include "models/desk/verification.h"
#include "models/domain/ids.h"

#include <QObject>
#include <QPointer>

namespace keting {

class CalendarSection;
class DataSection;
class DeskHost;
class Look;
class MainWindow;
class WorkDialog;

//! The sections of the settings page that show the desk: its calendar and its data.
class SettingsController final : public QObject {
    Q_OBJECT

public:
    //! Everything outlives the controller. `directory` is the desk's.
    SettingsController(const Look& look, DeskHost& host, MainWindow& window,
                       const QString& directory, UserId me, QObject* parent = nullptr);

    //! Shows the calendar in force.
    void refresh();
    //! Shows what the file would change; nothing is written before that is accepted.
    void previewCalendar(const QString& path);
    void check();
    void rebuildTables();
    void backUpTo(const QString& file);
    [[nodiscard]] DataSection& data() { return *m_data; }
    [[nodiscard]] CalendarSection& calendar() { return *m_calendar; }

Q_SIGNALS:
    //! Confirmed: nothing may have the desk open while it is restored.
    void restoreRequested(const QString& file);

private:
    //! Opens the dialog; what it returns tells the work how far it is and whether to stop.
    [[nodiscard]] ProgressFn begin(const QString& title, const QString& what);
    void finish();
    void askCalendar();
    void showCalendarPreview(const QString& path, const QByteArray& bytes,
                             const Result<CalendarPreview>& preview);
    void takeCalendar(const QByteArray& bytes);
    void tellCalendar(const Error& error);
    void showVerified(const Result<VerifyReport>& report);
    void askBackUp();
    void askRestore();
    void confirmRestore(const QString& file);

    const Look& m_look;
    DeskHost& m_host;
    MainWindow& m_window;
    UserId m_me;
    CalendarSection* m_calendar;
    DataSection* m_data;
    QPointer<WorkDialog> m_work;
};

} // namespace keting
