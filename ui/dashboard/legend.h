// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/tokens.h"

#include <QList>
#include <QWidget>

namespace keting {

class Look;

//! A line of swatches with words, for the head of a chart; what does not fit is left out from the
//! end.
class Legend final : public QWidget {
    Q_OBJECT
public:
    enum class Shape { Box, Line, Words };
    struct Entry {
        Shape shape = Shape::Words;
        QColor Tokens::*colour = &Tokens::text3;
        QString text;
    };

    explicit Legend(const Look& look, QWidget* parent = nullptr);

    void setEntries(const QList<Entry>& entries);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double widthOf(const Entry& entry) const;

    const Look& m_look;
    QList<Entry> m_entries;
};

} // namespace keting
