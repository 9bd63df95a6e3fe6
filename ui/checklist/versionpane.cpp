// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/versionpane.h"

#include "ui/checklist/diffview.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/follow.h"
#include "ui/look/look.h"
#include "ui/look/textlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

enum VersionColumn { VersionName, VersionBy, VersionAt, VersionUsed, VersionColumns };

QString versionName(const VersionSheet& version)
{
    return version.number == 0 ? VersionPane::tr("Draft")
                               : VersionPane::tr("Version %1").arg(version.number);
}

} // namespace

VersionPane::VersionPane(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_list(new QTreeWidget)
    , m_between(new TextLabel(look, FontRole::Pill, Ink::Text2))
    , m_added(new TextLabel(look, FontRole::Line2, Ink::Done))
    , m_removed(new TextLabel(look, FontRole::Line2, Ink::Over))
    , m_diff(new DiffView(look))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head());
    auto* list = new QHBoxLayout; // Its words stand under those of the heading.
    list->setContentsMargins(8, 0, 8, 0);
    list->addWidget(m_list);
    column->addLayout(list, 1);
    auto* between = new QHBoxLayout;
    between->setContentsMargins(12, 4, 12, 4);
    between->setSpacing(10);
    between->addWidget(m_between);
    between->addWidget(m_added);
    between->addWidget(m_removed);
    between->addStretch(1);
    column->addLayout(between);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_diff);
    column->addWidget(scroll, 1);
    buildList();
    follow(look, *this, [this] { dressRows(); });
}

void VersionPane::buildList()
{
    m_list->setObjectName(u"versions"_s);
    m_list->setAccessibleName(tr("Versions"));
    m_list->setColumnCount(VersionColumns);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(VersionBy, QHeaderView::Stretch);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item == nullptr)
            return;
        compare();
        emit versionChosen(item->data(VersionName, Qt::UserRole).toInt());
    });
}

QWidget* VersionPane::head()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 6, 12, 4);
    row->addWidget(new TextLabel(m_look, FontRole::BodyStrong, Ink::Text, tr("Versions")));
    auto* words = new ElidedLabel(m_look, FontRole::Caption, Ink::Text3,
                                  tr("sent versions stay on their requests"));
    words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(words, 1);
    return head;
}

void VersionPane::setSheet(const ChecklistSheet& sheet)
{
    m_sheet = sheet;
    const QSignalBlocker quiet(m_list);
    fill();
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    compare();
}

void VersionPane::fill()
{
    m_list->clear();
    for (const VersionSheet& version : m_sheet.versions) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(VersionName, versionName(version));
        item->setData(VersionName, Qt::UserRole, version.number);
        item->setText(VersionBy, version.current ? tr("%1 · current").arg(version.by) : version.by);
        item->setText(VersionAt, toLocal(version.at).toString(u"yyyy-MM-dd"));
        item->setToolTip(VersionAt, toLocal(version.at).toString(u"yyyy-MM-dd HH:mm"));
        item->setText(VersionUsed,
                      version.number == 0
                          ? QString()
                          : tr("%n use(s)", nullptr, static_cast<int>(version.used)));
        item->setTextAlignment(VersionUsed, Qt::AlignRight | Qt::AlignVCenter);
    }
    dressRows();
}

void VersionPane::dressRows()
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_list->topLevelItem(row);
        item->setFont(VersionName, m_look.font(FontRole::Pill));
        item->setSizeHint(VersionBy, {0, m_look.height(26, FontRole::Body, 6)});
        if (m_sheet.versions.at(row).current)
            item->setForeground(VersionBy, m_look.tokens().done);
    }
}

void VersionPane::setDraft(const Checklist& draft)
{
    if (!m_sheet.versions.isEmpty() && m_sheet.versions.constFirst().number == 0)
        m_sheet.versions.first().content = draft;
    compare();
}

void VersionPane::compare()
{
    const qsizetype row
        = m_list->currentItem() == nullptr ? 0 : m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row + 1 >= m_sheet.versions.size()) {
        m_between->setText(m_sheet.versions.isEmpty() ? QString()
                                                      : versionName(m_sheet.versions.at(row)));
        m_added->clear();
        m_removed->clear();
        m_diff->setLines({});
        return;
    }
    const VersionSheet& before = m_sheet.versions.at(row + 1);
    const VersionSheet& after = m_sheet.versions.at(row);
    const QList<DiffLine> lines = diffOf(before.content, after.content);
    const auto count
        = [&](DiffLine::Kind kind) { return std::ranges::count(lines, kind, &DiffLine::kind); };
    m_between->setText(u"%1 → %2"_s.arg(versionName(before), versionName(after)));
    m_added->setText(u"+%1"_s.arg(count(DiffLine::Kind::Added)));
    m_removed->setText(u"−%1"_s.arg(count(DiffLine::Kind::Removed)));
    m_diff->setLines(lines);
}

} // namespace keting
