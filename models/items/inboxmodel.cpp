// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/inboxmodel.h"

#include "models/desk/whendone.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// Rows fetched beyond those on screen, so that arrivals do not cut off the end of the list.
constexpr int kSlack = 50;

bool hasHeadings(View view)
{
    return view != View::Closed && view != View::Dismissed;
}

std::optional<Upload> uploadIn(const QHash<RequestId, Upload>& uploads, const RequestId& id)
{
    const auto found = uploads.constFind(id);
    return found == uploads.cend() ? std::nullopt : std::optional(*found);
}

Error cancelled()
{
    return {Error::Code::Cancelled, u"the query was cancelled"_s};
}

} // namespace

InboxModel::InboxModel(InboxSource& source, CountdownClock& clock, QObject* parent)
    : QAbstractListModel(parent), m_source(source), m_clock(clock)
{
    connect(&clock, &CountdownClock::ticked, this, &InboxModel::advance);
}

int InboxModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

Qt::ItemFlags InboxModel::flags(const QModelIndex& index) const
{
    if (!row(index))
        return entry(index) ? Qt::ItemNeverHasChildren : Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool InboxModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next && !m_fetching && !m_loading && m_state == State::Ready;
}

void InboxModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    const quint64 generation = m_generation;
    whenDone(
        m_source.page(m_filter, m_next, kPage), this,
        [this, generation](const Result<InboxPage>& page) { takeMore(page, generation); },
        [this, generation] { takeMore(tl::unexpected(cancelled()), generation); });
}

void InboxModel::takeMore(const Result<InboxPage>& page, quint64 generation)
{
    if (generation != m_generation)
        return;
    m_fetching = false;
    if (!page) {
        setState(State::Failed, page.error());
        return;
    }
    QSet<RequestId> known;
    for (const InboxRow& row : std::as_const(m_content.rows))
        known.insert(row.id);
    for (const InboxRow& row : page->rows) {
        if (!known.contains(row.id)) // It moved down between two pages; its old place is mended by
            m_content.rows.append(row); // the refresh that the same commit asks for.
    }
    m_next = page->next;
    m_content.complete = !m_next;
    showLayout();
}

void InboxModel::setFilter(const RequestFilter& filter)
{
    if (m_filter == filter && m_generation > 0)
        return;
    m_filter = filter;
    m_expected.clear();
    load(true);
}

void InboxModel::refresh()
{
    if (m_generation == 0)
        return; // Nobody has said yet which list is wanted.
    if (m_loading)
        m_again = true;
    else
        load(m_state != State::Ready);
}

void InboxModel::retry()
{
    if (m_generation > 0 && !m_loading)
        load(m_content.rows.isEmpty());
}

void InboxModel::load(bool fresh)
{
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_again = false;
    m_fetching = false;
    if (fresh) {
        m_content = InboxContent{};
        m_content.headings = hasHeadings(m_filter.view);
        m_next.reset();
        m_total.reset();
        reset();
        setState(State::Loading);
        emit arrivalsChanged(0);
    }
    const int wanted = fresh ? kPage : rowsToRefresh();
    loadCounts();
    whenDone(
        m_source.page(m_filter, std::nullopt, wanted), this,
        [this, fresh, generation](const Result<InboxPage>& page) { take(page, fresh, generation); },
        [this, fresh, generation] {
            // Without a context: cancelling may come from our own destruction.
            take(tl::unexpected(cancelled()), fresh, generation);
        });
}

int InboxModel::rowsToRefresh() const
{
    const auto loaded = static_cast<int>(m_content.rows.size());
    const int needed = m_reach ? std::min(loaded, m_reach() + 1 + kPage) : loaded;
    return std::max(kPage, needed + kSlack);
}

void InboxModel::loadCounts()
{
    const quint64 generation = m_generation;
    whenDone(m_source.counts(m_filter), this, [this, generation](const Result<ViewCounts>& counts) {
        if (generation != m_generation || !counts || *counts == m_counts)
            return;
        m_counts = *counts;
        emit countsChanged();
    });
    whenDone(m_source.sections(m_filter, m_clock.now()), this,
             [this, generation](const Result<QList<InboxSection>>& sections) {
                 if (generation != m_generation || !sections)
                     return;
                 m_content.sections = *sections;
                 if (hasHeadings(m_filter.view))
                     showLayout();
                 m_total = 0;
                 for (const InboxSection& section : *sections)
                     *m_total += section.count;
                 emit countsChanged();
             });
}

void InboxModel::take(const Result<InboxPage>& page, bool fresh, quint64 generation)
{
    if (generation != m_generation)
        return;
    m_loading = false;
    if (!page) {
        setState(State::Failed, page.error());
        return;
    }
    const auto before = m_content.held.size();
    if (!fresh)
        m_content.held = arrivalsIn(m_content, page->rows, m_expected);
    m_content.rows = page->rows;
    m_next = page->next;
    m_content.complete = !m_next;
    if (fresh) {
        m_boundary = nextOverdue(m_content.rows, m_clock.now());
        beginResetModel();
        m_entries = layOut(m_content, m_clock.now());
        endResetModel();
    } else {
        showLayout();
    }
    for (const InboxRow& row : page->rows)
        m_expected.remove(row.id);
    setState(State::Ready);
    if (m_content.held.size() != before)
        emit arrivalsChanged(arrivals());
    m_clock.reschedule();
    if (m_again)
        load(false);
}

void InboxModel::acceptArrivals()
{
    if (m_content.held.isEmpty())
        return;
    m_content.held.clear();
    showLayout();
    emit arrivalsChanged(0);
}

void InboxModel::setNames(const InboxNames& names)
{
    if (m_names == names)
        return;
    m_names = names;
    if (!m_entries.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), {VillageRole, OwnerRole, CategoryRole});
}

void InboxModel::setUploads(const QHash<RequestId, Upload>& uploads)
{
    const auto before = std::exchange(m_uploads, uploads);
    for (int i = 0; i < rowCount(); ++i) {
        const auto& row = m_entries[i].row;
        if (row && uploadIn(before, row->id) != uploadOf(row->id))
            emit dataChanged(index(i), index(i), {UploadRole});
    }
}

std::optional<Upload> InboxModel::uploadOf(const RequestId& id) const
{
    return uploadIn(m_uploads, id);
}

void InboxModel::setCalendar(const ServiceCalendar& calendar)
{
    m_calendar = calendar;
    if (!m_entries.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

ClockFace InboxModel::face(const InboxRow& row) const
{
    return clockFace(row, m_clock.now(), m_calendar);
}

void InboxModel::advance(Instant now)
{
    if (!m_boundary || now <= *m_boundary)
        return;
    // What woke without a deadline stands below the overdue: the next one moves past it.
    const bool moves = std::ranges::any_of(
        m_content.rows, [](const InboxRow& row) { return row.rank == Rank::Active && !row.due; });
    if (!moves)
        return showLayout();
    m_boundary.reset();
    refresh();
}

void InboxModel::setState(State state, std::optional<Error> error)
{
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = std::move(error);
    emit stateChanged();
}

void InboxModel::reset()
{
    beginResetModel();
    m_entries.clear();
    m_words.clear();
    m_boundary.reset();
    endResetModel();
}

const InboxEntry* InboxModel::entry(const QModelIndex& index) const
{
    if (!index.isValid() || index.model() != this || index.row() >= m_entries.size())
        return nullptr;
    return &m_entries[index.row()];
}

const InboxRow* InboxModel::row(const QModelIndex& index) const
{
    const InboxEntry* line = entry(index);
    return line && line->row ? &*line->row : nullptr;
}

QModelIndex InboxModel::indexOf(const RequestId& id) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&](const InboxEntry& line) { return line.row && line.row->id == id; });
    return found == m_entries.cend() ? QModelIndex()
                                     : index(static_cast<int>(found - m_entries.cbegin()));
}

void InboxModel::showLayout()
{
    // A view may ask for the next page from inside a row signal and have it at once: one change of
    // lines must be over before the next begins.
    m_layoutWanted = true;
    if (m_applying)
        return;
    m_applying = true;
    while (std::exchange(m_layoutWanted, false)) {
        const Instant now = m_clock.now();
        m_boundary = nextOverdue(m_content.rows, now);
        apply(layOut(m_content, now));
    }
    m_applying = false;
}

void InboxModel::apply(const QList<InboxEntry>& wanted)
{
    QSet<InboxEntry::Key> wantedKeys;
    for (const InboxEntry& line : wanted)
        wantedKeys.insert(line.key());
    removeUnwanted(wantedKeys);
    QSet<InboxEntry::Key> present;
    for (const InboxEntry& line : std::as_const(m_entries))
        present.insert(line.key());
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        if (!present.contains(wanted[at].key()))
            insertRun(at, wanted, present);
        else if (m_entries[at].key() != wanted[at].key())
            bringTo(at, wanted);
        if (m_entries[at] != wanted[at]) {
            m_entries[at] = wanted[at];
            if (wanted[at].row)
                m_words.remove(wanted[at].row->id);
            const QModelIndex changed = index(static_cast<int>(at));
            emit dataChanged(changed, changed);
        }
    }
}

void InboxModel::removeUnwanted(const QSet<InboxEntry::Key>& wanted)
{
    for (qsizetype end = m_entries.size(); end > 0;) {
        qsizetype first = end;
        while (first > 0 && !wanted.contains(m_entries[first - 1].key()))
            --first;
        if (first < end) {
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(end - 1));
            for (qsizetype at = first; at < end; ++at) {
                if (const auto& row = m_entries.at(at).row)
                    m_words.remove(row->id);
            }
            m_entries.remove(first, end - first);
            endRemoveRows();
        }
        end = first - 1;
    }
}

void InboxModel::insertRun(qsizetype at, const QList<InboxEntry>& wanted,
                           QSet<InboxEntry::Key>& present)
{
    qsizetype end = at;
    while (end < wanted.size() && !present.contains(wanted[end].key()))
        present.insert(wanted[end++].key());
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(end - 1));
    m_entries.insert(at, end - at, wanted[at]);
    std::copy(wanted.cbegin() + at, wanted.cbegin() + end, m_entries.begin() + at);
    endInsertRows();
}

void InboxModel::bringTo(qsizetype at, const QList<InboxEntry>& wanted)
{
    const auto move = [this](qsizetype from, qsizetype to) {
        // Qt names the row before which it lands, counted before the move.
        const auto landing = static_cast<int>(to > from ? to + 1 : to);
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, landing);
        m_entries.move(from, to);
        endMoveRows();
    };
    const auto key = wanted[at].key();
    // One line that sinks is one move, not one for each line it passes.
    if (at + 1 < m_entries.size() && m_entries[at + 1].key() == key) {
        const auto sinking = m_entries[at].key();
        qsizetype target = at;
        while (target < wanted.size() && wanted[target].key() != sinking)
            ++target;
        move(at, std::min(target, m_entries.size() - 1));
        return;
    }
    qsizetype from = at + 1;
    while (m_entries[from].key() != key)
        ++from;
    move(from, at);
}

} // namespace keting
