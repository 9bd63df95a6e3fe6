// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/runningcenter.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCenterPatienceMs = 60'000;

} // namespace

RunningCenter::RunningCenter()
{
    QFile password(m_directory.filePath(u"password"_s));
    if (!password.open(QIODevice::WriteOnly) || password.write(kPassword) < 0)
        qFatal("no password can be written");
    if (!command({u"init"_s, u"--demo"_s}))
        qFatal("no centre can be made");
}

RunningCenter::~RunningCenter()
{
    kill();
}

bool RunningCenter::command(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(KETING_CENTER),
                  QStringList{u"--data"_s, m_directory.filePath(u"data"_s)} + arguments);
    return process.waitForFinished(kCenterPatienceMs) && process.exitCode() == 0;
}

bool RunningCenter::addUser(const QString& name, const QString& role)
{
    return command({u"user"_s, u"add"_s, name, u"--role"_s, role, u"--password-file"_s,
                    m_directory.filePath(u"password"_s)});
}

void RunningCenter::serve()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(KETING_CENTER),
                    {u"--data"_s, m_directory.filePath(u"data"_s), u"serve"_s, u"--listen"_s,
                     u"127.0.0.1:%1"_s.arg(m_port)});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(kCenterPatienceMs)) {}
    const QString listening
        = QJsonDocument::fromJson(m_process.readLine()).object().value("listening"_L1).toString();
    m_port = listening.section(u':', -1).toInt();
}

void RunningCenter::kill()
{
    m_process.kill();
    m_process.waitForFinished(kCenterPatienceMs);
}

QString RunningCenter::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

} // namespace keting
