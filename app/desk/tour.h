// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace keting {

class MainWindow;

//! Drives the real window through its pages and saves one PNG per page (name = page). A page is
//! taken once nothing has changed in it for a while.
class Tour final : public QObject {
    Q_OBJECT

public:
    Tour(MainWindow& window, QString directory, QObject* parent = nullptr);
    void start(const QStringList& pages);

Q_SIGNALS:
    //! `failed` names the first file that could not be written; empty: all were.
    void finished(const QString& failed);

private:
    void next();
    void look();
    [[nodiscard]] bool save(const QString& page);

    MainWindow& m_window;
    QString m_directory;
    QStringList m_pages;
    QTimer m_timer;
    QImage m_last;
    int m_same = 0;
    int m_looks = 0;
};

} // namespace keting
