// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/newcomers.h"

#include "app/center/connection.h"

namespace keting {

Newcomers::Seat::Seat(Newcomers& all, const QByteArray& address, Connection& one)
    : m_all(all), m_address(address), m_number(++all.m_last)
{
    auto& here = all.m_byAddress[address];
    here.emplace(m_number, &one);
    if (here.size() <= all.m_most)
        return;
    here.begin()->second->end();
    here.erase(here.begin()); // It ends when its turn comes; it is not the oldest twice.
}

void Newcomers::Seat::leave()
{
    if (m_number == 0)
        return;
    const auto here = m_all.m_byAddress.find(m_address);
    if (here != m_all.m_byAddress.end()) {
        here->erase(m_number);
        if (here->empty())
            m_all.m_byAddress.remove(m_address);
    }
    m_number = 0;
}

} // namespace keting
