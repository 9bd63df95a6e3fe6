// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/pill.h"

#include <QWidget>

namespace keting {

//! One pill as a widget; its sentence is the tooltip and the accessible name.
class PillLabel final : public QWidget {
    Q_OBJECT
public:
    explicit PillLabel(const Look& look, QWidget* parent = nullptr);

    void setPill(const PillSpec& pill);
    [[nodiscard]] const PillSpec& pill() const { return m_pill; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    PillSpec m_pill;
};

} // namespace keting
