// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QWidget>

class QVBoxLayout;

namespace keting {

//! Every component of the room on one page, as in the design's sheet of components.
class GallerySheet final : public QWidget {
public:
    explicit GallerySheet(const Look& look);

private:
    void addHeading(const QString& text);
    void addPills();
    void addButtons();
    void addInputs();
    void addMarks();
    void addStates();
    void addToast();
    void addClock();
    void addBanners();

    const Look& m_look;
    QVBoxLayout* m_column;
};

} // namespace keting
