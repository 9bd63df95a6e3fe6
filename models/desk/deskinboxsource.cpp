// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskinboxsource.h"

namespace keting {

namespace {

void addTo(QList<InboxSection>& sections, SectionKind kind, std::optional<Instant> due,
           qint64 count)
{
    if (count <= 0)
        return;
    if (!sections.isEmpty() && sections.last().kind == kind && sections.last().due == due)
        sections.last().count += count;
    else
        sections.append(InboxSection{kind, due, count});
}

//! Active rows are walked, there are few; the resting and the ended are counted.
Result<QList<InboxSection>> sectionsOf(DeskReader& reader, DeskReader::PageRequest request)
{
    QList<InboxSection> sections;
    const View view = request.filter.view;
    if (view == View::Closed || view == View::Dismissed) { // All of them have ended.
        const auto ended = reader.count(request);
        if (!ended)
            return tl::unexpected(ended.error());
        addTo(sections, SectionKind::Ended, std::nullopt, *ended);
        return sections;
    }
    qint64 active = 0;
    request.limit = 1000;
    const auto walked = reader.each(request, [&](const InboxRow& row) {
        if (row.rank != Rank::Active)
            return false;
        const SectionKind kind = sectionOf(row, request.now);
        addTo(sections, kind, kind == SectionKind::Left ? row.due : std::nullopt, 1);
        ++active;
        return true;
    });
    if (!walked)
        return tl::unexpected(walked.error());
    const auto total = reader.count(request);
    if (!total)
        return tl::unexpected(total.error());
    qint64 open = *total;
    if (view == View::All) {
        request.filter.view = View::Inbox;
        const auto counted = reader.count(request);
        if (!counted)
            return tl::unexpected(counted.error());
        open = *counted;
    }
    addTo(sections, SectionKind::Resting, std::nullopt, open - active);
    addTo(sections, SectionKind::Ended, std::nullopt, *total - std::max(open, active));
    return sections;
}

} // namespace

QFuture<Result<InboxPage>> DeskInboxSource::page(const RequestFilter& filter,
                                                 const std::optional<PageCursor>& after, int limit)
{
    const DeskReader::PageRequest request{filter, m_host.now(), m_me, after, limit};
    return m_host.read([request](DeskReader& reader) { return reader.page(request); });
}

QFuture<Result<ViewCounts>> DeskInboxSource::counts(const RequestFilter& filter)
{
    return m_host.read([filter, now = m_host.now(), me = m_me](DeskReader& reader) {
        return reader.counts(filter, now, me);
    });
}

QFuture<Result<QList<InboxSection>>> DeskInboxSource::sections(const RequestFilter& filter,
                                                               Instant now)
{
    const DeskReader::PageRequest request{filter, now, m_me, std::nullopt, 1000};
    return m_host.read([request](DeskReader& reader) { return sectionsOf(reader, request); });
}

} // namespace keting
