// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/closingnotice.h"

#include <QObject>

namespace keting {

class DeskHost;
class MainWindow;
class SettingsStore;

//! Offers the closing notice after the day's service, once a day: it stays until it was said that
//! it stands in the groups, also over a restart. A notice answers nobody and stops no clock.
class ClosingController final : public QObject {
    Q_OBJECT
public:
    //! Everything is borrowed and outlives this.
    ClosingController(DeskHost& host, MainWindow& window, SettingsStore& store, UserId me,
                      QObject* parent = nullptr);

    void offer(Instant now);

private:
    void act(const QString& action);

    DeskHost& m_host;
    MainWindow& m_window;
    SettingsStore& m_store;
    UserId m_me;
    std::optional<ClosingNotice> m_offered;
};

} // namespace keting
