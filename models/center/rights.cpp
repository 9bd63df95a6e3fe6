// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/rights.h"

#include "models/wire/disclosurebody.h"

#include <algorithm>
#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kVillagePrefix = "v:"_L1;

// What an agent does for a villager; answering and closing is the commissioner's.
constexpr std::array kAgentKinds{"progressed"_L1, "noted"_L1,    "visit-planned"_L1,
                                 "visit-done"_L1, "received"_L1, "undone"_L1};
// What a commissioner may do about checklists; publishing is the manager's.
constexpr std::array kDraftKinds{"checklist-drafted"_L1};
// Seen in the group by whoever pasted it: the only event whose actor may be somebody else.
constexpr std::array kSeenKinds{"reply-seen"_L1};

template <size_t N>
bool isOneOf(const std::array<QLatin1StringView, N>& kinds, const QString& kind)
{
    return std::ranges::any_of(kinds, [&kind](QLatin1StringView one) { return kind == one; });
}

bool isInNameOf(const UserId& author, const Event& event)
{
    return event.actor == author || isOneOf(kSeenKinds, event.kind);
}

} // namespace

std::optional<StaffRole> staffRoleOf(AccountRole role)
{
    switch (role) {
    case AccountRole::Commissioner: return StaffRole::Commissioner;
    case AccountRole::Town: return StaffRole::TownWorker;
    case AccountRole::Agent: return StaffRole::Agent;
    case AccountRole::Manager:
    case AccountRole::Auditor:
    case AccountRole::Admin: return std::nullopt;
    }
    Q_UNREACHABLE();
}

Rights::Rights(const Account& account, const County& county, QDate day)
    : m_account(account), m_county(county), m_day(day)
{}

QStringList Rights::scopes() const
{
    if (m_account.disabled)
        return {};
    QStringList scopes{countyScope(), checklistScope(), userScope(m_account.name)};
    const auto& villages = m_county.villages();
    for (auto at = villages.cbegin(); at != villages.cend(); ++at) {
        const QString scope = kVillagePrefix + at.key();
        if (maySee(scope))
            scopes.append(scope);
    }
    scopes.sort();
    return scopes;
}

bool Rights::maySee(const QString& scope) const
{
    if (m_account.disabled)
        return false;
    if (scope == countyScope() || scope == checklistScope() || scope == userScope(m_account.name))
        return true;
    if (!scope.startsWith(kVillagePrefix))
        return false;
    switch (m_account.role) {
    case AccountRole::Manager:
    case AccountRole::Auditor: return m_county.village(scope.sliced(2)) != nullptr;
    case AccountRole::Commissioner:
    case AccountRole::Town:
    case AccountRole::Agent: return serves(scope);
    case AccountRole::Admin: return false; // Accounts and staffing, not villagers' words.
    }
    Q_UNREACHABLE();
}

bool Rights::serves(const QString& scope) const
{
    if (scope == m_lastScope)
        return m_servesLast;
    const auto role = staffRoleOf(m_account.role);
    const Staffing* staffed = role ? m_county.staffing(scope.sliced(2), *role) : nullptr;
    m_lastScope = scope;
    m_servesLast = staffed
        && (staffed->user == m_account.name
            || (staffed->standInOn(m_day) && staffed->standIn == m_account.name));
    return m_servesLast;
}

std::optional<QString> Rights::refusal(const Event& event) const
{
    if (!mayWrite(event))
        return u"no-right"_s;
    if (!isInNameOf(m_account.name, event))
        return u"actor"_s;
    return std::nullopt;
}

std::optional<QString> Rights::adoptionRefusal(const Event& event, const UserId& author) const
{
    if (m_account.role != AccountRole::Manager || !mayWrite(event))
        return u"no-right"_s;
    if (!isInNameOf(author, event))
        return u"actor"_s;
    return std::nullopt;
}

bool Rights::mayWrite(const Event& event) const
{
    if (m_account.disabled)
        return false;
    if (event.scope.startsWith(kVillagePrefix))
        return mayWriteVillage(event.scope, event.kind);
    if (event.scope == userScope(m_account.name)) // What they let out, whatever their role.
        return isDisclosure(event.kind) && event.subject == m_account.name.toString();
    return mayWriteRecords(event);
}

bool Rights::mayWriteVillage(const QString& scope, const QString& kind) const
{
    switch (m_account.role) {
    case AccountRole::Manager: return m_county.village(scope.sliced(2)) != nullptr;
    case AccountRole::Commissioner:
    case AccountRole::Town: return serves(scope);
    case AccountRole::Agent: return serves(scope) && isOneOf(kAgentKinds, kind);
    case AccountRole::Auditor:
    case AccountRole::Admin: return false;
    }
    Q_UNREACHABLE();
}

bool Rights::mayWriteRecords(const Event& event) const
{
    const bool county = event.scope == countyScope();
    if (!county && event.scope != checklistScope())
        return false;
    if (requestNamedBy(event.subject)) // It lives in a village.
        return false;
    switch (m_account.role) {
    case AccountRole::Manager: return true;
    case AccountRole::Admin: return county;
    case AccountRole::Commissioner: return !county && isOneOf(kDraftKinds, event.kind);
    case AccountRole::Town:
    case AccountRole::Agent:
    case AccountRole::Auditor: return false;
    }
    Q_UNREACHABLE();
}

} // namespace keting
