// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/settingscontroller.h"

#include "app/desk/calendarfeed.h"
#include "app/desk/errortext.h"
#include "models/desk/deskbackup.h"
#include "models/desk/deskhost.h"
#include "models/desk/disclosing.h"
#include "models/desk/recordcommands.h"
#include "models/desk/whendone.h"
#include "ui/look/toast.h"
#include "ui/settings/calendarimportdialog.h"
#include "ui/settings/calendarsection.h"
#include "ui/settings/datasection.h"
#include "ui/settings/workdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspage.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <memory>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestCalendar = 1'000'000;

QString failureWords(const Error& error)
{
    const ErrorText text = errorText(error);
    return text.what + u' ' + text.rest;
}

QString backUpFailureWords(const Error& error)
{
    if (error.code == Error::Code::Invalid)
        return SettingsController::tr("Nothing was written: the file of this name is no backup of "
                                      "Keting. Choose another name.");
    if (error.code == Error::Code::Corrupt)
        return SettingsController::tr(
            "No backup was written: the data does not verify. Earlier "
            "backups are as they were. Check the data to see what to do.");
    return failureWords(error);
}

} // namespace

SettingsController::SettingsController(const Look& look, DeskHost& host, MainWindow& window,
                                       const QString& directory, UserId me, QObject* parent)
    : QObject(parent)
    , m_look(look)
    , m_host(host)
    , m_window(window)
    , m_me(std::move(me))
    , m_calendar(new CalendarSection(look))
    , m_data(new DataSection(look))
{
    window.settingsPage().addSection(tr("Service calendar"), m_calendar);
    window.settingsPage().addSection(tr("Data"), m_data);
    m_data->setDirectory(directory);
    connect(m_calendar, &CalendarSection::importRequested, this, &SettingsController::askCalendar);
    connect(m_data, &DataSection::checkRequested, this, &SettingsController::check);
    connect(m_data, &DataSection::rebuildRequested, this, &SettingsController::rebuildTables);
    connect(m_data, &DataSection::backUpRequested, this, &SettingsController::askBackUp);
    connect(m_data, &DataSection::restoreRequested, this, &SettingsController::askRestore);
    refresh();
}

void SettingsController::refresh()
{
    m_calendar->setCalendar(m_host.records()->calendar.calendarAt(m_host.now()),
                            localDate(m_host.now()));
}

void SettingsController::askCalendar()
{
    auto* dialog = new QFileDialog(&m_window, tr("Import a year file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("Calendars (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsController::previewCalendar);
    dialog->open();
}

void SettingsController::previewCalendar(const QString& path)
{
    const ProgressFn progress
        = begin(tr("Import a year file"), tr("Finding out which days and due times would change."));
    using Read = std::pair<QByteArray, Result<CalendarPreview>>;
    whenDone(m_host.read([path, progress, now = m_host.now()](DeskReader& reader) -> Read {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {{}, fail(Error::Code::NotFound, file.errorString())};
        const QByteArray bytes = file.read(kLargestCalendar + 1);
        if (bytes.size() > kLargestCalendar)
            return {{}, fail(Error::Code::TooLarge, u"a calendar file has at most 1 MB"_s)};
        return {bytes, reader.previewCalendar(bytes, now, progress)};
    }),
             this, [this, path](const Read& read) {
                 finish();
                 showCalendarPreview(path, read.first, read.second);
             });
}

void SettingsController::showCalendarPreview(const QString& path, const QByteArray& bytes,
                                             const Result<CalendarPreview>& preview)
{
    if (!preview) {
        tellCalendar(preview.error());
        return;
    }
    auto* dialog = new CalendarImportDialog(
        m_look,
        calendarChanges(*preview, *m_host.records(), QFileInfo(path).fileName(), m_host.now()),
        &m_window);
    connect(dialog, &QDialog::accepted, this, [this, bytes] { takeCalendar(bytes); });
    dialog->open();
}

void SettingsController::takeCalendar(const QByteArray& bytes)
{
    whenDone(m_host.write([bytes, me = m_me](Desk& desk) {
        return RecordCommands(desk, me).importCalendar(bytes);
    }),
             this, [this](const Result<CalendarFile>& taken) {
                 if (!taken) {
                     tellCalendar(taken.error());
                     return;
                 }
                 refresh();
                 m_window.toast().tell(
                     tr("%n day(s) of the calendar changed", nullptr, int(taken->days.size())),
                     tr("Counts from now on; open time already used stays used"));
             });
}

void SettingsController::tellCalendar(const Error& error)
{
    if (error.code == Error::Code::Cancelled)
        return;
    const ErrorText text = errorText(error);
    m_window.putBanner(BannerSpec{u"calendar"_s,
                                  BannerSpec::Kind::Warning,
                                  u"view-calendar-agenda"_s,
                                  tr("The calendar file was not taken in."),
                                  text.rest + u' ' + error.detail,
                                  {BannerSpec::Action{u"dismiss"_s, tr("Dismiss")}}});
}

ProgressFn SettingsController::begin(const QString& title, const QString& what)
{
    delete m_work;
    m_data->showResult({}, true);
    const auto state = std::make_shared<WorkProgress>();
    m_work = new WorkDialog(m_look, title, what, state, &m_window);
    m_work->open();
    return reporterOf(state);
}

void SettingsController::finish()
{
    delete m_work;
}

void SettingsController::check()
{
    const ProgressFn progress
        = begin(tr("Check data"),
                tr("The log is read again and compared with what is shown. Nothing is "
                   "changed; deeds wait until it is done or stopped."));
    whenDone(m_host.consult([progress](Desk& desk) { return verify(desk, progress); }), this,
             [this](const Result<VerifyReport>& report) { showVerified(report); });
}

void SettingsController::showVerified(const Result<VerifyReport>& report)
{
    finish();
    if (!report) {
        m_data->showResult(failureWords(report.error()), false);
        return;
    }
    const QString read = tr("%1 events and %2 requests read.")
                             .arg(m_window.locale().toString(report->events),
                                  m_window.locale().toString(report->requests));
    if (report->differences == 0)
        m_data->showResult(read + u' ' + tr("All is well: the tables are what the log says."),
                           true);
    else
        m_data->showResult(read + u' '
                               + tr("%n difference(s). The log can be read from end to end: write "
                                    "the tables anew, and tell the "
                                    "centre.",
                                    nullptr, static_cast<int>(report->differences)),
                           false);
}

void SettingsController::rebuildTables()
{
    const ProgressFn progress
        = begin(tr("Write anew"),
                tr("Everything shown is made anew from the log. Stopping leaves "
                   "it as it is now."));
    whenDone(m_host.write([progress](Desk& desk) { return rebuild(desk, progress); }), this,
             [this](const Result<void>& done) {
                 finish();
                 m_data->showResult(done ? tr("Everything shown was made anew from the log.")
                                         : failureWords(done.error()),
                                    done.has_value());
             });
}

void SettingsController::askBackUp()
{
    auto* dialog = new QFileDialog(&m_window, tr("Back up"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"db"_s);
    dialog->selectFile(u"keting-%1.db"_s.arg(localDate(m_host.now()).toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsController::backUpTo);
    dialog->open();
}

void SettingsController::backUpTo(const QString& file)
{
    const ProgressFn progress
        = begin(tr("Back up"),
                tr("A copy is written, and checked against its log. Deeds wait until it is done "
                   "or stopped."));
    whenDone(m_host.write([file, progress](Desk& desk) {
        return discloseBackup(desk).and_then(
            [&] { return backUpDesk(desk.database(), file, progress); });
    }),
             this, [this, file](const Result<void>& done) {
                 finish();
                 m_data->showResult(done ? tr("Backed up, and the copy was checked: %1").arg(file)
                                         : backUpFailureWords(done.error()),
                                    done.has_value());
             });
}

void SettingsController::askRestore()
{
    auto* dialog = new QFileDialog(&m_window, tr("Restore"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("Backups (*.db)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsController::confirmRestore);
    dialog->open();
}

void SettingsController::confirmRestore(const QString& file)
{
    auto* question = new QMessageBox(
        QMessageBox::Warning, tr("Restore"),
        tr("Put this backup in the place of the data?\n\n%1\n\nWhat was entered since it was made "
           "is not in it. The data of today is kept beside it as keting.db.before-restore, with "
           "a number added if that name is taken. The window closes and opens again.")
            .arg(file),
        QMessageBox::Cancel, &m_window);
    question->setObjectName(u"restore-question"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* act = question->addButton(tr("Restore the backup"), QMessageBox::AcceptRole);
    connect(act, &QPushButton::clicked, this, [this, file] { Q_EMIT restoreRequested(file); });
    question->open();
}

} // namespace keting
