// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxview.h"

#include "ui/look/look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <optional>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! A pie that has shrunk by less than its number tells is not worth a repaint.
bool looksSame(const std::optional<PillSpec>& shown, const std::optional<PillSpec>& now)
{
    if (!shown || !now)
        return shown.has_value() == now.has_value();
    return shown->state == now->state && shown->text == now->text
        && shown->accessible == now->accessible;
}

} // namespace

struct InboxView::Pen {
    QPainter& painter;
    QRegion region;
    Ticked ticked; //!< When nothing else needs painting.
    //! Made for the first line that needs it: a beat that changes digits only does not.
    std::optional<QStyleOptionViewItem> option = {};
    QPoint pointer{-1, -1}; //!< Of the mouse, when it is over the list.
};

void InboxView::Ticked::addDigits(int row, const QRect& part)
{
    around |= part;
    digits.insert(row, part);
}

void InboxView::Ticked::addRow(int row, const QRect& box)
{
    boxes += box;
    rows.insert(row);
}

InboxView::InboxView(const Look& look, InboxModel& model, CountdownClock& clock, QWidget* parent)
    : QAbstractItemView(parent)
    , m_look(look)
    , m_model(model)
    , m_clock(clock)
    , m_delegate(new InboxDelegate(look, model, this))
{
    setObjectName(u"inbox-list"_s);
    setAccessibleName(tr("Requests"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setItemDelegate(m_delegate);
    setModel(&model);
    watchModel();
    m_model.setReach([this] { return lastNeeded(); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &InboxView::fetchAhead);
    connect(&look, &Look::changed, this, [this] {
        m_shownPills.clear();
        scheduleDelayedItemsLayout();
    });
    connect(&clock, &CountdownClock::ticked, this, &InboxView::tick);
    clock.watch(*this, [this](Instant now) { return need(now); });
}

void InboxView::watchModel()
{
    const auto before = [this] { rememberPlace(); };
    const auto after = [this] { restorePlace(); };
    connect(&m_model, &InboxModel::rowsAboutToBeInserted, this, before);
    connect(&m_model, &InboxModel::rowsAboutToBeMoved, this, before);
    connect(&m_model, &InboxModel::rowsInserted, this, after);
    connect(&m_model, &InboxModel::rowsMoved, this, after);
    connect(&m_model, &InboxModel::rowsRemoved, this, after);
    connect(&m_model, &InboxModel::dataChanged, this, [this] { m_shownPills.clear(); });
    // After the selection model, which forgets everything at a reset.
    connect(&m_model, &InboxModel::modelReset, this, &InboxView::findCurrentAgain);
    connect(&m_model, &InboxModel::stateChanged, this, [this] {
        if (m_model.state() == InboxModel::State::Ready && m_model.rowCount() == 0)
            emit currentRequestChanged();
    });
}

void InboxView::reset()
{
    QAbstractItemView::reset();
    m_marking = false;
    m_shownPills.clear();
    m_anchor = QPersistentModelIndex();
    countHeadings();
    updateGeometries();
    verticalScrollBar()->setValue(0);
    m_clock.reschedule();
}

int InboxView::lastNeeded() const
{
    int last = std::max(visibleRows().second, currentIndex().row());
    const QItemSelection marked = selectionModel()->selection();
    for (const QItemSelectionRange& range : marked)
        last = std::max(last, range.bottom());
    return last;
}

void InboxView::findCurrentAgain()
{
    if (const auto last = m_lastCurrent)
        choose(*last);
    if (m_model.rowCount() > 0 && !currentId())
        emit currentRequestChanged();
}

void InboxView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    const int current = currentIndex().isValid() ? currentIndex().row() : -1;
    if (current >= start && current <= end) {
        // Left to the selection model, it would be the row above, or a heading.
        const int below = rowFrom(end + 1, 1);
        const int next = below >= 0 ? below : rowFrom(start - 1, -1);
        if (next >= 0)
            selectionModel()->setCurrentIndex(m_model.index(next),
                                              m_marking ? QItemSelectionModel::NoUpdate
                                                        : QItemSelectionModel::ClearAndSelect);
    }
    rememberPlace();
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void InboxView::rememberPlace()
{
    const auto [first, last] = visibleRows();
    QModelIndex anchor = currentIndex();
    const bool inSight = anchor.isValid() && anchor.row() >= first && anchor.row() <= last;
    if (!inSight) {
        const int top = verticalOffset() > 0 ? rowFrom(first, 1) : -1;
        anchor = top < 0 ? QModelIndex() : m_model.index(top);
    }
    m_anchor = anchor;
    m_anchorY = anchor.isValid() ? topOf(anchor.row()) - verticalOffset() : 0;
}

void InboxView::restorePlace()
{
    countHeadings();
    updateGeometries();
    if (m_anchor.isValid())
        verticalScrollBar()->setValue(topOf(m_anchor.row()) - m_anchorY);
    viewport()->update();
    m_clock.reschedule();
}

void InboxView::countHeadings()
{
    m_headings.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.entry(m_model.index(row))->heading)
            m_headings.append(row);
    }
}

int InboxView::topOf(int row) const
{
    const auto above = std::ranges::lower_bound(m_headings, row) - m_headings.cbegin();
    const int narrower = m_delegate->rowHeight() - m_delegate->headingHeight();
    return row * m_delegate->rowHeight() - static_cast<int>(above) * narrower;
}

int InboxView::heightOf(int row) const
{
    return std::ranges::binary_search(m_headings, row) ? m_delegate->headingHeight()
                                                       : m_delegate->rowHeight();
}

int InboxView::rowAt(int y) const
{
    const int rows = m_model.rowCount();
    if (y < 0 || y >= topOf(rows))
        return -1;
    int low = 0;
    int high = rows - 1;
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (topOf(middle) <= y)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

int InboxView::rowFrom(int row, int step) const
{
    for (; row >= 0 && row < m_model.rowCount(); row += step) {
        if (m_model.row(m_model.index(row)))
            return row;
    }
    return -1;
}

std::pair<int, int> InboxView::visibleRows() const
{
    if (m_model.rowCount() == 0
        || m_headings.isEmpty() != !m_model.entry(m_model.index(0))->heading)
        return {0, -1};
    const int first = rowAt(verticalOffset());
    const int last = rowAt(verticalOffset() + viewport()->height() - 1);
    return {std::max(first, 0), last < 0 ? m_model.rowCount() - 1 : last};
}

QRect InboxView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return {0, topOf(index.row()) - verticalOffset(), viewport()->width(), heightOf(index.row())};
}

QModelIndex InboxView::indexAt(const QPoint& point) const
{
    const int row = rowAt(point.y() + verticalOffset());
    return row < 0 ? QModelIndex() : m_model.index(row);
}

int InboxView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void InboxView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = topOf(index.row());
    const int height = heightOf(index.row());
    const int room = viewport()->height();
    // A heading right above is shown with its first row.
    const int above = index.row() > 0 && !m_model.row(m_model.index(index.row() - 1))
        ? m_delegate->headingHeight()
        : 0;
    if (hint == PositionAtTop)
        verticalScrollBar()->setValue(top);
    else if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(top - (room - height) / 2);
    else if (top - above < verticalOffset())
        verticalScrollBar()->setValue(top - above);
    else if (top + height > verticalOffset() + room)
        verticalScrollBar()->setValue(top + height - room);
}

void InboxView::updateGeometries()
{
    const int room = viewport()->height();
    const int top = rowAt(verticalOffset());
    const bool otherwise = m_delegate->setWidth(viewport()->width());
    verticalScrollBar()->setSingleStep(m_delegate->rowHeight());
    verticalScrollBar()->setPageStep(std::max(room - m_delegate->rowHeight(), 1));
    verticalScrollBar()->setRange(0, std::max(0, topOf(m_model.rowCount()) - room));
    if (otherwise) {
        m_shownPills.clear();
        verticalScrollBar()->setValue(topOf(std::max(top, 0)));
        viewport()->update();
    }
    QAbstractItemView::updateGeometries();
}

void InboxView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    m_clock.quicken();
}

void InboxView::fetchAhead()
{
    constexpr int kPagesAhead = 3;
    const int below = verticalScrollBar()->maximum() - verticalOffset();
    if (below < kPagesAhead * viewport()->height() && m_model.canFetchMore({}))
        m_model.fetchMore({});
}

QModelIndex InboxView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int current = currentIndex().isValid() ? currentIndex().row() : -1;
    const int page = std::max(1, viewport()->height() / m_delegate->rowHeight() - 1);
    const int last = m_model.rowCount() - 1;
    int row = current;
    switch (action) {
    case MoveUp:
    case MovePrevious: row = rowFrom(current - 1, -1); break;
    case MoveDown:
    case MoveNext: row = rowFrom(current + 1, 1); break;
    case MovePageUp: row = rowFrom(std::max(current - page, 0), 1); break;
    case MovePageDown: row = rowFrom(std::min(current + page, last), -1); break;
    case MoveHome: row = rowFrom(0, 1); break;
    case MoveEnd: row = rowFrom(last, -1); break;
    case MoveLeft:
    case MoveRight: break;
    }
    return row < 0 ? currentIndex() : m_model.index(row);
}

void InboxView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const int top = std::max(0, rowAt(std::max(rect.top() + verticalOffset(), 0)));
    int bottom = rowAt(rect.bottom() + verticalOffset());
    if (bottom < 0)
        bottom = m_model.rowCount() - 1;
    if (m_model.rowCount() == 0 || bottom < top)
        return;
    selectionModel()->select(QItemSelection(m_model.index(top), m_model.index(bottom)), command);
}

QRegion InboxView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection)
        region += QRect(visualRect(range.topLeft()).topLeft(),
                        visualRect(range.bottomRight()).bottomRight());
    return region;
}

void InboxView::selectAll()
{
    if (m_model.rowCount() == 0)
        return;
    m_marking = true;
    selectionModel()->select(
        QItemSelection(m_model.index(0), m_model.index(m_model.rowCount() - 1)),
        QItemSelectionModel::ClearAndSelect);
}

QStyleOptionViewItem InboxView::optionOf(Pen& pen, const QModelIndex& index, const QRect& box) const
{
    if (!pen.option) {
        initViewItemOption(&pen.option.emplace());
        if (viewport()->underMouse())
            pen.pointer = viewport()->mapFromGlobal(QCursor::pos());
    }
    QStyleOptionViewItem option = *pen.option;
    option.rect = box;
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    option.state.setFlag(QStyle::State_MouseOver, option.rect.contains(pen.pointer));
    return option;
}

void InboxView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    Pen pen{.painter = painter, .region = event->region(), .ticked = std::exchange(m_ticked, {})};
    // Whatever else asks to be painted asks for the whole width of a row.
    if (pen.ticked.region() != pen.region)
        pen.ticked = {};
    if (pen.ticked.isEmpty())
        wipe(painter, event->rect());
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row)
        paintLine(pen, row);
}

void InboxView::wipe(QPainter& painter, const QRect& rect) const
{
    painter.fillRect(rect, viewport()->palette().brush(viewport()->backgroundRole()));
}

void InboxView::paintLine(Pen& pen, int row)
{
    const QModelIndex index = m_model.index(row);
    const QRect box = visualRect(index);
    const bool untouched = !pen.ticked.isEmpty() && !pen.ticked.touches(row);
    if (untouched || !pen.region.intersects(box))
        return;
    const InboxRow* request = m_model.row(index);
    if (!request) {
        m_delegate->paint(&pen.painter, optionOf(pen, index, box), index);
        return;
    }
    const auto shown = m_shownPills.constFind(request->id.uuid());
    const auto digits = pen.ticked.digits.constFind(row);
    if (digits != pen.ticked.digits.cend() && shown != m_shownPills.cend()
        && m_delegate->paintDigits(pen.painter, box, *shown, selectionModel()->isSelected(index),
                                   *digits))
        return;
    const QStyleOptionViewItem option = optionOf(pen, index, box);
    const QRect dirty = pen.region.intersected(box).boundingRect();
    if (!pen.ticked.isEmpty())
        wipe(pen.painter, dirty);
    if (shown != m_shownPills.cend() && m_delegate->pillColumn(box, *shown).contains(dirty)) {
        m_delegate->paintPillOnly(pen.painter, option, *request, *shown, dirty);
        return;
    }
    m_shownPills.insert(request->id.uuid(), m_delegate->pill(*request));
    m_delegate->paint(&pen.painter, option, index);
}

int InboxView::tick()
{
    if (!isVisible())
        return 0;
    int changed = 0;
    // A tick that finds the last one not yet painted leaves both to a whole paint.
    const bool late = !m_ticked.isEmpty();
    Ticked ticked;
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model.index(row);
        const InboxRow* request = m_model.row(index);
        if (!request)
            continue;
        auto pill = m_delegate->pill(*request);
        const auto shown = m_shownPills.find(request->id.uuid());
        const bool known = shown != m_shownPills.end();
        if (known && looksSame(*shown, pill))
            continue;
        const QRect box = visualRect(index);
        const auto part = known ? m_delegate->changedPart(box, *shown, pill) : std::nullopt;
        if (part)
            ticked.addDigits(row, *part);
        else
            ticked.addRow(row, box);
        if (known)
            *shown = std::move(pill);
        else
            m_shownPills.emplace(request->id.uuid(), std::move(pill));
        ++changed;
    }
    ticked.around &= viewport()->rect();
    ticked.boxes &= viewport()->rect();
    viewport()->update(ticked.region());
    m_ticked = late ? Ticked() : std::move(ticked);
    return changed;
}

Beat InboxView::need(Instant now) const
{
    const auto [first, last] = visibleRows();
    if (!isVisible() || last < first)
        return Beat::None;
    for (int row = first; row <= last; ++row) {
        const InboxRow* request = m_model.row(m_model.index(row));
        const auto change = request ? m_delegate->changesAt(*request) : std::nullopt;
        if (change && *change <= now + Seconds(1) + Millis(1))
            return Beat::Second;
    }
    return Beat::Minute;
}

} // namespace keting
