// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/closingcontroller.h"

#include "models/desk/deskhost.h"
#include "ui/look/toast.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingsstore.h"

#include <QClipboard>
#include <QGuiApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const QString kClosingBanner = u"closing"_s;
const QString kCopyNotice = u"copy"_s;
const QString kNoticeDone = u"done"_s;
const QString kDoneOn = u"closing/done-on"_s;
constexpr qsizetype kGroupsNamed = 4;

} // namespace

ClosingController::ClosingController(DeskHost& host, MainWindow& window, SettingsStore& store,
                                     UserId me, QObject* parent)
    : QObject(parent), m_host(host), m_window(window), m_store(store), m_me(std::move(me))
{
    connect(&m_window, &MainWindow::bannerActed, this,
            [this](const QString& banner, const QString& action) {
                if (banner == kClosingBanner)
                    act(action);
            });
}

void ClosingController::offer(Instant now)
{
    const RecordsPtr records = m_host.records();
    std::optional<ClosingNotice> notice
        = closingNotice(records->county, records->calendar.calendarAt(now), m_me, now);
    if (notice && m_store.value(kDoneOn).toDate() == notice->day)
        notice.reset();
    if (notice == m_offered)
        return;
    m_offered = std::move(notice);
    if (!m_offered) {
        m_window.withdrawBanner(kClosingBanner);
        return;
    }
    QString groups = m_offered->groups.mid(0, kGroupsNamed).join(tr(", ", "between groups"));
    if (m_offered->groups.size() > kGroupsNamed)
        groups += u'…';
    m_window.putBanner({kClosingBanner,
                        BannerSpec::Kind::Note,
                        u"mail-forward"_s,
                        tr("Service is over for today."),
                        tr("Paste the closing notice once into your %n group(s): %1", nullptr,
                           static_cast<int>(m_offered->groups.size()))
                            .arg(groups),
                        {{kCopyNotice, tr("Copy the notice"), true}, {kNoticeDone, tr("Done")}}});
}

void ClosingController::act(const QString& action)
{
    if (!m_offered)
        return;
    if (action == kCopyNotice) {
        QGuiApplication::clipboard()->setText(m_offered->text);
        m_window.toast().tell(tr("The closing notice is on the clipboard"), m_offered->text);
        return;
    }
    m_store.setValue(kDoneOn, m_offered->day);
    m_offered.reset();
    m_window.withdrawBanner(kClosingBanner);
}

} // namespace keting
