// SPDX-License-Identifier: GPL-3.0-or-later
// What desk and centre say to each other (protocol sync/1). Reading: Invalid names the field that
// breaks its rule; nothing personal is in any message but the bodies of events. The centre's most
// frequent answers are written by answerText(), pieces of a snapshot by pieceBytes().
#pragma once

#include "models/wire/eventhash.h"

#include <QJsonObject>
#include <QMap>

namespace keting {

constexpr int kSyncProtocol = 1;
constexpr int kMostEventsOfAPush = 200;
constexpr int kMostEventsOfAPull = 1000;
constexpr qsizetype kMostBytesOfAPull
    = 4'194'304; //!< Of bodies; the one that passes it still goes.
constexpr int kMostEventsOfASnapshot = 5000;
constexpr qsizetype kMostBytesOfASnapshot = 16'777'216; //!< Likewise.
constexpr int kMostScopes = 1000;
constexpr std::chrono::milliseconds kLongestWait{25'000};

struct Hello {
    DeviceId device;
    QString app; //!< Version of the desk's program.
    int protocol = kSyncProtocol;
    QString epoch; //!< The last one this desk knew; empty at first.
};
struct HelloAnswer {
    QString epoch;
    qint64 permissions = 0; //!< Rises whenever what this device may see changes.
    Instant serverTime;
    QString center; //!< Which centre this is, whatever its address; the same after a restore.
};

//! One entry of a push: an entry that cannot be read does not spoil the others.
struct PushedEntry {
    QJsonObject json; //!< As it came; kept when it is put into quarantine.
    Result<HashedEvent> event;
};
struct Push {
    QString epoch;
    DeviceId device;
    Instant now; //!< The desk's clock as it sends.
    QList<PushedEntry> entries;
};

enum class PushState {
    Taken, //!< "ok": durable, at this place.
    Again, //!< "dup": was there already, at this place.
    Quarantined, //!< Kept by the centre, but part of no scope; `code` says why.
    Retry, //!< Nothing happened to it: send it again.
    Blocked, //!< Not looked at, because one before it of the same subject must be sent again.
};
[[nodiscard]] QLatin1StringView nameOf(PushState state);
struct PushResult {
    QString id; //!< As it came.
    PushState state = PushState::Retry;
    QString scope;
    qint64 sseq = 0;
    QString code; //!< "no-right", "actor", "bad-event", "id-conflict"…; of Quarantined only.
    friend bool operator==(const PushResult&, const PushResult&) = default;
};
struct PushAnswer {
    QList<PushResult> results; //!< One for each entry, in order.
    Instant serverTime;
};

struct Pull {
    QString epoch;
    DeviceId device;
    qint64 permissions = 0; //!< The version whose grants and revokes the desk has carried out.
    QMap<QString, ScopeCursor> cursors;
    std::chrono::milliseconds wait{0}; //!< How long to wait when there is nothing new.
    int most = kMostEventsOfAPull; //!< Events it wants at once.
};
struct ScopePage {
    QString scope;
    QList<PlacedEvent> events; //!< From the one after the cursor on, without a hole.
    bool more = false;
    qint64 head = 0; //!< Last place of the scope now.
};
struct PullAnswer {
    qint64 permissions = 0;
    QStringList grants; //!< Scopes to be held from this version on; all of them at first.
    QStringList revokes; //!< Scopes to be given up with this version; named, never implied.
    QList<ScopePage> scopes; //!< Only those with something new.
    Instant serverTime;
};

//! For a desk that is far behind in a scope: the next of its events in large pieces.
struct Snapshot {
    QString epoch;
    DeviceId device;
    QString scope;
    qint64 after = 0; //!< The last place it has, or has been given.
    int most = kMostEventsOfASnapshot; //!< Events it wants at once.
};

//! After an epoch has changed: how far the desk had got.
struct Reconcile {
    DeviceId device;
    QMap<QString, ScopeCursor> cursors; //!< Only the numbers are sent.
};
struct ReconcileAnswer {
    QString epoch;
    //! Per scope some places of the centre's log, up to where the desk had got, close together at
    //! the end.
    QMap<QString, QList<ScopeCursor>> marks;
};
constexpr int kMostMarks = 100; //!< Of one scope.

[[nodiscard]] QJsonObject toJson(const Hello& hello);
[[nodiscard]] QJsonObject toJson(const Pull& pull);
[[nodiscard]] QJsonObject toJson(const Snapshot& snapshot);
[[nodiscard]] QJsonObject toJson(const Reconcile& reconcile);
[[nodiscard]] QJsonObject toJson(const ReconcileAnswer& answer);
[[nodiscard]] QJsonObject pushJson(const QString& epoch, const DeviceId& device, Instant now,
                                   const QList<DeviceEvent>& events);

[[nodiscard]] Result<Hello> readHello(const QJsonObject& json);
[[nodiscard]] Result<HelloAnswer> readHelloAnswer(const QJsonObject& json);
[[nodiscard]] Result<Push> readPush(const QJsonObject& json);
[[nodiscard]] Result<PushAnswer> readPushAnswer(const QJsonObject& json);
[[nodiscard]] Result<Pull> readPull(const QJsonObject& json);
[[nodiscard]] Result<PullAnswer> readPullAnswer(const QJsonObject& json);
[[nodiscard]] Result<Snapshot> readSnapshot(const QJsonObject& json);
//! Invalid: it promises more than its scope has.
[[nodiscard]] Result<ScopePage> checkedPage(ScopePage page);
//! The cursors that are read have no chains.
[[nodiscard]] Result<Reconcile> readReconcile(const QJsonObject& json);
[[nodiscard]] Result<ReconcileAnswer> readReconcileAnswer(const QJsonObject& json);

} // namespace keting
