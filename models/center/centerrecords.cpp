// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/centerrecords.h"

#include "models/center/secrets.h"
#include "models/store/auditlog.h"
#include "models/store/centertables.h"
#include "models/store/scopelog.h"
#include "models/wire/recordbody.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! The centre writes as a device too: its id and the number of its last event.
struct OwnDevice {
    DeviceId id;
    qint64 dseq = 0;
};

Result<OwnDevice> ownDevice(CenterMeta& meta, IdSource& ids, Instant now)
{
    const auto id = meta.value(u"device"_s);
    const auto dseq = meta.value(u"dseq"_s);
    if (!id || !dseq)
        return tl::unexpected(!id ? id.error() : dseq.error());
    if (!*id)
        return OwnDevice{ids.device(now), 0};
    return DeviceId::parse(**id).map([&](const DeviceId& known) {
        return OwnDevice{known, dseq->value_or(QString()).toLongLong()};
    });
}

QString freshNonce()
{
    return QString::fromLatin1(newNonce().toHex());
}

QString theOperator()
{
    return u"operator"_s;
}

Result<void> appendTo(SqlSession& session, const QList<DeviceEvent>& events, const QString& author,
                      Instant now)
{
    QMap<QString, QList<HashedEvent>> ofScope;
    QMap<QString, QString> homes;
    for (const DeviceEvent& sent : events) {
        ofScope[sent.event.scope].append(sent);
        if (sent.event.scope.startsWith("v:"_L1))
            homes.insert(sent.event.subject, sent.event.scope);
    }
    ScopeLog log(session);
    if (const auto settled = log.homes(homes); !settled)
        return tl::unexpected(settled.error());
    auto heads = log.lockHeads(ofScope.keys());
    if (!heads)
        return tl::unexpected(heads.error());
    for (auto at = ofScope.cbegin(); at != ofScope.cend(); ++at) {
        const auto appended = log.append(at.key(), (*heads)[at.key()], *at, author, now);
        if (!appended)
            return tl::unexpected(appended.error());
    }
    return {};
}

} // namespace

QString epochSetting()
{
    return u"epoch"_s;
}

QString centerSetting()
{
    return u"center"_s;
}

Result<void> auditOperator(SqlSession& session, Instant now, const QString& what,
                           const QString& about)
{
    return AuditLog(session).add({now, theOperator(), {}, what, about});
}

Result<void> prepareCenter(SqlSession& session)
{
    auto transaction = SqlTransaction::begin(session, SqlTransaction::For::Writing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return migrateCenter(session)
        .and_then([&] { return CenterMeta(session).setFirst(epochSetting(), freshNonce()); })
        .and_then([&] { return CenterMeta(session).setFirst(centerSetting(), freshNonce()); })
        .and_then([&] { return transaction->commit(); });
}

Result<void> foundCenter(SqlSession& session, const QList<DeviceEvent>& events,
                         const QString& author, Instant now)
{
    auto transaction = SqlTransaction::begin(session, SqlTransaction::For::Writing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    CenterMeta meta(session);
    const auto known = migrateCenter(session).and_then([&] { return meta.value(epochSetting()); });
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return fail(Error::Code::Conflict,
                    u"this database holds a centre already; it was left as it is"_s);
    return meta.set(epochSetting(), freshNonce())
        .and_then([&] { return meta.set(centerSetting(), freshNonce()); })
        .and_then([&] { return appendTo(session, events, author, now); })
        .and_then([&] { return transaction->commit(); });
}

Result<QString> renewEpoch(SqlSession& session, Instant now)
{
    auto transaction = SqlTransaction::begin(session, SqlTransaction::For::Writing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    QString epoch = freshNonce();
    return CenterMeta(session)
        .set(epochSetting(), epoch)
        .and_then([&] { return auditOperator(session, now, u"epoch-renewed"_s, {}); })
        .and_then([&] { return transaction->commit(); })
        .map([&] { return epoch; });
}

Result<void> appendAtCenter(SqlSession& session, const QList<DeviceEvent>& events,
                            const QString& author, Instant now)
{
    auto transaction = SqlTransaction::begin(session, SqlTransaction::For::Writing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return appendTo(session, events, author, now).and_then([&] { return transaction->commit(); });
}

Result<void> writeCountyRecords(SqlSession& session, const QList<CountyPayload>& payloads,
                                const QString& subject, Instant now)
{
    auto transaction = SqlTransaction::begin(session, SqlTransaction::For::Writing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // The lock first: what was read before it could be another program's number too.
    if (const auto alone = ScopeLog(session).lockHeads({countyScope()}); !alone)
        return tl::unexpected(alone.error());
    CenterMeta meta(session);
    IdSource ids;
    auto device = ownDevice(meta, ids, now);
    const auto author = UserId::parse(theOperator());
    if (!device || !author)
        return tl::unexpected(!device ? device.error() : author.error());
    QList<DeviceEvent> events;
    for (const CountyPayload& payload : payloads) {
        if (const auto told = auditOperator(session, now, kindOf(payload), subject); !told)
            return told;
        events.append({{ids.event(now), countyScope(), subject, kindOf(payload), 1,
                        encodeBody(payload), *author, device->id, now, std::nullopt},
                       ++device->dseq});
    }
    return appendTo(session, events, author->toString(), now)
        .and_then([&] { return meta.set(u"device"_s, device->id.toString()); })
        .and_then([&] { return meta.set(u"dseq"_s, QString::number(device->dseq)); })
        .and_then([&] { return transaction->commit(); });
}

} // namespace keting
