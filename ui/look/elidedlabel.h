// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/textlabel.h"

namespace keting {

//! One line that gives way: too narrow, it ends in "…" and the whole text is in the tooltip.
class ElidedLabel final : public TextLabel {
    Q_OBJECT
public:
    ElidedLabel(const Look& look, FontRole role, Ink ink, const QString& text = {},
                QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace keting
