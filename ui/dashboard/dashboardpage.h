// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/dashboardview.h"
#include "ui/dashboard/filterbar.h"

#include <QTimer>

#include <functional>

class QGridLayout;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace keting {

class ChartCard;
class DayTrend;
class EmptyState;
class KpiTile;
class ReplyHistogram;
class ShareBars;
class SkeletonRows;
class VillageBars;

//! Consultations, answers and ratings under one filter. It draws what it is given and says what it
//! wants: every mark asks for the requests behind it, exports ask for the same filter.
class DashboardPage final : public QWidget {
    Q_OBJECT
public:
    explicit DashboardPage(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] FilterBar& filterBar() { return *m_filter; }
    //! New numbers for the filter shown; ends loading and errors.
    void setData(const DashboardData& numbers);
    //! Numbers are on their way: after 150 ms without them the page says so.
    void showLoading();
    //! `what` is a whole sentence.
    void showError(const QString& what);
    //! The filter in words and everything below it for the export, also what has to be scrolled to
    //! on the screen.
    [[nodiscard]] QPixmap picture() const;
    [[nodiscard]] const DashboardData& numbers() const { return m_data; }

signals:
    void filterChanged(const keting::RequestFilter& filter);
    void drillDown(const keting::RequestFilter& filter);
    void exportRequested(keting::DashboardExport kind);
    void retryRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Pane { Charts, Loading, Error };
    void build();
    void buildCards();
    void arrange(bool narrow);
    void connectCharts();
    void connectTiles();
    void showKpis();
    void showCategories();
    void showRatings();
    //! The keys a bar of the category share stands for.
    [[nodiscard]] QStringList categoriesOfBar(int bar) const;
    void showLegends();
    //! Everything below the filter, wide and high enough to hide nothing.
    [[nodiscard]] QPixmap wholeContent() const;
    void drill(const std::function<void(RequestFilter&)>& narrow);

    const Look& m_look;
    DashboardData m_data;
    FilterBar* m_filter;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QGridLayout* m_grid;
    SkeletonRows* m_skeleton;
    EmptyState* m_error;
    QStackedLayout* m_stack;
    QList<KpiTile*> m_tiles;
    VillageBars* m_villages;
    DayTrend* m_trend;
    ShareBars* m_categories;
    ReplyHistogram* m_replies;
    ShareBars* m_ratings;
    QPushButton* m_bad;
    ChartCard* m_villageCard = nullptr;
    ChartCard* m_trendCard = nullptr;
    ChartCard* m_categoryCard = nullptr;
    ChartCard* m_replyCard = nullptr;
    ChartCard* m_ratingCard = nullptr;
    QTimer m_loading;
    std::optional<bool> m_narrow;
};

} // namespace keting
