// SPDX-License-Identifier: GPL-3.0-or-later
// What SyncLedger does when the past changes: a centre that was restored, a disk that was copied.
#include "models/desk/syncledger.h"
#include "models/store/transaction.h"
#include "models/wire/eventhash.h"

#include <algorithm>

namespace keting {

namespace {

constexpr int kRewindEventsAtOnce = 1000;

} // namespace

Result<void> SyncLedger::takeNewDevice()
{
    Tables& tables = m_desk.tables();
    EventWriter& writer = m_desk.writer();
    const DeviceId fresh = writer.ids().device(now());
    if (!binding()) // Copied before anybody had signed in.
        return saveDevice(tables.settings, fresh).map([&] { writer.use(fresh, std::nullopt); });
    Binding bound = *binding();
    auto transaction = Transaction::begin(m_desk.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    bound.dseq = 0;
    bound.permissions = 0; // The centre counts them by device.
    const auto waiting = tables.places.unsent(0, -1);
    if (!waiting)
        return tl::unexpected(waiting.error());
    for (const UnsentEvent& one : *waiting) {
        const auto logged = tables.log.at(one.lseq);
        if (!logged)
            return tl::unexpected(logged.error());
        Event event = (*logged)->event;
        event.device = fresh;
        auto renumbered = tables.log.rewrite(one.lseq, event).and_then([&] {
            return tables.places.unplace(one.lseq, ++bound.dseq);
        });
        if (!renumbered)
            return renumbered;
    }
    auto done = saveDevice(tables.settings, fresh)
                    .and_then([&] { return saveBinding(tables.settings, bound); })
                    .and_then([&] { return transaction->commit(); });
    if (done)
        writer.use(fresh, bound);
    return done;
}

Result<void> SyncLedger::rewind(const QString& epoch,
                                const QMap<QString, QList<ScopeCursor>>& marks)
{
    const auto cursors = m_desk.tables().cursors.all();
    if (!cursors)
        return tl::unexpected(cursors.error());
    auto transaction = Transaction::begin(m_desk.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    m_touched.clear();
    Binding bound = *binding();
    for (auto at = cursors->cbegin(); at != cursors->cend(); ++at) {
        if (const auto done = rewindScope(at.key(), marks.value(at.key()), bound); !done)
            return done;
    }
    bound.epoch = epoch;
    bound.permissions = 0; // Their versions went back with the rest.
    return project()
        .and_then([&] { return saveBinding(m_desk.tables().settings, bound); })
        .and_then([&] { return transaction->commit(); })
        .and_then([&] { return finish(bound); });
}

Result<void> SyncLedger::rewindScope(const QString& scope, const QList<ScopeCursor>& marks,
                                     Binding& bound)
{
    Tables& tables = m_desk.tables();
    ScopeCursor cursor;
    ScopeCursor common; // The last that is one of the marks.
    QList<PlaceTable::Place> held;
    while (true) {
        const auto some = tables.places.after(scope, held.isEmpty() ? 0 : held.last().sseq,
                                              kRewindEventsAtOnce);
        if (!some)
            return tl::unexpected(some.error());
        if (some->isEmpty())
            break;
        for (const PlaceTable::Place& place : *some) {
            const auto logged = tables.log.at(place.lseq);
            if (!logged)
                return tl::unexpected(logged.error());
            cursor = advanced(cursor, eventHash({(*logged)->event, place.dseq}));
            if (marks.contains(cursor))
                common = cursor;
        }
        held.append(*some);
    }
    for (const PlaceTable::Place& place : held) {
        if (place.sseq <= common.sseq)
            continue;
        if (const auto lost = loseAtCenter(place, bound); !lost)
            return lost;
    }
    return tables.numbers.removeAfter(scope, common.sseq).and_then([&] {
        return tables.cursors.set(scope, common);
    });
}

//! The user's own work is sent again, in this desk's name where another one of theirs had sent it.
Result<void> SyncLedger::loseAtCenter(const PlaceTable::Place& place, Binding& bound)
{
    Tables& tables = m_desk.tables();
    const auto logged = tables.log.at(place.lseq);
    if (!logged)
        return tl::unexpected(logged.error());
    Event event = (*logged)->event;
    touch(event);
    if (event.device == device()) {
        bound.dseq = std::max(bound.dseq, place.dseq);
        return tables.places.unplace(place.lseq, place.dseq);
    }
    if (event.actor == bound.user) {
        event.device = device();
        return tables.log.rewrite(place.lseq, event).and_then([&] {
            return tables.places.unplace(place.lseq, ++bound.dseq);
        });
    }
    return tables.places.unplace(place.lseq, place.dseq).and_then([&] {
        return setAside(**logged, QString(kLostAtCenter));
    });
}

} // namespace keting
