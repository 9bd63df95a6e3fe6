// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

namespace keting::bench {

//! A server of this build as a process of its own, on loopback, until it is destroyed. It prints
//! {"listening":"ADDRESS:PORT"} when it is ready.
class ServerProcess {
public:
    //! Its log goes into a file, as a service's does.
    ServerProcess(const QString& program, const QStringList& arguments, const QString& logFile);
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    [[nodiscard]] quint16 port() const { return m_port; }
    //! Memory that is its own and not a file's, in bytes.
    [[nodiscard]] qint64 memory() const;
    //! Processor time it has used: the same on a busy machine.
    [[nodiscard]] double cpuMs() const;

private:
    QProcess m_process;
    quint16 m_port = 0;
};

//! Runs a program of this build to its end, with the words on standard error if it fails.
void runProgram(const QString& program, const QStringList& arguments);

//! A certificate for localhost that nobody has signed but itself; in `directory`.
struct Certificate {
    QString file;
    QString key;
};
[[nodiscard]] Certificate makeCertificate(const QString& directory);

} // namespace keting::bench
