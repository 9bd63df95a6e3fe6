// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/worldcheck.h"

#include "models/center/logcheck.h"
#include "models/desk/verification.h"
#include "models/wire/eventbody.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostCallsAtRest = 400;
constexpr qint64 kMostTurnsAtRest = 2000;

} // namespace

QStringList WorldCheck::findings()
{
    m_log = m_world.m_center.log();
    const QStringList ids = m_world.m_center.quarantinedIds();
    m_quarantined = QSet<QString>(ids.begin(), ids.end());
    everythingIsLevel();
    theLogIsWhole();
    nothingIsLost();
    nobodyOversteps();
    nothingAnsweredForIsForgotten();
    criticalIsLeftAlone();
    for (World::Place& place : m_world.m_places) {
        desksHoldThePrefix(place);
        tablesAreTheFold(place);
    }
    equalsAgree();
    return m_findings;
}

void WorldCheck::everythingArrived(World::Place& place)
{
    m_log = m_world.m_center.log();
    Tables& tables = place.desk->desk().tables();
    for (const EventId& id : place.desk->written()) {
        const auto logged = tables.log.find(id);
        if (!*logged || m_log.contains(id) || *tables.places.isAside((*logged)->lseq))
            continue;
        // What a restored centre lost of it comes again with a greeting.
        if (!*tables.places.isPlaced((*logged)->lseq))
            m_world.m_findings.append(u"%1 keeps event %2 to itself until it is upgraded"_s.arg(
                place.desk->name(), id.toString()));
    }
}

void WorldCheck::nothingAnsweredForIsForgotten()
{
    for (const QString& id : m_world.m_center.forgotten())
        found(u"the centre forgot event %1 after it had answered for it"_s.arg(id));
}

void WorldCheck::criticalIsLeftAlone()
{
    for (const World::Place& place : m_world.m_places)
        m_findings += place.desk->offences();
}

void WorldCheck::everythingIsLevel()
{
    for (World::Place& place : m_world.m_places) {
        const SyncStatus& status = place.desk->engine().status();
        const auto unsent = place.desk->desk().tables().places.unsent(0, 1000);
        if (!place.desk->engine().isLevel())
            found(u"%1 is not level: condition %2 (%3), %4 unsent from number %5 on"_s
                      .arg(place.desk->name())
                      .arg(int(status.condition))
                      .arg(status.detail)
                      .arg(unsent->size())
                      .arg(unsent->isEmpty() ? 0 : unsent->first().dseq));
        if (place.calls > kMostCallsAtRest)
            found(u"%1 made %2 calls to come level"_s.arg(place.desk->name()).arg(place.calls));
        if (place.turns > kMostTurnsAtRest)
            found(u"%1 woke %2 times to come level"_s.arg(place.desk->name()).arg(place.turns));
    }
}

void WorldCheck::theLogIsWhole()
{
    const auto checked = checkLogs(m_world.m_center.session());
    if (!checked)
        found(u"the centre's log: "_s + checked.error().detail);
}

void WorldCheck::nothingIsLost()
{
    for (World::Place& place : m_world.m_places) {
        for (const EventId& id : place.desk->written()) {
            if (!m_log.contains(id) && !isAccountedFor(place, id))
                found(u"event %1 of %2 is lost: %3"_s.arg(id.toString(), place.desk->name(),
                                                          whereabouts(place, id)));
        }
    }
}

//! For whoever looks for the reason.
QString WorldCheck::whereabouts(World::Place& place, const EventId& id)
{
    Tables& tables = place.desk->desk().tables();
    const auto logged = tables.log.find(id);
    if (!*logged)
        return u"gone from its desk"_s;
    const auto aside = tables.places.aside(-1);
    const auto one = std::ranges::find((*aside), (*logged)->lseq, &AsideEvent::lseq);
    const QString quarantined
        = m_quarantined.contains(id.toString()) ? u"in quarantine"_s : u"not in quarantine"_s;
    if (one != aside->end())
        return u"set aside as %1, %2"_s.arg(one->code, quarantined);
    return *tables.places.isPlaced((*logged)->lseq) ? u"placed"_s : u"unsent"_s;
}

//! What the centre refused stays with its author and in quarantine, which a restored centre may
//! have forgotten, with what its author had given up with the village.
bool WorldCheck::isAccountedFor(World::Place& place, const EventId& id)
{
    Tables& tables = place.desk->desk().tables();
    const auto logged = tables.log.find(id);
    if (!*logged)
        return m_world.m_centerWasSetBack;
    const auto aside = tables.places.aside(-1);
    const auto one = std::ranges::find((*aside), (*logged)->lseq, &AsideEvent::lseq);
    return one != aside->end() && one->code != kLostAtCenter
        && (m_quarantined.contains(id.toString()) || m_world.m_centerWasSetBack);
}

void WorldCheck::nobodyOversteps()
{
    const SimPeople people;
    for (const PlacedEvent& placed : std::as_const(m_log)) {
        const Event& event = placed.sent.event;
        const QString actor = event.actor.toString();
        if (!event.scope.startsWith(u"v:"_s) || people.managers.contains(actor))
            continue;
        if (!m_world.m_everServed[event.scope.mid(2)].contains(actor))
            found(u"%1 wrote in %2, which was never theirs"_s.arg(actor, event.scope));
    }
}

void WorldCheck::desksHoldThePrefix(World::Place& place)
{
    Tables& tables = place.desk->desk().tables();
    const QString name = place.desk->name();
    const auto cursors = tables.cursors.all();
    const QStringList may = m_world.m_center.scopesOf(place.desk->user(), m_world.now());
    if (cursors->keys() != may)
        found(
            u"%1 holds %2 and may see %3"_s.arg(name, cursors->keys().join(u' '), may.join(u' ')));
    qint64 placed = 0;
    for (auto at = cursors->cbegin(); at != cursors->cend(); ++at) {
        const QString& scope = at.key();
        const auto places = tables.places.after(scope, 0, 1'000'000);
        qint64 sseq = 0;
        for (const PlaceTable::Place& one : *places) {
            const auto logged = tables.log.at(one.lseq);
            const auto there = m_log.constFind((*logged)->event.id);
            const bool isSame = there != m_log.constEnd() && there->sseq == one.sseq
                && there->sent == DeviceEvent{(*logged)->event, one.dseq};
            if (one.sseq != ++sseq || !isSame)
                found(u"%1 holds another event %2 of %3"_s.arg(name).arg(one.sseq).arg(scope));
        }
        if (sseq != cursors->value(scope).sseq)
            found(u"%1's cursor of %2 is not at its last event"_s.arg(name, scope));
        placed += places->size();
    }
    const auto all
        = place.desk->database().integer("SELECT count(*) FROM place WHERE sseq IS NOT NULL");
    if (*all != placed)
        found(u"%1 holds events of a scope it gave up"_s.arg(name));
}

void WorldCheck::tablesAreTheFold(World::Place& place)
{
    Desk& desk = place.desk->desk();
    const auto report = verify(desk);
    if (!report)
        found(place.desk->name() + u": "_s + report.error().detail);
    else if (report->differences > 0)
        found(u"%1's tables differ from its log in %2 places"_s.arg(place.desk->name())
                  .arg(report->differences));
}

//! The fold of the centre's own order, made without any desk.
void WorldCheck::foldIsTheCentersOrder(World::Place& place)
{
    QMap<QString, QList<PlacedEvent>> ofSubject;
    for (const PlacedEvent& placed : std::as_const(m_log)) {
        if (placed.sent.event.scope.startsWith(u"v:"_s))
            ofSubject[placed.sent.event.subject].append(placed);
    }
    for (auto at = ofSubject.begin(); at != ofSubject.end(); ++at) {
        const auto id = RequestId::parse(at.key());
        std::ranges::sort(*at, {}, &PlacedEvent::sseq);
        RequestFold fold(*id);
        for (const PlacedEvent& placed : std::as_const(*at))
            fold.apply(decoded(placed.sent.event));
        const auto here = foldFromLog(place.desk->desk().tables().log, *id);
        const bool isSame = here && here->has_value() == fold.request().has_value()
            && (!fold.request() || canonicalBytes(**here) == canonicalBytes(*fold.request()));
        if (!isSame)
            found(u"%1 folds request %2 in another order"_s.arg(place.desk->name(), at.key()));
    }
}

//! The managers see everything: what they see is the same, down to the byte.
void WorldCheck::equalsAgree()
{
    QString first;
    for (World::Place& place : m_world.m_places) {
        if (!SimPeople().managers.contains(place.desk->user()))
            continue;
        foldIsTheCentersOrder(place);
        const auto report = verify(place.desk->desk());
        if (!report)
            continue;
        if (first.isEmpty())
            first = report->stateHash;
        else if (first != report->stateHash)
            found(place.desk->name() + u" sees another county than the first manager"_s);
    }
}

} // namespace keting
