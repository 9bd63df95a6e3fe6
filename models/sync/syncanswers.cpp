// SPDX-License-Identifier: GPL-3.0-or-later
// What SyncEngine makes of the centre's answers.
#include "models/sync/syncengine.h"
#include "models/sync/syncpaths.h"
#include "models/wire/limitedjson.h"
#include "models/wire/messagefields.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;
using namespace syncpath;

namespace {

//! A centre that asks for a newer program may be restored, or content again, before there is one.
constexpr Millis kUpgradePause = std::chrono::minutes(10);
constexpr Millis kReconcileSpan = std::chrono::hours(1);
constexpr qsizetype kMostReconciles = 3;
constexpr qsizetype kMostTokenCharacters = 2000;

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

Result<void> SyncEngine::answered(SyncLane which, qint64 number, const SyncReply& reply,
                                  Millis steady)
{
    Lane& one = lane(which);
    if (one.underWay != number)
        return {};
    one.underWay.reset();
    Result<void> done;
    if (reply.status == Done) {
        const auto content = reply.content ? *reply.content : readReply(one.path, reply.body);
        done = content ? succeeded(which, *content, steady) : tl::unexpected(content.error());
        // What cannot be read is not from the centre, or not whole.
        if (!content || (!done && done.error().code == Error::Code::Invalid)) {
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

Result<void> SyncEngine::succeeded(SyncLane which, const ReplyContent& content, Millis steady)
{
    const auto* all = std::get_if<Arrived>(&content);
    return all ? came(*all) : said(which, std::get<QJsonObject>(content), steady);
}

Result<void> SyncEngine::came(const Arrived& all)
{
    const bool isPiece = lane(SyncLane::Pull).path == kSnapshot;
    if (const auto done = isPiece ? pieceCame(all) : pulled(all); !done)
        return done;
    heard(SyncLane::Pull);
    return {};
}

Result<void> SyncEngine::said(SyncLane which, const QJsonObject& json, Millis steady)
{
    const QString& path = lane(which).path;
    auto done = which == SyncLane::Push ? pushed(json)
        : path == kHello                ? greeted(json)
        : path == kReconcile            ? reconciled(json)
                                        : signedIn(json);
    if (!done)
        return done;
    heard(which);
    MessageFields fields(json);
    if (!fields.has("server_time"_L1))
        return {};
    const Instant center = fields.instant("server_time"_L1);
    return fields.error().isEmpty() ? m_ledger.noteClock(center, steady - lane(which).begun)
                                    : Result<void>();
}

void SyncEngine::heard(SyncLane which)
{
    lane(which).failures = 0;
    lane(which).notBefore = Millis(0);
    m_status.heard = m_ledger.now();
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
    m_reconciling = m_reconciling || (!bound.epoch.isEmpty() && bound.epoch != answer->epoch);
    if (!bound.epoch.isEmpty() && !bound.center.isEmpty())
        return {};
    return m_ledger.learnCenter(answer->center,
                                bound.epoch.isEmpty() ? answer->epoch : bound.epoch);
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

Result<void> SyncEngine::pulled(const Arrived& all)
{
    if (const auto taken = m_ledger.take(all); !taken)
        return taken;
    const PullAnswer& answer = all.answer;
    m_mayPull = true;
    m_status.behind = 0;
    for (const ScopePage& page : answer.scopes) {
        m_status.pulled += page.events.size();
        const qint64 left = page.more ? page.head - page.events.last().sseq : 0;
        m_status.behind += left;
        if (left >= m_options.farBehind)
            m_fetch.add(page);
    }
    m_status.revoked += answer.revokes;
    if (!answer.revokes.isEmpty())
        m_acknowledged = 0; // What was taken for a scope that is gone will not come back.
    m_nothingNew = answer.scopes.isEmpty() && answer.revokes.isEmpty() && answer.grants.isEmpty();
    m_changes += m_nothingNew ? 0 : 1;
    return {};
}

Result<void> SyncEngine::pieceCame(const Arrived& piece)
{
    const auto wanted = m_fetch.wanted();
    if (!wanted || wanted->scope != piece.answer.scopes.first().scope)
        return fail(Error::Code::Invalid, u"a piece of another scope came"_s);
    m_mayPull = true;
    m_fetch.came(piece);
    m_status.behind = m_fetch.left();
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
        if (const QString& path = lane(which).path; path != kLogin && path != kRefresh)
            return {};
        if (lane(which).path == kRefresh && !m_credentials.password.isEmpty()) {
            m_credentials.refresh.clear();
            return {};
        }
        signInRefused(messageIn(json));
        return {};
    case Forbidden:
        if (code == "device-of-another"_L1)
            return renewDevice();
        stop(messageIn(json), code);
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
            lane(SyncLane::Pull) = {{}, {}, steady + kUpgradePause, 0, {}}; // It did answer.
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

} // namespace keting
