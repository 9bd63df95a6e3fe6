// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/adoptioncontroller.h"

#include "app/desk/centerwords.h"
#include "models/wire/limitedjson.h"
#include "ui/look/toast.h"
#include "ui/settings/refusedlist.h"
#include "ui/shell/mainwindow.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes kLookAgainAfter{5};
constexpr qsizetype kMostPageBytes = 67'108'864;
constexpr int kDone = 200;
constexpr int kForbidden = 403;
constexpr int kConflict = 409;

} // namespace

AdoptionController::AdoptionController(DeskHost& host, RefusedList& list, MainWindow& window,
                                       QObject* parent)
    : QObject(parent), m_host(host), m_list(list), m_window(window)
{
    m_again.setInterval(kLookAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &AdoptionController::look);
    connect(&list, &RefusedList::adoptRequested, this, &AdoptionController::adopt);
}

void AdoptionController::use(CenterLink* link)
{
    m_link = link;
    m_mayLook = link != nullptr;
    m_again.stop();
    m_list.setEntries({}, false);
}

void AdoptionController::take(const SyncStatus& status)
{
    if (status.condition == SyncStatus::Condition::Level && m_mayLook && !m_again.isActive()) {
        m_again.start();
        look();
    }
}

void AdoptionController::look()
{
    if (!m_link || !m_mayLook)
        return;
    m_link->ask(u"/sync/1/quarantine"_s, toJson(QuarantineAsk{}), [this](const SyncReply& reply) {
        if (reply.status == kForbidden) { // No manager: it is not asked again.
            m_mayLook = false;
            m_again.stop();
            return;
        }
        const auto page = parseLimited(reply.body, kMostPageBytes).and_then(readQuarantinePage);
        if (reply.status == kDone && page)
            show(*page);
    });
}

void AdoptionController::show(const QuarantinePage& page)
{
    QList<RefusedList::Entry> entries;
    for (const QuarantineEntry& entry : page.entries)
        entries.append({entry.number, refusedWords(entry, m_host.records()->county)});
    m_list.setEntries(entries, page.more);
}

void AdoptionController::adopt(qint64 number)
{
    if (!m_link)
        return;
    m_link->ask(u"/sync/1/adopt"_s, toJson(Adopt{number}), [this](const SyncReply& reply) {
        if (reply.status == kDone)
            m_window.toast().tell(tr("Taken over"), tr("Everybody who serves there gets it now."));
        else if (reply.status == kConflict || reply.status == kForbidden)
            m_window.toast().tell(tr("This entry cannot be taken over"),
                                  tr("It stays at the centre; enter the matter yourself."));
        else
            m_window.toast().tell(tr("The centre did not answer"), tr("Try again in a moment."));
        look();
    });
}

} // namespace keting
