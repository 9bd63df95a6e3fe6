// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace keting {

//! A line to be filled in. While nobody writes in it, a text it is too narrow for ends in "…", and
//! the whole text is in the tooltip.
class ElidedEdit final : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

    //! What is shown of the text now.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRect textRect() const;
};

} // namespace keting
