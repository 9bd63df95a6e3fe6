// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/requestheader.h"

#include "ui/look/controls.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/flowlayout.h"
#include "ui/look/inkicon.h"
#include "ui/look/look.h"
#include "ui/request/taglabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace keting {

using namespace Qt::StringLiterals;

RequestHeader::RequestHeader(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_title(new ElidedLabel(look, FontRole::PageTitle, Ink::Text))
    , m_category(new TagLabel(look, TagKind::Plain))
    , m_number(new TextLabel(look, FontRole::Line2, Ink::Text3))
    , m_person(new TextLabel(look, FontRole::Line2, Ink::Text2))
    , m_reveal(new QPushButton(tr("View (logged)")))
    , m_owner(new TextLabel(look, FontRole::Line2, Ink::Text2))
    , m_edit(new QPushButton(tr("Correct…")))
    , m_undo(new QToolButton)
    , m_more(new QToolButton)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 10, 2);
    row->setSpacing(6);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(titleRow());
    lines->addWidget(personRow());
    row->addLayout(lines, 1);
    m_undo->setIcon(icon(look, u"edit-undo"_s));
    m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
    m_undo->setAccessibleName(tr("Undo"));
    m_more->setIcon(icon(look, u"overflow-menu"_s));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More deeds for this request"));
    m_more->setObjectName(u"more"_s);
    for (QToolButton* button : {m_undo, m_more}) {
        setButtonKind(*button, ButtonKind::Outlined);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    connect(m_reveal, &QPushButton::clicked, this, &RequestHeader::revealRequested);
    connect(m_edit, &QPushButton::clicked, this, &RequestHeader::describeRequested);
    connect(m_undo, &QToolButton::clicked, this, &RequestHeader::undoRequested);
}

QWidget* RequestHeader::titleRow()
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_category);
    row->addWidget(m_number);
    row->addWidget(m_edit);
    row->addStretch(1);
    m_title->setObjectName(u"requestTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setButtonKind(*m_edit, ButtonKind::Flat);
    setSmall(*m_edit);
    return line;
}

QWidget* RequestHeader::personRow()
{
    auto* line = new QWidget;
    auto* row = new FlowLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->setLineGap(0);
    row->addWidget(m_person);
    row->addWidget(m_reveal);
    row->addWidget(m_owner);
    m_reveal->setObjectName(u"reveal"_s);
    setButtonKind(*m_reveal, ButtonKind::Flat);
    setSmall(*m_reveal);
    return line;
}

void RequestHeader::setView(const RequestView& view, const QString& categoryName, bool canReveal,
                            Privacy privacy)
{
    const RequestSummary summary = summarise(view, privacy);
    m_title->setText(summary.title.isEmpty() ? tr("Matter not named yet") : summary.title);
    m_category->setText(categoryName);
    m_number->setText(summary.number);
    m_number->setToolTip(view.request.id.toString());
    QStringList person{view.villageName, summary.asker};
    if (!summary.phone.isEmpty())
        person.append(summary.phone);
    const auto others = static_cast<int>(summary.coAskers.size());
    if (others > 0)
        person.append(tr("%n more ask(s) the same", nullptr, others));
    m_person->setText(person.join(u" · "_s));
    m_person->setToolTip(summary.coAskers.join(u'\n'));
    showReveal(canReveal, privacy);
    m_owner->setText(summary.owner.isEmpty() ? tr("· nobody has claimed it")
                                             : tr("· responsible: %1").arg(summary.owner));
    m_edit->setEnabled(view.request.isOpen() && !view.request.readOnly);
}

void RequestHeader::showReveal(bool canReveal, Privacy privacy)
{
    const bool masked = privacy == Privacy::Masked;
    m_reveal->setEnabled(canReveal);
    m_reveal->setText(masked ? tr("View (logged)") : tr("Hide"));
    m_reveal->setIcon(icon(m_look, masked ? u"view-visible"_s : u"view-hidden"_s, Ink::Accent));
    m_reveal->setToolTip(!canReveal ? tr("A request of a newer version takes no record of it")
                             : masked
                             ? tr("Shows names and numbers; that you looked is kept on record")
                             : tr("Masks names and numbers again"));
}

} // namespace keting
