// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/center/countycache.h"
#include "models/center/refusal.h"
#include "models/domain/account.h"
#include "models/store/quarantinetable.h"
#include "models/wire/quarantinemessages.h"

namespace keting {

//! What becomes of events that were refused: a manager looks at them and makes some of them part
//! of their scopes after all.
class Adoption {
public:
    //! `county` is shared by all who use one database.
    Adoption(SqlSession& session, CountyCache& county, Instant now)
        : m_session(session), m_log(session), m_county(county), m_now(now)
    {}

    //! What waits in the scopes this manager may write in, as many as one answer may hold.
    //! Forbidden: it is no manager's account.
    [[nodiscard]] Answer<QuarantinePage> waiting(const Account& manager, qint64 after);
    //! Makes the event part of its scope as it was written, and with it what its author did in the
    //! same deed; all or none. The audit log and the quarantine say who did. `device`: the
    //! manager's; none: the operator did it in the manager's name. Doing it again says where it
    //! stands. Conflict: "not-there", "bad-event", "device", "actor", "id-conflict",
    //! "number-taken", "other-village"; Forbidden: "no-right".
    [[nodiscard]] Answer<AdoptAnswer> adopt(const Account& manager,
                                            const std::optional<DeviceId>& device, qint64 number);

private:
    struct Candidate {
        QuarantinedEvent entry;
        DeviceEvent sent;
    };
    [[nodiscard]] Answer<Candidate> judged(const Account& manager, const QuarantinedEvent& entry);
    //! All that waits of the deed this one belongs to, itself too, in the order in which they came.
    [[nodiscard]] Answer<QList<QuarantinedEvent>> deedOf(const QuarantinedEvent& entry);
    //! Where it stands already, or from now on.
    [[nodiscard]] Answer<AdoptAnswer> placed(const Candidate& candidate, ScopeCursor& head);
    [[nodiscard]] Result<void> record(const Candidate& candidate, const UserId& manager,
                                      const std::optional<DeviceId>& device);

    SqlSession& m_session;
    ScopeLog m_log;
    CountyCache& m_county;
    Instant m_now;
};

} // namespace keting
