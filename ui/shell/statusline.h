// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shellstatus.h"

#include <QWidget>

namespace keting {

class Look;
class TextLabel;

//! The 26-px line at the bottom: service, special day, where the data stands, clock, user.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(const Look& look, QWidget* parent = nullptr);

    void setStatus(const ShellStatus& status);
    [[nodiscard]] const ShellStatus& status() const { return m_status; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showStatus();
    void showService();
    void showSync();
    [[nodiscard]] QWidget* newSeparator();

    const Look& m_look;
    ShellStatus m_status;
    QWidget* m_mark;
    TextLabel* m_service;
    TextLabel* m_time;
    TextLabel* m_special;
    QWidget* m_syncMark;
    TextLabel* m_sync;
    QWidget* m_clockSeparator;
    TextLabel* m_clock;
    QWidget* m_userMark;
    TextLabel* m_user;
};

} // namespace keting
