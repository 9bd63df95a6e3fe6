// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace keting {

class Look;

//! What the five kinds of span look like, on one line.
class ClockLegend final : public QWidget {
    Q_OBJECT
public:
    explicit ClockLegend(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
};

} // namespace keting
