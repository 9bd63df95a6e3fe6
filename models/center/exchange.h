// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/center/countycache.h"
#include "models/center/signin.h"
#include "models/store/devicetable.h"
#include "models/wire/syncmessages.h"

namespace keting {

//! The centre's half of sync/1, for a caller who has signed in. Every right is checked inside the
//! transaction that uses it; an answer is given when what it says is durable.
class Exchange {
public:
    //! `county` is shared by all exchanges with one database.
    Exchange(SqlSession& session, CountyCache& county, Instant now)
        : m_session(session), m_log(session), m_county(county), m_now(now)
    {}

    [[nodiscard]] Answer<HelloAnswer> hello(const Caller& caller, const Hello& hello);
    //! All entries in one transaction: each is taken, was there, or is kept in quarantine. The
    //! same push again gives the same places. Conflict: another epoch, or "device-fork" (another
    //! event of this device has the same number; the desk takes a new device id).
    [[nodiscard]] Answer<PushAnswer> push(const Caller& caller, const Push& push);
    //! What is asked first; the answer is the same.
    enum class Likely { Nothing, News };
    //! What is new behind the cursors, at most as many events as were asked for
    //! and kMostBytesOfAPull bytes of them. Conflict: another epoch,
    //! "cursor-ahead" or "chain-mismatch" (the desk holds what this centre has not).
    [[nodiscard]] Answer<PullAnswer> pull(const Caller& caller, const Pull& pull,
                                          Likely likely = Likely::Nothing);
    //! The events after a place of one scope; none where the device may not see it, which the next
    //! pull says. Conflict: another epoch.
    [[nodiscard]] Answer<ScopePage> snapshot(const Caller& caller, const Snapshot& snapshot);
    //! Places of the log as it is now, for a desk that has seen another one.
    [[nodiscard]] Answer<ReconcileAnswer> reconcile(const Caller& caller,
                                                    const Reconcile& reconcile);

private:
    //! How much an answer may still hold.
    struct Room {
        int events = 0;
        qsizetype bytes = 0;
        [[nodiscard]] bool isFull() const { return events <= 0 || bytes <= 0; }
    };
    //! None: what the device may see is not what the staffing of today says.
    template <typename Given>
    using IfCurrent = std::optional<Given>;
    enum class Stale { Tell, Use };
    [[nodiscard]] Answer<IfCurrent<PullAnswer>> look(const Caller& caller, const Pull& pull,
                                                     Stale stale);
    [[nodiscard]] Answer<IfCurrent<DeviceView>> viewOf(const Caller& caller, Stale stale);
    //! As the caller came with it, else as viewOf().
    [[nodiscard]] Answer<IfCurrent<DeviceView>> firstViewOf(const Caller& caller);
    [[nodiscard]] Answer<IfCurrent<DeviceView>> ifCurrent(const DeviceView& view,
                                                          const Caller& caller);
    [[nodiscard]] static bool isLevel(const DeviceView& view, const Pull& pull);
    [[nodiscard]] Answer<PermissionChange> changesSince(const DeviceView& view, qint64 since);
    [[nodiscard]] Answer<ScopePage> page(const QString& scope, qint64 from, qint64 head,
                                         Room& room);
    [[nodiscard]] static QStringList revoked(const Pull& pull, const PermissionChange& change);
    [[nodiscard]] Answer<QList<ScopeCursor>> marks(const QString& scope, qint64 last);
    [[nodiscard]] static Answer<void> checkDevice(const Caller& caller, const DeviceId& device);
    [[nodiscard]] static Answer<void> checkEpoch(const QString& desks, const QString& current);
    [[nodiscard]] Answer<QString> epoch();
    //! Brings what the device may see up to the staffing of today.
    [[nodiscard]] Answer<void> renewPermissions(const Caller& caller);
    [[nodiscard]] Answer<void> checkCursor(const QString& scope, const ScopeCursor& cursor,
                                           const ScopeCursor& head);

    SqlSession& m_session;
    ScopeLog m_log;
    CountyCache& m_county;
    Instant m_now;
};

} // namespace keting
