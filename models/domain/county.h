// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <QHash>
#include <QMap>

#include <variant>

namespace keting {

enum class StaffRole { Commissioner, TownWorker, Agent };
[[nodiscard]] QString staffRoleName(StaffRole role); //!< "commissioner", "town", "agent"
[[nodiscard]] std::optional<StaffRole> staffRoleFromName(QStringView name);

struct Village {
    VillageCode code;
    QString name; //!< As people say it: "三溪村".
    QString officialName; //!< "三溪村委会"
    QString townName;
    QString group; //!< Name of its WeChat group.
    QString pinyin; //!< Syllables of the name, "san xi cun"; its initials are what people type.
    QHash<QString, QString> facts; //!< Placeholder → value: "办理地点", "咨询电话"…
    friend bool operator==(const Village&, const Village&) = default;
};

struct Person {
    UserId user;
    QString name;
    QString role; //!< "commissioner", "town", "agent", "manager", "auditor", "admin"
    QString phone; //!< Personal data.
    friend bool operator==(const Person&, const Person&) = default;
};

//! Who holds a role in a village now. At most one per village and role.
struct Staffing {
    VillageCode village;
    StaffRole role = StaffRole::Commissioner;
    UserId user;
    QStringList groupNames; //!< What this person is called in the village's group.
    std::optional<UserId> standIn;
    std::optional<QDate> standInFrom; //!< First and last day, both included.
    std::optional<QDate> standInTo;
    Instant since;
    //! Without a day they are named for a leave to come, and stand in for nobody yet.
    [[nodiscard]] bool standInOn(QDate day) const
    {
        return standIn && (standInFrom || standInTo) && (!standInFrom || day >= *standInFrom)
            && (!standInTo || day <= *standInTo);
    }
    friend bool operator==(const Staffing&, const Staffing&) = default;
};

//! One edition of the service calendar, in the JSON of the command line; counts from `effective`
//! on.
struct CalendarEdition {
    int version = 1;
    Instant effective;
    QByteArray json;
    friend bool operator==(const CalendarEdition&, const CalendarEdition&) = default;
};

//! Targets and limits a manager sets.
struct ServicePolicy {
    Seconds firstReply{600}; //!< Of service time.
    Seconds nextReply{600};
    Seconds leftMessage{600}; //!< After the next opening.
    friend bool operator==(const ServicePolicy&, const ServicePolicy&) = default;
};

namespace payload {
struct VillageSet { //!< "village-set"
    Village village;
    friend bool operator==(const VillageSet&, const VillageSet&) = default;
};
struct PersonSet { //!< "person-set"
    Person person;
    friend bool operator==(const PersonSet&, const PersonSet&) = default;
};
struct Staffed { //!< "staffed": ends whoever held the role there before.
    Staffing staffing;
    friend bool operator==(const Staffed&, const Staffed&) = default;
};
struct Unstaffed { //!< "unstaffed": the role is vacant.
    VillageCode village;
    StaffRole role = StaffRole::Commissioner;
    friend bool operator==(const Unstaffed&, const Unstaffed&) = default;
};
struct CalendarSet { //!< "calendar-set"
    CalendarEdition edition;
    friend bool operator==(const CalendarSet&, const CalendarSet&) = default;
};
struct PolicySet { //!< "policy-set"
    ServicePolicy policy;
    friend bool operator==(const PolicySet&, const PolicySet&) = default;
};
struct CountyUnreadable { //!< Unknown kind or broken body; kept as it came.
    bool known = false;
    friend bool operator==(const CountyUnreadable&, const CountyUnreadable&) = default;
};
} // namespace payload

using CountyPayload
    = std::variant<payload::VillageSet, payload::PersonSet, payload::Staffed, payload::Unstaffed,
                   payload::CalendarSet, payload::PolicySet, payload::CountyUnreadable>;

//! The county's shared records: the fold of scope "o:<county>".
class County {
public:
    Outcome apply(const Event& event, const CountyPayload& payload);

    [[nodiscard]] const QMap<QString, Village>& villages() const
    {
        return m_villages;
    } //!< By code.
    [[nodiscard]] const Village* village(const QString& code) const;
    //! A short name for the numbers of its requests, "FL" for 富乐社区: given once, when the
    //! records first tell of the village, and no other's. Empty: no such village.
    [[nodiscard]] QString tagOf(const QString& code) const { return m_tags.value(code); }
    [[nodiscard]] QString villageOfTag(const QString& tag) const { return m_tags.key(tag); }
    [[nodiscard]] const Person* person(const QString& user) const;
    [[nodiscard]] const QMap<QString, Person>& people() const { return m_people; }
    [[nodiscard]] const Staffing* staffing(const QString& village, StaffRole role) const;
    [[nodiscard]] QList<Staffing> staffings() const { return m_staffing.values(); }
    //! User by the name written in this village's group; stand-ins under their own names too.
    [[nodiscard]] std::optional<UserId> staffByGroupName(const QString& village,
                                                         const QString& name) const;
    [[nodiscard]] const QList<CalendarEdition>& calendar() const
    {
        return m_calendar;
    } //!< In force order.
    [[nodiscard]] const ServicePolicy& policy() const { return m_policy; }
    //! Person's name, or the user name if nobody is known by it; empty for an empty user.
    [[nodiscard]] QString nameOf(const QString& user) const;

    friend bool operator==(const County&, const County&) = default;

private:
    using Place = std::pair<QString, StaffRole>;
    [[nodiscard]] QString newTag(const Village& village) const;

    QMap<QString, Village> m_villages;
    QHash<QString, QString> m_tags; //!< By code.
    QMap<QString, Person> m_people;
    QMap<Place, Staffing> m_staffing;
    QList<CalendarEdition> m_calendar;
    ServicePolicy m_policy;
};

} // namespace keting
