// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace keting {

struct FlowLayout::Part {
    QLayoutItem* item;
    int x = 0;
    int width = 0;
};

namespace {

bool expands(const QLayoutItem& item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

//! What it wants of a line; an expanding one is content with its least and takes what is left.
int wish(const QLayoutItem& item)
{
    return expands(item) ? item.minimumSize().width()
                         : std::max(item.sizeHint().width(), item.minimumSize().width());
}

int shareOf(QLayoutItem& item)
{
    if (!expands(item))
        return 0;
    const QWidget* widget = item.widget();
    return widget ? std::max(widget->sizePolicy().horizontalStretch(), 1) : 1;
}

int heightAt(const QLayoutItem& item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent)
{
    setSpacing(6);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addWidget(QWidget* widget, Qt::Alignment alignment)
{
    addWidget(widget);
    m_items.constLast()->setAlignment(alignment);
}

void FlowLayout::addLayout(QLayout* layout, Qt::Alignment alignment)
{
    addChildLayout(layout);
    addItem(layout);
    layout->setAlignment(alignment);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::setLineGap(int gap)
{
    m_lineGap = gap;
    invalidate();
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return std::ranges::any_of(m_items, [](const QLayoutItem* item) { return expands(*item); })
        ? Qt::Horizontal
        : Qt::Orientations();
}

QList<FlowLayout::Line> FlowLayout::lines(int room) const
{
    QList<Line> lines;
    int x = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const int width = std::min(wish(*item), std::max(room, item->minimumSize().width()));
        if (lines.isEmpty() || x + width > room) {
            lines.append(Line());
            x = 0;
        }
        lines.last().append({item, x, width});
        x += width + spacing();
    }
    for (Line& line : lines)
        stretch(line, room);
    return lines;
}

void FlowLayout::stretch(Line& line, int room) const
{
    int left = room - line.constLast().x - line.constLast().width;
    int shares = 0;
    for (const Part& part : std::as_const(line))
        shares += shareOf(*part.item);
    if (left <= 0)
        return;
    int shift = 0;
    for (Part& part : line) {
        if (shares == 0 && shift == 0 && part.item->alignment().testFlag(Qt::AlignRight))
            shift = left;
        part.x += shift;
        const int share = shareOf(*part.item);
        if (share == 0)
            continue;
        const int more = left * share / shares;
        part.width += more;
        shift += more;
        left -= more;
        shares -= share;
    }
}

int FlowLayout::heightOf(const Line& line)
{
    int height = 0;
    for (const Part& part : line)
        height = std::max(height, heightAt(*part.item, part.width));
    return height;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    int gap = 0;
    for (const Line& line : lines(width - margins.left() - margins.right())) {
        height += gap + heightOf(line);
        gap = m_lineGap;
    }
    return height;
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo({item->minimumSize().width(), item->sizeHint().height()});
    }
    return least.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    int gap = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        size = {size.width() + gap + item->sizeHint().width(),
                std::max(size.height(), item->sizeHint().height())};
        gap = spacing();
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect box = contentsRect();
    const QList<Line> all = lines(box.width());
    // A single line has the whole height, so that its parts stand in the middle.
    int top = box.top();
    for (const Line& line : all) {
        const int height = all.size() == 1 ? box.height() : heightOf(line);
        for (const Part& part : line) {
            const int own = std::min(heightAt(*part.item, part.width), height);
            const int y = part.item->alignment().testFlag(Qt::AlignTop) ? 0 : (height - own) / 2;
            // The alignment is this layout's; the part has the place it was given.
            const Qt::Alignment alignment = part.item->alignment();
            part.item->setAlignment({});
            part.item->setGeometry(QRect(box.left() + part.x, top + y, part.width, own));
            part.item->setAlignment(alignment);
        }
        top += height + m_lineGap;
    }
}

} // namespace keting
