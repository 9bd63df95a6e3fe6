// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowwork.h"

#include "models/items/inboxmodel.h"
#include "tests/bench/figure.h"
#include "tests/bench/stopwatch.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <cstdio>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

//! Lets the window do what it has to, for so long.
void idle(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

bool countsSeconds(const QModelIndex& index, Instant now)
{
    const auto* model = qobject_cast<const InboxModel*>(index.model());
    const InboxRow* row = model ? model->row(index) : nullptr;
    return row && row->clock == ClockKind::FirstReply && row->due && *row->due > now;
}

} // namespace

WindowWork::WindowWork(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WindowWork::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Paint || m_painted)
        return false;
    const auto* view = qobject_cast<QAbstractItemView*>(watched->parent());
    if (!view || view->objectName() != "inbox-list"_L1 || view->model()->rowCount() == 0)
        return false;
    m_painted = true;
    QTimer::singleShot(0, this, &WindowWork::painted); // After this very paint.
    qApp->removeEventFilter(this);
    return false;
}

void WindowWork::scroll(int steps)
{
    QAbstractItemView* view = list();
    QWidget* viewport = view->viewport();
    std::vector<double> turns;
    Stopwatch watch;
    for (int i = 0; i < steps; ++i) {
        const QPointF at(viewport->rect().center());
        QWheelEvent wheel(at, viewport->mapToGlobal(at), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        watch.restart();
        QApplication::sendEvent(viewport, &wheel);
        QApplication::processEvents();
        turns.push_back(watch.elapsed().own);
        watch.restart();
        QApplication::processEvents(); // Pages that have arrived meanwhile.
        turns.push_back(watch.elapsed().own);
    }
    std::printf("scroll %f %f %f %d\n", median(turns), quantile(turns, 0.99), quantile(turns, 1),
                view->model()->rowCount());
    std::fflush(stdout);
}

void WindowWork::watchCountdowns(int rows, int seconds)
{
    QAbstractItemView* view = list();
    auto* model = qobject_cast<InboxModel*>(view->model());
    // As high as so many rows, and not more: the figure is about these.
    const int others = window()->height() - view->viewport()->height();
    window()->resize(window()->width(), others + rows * view->visualRect(model->index(1)).height());
    view->verticalScrollBar()->setValue(0);
    idle(std::chrono::seconds(1));
    for (int row = 0; row < model->rowCount(); ++row) {
        if (countsSeconds(model->index(row), model->now())) {
            view->scrollTo(model->index(row), QAbstractItemView::PositionAtTop);
            break;
        }
    }
    idle(std::chrono::seconds(1));
    int counting = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QRect rect = view->visualRect(model->index(row));
        if (rect.top() >= 0 && rect.bottom() < view->viewport()->height())
            counting += countsSeconds(model->index(row), model->now()) ? 1 : 0;
    }
    // The middle one: a second in which the machine had something else to do is no tick.
    std::vector<double> ticks;
    for (int second = 0; second < seconds; ++second) {
        Stopwatch watch;
        idle(std::chrono::seconds(1));
        ticks.push_back(watch.elapsed().cpu);
    }
    std::printf("tick %f %d\n", median(ticks), counting);
    std::fflush(stdout);
}

void WindowWork::visitPages()
{
    auto* main = qobject_cast<MainWindow*>(window());
    for (const QString& page : {u"dashboard"_s, u"checklists"_s, u"settings"_s, u"inbox"_s}) {
        main->showPage(page);
        idle(std::chrono::seconds(2));
    }
    scroll(50);
}

QAbstractItemView* WindowWork::list() const
{
    return window()->findChild<QAbstractItemView*>(u"inbox-list"_s);
}

QWidget* WindowWork::window() const
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (qobject_cast<MainWindow*>(widget))
            return widget;
    }
    qFatal("no window");
}

} // namespace keting::bench
