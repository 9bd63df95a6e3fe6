// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace keting {

//! Calls `then(result)` on the thread of `context`, which must be the caller's, unless `context` has
//! gone by then; `cancelled()` instead when the job was dropped without a result. QFuture::then()
//! of Qt 6.4 stops the program when its context goes first.
template <typename T, typename Then, typename Cancelled>
void whenDone(const QFuture<T>& future, QObject* context, Then then, Cancelled cancelled)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context,
        [watcher, then = std::move(then), cancelled = std::move(cancelled)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                then(watcher->result());
            else
                cancelled();
        });
    watcher->setFuture(future);
}

template <typename T, typename Then>
void whenDone(const QFuture<T>& future, QObject* context, Then then)
{
    whenDone(future, context, std::move(then), [] {});
}

} // namespace keting
