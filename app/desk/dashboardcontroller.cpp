// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/dashboardcontroller.h"

#include "app/desk/dashboardexporter.h"
#include "app/desk/errortext.h"
#include "models/desk/deskhost.h"
#include "models/desk/whendone.h"
#include "ui/dashboard/dashboardpage.h"

namespace keting {

using namespace Qt::StringLiterals;

DashboardController::DashboardController(DeskHost& host, DashboardPage& page, MainWindow& window,
                                         QObject* parent)
    : QObject(parent)
    , m_host(host)
    , m_page(page)
    , m_exporter(new DashboardExporter(host, page, window, this))
{
    connect(&m_page, &DashboardPage::filterChanged, this, &DashboardController::refresh);
    connect(&m_page, &DashboardPage::retryRequested, this, &DashboardController::refresh);
    connect(&m_page, &DashboardPage::exportRequested, this,
            [this](DashboardExport kind) { m_exporter->ask(kind, filter()); });
    connect(&m_host, &DeskHost::changed, this, [this] {
        if (m_page.isVisible())
            refresh();
    });
    const QDate today = localDate(m_host.now());
    QList<FilterChoice> categories;
    for (const CatalogueItem& category : m_host.records()->catalogue.categories)
        categories.append(FilterChoice{category.id, category.name});
    QList<FilterChoice> owners;
    for (const Person& person : m_host.records()->county.people()) {
        if (person.role == "commissioner"_L1)
            owners.append(FilterChoice{person.user.toString(), person.name});
    }
    m_page.filterBar().setToday(today);
    m_page.filterBar().setChoices(categories, owners);
    RequestFilter filter;
    filter.view = View::All;
    filter.from = today.addDays(-41);
    filter.to = today;
    m_page.filterBar().setFilter(filter, {});
}

void DashboardController::setPlace(const QString& town, const QString& village, const QString& name)
{
    RequestFilter filter = m_page.filterBar().filter();
    filter.town = town;
    filter.village = village;
    m_page.filterBar().setFilter(filter, name);
    refresh();
}

void DashboardController::refresh()
{
    const quint64 question = ++m_asked;
    m_page.showLoading();
    whenDone(m_host.read([filter = filter(), now = m_host.now()](DeskReader& reader) {
        return reader.dashboard(filter, now);
    }),
             this, [this, question](const Result<DashboardData>& data) {
                 if (question != m_asked)
                     return;
                 if (data)
                     m_page.setData(*data);
                 else
                     m_page.showError(errorText(data.error()).what);
             });
}

RequestFilter DashboardController::filter() const
{
    RequestFilter filter = m_page.filterBar().filter();
    const QDate today = localDate(m_host.now());
    filter.from = filter.from.value_or(today.addDays(-41));
    filter.to = filter.to.value_or(today);
    return filter;
}

} // namespace keting
