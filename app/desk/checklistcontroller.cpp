// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/checklistcontroller.h"

#include "app/desk/errortext.h"
#include "models/desk/deskhost.h"
#include "models/desk/pinyin.h"
#include "models/desk/whendone.h"
#include "models/items/checklistsummary.h"
#include "ui/checklist/checklistpage.h"
#include "ui/look/toast.h"
#include "ui/shell/mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QString initialsBy(const Pinyin& pinyin, const QString& title)
{
    QString initials;
    for (const QString& syllable : pinyin.syllables(title).split(u' ', Qt::SkipEmptyParts))
        initials.append(syllable.front());
    return initials;
}

} // namespace

ChecklistController::ChecklistController(const Look& look, DeskHost& host, MainWindow& window,
                                         UserId me, QObject* parent)
    : QObject(parent)
    , m_host(host)
    , m_window(window)
    , m_me(std::move(me))
    , m_page(new ChecklistPage(look))
{
    connect(m_page, &ChecklistPage::checklistChosen, this, [this](const QString& id) {
        m_page->flush();
        m_current = id;
        showSheet();
    });
    connect(m_page, &ChecklistPage::newRequested, this, &ChecklistController::create);
    connect(m_page, &ChecklistPage::draftChanged, this, &ChecklistController::saveDraft);
    connect(m_page, &ChecklistPage::discardRequested, this, [this](const QString& id) {
        perform(tr("Draft discarded"), [id](RecordCommands& c) { return c.discardDraft(id); });
    });
    connect(m_page, &ChecklistPage::publishRequested, this, [this](const Checklist& checklist) {
        perform(tr("Published"), [checklist](RecordCommands& c) -> Result<void> {
            if (const auto drafted = c.draftChecklist(checklist); !drafted)
                return drafted;
            const auto number = c.publish(checklist.id.toString());
            return number ? Result<void>{} : Result<void>(tl::unexpected(number.error()));
        });
    });
    connect(m_page, &ChecklistPage::approveRequested, this, [this](const QString& id, int) {
        perform(tr("Approved for this county"), [id](RecordCommands& c) { return c.approve(id); });
    });
    connect(m_page, &ChecklistPage::copyRequested, this, [this](const QString& text) {
        QGuiApplication::clipboard()->setText(text);
        m_window.toast().tell(tr("Copied"), {});
    });
    showVillages();
    m_page->setMayApprove(true);
    refresh();
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
}

void ChecklistController::showLibrary()
{
    QList<std::pair<QString, QString>> categories;
    for (const CatalogueItem& category : m_host.records()->catalogue.categories)
        categories.append({category.id, category.name});
    whenDone(m_host.read([](DeskReader& reader) {
        const Pinyin pinyin;
        return summariseLibrary(reader.records()->library, {}, [&pinyin](const QString& title) {
            return initialsBy(pinyin, title);
        });
    }),
             this, [this, categories](const QList<ChecklistSummary>& rows) {
                 m_page->setLibrary(rows, categories);
                 if (m_current.isEmpty() && !rows.isEmpty()) {
                     m_current = rows.first().id;
                     showSheet();
                 }
             });
}

void ChecklistController::showSheet()
{
    const RecordsPtr records = m_host.records();
    const ChecklistEntry* entry = records->library.entry(m_current);
    if (!entry)
        return;
    QHash<QString, QString> names;
    for (const Person& person : records->county.people())
        names.insert(person.user.toString(), person.name);
    m_page->setSheet(sheetOf(*entry, {}, names));
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
             this, [this](const Result<void>& saved) {
                 if (saved)
                     m_page->showSaved(m_host.now());
             });
}

void ChecklistController::create()
{
    const RecordsPtr records = m_host.records();
    int number = 1;
    while (records->library.entry(u"checklist-%1"_s.arg(number)))
        ++number;
    const auto id = Slug::parse(u"checklist-%1"_s.arg(number));
    const auto category = Slug::parse(u"other");
    if (!id || !category)
        return;
    Checklist blank{.id = *id, .category = *category};
    blank.title = tr("New checklist %1").arg(number);
    blank.item = blank.title;
    m_current = id->toString();
    perform(tr("New draft"), [blank](RecordCommands& c) { return c.draftChecklist(blank); });
}

} // namespace keting
