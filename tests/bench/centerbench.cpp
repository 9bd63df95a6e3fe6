// SPDX-License-Identifier: GPL-3.0-or-later
// bench_center [PART…]: a real centre over loopback, each figure against the bare work of the same
// run. KETING_POSTGRES names the server to use (tests/postgres/cluster.py starts one).
#include "resources/resources.h"
#include "tests/bench/centerparts.h"
#include "tests/bench/sampledesk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <csignal>

namespace keting::bench {

using namespace Qt::StringLiterals;

// Beside the programs: /tmp may be memory, where nothing is durable.
Workshop::Workshop()
    : m_directory(QCoreApplication::applicationDirPath() + u"/../center-XXXXXX"_s)
    , m_certificate(makeCertificate(m_directory.path()))
    , m_tls(HttpCaller::tls())
{}

QString Workshop::newDirectory()
{
    const QString path = m_directory.filePath(QString::number(++m_made));
    QDir().mkpath(path);
    return path;
}

std::unique_ptr<ServerProcess> Workshop::serve(const SampleCenter& center, bool encrypted) const
{
    QStringList arguments
        = center.arguments() + QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s};
    if (encrypted)
        arguments += {u"--tls-cert"_s, m_certificate.file, u"--tls-key"_s, m_certificate.key};
    return std::make_unique<ServerProcess>(u"keting-center"_s, arguments,
                                           m_directory.filePath(u"log"_s));
}

HttpCaller::Tls Workshop::tls(bool encrypted) const
{
    return encrypted ? m_tls : HttpCaller::Tls();
}

QUrl Workshop::address(const ServerProcess& server, bool encrypted)
{
    return QUrl(u"%1://localhost:%2"_s.arg(encrypted ? u"https"_s : u"http"_s).arg(server.port()));
}

QByteArray Workshop::authorities(bool encrypted) const
{
    QFile file(m_certificate.file);
    return encrypted && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool Workshop::check(const Figure& figure)
{
    const bool holds = report(figure);
    m_allHold = m_allHold && holds;
    return holds;
}

QString encryptedName(bool encrypted)
{
    return encrypted ? u"_tls"_s : QString();
}

void awaitWaiting(quint16 port, const HttpCaller::Tls& tls, int count)
{
    HttpCaller caller(port, tls);
    const QByteArray wanted = "\nketing_waiting_pulls " + QByteArray::number(count) + '\n';
    while (true) {
        caller.send("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
        if (caller.receive().body.contains(wanted))
            return;
    }
}

} // namespace keting::bench

int main(int argc, char** argv)
{
    using namespace keting::bench;
    const QCoreApplication app(argc, argv);
    keting::initResources();
    std::signal(SIGPIPE, SIG_IGN);
    const std::pair<const char*, void (*)(Workshop&)> parts[]
        = {{"requests", benchRequests}, {"pushes", benchPushes},   {"latency", benchLatency},
           {"first", benchFirstSync},   {"waiting", benchWaiting}, {"return", benchReturn},
           {"wire", benchWire}};
    Workshop shop;
    const QStringList asked = QCoreApplication::arguments().mid(1);
    for (const auto& [name, part] : parts) {
        if (asked.isEmpty() || asked.contains(QLatin1StringView(name)))
            part(shop);
    }
    return shop.allHold() ? 0 : 1;
}
