// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/syncledger.h"
#include "models/sync/replyreading.h"
#include "models/sync/snapshotfetch.h"

#include <array>
#include <random>

namespace keting {

//! A desk has at most one call of each lane under way.
enum class SyncLane { SignIn, Push, Pull };

//! A POST to be made. `number` comes back with the reply, so that one that was given up is known.
struct SyncCall {
    SyncLane lane = SyncLane::SignIn;
    qint64 number = 0;
    QString path;
    QByteArray body; //!< JSON, not packed.
    QByteArray token; //!< For the Authorization header; empty: none.
    Millis patience{0}; //!< After this long there is no reply.
};

struct SyncReply {
    int status = 0; //!< 0: none came, whatever the reason.
    QByteArray body;
    std::optional<Millis> retryAfter;
    QString trouble; //!< Why none came, where there is more to say than that; a plain sentence.
    QString path; //!< Of its call.
    //! readReply() of it, where it was read beforehand.
    std::optional<Result<ReplyContent>> content;
};

//! Who signs in. With a password a sign-in that has run out is renewed without asking anybody.
struct SyncCredentials {
    UserId user;
    QString password;
    QByteArray refresh; //!< A token kept from an earlier run; empty: none.
};

//! How the exchange stands, for a screen or a command.
struct SyncStatus {
    enum class Condition {
        Connecting, //!< Nothing is known of the centre yet.
        Working, //!< There is something to send or to fetch.
        Level, //!< Everything here is there, and the other way round.
        Offline, //!< The centre does not answer; work goes on.
        SignInNeeded, //!< `detail` says why; work goes on.
        UpgradeNeeded, //!< What is written is still sent, but nothing can be fetched.
        Stopped, //!< Something is wrong that waiting does not mend; `detail` says what.
    };
    Condition condition = Condition::Connecting;
    QString detail; //!< A plain sentence for Offline, SignInNeeded and Stopped.
    QString code; //!< The centre's, where it is why the exchange has stopped.
    std::optional<Instant> heard; //!< When the centre last answered, by this desk's clock.
    std::optional<Millis> clockAhead; //!< This desk's clock less the centre's.
    qint64 pushed = 0; //!< Events taken by the centre since the start.
    qint64 pulled = 0; //!< Events that came from it since the start.
    qint64 behind = 0; //!< Events that the centre is known to have and that are still to come.
    qint64 quarantined = 0; //!< Events it refused since the start.
    qint64 unsent = 0; //!< Events of this desk that have not come back yet.
    qint64 aside = 0; //!< Events that are part of no scope; each wants a look.
    QStringList revoked; //!< Scopes this desk has given up since the start.
    friend bool operator==(const SyncStatus&, const SyncStatus&) = default;
};

//! The desk's half of sync/1 as a machine without a network: it says which calls to make and is
//! told what came of them. Lives on the desk's thread. `steady` times come from a clock that is
//! never set; only differences count.
class SyncEngine {
public:
    struct Options {
        QString app; //!< Version of this program.
        bool follow = false; //!< Wait at the centre for news when there are none.
        quint32 seed = 0; //!< Of the chance in waiting times.
        int pullEvents = kMostEventsOfAPull; //!< Wanted at once.
        qint64 farBehind
            = qint64(3) * kMostEventsOfAPull; //!< From here on a scope is fetched by snapshots…
        int snapshotEvents = kMostEventsOfASnapshot; //!< …of so many events each.
    };
    SyncEngine(SyncLedger& ledger, SyncCredentials credentials, Options options);

    //! Calls to be made now; status() is as of here. An error is the desk's own storage; the
    //! exchange can be tried again.
    [[nodiscard]] Result<QList<SyncCall>> next(Millis steady);
    [[nodiscard]] Result<void> answered(SyncLane lane, qint64 number, const SyncReply& reply,
                                        Millis steady);
    //! When next() is to be asked again though nothing has come; none: not before something does.
    [[nodiscard]] std::optional<Millis> wakeAt() const;
    //! There is something to do at once.
    [[nodiscard]] bool hasWork() const { return m_fetch.hasWaiting(); }

    [[nodiscard]] const SyncStatus& status() const { return m_status; }
    //! Rises with every change that others' work, or their answers, made to this desk.
    [[nodiscard]] qint64 changes() const { return m_changes; }
    //! Everything is exchanged, as of the last answer.
    [[nodiscard]] bool isLevel() const;
    //! The token with which a later run goes on; changes with every renewal.
    [[nodiscard]] const QByteArray& refreshToken() const { return m_credentials.refresh; }
    //! For calls beside the exchange; empty: not signed in just now.
    [[nodiscard]] const QByteArray& accessToken() const { return m_access; }
    void signIn(SyncCredentials credentials);
    //! Makes no more calls; the one that comes back ends the sign-in at the centre. None: there is
    //! nothing to end.
    [[nodiscard]] std::optional<SyncCall> signOut(Millis patience);

private:
    struct Lane {
        std::optional<qint64> underWay;
        Millis begun{0};
        Millis notBefore{0};
        int failures = 0;
        QString path; //!< Of its call under way, or the last one.
    };
    [[nodiscard]] Lane& lane(SyncLane which) { return m_lanes[size_t(which)]; }
    [[nodiscard]] bool mayCall(SyncLane which, Millis steady);
    [[nodiscard]] SyncCall begin(SyncLane which, const QString& path, const QJsonObject& message,
                                 Millis patience, Millis steady);
    [[nodiscard]] Result<std::optional<SyncCall>> toSignIn(Millis steady);
    [[nodiscard]] Result<std::optional<SyncCall>> toPush(Millis steady);
    [[nodiscard]] Result<std::optional<SyncCall>> toPull(Millis steady);
    [[nodiscard]] Result<void> takeFetched(Millis steady);

    [[nodiscard]] Result<void> signedIn(const QJsonObject& json);
    [[nodiscard]] Result<void> greeted(const QJsonObject& json);
    [[nodiscard]] Result<void> reconciled(const QJsonObject& json);
    [[nodiscard]] Result<void> pushed(const QJsonObject& json);
    [[nodiscard]] Result<void> pulled(const Arrived& all);
    [[nodiscard]] Result<void> pieceCame(const Arrived& piece);
    [[nodiscard]] Result<void> came(const Arrived& all);
    [[nodiscard]] Result<void> said(SyncLane which, const QJsonObject& json, Millis steady);
    [[nodiscard]] Result<void> succeeded(SyncLane which, const ReplyContent& content,
                                         Millis steady);
    [[nodiscard]] Result<void> refused(SyncLane which, const SyncReply& reply, Millis steady);
    [[nodiscard]] Result<void> conflicted(const QString& code, Millis steady);
    [[nodiscard]] Result<void> tooMuch(const QString& code);
    void heard(SyncLane which);
    void signInRefused(const QString& why);
    void backOff(SyncLane which, const SyncReply& reply, Millis steady);
    void stop(const QString& why, const QString& code = {});
    void forgetCalls();
    [[nodiscard]] Result<void> renewDevice();
    //! What waits here, and what that makes of the condition.
    [[nodiscard]] Result<void> renewStanding();
    void renewCondition();

    SyncLedger& m_ledger;
    SyncCredentials m_credentials;
    Options m_options;
    std::minstd_rand m_chance;
    std::array<Lane, 3> m_lanes;
    SnapshotFetch m_fetch;
    qint64 m_calls = 0;
    qint64 m_changes = 0;
    SyncStatus m_status;
    QByteArray m_access;
    bool m_greeted = false;
    bool m_reconciling = false;
    bool m_mayPull = true;
    QList<Millis> m_reconciledAt;
    qint64 m_acknowledged = 0; //!< Highest dseq the centre has answered for in this run.
    QList<DeviceEvent> m_sent; //!< The last push, while it has no answer.
    qint64 m_sentAfter = 0; //!< m_acknowledged when it was made.
    int m_mostOfAPush = kMostEventsOfAPush;
    bool m_nothingNew = false; //!< The last pull brought nothing and nothing was pushed since.
};

} // namespace keting
