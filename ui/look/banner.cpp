// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/banner.h"

#include "ui/look/controls.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/inkicon.h"
#include "ui/look/stylepaint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEdge = 4;
constexpr int kBannerIcon = 16;

struct BannerPaint {
    QColor ground;
    QColor edge;
    Ink ink;
};

BannerPaint bannerPaint(const Tokens& t, BannerSpec::Kind kind)
{
    switch (kind) {
    case BannerSpec::Kind::Good: return {t.base, t.done, Ink::Done};
    case BannerSpec::Kind::Busy: return {t.base, t.run, Ink::Run};
    case BannerSpec::Kind::Note: return {t.base, t.pause, Ink::Pause};
    case BannerSpec::Kind::Warning: return {t.warnBg, t.warnShape, Ink::Warn};
    case BannerSpec::Kind::Error: return {t.overBg, t.overFill, Ink::Over};
    }
    return {};
}

} // namespace

Banner::Banner(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_row(new QHBoxLayout(this))
{
    setObjectName(u"banner"_s);
    setMinimumHeight(36);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_row->setContentsMargins(kEdge + 10 + kBannerIcon + 8, 4, 8, 4);
    m_row->setSpacing(8);
}

void Banner::setSpec(const BannerSpec& spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    while (QLayoutItem* item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool grave = spec.kind >= BannerSpec::Kind::Warning;
    auto* what = new TextLabel(m_look, FontRole::BodyStrong,
                               grave ? bannerPaint(m_look.tokens(), spec.kind).ink : Ink::Text,
                               spec.what, this);
    auto* rest
        = new ElidedLabel(m_look, FontRole::Body, grave ? Ink::Text : Ink::Text2, spec.rest, this);
    m_row->addWidget(what);
    m_row->addSpacing(4);
    m_row->addWidget(rest, 1);
    if (spec.progress) {
        auto* bar = new QProgressBar(this);
        bar->setRange(0, spec.progress->total);
        bar->setValue(spec.progress->done);
        bar->setFixedWidth(150);
        m_row->addWidget(bar);
        m_row->addWidget(
            new TextLabel(m_look, FontRole::Line2, Ink::Text2,
                          u"%1 / %2"_s.arg(spec.progress->done).arg(spec.progress->total), this));
    }
    for (const BannerSpec::Action& action : spec.actions)
        addButton(action);
    setAccessibleName(spec.what + u' ' + spec.rest);
    update();
}

void Banner::addButton(const BannerSpec::Action& action)
{
    auto* button = new QPushButton(action.text, this);
    button->setObjectName(u"banner-"_s + action.id);
    setSmall(*button);
    if (action.recommended)
        setButtonKind(*button,
                      m_spec.kind == BannerSpec::Kind::Error ? ButtonKind::Danger
                                                             : ButtonKind::Tint);
    // Queued: what the answer does may replace this banner and the button with it.
    connect(
        button, &QPushButton::clicked, this,
        [this, banner = m_spec.id, id = action.id] { emit acted(banner, id); },
        Qt::QueuedConnection);
    m_row->addWidget(button);
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = m_look.tokens();
    const BannerPaint paint = bannerPaint(t, m_spec.kind);
    painter.fillRect(rect(), paint.ground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.sep);
    painter.fillRect(QRect(0, 0, kEdge, height()), paint.edge);
    paintIcon(painter, QRectF(kEdge + 10, (height() - kBannerIcon) / 2.0, kBannerIcon, kBannerIcon),
              m_spec.icon, m_look.ink(paint.ink));
}

} // namespace keting
