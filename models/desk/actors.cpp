// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/actors.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

bool isOnTheStaff(const County& county, const UserId& user)
{
    return std::ranges::any_of(county.staffings(), [&](const Staffing& staffed) {
        return staffed.user == user || staffed.standIn == user;
    });
}

bool hasNobody(const County& county)
{
    return county.staffings().isEmpty()
        && std::ranges::all_of(county.people(),
                               [](const Person& person) { return person.user == deskUser(); });
}

} // namespace

UserId deskUser()
{
    return *UserId::parse(u"desk");
}

Result<void> mayRead(const County& county, const UserId& user)
{
    if (user == deskUser() || county.person(user.toString()) || isOnTheStaff(county, user)
        || hasNobody(county))
        return {};
    return fail(
        Error::Code::NotFound,
        u"nobody of this desk is called \"%1\": `village list` shows who serves where; "
        "name one of them, or leave the name out; nothing was changed"_s.arg(user.toString()));
}

Result<void> mayAct(const County& county, const UserId& user)
{
    auto known = mayRead(county, user);
    const Person* person = county.person(user.toString());
    if (!known || !person || person->role != "auditor"_L1)
        return known;
    return fail(Error::Code::Invalid,
                u"%1 is an auditor, who reads and changes nothing; nothing was changed"_s.arg(
                    person->user.toString()));
}

} // namespace keting
