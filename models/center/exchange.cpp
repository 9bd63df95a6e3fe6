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

tl::unexpected<Refusal> notSetUp()
{
    return refuse(Refusal::Why::Unavailable, u"unavailable"_s,
                  u"the centre is not set up: run keting-center init"_s);
}

} // namespace

Answer<HelloAnswer> Exchange::hello(const Caller& caller, const Hello& hello)
{
    if (const auto checked = checkDevice(caller, hello.device); !checked)
        return tl::unexpected(checked.error());
    if (hello.protocol != kSyncProtocol)
        return refuse(Refusal::Why::Unreadable, u"protocol"_s,
                      u"this centre speaks sync/1; upgrade the older of the two"_s);
    auto view = firstViewOf(caller);
    if (view && !*view)
        view = renewPermissions(caller).and_then([&] { return viewOf(caller, Stale::Use); });
    if (!view)
        return tl::unexpected(view.error());
    if ((*view)->app != hello.app) {
        if (const auto seen = DeviceTable(m_session).greeted(caller.device, hello.app); !seen)
            return refusalFor(seen.error());
    }
    return HelloAnswer{(*view)->epoch, (*view)->device.permissions, m_now, (*view)->center};
}

Answer<PushAnswer> Exchange::push(const Caller& caller, const Push& push)
{
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return refusalFor(transaction.error());
    if (const auto checked = checkDevice(caller, push.device); !checked)
        return tl::unexpected(checked.error());
    const auto current = epoch();
    if (!current)
        return tl::unexpected(current.error());
    if (const auto checked = checkEpoch(push.epoch, *current); !checked)
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

Answer<PullAnswer> Exchange::pull(const Caller& caller, const Pull& pull, Likely likely)
{
    if (const auto checked = checkDevice(caller, pull.device); !checked)
        return tl::unexpected(checked.error());
    if (likely == Likely::Nothing) { // One question says so.
        if (const auto view = firstViewOf(caller); view && *view && isLevel(**view, pull))
            return PullAnswer{(*view)->device.permissions, {}, {}, {}, m_now};
    }
    auto answer = look(caller, pull, Stale::Tell);
    if (answer && !*answer)
        answer = renewPermissions(caller).and_then([&] { return look(caller, pull, Stale::Use); });
    return answer.map([](const IfCurrent<PullAnswer>& current) { return *current; });
}

Answer<Exchange::IfCurrent<PullAnswer>> Exchange::look(const Caller& caller, const Pull& pull,
                                                       Stale stale)
{
    // Heads, rights and events as of one moment.
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Reading);
    if (!transaction)
        return refusalFor(transaction.error());
    const auto view = viewOf(caller, stale);
    if (!view || !*view)
        return view ? Answer<IfCurrent<PullAnswer>>() : tl::unexpected(view.error());
    if (const auto checked = checkEpoch(pull.epoch, (*view)->epoch); !checked)
        return tl::unexpected(checked.error());
    const auto change = changesSince(**view, pull.permissions);
    if (!change)
        return tl::unexpected(change.error());
    PullAnswer answer{change->permissions, change->grants, change->revokes, {}, m_now};
    if (pull.permissions < change->permissions)
        answer.revokes = revoked(pull, *change);
    Room room{pull.most, kMostBytesOfAPull};
    const auto& heads = (*view)->heads;
    for (auto at = heads.cbegin(); at != heads.cend(); ++at) {
        const ScopeCursor cursor = pull.cursors.value(at.key());
        if (const auto checked = checkCursor(at.key(), cursor, *at); !checked)
            return tl::unexpected(checked.error());
        if (at->sseq == cursor.sseq || room.isFull())
            continue;
        auto next = page(at.key(), cursor.sseq, at->sseq, room);
        if (!next)
            return tl::unexpected(next.error());
        answer.scopes.append(*std::move(next));
    }
    return answer;
}

Answer<ScopePage> Exchange::snapshot(const Caller& caller, const Snapshot& snapshot)
{
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Reading);
    if (!transaction)
        return refusalFor(transaction.error());
    if (const auto checked = checkDevice(caller, snapshot.device); !checked)
        return tl::unexpected(checked.error());
    const auto view = viewOf(caller, Stale::Use);
    if (!view)
        return tl::unexpected(view.error());
    if (const auto checked = checkEpoch(snapshot.epoch, (*view)->epoch); !checked)
        return tl::unexpected(checked.error());
    // What it may not see has no head here.
    const qint64 head = (*view)->heads.value(snapshot.scope).sseq;
    if (snapshot.after >= head)
        return ScopePage{snapshot.scope, {}, false, snapshot.after};
    Room room{snapshot.most, kMostBytesOfASnapshot};
    return page(snapshot.scope, snapshot.after, head, room);
}

//! Read in steps, so that large bodies are not all in memory before it is seen that they are.
Answer<ScopePage> Exchange::page(const QString& scope, qint64 from, qint64 head, Room& room)
{
    ScopePage page{scope, {}, true, head};
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
    if (const auto checked = checkDevice(caller, reconcile.device); !checked)
        return tl::unexpected(checked.error());
    const auto view = viewOf(caller, Stale::Use);
    if (!view)
        return tl::unexpected(view.error());
    ReconcileAnswer answer{(*view)->epoch, {}};
    const auto& heads = (*view)->heads;
    for (auto at = heads.cbegin(); at != heads.cend(); ++at) {
        if (!reconcile.cursors.contains(at.key()))
            continue;
        auto some = marks(at.key(), std::min(at->sseq, reconcile.cursors.value(at.key()).sseq));
        if (!some)
            return tl::unexpected(some.error());
        answer.marks.insert(at.key(), *std::move(some));
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

bool Exchange::isLevel(const DeviceView& view, const Pull& pull)
{
    for (auto at = view.heads.cbegin(); at != view.heads.cend(); ++at) {
        if (pull.cursors.value(at.key()) != *at)
            return false;
    }
    return checkEpoch(pull.epoch, view.epoch) && pull.permissions >= view.device.permissions;
}

Answer<void> Exchange::checkDevice(const Caller& caller, const DeviceId& device)
{
    if (device != caller.device)
        return refuse(Refusal::Why::Forbidden, u"device-of-another"_s,
                      u"the sign-in belongs to another device"_s);
    return {};
}

Answer<void> Exchange::checkEpoch(const QString& desks, const QString& current)
{
    if (!desks.isEmpty() && desks != current)
        return refuse(Refusal::Why::Conflict, u"epoch"_s,
                      u"the centre was restored since; the desk compares what both have"_s);
    return {};
}

Answer<QString> Exchange::epoch()
{
    const auto value = CenterMeta(m_session).value(epochSetting());
    if (!value)
        return refusalFor(value.error());
    return *value ? Answer<QString>(**value) : notSetUp();
}

Answer<Exchange::IfCurrent<DeviceView>> Exchange::viewOf(const Caller& caller, Stale stale)
{
    const auto view = DeviceTable(m_session).view(caller.device);
    if (!view)
        return refusalFor(view.error());
    if (!*view)
        return neverSignedIn();
    if (stale == Stale::Tell)
        return ifCurrent(**view, caller);
    return (*view)->epoch.isEmpty() ? notSetUp() : Answer<IfCurrent<DeviceView>>(*view);
}

Answer<Exchange::IfCurrent<DeviceView>> Exchange::firstViewOf(const Caller& caller)
{
    return caller.view ? ifCurrent(*caller.view, caller) : viewOf(caller, Stale::Tell);
}

Answer<Exchange::IfCurrent<DeviceView>> Exchange::ifCurrent(const DeviceView& view,
                                                            const Caller& caller)
{
    if (view.epoch.isEmpty())
        return notSetUp();
    const auto head = view.heads.constFind(countyScope());
    if (head == view.heads.cend()) // Not even the records: it was never given anything.
        return IfCurrent<DeviceView>();
    const auto county = m_county.county(m_log, *head);
    if (!county)
        return refusalFor(county.error());
    const QStringList scopes = m_county.scopes(*county, caller.account, localDate(m_now));
    const auto& held = view.heads;
    const bool isCurrent = std::equal(held.keyBegin(), held.keyEnd(), scopes.begin(), scopes.end());
    return isCurrent ? IfCurrent<DeviceView>(view) : IfCurrent<DeviceView>();
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

Answer<PermissionChange> Exchange::changesSince(const DeviceView& view, qint64 since)
{
    if (since >= view.device.permissions)
        return PermissionChange{view.device.permissions, {}, {}, view.heads.keys()};
    auto change = DeviceTable(m_session).changesSince(view.device, since);
    if (!change)
        return refusalFor(change.error());
    return *std::move(change);
}

Answer<void> Exchange::checkCursor(const QString& scope, const ScopeCursor& cursor,
                                   const ScopeCursor& head)
{
    if (cursor == head)
        return {};
    if (cursor.sseq > head.sseq)
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
