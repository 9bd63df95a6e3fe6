// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QAbstractButton>

namespace keting {

//! A pill-shaped button: a filter that a click takes away, or the word that there is something new.
class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind {
        Filter, //!< Tint, with ×.
        News, //!< Filled, with an arrow up: "3 new messages".
    };
    Chip(const Look& look, Kind kind, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    Kind m_kind;
};

} // namespace keting
