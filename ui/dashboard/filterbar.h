// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestfilter.h"
#include "ui/dashboard/dashboardexport.h"
#include "ui/dashboard/period.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace keting {

class Chip;
class FlowLayout;
class Look;
class TextLabel;

//! Something a filter can be narrowed to: its id and its name on screen.
struct FilterChoice {
    QString id;
    QString name;
    friend bool operator==(const FilterChoice&, const FilterChoice&) = default;
};

//! The dashboard's filter and its exports.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(const Look& look, QWidget* parent = nullptr);

    void setToday(QDate today) { m_today = today; }
    void setChoices(const QList<FilterChoice>& categories, const QList<FilterChoice>& owners);
    //! Shows a filter without telling anybody. `place` names its village or town.
    void setFilter(const RequestFilter& filter, const QString& place);
    [[nodiscard]] const RequestFilter& filter() const { return m_filter; }
    //! The filter as a line on a picture: period, place, category, commissioner.
    [[nodiscard]] QString words() const;

    //! The menu of all exports, by its key.
    void openExports();

signals:
    void filterChanged(const keting::RequestFilter& filter);
    void exportRequested(keting::DashboardExport kind);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildPeriodMenu();
    void addExports(FlowLayout* row);
    [[nodiscard]] QPushButton* exportButton(const QString& name, const QString& text,
                                            const QString& meaning, DashboardExport kind);
    [[nodiscard]] QPushButton* csvButton();
    [[nodiscard]] QPushButton* exportMenu();
    void fitExports();
    void choosePeriod();
    void applyPeriod(const Period& period);
    void clear();
    void show(const RequestFilter& filter);
    void tell();

    const Look& m_look;
    QDate m_today;
    RequestFilter m_filter;
    QPushButton* m_period;
    Chip* m_place;
    QComboBox* m_category;
    QComboBox* m_owner;
    QPushButton* m_clear;
    TextLabel* m_exportWords;
    QList<QPushButton*> m_exports;
    QPushButton* m_exportMenu = nullptr; //!< All of them in one, where room is short.
};

} // namespace keting
