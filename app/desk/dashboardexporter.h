// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/exportwatch.h"
#include "models/domain/instant.h"
#include "models/domain/requestfilter.h"
#include "models/domain/result.h"
#include "ui/dashboard/dashboardexport.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace keting {

struct DashboardFile;
class DashboardPage;
class DeskHost;
class DeskReader;
class MainWindow;

//! Writes the dashboard's exports: one at a time, made on the reading thread, with a banner that
//! shows how far it is and stops it. A stopped or failed export leaves the file as it was. On a
//! desk that works with a centre its audit log hears of each.
class DashboardExporter final : public QObject {
    Q_OBJECT

public:
    DashboardExporter(DeskHost& host, DashboardPage& page, MainWindow& window,
                      QObject* parent = nullptr);

    //! Asks for the file first.
    void ask(DashboardExport kind, const RequestFilter& filter);
    void write(DashboardExport kind, const RequestFilter& filter, const QString& file);
    [[nodiscard]] bool isBusy() const { return m_watch != nullptr; }
    void cancel();

Q_SIGNALS:
    //! With the file, or with nothing when it was stopped or failed.
    void finished(const QString& file);

private:
    void showProgress();
    void save(DashboardExport kind, const DashboardFile& made, const QString& file);
    void finish(DashboardExport kind, const Result<qint64>& written, const QString& file);

    DeskHost& m_host;
    DashboardPage& m_page;
    MainWindow& m_window;
    std::shared_ptr<ExportWatch> m_watch; //!< None: nothing is being written.
    QTimer m_beat;
};

} // namespace keting
