// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/rowwords.h"

#include "models/items/momenttext.h"
#include "ui/inbox/rowpill.h"

#include <QCoreApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct InboxWords {
    Q_DECLARE_TR_FUNCTIONS(InboxWords)
};

QString leftWords(const InboxHeading& heading, Instant now)
{
    if (!heading.due)
        return InboxWords::tr("Left messages, handled first");
    const QDateTime due = toLocal(*heading.due);
    if (due.date() == localDate(now))
        return InboxWords::tr("Left messages, first today · due %1").arg(due.toString(u"HH:mm"_s));
    return InboxWords::tr("Left messages, handled first · due %1")
        .arg(due.toString(u"M/d HH:mm"_s));
}

QString spokenRow(const InboxModel& model, const InboxRow& row)
{
    const QModelIndex index = model.indexOf(row.id);
    const auto text = [&](InboxModel::Role role) { return index.data(role).toString(); };
    QStringList parts;
    if (const auto pill = rowPillInput(row, model.face(row), model.now()))
        parts << pillFor(*pill).accessible;
    parts << model.villageName(row) << text(InboxModel::TitleRole) << text(InboxModel::AskerRole);
    const QString owner = model.ownerName(row);
    parts << (owner.isEmpty() ? InboxWords::tr("not claimed yet")
                              : InboxWords::tr("responsible: %1").arg(owner));
    if (row.unread)
        parts << InboxWords::tr("unanswered message");
    if (row.coAskers > 0)
        parts << InboxWords::tr("%n co-asker(s)", nullptr, row.coAskers);
    if (row.needsLook)
        parts << InboxWords::tr("needs a look");
    if (const auto upload = model.uploadOf(row.id))
        parts << (*upload == Upload::Refused ? InboxWords::tr("not accepted by the centre")
                                             : InboxWords::tr("not uploaded yet"));
    parts << momentText(rowMoment(row), model.now());
    return parts.join(InboxWords::tr(", ", "between the parts of a spoken row"));
}

} // namespace

QString headingWords(const InboxHeading& heading, Instant now)
{
    switch (heading.kind) {
    case SectionKind::Overdue: return InboxWords::tr("Overdue");
    case SectionKind::Running:
        return heading.occurrence == 0 ? InboxWords::tr("Counting, by due time")
                                       : InboxWords::tr("Counting, due later");
    case SectionKind::Left: return leftWords(heading, now);
    case SectionKind::Resting: return InboxWords::tr("Waiting and the rest");
    case SectionKind::Ended: return InboxWords::tr("Closed");
    }
    return {};
}

PillState headingGlyph(SectionKind kind)
{
    switch (kind) {
    case SectionKind::Overdue: return PillState::Overdue;
    case SectionKind::Running: return PillState::Running;
    case SectionKind::Left: return PillState::LeftMessage;
    case SectionKind::Resting: return PillState::Waiting;
    case SectionKind::Ended: return PillState::Answered;
    }
    return PillState::Running;
}

QString viewWords(View view)
{
    switch (view) {
    case View::Inbox: return InboxWords::tr("To do");
    case View::Unanswered: return InboxWords::tr("First reply");
    case View::Left: return InboxWords::tr("Left");
    case View::Overdue: return InboxWords::tr("Overdue");
    case View::Mine: return InboxWords::tr("Mine");
    case View::Progress: return InboxWords::tr("In progress");
    case View::Promised: return InboxWords::tr("Promised");
    case View::Waiting: return InboxWords::tr("Waiting");
    case View::Closed: return InboxWords::tr("Closed");
    case View::Dismissed: return InboxWords::tr("Dismissed");
    case View::All: return InboxWords::tr("All");
    }
    return {};
}

Instant rowMoment(const InboxRow& row)
{
    if (row.rank != Rank::Active)
        return row.lastAt;
    if (row.clock == ClockKind::FirstReply)
        return row.received;
    return row.clock == ClockKind::NextReply ? row.clockStart.value_or(row.lastAt) : row.lastAt;
}

QString spokenEntry(const InboxModel& model, const InboxEntry& entry)
{
    if (entry.row)
        return spokenRow(model, *entry.row);
    const QString words = headingWords(*entry.heading, model.now());
    return entry.heading->count ? InboxWords::tr("%1: %2", "heading, number of requests")
                                      .arg(words)
                                      .arg(*entry.heading->count)
                                : words;
}

} // namespace keting
