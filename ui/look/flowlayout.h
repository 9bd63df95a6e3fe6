// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace keting {

//! One line while there is room, else as many as are needed. What wants to expand shares what is
//! left of its line, by its stretch; what is aligned right stands at its end.
class FlowLayout final : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    using QLayout::addWidget;
    void addWidget(QWidget* widget, Qt::Alignment alignment);
    void addLayout(QLayout* layout, Qt::Alignment alignment = {});
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    //! px between two lines; spacing() is between the parts of one.
    void setLineGap(int gap);

    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Part;
    using Line = QList<Part>;

    [[nodiscard]] QList<Line> lines(int room) const;
    void stretch(Line& line, int room) const;
    [[nodiscard]] static int heightOf(const Line& line);

    QList<QLayoutItem*> m_items;
    int m_lineGap = 4;
};

} // namespace keting
