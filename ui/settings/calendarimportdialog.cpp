// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/calendarimportdialog.h"

#include "ui/look/controls.h"
#include "ui/look/textlabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDialogWidth = 680;
constexpr int kDialogHeight = 480;

} // namespace

CalendarImportDialog::CalendarImportDialog(const Look& look, const CalendarChanges& changes,
                                           QWidget* parent)
    : QDialog(parent)
    , m_look(look)
    , m_summary(new TextLabel(look, FontRole::Body, Ink::Text))
    , m_lines(new QTreeWidget)
    , m_take(new QPushButton(tr("Take it in")))
{
    setObjectName(u"calendar-import-dialog"_s);
    setWindowTitle(tr("What %1 changes").arg(changes.file));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(look.scaled(kDialogWidth), look.scaled(kDialogHeight));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"calendar-summary"_s);
    m_lines->setObjectName(u"calendar-lines"_s);
    m_lines->setAccessibleName(tr("Changes"));
    m_lines->setHeaderLabels({tr("Changed"), tr("Before"), tr("After"), tr("Remark")});
    m_lines->setUniformRowHeights(true);
    m_lines->setAlternatingRowColors(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"calendar-take"_s);
    m_take->setDefault(true);
    m_take->setFocus(Qt::OtherFocusReason);
    setButtonKind(*m_take, ButtonKind::Filled);
    column->addWidget(m_summary);
    column->addWidget(m_lines, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill(changes);
}

void CalendarImportDialog::fill(const CalendarChanges& changes)
{
    const bool nothing = changes.days.isEmpty() && changes.requests.isEmpty();
    m_take->setEnabled(!nothing);
    if (nothing) {
        m_summary->setText(tr("Nothing would change: the calendar already says all of it."));
        m_lines->hide();
        return;
    }
    m_summary->setText(
        tr("%n day(s) change.", nullptr, static_cast<int>(changes.days.size())) + u' '
        + tr("%n open request(s) get another due time.", nullptr,
             static_cast<int>(changes.requests.size()))
        + u' '
        + tr("Open time already used stays used; the rest counts on the new hours. Nothing has "
             "been changed yet."));
    addGroup(tr("Days"), changes.days);
    addGroup(tr("Due times"), changes.requests);
    m_lines->expandAll();
    for (int column = 0; column < m_lines->columnCount() - 1; ++column)
        m_lines->resizeColumnToContents(column);
}

void CalendarImportDialog::addGroup(const QString& title, const QList<CalendarChanges::Line>& lines)
{
    if (lines.isEmpty())
        return;
    auto* group = new QTreeWidgetItem(m_lines, {title + u" · "_s + QString::number(lines.size())});
    group->setFirstColumnSpanned(true);
    group->setFont(0, m_look.font(FontRole::BodyStrong));
    for (const CalendarChanges::Line& line : lines)
        new QTreeWidgetItem(group, {line.what, line.before, line.after, line.remark});
}

} // namespace keting
