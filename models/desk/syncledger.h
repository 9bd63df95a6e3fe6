// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/arrived.h"
#include "models/desk/desk.h"

namespace keting {

//! What a desk keeps of its exchange with a centre: what is still to be sent, what has come, and
//! how far. Every call is one transaction that is durable when it returns, or nothing happened.
//! Lives on the desk's thread.
class SyncLedger {
public:
    explicit SyncLedger(Desk& desk) : m_desk(desk) {}

    [[nodiscard]] const std::optional<Binding>& binding() const
    {
        return m_desk.writer().binding();
    }
    [[nodiscard]] const DeviceId& device() const { return m_desk.writer().device(); }
    [[nodiscard]] Instant now() const { return m_desk.now(); }

    //! The centre's clock stood at `center` half of `roundTrip` ago; kept for the next run where
    //! that makes a difference.
    [[nodiscard]] Result<void> noteClock(Instant center, Millis roundTrip);
    //! How far this machine's clock is ahead of the centre's.
    [[nodiscard]] std::optional<Millis> clockAhead() const { return m_desk.clock().ahead(); }

    //! Makes a fresh desk this user's: what it began with goes, the centre's records come instead.
    //! Conflict: it is another user's, or has work of its own.
    [[nodiscard]] Result<void> bind(const UserId& user);
    //! Conflict: the desk is another user's.
    [[nodiscard]] Result<void> checkUser(const UserId& user) const;
    //! At the first greeting: which centre this desk's work belongs to.
    [[nodiscard]] Result<void> learnCenter(const QString& center, const QString& epoch);

    struct Standing {
        qint64 unsent = 0;
        qint64 aside = 0;
        qint64 unsearched = 0; //!< Events that the search does not find yet.
        friend bool operator==(const Standing&, const Standing&) = default;
    };
    [[nodiscard]] Result<Standing> standing();
    //! The next of them to be pushed, numbered after `dseq`: as many as one push may hold, and one
    //! more, which tells where a set ends.
    [[nodiscard]] Result<QList<DeviceEvent>> unsent(qint64 dseq);
    [[nodiscard]] Result<QMap<QString, ScopeCursor>> cursors();

    //! Sets aside what the centre put into quarantine: it stays here, and is folded no longer. What
    //! it took into a scope that this desk has given up leaves as the scope did.
    [[nodiscard]] Result<void> settle(const PushAnswer& answer);
    //! Takes in what came, and gives up the scopes that were revoked: their placed events leave,
    //! work that was not sent stays. Invalid: the answer has a hole, or revokes something without
    //! a newer version; nothing of it was taken.
    [[nodiscard]] Result<void> take(const Arrived& all);
    //! Makes the next of what was taken in as a piece known to the search.
    [[nodiscard]] Result<void> searchOn();

    //! After another desk was found to have this one's device id, as a copied disk has: what was
    //! not sent is renumbered under a new one.
    [[nodiscard]] Result<void> takeNewDevice();
    //! After the centre was restored: `marks` are places its log has now. Each scope goes back to
    //! the last one both have; the user's own work after it is to be sent again, others' is set
    //! aside until it comes back.
    [[nodiscard]] Result<void> rewind(const QString& epoch,
                                      const QMap<QString, QList<ScopeCursor>>& marks);

private:
    [[nodiscard]] Result<void> takePages(const Arrived& all, bool ofRecords);
    [[nodiscard]] Result<void> postponeSearch();
    [[nodiscard]] Result<void> takePage(const ScopePage& page, const QList<EventFacts>& facts,
                                        ScopeCursor cursor, Binding& bound);
    [[nodiscard]] Result<void> enterKnown(const PlacedEvent& placed);
    [[nodiscard]] Result<void> changePermissions(const PullAnswer& answer);
    [[nodiscard]] Result<void> settleOne(const PushResult& result);
    [[nodiscard]] Result<void> giveUp(const QString& scope);
    [[nodiscard]] Result<void> forgetOthersAside(const QString& scope);
    [[nodiscard]] Result<void> rewindScope(const QString& scope, const QList<ScopeCursor>& marks,
                                           Binding& bound);
    [[nodiscard]] Result<void> loseAtCenter(const PlaceTable::Place& place, Binding& bound);
    [[nodiscard]] Result<void> setAside(const LoggedEvent& logged, const QString& code);
    void touch(const Event& event);
    //! Writes the tables of all that was touched or told, inside the transaction.
    [[nodiscard]] Result<void> project(const Stories& told = {});
    //! After the transaction: the records, if any of theirs were touched.
    [[nodiscard]] Result<void> finish(const std::optional<Binding>& binding);

    Desk& m_desk;
    QList<Event> m_touched; //!< By the transaction under way; what is told of is not here.
};

} // namespace keting
