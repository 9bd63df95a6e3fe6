// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/syncledger.h"

#include "models/desk/newdesk.h"
#include "models/store/transaction.h"
#include "models/wire/eventbody.h"
#include "models/wire/eventhash.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLedgerEventsAtOnce = 1000;
constexpr Millis kWorthKeeping = std::chrono::seconds(5);
constexpr qsizetype kMostBytesOfAPush
    = 2'097'152; //!< Of bodies, so that the message fits its limit.

tl::unexpected<Error> broken(const QString& detail)
{
    return fail(
        Error::Code::Invalid,
        u"the centre's answer breaks the protocol: %1; nothing of it was taken"_s.arg(detail));
}

bool isOfRecords(const QString& scope)
{
    return scope == countyScope() || scope == checklistScope();
}

QStringList scopesOf(const PullAnswer& answer)
{
    QStringList scopes;
    for (const ScopePage& page : answer.scopes)
        scopes.append(page.scope);
    return scopes;
}

} // namespace

Result<void> SyncLedger::noteClock(Instant center, Millis roundTrip)
{
    m_desk.clock().heard(center, roundTrip);
    const Millis ahead = *m_desk.clock().ahead();
    const auto kept = loadClockAhead(m_desk.tables().settings);
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept && std::chrono::abs(ahead - **kept) < kWorthKeeping)
        return {};
    auto transaction = Transaction::begin(m_desk.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    return saveClockAhead(m_desk.tables().settings, ahead).and_then([&] {
        return transaction->commit();
    });
}

Result<void> SyncLedger::bind(const UserId& user)
{
    if (binding())
        return checkUser(user);
    Tables& tables = m_desk.tables();
    const auto last = tables.log.last();
    const auto seeded = seededUpTo(tables.settings);
    if (!last || !seeded)
        return tl::unexpected(!last ? last.error() : seeded.error());
    if (*last != *seeded)
        return fail(Error::Code::Conflict,
                    u"this desk has work of its own, which would be lost: begin with a fresh data "
                    "directory; nothing was changed"_s);
    auto transaction = Transaction::begin(m_desk.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Binding bound{user, {}, {}, 0, 0};
    auto done = clearTables(tables)
                    .and_then([&] { return tables.log.clear(); })
                    .and_then([&] { return tables.cursors.clear(); })
                    .and_then([&] { return saveBinding(tables.settings, bound); })
                    .and_then([&] { return transaction->commit(); });
    if (!done)
        return done;
    m_desk.writer().use(device(), bound);
    return m_desk.reloadRecords();
}

Result<void> SyncLedger::checkUser(const UserId& user) const
{
    if (binding() && binding()->user != user)
        return fail(
            Error::Code::Conflict,
            u"this desk is %1's; another user works with a data directory of their own"_s.arg(
                binding()->user.toString()));
    return {};
}

Result<void> SyncLedger::learnCenter(const QString& center, const QString& epoch)
{
    Binding bound = *binding();
    bound.center = center;
    bound.epoch = epoch;
    auto transaction = Transaction::begin(m_desk.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto saved = saveBinding(m_desk.tables().settings, bound); !saved)
        return saved;
    if (const auto done = transaction->commit(); !done)
        return done;
    return finish(bound);
}

Result<SyncLedger::Standing> SyncLedger::standing()
{
    const auto unsent = m_desk.tables().places.unsentCount();
    const auto aside = m_desk.tables().places.asideCount();
    if (!unsent || !aside)
        return tl::unexpected(!unsent ? unsent.error() : aside.error());
    return unsearched(m_desk.tables()).map([&](qint64 left) {
        return Standing{*unsent, *aside, left};
    });
}

Result<QMap<QString, ScopeCursor>> SyncLedger::cursors()
{
    return m_desk.tables().cursors.all();
}

Result<QList<DeviceEvent>> SyncLedger::unsent(qint64 dseq)
{
    const auto waiting = m_desk.tables().places.unsent(dseq, kMostEventsOfAPush + 1);
    if (!waiting)
        return tl::unexpected(waiting.error());
    QList<DeviceEvent> events;
    qsizetype bytes = 0;
    for (const UnsentEvent& one : *waiting) {
        const auto logged = m_desk.tables().log.at(one.lseq);
        if (!logged)
            return tl::unexpected(logged.error());
        bytes += (*logged)->event.body.size();
        if (bytes > kMostBytesOfAPush && !events.isEmpty())
            break;
        events.append(DeviceEvent{(*logged)->event, one.dseq});
    }
    return events;
}

Result<void> SyncLedger::settle(const PushAnswer& answer)
{
    const auto held = m_desk.tables().cursors.all();
    if (!held)
        return tl::unexpected(held.error());
    const auto comesBack = [&](const PushResult& result) {
        return result.state == PushState::Retry || result.state == PushState::Blocked
            || (result.state != PushState::Quarantined && held->contains(result.scope));
    };
    if (std::ranges::all_of(answer.results, comesBack))
        return {};
    auto transaction = Transaction::begin(m_desk.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    m_touched.clear();
    for (const PushResult& result : answer.results) {
        if (comesBack(result))
            continue;
        if (const auto settled = settleOne(result); !settled)
            return settled;
    }
    return project().and_then([&] { return transaction->commit(); }).and_then([&] {
        return finish(binding());
    });
}

Result<void> SyncLedger::settleOne(const PushResult& result)
{
    const auto id = EventId::parse(result.id);
    if (!id)
        return {};
    const auto logged = m_desk.tables().log.find(*id);
    if (!logged)
        return tl::unexpected(logged.error());
    if (!*logged)
        return {};
    if (result.state == PushState::Quarantined)
        return setAside(**logged, result.code);
    // It is safe at the centre, in a scope that this desk holds no longer.
    touch((*logged)->event);
    return TableWriter(m_desk.tables(), m_desk.records())
        .unindex((*logged)->lseq, (*logged)->event)
        .and_then([&] { return m_desk.tables().log.remove(std::span(&(*logged)->lseq, 1)); });
}

Result<void> SyncLedger::setAside(const LoggedEvent& logged, const QString& code)
{
    PlaceTable& places = m_desk.tables().places;
    const auto placed = places.isPlaced(logged.lseq);
    const auto aside = places.isAside(logged.lseq);
    if (!placed || !aside)
        return tl::unexpected(!placed ? placed.error() : aside.error());
    if (*placed || *aside)
        return {};
    touch(logged.event);
    TableWriter writer(m_desk.tables(), m_desk.records());
    return writer.unindex(logged.lseq, logged.event).and_then([&] {
        return places.setAside(logged.lseq, code.isEmpty() ? u"refused"_s : code);
    });
}

Result<void> SyncLedger::take(const Arrived& all)
{
    const PullAnswer& answer = all.answer;
    if (all.isPiece)
        return takePages(all, isOfRecords(answer.scopes.first().scope));
    if (answer.permissions < binding()->permissions)
        return broken(u"what this desk may see has an older version than before"_s);
    if (!answer.revokes.isEmpty() && answer.permissions == binding()->permissions)
        return broken(u"it takes something away without a newer version"_s);
    const QStringList scopes = scopesOf(answer);
    if (std::ranges::any_of(scopes, isOfRecords)) {
        if (const auto taken = takePages(all, true); !taken)
            return taken;
    }
    const bool isAllTaken
        = std::ranges::all_of(scopes, isOfRecords) && answer.permissions == binding()->permissions;
    return isAllTaken ? Result<void>() : takePages(all, false);
}

//! The records go first: the requests are written by them.
Result<void> SyncLedger::takePages(const Arrived& all, bool ofRecords)
{
    const PullAnswer& answer = all.answer;
    auto transaction = Transaction::begin(m_desk.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto cursors = m_desk.tables().cursors.all();
    if (!cursors)
        return tl::unexpected(cursors.error());
    m_touched.clear();
    Binding bound = *binding();
    if (all.isPiece) {
        if (const auto postponed = postponeSearch(); !postponed)
            return postponed;
    }
    for (qsizetype i = 0; i < answer.scopes.size(); ++i) {
        const ScopePage& page = answer.scopes.at(i);
        if (isOfRecords(page.scope) != ofRecords)
            continue;
        const auto taken = takePage(page, all.facts.at(i), cursors->value(page.scope), bound);
        if (!taken)
            return taken;
    }
    if (!ofRecords && !all.isPiece && answer.permissions != bound.permissions) {
        bound.permissions = answer.permissions;
        if (const auto changed = changePermissions(answer); !changed)
            return changed;
    }
    if (bound != *binding()) {
        if (const auto saved = saveBinding(m_desk.tables().settings, bound); !saved)
            return saved;
    }
    return project(ofRecords ? Stories() : all.stories)
        .and_then([&] { return transaction->commit(); })
        .and_then([&] { return finish(bound); });
}

Result<void> SyncLedger::takePage(const ScopePage& page, const QList<EventFacts>& facts,
                                  ScopeCursor cursor, Binding& bound)
{
    Tables& tables = m_desk.tables();
    for (qsizetype at = 0; at < page.events.size(); ++at) {
        const PlacedEvent& placed = page.events.at(at);
        if (placed.sseq != cursor.sseq + 1)
            return broken(u"event %1 of %2 is missing"_s.arg(cursor.sseq + 1).arg(page.scope));
        cursor = advanced(cursor, facts.at(at).hash);
        if (placed.sent.event.device == device()) // From before a restore: never number so again.
            bound.dseq = std::max(bound.dseq, placed.sent.dseq);
        if (isOfRecords(page.scope))
            touch(placed.sent.event);
    }
    const auto lseqs = tables.log.appendNew(page.events);
    if (!lseqs)
        return tl::unexpected(lseqs.error());
    if (const auto placed = tables.places.placeNew(page.scope, page.events, *lseqs); !placed)
        return placed;
    for (qsizetype at = 0; at < page.events.size(); ++at) {
        if (lseqs->at(at))
            continue;
        if (const auto entered = enterKnown(page.events.at(at)); !entered)
            return entered;
    }
    TableWriter writer(tables, m_desk.records());
    for (qsizetype at = 0; at < page.events.size(); ++at) {
        if (!lseqs->at(at))
            continue;
        const qint64 lseq = *lseqs->at(at);
        if (const auto indexed = writer.index(lseq, facts.at(at).words, true); !indexed)
            return indexed;
    }
    for (const PlacedEvent& placed : page.events) {
        if (const auto numbered = writer.number(placed.sent.event, placed.sseq, placed.recorded);
            !numbered)
            return numbered;
    }
    return tables.cursors.set(page.scope, cursor);
}

Result<void> SyncLedger::postponeSearch()
{
    SearchIndex& index = m_desk.tables().search;
    const auto covered = index.covered();
    const auto last = m_desk.tables().log.last();
    if (!covered || !last)
        return tl::unexpected(!covered ? covered.error() : last.error());
    return *covered ? Result<void>() : index.cover(*last);
}

Result<void> SyncLedger::searchOn()
{
    auto transaction = Transaction::begin(m_desk.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    return TableWriter(m_desk.tables(), m_desk.records())
        .searchOn(kLedgerEventsAtOnce)
        .and_then([&] { return transaction->commit(); });
}

//! The centre's form of an event is the true one.
Result<void> SyncLedger::enterKnown(const PlacedEvent& placed)
{
    Tables& tables = m_desk.tables();
    const Event& event = placed.sent.event;
    const auto logged = tables.log.find(event.id);
    if (!logged)
        return tl::unexpected(logged.error());
    const LoggedEvent& known = **logged;
    const auto aside = tables.places.isAside(known.lseq);
    if (!aside)
        return tl::unexpected(aside.error());
    if (known.event.scope != event.scope || known.event.subject != event.subject)
        return broken(
            u"event %1 was of another scope or subject before"_s.arg(event.id.toString()));
    TableWriter writer(tables, m_desk.records());
    const bool isSame = known.event == event;
    Result<void> done;
    if (!*aside && !isSame)
        done = writer.unindex(known.lseq, known.event);
    if (done && !isSame)
        done = tables.log.rewrite(known.lseq, event);
    if (done && (*aside || !isSame))
        done = writer.index(known.lseq, wordsOf(decoded(event)), true);
    return done.and_then([&] { return tables.places.place(known.lseq, placed); });
}

Result<void> SyncLedger::changePermissions(const PullAnswer& answer)
{
    for (const QString& scope : answer.revokes) {
        if (const auto given = giveUp(scope); !given)
            return given;
    }
    const auto held = m_desk.tables().cursors.all();
    if (!held)
        return tl::unexpected(held.error());
    for (const QString& scope : answer.grants) {
        if (held->contains(scope))
            continue;
        if (const auto begun = m_desk.tables().cursors.set(scope, {}); !begun)
            return begun;
    }
    return {};
}

Result<void> SyncLedger::giveUp(const QString& scope)
{
    Tables& tables = m_desk.tables();
    TableWriter writer(tables, m_desk.records());
    while (true) {
        const auto places = tables.places.after(scope, 0, kLedgerEventsAtOnce);
        if (!places)
            return tl::unexpected(places.error());
        if (places->isEmpty())
            break;
        QList<qint64> lseqs;
        for (const PlaceTable::Place& place : *places) {
            const auto logged = tables.log.at(place.lseq);
            if (!logged)
                return tl::unexpected(logged.error());
            touch((*logged)->event);
            lseqs.append(place.lseq);
            if (const auto removed = writer.unindex(place.lseq, (*logged)->event); !removed)
                return removed;
        }
        if (const auto removed = tables.log.remove(lseqs); !removed)
            return removed;
    }
    return forgetOthersAside(scope)
        .and_then([&] { return tables.numbers.removeAfter(scope, 0); })
        .and_then([&] { return tables.cursors.remove(scope); });
}

Result<void> SyncLedger::forgetOthersAside(const QString& scope)
{
    EventLog& log = m_desk.tables().log;
    const auto aside = m_desk.tables().places.aside(-1);
    if (!aside)
        return tl::unexpected(aside.error());
    for (const AsideEvent& one : *aside) {
        const auto logged = log.at(one.lseq);
        if (!logged)
            return tl::unexpected(logged.error());
        const Event& event = (*logged)->event;
        if (event.scope != scope || event.actor == binding()->user || event.device == device())
            continue;
        if (const auto removed = log.remove(std::span(&one.lseq, 1)); !removed)
            return removed;
    }
    return {};
}

void SyncLedger::touch(const Event& event)
{
    m_touched.append(event);
}

Result<void> SyncLedger::project(const Stories& told)
{
    TableWriter writer(m_desk.tables(), m_desk.records());
    if (const auto outdated = writer.outdate(m_touched); !outdated)
        return outdated;
    const auto projected = writer.project(requestsOf(m_touched) + told.requests(), told);
    return projected ? Result<void>() : tl::unexpected(projected.error());
}

Result<void> SyncLedger::finish(const std::optional<Binding>& bound)
{
    m_desk.writer().use(device(), bound);
    const bool records = std::ranges::any_of(
        m_touched, [](const Event& event) { return isOfRecords(event.scope); });
    m_touched.clear();
    return records ? m_desk.reloadRecords() : Result<void>();
}

} // namespace keting
