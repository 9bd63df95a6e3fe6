// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/diffview.h"

#include "ui/look/look.h"

#include <QPainter>
#include <QTextLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDiffLine = 21;
constexpr double kSignWidth = 30;

} // namespace

DiffView::DiffView(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setAccessibleName(tr("What changed"));
    connect(&look, &Look::changed, this, &DiffView::updateGeometry);
}

void DiffView::setLines(const QList<DiffLine>& lines)
{
    m_lines = lines;
    QStringList spoken;
    for (const DiffLine& line : lines) {
        if (line.kind != DiffLine::Kind::Same)
            spoken.append((line.kind == DiffLine::Kind::Added ? tr("added: ") : tr("removed: "))
                          + line.text);
    }
    setAccessibleDescription(spoken.join(u"; "_s));
    setMinimumHeight(sizeHint().height());
    updateGeometry();
    update();
}

QSize DiffView::sizeHint() const
{
    const int row = m_look.height(kDiffLine, FontRole::Line2, 3);
    return {m_look.scaled(300), row * std::max(1, static_cast<int>(m_lines.size())) + 4};
}

void DiffView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double row = m_look.height(kDiffLine, FontRole::Line2, 3);
    if (m_lines.isEmpty()) {
        painter.setFont(m_look.font(FontRole::Line2));
        painter.setPen(m_look.tokens().text3);
        painter.drawText(QRectF(kSignWidth, 0, width() - kSignWidth, row),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("No difference"));
        return;
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        paintLineAt(painter, QRectF(0, row * static_cast<double>(i), width(), row), m_lines.at(i));
}

void DiffView::paintLineAt(QPainter& painter, const QRectF& row, const DiffLine& line) const
{
    const Tokens& t = m_look.tokens();
    const bool added = line.kind == DiffLine::Kind::Added;
    const bool removed = line.kind == DiffLine::Kind::Removed;
    const QColor ink = added ? t.done : removed ? t.over : t.text2;
    if (added || removed) {
        painter.fillRect(row, added ? t.doneBg : t.overBg);
        painter.setFont(m_look.font(FontRole::Pill));
        painter.setPen(ink);
        painter.drawText(QRectF(row.left(), row.top(), kSignWidth, row.height()), Qt::AlignCenter,
                         added ? u"+"_s : u"−"_s);
    }
    QTextLayout words(line.text, m_look.font(FontRole::Line2));
    QTextCharFormat changed;
    changed.setFontWeight(QFont::Bold);
    changed.setFontUnderline(added);
    changed.setFontStrikeOut(removed);
    if (line.changedLength > 0)
        words.setFormats(
            {{static_cast<int>(line.changedAt), static_cast<int>(line.changedLength), changed}});
    words.beginLayout();
    QTextLine shown = words.createLine();
    shown.setNumColumns(static_cast<int>(line.text.size()));
    words.endLayout();
    painter.save();
    painter.setClipRect(row.adjusted(0, 0, -4, 0));
    painter.setPen(ink);
    words.draw(&painter, QPointF(kSignWidth, row.top() + (row.height() - shown.height()) / 2));
    painter.restore();
}

} // namespace keting
