// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/inboxintent.h"
#include "ui/inbox/inboxview.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace keting {

class Chip;
class EmptyState;
class SearchField;
class SkeletonRows;
class ViewTabs;

//! The middle column: views, search, the list and what stands in its place.
class InboxPane final : public QWidget {
    Q_OBJECT
public:
    //! All three outlive the pane.
    InboxPane(const Look& look, InboxModel& model, CountdownClock& clock,
              QWidget* parent = nullptr);

    [[nodiscard]] InboxView& list() { return *m_list; }
    [[nodiscard]] const RequestFilter& filter() const { return m_filter; }
    //! Where the list is searched; for the window's own key.
    [[nodiscard]] QWidget* searchField() const;
    //! From outside: the command bar, a chart's bar, a start-up default.
    void setFilter(const RequestFilter& filter);
    //! As setFilter(), and the village button says `place`, the name of the filter's village or
    //! town.
    void setFilter(const RequestFilter& filter, const QString& place);
    void setView(View view);
    //! What the roster has chosen; `name` is for the button. Both codes empty: all villages.
    void setPlace(const QString& town, const QString& village, const QString& name);

public slots:
    void focusSearch();
    //! The key that leads to the search, told in its field.
    void setSearchKey(const QString& key);
    void focusList();

signals:
    void filterChanged(const keting::RequestFilter& filter);
    //! The current row; nothing when there is none.
    void currentChanged(const std::optional<keting::RequestId>& id);
    void chosenChanged();
    void intended(keting::KeyIntent intent);
    void pasteRequested();
    //! The village button: the roster's filter box takes over.
    void placeRequested();
    void placeCleared();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildPages();
    [[nodiscard]] QWidget* toolRow();
    [[nodiscard]] QWidget* drillRow();
    void connectList();
    void ask(const RequestFilter& filter);
    void search();
    void showState();
    void showEmpty();
    void showArrivals(int arrivals);
    void placeChip();
    void showPlace(const QString& name);
    void showCounts();
    void showDrillDown();
    void fitTools();
    void fitDrillDown();
    void openPlaceMenu();
    void explainOrder();

    const Look& m_look;
    InboxModel& m_model;
    RequestFilter m_filter;
    ViewTabs* m_tabs;
    SearchField* m_search;
    QPushButton* m_place;
    QToolButton* m_order;
    QPushButton* m_paste;
    QStackedWidget* m_stack;
    InboxView* m_list;
    SkeletonRows* m_skeleton;
    EmptyState* m_empty;
    QPushButton* m_clear;
    QPushButton* m_pasteFirst;
    EmptyState* m_fault;
    Chip* m_chip;
    QWidget* m_drillRow;
    Chip* m_drill; //!< What the filter asks for and no other control here shows; a click ends it.
    QString m_placeName;
    QTimer m_typing;
    bool m_wantsFocus = false; //!< As soon as the list is shown.
    QPointer<QWidget> m_wishedFrom; //!< Who had the focus when it was wished for the list.
};

} // namespace keting
