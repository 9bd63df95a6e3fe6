// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace keting {

//! Calls `then(result)` where `context` lives, unless that has gone by then; `cancelled()` instead
//! when the job was dropped. At once, where the future is finished. To be called on the thread of
//! `context`. Not by QFuture::then(): that of Qt 6.4 runs its continuation twice when the job ends
//! at the very moment, and stops the program when its context goes first.
template <typename T, typename Then, typename Cancelled>
void whenDone(const QFuture<T>& future, QObject* context, Then then, Cancelled cancelled)
{
    auto tell = [then = std::move(then),
                 cancelled = std::move(cancelled)](const QFuture<T>& done) mutable {
        if (done.isCanceled())
            cancelled();
        else
            then(done.result());
    };
    if (future.isFinished()) {
        tell(future);
        return;
    }
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, tell = std::move(tell)]() mutable {
                         const QFuture<T> done = watcher->future();
                         watcher->deleteLater();
                         tell(done); // May end the context, and the watcher with it.
                     });
    watcher->setFuture(future);
}

template <typename T, typename Then>
void whenDone(const QFuture<T>& future, QObject* context, Then then)
{
    whenDone(future, context, std::move(then), [] {});
}

} // namespace keting
