// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>

namespace keting {

//! Calls `then(result)` on the application's thread, where `context` lives, unless that has gone by
//! then; `cancelled()` instead when the job was dropped without a result. At once, where the future
//! is finished or finishes on that thread. QFuture::then() of Qt 6.4 stops the program when its
//! context goes first.
template <typename T, typename Then, typename Cancelled>
void whenDone(QFuture<T> future, QObject* context, Then then, Cancelled cancelled)
{
    const auto tell = [guard = QPointer(context)](auto what) {
        QMetaObject::invokeMethod(qApp, [guard, what = std::move(what)]() mutable {
            if (guard)
                what();
        });
    };
    future
        .then([tell, then = std::move(then)](const T& result) {
            tell([then, result]() mutable { then(result); });
        })
        .onCanceled([tell, cancelled = std::move(cancelled)] { tell(cancelled); });
}

template <typename T, typename Then>
void whenDone(const QFuture<T>& future, QObject* context, Then then)
{
    whenDone(future, context, std::move(then), [] {});
}

} // namespace keting
