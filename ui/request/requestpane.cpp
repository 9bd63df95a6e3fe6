// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/requestpane.h"

#include "models/domain/stagewords.h"
#include "models/items/requestsummary.h"
#include "models/items/requestverbs.h"
#include "ui/look/emptystate.h"
#include "ui/look/follow.h"
#include "ui/look/look.h"
#include "ui/look/skeletonrows.h"
#include "ui/look/stageline.h"
#include "ui/request/checklistpicker.h"
#include "ui/request/clockpanel.h"
#include "ui/request/composer.h"
#include "ui/request/conversationview.h"
#include "ui/request/deeddesk.h"
#include "ui/request/explanationdialog.h"
#include "ui/request/nextstepbar.h"
#include "ui/request/replyedit.h"
#include "ui/request/requestheader.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrowest = 430;
constexpr int kComposerLeast = 150;
constexpr int kComposerGrowing = 120;
constexpr int kComposerWish = 198;

QString wordsOf(const Request& request)
{
    QStringList words;
    for (const AskerMessage& message : request.messages)
        words.append(message.message.text);
    return words.join(u'\n');
}

} // namespace

RequestPane::RequestPane(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_header(new RequestHeader(look))
    , m_stages(new StageLine(look))
    , m_clocks(new ClockPanel(look))
    , m_conversation(new ConversationView(look))
    , m_next(new NextStepBar(look))
    , m_composer(new Composer(look))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_empty(new EmptyState(look, u"mail-receive"_s, tr("No request chosen"),
                             tr("Choose one in the list, or press N for the one due next.")))
    , m_failure(new EmptyState(look, u"dialog-error"_s, {}, {}))
    , m_skeleton(new SkeletonRows(look))
    , m_stack(new QStackedLayout(this))
    , m_deeds(new DeedDesk(look, *this))
{
    setObjectName(u"request"_s);
    setFocusProxy(m_conversation);
    build();
    connectParts();
    clear();
}

void RequestPane::build()
{
    auto* upper = new QWidget;
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* stages = new QWidget;
    auto* stageRow = new QHBoxLayout(stages);
    stageRow->setContentsMargins(12, 2, 12, 6);
    stageRow->addWidget(m_stages);
    column->addWidget(m_header);
    column->addWidget(stages);
    column->addWidget(m_clocks);
    column->addWidget(m_conversation, 1);
    column->addWidget(m_next);
    follow(m_look, *this, [this] {
        setMinimumWidth(m_look.scaled(kNarrowest));
        m_composer->setMinimumHeight(std::max(kComposerLeast, m_look.scaled(kComposerGrowing)));
    });
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_composer);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({100'000, kComposerWish});
    m_header->moreButton().setMenu(&m_next->menu());
    m_header->moreButton().setPopupMode(QToolButton::InstantPopup);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_failure);
    m_stack->addWidget(m_skeleton);
    m_failure->setObjectName(u"requestFailure"_s);
    m_failure->setFault(true);
    connect(m_failure->addAction(tr("Try again")), &QPushButton::clicked, this,
            &RequestPane::retryRequested);
    m_skeleton->setObjectName(u"requestLoading"_s);
    m_patience.setSingleShot(true);
    m_patience.setInterval(SkeletonRows::kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_skeleton->showBars();
        m_stack->setCurrentWidget(m_skeleton);
    });
}

void RequestPane::connectParts()
{
    connect(m_next, &NextStepBar::chosen, this, &RequestPane::press);
    connect(m_next, &NextStepBar::focusGone, this, &RequestPane::focusNext);
    connect(m_clocks, &ClockPanel::explanationRequested, this, &RequestPane::explain);
    connect(m_conversation, &ConversationView::noReplyToggled, this, &RequestPane::noReplyToggled);
    connect(m_header, &RequestHeader::revealRequested, this, &RequestPane::toggleReveal);
    connect(m_header, &RequestHeader::undoRequested, this, &RequestPane::undoRequested);
    connect(m_header, &RequestHeader::describeRequested, this, [this] { start(Deed::Describe); });
    connect(&m_composer->edit(), &ReplyEdit::left, this, &RequestPane::left);
    connect(m_composer, &Composer::checklistPicked, this, &RequestPane::checklistPicked);
    connect(m_composer, &Composer::sendRequested, this,
            [this](const QString& text, const std::optional<SentChecklist>& checklist) {
                emit replyRequested(text, checklist, {});
            });
    connect(m_composer, &Composer::sendAndWaitRequested, this,
            [this](const QString& text, const std::optional<SentChecklist>& checklist) {
                m_deeds->askReason([this, text, checklist](const QString& reason) {
                    emit replyRequested(text, checklist, reason);
                });
            });
    connect(m_composer, &Composer::draftChanged, this, [this](const QString& text) {
        if (m_view.has_value())
            emit draftChanged(m_view->request.id, text);
    });
}

void RequestPane::setFacts(const RequestFacts& facts)
{
    m_facts = facts;
    if (m_view.has_value() && !m_awaiting)
        setView(RequestView(*m_view), m_now);
}

void RequestPane::setChecklists(const QList<ChecklistChoice>& choices)
{
    m_composer->picker().setChoices(choices);
}

void RequestPane::setView(const RequestView& view, Instant now)
{
    const std::optional<RequestView> before = m_view;
    const bool same = before.has_value() && before->request.id == view.request.id;
    if (!same) {
        m_composer->flushDraft();
        m_privacy = Privacy::Masked;
    }
    m_view = view;
    m_now = now;
    const Request& request = m_view->request;
    showTexts();
    const StageSteps steps = stageSteps(request);
    m_stages->setStages(steps.names, steps.current);
    m_clocks->setClocks(m_view->clocks, now);
    m_next->setVerbs(verbsFor(*m_view, now), request.route);
    m_next->setStep(nextStep(*m_view, now));
    if (!same) {
        m_composer->setDraft(m_view->draft);
        m_composer->picker().setMatter(request.title, wordsOf(request));
        m_conversation->scrollToEnd();
    } else if (const QString newer = newerReply(*before); !newer.isEmpty()) {
        m_composer->setNotice(newer);
    }
    m_composer->setBlocked(blockedReason());
    arrived(m_splitter);
    if (const auto deed = std::exchange(m_pending, std::nullopt))
        start(*deed);
}

void RequestPane::arrived(QWidget* page)
{
    m_awaiting = false;
    m_patience.stop();
    m_skeleton->stop();
    m_stack->setCurrentWidget(page);
}

void RequestPane::awaitView()
{
    m_awaiting = true;
    m_pending.reset();
    m_patience.start();
}

void RequestPane::showFailure(const QString& what, const QString& whatToDo)
{
    m_pending.reset();
    m_failure->setTexts(u"dialog-error"_s, what, whatToDo);
    arrived(m_failure);
}

void RequestPane::showTexts()
{
    QString category = m_view->request.category;
    for (const NamedChoice& known : std::as_const(m_facts.categories)) {
        if (known.id == m_view->request.category)
            category = known.name;
    }
    m_header->setView(*m_view, category, m_facts.canReveal, m_privacy);
    m_conversation->setEntries(conversationOf(*m_view, m_facts.me, m_now, m_privacy));
}

void RequestPane::reveal()
{
    if (!m_view.has_value())
        return;
    m_privacy = Privacy::Revealed;
    showTexts();
}

void RequestPane::toggleReveal()
{
    if (m_privacy == Privacy::Masked) {
        emit revealRequested();
        return;
    }
    m_privacy = Privacy::Masked;
    showTexts();
}

QString RequestPane::blockedReason() const
{
    const Request& request = m_view->request;
    if (request.readOnly)
        return tr("Read only until the program is upgraded");
    return verbsFor(request).reply ? QString() : tr("The request has ended; reopen it first");
}

QString RequestPane::newerReply(const RequestView& before) const
{
    const QList<Reply>& replies = m_view->request.replies;
    if (m_composer->draft().isEmpty() || replies.size() <= before.request.replies.size())
        return {};
    const Reply& last = replies.constLast();
    const QString user = last.user.toString();
    if (user == m_facts.me)
        return {};
    return tr("%1 replied at %2 while you were writing")
        .arg(m_view->peopleNames.value(user, user), toLocal(last.time).toString(u"HH:mm"));
}

void RequestPane::clear()
{
    m_composer->flushDraft();
    m_view.reset();
    m_pending.reset();
    arrived(m_empty);
}

void RequestPane::tick(Instant now)
{
    const bool wentBack = now < std::exchange(m_now, now);
    if (!m_view.has_value())
        return;
    m_clocks->tick(now);
    if (wentBack || now > m_next->step().until)
        m_next->setStep(nextStep(*m_view, now));
}

void RequestPane::start(Deed deed)
{
    if (m_awaiting)
        m_pending = deed;
    else if (!m_view.has_value())
        emit refused(tr("Choose a request first"));
    else if (mayStart(deed))
        m_deeds->start(deed, *m_view, m_facts, m_now);
}

void RequestPane::press(Deed deed)
{
    start(deed);
    if (deed == Deed::Guided || deed == Deed::Proxy)
        focusNext(); // The choice is made; what follows is told to the villager.
}

void RequestPane::focusNext()
{
    if (m_view.has_value() && verbsFor(m_view->request).reply)
        focusComposer();
    else
        m_conversation->setFocus();
}

bool RequestPane::mayStart(Deed deed)
{
    if (!m_view.has_value())
        return false;
    const Request& request = m_view->request;
    if (allows(verbsFor(*m_view, m_now), deed))
        return true;
    if (deed == Deed::Snooze && request.isOpen()) {
        emit refused(tr("The request is overdue; a snooze would not hide it"));
        return false;
    }
    const QString owner
        = m_view->peopleNames.value(request.owner ? request.owner->toString() : QString());
    emit refused(
        deed == Deed::Claim && !owner.isEmpty()
            ? tr("This request is with %1").arg(owner)
            : tr("Not possible now, the request stands at: %1").arg(stageWord(request.stage)));
    return false;
}

void RequestPane::setKeys(const QHash<Deed, QString>& keys)
{
    m_next->setKeys(keys);
}

void RequestPane::focusComposer()
{
    m_composer->edit().setFocus();
}

void RequestPane::explain()
{
    if (!m_view.has_value())
        return;
    auto* dialog = new ExplanationDialog(m_look, m_view->clocks, m_now, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RequestPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void RequestPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens().base);
}

} // namespace keting
