// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/intakemessagepane.h"

#include "models/items/privacy.h"
#include "ui/look/controls.h"
#include "ui/look/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTargetWidth = 240;
constexpr int kAsPlanned = -1; //!< Data of the entry that leaves the plan as it is.

} // namespace

IntakeMessagePane::IntakeMessagePane(const Look& look, IntakePreviewModel& model, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_model(model)
    , m_text(new QPlainTextEdit(this))
    , m_target(new QComboBox(this))
    , m_reveal(new QPushButton(tr("Show and edit"), this))
    , m_split(new QPushButton(tr("Split here"), this))
    , m_join(new QPushButton(tr("Join with the one above"), this))
    , m_next(new QPushButton(tr("Next uncertain"), this))
{
    name();
    m_text->setTabChangesFocus(true);
    m_reveal->setCheckable(true);
    auto* tools = new QHBoxLayout;
    tools->addWidget(targetChoice());
    for (QPushButton* button : {m_reveal, m_split, m_join, m_next}) {
        setSmall(*button);
        button->setAutoDefault(false);
        tools->addWidget(button);
    }
    tools->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_text, 1);
    column->addLayout(tools);
    connectAll();
    fill();
}

void IntakeMessagePane::name()
{
    m_text->setObjectName(u"intake-text"_s);
    m_text->setAccessibleName(tr("Text of the message"));
    m_target->setObjectName(u"intake-target"_s);
    m_target->setAccessibleName(tr("Request the message belongs to"));
    m_reveal->setObjectName(u"intake-reveal"_s);
    m_reveal->setToolTip(
        tr("Numbers of persons are hidden here. What is filed is always what was said."));
    m_split->setObjectName(u"intake-split"_s);
    m_split->setToolTip(tr("Makes two messages of one, cut where the cursor stands"));
}

QWidget* IntakeMessagePane::targetChoice()
{
    auto* choice = new QWidget(this);
    auto* row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new TextLabel(m_look, FontRole::Line2, Ink::Text2, tr("&Belongs to"), choice);
    label->setBuddy(m_target);
    m_target->setMinimumWidth(m_look.scaled(kTargetWidth));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setSmall(*m_target);
    row->addWidget(label);
    row->addWidget(m_target);
    return choice;
}

void IntakeMessagePane::connectAll()
{
    connect(m_target, &QComboBox::activated, this, [this](int chosen) {
        if (chosen == m_target->findData(kAsPlanned))
            return;
        const auto id = RequestId::parse(m_target->itemData(chosen).toString());
        m_model.setTarget(m_row, id ? std::optional(*id) : std::nullopt);
    });
    connect(m_reveal, &QPushButton::toggled, this, &IntakeMessagePane::reveal);
    connect(m_split, &QPushButton::clicked, this, &IntakeMessagePane::split);
    connect(m_join, &QPushButton::clicked, this, &IntakeMessagePane::join);
    connect(m_next, &QPushButton::clicked, this, &IntakeMessagePane::nextWanted);
}

bool IntakeMessagePane::hasRow() const
{
    return m_row >= 0 && m_row < m_model.rowCount();
}

bool IntakeMessagePane::isTyping() const
{
    return hasRow() && !m_hidden && m_text->toPlainText() != m_shownText;
}

void IntakeMessagePane::showRow(int row)
{
    keepText();
    if (row == m_row && row >= 0)
        return;
    m_row = row;
    m_revealed = false;
    fill();
}

void IntakeMessagePane::refresh(int row)
{
    if (isTyping()) {
        showTarget();
        return;
    }
    m_revealed = m_revealed && row == m_row;
    m_row = row;
    fill();
}

void IntakeMessagePane::forgetRow()
{
    m_row = -1;
    m_revealed = false;
}

void IntakeMessagePane::keepText()
{
    if (!isTyping())
        return;
    const QString typed = m_text->toPlainText();
    m_shownText = typed; // Kept from here on: what the model now says may be shown.
    m_model.setData(m_model.index(m_row, IntakePreviewModel::TextColumn), typed, Qt::EditRole);
}

void IntakeMessagePane::fill()
{
    const QString said = hasRow() ? m_model.rows().at(m_row).text : QString();
    const QString masked = shownText(said, Privacy::Masked);
    const bool hasNumbers = masked != said;
    m_hidden = hasNumbers && !m_revealed;
    const QString& shown = m_hidden ? masked : said;
    if (m_text->toPlainText() != shown)
        m_text->setPlainText(shown);
    m_shownText = m_text->toPlainText(); // The field keeps no fixed blanks.
    m_text->setEnabled(hasRow());
    m_text->setReadOnly(m_hidden);
    m_reveal->setVisible(hasNumbers);
    const QSignalBlocker quiet(m_reveal);
    m_reveal->setChecked(m_revealed);
    m_split->setEnabled(hasRow());
    m_join->setEnabled(m_row > 0);
    showTarget();
}

void IntakeMessagePane::reveal(bool on)
{
    keepText();
    m_revealed = on;
    fill();
    if (on)
        m_text->setFocus();
}

void IntakeMessagePane::split()
{
    const int row = m_row;
    if (!hasRow())
        return;
    const int position = m_text->textCursor().position();
    keepText();
    m_model.split(row,
                  m_hidden ? positionBehindMask(m_model.rows().at(row).text, position) : position);
}

void IntakeMessagePane::join()
{
    keepText();
    const int row = m_row;
    if (m_model.joinWithAbove(row))
        emit joined(row - 1);
}

void IntakeMessagePane::setTargets(const QList<IntakeTarget>& targets)
{
    m_targets = targets;
    showTarget();
}

void IntakeMessagePane::setUncertain(bool some)
{
    m_next->setVisible(some);
}

void IntakeMessagePane::showTarget()
{
    const QSignalBlocker quiet(m_target);
    m_target->clear();
    // Once, by the outcome: a box that is disabled for a moment loses the keyboard.
    const IntakeDecision decision
        = hasRow() ? m_model.rows().at(m_row).decision : IntakeDecision::Unplanned;
    m_target->setEnabled(decision != IntakeDecision::Unplanned
                         && decision != IntakeDecision::Duplicate);
    if (decision == IntakeDecision::Unplanned)
        return;
    const IntakePreviewRow& shown = m_model.rows().at(m_row);
    if (!shown.target.isEmpty() && !shown.into)
        m_target->addItem(shownText(shown.target, Privacy::Masked), kAsPlanned);
    m_target->addItem(tr("A new request"), QString());
    for (const IntakeTarget& target : std::as_const(m_targets))
        m_target->addItem(target.name, target.id.toString());
    int current = shown.into ? m_target->findData(shown.into->toString()) : 0;
    if (!shown.into && shown.target.isEmpty() && shown.decision != IntakeDecision::NewRequest)
        current = -1; // It goes nowhere: dismissed, a system line.
    m_target->setCurrentIndex(current);
}

} // namespace keting
