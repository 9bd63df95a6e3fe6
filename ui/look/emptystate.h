// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace keting {

class TextLabel;

//! Instead of an empty list: what is true, why, and what can be done about it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(const Look& look, const QString& icon, const QString& title, const QString& text,
               QWidget* parent = nullptr);

    void setTexts(const QString& icon, const QString& title, const QString& text);
    //! Marks it as a fault: the icon takes the error ink.
    void setFault(bool fault);
    //! The one button that is the next step; its click is the caller's to connect.
    QPushButton* addAction(const QString& text, bool recommended = true);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    QString m_icon;
    bool m_fault = false;
    QWidget* m_picture;
    TextLabel* m_title;
    TextLabel* m_text;
    QHBoxLayout* m_buttons;
};

} // namespace keting
