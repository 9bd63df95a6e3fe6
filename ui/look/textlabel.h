// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QLabel>

namespace keting {

//! Text in one of the type roles and inks; follows changes of theme and text size.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    TextLabel(const Look& look, FontRole role, Ink ink, const QString& text = {},
              QWidget* parent = nullptr);

    void setInk(Ink ink);
    void setRole(FontRole role);

protected:
    [[nodiscard]] const Look& look() const { return m_look; }

private:
    void wear();

    const Look& m_look;
    FontRole m_role;
    Ink m_ink;
};

} // namespace keting
