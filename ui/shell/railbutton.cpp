// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/railbutton.h"

#include "ui/look/inkicon.h"

#include <QPainter>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRailWidth = 56;
constexpr int kRailItem = 54;
constexpr int kRailIcon = 22;
constexpr int kWordsEdge = 12; //!< Both sides together; the current page has its bar there.

} // namespace

RailButton::RailButton(const Look& look, const QString& icon, const QString& title, QWidget* parent)
    : QAbstractButton(parent), m_look(look), m_icon(icon)
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_look, &Look::changed, this, &QWidget::updateGeometry);
    describe();
}

void RailButton::setBadge(BadgeKind kind, qint64 count)
{
    m_kind = kind;
    m_count = count;
    describe();
    update();
}

void RailButton::setKeys(const QString& keys)
{
    m_keys = keys;
    describe();
}

void RailButton::describe()
{
    QString name = text();
    if (m_count > 0)
        name += u' '
            + (m_kind == BadgeKind::Overdue ? tr("%n overdue", nullptr, static_cast<int>(m_count))
                                            : tr("%n to do", nullptr, static_cast<int>(m_count)));
    setAccessibleName(name);
    setToolTip(m_keys.isEmpty() ? name : name + u"  "_s + m_keys);
}

QSize RailButton::sizeHint() const
{
    const int words = QFontMetrics(m_look.font(FontRole::CaptionStrong)).height();
    // Longer words make the rail wider instead of losing their end.
    const int wide = QFontMetrics(m_look.font(FontRole::CaptionStrong)).horizontalAdvance(text());
    return {std::max(m_look.scaled(kRailWidth), wide + kWordsEdge),
            std::max(kRailItem, m_look.scaled(kRailIcon) + 2 + words + 12)};
}

void RailButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = m_look.tokens();
    const bool current = isChecked();
    if (current || underMouse())
        painter.fillRect(rect(), current ? t.base : t.sep);
    if (current)
        painter.fillRect(QRect(0, 0, 3, height()), t.accent);
    const QColor ink = current ? t.accent : t.text2;
    const int side = m_look.scaled(kRailIcon);
    const int words = QFontMetrics(m_look.font(FontRole::CaptionStrong)).height();
    const int top = (height() - side - 2 - words) / 2;
    const QRectF box((width() - side) / 2.0, top, side, side);
    paintIcon(painter, box, m_icon, ink);
    paintLine(painter, QRectF(2, top + side + 2, width() - 4, words), text(),
              m_look.font(current ? FontRole::CaptionStrong : FontRole::Caption), ink,
              Qt::AlignHCenter);
    if (m_count > 0) {
        const QString count = badgeText(m_count);
        const QSizeF size = badgeSize(m_look, count);
        paintBadge(painter, m_look,
                   QPointF(std::min(box.right() - 4, width() - size.width() - 3.0),
                           std::max(top + 2.0, size.height() / 2 + 1)),
                   count, m_kind);
    }
}

} // namespace keting
