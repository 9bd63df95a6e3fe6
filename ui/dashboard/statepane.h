// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace keting {

class Look;

//! What stands in for the charts: loading, nothing there, or an error with one way on.
class StatePane final : public QWidget {
    Q_OBJECT
public:
    explicit StatePane(const Look& look, QWidget* parent = nullptr);

    //! An empty `action` hides the button; an unknown icon name the picture.
    void say(const QString& iconName, const QString& title, const QString& text,
             const QString& action);

signals:
    void actionTriggered();

private:
    void restyle();

    const Look& m_look;
    QString m_iconName;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace keting
