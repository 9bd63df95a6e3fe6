// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace keting {

class Look;

//! The left edge of a table whose rows are dragged: handle and number.
class HandleHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit HandleHeader(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const Look& m_look;
};

} // namespace keting
