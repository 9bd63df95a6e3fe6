// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/exchange.h"

#include "models/center/centerrecords.h"
#include "models/center/pushing.h"
#include "models/store/centertables.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPulledAtOnce = 200;

tl::unexpected<Refusal> neverSignedIn()
{
    return refuse(Refusal::Why::Forbidden, u"device-of-another"_s,
                  u"this device has never signed in"_s);
}

} // namespace

Answer<HelloAnswer> Exchange::hello(const Caller& caller, const Hello& hello)
{
    if (const auto checked = checkSender(caller, hello.device, {}); !checked)
        return tl::unexpected(checked.error());
    if (hello.protocol != kSyncProtocol)
        return refuse(Refusal::Why::Unreadable, u"protocol"_s,
                      u"this centre speaks sync/1; upgrade the older of the two"_s);
    if (const auto renewed = renewPermissions(caller); !renewed)
        return tl::unexpected(renewed.error());
    if (const auto seen = DeviceTable(m_session).greeted(caller.device, hello.app); !seen)
        return refusalFor(seen.error());
    const auto current = epoch();
    const auto change = permissions(caller, 0);
    if (!current || !change)
        return tl::unexpected(!current ? current.error() : change.error());
    const auto center = CenterMeta(m_session).value(centerSetting());
    if (!center)
        return refusalFor(center.error());
    return HelloAnswer{*current, change->permissions, m_now, center->value_or(QString())};
}

Answer<PushAnswer> Exchange::push(const Caller& caller, const Push& push)
{
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return refusalFor(transaction.error());
    if (const auto checked = checkSender(caller, push.device, push.epoch); !checked)
        return tl::unexpected(checked.error());
    const auto county = m_county.county(m_log);
    if (!county)
        return refusalFor(county.error());
    const Rights rights(caller.account, **county, localDate(m_now));
    auto results
        = Pushing(m_session, rights, caller.account.name, caller.device, m_now).take(push.entries);
    if (!results)
        return tl::unexpected(results.error());
    if (const auto done = transaction->commit(); !done)
        return refusalFor(done.error());
    return PushAnswer{*std::move(results), m_now};
}

Answer<PullAnswer> Exchange::pull(const Caller& caller, const Pull& pull)
{
    if (const auto renewed = renewPermissions(caller); !renewed)
        return tl::unexpected(renewed.error());
    // Heads, rights and events as of one moment.
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Reading);
    if (!transaction)
        return refusalFor(transaction.error());
    if (const auto checked = checkSender(caller, pull.device, pull.epoch); !checked)
        return tl::unexpected(checked.error());
    const auto change = permissions(caller, pull.permissions);
    const auto heads = m_log.heads();
    if (!change)
        return tl::unexpected(change.error());
    if (!heads)
        return refusalFor(heads.error());
    PullAnswer answer{change->permissions, change->grants, change->revokes, {}, m_now};
    if (pull.permissions < change->permissions)
        answer.revokes = revoked(pull, *change);
    Room room;
    for (const QString& scope : change->scopes) {
        const ScopeCursor cursor = pull.cursors.value(scope);
        const qint64 head = heads->value(scope);
        if (const auto checked = checkCursor(scope, cursor, head); !checked)
            return tl::unexpected(checked.error());
        if (head == cursor.sseq || room.isFull())
            continue;
        auto next = page(scope, cursor.sseq, head, room);
        if (!next)
            return tl::unexpected(next.error());
        answer.scopes.append(*std::move(next));
    }
    return answer;
}

//! Read in steps, so that large bodies are not all in memory before it is seen that they are.
Answer<ScopePage> Exchange::page(const QString& scope, qint64 from, qint64 head, Room& room)
{
    ScopePage page{scope, {}, true};
    while (page.more && !room.isFull()) {
        const qint64 last = page.events.isEmpty() ? from : page.events.last().sseq;
        const auto events = m_log.after(scope, last, std::min(room.events, kPulledAtOnce));
        if (!events)
            return refusalFor(events.error());
        if (events->isEmpty()) // The head says there are some.
            return refusalFor(
                Error{Error::Code::Corrupt,
                      u"events of %1 are missing; run keting-center check"_s.arg(scope)});
        for (const PlacedEvent& placed : *events) {
            if (room.isFull())
                break;
            --room.events;
            room.bytes -= placed.sent.event.body.size();
            page.events.append(placed);
        }
        page.more = page.events.last().sseq < head;
    }
    return page;
}

//! Also what a desk brought along from another device's time, or from before a restore.
QStringList Exchange::revoked(const Pull& pull, const PermissionChange& change)
{
    QStringList revokes = change.revokes;
    for (auto at = pull.cursors.cbegin(); at != pull.cursors.cend(); ++at) {
        if (!change.scopes.contains(at.key()) && !revokes.contains(at.key()))
            revokes.append(at.key());
    }
    return revokes;
}

Answer<ReconcileAnswer> Exchange::reconcile(const Caller& caller, const Reconcile& reconcile)
{
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Reading);
    if (!transaction)
        return refusalFor(transaction.error());
    if (const auto checked = checkSender(caller, reconcile.device, {}); !checked)
        return tl::unexpected(checked.error());
    const auto current = epoch();
    const auto change = permissions(caller, 0);
    const auto heads = m_log.heads();
    if (!current || !change)
        return tl::unexpected(!current ? current.error() : change.error());
    if (!heads)
        return refusalFor(heads.error());
    ReconcileAnswer answer{*current, {}};
    for (const QString& scope : change->scopes) {
        if (!reconcile.cursors.contains(scope))
            continue;
        auto some
            = marks(scope, std::min(heads->value(scope), reconcile.cursors.value(scope).sseq));
        if (!some)
            return tl::unexpected(some.error());
        answer.marks.insert(scope, *std::move(some));
    }
    return answer;
}

//! From the last one back in steps that double.
Answer<QList<ScopeCursor>> Exchange::marks(const QString& scope, qint64 last)
{
    QList<ScopeCursor> marks;
    qint64 step = 1;
    for (qint64 sseq = last; sseq > 0; sseq -= step) {
        const auto cursor = m_log.cursorAt(scope, sseq);
        if (!cursor)
            return refusalFor(cursor.error());
        if (*cursor)
            marks.append(**cursor);
        if (sseq != last)
            step *= 2;
    }
    return marks;
}

Answer<void> Exchange::checkSender(const Caller& caller, const DeviceId& device,
                                   const QString& desksEpoch)
{
    if (device != caller.device)
        return refuse(Refusal::Why::Forbidden, u"device-of-another"_s,
                      u"the sign-in belongs to another device"_s);
    if (desksEpoch.isEmpty())
        return {};
    const auto current = epoch();
    if (!current)
        return tl::unexpected(current.error());
    if (desksEpoch != *current)
        return refuse(Refusal::Why::Conflict, u"epoch"_s,
                      u"the centre was restored since; the desk compares what both have"_s);
    return {};
}

Answer<QString> Exchange::epoch()
{
    const auto value = CenterMeta(m_session).value(epochSetting());
    if (!value)
        return refusalFor(value.error());
    if (!*value)
        return refuse(Refusal::Why::Unavailable, u"unavailable"_s,
                      u"the centre is not set up: run keting-center init"_s);
    return **value;
}

Answer<Device> Exchange::deviceOf(const Caller& caller)
{
    const auto device = DeviceTable(m_session).find(caller.device);
    if (!device)
        return refusalFor(device.error());
    if (!*device)
        return neverSignedIn();
    return **device;
}

Answer<void> Exchange::renewPermissions(const Caller& caller)
{
    const auto county = m_county.county(m_log);
    DeviceTable devices(m_session);
    const auto held = devices.permitted(caller.device);
    if (!county || !held)
        return refusalFor(!county ? county.error() : held.error());
    if (*held == Rights(caller.account, **county, localDate(m_now)).scopes())
        return {};
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return refusalFor(transaction.error());
    const auto device = devices.lock(caller.device);
    // Read again behind the lock: whoever held it may have known of later staffing.
    const auto latest = m_county.county(m_log);
    if (!device || !latest)
        return refusalFor(!device ? device.error() : latest.error());
    if (!*device)
        return neverSignedIn();
    const QStringList scopes = Rights(caller.account, **latest, localDate(m_now)).scopes();
    if (const auto permitted = devices.permit(**device, scopes); !permitted)
        return refusalFor(permitted.error());
    if (const auto done = transaction->commit(); !done)
        return refusalFor(done.error());
    return {};
}

Answer<PermissionChange> Exchange::permissions(const Caller& caller, qint64 since)
{
    const auto device = deviceOf(caller);
    if (!device)
        return tl::unexpected(device.error());
    auto change = DeviceTable(m_session).changesSince(*device, since);
    if (!change)
        return refusalFor(change.error());
    return *std::move(change);
}

Answer<void> Exchange::checkCursor(const QString& scope, const ScopeCursor& cursor, qint64 head)
{
    if (cursor.sseq > head)
        return refuse(Refusal::Why::Conflict, u"cursor-ahead"_s,
                      u"the desk holds events of %1 that this centre has not"_s.arg(scope));
    const auto ours = m_log.cursorAt(scope, cursor.sseq);
    if (!ours)
        return refusalFor(ours.error());
    if (!*ours || **ours != cursor)
        return refuse(Refusal::Why::Conflict, u"chain-mismatch"_s,
                      u"the desk holds other events of %1 than this centre"_s.arg(scope));
    return {};
}

} // namespace keting
