// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncengine.h"

#include "models/wire/limitedjson.h"
#include "models/wire/messagefields.h"

#include <algorithm>
#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis kPatience = std::chrono::seconds(30);
constexpr Millis kFirstPause = std::chrono::seconds(1);
constexpr Millis kLongestPause = std::chrono::seconds(60);
//! A lane whose driver has lost its call begins anew after this.
constexpr Millis kSilence = std::chrono::seconds(90);
//! A centre that asks for a newer program may be restored, or content again, before there is one.
constexpr Millis kUpgradePause = std::chrono::minutes(10);
constexpr Millis kReconcileSpan = std::chrono::hours(1);
constexpr qsizetype kMostReconciles = 3;
constexpr qsizetype kMostAnswerBytes = 67'108'864;
constexpr qsizetype kMostTokenCharacters = 2000;

constexpr auto kLogin = "/auth/login"_L1;
constexpr auto kRefresh = "/auth/refresh"_L1;
constexpr auto kLogout = "/auth/logout"_L1;
constexpr auto kHello = "/sync/1/hello"_L1;
constexpr auto kReconcile = "/sync/1/reconcile"_L1;
constexpr auto kPush = "/sync/1/push"_L1;
constexpr auto kPull = "/sync/1/pull"_L1;

enum Status {
    NoReply = 0,
    Done = 200,
    BadMessage = 400,
    NotSignedIn = 401,
    Forbidden = 403,
    Conflict = 409,
    TooLarge = 413,
    Upgrade = 426,
};

QString codeIn(const QJsonObject& json)
{
    return json.value("error"_L1).toObject().value("code"_L1).toString();
}

//! What the centre says to a person; nothing that is not from it.
QString messageIn(const QJsonObject& json)
{
    return json.value("error"_L1).toObject().value("message"_L1).toString().left(300);
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
    if (which == SyncLane::SignIn)
        m_called = path;
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
    renewCondition();
    return {};
}

Result<std::optional<SyncCall>> SyncEngine::toSignIn(Millis steady)
{
    const bool isReady = !m_access.isEmpty() && m_greeted && !m_reconciling;
    if (isReady || !mayCall(SyncLane::SignIn, steady))
        return std::nullopt;
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
    m_sent = waiting->first(std::min<qsizetype>(waiting->size(), m_mostOfAPush));
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
    const bool waits = m_options.follow && m_nothingNew;
    const Pull pull{m_ledger.binding()->epoch, m_ledger.device(), m_ledger.binding()->permissions,
                    *cursors, waits ? kLongestWait : Millis(0)};
    return begin(SyncLane::Pull, kPull, toJson(pull), kPatience + pull.wait, steady);
}

Result<void> SyncEngine::answered(SyncLane which, qint64 number, const SyncReply& reply,
                                  Millis steady)
{
    Lane& one = lane(which);
    if (one.underWay != number)
        return {};
    one.underWay.reset();
    const auto json = parseLimited(reply.body, kMostAnswerBytes);
    Result<void> done;
    if (reply.status == Done && json) {
        done = succeeded(which, *json, steady);
        // What cannot be read is not from the centre, or not whole.
        if (!done && done.error().code == Error::Code::Invalid) {
            qWarning("sync: %s", qUtf8Printable(done.error().detail));
            backOff(which, {}, steady);
            done = {};
        }
    } else {
        done = refused(which, reply, steady);
    }
    if (!done) // The desk's own disk, most likely: it is not asked again at once.
        backOff(which, {}, steady);
    return done;
}

Result<void> SyncEngine::succeeded(SyncLane which, const QJsonObject& json, Millis steady)
{
    Result<void> done;
    switch (which) {
    case SyncLane::SignIn:
        done = m_called == kHello    ? greeted(json)
            : m_called == kReconcile ? reconciled(json)
                                     : signedIn(json);
        break;
    case SyncLane::Push: done = pushed(json); break;
    case SyncLane::Pull: done = pulled(json); break;
    }
    if (!done)
        return done;
    Lane& one = lane(which);
    one.failures = 0;
    one.notBefore = Millis(0);
    m_status.heard = m_ledger.now();
    MessageFields fields(json);
    if (which != SyncLane::Pull && fields.has("server_time"_L1))
        noteClock(fields.instant("server_time"_L1), steady - one.begun);
    return {};
}

Result<void> SyncEngine::signedIn(const QJsonObject& json)
{
    MessageFields fields(json);
    const QString access = fields.name("access"_L1, kMostTokenCharacters);
    const QString refresh = fields.name("refresh"_L1, kMostTokenCharacters);
    if (!fields.error().isEmpty())
        return fail(Error::Code::Invalid, fields.error());
    if (const auto bound = m_ledger.bind(m_credentials.user); !bound)
        return bound;
    ++m_changes;
    m_access = access.toLatin1();
    m_credentials.refresh = refresh.toLatin1();
    return {};
}

Result<void> SyncEngine::greeted(const QJsonObject& json)
{
    const auto answer = readHelloAnswer(json);
    if (!answer)
        return tl::unexpected(answer.error());
    const Binding& bound = *m_ledger.binding();
    if (!bound.center.isEmpty() && bound.center != answer->center) {
        stop(u"another centre answers at this address; nothing was sent to it: sign in at the "
             "address of this desk's own"_s);
        return {};
    }
    m_greeted = true;
    if (bound.epoch.isEmpty())
        return m_ledger.learnCenter(answer->center, answer->epoch);
    m_reconciling = m_reconciling || bound.epoch != answer->epoch;
    return {};
}

Result<void> SyncEngine::reconciled(const QJsonObject& json)
{
    const auto answer = readReconcileAnswer(json);
    if (!answer)
        return tl::unexpected(answer.error());
    if (const auto done = m_ledger.rewind(answer->epoch, answer->marks); !done)
        return done;
    ++m_changes;
    m_reconciling = false;
    forgetCalls();
    return {};
}

Result<void> SyncEngine::pushed(const QJsonObject& json)
{
    const auto answer = readPushAnswer(json);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->results.size() != m_sent.size())
        return fail(
            Error::Code::Invalid,
            u"a push of %1 events has %2 answers"_s.arg(m_sent.size()).arg(answer->results.size()));
    if (const auto settled = m_ledger.settle(*answer); !settled)
        return settled;
    // Meanwhile all of it may have come to be asked for again.
    bool inOrder = m_sentAfter == m_acknowledged;
    for (qsizetype i = 0; i < m_sent.size(); ++i) {
        const PushState state = answer->results.at(i).state;
        m_status.pushed += state == PushState::Taken ? 1 : 0;
        m_status.quarantined += state == PushState::Quarantined ? 1 : 0;
        inOrder = inOrder && state != PushState::Retry && state != PushState::Blocked;
        if (inOrder)
            m_acknowledged = m_sent.at(i).dseq;
    }
    ++m_changes;
    m_mostOfAPush = std::min(m_mostOfAPush * 2, kMostEventsOfAPush);
    m_sent.clear();
    return {};
}

Result<void> SyncEngine::pulled(const QJsonObject& json)
{
    const auto answer = readPullAnswer(json);
    if (!answer)
        return tl::unexpected(answer.error());
    if (const auto taken = m_ledger.take(*answer); !taken)
        return taken;
    m_mayPull = true;
    for (const ScopePage& page : answer->scopes)
        m_status.pulled += page.events.size();
    m_status.revoked += answer->revokes;
    if (!answer->revokes.isEmpty())
        m_acknowledged = 0; // What was taken for a scope that is gone will not come back.
    m_nothingNew
        = answer->scopes.isEmpty() && answer->revokes.isEmpty() && answer->grants.isEmpty();
    m_changes += m_nothingNew ? 0 : 1;
    return {};
}

Result<void> SyncEngine::refused(SyncLane which, const SyncReply& reply, Millis steady)
{
    const QJsonObject json = parseLimited(reply.body).value_or(QJsonObject());
    const QString code = codeIn(json);
    // Only the centre gives its refusals a code: what stands in between knows numbers alone.
    switch (code.isEmpty() ? NoReply : reply.status) {
    case NotSignedIn:
        m_access.clear();
        if (which != SyncLane::SignIn || m_called == kHello || m_called == kReconcile)
            return {};
        if (m_called == kRefresh && !m_credentials.password.isEmpty()) {
            m_credentials.refresh.clear();
            return {};
        }
        signInRefused(messageIn(json));
        return {};
    case Forbidden:
        if (code == "device-of-another"_L1)
            return renewDevice();
        stop(messageIn(json));
        return {};
    case Conflict: return conflicted(code, steady);
    case BadMessage:
    case TooLarge:
        if (which == SyncLane::Push)
            return tooMuch(code);
        backOff(which, reply, steady);
        return {};
    case Upgrade:
        if (which == SyncLane::Pull) {
            m_mayPull = false;
            lane(SyncLane::Pull) = {{}, {}, steady + kUpgradePause, 0}; // It did answer.
            return {};
        }
        [[fallthrough]];
    default: backOff(which, reply, steady); return {};
    }
}

Result<void> SyncEngine::conflicted(const QString& code, Millis steady)
{
    if (code == "device-fork"_L1)
        return renewDevice();
    m_greeted = false;
    m_reconciling = true;
    if (code == "epoch"_L1)
        return {};
    m_reconciledAt.removeIf([&](Millis at) { return steady - at > kReconcileSpan; });
    if (m_reconciledAt.size() >= kMostReconciles) {
        stop(u"this desk and the centre cannot agree on what both hold (%1): everything here is "
             "kept; ask the centre's operator to run keting-center check"_s.arg(code));
        return {};
    }
    m_reconciledAt.append(steady);
    return {};
}

//! Half as much at once, down to the one event that is at fault: that one is set aside.
Result<void> SyncEngine::tooMuch(const QString& code)
{
    if (m_sent.size() > 1) {
        m_mostOfAPush = int(m_sent.size() / 2);
        return {};
    }
    ++m_status.quarantined;
    m_mostOfAPush = kMostEventsOfAPush;
    const QString id = m_sent.first().event.id.toString();
    return m_ledger.settle({{PushResult{id, PushState::Quarantined, {}, 0, code}}, {}});
}

//! What is under way was said by, or to, a desk that is another one now.
void SyncEngine::forgetCalls()
{
    lane(SyncLane::Push) = {};
    lane(SyncLane::Pull) = {};
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

void SyncEngine::stop(const QString& why)
{
    m_status.condition = SyncStatus::Condition::Stopped;
    m_status.detail = why;
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
    m_status.detail = reply.status != NoReply ? u"the centre is busy (%1)"_s.arg(reply.status)
        : !reply.trouble.isEmpty()            ? reply.trouble
                                              : u"the centre does not answer"_s;
}

void SyncEngine::noteClock(Instant serverTime, Millis roundTrip)
{
    if (m_bestRoundTrip && roundTrip > *m_bestRoundTrip)
        return;
    m_bestRoundTrip = roundTrip;
    m_status.clockAhead = m_ledger.now() - roundTrip / 2 - serverTime;
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
    for (const Lane& one : m_lanes) {
        const Millis at = one.underWay ? one.begun + kSilence : one.notBefore;
        if (at > Millis(0) && (!earliest || at < *earliest))
            earliest = at;
    }
    return earliest;
}

} // namespace keting
