// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/toast.h"

#include "ui/look/controls.h"
#include "ui/look/pill.h"
#include "ui/look/stylepaint.h"
#include "ui/look/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFromEdge = 16;

} // namespace

Toast::Toast(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_what(new TextLabel(look, FontRole::BodyStrong, Ink::TipText, {}, this))
    , m_detail(new TextLabel(look, FontRole::Line2, Ink::TipText, {}, this))
    , m_undo(new QPushButton(this))
{
    setObjectName(u"toast"_s);
    m_undo->setObjectName(u"toast-undo"_s);
    m_undo->setFocusPolicy(Qt::TabFocus);
    setButtonKind(*m_undo, ButtonKind::OnTip);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(m_what);
    lines->addWidget(m_detail);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(38, 10, 12, 10);
    row->setSpacing(24);
    row->addLayout(lines, 1);
    row->addWidget(m_undo);
    m_beat.setInterval(std::chrono::seconds(1));
    connect(&m_beat, &QTimer::timeout, this, &Toast::secondPassed);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        dismiss();
        emit undoRequested();
    });
    hide();
}

void Toast::offerUndo(const QString& what, const QString& detail)
{
    appear(what, detail, true);
}

void Toast::tell(const QString& what, const QString& detail)
{
    appear(what, detail, false);
}

void Toast::appear(const QString& what, const QString& detail, bool undo)
{
    m_what->setText(what);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_undo->setVisible(undo);
    m_left = static_cast<int>(kUndoTime.count());
    showSeconds();
    setAccessibleName(what);
    setAccessibleDescription(detail);
    place();
    raise();
    show();
    m_beat.start();
}

void Toast::standOver(QWidget& anchor)
{
    m_anchor = &anchor;
    anchor.installEventFilter(this);
    place();
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_anchor && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::place()
{
    // While hidden, the inner layout does not hear that a text has changed.
    layout()->invalidate();
    layout()->activate();
    adjustSize();
    if (!m_anchor || !parentWidget())
        return;
    const QPoint corner = m_anchor->mapTo(parentWidget(), QPoint());
    move(corner.x() + kFromEdge, corner.y() + m_anchor->height() - height() - kFromEdge);
}

void Toast::dismiss()
{
    m_beat.stop();
    hide();
}

void Toast::secondPassed()
{
    if (m_left == 0)
        return;
    --m_left;
    showSeconds();
    if (m_left == 0)
        dismiss();
}

void Toast::showSeconds()
{
    m_undo->setText(tr("Undo %1", "button with the seconds left").arg(m_left));
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = m_look.tokens();
    stylepaint::rounded(painter, rect(), 6, t.tip);
    paintPillGlyph(painter, QRectF(14, height() / 2.0 - 7, 14, 14), PillState::Answered, 0,
                   t.tipText, t.tip);
}

} // namespace keting
