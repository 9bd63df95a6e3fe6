// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "ui/dashboard/chartcard.h"
#include "ui/dashboard/daytrend.h"
#include "ui/dashboard/kpitile.h"
#include "ui/dashboard/replyhistogram.h"
#include "ui/dashboard/sharebars.h"
#include "ui/dashboard/villagebars.h"
#include "ui/look/controls.h"
#include "ui/look/emptystate.h"
#include "ui/look/follow.h"
#include "ui/look/look.h"
#include "ui/look/skeletonrows.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWrapWidth = 1000;
constexpr int kPageMargin = 8;
constexpr int kUpperRow = 250;
constexpr int kLowerRow = 236;
constexpr int kMostCategories = 8;
constexpr std::chrono::milliseconds kPatience(150);

QString minutesText(std::optional<qint64> seconds)
{
    if (!seconds.has_value())
        return u"–"_s;
    return u"%1:%2"_s.arg(*seconds / 60).arg(*seconds % 60, 2, 10, QLatin1Char('0'));
}

QString rateText(const QLocale& locale, qint64 part, qint64 whole)
{
    if (whole == 0)
        return u"–"_s;
    return locale.toString(100.0 * static_cast<double>(part) / static_cast<double>(whole), 'f', 1);
}

QString ratingName(int level)
{
    switch (level) {
    case 5: return DashboardPage::tr("Very satisfied");
    case 4: return DashboardPage::tr("Satisfied");
    case 3: return DashboardPage::tr("Mostly satisfied");
    case 2: return DashboardPage::tr("Dissatisfied");
    default: return DashboardPage::tr("Very dissatisfied");
    }
}

} // namespace

DashboardPage::DashboardPage(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_filter(new FilterBar(look))
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_grid(new QGridLayout(m_content))
    , m_skeleton(new SkeletonRows(look))
    , m_error(new EmptyState(look, u"dialog-error"_s, tr("The numbers could not be counted"), {}))
    , m_stack(new QStackedLayout)
    , m_villages(new VillageBars(look))
    , m_trend(new DayTrend(look))
    , m_categories(new ShareBars(look, true))
    , m_replies(new ReplyHistogram(look))
    , m_ratings(new ShareBars(look, false))
    , m_bad(new QPushButton)
{
    setObjectName(u"dashboard"_s);
    build();
    connectCharts();
    connectTiles();
    m_loading.setSingleShot(true);
    m_loading.setInterval(kPatience);
    connect(&m_loading, &QTimer::timeout, this,
            [this] { m_stack->setCurrentIndex(static_cast<int>(Pane::Loading)); });
    m_error->setFault(true);
    connect(m_error->addAction(tr("Try again")), &QPushButton::clicked, this,
            &DashboardPage::retryRequested);
    connect(m_filter, &FilterBar::filterChanged, this, &DashboardPage::filterChanged);
    connect(m_filter, &FilterBar::exportRequested, this, &DashboardPage::exportRequested);
    setData({});
}

void DashboardPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addLayout(m_stack, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // What it holds takes the keyboard and scrolls it.
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_error);
    m_grid->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    m_grid->setSpacing(8);
    for (int i = 0; i < 6; ++i)
        m_tiles.append(new KpiTile(m_look));
    buildCards();
    arrange(false);
}

void DashboardPage::buildCards()
{
    m_villageCard = new ChartCard(m_look, tr("Consultations per village"), m_villages);
    m_trendCard = new ChartCard(m_look, tr("Daily trend"), m_trend);
    m_categoryCard = new ChartCard(m_look, tr("Category share"), m_categories);
    m_replyCard = new ChartCard(m_look, tr("First reply times"), m_replies);
    m_ratingCard = new ChartCard(m_look, tr("Ratings"), m_ratings);
    m_bad->setObjectName(u"badRatings"_s);
    setButtonKind(*m_bad, ButtonKind::Danger);
    m_ratingCard->addFooter(m_bad);
    follow(m_look, *this, [this] {
        for (ChartCard* card : {m_villageCard, m_trendCard})
            card->setMinimumHeight(m_look.scaled(kUpperRow));
        for (ChartCard* card : {m_categoryCard, m_replyCard, m_ratingCard})
            card->setMinimumHeight(m_look.scaled(kLowerRow));
        if (m_narrow.has_value())
            arrange(width() < m_look.scaled(kWrapWidth));
    });
}

void DashboardPage::arrange(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    // Sixty columns: six tiles of ten, 62 : 38 above, 3 : 4 : 3 below.
    const int tileSpan = narrow ? 20 : 10;
    for (int i = 0; i < m_tiles.size(); ++i)
        m_grid->addWidget(m_tiles.at(i), i * tileSpan / 60, i * tileSpan % 60, 1, tileSpan);
    const int upper = narrow ? 2 : 1;
    if (narrow) {
        const QList<QWidget*> cards{m_villageCard, m_trendCard, m_replyCard, m_categoryCard,
                                    m_ratingCard};
        for (int i = 0; i < 3; ++i)
            m_grid->addWidget(cards.at(i), upper + i, 0, 1, 60);
        m_grid->addWidget(m_categoryCard, upper + 3, 0, 1, 30);
        m_grid->addWidget(m_ratingCard, upper + 3, 30, 1, 30);
    } else {
        m_grid->addWidget(m_villageCard, upper, 0, 1, 37);
        m_grid->addWidget(m_trendCard, upper, 37, 1, 23);
        m_grid->addWidget(m_categoryCard, upper + 1, 0, 1, 18);
        m_grid->addWidget(m_replyCard, upper + 1, 18, 1, 25);
        m_grid->addWidget(m_ratingCard, upper + 1, 43, 1, 17);
    }
    for (int row = 0; row < 6; ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->setRowStretch(upper, 52);
    m_grid->setRowStretch(upper + 1, 48);
    for (int i = 0; i < 60; ++i)
        m_grid->setColumnStretch(i, 1);
}

void DashboardPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width() < m_look.scaled(kWrapWidth));
}

void DashboardPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        setData(m_data);
}

void DashboardPage::showLoading()
{
    m_skeleton->start();
    m_loading.start();
}

void DashboardPage::showError(const QString& what)
{
    m_loading.stop();
    m_skeleton->stop();
    m_error->setTexts(u"dialog-error"_s, tr("The numbers could not be counted"), what);
    m_stack->setCurrentIndex(static_cast<int>(Pane::Error));
}

void DashboardPage::setData(const DashboardData& numbers)
{
    m_loading.stop();
    m_skeleton->stop();
    m_data = numbers;
    m_villages->setRows(numbers.villages);
    m_trend->setDays(numbers.days, numbers.periodDays);
    m_replies->setMinutes(numbers.firstReplyMinutes);
    showCategories();
    showRatings();
    showKpis();
    showLegends();
    for (ChartCard* card : {m_villageCard, m_trendCard, m_categoryCard, m_replyCard, m_ratingCard})
        card->refreshTable();
    m_stack->setCurrentIndex(static_cast<int>(Pane::Charts));
}

void DashboardPage::showCategories()
{
    QList<ShareBar> bars;
    for (const TallyRow& row : std::as_const(m_data.categories)) {
        const QString label = row.label.isEmpty() ? tr("No category yet") : row.label;
        if (bars.size() < kMostCategories - 1 || m_data.categories.size() <= kMostCategories)
            bars.append({label, row.tally.received, ShareBar::Kind::Normal});
        else if (bars.size() == kMostCategories - 1)
            bars.append({tr("Other"), row.tally.received, ShareBar::Kind::Other});
        else
            bars.last().count += row.tally.received;
    }
    m_categories->setBars(bars);
}

QStringList DashboardPage::categoriesOfBar(int bar) const
{
    const bool other = m_data.categories.size() > kMostCategories && bar == kMostCategories - 1;
    const qsizetype end = other ? m_data.categories.size() : bar + 1;
    QStringList categories;
    for (qsizetype i = bar; i < end; ++i)
        categories.append(m_data.categories.at(i).key);
    return categories;
}

void DashboardPage::showRatings()
{
    QList<ShareBar> bars;
    qint64 bad = 0;
    for (int level = 5; level >= 1 && !m_data.ratings.isEmpty(); --level) {
        const qint64 count = m_data.ratings.value(level - 1);
        const bool isBad = level <= 2;
        bars.append(
            {ratingName(level), count, isBad ? ShareBar::Kind::Bad : ShareBar::Kind::Normal});
        bad += isBad ? count : 0;
    }
    m_ratings->setBars(bars);
    m_bad->setVisible(bad > 0);
    m_bad->setText(tr("Open %n bad rating(s)", nullptr, static_cast<int>(bad)));
}

void DashboardPage::showKpis()
{
    const Tally& t = m_data.total;
    const QLocale here = locale();
    const auto days = std::ranges::count_if(m_data.periodDays, &PeriodDay::workingDay);
    const Share onTime = onTimeShare(t);
    const QString perDay = days == 0
        ? u"–"_s
        : here.toString(static_cast<double>(t.received) / static_cast<double>(days), 'f', 1);
    const qint64 broken = m_data.promisesDue - m_data.promisesKept;
    m_tiles.at(0)->setKpi(
        {tr("Consultations"),
         here.toString(t.received),
         {},
         tr("%1 per service day (of %n)", nullptr, static_cast<int>(days)).arg(perDay)});
    m_tiles.at(1)->setKpi({tr("First reply on time"), rateText(here, onTime.part, onTime.whole),
                           u"%"_s,
                           tr("%1 / %2 within 10 minutes").arg(onTime.part).arg(onTime.whole)});
    m_tiles.at(2)->setKpi(
        {tr("Median first reply"), minutesText(m_data.medianFirstReplySeconds), tr("min:s"),
         tr("nine in ten within %1").arg(minutesText(m_data.p90FirstReplySeconds))});
    m_tiles.at(3)->setKpi({tr("Left messages"),
                           here.toString(t.left),
                           {},
                           tr("%1 on time after opening").arg(t.leftOnTime)});
    m_tiles.at(4)->setKpi(
        {tr("Promises kept"), here.toString(m_data.promisesKept), u"/ %1"_s.arg(m_data.promisesDue),
         broken > 0 ? tr("%n not kept", nullptr, static_cast<int>(broken)) : tr("all kept"),
         broken > 0});
    m_tiles.at(5)->setKpi({tr("Satisfied"), rateText(here, t.satisfied, t.rated), u"%"_s,
                           tr("%1 / %2 ratings").arg(t.satisfied).arg(t.rated)});
}

void DashboardPage::showLegends()
{
    using Shape = Legend::Shape;
    const Tally& t = m_data.total;
    m_villageCard->setLegend(
        {{Shape::Box, &Tokens::c1, tr("in service time %1").arg(t.received - t.left)},
         {Shape::Box, &Tokens::c3, tr("left messages %1").arg(t.left)},
         {Shape::Words, &Tokens::text3, tr("a bar opens its requests")}});
    m_trendCard->setLegend({{Shape::Box, &Tokens::c6, tr("day")},
                            {Shape::Line, &Tokens::c1, tr("7-day mean")},
                            {Shape::Box, &Tokens::sep, tr("off")}});
    const auto words = [](const QString& text) {
        return QList<Legend::Entry>{{Shape::Words, &Tokens::text3, text}};
    };
    m_categoryCard->setLegend(words(tr("%n request(s)", nullptr, static_cast<int>(t.received))));
    m_replyCard->setLegend(
        words(tr("%n replies, left messages not counted", nullptr, static_cast<int>(t.answered))));
    m_ratingCard->setLegend(
        words(tr("%1 rated · %2 not").arg(t.rated).arg(std::max<qint64>(0, t.closed - t.rated))));
}

void DashboardPage::drill(const std::function<void(RequestFilter&)>& narrow)
{
    RequestFilter filter = m_filter->filter();
    filter.view = View::All;
    filter.counted = true;
    narrow(filter);
    emit drillDown(filter);
}

void DashboardPage::connectCharts()
{
    connect(m_villages, &MarkChart::activated, this, [this](int i) {
        drill([this, i](RequestFilter& f) { f.village = m_data.villages.at(i).key; });
    });
    connect(m_trend, &MarkChart::activated, this, [this](int i) {
        drill([this, i](RequestFilter& f) { f.from = f.to = m_data.periodDays.at(i).date; });
    });
    connect(m_categories, &MarkChart::activated, this, [this](int i) {
        drill([this, i](RequestFilter& f) { f.categories = categoriesOfBar(i); });
    });
    connect(m_replies, &MarkChart::activated, this, [this](int i) {
        drill([i](RequestFilter& f) {
            f.left = false;
            f.firstReplyMinute = i;
        });
    });
    connect(m_ratings, &MarkChart::activated, this,
            [this](int i) { drill([i](RequestFilter& f) { f.ratings = {5 - i}; }); });
    connect(m_bad, &QPushButton::clicked, this, [this] {
        drill([](RequestFilter& f) { f.ratings = {1, 2}; });
    });
}

void DashboardPage::connectTiles()
{
    const auto firstReplies = [](RequestFilter& f) {
        f.left = false;
        f.answered = true;
    };
    const QList<std::function<void(RequestFilter&)>> narrowings{
        [](RequestFilter&) {},
        firstReplies,
        firstReplies,
        [](RequestFilter& f) { f.left = true; },
        [](RequestFilter& f) {
            f.promisedFrom = std::exchange(f.from, std::nullopt);
            f.promisedTo = std::exchange(f.to, std::nullopt);
        },
        [](RequestFilter& f) {
            f.ratings = {1, 2, 3, 4, 5};
        },
    };
    for (int i = 0; i < m_tiles.size(); ++i)
        connect(m_tiles.at(i), &KpiTile::clicked, this,
                [this, narrow = narrowings.at(i)] { drill(narrow); });
}

QPixmap DashboardPage::wholeContent() const
{
    DashboardPage sheet(m_look);
    sheet.setData(m_data);
    const std::unique_ptr<QWidget> content(sheet.m_scroll->takeWidget());
    const int needed = sheet.m_villages->widthOfAll() + 2 * (kPageMargin + ChartCard::kMargin);
    const bool beside = !m_narrow.value_or(false) && needed <= m_villageCard->width();
    sheet.arrange(!beside);
    for (QPushButton* button : content->findChildren<QPushButton*>())
        button->hide(); // Nobody can press them there.
    for (QToolButton* button : content->findChildren<QToolButton*>())
        button->hide();
    content->resize(
        beside ? width() : std::max(width(), needed),
        std::max(beside ? m_content->height() : 0, content->layout()->totalMinimumSize().height()));
    return content->grab();
}

QPixmap DashboardPage::picture() const
{
    const QPixmap content = wholeContent();
    const QSizeF size = content.deviceIndependentSize();
    const int head = m_look.scaled(44);
    QPixmap picture(content.width(),
                    content.height() + static_cast<int>(head * content.devicePixelRatio()));
    picture.setDevicePixelRatio(content.devicePixelRatio());
    picture.fill(m_look.tokens().window);
    QPainter painter(&picture);
    const QRectF line(16, 0, size.width() - 32, head);
    painter.setFont(m_look.font(FontRole::PageTitle));
    painter.setPen(m_look.tokens().text);
    QRectF used;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("Dashboard"), &used);
    painter.setFont(m_look.font(FontRole::Body));
    painter.setPen(m_look.tokens().text2);
    painter.drawText(line.adjusted(used.width() + 16, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_filter->words());
    painter.drawPixmap(QPointF(0, head), content);
    return picture;
}

} // namespace keting
