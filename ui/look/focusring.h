// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>

namespace keting {

class Look;

//! The 2-px ring around the button, tab or check box that got the focus by the keyboard. One for
//! the whole application; inputs and lists show their focus themselves.
class FocusRing final : public QFocusFrame {
    Q_OBJECT
public:
    explicit FocusRing(const Look& look);

    [[nodiscard]] static bool suits(const QWidget* focused);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
};

} // namespace keting
