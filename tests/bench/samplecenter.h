// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/placedevent.h"
#include "models/store/sqlsession.h"
#include "tests/bench/countysample.h"

#include <QStringList>

namespace keting::bench {

//! A desk that has signed in at the centre before, and still holds its tokens.
struct CenterDesk {
    UserId user;
    QString village; //!< The one it writes about.
    DeviceId device;
    QByteArray access; //!< Good for ten minutes.
    QByteArray refresh;
};

//! A centre of the whole county, made for one benchmark, with the people who serve its villages:
//! most commissioners, town workers and agents of one village, every twentieth a manager.
class SampleCenter {
public:
    [[nodiscard]] static SampleCenter inDirectory(const QString& directory, int desks);
    //! In a new database on the PostgreSQL server KETING_POSTGRES names.
    [[nodiscard]] static SampleCenter onPostgres(int desks);

    //! Everybody's.
    [[nodiscard]] static QString password();
    //! For keting-center.
    [[nodiscard]] const QStringList& arguments() const { return m_arguments; }
    //! The database itself; with SQLite only while no centre runs on it.
    [[nodiscard]] std::unique_ptr<SqlSession> session() const;
    [[nodiscard]] const QList<CenterDesk>& desks() const { return m_desks; }

private:
    explicit SampleCenter(QStringList arguments, int desks);
    void staff(SqlSession& session, int desks);

    QStringList m_arguments;
    QList<CenterDesk> m_desks;
};

//! What somebody writes at a desk: the sample county's events as their own, each of them new.
class DeskWork {
public:
    explicit DeskWork(const CenterDesk& desk);
    [[nodiscard]] QList<DeviceEvent> next(qsizetype count);

private:
    CenterDesk m_desk;
    CountySample m_sample;
    IdSource m_ids;
    QList<Event> m_left;
    qint64 m_dseq = 0;
};

} // namespace keting::bench
