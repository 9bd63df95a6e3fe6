// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/serverprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

QString programFile(const QString& program)
{
    return QCoreApplication::applicationDirPath() + u'/' + program;
}

void giveUp(const QString& program, QByteArrayView why)
{
    std::fprintf(stderr, "benchmark: %s: %.*s\n", qPrintable(program), int(why.size()), why.data());
    std::exit(1);
}

} // namespace

ServerProcess::ServerProcess(const QString& program, const QStringList& arguments,
                             const QString& logFile)
{
    m_process.setStandardErrorFile(logFile, QIODevice::Append);
    m_process.start(programFile(program), arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kPatienceMs))
            giveUp(program, "it does not start");
    }
    const QString where
        = QJsonDocument::fromJson(m_process.readLine()).object().value("listening"_L1).toString();
    m_port = quint16(QStringView(where).mid(where.lastIndexOf(u':') + 1).toUInt());
}

ServerProcess::~ServerProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kPatienceMs))
        m_process.kill();
}

qint64 ServerProcess::memory() const
{
    QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const auto at = text.indexOf("RssAnon:");
    return text.mid(at + 8, text.indexOf("kB", at) - at - 8).trimmed().toLongLong() * 1024;
}

double ServerProcess::cpuMs() const
{
    QFile stat(u"/proc/%1/stat"_s.arg(m_process.processId()));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    constexpr int kUserTime = 11; // Behind the name in brackets.
    const QByteArray text = stat.readAll();
    const QByteArrayList fields = text.sliced(text.lastIndexOf(')') + 2).split(' ');
    const double ticks
        = fields.value(kUserTime).toDouble() + fields.value(kUserTime + 1).toDouble();
    return ticks * 1000 / double(sysconf(_SC_CLK_TCK));
}

void runProgram(const QString& program, const QStringList& arguments)
{
    QProcess process;
    const bool isOurs = program.startsWith("keting"_L1);
    process.start(isOurs ? programFile(program) : program, arguments);
    if (!process.waitForFinished(kPatienceMs) || process.exitCode() != 0)
        giveUp(program, process.readAllStandardError());
}

Certificate makeCertificate(const QString& directory)
{
    const Certificate made{directory + u"/certificate.pem"_s, directory + u"/key.pem"_s};
    runProgram(u"openssl"_s,
               {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, made.key, u"-out"_s,
                made.file, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s,
                u"subjectAltName=DNS:localhost"_s});
    return made;
}

} // namespace keting::bench
