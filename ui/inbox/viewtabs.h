// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestfilter.h"
#include "ui/look/look.h"

#include <QWidget>

#include <optional>

class QMenu;
class QTabBar;
class QToolButton;

namespace keting {

//! The views of the inbox with their exact counts: five in reach, the others behind "More", one of
//! which becomes a tab of its own while it is chosen.
class ViewTabs final : public QWidget {
    Q_OBJECT
public:
    explicit ViewTabs(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] View view() const { return m_view; }
    void setView(View view);
    //! `total`: of the list shown. While something is searched for, only that is known.
    void setCounts(const ViewCounts& counts, std::optional<qint64> total, bool searching);

signals:
    void viewChosen(keting::View view);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillMenu();
    void relabel();
    void fitTabs();
    void showExtra(bool shown);
    [[nodiscard]] QString label(View view) const;
    [[nodiscard]] std::optional<qint64> count(View view) const;

    const Look& m_look;
    QTabBar* m_tabs;
    QToolButton* m_more;
    QMenu* m_menu;
    View m_view = View::Inbox;
    ViewCounts m_counts;
    std::optional<qint64> m_total;
    bool m_searching = false;
};

} // namespace keting
