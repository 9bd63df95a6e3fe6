// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/dashboardview.h"
#include "models/domain/requestfilter.h"

#include <QObject>

namespace keting {

class DashboardPage;
class DeskHost;
class MainWindow;

//! Feeds the dashboard with the numbers of its filter and writes its exports.
class DashboardController final : public QObject {
    Q_OBJECT

public:
    DashboardController(DeskHost& host, DashboardPage& page, MainWindow& window,
                        QObject* parent = nullptr);

    void setPlace(const QString& town, const QString& village, const QString& name);
    void refresh();

private:
    void exportPicture();
    void exportRows();

    DeskHost& m_host;
    DashboardPage& m_page;
    MainWindow& m_window;
    QString m_place;
    quint64 m_asked = 0; //!< Answers to an older question are dropped.
};

} // namespace keting
