// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/pill.h"

#include "ui/look/look.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace keting {

namespace {

constexpr int kPillHeight = 20;
constexpr int kPillLeading = 6;
constexpr int kPillTrailing = 8;
constexpr int kPillGlyph = 12;
constexpr int kPillGap = 5;

enum class PillOutline { None, Solid, Dashed };

struct PillPaint {
    QColor ink;
    QColor ground; //!< Invalid: none.
    QColor edge;
    PillOutline outline = PillOutline::None;

    [[nodiscard]] bool isFilled() const { return ground.isValid() && ground.alpha() == 255; }
};

PillPaint restingPaint(const Tokens& t, PillState state)
{
    switch (state) {
    case PillState::Running: return {t.run, t.runBg, {}};
    case PillState::Soon: return {t.warn, t.warnBg, {}};
    case PillState::Overdue: return {t.overText, t.overFill, {}};
    case PillState::LeftMessage: return {t.left, t.leftBg, {}};
    case PillState::Waiting:
    case PillState::Snoozed: return {t.pause, {}, t.border, PillOutline::Dashed};
    case PillState::Promise:
    case PillState::Visit: return {t.promise, t.promiseBg, {}};
    case PillState::NoProgress: return {t.promise, {}, t.promise, PillOutline::Solid};
    case PillState::Ready:
    case PillState::Answered: return {t.done, t.doneBg, {}};
    case PillState::AnsweredLate:
    case PillState::UnansweredLate: return {t.over, {}, t.over, PillOutline::Solid};
    case PillState::Unanswered: return {t.pause, {}, t.border, PillOutline::Solid};
    }
    return {};
}

PillPaint pillPaint(const Tokens& t, PillState state, bool selected)
{
    PillPaint paint = restingPaint(t, state);
    if (selected && paint.outline == PillOutline::None && state != PillState::Overdue)
        paint.ground = t.base;
    if (selected && paint.outline == PillOutline::Dashed)
        paint.edge = t.pause;
    return paint;
}

QString withWidestDigits(QString text)
{
    for (QChar& c : text) {
        if (c.isDigit())
            c = u'0';
    }
    return text;
}

void paintPillBody(QPainter& painter, const QRectF& body, const PillPaint& look)
{
    if (look.outline == PillOutline::None) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.ground);
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);
        return;
    }
    QPen pen(look.edge, 1);
    if (look.outline == PillOutline::Dashed)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QRectF inner = body.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2);
}

QRectF bodyOf(const Look& look, const QPointF& leftMiddle, const PillSpec& pill)
{
    const QSizeF size = pillSize(look, pill);
    return {QPointF(std::round(leftMiddle.x()), std::round(leftMiddle.y() - size.height() / 2)),
            size};
}

QRectF textOf(const Look& look, const QRectF& body)
{
    return body.adjusted(kPillLeading + look.scaled(kPillGlyph) + kPillGap, 0, 0, 0);
}

//! Where the characters of a countdown stand: from the top of their line to its bottom.
QRectF digitsOf(const Look& look, const QRectF& body, QStringView covered)
{
    const ClockGlyphs& glyphs = look.clockGlyphs(FontRole::Pill);
    const QRectF text = textOf(look, body);
    return {text.left(), std::floor(text.top() + (text.height() - glyphs.height()) / 2),
            glyphs.advance(covered), std::ceil(glyphs.height())};
}

//! The pie turns by about a pixel of its rim at a time: each turn draws it anew.
constexpr int kPieSteps = 24;

int stepsOf(const PillSpec& pill)
{
    return static_cast<int>(std::lround(pill.share * kPieSteps));
}

} // namespace

QSizeF pillSize(const Look& look, const PillSpec& pill)
{
    const ClockGlyphs& glyphs = look.clockGlyphs(FontRole::Pill);
    const double text = glyphs.covers(pill.text)
        ? std::ceil(glyphs.advance(pill.text))
        : std::ceil(QFontMetricsF(look.font(FontRole::Pill))
                        .horizontalAdvance(withWidestDigits(pill.text)));
    const double glyph = look.scaled(kPillGlyph);
    const double gap = pill.text.isEmpty() ? 0 : kPillGap;
    return {kPillLeading + glyph + gap + text + kPillTrailing,
            static_cast<double>(look.height(kPillHeight, FontRole::Pill, 2))};
}

bool isSameWidth(const PillSpec& one, const PillSpec& other)
{
    return std::ranges::equal(one.text, other.text, [](QChar a, QChar b) {
        return a == b || (a.isDigit() && b.isDigit());
    });
}

QRectF changedPart(const Look& look, const QPointF& leftMiddle, const PillSpec& before,
                   const PillSpec& after)
{
    const QRectF body = bodyOf(look, leftMiddle, after);
    const ClockGlyphs& glyphs = look.clockGlyphs(FontRole::Pill);
    const QStringView text(after.text);
    const bool sameShape = before.state == after.state && stepsOf(before) == stepsOf(after)
        && isSameWidth(before, after);
    if (!sameShape || !glyphs.covers(text))
        return body | bodyOf(look, leftMiddle, before);
    const auto [first, other] = std::ranges::mismatch(text, before.text);
    const auto same = first - text.begin();
    return digitsOf(look, body, text).adjusted(glyphs.advance(text.first(same)), 0, 0, 0);
}

bool paintDigits(QPainter& painter, const Look& look, const QPointF& leftMiddle,
                 const PillSpec& pill, bool selected, const QRectF& part)
{
    const PillPaint paint = pillPaint(look.tokens(), pill.state, selected);
    const ClockGlyphs& glyphs = look.clockGlyphs(FontRole::Pill);
    if (!paint.isFilled() || !glyphs.covers(pill.text))
        return false;
    const QRectF digits = digitsOf(look, bodyOf(look, leftMiddle, pill), pill.text);
    if (!QRectF(digits.toAlignedRect()).contains(part))
        return false;
    // Its first pixel may still be the end of the digit before, which stays as it is.
    glyphs.paint(painter, {digits.left(), digits.top() + glyphs.ascent()}, pill.text, paint.ink,
                 part.adjusted(1, 0, 0, 0), paint.ground);
    return true;
}

void paintPill(QPainter& painter, const Look& look, const QPointF& leftMiddle, const PillSpec& pill,
               bool selected, const QRectF& part)
{
    const QRectF body = bodyOf(look, leftMiddle, pill);
    const QSizeF size = body.size();
    const PillPaint paint = pillPaint(look.tokens(), pill.state, selected);
    const double side = look.scaled(kPillGlyph);
    const int steps = stepsOf(pill);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap plate = look.kept(
        qHashMulti(0, int(pill.state), steps, selected, int(size.width()), ratio), size.toSize(),
        ratio, [&](QPainter& on) {
            const QRectF box(QPointF(0, 0), size);
            on.setRenderHint(QPainter::Antialiasing);
            paintPillBody(on, box, paint);
            paintPillGlyph(on, QRectF(kPillLeading, (size.height() - side) / 2, side, side),
                           pill.state, steps / double(kPieSteps), paint.ink,
                           paint.ground.isValid() ? paint.ground : look.tokens().base);
        });
    painter.save();
    const QRectF drawn = part.isNull() ? body : body & part;
    const QRectF source = drawn.translated(-body.topLeft());
    painter.drawPixmap(drawn, plate, {source.topLeft() * ratio, source.size() * ratio});
    const ClockGlyphs& glyphs = look.clockGlyphs(FontRole::Pill);
    if (glyphs.covers(pill.text)) {
        const QPointF corner = digitsOf(look, body, pill.text).topLeft();
        glyphs.paint(painter, corner + QPointF(0, glyphs.ascent()), pill.text, paint.ink, part,
                     paint.isFilled() ? paint.ground : QColor());
    } else {
        painter.setPen(paint.ink);
        painter.setFont(look.font(FontRole::Pill));
        painter.drawText(textOf(look, body), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         pill.text);
    }
    painter.restore();
}

} // namespace keting
