// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/checklistdiff.h"

#include <QWidget>

namespace keting {

class Look;

//! What changed between two versions: + and − before the line, the changed words marked.
class DiffView final : public QWidget {
    Q_OBJECT
public:
    explicit DiffView(const Look& look, QWidget* parent = nullptr);

    void setLines(const QList<DiffLine>& lines);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLineAt(QPainter& painter, const QRectF& row, const DiffLine& line) const;

    const Look& m_look;
    QList<DiffLine> m_lines;
};

} // namespace keting
