// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "tests/sync/powerdisk.h"

namespace keting {

using Dice = std::mt19937;
[[nodiscard]] inline int below(Dice& dice, int n)
{
    return std::uniform_int_distribution<int>(0, n - 1)(dice);
}
[[nodiscard]] inline bool chance(Dice& dice, int perMille)
{
    return below(dice, 1000) < perMille;
}

//! Where a simulated machine keeps its database, which outlives the program on it.
class SimStore {
public:
    enum class Medium {
        Memory, //!< What is committed is safe, and a kill is all that can happen. Fast.
        Disk, //!< SQLite's own files on a disk whose power may fail.
    };
    SimStore(Medium medium, const QByteArray& name, quint32 seed);

    [[nodiscard]] bool canLosePower() const { return m_disk != nullptr; }
    //! What is there from now on, instead of anything else.
    void put(const QByteArray& image);
    //! Whoever has it open is killed, or the machine's power goes: its database, still open here,
    //! is of no use any more.
    void end(const Database& database, PowerDisk::End how);
    //! The job may come to no end: after so many steps its program is killed or its power goes. If
    //! so, true, and as after end().
    [[nodiscard]] bool isEndOf(Database& database, int steps, const std::function<void()>& job);
    //! After put() or end().
    [[nodiscard]] std::unique_ptr<Database> open();

private:
    Dice m_dice;
    QByteArray m_image; //!< In memory: of what is not open.
    std::unique_ptr<PowerDisk> m_disk;
};

} // namespace keting
