// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncengine.h"

#include "models/sync/syncpaths.h"
#include "models/wire/limitedjson.h"

#include <algorithm>
#include <array>

namespace keting {

using namespace Qt::StringLiterals;
using namespace syncpath;

namespace {

constexpr Millis kPatience = std::chrono::seconds(30);
constexpr Millis kFirstPause = std::chrono::seconds(1);
constexpr Millis kLongestPause = std::chrono::seconds(60);
//! A lane whose driver has lost its call begins anew after this.
enum BusyStatus { TooMany = 429, BadGateway = 502 };
constexpr Millis kSilence = std::chrono::seconds(90);

bool isOneSet(const Event& event, const Event& next)
{
    return event.group && event.group == next.group && event.subject == next.subject;
}

//! How many of the first events go at once: at most `most`, and no set about one request is cut in
//! two, if it is not larger than that.
qsizetype wholeSets(const QList<DeviceEvent>& events, qsizetype most)
{
    if (events.size() <= most)
        return events.size();
    qsizetype count = most;
    while (count > 0 && isOneSet(events.at(count - 1).event, events.at(count).event))
        --count;
    return count > 0 ? count : most;
}

} // namespace

SyncEngine::SyncEngine(SyncLedger& ledger, SyncCredentials credentials, Options options)
    : m_ledger(ledger)
    , m_credentials(std::move(credentials))
    , m_options(std::move(options))
    , m_chance(m_options.seed + 1)
{}

void SyncEngine::signIn(SyncCredentials credentials)
{
    m_credentials = std::move(credentials);
    m_access.clear();
    lane(SyncLane::SignIn).notBefore = Millis(0);
    m_status.condition = SyncStatus::Condition::Connecting;
    m_status.detail.clear();
}

std::optional<SyncCall> SyncEngine::signOut(Millis patience)
{
    const QByteArray token = std::exchange(m_access, {});
    signInRefused({});
    if (token.isEmpty())
        return std::nullopt;
    return SyncCall{SyncLane::SignIn, ++m_calls, kLogout, compactJson({}), token, patience};
}

bool SyncEngine::mayCall(SyncLane which, Millis steady)
{
    Lane& one = lane(which);
    if (one.underWay && steady - one.begun >= kSilence)
        one.underWay.reset();
    return !one.underWay && steady >= one.notBefore;
}

SyncCall SyncEngine::begin(SyncLane which, const QString& path, const QJsonObject& message,
                           Millis patience, Millis steady)
{
    Lane& one = lane(which);
    one.underWay = ++m_calls;
    one.begun = steady;
    one.path = path;
    return {which, m_calls, path, compactJson(message), m_access, patience};
}

Result<QList<SyncCall>> SyncEngine::next(Millis steady)
{
    if (const auto renewed = renewStanding(); !renewed)
        return tl::unexpected(renewed.error());
    for (Lane& one : m_lanes) // Nobody is to be woken for a pause that is over.
        one.notBefore = one.notBefore <= steady ? Millis(0) : one.notBefore;
    QList<SyncCall> calls;
    if (m_status.condition == SyncStatus::Condition::Stopped)
        return calls;
    if (const auto taken = takeFetched(steady); !taken)
        return tl::unexpected(taken.error());
    if (const auto done = searchOn(steady); !done)
        return tl::unexpected(done.error());
    for (const auto step : {&SyncEngine::toSignIn, &SyncEngine::toPush, &SyncEngine::toPull}) {
        auto call = (this->*step)(steady);
        if (!call)
            return tl::unexpected(call.error());
        if (*call)
            calls.append(**std::move(call));
    }
    return calls;
}

Result<void> SyncEngine::renewStanding()
{
    const auto standing = m_ledger.standing();
    if (!standing)
        return tl::unexpected(standing.error());
    m_status.unsent = standing->unsent;
    m_status.aside = standing->aside;
    m_status.unsearched = standing->unsearched;
    m_status.clockAhead = m_ledger.clockAhead();
    renewCondition();
    return {};
}

Result<std::optional<SyncCall>> SyncEngine::toSignIn(Millis steady)
{
    const bool isReady = !m_access.isEmpty() && m_greeted && !m_reconciling;
    if (isReady || !mayCall(SyncLane::SignIn, steady))
        return std::nullopt;
    if (const auto fits = m_ledger.checkUser(m_credentials.user); !fits) {
        stop(fits.error().detail); // The centre would take the device for the other's.
        return std::nullopt;
    }
    const QString device = m_ledger.device().toString();
    if (m_access.isEmpty() && !m_credentials.refresh.isEmpty())
        return begin(SyncLane::SignIn, kRefresh,
                     {{"refresh"_L1, QString::fromLatin1(m_credentials.refresh)}}, kPatience,
                     steady);
    if (m_access.isEmpty() && !m_credentials.password.isEmpty())
        return begin(SyncLane::SignIn, kLogin,
                     {{"user"_L1, m_credentials.user.toString()},
                      {"password"_L1, m_credentials.password},
                      {"device"_L1, device}},
                     kPatience, steady);
    if (m_access.isEmpty()) {
        if (m_status.condition != SyncStatus::Condition::SignInNeeded) // Else it is known why.
            signInRefused(u"sign in to work with the centre"_s);
        return std::nullopt;
    }
    if (!m_greeted)
        return begin(SyncLane::SignIn, kHello,
                     toJson(Hello{m_ledger.device(), m_options.app, kSyncProtocol,
                                  m_ledger.binding()->epoch}),
                     kPatience, steady);
    const auto cursors = m_ledger.cursors();
    if (!cursors)
        return tl::unexpected(cursors.error());
    return begin(SyncLane::SignIn, kReconcile, toJson(Reconcile{m_ledger.device(), *cursors}),
                 kPatience, steady);
}

Result<std::optional<SyncCall>> SyncEngine::toPush(Millis steady)
{
    if (m_access.isEmpty() || !m_greeted || m_reconciling || !mayCall(SyncLane::Push, steady))
        return std::nullopt;
    auto waiting = m_ledger.unsent(m_acknowledged);
    if (!waiting)
        return tl::unexpected(waiting.error());
    if (waiting->isEmpty()) {
        lane(SyncLane::Push) = {}; // What failed has come back by another way.
        return std::nullopt;
    }
    m_sent = waiting->first(wholeSets(*waiting, m_mostOfAPush));
    m_sentAfter = m_acknowledged;
    m_nothingNew = false;
    return begin(SyncLane::Push, kPush,
                 pushJson(m_ledger.binding()->epoch, m_ledger.device(), m_ledger.now(), m_sent),
                 kPatience, steady);
}

Result<std::optional<SyncCall>> SyncEngine::toPull(Millis steady)
{
    const bool isReady = !m_access.isEmpty() && m_greeted && !m_reconciling;
    if (!isReady || !mayCall(SyncLane::Pull, steady) || (isLevel() && !m_options.follow))
        return std::nullopt;
    const auto cursors = m_ledger.cursors();
    if (!cursors)
        return tl::unexpected(cursors.error());
    if (const auto wanted = m_fetch.wanted())
        return begin(SyncLane::Pull, kSnapshot,
                     toJson(Snapshot{m_ledger.binding()->epoch, m_ledger.device(), wanted->scope,
                                     wanted->after, m_options.snapshotEvents}),
                     kPatience, steady);
    if (!m_fetch.isEmpty()) // It comes first.
        return std::nullopt;
    const bool waits = m_options.follow && m_nothingNew;
    const Pull pull{m_ledger.binding()->epoch,        m_ledger.device(),
                    m_ledger.binding()->permissions,  *cursors,
                    waits ? kLongestWait : Millis(0), m_options.pullEvents};
    return begin(SyncLane::Pull, kPull, toJson(pull), kPatience + pull.wait, steady);
}

Result<void> SyncEngine::takeFetched(Millis steady)
{
    const QList<Arrived> ready = m_fetch.takeReady();
    for (const Arrived& piece : ready) {
        auto taken = m_ledger.take(piece);
        if (!taken) {
            m_fetch.clear(); // What is missing is asked for again.
            backOff(SyncLane::Pull, {}, steady);
            if (taken.error().code != Error::Code::Invalid)
                return taken;
            qWarning("sync: %s", qUtf8Printable(taken.error().detail));
            return {};
        }
        m_status.pulled += piece.answer.scopes.first().events.size();
        ++m_changes;
    }
    return {};
}

//! When everything is here: a search that finds it is made out of what is left of the time.
Result<void> SyncEngine::searchOn(Millis steady)
{
    m_searchNotBefore = m_searchNotBefore <= steady ? Millis(0) : m_searchNotBefore;
    if (!m_fetch.isEmpty() || !hasWork())
        return {};
    const auto done = m_ledger.searchOn();
    if (!done)
        m_searchNotBefore = steady + kLongestPause;
    return done ? renewStanding() : done;
}

bool SyncEngine::hasWork() const
{
    const bool searches
        = m_status.unsearched > 0 && m_fetch.isEmpty() && m_searchNotBefore == Millis(0);
    return m_fetch.hasWaiting() || searches;
}

//! What is under way was said by, or to, a desk that is another one now.
void SyncEngine::forgetCalls()
{
    lane(SyncLane::Push) = {};
    lane(SyncLane::Pull) = {};
    m_fetch.clear();
    m_sent.clear();
    m_acknowledged = 0;
    m_nothingNew = false;
}

Result<void> SyncEngine::renewDevice()
{
    forgetCalls();
    m_access.clear();
    m_credentials.refresh.clear(); // It stands for the old device.
    m_greeted = false;
    return m_ledger.takeNewDevice();
}

void SyncEngine::signInRefused(const QString& why)
{
    m_credentials.refresh.clear();
    m_credentials.password.clear();
    m_status.condition = SyncStatus::Condition::SignInNeeded;
    m_status.detail = why;
}

void SyncEngine::stop(const QString& why, const QString& code)
{
    m_status.condition = SyncStatus::Condition::Stopped;
    m_status.detail = why;
    m_status.code = code;
}

void SyncEngine::backOff(SyncLane which, const SyncReply& reply, Millis steady)
{
    Lane& one = lane(which);
    one.failures = std::min(one.failures + 1, 30);
    const Millis longest
        = std::min(kLongestPause, kFirstPause * (1 << std::min(one.failures - 1, 6)));
    // Full jitter, so that a county of desks does not come back at once.
    const Millis pause(std::uniform_int_distribution<qint64>(0, longest.count())(m_chance));
    one.notBefore = steady + std::max(pause, reply.retryAfter.value_or(Millis(0)));
    m_status.condition = SyncStatus::Condition::Offline;
    const bool isBusy = reply.status == TooMany || reply.status >= BadGateway;
    m_status.detail = isBusy ? u"the centre is busy (%1)"_s.arg(reply.status)
        : reply.status != 0  ? u"what answers at this address is no centre (%1)"_s.arg(reply.status)
        : !reply.trouble.isEmpty() ? reply.trouble
                                   : u"the centre does not answer"_s;
}

bool SyncEngine::isLevel() const
{
    return m_status.condition == SyncStatus::Condition::Level;
}

void SyncEngine::renewCondition()
{
    using Condition = SyncStatus::Condition;
    if (m_status.condition == Condition::Stopped || m_status.condition == Condition::SignInNeeded)
        return;
    const bool failing
        = std::ranges::any_of(m_lanes, [](const Lane& one) { return one.failures > 0; });
    if (failing)
        return;
    const bool isLevelNow = m_nothingNew && m_status.unsent == 0;
    m_status.condition = !m_mayPull ? Condition::UpgradeNeeded
        : isLevelNow                ? Condition::Level
        : m_greeted                 ? Condition::Working
                                    : Condition::Connecting;
    m_status.detail.clear();
}

std::optional<Millis> SyncEngine::wakeAt() const
{
    std::optional<Millis> earliest;
    if (hasWork())
        earliest = Millis(1);
    if (m_status.unsearched > 0 && m_searchNotBefore > Millis(0))
        earliest = std::min(earliest.value_or(m_searchNotBefore), m_searchNotBefore);
    for (const Lane& one : m_lanes) {
        const Millis at = one.underWay ? one.begun + kSilence : one.notBefore;
        if (at > Millis(0) && (!earliest || at < *earliest))
            earliest = at;
    }
    return earliest;
}

} // namespace keting
