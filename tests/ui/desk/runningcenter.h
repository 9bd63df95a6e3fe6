// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace keting {

//! A centre of the demo county as a process of its own.
class RunningCenter {
public:
    static constexpr auto kPassword = "no-secret-at-all";

    RunningCenter();
    ~RunningCenter();

    void serve();
    void kill();
    //! False, with what it said on standard error: the command failed.
    [[nodiscard]] bool command(const QStringList& arguments);
    [[nodiscard]] bool addUser(const QString& name, const QString& role);
    [[nodiscard]] QString address() const;

private:
    QTemporaryDir m_directory;
    QProcess m_process;
    int m_port = 0;
};

} // namespace keting
