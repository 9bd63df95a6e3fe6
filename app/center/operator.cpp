// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/operator.h"

#include "models/center/adoption.h"
#include "models/center/centerrecords.h"
#include "models/center/logcheck.h"
#include "models/center/rights.h"
#include "models/center/secrets.h"
#include "models/store/auditlog.h"
#include "models/store/devicetable.h"
#include "models/store/quarantinetable.h"
#include "models/store/tokentable.h"
#include "models/wire/limitedjson.h"
#include "models/wire/recordbody.h"

#include <QFileInfo>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortestPassword = 8;
constexpr qsizetype kLongestPassword = 1000; // A sign-in takes twice as many.
constexpr int kLinesAtOnce = 1000;
constexpr qsizetype kMostNameCharacters = 200;

QString text(const QJsonObject& command, QLatin1StringView key)
{
    return command.value(key).toString();
}

qint64 number(const QJsonObject& command, QLatin1StringView key)
{
    return command.value(key).toInteger();
}

Error errorFor(const Refusal& refusal)
{
    const bool isThere = refusal.why != Refusal::Why::Unavailable;
    return {isThere ? Error::Code::Conflict : Error::Code::Storage, refusal.message};
}

Result<QString> hashFor(const QString& password)
{
    const QByteArray bytes = password.toUtf8();
    if (bytes.size() < kShortestPassword)
        return fail(Error::Code::Invalid,
                    u"the password has fewer than %1 characters; nothing was changed"_s.arg(
                        kShortestPassword));
    if (password.size() > kLongestPassword)
        return fail(Error::Code::Invalid,
                    u"the password has more than %1 characters; nothing was changed"_s.arg(
                        kLongestPassword));
    return passwordHash(bytes);
}

} // namespace

Result<QJsonArray> Operator::run(const QJsonObject& command, Instant now)
{
    const QString what = text(command, "do"_L1);
    if (what == "user-add"_L1)
        return addUser(command, now);
    if (what == "user-set"_L1)
        return setUser(command, now);
    if (what == "user-disable"_L1)
        return disableUser(command, now);
    if (what == "user-list"_L1)
        return listUsers();
    if (what == "assign"_L1)
        return assign(command, now);
    if (what == "stand-in"_L1)
        return standIn(command, now);
    if (what == "check"_L1)
        return check();
    if (what == "backup"_L1)
        return backUp(command);
    if (what == "epoch-renew"_L1)
        return newEpoch(now);
    if (what == "device-list"_L1)
        return listDevices(command);
    if (what == "device-disable"_L1)
        return disableDevice(command, now);
    if (what == "quarantine"_L1)
        return listQuarantine(command);
    if (what == "adopt"_L1)
        return adopt(command, now);
    if (what == "audit"_L1)
        return readAudit(command);
    return fail(Error::Code::Invalid, u"the centre does not know this command"_s);
}

Result<QJsonArray> Operator::addUser(const QJsonObject& command, Instant now)
{
    const auto role = accountRoleFromName(text(command, "role"_L1));
    if (!role)
        return fail(Error::Code::Invalid, u"the role cannot be read"_s);
    return putUser(command, now, [&](const std::optional<AccountTable::Locked>& known) {
        if (!known)
            return Result<AccountRole>(*role);
        return Result<AccountRole>(
            fail(Error::Code::Conflict,
                 u"%1 has an account already; nothing was changed: `user set` gives it another "
                 "password or role"_s.arg(known->account.name.toString())));
    });
}

Result<QJsonArray> Operator::setUser(const QJsonObject& command, Instant now)
{
    const auto role = accountRoleFromName(text(command, "role"_L1));
    return putUser(command, now, [&](const std::optional<AccountTable::Locked>& known) {
        if (known)
            return Result<AccountRole>(role.value_or(known->account.role));
        return Result<AccountRole>(
            fail(Error::Code::NotFound,
                 u"nobody is called so; nothing was changed: `user add` makes an account"_s));
    });
}

Result<QJsonArray> Operator::putUser(const QJsonObject& command, Instant now,
                                     const ChooseRole& roleFor)
{
    const auto name = UserId::parse(text(command, "name"_L1));
    if (!name)
        return tl::unexpected(name.error());
    const auto hash = hashFor(text(command, "password"_L1));
    if (!hash)
        return tl::unexpected(hash.error());
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto role = AccountTable(m_session).lock(name->toString()).and_then(roleFor);
    if (!role)
        return tl::unexpected(role.error());
    const auto done
        = AccountTable(m_session)
              .put({*name, *role, false}, *hash, now)
              .and_then([&] { // Who had the old password is out.
                  return TokenTable(m_session).revokeAccount(name->toString());
              })
              .and_then(
                  [&] { return auditOperator(m_session, now, u"account-put"_s, name->toString()); })
              .and_then([&] { return transaction->commit(); });
    if (!done)
        return tl::unexpected(done.error());
    return QJsonArray{QJsonObject{{"name"_L1, name->toString()},
                                  {"role"_L1, accountRoleName(*role)},
                                  {"disabled"_L1, false}}};
}

Result<QJsonArray> Operator::disableUser(const QJsonObject& command, Instant now)
{
    const QString name = text(command, "name"_L1);
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto known = AccountTable(m_session).disable(name);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return fail(Error::Code::NotFound, u"nobody is called so; nothing was changed"_s);
    const auto done
        = TokenTable(m_session)
              .revokeAccount(name)
              .and_then([&] { return auditOperator(m_session, now, u"account-disabled"_s, name); })
              .and_then([&] { return transaction->commit(); });
    if (!done)
        return tl::unexpected(done.error());
    return QJsonArray{QJsonObject{{"name"_L1, name}, {"disabled"_L1, true}}};
}

Result<QJsonArray> Operator::listUsers()
{
    const auto accounts = AccountTable(m_session).all();
    if (!accounts)
        return tl::unexpected(accounts.error());
    QJsonArray lines;
    for (const Account& account : *accounts)
        lines.append(QJsonObject{{"name"_L1, account.name.toString()},
                                 {"role"_L1, accountRoleName(account.role)},
                                 {"disabled"_L1, account.disabled}});
    return lines;
}

Result<QJsonArray> Operator::assign(const QJsonObject& command, Instant now)
{
    const auto village = VillageCode::parse(text(command, "village"_L1));
    if (!village)
        return tl::unexpected(village.error());
    ScopeLog log(m_session);
    CountyCache cache;
    const auto county = cache.county(log);
    if (!county)
        return tl::unexpected(county.error());
    if (!(*county)->village(village->toString()))
        return fail(Error::Code::NotFound,
                    u"there is no village %1; nothing was changed"_s.arg(village->toString()));
    QList<CountyPayload> payloads;
    for (const StaffRole role :
         {StaffRole::Commissioner, StaffRole::TownWorker, StaffRole::Agent}) {
        const QString name = text(command, QLatin1StringView(staffRoleName(role).toLatin1()));
        if (name.isEmpty())
            continue;
        const auto user = worker(name, role);
        if (!user)
            return tl::unexpected(user.error());
        payloads.append(payload::Staffed{{*village, role, *user, {}, {}, {}, {}, now}});
    }
    if (payloads.isEmpty())
        return fail(Error::Code::Invalid, u"nobody was named; nothing was changed"_s);
    if (const auto written = writeCountyRecords(m_session, payloads, village->toString(), now);
        !written)
        return tl::unexpected(written.error());
    m_moved.append(countyScope());
    return QJsonArray{
        QJsonObject{{"village"_L1, village->toString()}, {"assigned"_L1, qint64(payloads.size())}}};
}

Result<UserId> Operator::worker(const QString& name, StaffRole role)
{
    const auto user = UserId::parse(name);
    const auto account = AccountTable(m_session).find(name);
    if (!user || !account)
        return tl::unexpected(!user ? user.error() : account.error());
    if (!*account || (*account)->disabled)
        return fail(Error::Code::NotFound,
                    u"%1 has no account, or it is shut; nothing was changed"_s.arg(name));
    if (staffRoleOf((*account)->role) != role)
        return fail(Error::Code::Invalid,
                    u"%1's account has the role %2, which does not do this work; nothing was "
                    "changed"_s.arg(name, accountRoleName((*account)->role)));
    return *user;
}

Result<QJsonArray> Operator::standIn(const QJsonObject& command, Instant now)
{
    const QString village = text(command, "village"_L1);
    const QDate from = QDate::fromString(text(command, "from"_L1), Qt::ISODate);
    const QDate to = QDate::fromString(text(command, "to"_L1), Qt::ISODate);
    if (!from.isValid() || !to.isValid() || from > to)
        return fail(Error::Code::Invalid,
                    u"--from and --to are a first and a last day, as 2026-12-01; nothing was "
                    "changed"_s);
    ScopeLog log(m_session);
    CountyCache cache;
    const auto county = cache.county(log);
    const auto user = worker(text(command, "user"_L1), StaffRole::Commissioner);
    if (!county || !user)
        return tl::unexpected(!county ? county.error() : user.error());
    const Staffing* known = (*county)->staffing(village, StaffRole::Commissioner);
    if (!known || known->user == *user)
        return fail(Error::Code::Conflict,
                    u"%1 has no commissioner for whom %2 could stand in; nothing was changed"_s.arg(
                        village, user->toString()));
    Staffing staffed = *known;
    staffed.standIn = *user;
    staffed.standInFrom = from;
    staffed.standInTo = to;
    const auto written
        = writeCountyRecords(m_session, {CountyPayload(payload::Staffed{staffed})}, village, now);
    if (!written)
        return tl::unexpected(written.error());
    m_moved.append(countyScope());
    return QJsonArray{QJsonObject{{"village"_L1, village},
                                  {"commissioner"_L1, known->user.toString()},
                                  {"stand_in"_L1, user->toString()},
                                  {"from"_L1, from.toString(Qt::ISODate)},
                                  {"to"_L1, to.toString(Qt::ISODate)}}};
}

Result<QJsonArray> Operator::check()
{
    return checkLogs(m_session).map([](const LogCheck& found) {
        return QJsonArray{QJsonObject{{"scopes"_L1, found.scopes}, {"events"_L1, found.events}}};
    });
}

Result<QJsonArray> Operator::backUp(const QJsonObject& command)
{
    const QString file = text(command, "file"_L1);
    if (QFileInfo::exists(file))
        return fail(Error::Code::Conflict,
                    u"there is a file at %1 already; it was left as it is"_s.arg(file));
    return m_session.copyTo(file).map([&file] {
        return QJsonArray{QJsonObject{{"backup"_L1, file}}};
    });
}

Result<QJsonArray> Operator::newEpoch(Instant now)
{
    return renewEpoch(m_session, now).map([](const QString& epoch) {
        return QJsonArray{QJsonObject{{"epoch"_L1, epoch}}};
    });
}

Result<QJsonArray> Operator::listDevices(const QJsonObject& command)
{
    const auto records = DeviceTable(m_session).all(text(command, "user"_L1));
    if (!records)
        return tl::unexpected(records.error());
    QJsonArray lines;
    for (const DeviceRecord& record : *records)
        lines.append(QJsonObject{{"id"_L1, record.device.id.toString()},
                                 {"user"_L1, record.device.account.toString()},
                                 {"created"_L1, toIso(record.created)},
                                 {"seen"_L1, toIso(record.seen)},
                                 {"app"_L1, record.app},
                                 {"disabled"_L1, record.device.disabled}});
    return lines;
}

Result<QJsonArray> Operator::disableDevice(const QJsonObject& command, Instant now)
{
    const auto id = DeviceId::parse(text(command, "id"_L1));
    if (!id)
        return tl::unexpected(id.error());
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    DeviceTable devices(m_session);
    const auto device = devices.lock(*id);
    if (!device)
        return tl::unexpected(device.error());
    if (!*device)
        return fail(Error::Code::NotFound,
                    u"no device with this id has signed in; nothing was changed"_s);
    const QString user = (*device)->account.toString();
    // Its tokens stay, worth nothing, so that whoever comes with one is told why.
    const auto done = devices.disable(*id)
                          .and_then([&](bool) {
                              return AuditLog(m_session).add(
                                  {now, u"operator"_s, *id, u"device-disabled"_s, user});
                          })
                          .and_then([&] { return transaction->commit(); });
    if (!done)
        return tl::unexpected(done.error());
    return QJsonArray{
        QJsonObject{{"id"_L1, id->toString()}, {"user"_L1, user}, {"disabled"_L1, true}}};
}

//! Never what somebody wrote: only where it would have gone.
Result<QJsonArray> Operator::listQuarantine(const QJsonObject& command)
{
    const auto entries
        = QuarantineTable(m_session).waiting(number(command, "after"_L1), kLinesAtOnce);
    if (!entries)
        return tl::unexpected(entries.error());
    QJsonArray lines;
    for (const QuarantinedEvent& entry : *entries) {
        const auto json = parseLimited(entry.envelope).value_or(QJsonObject());
        lines.append(QJsonObject{{"n"_L1, entry.number},
                                 {"id"_L1, entry.id},
                                 {"author"_L1, entry.author},
                                 {"received"_L1, toIso(entry.received)},
                                 {"code"_L1, entry.code},
                                 {"scope"_L1, text(json, "scope"_L1).left(kMostNameCharacters)},
                                 {"kind"_L1, text(json, "kind"_L1).left(kMostNameCharacters)}});
    }
    return lines;
}

Result<QJsonArray> Operator::adopt(const QJsonObject& command, Instant now)
{
    const QString by = text(command, "by"_L1);
    const auto account = AccountTable(m_session).find(by);
    if (!account)
        return tl::unexpected(account.error());
    if (!*account)
        return fail(Error::Code::NotFound, u"nobody is called so; nothing was changed"_s);
    CountyCache cache;
    const auto place
        = Adoption(m_session, cache, now).adopt(**account, {}, number(command, "n"_L1));
    if (!place)
        return tl::unexpected(errorFor(place.error()));
    m_moved.append(place->scope);
    return QJsonArray{QJsonObject{{"scope"_L1, place->scope}, {"sseq"_L1, place->sseq}}};
}

Result<QJsonArray> Operator::readAudit(const QJsonObject& command)
{
    const QString since = text(command, "since"_L1);
    const QDate day = QDate::fromString(since, Qt::ISODate);
    if (!since.isEmpty() && !day.isValid())
        return fail(Error::Code::Invalid, u"--since takes a day, such as 2026-11-28"_s);
    const auto read = AuditLog(m_session).read(number(command, "after"_L1),
                                               since.isEmpty() ? Instant{} : startOfDay(day),
                                               text(command, "user"_L1), kLinesAtOnce);
    if (!read)
        return tl::unexpected(read.error());
    QJsonArray lines;
    for (const auto& [n, entry] : *read)
        lines.append(QJsonObject{{"n"_L1, n},
                                 {"at"_L1, toIso(entry.at)},
                                 {"account"_L1, entry.account},
                                 {"device"_L1, entry.device ? entry.device->toString() : QString()},
                                 {"what"_L1, entry.what},
                                 {"about"_L1, entry.about}});
    return lines;
}

} // namespace keting
