// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/nextstepbar.h"

#include "ui/look/controls.h"
#include "ui/look/flowlayout.h"
#include "ui/look/inkicon.h"
#include "ui/look/look.h"
#include "ui/look/textlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace keting {

using namespace Qt::StringLiterals;

bool allows(const RequestVerbs& verbs, Deed deed)
{
    switch (deed) {
    case Deed::Guided:
    case Deed::Proxy: return verbs.route;
    case Deed::Promise: return verbs.promise;
    case Deed::NoteProgress: return verbs.progress;
    case Deed::HandOver: return verbs.handOver;
    case Deed::Wait: return verbs.wait;
    case Deed::Resume: return verbs.resume;
    case Deed::Close: return verbs.close;
    case Deed::Claim: return verbs.claim;
    case Deed::SendOn: return verbs.sendOn;
    case Deed::Ready: return verbs.ready;
    case Deed::Note: return verbs.note;
    case Deed::Visit: return verbs.visit;
    case Deed::Describe: return verbs.describe;
    case Deed::Merge: return verbs.merge;
    case Deed::Dismiss:
    case Deed::Duplicate: return verbs.dismiss;
    case Deed::Restore: return verbs.restore;
    case Deed::Reopen: return verbs.reopen;
    case Deed::Rate: return verbs.rate;
    case Deed::KeepPromise: return verbs.keepPromise;
    case Deed::FinishVisit: return verbs.finishVisit;
    case Deed::Snooze: return verbs.snooze;
    case Deed::Wake: return verbs.wake;
    case Deed::NoReply: return verbs.noReply;
    case Deed::FollowUp: return verbs.followUp;
    case Deed::OffTopic: return verbs.dismiss || verbs.restore;
    }
    Q_UNREACHABLE();
}

NextStepBar::NextStepBar(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_words(new TextLabel(look, FontRole::BodyStrong, Ink::Text))
    , m_limit(new TextLabel(look, FontRole::Line2, Ink::Text2))
    , m_row(new QWidget)
    , m_more(new QToolButton)
    , m_menu(new QMenu(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 7);
    column->setSpacing(5);
    auto* words = new FlowLayout;
    words->setLineGap(0);
    words->addWidget(new TextLabel(look, FontRole::Line2, Ink::Text3, tr("Next:")));
    words->addWidget(m_words);
    words->addWidget(m_limit);
    column->addLayout(words);
    buildRow();
    // The row decides itself what fits; it must not widen the pane.
    m_row->setMinimumWidth(1);
    column->addWidget(m_row);
    m_words->setObjectName(u"nextStep"_s);
    m_more->setIcon(icon(look, u"overflow-menu"_s));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More deeds"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    setButtonKind(*m_more, ButtonKind::Outlined);
    fillMenu();
    m_more->setMenu(m_menu);
}

void NextStepBar::buildRow()
{
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(addButton(Deed::Claim, tr("Claim"), u"user"_s));
    row->addWidget(addButton(Deed::FollowUp, tr("Call back…"), u"document-edit"_s));
    row->addWidget(addButton(Deed::Rate, tr("Rating…"), u"star-shape"_s));
    row->addWidget(addButton(Deed::Reopen, tr("Reopen…"), u"edit-undo"_s));
    row->addWidget(addButton(Deed::Restore, tr("Bring back"), u"edit-undo"_s));
    row->addWidget(addButton(Deed::KeepPromise, tr("Promise kept"), u"flag"_s));
    row->addWidget(addButton(Deed::Guided, tr("Guided online"), u"dialog-messages"_s));
    row->addWidget(addButton(Deed::Proxy, tr("Proxy handling"), u"im-user"_s));
    row->addWidget(addButton(Deed::Promise, tr("Promise…"), u"flag"_s));
    row->addWidget(addButton(Deed::NoteProgress, tr("Progress…"), u"document-edit"_s));
    row->addWidget(addButton(Deed::HandOver, tr("Hand over…"), u"mail-forward"_s));
    row->addWidget(addButton(Deed::Wait, tr("Wait…"), u"media-playback-pause"_s));
    row->addWidget(addButton(Deed::Resume, tr("Resume"), u"media-playback-start"_s));
    row->addWidget(addButton(Deed::Snooze, tr("Snooze…"), u"chronometer-pause"_s));
    row->addWidget(m_more);
    row->addStretch(1);
    row->addWidget(addButton(Deed::Close, tr("Close…"), u"dialog-ok-apply"_s));
}

QPushButton* NextStepBar::addButton(Deed deed, const QString& text, const QString& iconName)
{
    auto* button = new QPushButton(text);
    button->setIcon(icon(m_look, iconName));
    button->setObjectName(u"deed%1"_s.arg(static_cast<int>(deed)));
    connect(button, &QPushButton::clicked, this, [this, deed] { emit chosen(deed); });
    m_buttons.insert(deed, button);
    return button;
}

void NextStepBar::setKeys(const QHash<Deed, QString>& keys)
{
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        const QString key = keys.value(it.key());
        const QString text = it.value()->text().section(u'\t', 0, 0);
        // The key works in the list; here it is told, and the tab keeps Qt from taking it over.
        it.value()->setText(key.isEmpty() ? text : text + u'\t' + key);
    }
    for (const Deed deed : {Deed::Claim, Deed::Close})
        setKeyCap(*m_buttons.value(deed), keys.value(deed));
}

void NextStepBar::addMenuEntry(Deed deed, const QString& text, const QString& iconName)
{
    QAction* action = m_menu->addAction(text);
    if (!iconName.isEmpty())
        action->setIcon(icon(m_look, iconName));
    connect(action, &QAction::triggered, this, [this, deed] { emit chosen(deed); });
    m_actions.insert(deed, action);
}

void NextStepBar::fillMenu()
{
    addMenuEntry(Deed::Claim, tr("Claim"), u"user"_s);
    addMenuEntry(Deed::Guided, tr("Guided online"), u"dialog-messages"_s);
    addMenuEntry(Deed::Proxy, tr("Proxy handling"), u"im-user"_s);
    addMenuEntry(Deed::NoReply, tr("No reply needed"));
    m_menu->addSeparator();
    addMenuEntry(Deed::Promise, tr("Promise…"), u"flag"_s);
    addMenuEntry(Deed::KeepPromise, tr("Promise kept"));
    addMenuEntry(Deed::NoteProgress, tr("Progress…"), u"document-edit"_s);
    addMenuEntry(Deed::Note, tr("Internal note…"));
    addMenuEntry(Deed::Wait, tr("Wait for the villager…"), u"media-playback-pause"_s);
    addMenuEntry(Deed::Resume, tr("Resume"), u"media-playback-start"_s);
    addMenuEntry(Deed::Snooze, tr("Snooze…"), u"chronometer-pause"_s);
    addMenuEntry(Deed::Wake, tr("End the snooze"));
    m_menu->addSeparator();
    addMenuEntry(Deed::HandOver, tr("Hand over…"), u"mail-forward"_s);
    addMenuEntry(Deed::SendOn, tr("Send on to a department…"));
    addMenuEntry(Deed::Visit, tr("Plan a visit…"), u"go-home"_s);
    addMenuEntry(Deed::FinishVisit, tr("Visit done…"));
    addMenuEntry(Deed::Ready, tr("Ready to collect"), u"star-shape"_s);
    m_menu->addSeparator();
    addMenuEntry(Deed::Describe, tr("Correct matter or category…"));
    addMenuEntry(Deed::Merge, tr("Merge into another request…"), u"merge"_s);
    addMenuEntry(Deed::Dismiss, tr("Dismiss…"), u"mail-mark-junk"_s);
    addMenuEntry(Deed::Restore, tr("Bring back"));
    m_menu->addSeparator();
    addMenuEntry(Deed::Close, tr("Close…"), u"dialog-ok-apply"_s);
    addMenuEntry(Deed::Reopen, tr("Reopen…"));
    addMenuEntry(Deed::Rate, tr("Rating…"));
    addMenuEntry(Deed::FollowUp, tr("Follow up the bad rating…"));
}

void NextStepBar::keepInSight(NextStep::Kind kind)
{
    std::optional<Deed> due;
    switch (kind) {
    case NextStep::Kind::KeepPromise: due = Deed::KeepPromise; break;
    case NextStep::Kind::NoteProgress: due = Deed::NoteProgress; break;
    case NextStep::Kind::AskRating: due = Deed::Rate; break;
    case NextStep::Kind::CallBack: due = Deed::FollowUp; break;
    default: break;
    }
    if (due == m_due)
        return;
    m_due = due;
    fit();
}

void NextStepBar::setStep(const NextStep& step)
{
    if (step == m_step)
        return;
    m_step = step;
    m_words->setText(step.text);
    m_words->setInk(step.overdue ? Ink::Over : Ink::Text);
    m_limit->setText(step.limit);
    m_limit->setInk(step.overdue ? Ink::Over : Ink::Text2);
    setAccessibleName(tr("Next: %1 %2").arg(step.text, step.limit));
    keepInSight(step.kind);
}

void NextStepBar::setVerbs(const RequestVerbs& verbs, std::optional<Route> route)
{
    m_verbs = verbs;
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it)
        it.value()->setVisible(allows(m_verbs, it.key()));
    const auto offer = [&](Deed deed, Route wanted) {
        setButtonKind(*m_buttons.value(deed),
                      route == wanted ? ButtonKind::Tint : ButtonKind::Outlined);
        m_buttons.value(deed)->setAccessibleDescription(route == wanted ? tr("chosen") : QString());
    };
    offer(Deed::Guided, Route::Guided);
    offer(Deed::Proxy, Route::Proxy);
    fit();
}

void NextStepBar::fit()
{
    const auto held = std::ranges::find_if(std::as_const(m_buttons), &QWidget::hasFocus);
    showWhatFits();
    // Else the next key would press whatever button stands there now.
    if (held != m_buttons.cend() && (*held)->isHidden())
        emit focusGone();
}

void NextStepBar::showWhatFits()
{
    // The first to go are the ones that are rarest in a day.
    static constexpr Deed kGiveWay[]
        = {Deed::KeepPromise,  Deed::Snooze,  Deed::HandOver, Deed::Resume, Deed::Wait,
           Deed::NoteProgress, Deed::Promise, Deed::Proxy,    Deed::Guided};
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        it.value()->setVisible(allows(m_verbs, it.key()));
    for (const Deed deed : kGiveWay) {
        if (m_row->layout()->minimumSize().width() <= width() - 24)
            return;
        if (deed != m_due)
            m_buttons.value(deed)->hide();
    }
}

void NextStepBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void NextStepBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens().alt);
    painter.setPen(m_look.tokens().sep);
    painter.drawLine(0, 0, width(), 0);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace keting
