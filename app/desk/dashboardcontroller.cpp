// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/dashboardcontroller.h"

#include "app/desk/errortext.h"
#include "models/desk/csvexport.h"
#include "models/desk/deskhost.h"
#include "models/desk/whendone.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/look/toast.h"
#include "ui/shell/mainwindow.h"

#include <QFileDialog>
#include <QSaveFile>

namespace keting {

using namespace Qt::StringLiterals;

DashboardController::DashboardController(DeskHost& host, DashboardPage& page, MainWindow& window,
                                         QObject* parent)
    : QObject(parent), m_host(host), m_page(page), m_window(window)
{
    connect(&m_page, &DashboardPage::filterChanged, this, &DashboardController::refresh);
    connect(&m_page, &DashboardPage::retryRequested, this, &DashboardController::refresh);
    connect(&m_page, &DashboardPage::pngRequested, this, &DashboardController::exportPicture);
    connect(&m_page, &DashboardPage::csvRequested, this, &DashboardController::exportRows);
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
    m_place = name;
    m_page.filterBar().setFilter(filter, name);
    refresh();
}

void DashboardController::refresh()
{
    const quint64 question = ++m_asked;
    RequestFilter filter = m_page.filterBar().filter();
    const QDate today = localDate(m_host.now());
    filter.from = filter.from.value_or(today.addDays(-41));
    filter.to = filter.to.value_or(today);
    m_page.showLoading();
    whenDone(m_host.read([filter, now = m_host.now()](DeskReader& reader) {
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

void DashboardController::exportPicture()
{
    const QString file = QFileDialog::getSaveFileName(
        &m_window, tr("Export as picture"), u"keting-dashboard.png"_s, tr("Pictures (*.png)"));
    if (file.isEmpty())
        return;
    if (m_page.picture().save(file, "PNG"))
        m_window.toast().tell(tr("Exported"), file);
    else
        m_window.putBanner(BannerSpec{u"failure"_s,
                                      BannerSpec::Kind::Error,
                                      u"dialog-error"_s,
                                      tr("The file cannot be written."),
                                      tr("Nothing was changed. Choose another folder."),
                                      {BannerSpec::Action{u"dismiss"_s, tr("Dismiss")}}});
}

void DashboardController::exportRows()
{
    const QString file
        = QFileDialog::getSaveFileName(&m_window, tr("Export the requests behind these numbers"),
                                       u"keting-requests.csv"_s, tr("Tables (*.csv)"));
    if (file.isEmpty())
        return;
    DeskReader::PageRequest request{m_page.filterBar().filter(), m_host.now(), {}, {}, 1000};
    request.filter.view = View::All;
    whenDone(m_host.read([request, file](DeskReader& reader) -> Result<qint64> {
        QList<InboxRow> rows;
        const auto read = reader.each(request, [&](const InboxRow& row) {
            rows.append(row);
            return true;
        });
        if (!read)
            return tl::unexpected(read.error());
        QSaveFile target(file);
        if (!target.open(QIODevice::WriteOnly)
            || target.write(requestsCsv(rows, reader.csvNames())) < 0 || !target.commit())
            return fail(Error::Code::ReadOnly,
                        u"the export cannot be written: "_s + target.errorString());
        return rows.size();
    }),
             this, [this, file](const Result<qint64>& rows) {
                 if (rows) {
                     m_window.toast().tell(tr("%n requests exported", nullptr, int(*rows)), file);
                     return;
                 }
                 const ErrorText text = errorText(rows.error());
                 m_window.putBanner(BannerSpec{u"failure"_s,
                                               BannerSpec::Kind::Error,
                                               u"dialog-error"_s,
                                               text.what,
                                               text.rest,
                                               {BannerSpec::Action{u"dismiss"_s, tr("Dismiss")}}});
             });
}

} // namespace keting
