// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/desk.h"

#include <QTemporaryDir>

namespace keting {

//! A desk with the county's villages, calendar, checklists and two commissioners (li, chen) in a
//! directory of its own, and a clock the test sets.
class NewDesk {
public:
    NewDesk();

    [[nodiscard]] Desk& desk() { return *m_desk; }
    [[nodiscard]] Instant now() const { return m_now; }
    void setNow(Instant now) { m_now = now; }
    void pass(Millis time) { m_now += time; }
    [[nodiscard]] static VillageCode village();
    [[nodiscard]] static UserId user(const QString& name) { return *UserId::parse(name); }
    //! A question from a telephone; claimed by who took it.
    [[nodiscard]] RequestId phoned(const QString& asker, const QString& text);
    //! The folded state without its history.
    [[nodiscard]] QByteArray stateOf(const RequestId& id);
    //! Fails the test if the tables are not what the log says.
    void expectSound();
    //! Closes it and opens it again, as another run of the program does.
    void reopen();
    //! Leaves it to somebody else. Its directory, which goes with this object.
    [[nodiscard]] QString close();

private:
    QTemporaryDir m_dir;
    Instant m_now;
    std::unique_ptr<Desk> m_desk;
};

} // namespace keting
