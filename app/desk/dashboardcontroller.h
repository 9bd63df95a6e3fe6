// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/dashboardview.h"
#include "models/domain/requestfilter.h"

#include <QObject>

namespace keting {

class DashboardExporter;
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
    //! What is shown and exported; its days are always set.
    [[nodiscard]] RequestFilter filter() const;
    [[nodiscard]] DashboardExporter& exporter() { return *m_exporter; }

private:
    DeskHost& m_host;
    DashboardPage& m_page;
    DashboardExporter* m_exporter;
    quint64 m_asked = 0; //!< Answers to an older question are dropped.
};

} // namespace keting
