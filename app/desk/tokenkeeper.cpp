// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/tokenkeeper.h"

#include <qt6keychain/keychain.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QString serviceName()
{
    return u"keting"_s;
}

} // namespace

TokenKeeper::TokenKeeper(QString name, QObject* parent) : QObject(parent), m_name(std::move(name))
{}

void TokenKeeper::read(std::function<void(const QByteArray& token)> then)
{
    auto* job = new QKeychain::ReadPasswordJob(serviceName(), this);
    job->setKey(m_name);
    connect(job, &QKeychain::Job::finished, this, [job, then = std::move(then)] {
        then(job->error() == QKeychain::NoError ? job->binaryData() : QByteArray());
    });
    job->start();
}

void TokenKeeper::keep(const QByteArray& token)
{
    auto* job = new QKeychain::WritePasswordJob(serviceName(), this);
    job->setKey(m_name);
    job->setBinaryData(token);
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        if (job->error() == QKeychain::NoError || m_told)
            return;
        m_told = true;
        Q_EMIT notKept();
    });
    job->start();
}

void TokenKeeper::forget()
{
    auto* job = new QKeychain::DeletePasswordJob(serviceName(), this);
    job->setKey(m_name);
    job->start();
}

} // namespace keting
