// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractButton;
class QLineEdit;
class QWidget;

namespace keting {

//! How a button is drawn. At most one Filled per pane, and it is the next step.
enum class ButtonKind {
    Outlined, //!< The default of a QPushButton.
    Filled,
    Flat, //!< The default of a QToolButton.
    Tint, //!< The recommended one among equals; a checked button looks like this too.
    Danger, //!< Outlined in the error ink.
    OnTip, //!< Outlined on the dark ground of a toast.
};

void setButtonKind(QAbstractButton& button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QWidget& button);

//! 24 px instead of 28.
void setSmall(QWidget& control, bool small = true);
[[nodiscard]] bool isSmall(const QWidget& control);

//! Draws the shortcut as a key cap behind the text; it does not bind the key.
void setKeyCap(QAbstractButton& button, const QString& key);
[[nodiscard]] QString keyCap(const QWidget& button);

//! Error outline around an input; the words beside it are the caller's.
void setWrong(QWidget& input, bool wrong);
[[nodiscard]] bool isWrong(const QWidget& input);

//! Ctrl+Enter anywhere in the window `form` presses the button, also from a field that takes Enter
//! itself.
void pressWithCtrlEnter(QAbstractButton& button, QWidget& form);

//! Joins buttons of a row into one segmented control.
enum class Segment { None, First, Middle, Last };
void setSegment(QAbstractButton& button, Segment segment);
[[nodiscard]] Segment segment(const QWidget& button);

} // namespace keting
