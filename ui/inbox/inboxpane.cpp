// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpane.h"

#include "ui/inbox/emptywords.h"
#include "ui/inbox/filterwords.h"
#include "ui/inbox/rowwords.h"
#include "ui/inbox/viewtabs.h"
#include "ui/look/chip.h"
#include "ui/look/controls.h"
#include "ui/look/emptystate.h"
#include "ui/look/inkicon.h"
#include "ui/look/searchfield.h"
#include "ui/look/skeletonrows.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// Long enough for the next letter of a syllable, short enough to feel at once.
constexpr std::chrono::milliseconds kTypingPause{120};
constexpr int kPlaceWidth = 120;
constexpr int kSearchWidth = 130;
constexpr int kNarrowest = 340;

//! A window that opens gives the focus to its first field, which nobody has asked for.
bool isWriting(const QWidget& holder)
{
    const auto* field = qobject_cast<const QLineEdit*>(&holder);
    return field && !field->text().isEmpty();
}

} // namespace

InboxPane::InboxPane(const Look& look, InboxModel& model, CountdownClock& clock, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_model(model)
    , m_tabs(new ViewTabs(look, this))
    , m_search(new SearchField(look, tr("Find requests"), this))
    , m_place(new QPushButton(this))
    , m_order(new QToolButton(this))
    , m_paste(new QPushButton(tr("Paste"), this))
    , m_stack(new QStackedWidget(this))
    , m_list(new InboxView(look, model, clock, this))
    , m_skeleton(new SkeletonRows(look, 46, this))
    , m_empty(new EmptyState(look, {}, {}, {}, this))
    , m_fault(new EmptyState(look, {}, {}, {}, this))
    , m_chip(new Chip(look, Chip::Kind::News, {}, m_list))
    , m_drillRow(new QWidget(this))
    , m_drill(new Chip(look, Chip::Kind::Filter, {}, m_drillRow))
{
    setObjectName(u"inbox-pane"_s);
    setAccessibleName(tr("Inbox"));
    setMinimumWidth(kNarrowest);
    buildPages();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(toolRow());
    column->addWidget(drillRow());
    column->addWidget(m_stack, 1);
    m_chip->hide();
    m_drillRow->hide();
    m_list->installEventFilter(this);
    connectList();
    connect(&look, &Look::changed, this, &InboxPane::fitTools);
    connect(&look, &Look::changed, this, &InboxPane::fitDrillDown);
    setPlace({}, {}, {});
    showCounts();
    showArrivals(m_model.arrivals());
    showState();
}

void InboxPane::buildPages()
{
    m_empty->setObjectName(u"inbox-empty"_s);
    m_fault->setObjectName(u"inbox-fault"_s);
    m_clear = m_empty->addAction(tr("Clear the filter"));
    m_pasteFirst = m_empty->addAction(tr("Paste messages"), false);
    connect(m_fault->addAction(tr("Try again")), &QPushButton::clicked, &m_model,
            &InboxModel::retry);
    m_fault->setFault(true);
    for (QWidget* page : std::initializer_list<QWidget*>{m_list, m_skeleton, m_empty, m_fault})
        m_stack->addWidget(page);
}

QWidget* InboxPane::toolRow()
{
    auto* row = new QWidget(this);
    m_search->setObjectName(u"inbox-search"_s);
    m_place->setObjectName(u"inbox-place"_s);
    m_place->setIcon(icon(m_look, u"view-filter"_s));
    m_order->setObjectName(u"inbox-order"_s);
    m_order->setIcon(icon(m_look, u"view-sort-ascending"_s));
    m_order->setAccessibleName(tr("Order of the list"));
    m_order->setToolTip(tr("By due time, ties by arrival"));
    setButtonKind(*m_order, ButtonKind::Outlined);
    m_paste->setObjectName(u"inbox-paste"_s);
    m_paste->setIcon(icon(m_look, u"edit-paste"_s));
    m_paste->setAccessibleName(tr("Paste messages"));
    m_paste->setToolTip(tr("Paste messages copied in WeChat"));
    row->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_search->setMinimumWidth(0);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(8, 6, 8, 6);
    line->setSpacing(6);
    line->addWidget(m_search, 1);
    line->addWidget(m_place);
    line->addWidget(m_order);
    line->addWidget(m_paste);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &InboxPane::search);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_wantsFocus = false; // Who goes on writing must not write into the list.
        m_typing.start();
    });
    connect(m_search, &SearchField::moveToResults, this, [this] {
        search();
        focusList();
    });
    connect(m_search, &SearchField::left, this, &InboxPane::focusList);
    connect(m_place, &QPushButton::clicked, this, &InboxPane::openPlaceMenu);
    connect(m_order, &QToolButton::clicked, this, &InboxPane::explainOrder);
    connect(m_paste, &QPushButton::clicked, this, &InboxPane::pasteRequested);
    return row;
}

QWidget* InboxPane::drillRow()
{
    m_drill->setObjectName(u"inbox-drill-down"_s);
    auto* line = new QHBoxLayout(m_drillRow);
    line->setContentsMargins(8, 0, 8, 6);
    line->addWidget(m_drill);
    line->addStretch(1);
    connect(m_drill, &Chip::clicked, this, [this] {
        ask(m_filter.plain());
        focusList();
    });
    return m_drillRow;
}

void InboxPane::connectList()
{
    m_model.setDescription([this](const InboxEntry& entry) { return spokenEntry(m_model, entry); });
    connect(m_tabs, &ViewTabs::viewChosen, this, &InboxPane::setView);
    connect(&m_model, &InboxModel::countsChanged, this, &InboxPane::showCounts);
    connect(&m_model, &InboxModel::arrivalsChanged, this, &InboxPane::showArrivals);
    connect(&m_model, &InboxModel::stateChanged, this, &InboxPane::showState);
    connect(&m_model, &InboxModel::modelReset, this, &InboxPane::showState);
    connect(&m_model, &InboxModel::rowsInserted, this, &InboxPane::showState);
    connect(&m_model, &InboxModel::rowsRemoved, this, &InboxPane::showState);
    connect(m_list, &InboxView::currentRequestChanged, this,
            [this] { emit currentChanged(m_list->currentId()); });
    connect(m_list, &InboxView::chosenChanged, this, &InboxPane::chosenChanged);
    connect(m_list, &InboxView::intended, this, &InboxPane::intended);
    connect(m_list, &QAbstractItemView::doubleClicked, this,
            [this] { emit intended({InboxIntent::Open}); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        RequestFilter bare;
        bare.view = m_filter.view;
        setFilter(bare);
        emit placeCleared();
    });
    connect(m_pasteFirst, &QPushButton::clicked, this, &InboxPane::pasteRequested);
    connect(m_chip, &Chip::clicked, this, [this] {
        m_model.acceptArrivals();
        m_list->toTop();
        focusList();
    });
}

void InboxPane::setFilter(const RequestFilter& filter)
{
    m_tabs->setView(filter.view);
    const QSignalBlocker quiet(m_search);
    if (m_search->text().trimmed() != filter.text)
        m_search->setText(filter.text);
    if (filter.village.isEmpty() && filter.town.isEmpty())
        showPlace({});
    ask(filter);
}

void InboxPane::setFilter(const RequestFilter& filter, const QString& place)
{
    showPlace(place);
    setFilter(filter);
}

void InboxPane::ask(const RequestFilter& filter)
{
    const bool changed = m_filter != filter;
    m_filter = filter;
    showDrillDown();
    m_model.setFilter(filter);
    showCounts();
    if (changed)
        emit filterChanged(m_filter);
}

void InboxPane::setSearchKey(const QString& key)
{
    m_search->setKeyHint(key);
}

void InboxPane::showCounts()
{
    m_tabs->setCounts(m_model.counts(), m_model.total(), !m_filter.text.isEmpty());
}

void InboxPane::setView(View view)
{
    RequestFilter filter = m_filter;
    filter.view = view;
    m_tabs->setView(view);
    ask(filter);
}

void InboxPane::showPlace(const QString& name)
{
    m_placeName = name.isEmpty() ? tr("All villages") : name;
    m_place->setToolTip(m_placeName);
    m_place->setAccessibleName(tr("Villages shown: %1").arg(m_placeName));
    setButtonKind(*m_place, name.isEmpty() ? ButtonKind::Outlined : ButtonKind::Tint);
    fitTools();
}

void InboxPane::showDrillDown()
{
    m_drillRow->setVisible(m_filter != m_filter.plain());
    fitDrillDown();
}

void InboxPane::setPlace(const QString& town, const QString& village, const QString& name)
{
    const bool all = town.isEmpty() && village.isEmpty();
    showPlace(all ? QString() : name);
    RequestFilter filter = m_filter;
    filter.town = village.isEmpty() ? town : QString();
    filter.village = village;
    if (filter != m_filter)
        ask(filter);
}

void InboxPane::search()
{
    m_typing.stop();
    RequestFilter filter = m_filter;
    filter.text = m_search->text().trimmed();
    if (filter != m_filter)
        ask(filter);
}

QWidget* InboxPane::searchField() const
{
    return m_search;
}

void InboxPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void InboxPane::focusList()
{
    m_wantsFocus = !m_list->isVisible();
    m_wishedFrom = window()->focusWidget();
    if (!m_wantsFocus) // Qt gives it to a hidden list once shown, whoever writes by then.
        m_list->setFocus(Qt::OtherFocusReason);
}

void InboxPane::showState()
{
    // A list that gives way while its rows are fetched gets the focus back with them.
    m_wantsFocus = m_wantsFocus || m_list->hasFocus();
    const bool empty = m_model.rowCount() == 0;
    if (m_model.state() == InboxModel::State::Loading && empty) {
        m_skeleton->start();
        m_stack->setCurrentWidget(m_skeleton);
        return;
    }
    m_skeleton->stop();
    if (!empty) {
        m_stack->setCurrentWidget(m_list);
        // Not from somebody who writes meanwhile: the letters would become deeds.
        const QWidget* holder = window()->focusWidget();
        const bool isFree = !holder || holder == m_wishedFrom || m_stack->isAncestorOf(holder)
            || (!m_wishedFrom && !isWriting(*holder));
        if (std::exchange(m_wantsFocus, false) && isFree)
            m_list->setFocus(Qt::OtherFocusReason);
    } else if (m_model.state() == InboxModel::State::Failed) {
        const EmptyWords words = faultWords(*m_model.error());
        m_fault->setTexts(words.icon, words.title, words.text);
        m_stack->setCurrentWidget(m_fault);
    } else {
        showEmpty();
    }
}

void InboxPane::showEmpty()
{
    const EmptyWords words = emptyWords(m_filter);
    m_empty->setTexts(words.icon, words.title, words.text);
    const bool restricted = isRestricted(m_filter);
    m_clear->setVisible(restricted);
    m_pasteFirst->setVisible(!restricted
                             && (m_filter.view == View::Inbox || m_filter.view == View::All));
    m_stack->setCurrentWidget(m_empty);
}

void InboxPane::showArrivals(int arrivals)
{
    m_chip->setVisible(arrivals > 0);
    if (arrivals == 0)
        return;
    m_chip->setText(tr("%n new message(s)", nullptr, arrivals));
    m_chip->setAccessibleName(m_chip->text());
    m_chip->resize(m_chip->sizeHint());
    placeChip();
}

void InboxPane::placeChip()
{
    m_chip->move((m_list->width() - m_chip->width()) / 2, 1);
    m_chip->raise();
}

// Where it is narrow the words of the buttons go before the field to type in does.
void InboxPane::fitTools()
{
    const QFontMetrics metrics(m_look.font(FontRole::Body));
    m_place->setText(
        metrics.elidedText(m_placeName, Qt::ElideRight, m_look.scaled(kPlaceWidth) - 44));
    m_paste->setText(tr("Paste"));
    const auto room = [this] {
        constexpr int kMargins = 16;
        constexpr int kGaps = 18;
        return width() - m_place->sizeHint().width() - m_order->sizeHint().width()
            - m_paste->sizeHint().width() - kMargins - kGaps;
    };
    const int wanted = m_look.scaled(kSearchWidth);
    if (room() < wanted)
        m_paste->setText({});
    if (room() < wanted)
        m_place->setText({});
}

void InboxPane::fitDrillDown()
{
    constexpr int kCrossAndPadding = 60;
    const QString words = filterWords(m_filter, m_model.names());
    m_drill->setText(QFontMetrics(m_look.font(FontRole::Pill))
                         .elidedText(words, Qt::ElideRight, width() - kCrossAndPadding));
    m_drill->setToolTip(tr("From the dashboard: %1. Click to see everything again.").arg(words));
    m_drill->setAccessibleName(m_drill->toolTip());
    m_drill->updateGeometry();
}

void InboxPane::openPlaceMenu()
{
    if (m_filter.village.isEmpty() && m_filter.town.isEmpty()) {
        emit placeRequested();
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("All villages")), &QAction::triggered, this, [this] {
        setPlace({}, {}, {});
        emit placeCleared();
    });
    connect(menu->addAction(tr("Choose another village…")), &QAction::triggered, this,
            &InboxPane::placeRequested);
    menu->popup(m_place->mapToGlobal(QPoint(0, m_place->height())));
}

void InboxPane::explainOrder()
{
    QToolTip::showText(m_order->mapToGlobal(QPoint(0, m_order->height())),
                       tr("One order for everybody: what is due first stands first, so overdue "
                          "requests are on top; ties by arrival. Waiting, snoozed and the rest "
                          "follow."),
                       m_order);
}

void InboxPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitTools();
    fitDrillDown();
}

bool InboxPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::Resize)
        placeChip();
    return QWidget::eventFilter(watched, event);
}

void InboxPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.tokens().base);
}

} // namespace keting
