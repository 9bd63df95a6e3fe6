// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/freshpostgres.h"

#include "models/store/postgressession.h"
#include "tests/unit/center/freshdatabase.h"

#include <QCoreApplication>

namespace keting {

using namespace Qt::StringLiterals;

Result<QString> freshPostgres()
{
    static int made = 0;
    const QString server = qEnvironmentVariable("KETING_POSTGRES");
    const QString name = u"test_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++made);
    return PostgresAddress::parse(server)
        .and_then(PostgresSession::open)
        .and_then([&](const std::unique_ptr<SqlSession>& session) {
            return session->script("CREATE DATABASE " + name.toUtf8());
        })
        .map([&] { return QString(server.left(server.lastIndexOf(u'/') + 1) + name); });
}

Result<std::unique_ptr<SqlSession>> freshDatabase(const QString&)
{
    return freshPostgres().and_then(PostgresAddress::parse).and_then(PostgresSession::open);
}

} // namespace keting
