// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/soundness.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <memory>

namespace keting {

class MainWindow;

//! Reads the whole of the data once, some time after the window has opened, when nobody waits for
//! the machine; damage is told in a bar.
class SoundCheck final : public QObject {
    Q_OBJECT

public:
    //! `file` is the database. The window outlives the check.
    SoundCheck(QString file, MainWindow& window, QObject* parent = nullptr);
    //! Stops a check that is going on, and waits until it has.
    ~SoundCheck() override;

    void beginAfter(std::chrono::milliseconds pause);
    void begin();

Q_SIGNALS:
    //! Not of one that was stopped.
    void ended(bool sound);

private:
    void tell(const Error& error);

    QString m_file;
    MainWindow& m_window;
    QTimer m_pause;
    std::unique_ptr<QThread> m_thread;
    Soundness m_soundness;
};

} // namespace keting
