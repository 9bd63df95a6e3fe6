// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/refusedlist.h"

#include "ui/look/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

RefusedList::RefusedList(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_column(new QVBoxLayout(this))
    , m_heading(new TextLabel(look, FontRole::Line2, Ink::Over))
{
    setObjectName(u"center-refused"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_heading->setWordWrap(true);
    m_column->addWidget(m_heading);
    hide();
}

void RefusedList::setEntries(const QList<Entry>& entries, bool more)
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_column->addWidget(m_rows);
    for (const Entry& entry : entries)
        addRow(entry);
    const QString heading
        = tr("%n entries of others were not accepted, mostly because a village had been given to "
             "somebody else. What you take over counts as its author wrote it:",
             nullptr, int(entries.size()));
    m_heading->setText(more ? heading + u' ' + tr("More follow after these.") : heading);
    setVisible(!entries.isEmpty());
}

void RefusedList::addRow(const Entry& entry)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* words = new TextLabel(m_look, FontRole::Line2, Ink::Text2, entry.words);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    auto* adopt = new QPushButton(tr("Take over"));
    adopt->setObjectName(u"center-adopt-%1"_s.arg(entry.number));
    adopt->setAccessibleDescription(entry.words);
    connect(adopt, &QPushButton::clicked, this, [this, adopt, number = entry.number] {
        adopt->setEnabled(false); // Until the list comes anew.
        emit adoptRequested(number);
    });
    row->addWidget(words, 1);
    row->addWidget(adopt, 0, Qt::AlignTop);
    qobject_cast<QVBoxLayout*>(m_rows->layout())->addLayout(row);
}

} // namespace keting
