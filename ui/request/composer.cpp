// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/composer.h"

#include "ui/look/controls.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/flowlayout.h"
#include "ui/look/follow.h"
#include "ui/look/inkicon.h"
#include "ui/look/look.h"
#include "ui/look/textlabel.h"
#include "ui/request/checklistpicker.h"
#include "ui/request/missingbar.h"
#include "ui/request/replyedit.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <chrono>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSaveAfter(500);
constexpr int kPickerWidth = 206;
constexpr int kFooter = 40;
constexpr int kFactsLeast = 90;

} // namespace

Composer::Composer(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_picker(new ChecklistPicker(look))
    , m_edit(new ReplyEdit(look))
    , m_notice(new ElidedLabel(look, FontRole::Pill, Ink::Warn))
    , m_missing(new MissingBar(look))
    , m_pickerButton(new QPushButton(tr("Checklist //")))
    , m_facts(new ElidedLabel(look, FontRole::Caption, Ink::Text3))
    , m_wait(new QPushButton(tr("…and wait")))
    , m_send(new QPushButton(tr("Copy and mark sent")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    auto* writing = new QVBoxLayout;
    writing->setSpacing(0);
    writing->addWidget(m_notice);
    writing->addWidget(m_edit, 1);
    writing->addWidget(m_missing);
    body->addWidget(m_picker);
    body->addLayout(writing, 1);
    column->addLayout(body, 1);
    column->addWidget(footer());
    connectParts();
    showState();
}

void Composer::connectParts()
{
    follow(m_look, *m_picker, [this] { m_picker->setFixedWidth(m_look.scaled(kPickerWidth)); });
    m_picker->hide();
    m_notice->hide();
    m_notice->setObjectName(u"notice"_s);
    m_notice->setContentsMargins(8, 4, 8, 2);
    m_edit->setPlaceholderText(tr("Write a reply, or // for a checklist"));
    m_save.setSingleShot(true);
    m_save.setInterval(kSaveAfter);
    connect(&m_save, &QTimer::timeout, this, [this] { emit draftChanged(draft()); });
    connect(m_edit, &QTextEdit::textChanged, this, &Composer::textChanged);
    connect(m_edit, &ReplyEdit::checklistRequested, this, &Composer::openPicker);
    connect(m_edit, &ReplyEdit::sendRequested, this, &Composer::send);
    connect(m_edit, &ReplyEdit::sendAndWaitRequested, this, &Composer::sendAndWait);
    connect(m_missing, &MissingBar::fillRequested, m_edit, &ReplyEdit::jumpToMissing);
    connect(m_picker, &ChecklistPicker::picked, this, &Composer::checklistPicked);
    connect(m_picker, &ChecklistPicker::closed, this, [this] {
        m_picker->hide();
        m_edit->setFocus();
    });
}

QWidget* Composer::footer()
{
    m_footer = new QWidget;
    auto* row = new FlowLayout(m_footer);
    row->setContentsMargins(8, 5, 12, 5);
    auto* deeds = new QHBoxLayout;
    deeds->setSpacing(row->spacing());
    deeds->addWidget(m_wait);
    deeds->addWidget(m_send);
    row->addWidget(m_pickerButton);
    row->addWidget(m_facts);
    row->addLayout(deeds, Qt::AlignRight);
    m_facts->setObjectName(u"replyFacts"_s);
    m_pickerButton->setAccessibleName(tr("Checklist //"));
    m_pickerButton->setObjectName(u"pickChecklist"_s);
    m_pickerButton->setIcon(icon(m_look, u"view-task"_s));
    setButtonKind(*m_pickerButton, ButtonKind::Flat);
    m_wait->setObjectName(u"sendAndWait"_s);
    m_wait->setAccessibleName(tr("Copy, mark sent and wait for the villager"));
    setButtonKind(*m_wait, ButtonKind::Flat);
    m_send->setObjectName(u"send"_s);
    m_send->setIcon(icon(m_look, u"edit-copy"_s, Ink::OnAccent));
    follow(m_look, *m_footer, [this] {
        m_footer->setMinimumHeight(m_look.height(kFooter, FontRole::Body, 18));
        m_facts->setMinimumWidth(m_look.scaled(kFactsLeast));
        setShort(false);
        m_wholeFooter = m_footer->layout()->sizeHint().width();
        fitFooter();
    });
    connect(m_pickerButton, &QPushButton::clicked, this, &Composer::openPicker);
    connect(m_wait, &QPushButton::clicked, this, &Composer::sendAndWait);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    return m_footer;
}

void Composer::fitFooter()
{
    setShort(width() < m_wholeFooter);
}

void Composer::setShort(bool isShort)
{
    m_short = isShort;
    m_pickerButton->setText(isShort ? u"//"_s : tr("Checklist //"));
    m_pickerButton->setToolTip(isShort ? tr("Checklist //") : QString());
    setKeyCap(*m_send, isShort ? QString() : u"Ctrl+Enter"_s);
    showReason();
}

void Composer::showReason()
{
    const QString reason = whyNot();
    m_send->setToolTip(reason.isEmpty() && m_short ? u"Ctrl+Enter"_s : reason);
    m_send->setAccessibleDescription(reason);
}

void Composer::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitFooter();
}

void Composer::setDraft(const QString& text)
{
    m_loading = true;
    m_save.stop();
    m_edit->setReply(text);
    m_checklist.reset();
    m_saved.clear();
    m_notice->hide();
    m_picker->hide();
    m_loading = false;
    showState();
}

void Composer::bringBack(const QString& text, const std::optional<SentChecklist>& checklist)
{
    if (!draft().isEmpty())
        return;
    setDraft(text);
    m_checklist = checklist;
}

QString Composer::draft() const
{
    return m_edit->reply();
}

void Composer::flushDraft()
{
    if (!m_save.isActive())
        return;
    m_save.stop();
    emit draftChanged(draft());
}

void Composer::insertChecklist(const SentChecklist& checklist, const QString& text)
{
    m_checklist = checklist;
    m_edit->insertReply(text);
    m_picker->hide();
    m_edit->setFocus();
    if (!m_edit->missing().isEmpty()) {
        m_edit->moveCursor(QTextCursor::Start);
        m_edit->jumpToMissing();
    }
}

void Composer::setNotice(const QString& words)
{
    m_notice->setText(words);
    m_notice->setVisible(!words.isEmpty());
}

void Composer::showDraftSaved(Instant when)
{
    m_saved = toLocal(when).toString(u"HH:mm");
    showState();
}

void Composer::setBlocked(const QString& reason)
{
    m_blocked = reason;
    m_edit->setReadOnly(!reason.isEmpty());
    m_pickerButton->setEnabled(reason.isEmpty());
    showState();
}

void Composer::openPicker()
{
    if (!m_blocked.isEmpty())
        return;
    m_picker->show();
    m_picker->open();
}

QString Composer::whyNot() const
{
    if (!m_blocked.isEmpty())
        return m_blocked;
    const QString text = m_edit->reply();
    if (text.trimmed().isEmpty())
        return tr("Nothing is written yet");
    const QStringList missing = m_edit->missing();
    if (!missing.isEmpty())
        return tr("%n placeholder(s) still to be filled", nullptr,
                  static_cast<int>(missing.size()));
    return {};
}

bool Composer::mayLeave()
{
    if (m_edit->isComposing())
        return false;
    if (whyNot().isEmpty())
        return true;
    m_edit->jumpToMissing();
    return false;
}

void Composer::send()
{
    if (!mayLeave())
        return;
    m_save.stop();
    emit sendRequested(draft(), m_checklist);
}

void Composer::sendAndWait()
{
    // The draft goes on being saved: the question about the reason may still be cancelled.
    if (mayLeave())
        emit sendAndWaitRequested(draft(), m_checklist);
}

void Composer::textChanged()
{
    if (m_edit->document()->isEmpty())
        m_checklist.reset();
    if (!m_loading) {
        m_saved.clear();
        m_save.start();
    }
    showState();
}

void Composer::showState()
{
    const QString text = draft();
    m_missing->setMissing(m_edit->missing());
    QStringList facts;
    if (!text.isEmpty())
        facts = {tr("%n byte(s)", nullptr, static_cast<int>(text.toUtf8().size())),
                 tr("%n character(s)", nullptr, static_cast<int>(text.toUcs4().size()))};
    if (!m_saved.isEmpty())
        facts.append(tr("draft saved %1").arg(m_saved));
    m_facts->setText(facts.join(u" · "_s));
    const QString reason = whyNot();
    m_send->setEnabled(reason.isEmpty());
    setButtonKind(*m_send, reason.isEmpty() ? ButtonKind::Filled : ButtonKind::Outlined);
    m_wait->setEnabled(reason.isEmpty());
    m_wait->setToolTip(reason.isEmpty() ? tr("Copies the reply, marks it as sent and waits for the "
                                             "villager (Ctrl+Shift+Enter)")
                                        : reason);
    showReason();
}

void Composer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens().base);
    const int line = m_footer->y();
    painter.fillRect(QRect(0, line, width(), height() - line), m_look.tokens().window);
    painter.setPen(m_look.tokens().sep);
    painter.drawLine(0, line, width(), line);
}

} // namespace keting
