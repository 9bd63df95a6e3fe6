// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/inboxentry.h"

#include <algorithm>

namespace keting {

namespace {

struct Run {
    SectionKind kind = SectionKind::Running;
    std::optional<Instant> due;
    qsizetype first = 0;
    qsizetype length = 0;
};

std::optional<Instant> sharedDue(const InboxRow& row, SectionKind kind)
{
    return kind == SectionKind::Left ? row.due : std::nullopt;
}

QList<Run> runsOf(const QList<InboxRow>& rows, Instant now)
{
    QList<Run> runs;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const SectionKind kind = sectionOf(rows[i], now);
        const auto due = sharedDue(rows[i], kind);
        if (runs.isEmpty() || runs.last().kind != kind || runs.last().due != due)
            runs.append({kind, due, i, 0});
        ++runs.last().length;
    }
    return runs;
}

std::optional<qint64> countedBy(const QList<InboxSection>& sections, SectionKind kind,
                                int occurrence)
{
    for (const InboxSection& section : sections) {
        if (section.kind == kind && occurrence-- == 0)
            return section.count;
    }
    return std::nullopt;
}

} // namespace

InboxEntry::Key InboxEntry::key() const
{
    Q_ASSERT(heading.has_value() != row.has_value());
    if (row)
        return {0, row->id.uuid()};
    constexpr int kKinds = 5;
    return {1 + static_cast<int>(heading->kind) + kKinds * heading->occurrence, QUuid()};
}

QList<InboxEntry> layOut(const InboxContent& content, Instant now)
{
    QList<InboxEntry> entries;
    entries.reserve(content.rows.size() + 5);
    QHash<SectionKind, int> seen;
    const QList<Run> runs = runsOf(content.rows, now);
    for (const Run& run : runs) {
        const int occurrence = seen[run.kind]++;
        const auto rows = content.rows.sliced(run.first, run.length);
        const bool shows = std::ranges::any_of(
            rows, [&](const InboxRow& row) { return !content.held.contains(row.id); });
        if (!shows)
            continue;
        const bool whole = content.complete || run.first + run.length < content.rows.size();
        if (content.headings) {
            const auto count = whole ? std::optional<qint64>(run.length)
                                     : countedBy(content.sections, run.kind, occurrence);
            entries.append({InboxHeading{run.kind, occurrence, run.due, count}, std::nullopt});
        }
        for (const InboxRow& row : rows) {
            if (!content.held.contains(row.id))
                entries.append({std::nullopt, row});
        }
    }
    return entries;
}

QSet<RequestId> arrivalsIn(const InboxContent& before, const QList<InboxRow>& fetched,
                           const QSet<RequestId>& expected)
{
    QHash<RequestId, const InboxRow*> shown;
    for (const InboxRow& row : before.rows) {
        if (!before.held.contains(row.id))
            shown.insert(row.id, &row);
    }
    QHash<RequestId, qsizetype> position;
    for (qsizetype i = 0; i < fetched.size(); ++i)
        position.insert(fetched[i].id, i);

    qsizetype boundary = before.complete ? fetched.size() : 0;
    for (qsizetype i = before.rows.size() - 1; i >= 0 && boundary == 0; --i) {
        // A row that kept its place in the order marks how far the list had been loaded.
        const auto now = position.constFind(before.rows[i].id);
        if (now != position.cend() && fetched[*now].rank == before.rows[i].rank
            && fetched[*now].due == before.rows[i].due)
            boundary = *now + 1;
    }
    QSet<RequestId> held;
    bool anyShown = false;
    for (qsizetype i = 0; i < fetched.size(); ++i) {
        const bool known = shown.contains(fetched[i].id) || expected.contains(fetched[i].id);
        anyShown |= known;
        if (!known && i < boundary)
            held.insert(fetched[i].id);
    }
    return anyShown ? held : QSet<RequestId>(); // Nothing on screen, nothing to push away.
}

std::optional<Instant> nextOverdue(const QList<InboxRow>& rows, Instant now)
{
    // Active rows come first, by due instant, which is never after their last moment in time.
    std::optional<Instant> next;
    for (const InboxRow& row : rows) {
        if (row.rank != Rank::Active || (next && row.due > next))
            break;
        if (row.due && !row.isOverdue(now))
            next = std::min(next.value_or(Instant::max()), lastInTime(*row.due, row.precision));
    }
    return next;
}

} // namespace keting
