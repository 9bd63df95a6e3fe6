// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/tour.h"

#include "ui/shell/mainwindow.h"

#include <QDir>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookEveryMs = 120;
constexpr int kSameTimes = 4; //!< Looks without a change before a page counts as settled.
constexpr int kLooksMax = 40; //!< A page that never rests is taken as it is.

} // namespace

Tour::Tour(MainWindow& window, QString directory, QObject* parent)
    : QObject(parent), m_window(window), m_directory(std::move(directory))
{
    m_timer.setInterval(kLookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &Tour::look);
}

void Tour::start(const QStringList& pages)
{
    m_pages = pages;
    if (!QDir().mkpath(m_directory)) {
        Q_EMIT finished(m_directory);
        return;
    }
    next();
}

void Tour::next()
{
    m_timer.stop();
    if (m_pages.isEmpty()) {
        Q_EMIT finished({});
        return;
    }
    m_window.showPage(m_pages.first());
    m_last = {};
    m_same = 0;
    m_looks = 0;
    m_timer.start();
}

void Tour::look()
{
    const QImage image = m_window.grab().toImage();
    m_same = image == m_last ? m_same + 1 : 0;
    m_last = image;
    if (m_same < kSameTimes && ++m_looks < kLooksMax)
        return;
    const QString page = m_pages.takeFirst();
    if (save(page))
        next();
}

bool Tour::save(const QString& page)
{
    const QString file = QDir(m_directory).filePath(page + u".png"_s);
    if (m_last.save(file, "PNG"))
        return true;
    m_timer.stop();
    Q_EMIT finished(file);
    return false;
}

} // namespace keting
