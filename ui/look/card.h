// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QWidget>

namespace keting {

//! A pane on `base` with a 1-px outline and radius 4; what it holds is a layout of the caller's.
class Card final : public QWidget {
    Q_OBJECT
public:
    explicit Card(const Look& look, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
};

} // namespace keting
