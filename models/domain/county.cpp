// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/county.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! One overload a payload: what a county event does to the records.
template <typename... Cases>
struct CountyCases : Cases... {
    using Cases::operator()...;
};
// Clang before 17 does not deduce aggregates (P1816).
template <typename... Cases>
CountyCases(Cases...) -> CountyCases<Cases...>;

} // namespace

QString staffRoleName(StaffRole role)
{
    switch (role) {
    case StaffRole::Commissioner: return u"commissioner"_s;
    case StaffRole::TownWorker: return u"town"_s;
    case StaffRole::Agent: return u"agent"_s;
    }
    Q_UNREACHABLE();
}

std::optional<StaffRole> staffRoleFromName(QStringView name)
{
    for (const StaffRole role :
         {StaffRole::Commissioner, StaffRole::TownWorker, StaffRole::Agent}) {
        if (staffRoleName(role) == name)
            return role;
    }
    return std::nullopt;
}

Outcome County::apply(const Event& event, const CountyPayload& payload)
{
    const CountyCases cases{
        [&](const payload::VillageSet& p) {
            if (const QString code = p.village.code.toString(); !m_tags.contains(code))
                m_tags.insert(code, newTag(p.village));
            m_villages.insert(p.village.code.toString(), p.village);
            return Outcome::Applied;
        },
        [&](const payload::PersonSet& p) {
            m_people.insert(p.person.user.toString(), p.person);
            return Outcome::Applied;
        },
        [&](const payload::Staffed& p) {
            Staffing staffing = p.staffing;
            staffing.since = event.at;
            m_staffing.insert(Place{staffing.village.toString(), staffing.role}, staffing);
            return Outcome::Applied;
        },
        [&](const payload::Unstaffed& p) {
            return m_staffing.remove(Place{p.village.toString(), p.role}) > 0 ? Outcome::Applied
                                                                              : Outcome::Stale;
        },
        [&](const payload::CalendarSet& p) {
            // The event that comes later wins for the time it names; editions in between are
            // overruled.
            const auto later = [&](const CalendarEdition& known) {
                return known.effective >= p.edition.effective;
            };
            m_calendar.removeIf(later);
            m_calendar.append(p.edition);
            return Outcome::Applied;
        },
        [&](const payload::PolicySet& p) {
            m_policy = p.policy;
            return Outcome::Applied;
        },
        [&](const payload::CountyUnreadable& p) {
            return p.known ? Outcome::Malformed : Outcome::Unknown;
        },
    };
    return std::visit(cases, payload);
}

//! The initials of what tells it from other villages, and a digit where those are taken.
QString County::newTag(const Village& village) const
{
    QStringList syllables = village.pinyin.split(u' ', Qt::SkipEmptyParts);
    const qsizetype kind = village.name.endsWith(u"社区") ? 2
        : village.name.endsWith(u'村')                    ? 1
                                                          : 0;
    if (syllables.size() > kind)
        syllables.resize(syllables.size() - kind);
    QString initials;
    for (const QString& syllable : std::as_const(syllables)) {
        const QChar first = syllable.at(0).toUpper();
        if (first >= u'A' && first <= u'Z')
            initials.append(first);
    }
    if (initials.isEmpty())
        initials = u"V"_s + village.code.toString().right(3);
    QString tag = initials;
    for (int next = 2; !m_tags.key(tag).isEmpty(); ++next)
        tag = initials + QString::number(next);
    return tag;
}

const Village* County::village(const QString& code) const
{
    const auto found = m_villages.constFind(code);
    return found == m_villages.cend() ? nullptr : &*found;
}

const Person* County::person(const QString& user) const
{
    const auto found = m_people.constFind(user);
    return found == m_people.cend() ? nullptr : &*found;
}

const Staffing* County::staffing(const QString& village, StaffRole role) const
{
    const auto found = m_staffing.constFind(Place{village, role});
    return found == m_staffing.cend() ? nullptr : &*found;
}

std::optional<UserId> County::staffByGroupName(const QString& village, const QString& name) const
{
    for (const StaffRole role :
         {StaffRole::Commissioner, StaffRole::TownWorker, StaffRole::Agent}) {
        const Staffing* staffed = staffing(village, role);
        if (!staffed)
            continue;
        if (staffed->groupNames.contains(name))
            return staffed->user;
        if (staffed->standIn && nameOf(staffed->standIn->toString()) == name)
            return staffed->standIn;
    }
    return std::nullopt;
}

QString County::nameOf(const QString& user) const
{
    const Person* found = person(user);
    return found ? found->name : user;
}

} // namespace keting
