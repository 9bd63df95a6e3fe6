// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxdelegate.h"

#include "models/items/momenttext.h"
#include "ui/inbox/rowpill.h"
#include "ui/inbox/rowwords.h"
#include "ui/look/inkicon.h"
#include "ui/look/look.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDotColumn = 14;
constexpr int kPillColumn = 98;
constexpr int kWidestPill = 150;
constexpr int kPillToText = 6;
constexpr int kRightMargin = 11;
constexpr int kOwnerMargin = 20; //!< Centre of the disc, from the right edge.
constexpr int kOwnerRoom = 36; //!< Kept free of text in the second line.
constexpr int kTimeGap = 8;
constexpr int kMark = 12;
constexpr int kLineGap = 9; //!< Between who asks and what was said.
constexpr int kWordsLeast = 170; //!< Who asks and some of what was said.
constexpr int kBandTop = 4;

int advance(const QFont& font, const QString& text)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

// The second line tells why a row waits, and marks a left message that has run over.
bool haveSameWords(PillState one, PillState other)
{
    const auto inWords = [](PillState state) {
        return state == PillState::Waiting || state == PillState::LeftMessage;
    };
    return one == other || (!inWords(one) && !inWords(other));
}

// Longer than the column for a reason or two in any language; then the words give way.
PillSpec fitted(const Look& look, PillSpec pill)
{
    const int widest = look.scaled(kWidestPill);
    const auto size = static_cast<int>(pillSize(look, pill).width());
    if (size <= widest)
        return pill;
    const QFontMetrics metrics(look.font(FontRole::Pill));
    const int words = metrics.horizontalAdvance(pill.text) - (size - widest);
    pill.text = metrics.elidedText(pill.text, Qt::ElideRight, words);
    return pill;
}

double widestEverydayPill(const Look& look)
{
    const Instant morning = atLocal(QDate(2026, 10, 9), std::chrono::hours(9));
    PillInput in;
    in.kind = PillInput::Kind::Promise;
    in.now = morning;
    in.due = morning + std::chrono::minutes(10);
    const PillSpec promise = pillFace(in);
    in.kind = PillInput::Kind::LeftMessage;
    in.left = std::chrono::minutes(10);
    in.target = in.left;
    const PillSpec left = pillFace(in);
    // While service is closed most rows say the day on which they are due.
    in.open = false;
    in.due = morning + std::chrono::days(10);
    const PillSpec leftTill = pillFace(in);
    in.kind = PillInput::Kind::FirstReply;
    const PillSpec due = pillFace(in);
    in.open = true;
    in.kind = PillInput::Kind::Finish;
    in.left = -4 * in.workingDay - std::chrono::hours(1);
    const PillSpec overdue = pillFace(in);
    double widest = 0;
    for (const PillSpec& one : {promise, left, leftTill, due, overdue})
        widest = std::max(widest, pillSize(look, one).width());
    return widest;
}

QStyleOptionViewItem leftToRight(const QStyleOptionViewItem& option)
{
    QStyleOptionViewItem copy = option;
    copy.direction = Qt::LeftToRight;
    return copy;
}

} // namespace

InboxDelegate::InboxDelegate(const Look& look, const InboxModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look), m_model(model)
{
    connect(&look, &Look::changed, this, [this] { m_column = 0; });
}

bool InboxDelegate::setWidth(int width)
{
    const int words = width - kDotColumn - columnWidth() - kRightMargin;
    const bool stacked = words < m_look.scaled(kWordsLeast);
    const bool otherwise = m_width != 0 && stacked != m_stacked;
    m_width = width;
    m_stacked = stacked;
    return otherwise;
}

int InboxDelegate::firstBand() const
{
    return m_look.height(22, FontRole::Pill, 8);
}

int InboxDelegate::rowHeight() const
{
    constexpr int kRow = 46;
    constexpr int kRowPadding = 8;
    const int words = m_look.height(0, FontRole::Body) + m_look.height(0, FontRole::Line2);
    return std::max(kRow, words + kRowPadding) + (m_stacked ? firstBand() : 0);
}

int InboxDelegate::headingHeight() const
{
    return m_look.height(22, FontRole::Line2, 2);
}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const InboxEntry* line = m_model.entry(index);
    return {option.rect.width(), line && line->heading ? headingHeight() : rowHeight()};
}

std::optional<PillSpec> InboxDelegate::pill(const InboxRow& row) const
{
    const auto input = rowPillInput(row, m_model.face(row), m_model.now());
    if (!input)
        return std::nullopt;
    PillSpec pill = fitted(m_look, pillFace(*input));
    if (pill.state == PillState::Waiting)
        pill.accessible = pillFor(*input).accessible;
    return pill;
}

std::optional<Instant> InboxDelegate::changesAt(const InboxRow& row) const
{
    const auto input = rowPillInput(row, m_model.face(row), m_model.now());
    return input ? pillChangesAt(*input) : std::nullopt;
}

QRect InboxDelegate::pillColumn(const QRect& row, const std::optional<PillSpec>& pill) const
{
    const int left = row.left() + kDotColumn;
    const int width = pill ? static_cast<int>(pillSize(m_look, *pill).width()) + kPillToText : 0;
    return {left, row.top(), std::max(columnWidth(), width),
            m_stacked ? kBandTop + firstBand() : row.height()};
}

std::optional<QRect> InboxDelegate::changedPart(const QRect& row,
                                                const std::optional<PillSpec>& before,
                                                const std::optional<PillSpec>& after) const
{
    if (!before || !after || !haveSameWords(before->state, after->state)
        || before->accessible != after->accessible)
        return {};
    if (!isSameWidth(*before, *after) && pillColumn(row, before) != pillColumn(row, after))
        return {};
    return keting::changedPart(m_look, pillLeftMiddle(row), *before, *after).toAlignedRect();
}

QPointF InboxDelegate::pillLeftMiddle(const QRect& row) const
{
    return {static_cast<double>(row.left() + kDotColumn),
            m_stacked ? row.top() + kBandTop + firstBand() / 2.0 : row.center().y() + 0.5};
}

InboxDelegate::Bands InboxDelegate::bandsOf(const QRect& row,
                                            const std::optional<PillSpec>& pill) const
{
    const double half = row.height() / 2.0;
    if (!m_stacked)
        return {.time = QRectF(row.left(), row.top() + 2, row.width(), half - 2),
                .title = QRectF(row.left(), row.top() + 3, row.width(), half - 2),
                .second = QRectF(row.left(), row.top() + half - 1, row.width(), half - 2),
                .left = static_cast<double>(textLeft(row, pill))};
    const double first = firstBand();
    const double lines = (row.height() - kBandTop - first - 3) / 2.0;
    const QRectF time(row.left(), row.top() + kBandTop, row.width(), first);
    const QRectF title(row.left(), time.bottom(), row.width(), lines);
    return {.time = time,
            .title = title,
            .second = title.translated(0, lines),
            .left = static_cast<double>(row.left() + kDotColumn)};
}

int InboxDelegate::columnWidth() const
{
    if (m_column == 0)
        m_column = std::max(m_look.scaled(kPillColumn),
                            static_cast<int>(widestEverydayPill(m_look)) + kPillToText);
    return m_column;
}

int InboxDelegate::textLeft(const QRect& box, const std::optional<PillSpec>& pill) const
{
    const int width = pill ? static_cast<int>(pillSize(m_look, *pill).width()) + kPillToText : 0;
    return box.left() + kDotColumn + std::max(columnWidth(), width);
}

void InboxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const InboxEntry* line = m_model.entry(index);
    if (!line)
        return;
    if (line->heading)
        paintHeading(*painter, option.rect, *line->heading);
    else
        paintRow(*painter, leftToRight(option), index, *line->row);
}

void InboxDelegate::paintPillOnly(QPainter& painter, const QStyleOptionViewItem& option,
                                  const InboxRow& row, const std::optional<PillSpec>& pill,
                                  const QRect& part) const
{
    RowGround ground = rowGround(option);
    ground.separator = ground.separator && part.bottom() >= option.rect.bottom();
    paintRowGround(painter, m_look, option.rect, ground);
    paintPillColumn(painter, option.rect, row, pill, option.state.testFlag(QStyle::State_Selected),
                    part);
}

bool InboxDelegate::paintDigits(QPainter& painter, const QRect& row,
                                const std::optional<PillSpec>& pill, bool selected,
                                const QRect& part) const
{
    return pill && keting::paintDigits(painter, m_look, pillLeftMiddle(row), *pill, selected, part);
}

void InboxDelegate::paintHeading(QPainter& painter, const QRect& box,
                                 const InboxHeading& heading) const
{
    const Tokens& t = m_look.tokens();
    paintGroupGround(painter, m_look, box);
    const bool over = heading.kind == SectionKind::Overdue;
    const QColor ink = over ? t.over : t.text2;
    const int side = m_look.scaled(kMark);
    const QRectF glyph(box.left() + kDotColumn, box.center().y() - side / 2.0 + 0.5, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintPillGlyph(painter, glyph, headingGlyph(heading.kind), 0.5, ink, t.window);
    painter.restore();
    int right = box.right() - kRightMargin;
    if (heading.count) {
        const QString count = QString::number(*heading.count);
        const QFont font = m_look.font(FontRole::Pill);
        paintLine(painter, QRectF(box.left(), box.top(), right - box.left(), box.height()), count,
                  font, ink, Qt::AlignRight);
        right -= advance(font, count) + kTimeGap;
    }
    const double left = glyph.right() + 6;
    paintLine(painter, QRectF(left, box.top(), right - left, box.height()),
              headingWords(heading, m_model.now()), m_look.font(FontRole::Line2), ink);
}

void InboxDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index, const InboxRow& row) const
{
    const Tokens& t = m_look.tokens();
    const QRect& box = option.rect;
    paintRowGround(painter, m_look, box, rowGround(option));
    const auto shown = pill(row);
    const Bands bands = bandsOf(box, shown);
    if (row.unread)
        paintDot(painter, QPointF(box.left() + kDotColumn / 2.0, pillLeftMiddle(box).y()),
                 t.accent);
    paintPillColumn(painter, box, row, shown, option.state.testFlag(QStyle::State_Selected));

    const int beforeTime = paintRightColumn(painter, box, bands, row);
    const int right = m_stacked ? box.right() - kRightMargin : beforeTime;
    const QFont titleFont = m_look.font(row.unread ? FontRole::BodyStrong : FontRole::Body);
    double left = bands.left;
    if (row.needsLook) {
        const int side = m_look.scaled(kMark);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        paintPillGlyph(painter, QRectF(left, bands.title.center().y() - side / 2.0, side, side),
                       PillState::Soon, 0, t.warn, t.base);
        painter.restore();
        left += side + 4;
    }
    paintLine(painter,
              QRectF(left, bands.title.top(), right - left - kTimeGap, bands.title.height()),
              index.data(InboxModel::TitleRole).toString(), titleFont, t.text);
    paintSecondLine(painter, box, bands, index, row, shown);
}

void InboxDelegate::paintPillColumn(QPainter& painter, const QRect& box, const InboxRow& row,
                                    const std::optional<PillSpec>& pill, bool selected,
                                    const QRectF& part) const
{
    if (pill)
        paintPill(painter, m_look, pillLeftMiddle(box), *pill, selected, part);
    else if (row.rank >= Rank::Dismissed)
        paintLine(painter, QRectF(pillColumn(box, pill)), viewWords(View::Dismissed),
                  m_look.font(FontRole::Line2), m_look.tokens().text3);
}

int InboxDelegate::paintRightColumn(QPainter& painter, const QRect& box, const Bands& bands,
                                    const InboxRow& row) const
{
    const Tokens& t = m_look.tokens();
    const QFont font = m_look.font(FontRole::Caption);
    const QString time = momentText(rowMoment(row), m_model.now());
    const int right = box.right() - kRightMargin;
    paintLine(painter,
              QRectF(box.left(), bands.time.top(), right - box.left(), bands.time.height()), time,
              font, t.text3, Qt::AlignRight);
    const double owner
        = m_stacked ? bands.second.center().y() - 2 : box.top() + box.height() * 0.695;
    paintOwner(painter, m_look, QPointF(box.right() - kOwnerMargin + 1, owner),
               m_model.ownerName(row));
    int left = right - advance(font, time);
    if (const auto upload = m_model.uploadOf(row.id)) {
        const int side = 16;
        left -= kTimeGap + side;
        const bool refused = *upload == Upload::Refused;
        paintIcon(painter, QRectF(left, bands.time.center().y() - side / 2.0, side, side),
                  refused ? u"state-error"_s : u"cloud-upload"_s, refused ? t.over : t.text2);
    }
    return left;
}

void InboxDelegate::paintSecondLine(QPainter& painter, const QRect& box, const Bands& bands,
                                    const QModelIndex& index, const InboxRow& row,
                                    const std::optional<PillSpec>& pill) const
{
    const Tokens& t = m_look.tokens();
    const QFont font = m_look.font(FontRole::Line2);
    double left = bands.left;
    const double right = box.right() - m_look.scaled(kOwnerRoom);
    const double top = bands.second.top();
    const double height = bands.second.height();
    if (row.isLeft() && pill && pill->state == PillState::Overdue) {
        const int side = m_look.scaled(kMark);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        paintPillGlyph(painter, QRectF(left, top + height / 2 - side / 2.0, side, side),
                       PillState::LeftMessage, 0, t.left, t.base);
        painter.restore();
        left += side + 3;
    }
    QString who = m_model.villageName(row) + u" · " + index.data(InboxModel::AskerRole).toString();
    if (row.coAskers > 0)
        who += u" +%1"_s.arg(row.coAskers);
    const double room = right - left;
    paintLine(painter, QRectF(left, top, room, height), who, font, t.text);
    left += std::min<double>(room, advance(font, who)) + kLineGap;
    const bool waits = pill && pill->state == PillState::Waiting;
    const QString last = waits ? pill->accessible : index.data(InboxModel::LastTextRole).toString();
    constexpr int kWorthShowing = 24;
    if (right - left > kWorthShowing)
        paintLine(painter, QRectF(left, top, right - left, height), last, font, t.text2);
}

} // namespace keting
