// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewtabs.h"

#include "ui/inbox/rowwords.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kTabs{View::Inbox, View::Unanswered, View::Left, View::Promised,
                           View::Waiting};
constexpr std::array kMore{View::Overdue, View::Mine,      View::Progress,
                           View::Closed,  View::Dismissed, View::All};
constexpr int kTabRow = 36;
constexpr int kTabMargins = 12;
constexpr int kExtra = static_cast<int>(kTabs.size());

} // namespace

ViewTabs::ViewTabs(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_tabs(new QTabBar(this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_tabs->setObjectName(u"inbox-views"_s);
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (const View view : kTabs)
        m_tabs->addTab(label(view));
    m_more->setObjectName(u"inbox-more-views"_s);
    m_more->setText(tr("More"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 8, 1);
    row->setSpacing(0);
    row->addWidget(m_tabs, 1, Qt::AlignBottom);
    row->addWidget(m_more, 0, Qt::AlignVCenter);
    setFixedHeight(look.height(kTabRow, FontRole::Body, 14));
    connect(&look, &Look::changed, this,
            [this] { setFixedHeight(m_look.height(kTabRow, FontRole::Body, 14)); });
    connect(m_menu, &QMenu::aboutToShow, this, &ViewTabs::fillMenu);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab < 0 || tab >= kExtra)
            return;
        const View view = kTabs.at(static_cast<size_t>(tab));
        setView(view);
        emit viewChosen(view);
    });
}

void ViewTabs::setView(View view)
{
    const QSignalBlocker quiet(m_tabs);
    m_view = view;
    const auto* const found = std::ranges::find(kTabs, view);
    showExtra(found == kTabs.end());
    m_tabs->setCurrentIndex(found == kTabs.end() ? kExtra
                                                 : static_cast<int>(found - kTabs.begin()));
    relabel();
}

void ViewTabs::setCounts(const ViewCounts& counts, std::optional<qint64> total, bool searching)
{
    m_counts = counts;
    m_total = total;
    m_searching = searching;
    relabel();
}

void ViewTabs::showExtra(bool shown)
{
    if (shown && m_tabs->count() == kExtra)
        m_tabs->addTab(QString());
    else if (!shown && m_tabs->count() > kExtra)
        m_tabs->removeTab(kExtra);
}

void ViewTabs::relabel()
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const QString text = label(tab < kExtra ? kTabs.at(static_cast<size_t>(tab)) : m_view);
        if (m_tabs->tabText(tab) != text)
            m_tabs->setTabText(tab, text);
    }
    fitTabs();
}

// What does not fit goes behind "More", from the right; the chosen one always stays.
void ViewTabs::fitTabs()
{
    const QSignalBlocker quiet(m_tabs);
    const int current = m_tabs->currentIndex();
    int room = width() - m_more->sizeHint().width() - kTabMargins;
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabVisible(tab, true);
    if (current >= 0)
        room -= m_tabs->tabRect(current).width();
    bool full = false;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (tab == current)
            continue;
        room -= m_tabs->tabRect(tab).width();
        full = full || room < 0;
        m_tabs->setTabVisible(tab, !full);
    }
}

void ViewTabs::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitTabs();
}

void ViewTabs::fillMenu()
{
    m_menu->clear();
    QList<View> views;
    for (int tab = 0; tab < kExtra; ++tab) {
        if (!m_tabs->isTabVisible(tab))
            views.append(kTabs.at(static_cast<size_t>(tab)));
    }
    views.append(QList<View>(kMore.begin(), kMore.end()));
    for (const View view : std::as_const(views)) {
        QAction* action = m_menu->addAction(label(view));
        action->setCheckable(true);
        action->setChecked(view == m_view);
        connect(action, &QAction::triggered, this, [this, view] {
            setView(view);
            emit viewChosen(view);
        });
    }
}

QString ViewTabs::label(View view) const
{
    const auto number = count(view);
    return number ? viewWords(view) + u' ' + QString::number(*number) : viewWords(view);
}

std::optional<qint64> ViewTabs::count(View view) const
{
    if (m_searching)
        return view == m_view ? m_total : std::nullopt;
    switch (view) {
    case View::Inbox: return m_counts.inbox;
    case View::Unanswered: return m_counts.unanswered;
    case View::Left: return m_counts.left;
    case View::Overdue: return m_counts.overdue;
    case View::Mine: return m_counts.mine;
    case View::Progress: return m_counts.progress;
    case View::Promised: return m_counts.promised;
    case View::Waiting: return m_counts.waiting;
    case View::Closed:
    case View::Dismissed:
    case View::All: return view == m_view ? m_total : std::nullopt;
    }
    return std::nullopt;
}

void ViewTabs::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens().base);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_look.tokens().sep);
}

} // namespace keting
