// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/centerlink.h"
#include "models/wire/quarantinemessages.h"

#include <QPointer>
#include <QTimer>

namespace keting {

class MainWindow;
class RefusedList;

//! A manager's look at what others wrote and the centre did not accept. Asks when the exchange is
//! level, and every few minutes from then on; nobody but a manager is told of anything.
class AdoptionController final : public QObject {
    Q_OBJECT

public:
    //! All outlive it.
    AdoptionController(DeskHost& host, RefusedList& list, MainWindow& window,
                       QObject* parent = nullptr);

    //! Asks by this exchange from now on; none: by no one, and nothing is shown.
    void use(CenterLink* link);
    void take(const SyncStatus& status);

private:
    void look();
    void show(const QuarantinePage& page);
    void adopt(qint64 number);

    DeskHost& m_host;
    RefusedList& m_list;
    MainWindow& m_window;
    QPointer<CenterLink> m_link;
    QTimer m_again;
    bool m_mayLook = false; //!< Not asked yet in this sign-in, or the centre has answered.
};

} // namespace keting
