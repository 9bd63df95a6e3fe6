// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/checklistcontroller.h"

#include "app/desk/checklistfiles.h"
#include "app/desk/errortext.h"
#include "models/desk/deskhost.h"
#include "models/desk/pinyin.h"
#include "models/desk/whendone.h"
#include "models/items/checklistsummary.h"
#include "models/reply/checklistjson.h"
#include "models/reply/masking.h"
#include "ui/checklist/checklistpage.h"
#include "ui/checklist/librarypane.h"
#include "ui/checklist/trydialog.h"
#include "ui/look/toast.h"
#include "ui/shell/mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEventsAtOnce = 5000;
constexpr int kRequestsToTry = 50;

//! Approving is the manager's; a county that has named none does it itself.
bool mayApprove(const County& county, const UserId& me)
{
    const auto isManager = [](const Person& person) { return person.role == "manager"_L1; };
    const Person* person = county.person(me.toString());
    return (person && isManager(*person)) || std::ranges::none_of(county.people(), isManager);
}

template <typename T>
Result<void> withoutValue(const Result<T>& result)
{
    return result ? Result<void>() : tl::unexpected(result.error());
}

QList<TryRequest> requestsToTry(DeskReader& reader, const DeskReader::PageRequest& open,
                                const QString& category)
{
    auto page = reader.page(open);
    if (!page)
        return {};
    std::ranges::stable_partition(page->rows,
                                  [&](const InboxRow& row) { return row.category == category; });
    QList<TryRequest> requests;
    for (const InboxRow& row : std::as_const(page->rows)) {
        const Village* village = reader.records()->county.village(row.village);
        requests.append({village ? village->name : row.village, maskName(row.asker),
                         maskText(row.firstText), reader.records()->factsFor(row.village)});
    }
    return requests;
}

} // namespace

ChecklistController::ChecklistController(const Look& look, DeskHost& host, MainWindow& window,
                                         UserId me, QObject* parent)
    : QObject(parent)
    , m_host(host)
    , m_window(window)
    , m_me(std::move(me))
    , m_look(look)
    , m_page(new ChecklistPage(look))
    , m_files(new ChecklistFiles(host, window, this))
{
    connect(m_page, &ChecklistPage::checklistChosen, this, [this](const QString& id) {
        m_page->flush();
        m_current = id;
        showSheet();
    });
    connect(m_page, &ChecklistPage::newRequested, this, &ChecklistController::create);
    connect(m_page, &ChecklistPage::draftChanged, this, &ChecklistController::saveDraft);
    connect(m_page, &ChecklistPage::copyRequested, this, [this](const QString& text) {
        QGuiApplication::clipboard()->setText(text);
        m_window.toast().tell(tr("Copied"), {});
    });
    connect(m_page, &ChecklistPage::tryRequested, this, &ChecklistController::tryOn);
    connect(m_page, &ChecklistPage::duplicateRequested, this, &ChecklistController::duplicate);
    connectDeeds();
    connectFiles();
    connect(&m_host, &DeskHost::changed, this, [this] {
        if (m_page->isVisible())
            countUse();
    });
    // Not before somebody looks: counting the use reads the whole log.
    connect(m_page, &ChecklistPage::shown, this, &ChecklistController::refresh);
    showVillages();
    m_page->setMayApprove(mayApprove(m_host.records()->county, m_me));
}

void ChecklistController::connectDeeds()
{
    connect(m_page, &ChecklistPage::discardRequested, this, [this](const QString& id) {
        perform(tr("Draft discarded"), [id](RecordCommands& c) { return c.discardDraft(id); });
    });
    connect(m_page, &ChecklistPage::publishRequested, this, [this](const Checklist& checklist) {
        publish(tr("Published"), checklist, std::nullopt);
    });
    connect(m_page, &ChecklistPage::mergeRequested, this,
            [this](const Checklist& merged, int other) {
                publish(tr("Merged and published"), merged, other);
            });
    connect(m_page, &ChecklistPage::approveRequested, this, [this](const QString& id, int) {
        perform(tr("Approved for this county"), [id](RecordCommands& c) { return c.approve(id); });
    });
    connect(m_page, &ChecklistPage::retireRequested, this, [this](const QString& id, bool on) {
        perform(on ? tr("Retired; it is no longer offered") : tr("Back in use"),
                [id, on](RecordCommands& c) { return c.retire(id, on); });
    });
}

void ChecklistController::connectFiles()
{
    connect(m_page, &ChecklistPage::printRequested, m_files, &ChecklistFiles::askToPrint);
    connect(m_page, &ChecklistPage::fileRequested, m_files, &ChecklistFiles::askToSave);
    connect(m_page, &ChecklistPage::importRequested, m_files, &ChecklistFiles::askToTakeIn);
    connect(m_files, &ChecklistFiles::read, this, [this](const QList<Checklist>& checklists) {
        if (!checklists.isEmpty())
            m_current = checklists.constFirst().id.toString();
        perform(
            tr("%n checklist(s) taken in as drafts", nullptr, static_cast<int>(checklists.size())),
            [checklists](RecordCommands& c) {
                return withoutValue(c.importChecklists(checklists, false));
            });
    });
}

void ChecklistController::showVillages()
{
    QList<PreviewVillage> villages;
    for (const Village& village : m_host.records()->county.villages()) {
        if (!village.facts.isEmpty())
            villages.append(PreviewVillage{village.code.toString(), village.name, village.facts});
    }
    m_page->setVillages(villages);
}

void ChecklistController::refresh()
{
    showLibrary();
    showSheet();
    countUse();
}

void ChecklistController::open(const QString& id)
{
    m_page->flush();
    m_current = id;
    m_window.showPage(u"checklists"_s);
    m_page->library().setCurrent(id);
    refresh();
}

//! In short jobs, so that the inbox never waits behind a long log.
void ChecklistController::countUse()
{
    if (m_counting)
        return;
    m_counting = true;
    whenDone(m_host.read([use = m_use](DeskReader& reader) mutable {
        const auto more = reader.countUse(use, kEventsAtOnce);
        return std::pair(use, more.value_or(false));
    }),
             this, [this](const std::pair<ChecklistUse, bool>& counted) {
                 m_counting = false;
                 const bool changed = m_use.sent != counted.first.sent;
                 m_use = counted.first;
                 if (counted.second)
                     return countUse();
                 if (changed) {
                     showLibrary();
                     showSheet();
                 }
             });
}

void ChecklistController::showLibrary()
{
    QList<std::pair<QString, QString>> categories;
    for (const CatalogueItem& category : m_host.records()->catalogue.categories)
        categories.append({category.id, category.name});
    whenDone(m_host.read([used = m_use.totals()](DeskReader& reader) {
        const Pinyin pinyin;
        return summariseLibrary(reader.records()->library, used, [&pinyin](const QString& title) {
            return initialsOf(pinyin.syllables(title));
        });
    }),
             this, [this, categories](const QList<ChecklistSummary>& rows) {
                 m_page->setLibrary(rows, categories);
                 if (m_current.isEmpty() && !rows.isEmpty()) {
                     m_current = m_page->library().first();
                     showSheet();
                 }
             });
}

void ChecklistController::showSheet()
{
    m_page->setSheet(sheetFor(m_current));
}

ChecklistSheet ChecklistController::sheetFor(const QString& id) const
{
    const RecordsPtr records = m_host.records();
    const ChecklistEntry* entry = records->library.entry(id);
    if (!entry)
        return {};
    QHash<QString, QString> names;
    for (const Person& person : records->county.people())
        names.insert(person.user.toString(), person.name);
    return sheetOf(*entry, m_use.sent.value(id), names);
}

void ChecklistController::tryOn(const Checklist& checklist)
{
    DeskReader::PageRequest open;
    open.filter.view = View::Inbox;
    open.now = m_host.now();
    open.limit = kRequestsToTry;
    whenDone(m_host.read([open, category = checklist.category.toString()](DeskReader& reader) {
        return requestsToTry(reader, open, category);
    }),
             this, [this, checklist](const QList<TryRequest>& requests) {
                 auto* dialog = new TryDialog(m_look, checklist, requests, &m_window);
                 dialog->setAttribute(Qt::WA_DeleteOnClose);
                 connect(dialog, &TryDialog::copyRequested, m_page, &ChecklistPage::copyRequested);
                 dialog->open();
             });
}

Result<Slug> ChecklistController::freeId(const QString& stem) const
{
    const RecordsPtr records = m_host.records();
    int number = 1;
    while (records->library.entry(u"%1-%2"_s.arg(stem).arg(number)))
        ++number;
    return Slug::parse(u"%1-%2"_s.arg(stem).arg(number));
}

QString ChecklistController::copyTitle(const QString& title)
{
    const QString ending = tr(" (copy)");
    return title.left(kMaxTitleCharacters - ending.size()) + ending;
}

void ChecklistController::duplicate(const Checklist& checklist)
{
    const auto id = freeId(u"checklist"_s);
    if (!id)
        return;
    Checklist copy = checklist;
    copy.id = *id;
    copy.title = copyTitle(checklist.title);
    m_current = id->toString();
    perform(tr("Duplicated as a draft"),
            [copy](RecordCommands& c) { return c.draftChecklist(copy); });
}

void ChecklistController::publish(const QString& done, const Checklist& checklist,
                                  std::optional<int> takesIn)
{
    perform(done, [checklist, takesIn](RecordCommands& c) -> Result<void> {
        if (const auto drafted = c.draftChecklist(checklist); !drafted)
            return drafted;
        return withoutValue(c.publish(checklist.id.toString(), takesIn));
    });
}

void ChecklistController::perform(const QString& done, Deed deed)
{
    whenDone(m_host.write([deed = std::move(deed), me = m_me](Desk& desk) {
        RecordCommands commands(desk, me);
        return deed(commands);
    }),
             this, [this, done](const Result<void>& result) {
                 if (result) {
                     m_window.toast().tell(done, {});
                     refresh();
                     return;
                 }
                 qWarning("%s: %s", qUtf8Printable(codeName(result.error().code)),
                          qUtf8Printable(result.error().detail));
                 const ErrorText text = errorText(result.error());
                 m_window.putBanner(BannerSpec{u"failure"_s,
                                               BannerSpec::Kind::Error,
                                               u"dialog-error"_s,
                                               text.what,
                                               text.rest,
                                               {BannerSpec::Action{u"dismiss"_s, tr("Dismiss")}}});
             });
}

void ChecklistController::saveDraft(const Checklist& draft)
{
    whenDone(m_host.write([draft, me = m_me](Desk& desk) {
        RecordCommands commands(desk, me);
        return commands.draftChecklist(draft);
    }),
             this, [this, id = draft.id.toString()](const Result<void>& saved) {
                 if (!saved)
                     return;
                 m_page->showSaved(sheetFor(id), m_host.now());
                 showLibrary();
             });
}

void ChecklistController::create()
{
    const auto id = freeId(u"checklist"_s);
    const auto category = Slug::parse(u"other");
    if (!id || !category)
        return;
    Checklist blank{.id = *id, .category = *category};
    blank.title = tr("New checklist %1").arg(id->toString().section(u'-', -1));
    blank.item = blank.title;
    m_current = id->toString();
    perform(tr("New draft"), [blank](RecordCommands& c) { return c.draftChecklist(blank); });
}

} // namespace keting
