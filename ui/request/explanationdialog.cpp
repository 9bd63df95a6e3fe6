// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/explanationdialog.h"

#include "models/items/clockreading.h"
#include "ui/look/look.h"
#include "ui/look/pill.h"
#include "ui/look/textlabel.h"
#include "ui/request/clocktexts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, From, To, Length, Calendar };

QString stretchName(const ClockSpan& span)
{
    switch (span.kind) {
    case ClockSpan::Kind::Counting: return ExplanationDialog::tr("counted");
    case ClockSpan::Kind::Remaining: return ExplanationDialog::tr("still to count");
    case ClockSpan::Kind::Overrun: return ExplanationDialog::tr("over the limit");
    case ClockSpan::Kind::Closed: return ExplanationDialog::tr("closed");
    case ClockSpan::Kind::Holiday:
        return span.holiday.isEmpty() ? ExplanationDialog::tr("day off") : span.holiday;
    case ClockSpan::Kind::Paused: return ExplanationDialog::tr("paused");
    }
    Q_UNREACHABLE();
}

} // namespace

ExplanationDialog::ExplanationDialog(const Look& look, const QList<ClockView>& clocks, Instant now,
                                     QWidget* parent)
    : QDialog(parent), m_look(look), m_tree(new QTreeWidget)
{
    setWindowTitle(tr("Why this time?"));
    resize(look.scaled(620), look.scaled(440));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    auto* words = new TextLabel(
        look, FontRole::Line2, Ink::Text2,
        tr("Only open time counts. Nights, days off and pauses move the due time."));
    words->setWordWrap(true);
    column->addWidget(words);
    m_tree->setObjectName(u"spans"_s);
    m_tree->setAccessibleName(tr("Stretches of each clock"));
    m_tree->setHeaderLabels({tr("Stretch"), tr("From"), tr("To"), tr("Length"), tr("Calendar")});
    m_tree->setRootIsDecorated(true);
    column->addWidget(m_tree, 1);
    for (const ClockView& view : clocks)
        addClock(view, now);
    m_tree->expandAll();
    for (int i = 0; i < m_tree->columnCount(); ++i)
        m_tree->resizeColumnToContents(i);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ExplanationDialog::addClock(const ClockView& view, Instant now)
{
    auto* top = new QTreeWidgetItem(m_tree);
    top->setText(What, clockLabel(view.clock.kind));
    top->setFont(What, m_look.font(FontRole::BodyStrong));
    top->setText(To, dueText(view, now));
    // Told in hours: neither a day of 24 nor one of work would be what its spans add up to.
    const Millis counted = view.explanation.total(ClockSpan::Kind::Counting);
    top->setText(Length, tr("%1 counted").arg(spokenDuration(counted, Millis(0))));
    for (const ClockSpan& span : view.explanation.spans) {
        auto* line = new QTreeWidgetItem(top);
        line->setText(What, stretchName(span));
        line->setText(From, toLocal(span.from).toString(u"yyyy-MM-dd HH:mm:ss"));
        line->setText(To, toLocal(span.to).toString(u"yyyy-MM-dd HH:mm:ss"));
        line->setText(Length, spokenSpan(span.to - span.from));
        line->setText(Calendar, tr("version %1").arg(span.calendarVersion));
    }
    if (view.explanation.truncated)
        (new QTreeWidgetItem(top))->setText(What, tr("… and more than can be told here"));
}

} // namespace keting
