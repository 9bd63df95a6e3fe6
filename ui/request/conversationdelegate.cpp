// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/conversationdelegate.h"

#include "models/items/conversationmodel.h"
#include "ui/look/inkicon.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/pill.h"

#include <QPainter>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSide = 12;
constexpr int kAvatar = 24;
constexpr int kIndent = kSide + kAvatar + 6;
constexpr int kCaption = 17;
constexpr int kPad = 8;
constexpr int kGap = 6;
constexpr double kBubbleShare = 0.8;
constexpr int kWrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere | Qt::TextWordWrap;

using Kind = ConversationEntry::Kind;

QSize textSize(const QFont& font, const QString& text, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 1'000'000), kWrap, text).size();
}

} // namespace

ConversationDelegate::ConversationDelegate(const Look& look, const ConversationModel& model,
                                           QObject* parent)
    : QStyledItemDelegate(parent), m_look(look), m_model(model)
{}

ConversationDelegate::Boxes ConversationDelegate::boxes(const QRect& row,
                                                        const QModelIndex& index) const
{
    const ConversationEntry& entry = m_model.entry(index.row());
    const QString text = index.data().toString();
    const bool mine = entry.kind == Kind::Reply;
    const bool card = mine && entry.checklist.has_value();
    const int caption = m_look.scaled(kCaption);
    const int widest = static_cast<int>(row.width() * kBubbleShare) - kIndent;
    QSize words = textSize(m_look.font(card ? FontRole::Line2 : FontRole::Body), text, widest);
    if (card) {
        const QFontMetrics title(m_look.font(FontRole::BodyStrong));
        const int heading
            = title.horizontalAdvance(entry.checklist->title) + 24 + m_look.scaled(72);
        words = {std::min(std::max(words.width(), heading), widest),
                 words.height() + m_look.scaled(22)};
    }
    Boxes at;
    const int top = row.top() + kGap / 2;
    const QSize bubble(words.width() + 2 * kPad + 2, words.height() + kPad);
    const int left = mine ? row.right() - kSide - bubble.width() : row.left() + kIndent;
    at.caption = QRect(row.left() + kIndent, top, row.width() - kIndent - kSide, caption);
    at.bubble = QRect(QPoint(left, top + caption), bubble);
    at.text = at.bubble.adjusted(kPad, kPad / 2, -kPad, -kPad / 2);
    at.note = QRect(row.left() + kIndent, at.bubble.bottom() + 1, at.caption.width(),
                    mine && !entry.note.isEmpty() ? caption : 0);
    return at;
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    const ConversationEntry& entry = m_model.entry(index.row());
    const int width = option.rect.width();
    if (entry.kind == Kind::Day)
        return {width, m_look.height(20, FontRole::Caption)};
    if (entry.kind == Kind::Events) {
        const int room = width - 2 * kSide - 20;
        const bool open = index.data(ConversationModel::ExpandedRole).toBool();
        const int height = open
            ? textSize(m_look.font(FontRole::Caption), index.data().toString(), room).height()
            : m_look.height(0, FontRole::Caption); // Folded, it is one line however long.
        return {width, std::max(m_look.scaled(22), height + 6)};
    }
    const Boxes at = boxes(QRect(0, 0, width, 0), index);
    return {width, at.bubble.bottom() + at.note.height() + kGap};
}

QString ConversationDelegate::markText(const ConversationEntry& entry) const
{
    return entry.marked ? tr("reply needed after all") : tr("no reply needed");
}

QRect ConversationDelegate::markRect(const QRect& row, const QModelIndex& index) const
{
    const ConversationEntry& entry = m_model.entry(index.row());
    if (entry.kind != Kind::Asker || entry.absorbed)
        return {};
    const Boxes at = boxes(row, index);
    const int width
        = QFontMetrics(m_look.font(FontRole::Caption)).horizontalAdvance(markText(entry)) + 8;
    return {row.right() - kSide - width, at.caption.top(), width, at.caption.height()};
}

void ConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool here = option.state.testFlag(QStyle::State_Selected)
        || option.state.testFlag(QStyle::State_MouseOver);
    switch (m_model.entry(index.row()).kind) {
    case Kind::Day:
    case Kind::Events: paintAcross(*painter, option.rect, index); break;
    case Kind::Asker: paintAsker(*painter, option.rect, index, here); break;
    case Kind::Reply: paintReply(*painter, option.rect, index); break;
    }
    if (option.state.testFlag(QStyle::State_Selected)
        && option.state.testFlag(QStyle::State_Active))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          m_look.tokens().accent);
    painter->restore();
}

void ConversationDelegate::paintAcross(QPainter& painter, const QRect& row,
                                       const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    const bool events = m_model.entry(index.row()).kind == Kind::Events;
    const bool open = index.data(ConversationModel::ExpandedRole).toBool();
    const QString text = index.data().toString();
    const QFont font = m_look.font(FontRole::Caption);
    painter.setFont(font);
    if (events) {
        const QRect arrow(row.left() + kSide, row.top() + 4, 14, 14);
        paintIcon(painter, arrow, open ? u"arrow-down"_s : u"go-next"_s, t.text2);
        const QRect words = row.adjusted(kSide + 20, 3, -kSide, 0);
        painter.setPen(t.text2);
        if (open)
            painter.drawText(words, kWrap, text);
        else
            painter.drawText(words, Qt::AlignLeft | Qt::AlignTop,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
        return;
    }
    const int width = painter.fontMetrics().horizontalAdvance(text) + 16;
    const int middle = row.center().y();
    painter.setPen(t.sep);
    painter.drawLine(row.left() + kSide, middle, row.center().x() - width / 2, middle);
    painter.drawLine(row.center().x() + width / 2, middle, row.right() - kSide, middle);
    painter.setPen(t.text3);
    painter.drawText(row, Qt::AlignCenter, text);
}

void ConversationDelegate::paintAsker(QPainter& painter, const QRect& row, const QModelIndex& index,
                                      bool here) const
{
    const Tokens& t = m_look.tokens();
    const ConversationEntry& entry = m_model.entry(index.row());
    const Boxes at = boxes(row, index);
    const QRect avatar(row.left() + kSide, at.bubble.top() - 8, kAvatar, kAvatar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.rail);
    painter.drawEllipse(avatar);
    painter.setPen(t.text2);
    painter.setFont(m_look.font(FontRole::Caption));
    painter.drawText(avatar, Qt::AlignCenter, entry.who.left(1));

    QRect caption = at.caption;
    const QString head = u"%1  %2"_s.arg(entry.who, toLocal(entry.at).toString(u"HH:mm:ss"));
    painter.setPen(t.text3);
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter, head);
    caption.setLeft(caption.left() + painter.fontMetrics().horizontalAdvance(head) + 8);
    if (entry.afterHours) {
        const QRectF moon(caption.left(), caption.center().y() - 5, 11, 11);
        paintPillGlyph(painter, moon, PillState::LeftMessage, 0, t.left, t.base);
        caption.setLeft(caption.left() + 15);
        painter.setPen(t.left);
    }
    QString note = entry.note;
    if (entry.marked)
        note = note.isEmpty() ? tr("no reply needed") : note + u" · "_s + tr("no reply needed");
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter, note);
    if (here) {
        painter.setPen(t.accent);
        painter.drawText(markRect(row, index), Qt::AlignRight | Qt::AlignVCenter, markText(entry));
    }
    paintBubble(painter, at, index.data().toString(), t.bubble);
}

void ConversationDelegate::paintReply(QPainter& painter, const QRect& row,
                                      const QModelIndex& index) const
{
    const Tokens& t = m_look.tokens();
    const ConversationEntry& entry = m_model.entry(index.row());
    const Boxes at = boxes(row, index);
    painter.setFont(m_look.font(FontRole::Caption));
    painter.setPen(t.text3);
    painter.drawText(at.caption, Qt::AlignRight | Qt::AlignVCenter,
                     u"%1  %2"_s.arg(entry.who, toLocal(entry.at).toString(u"HH:mm:ss")));
    painter.drawText(at.note, Qt::AlignRight | Qt::AlignVCenter, entry.note);
    if (entry.checklist.has_value())
        paintCard(painter, at, entry, index.data().toString());
    else
        paintBubble(painter, at, index.data().toString(), t.bubbleMe);
}

void ConversationDelegate::paintCard(QPainter& painter, const Boxes& at,
                                     const ConversationEntry& entry, const QString& text) const
{
    const Tokens& t = m_look.tokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.bubbleMe);
    painter.drawRoundedRect(at.bubble, 4, 4);
    const int heading = m_look.scaled(20);
    const QRect icon(at.text.left(), at.text.top() + 2, 16, 16);
    paintIcon(painter, icon, u"view-task"_s, t.accent);
    const QString tag = tr("version %1").arg(entry.checklist->version);
    const int tagWidth = static_cast<int>(tagSize(m_look, tag, TagKind::Plain).width());
    painter.setFont(m_look.font(FontRole::BodyStrong));
    painter.setPen(t.text);
    const QRect title(icon.right() + 7, at.text.top(),
                      at.text.right() - icon.right() - tagWidth - 14, heading);
    const QString shown
        = painter.fontMetrics().elidedText(entry.checklist->title, Qt::ElideRight, title.width());
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, shown);
    const int past = title.left() + painter.fontMetrics().horizontalAdvance(shown) + 8;
    paintTag(painter, m_look, QPointF(past, title.center().y() + 1), tag, TagKind::Plain);
    painter.setFont(m_look.font(FontRole::Line2));
    painter.setPen(t.text2);
    painter.drawText(at.text.adjusted(0, heading + 2, 0, 0), kWrap, text);
}

void ConversationDelegate::paintBubble(QPainter& painter, const Boxes& at, const QString& text,
                                       const QColor& ground) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(at.bubble, 4, 4);
    painter.setPen(m_look.tokens().text);
    painter.setFont(m_look.font(FontRole::Body));
    painter.drawText(at.text, kWrap, text);
}

} // namespace keting
