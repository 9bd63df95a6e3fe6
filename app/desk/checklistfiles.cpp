// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/checklistfiles.h"

#include "app/desk/errortext.h"
#include "models/desk/deskhost.h"
#include "models/desk/whendone.h"
#include "models/reply/checklistjson.h"
#include "models/report/notice.h"
#include "models/store/outputfile.h"
#include "ui/look/toast.h"
#include "ui/shell/mainwindow.h"

#include <QFile>
#include <QFileDialog>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFileMax = 16 << 20;

Notice noticeOf(const Records& records, const Checklist& checklist, const QString& village,
                Instant now)
{
    Notice notice{checklist, 0, false, {}, records.factsFor(village), now};
    const ChecklistEntry* entry = records.library.entry(checklist.id.toString());
    const auto current = records.checklists.constFind(checklist.id.toString());
    if (entry && current != records.checklists.cend() && *current == checklist) {
        notice.version = entry->head;
        notice.checked = entry->approved;
    }
    if (const Village* place = records.county.village(village))
        notice.place = place->townName + place->name;
    return notice;
}

Result<QList<Checklist>> readLibrary(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, u"the file cannot be read: "_s + file.errorString());
    if (file.size() > kFileMax)
        return fail(Error::Code::TooLarge, u"a checklist file has at most 16 MB"_s);
    return parseLibrary(file.readAll());
}

} // namespace

ChecklistFiles::ChecklistFiles(DeskHost& host, MainWindow& window, QObject* parent)
    : QObject(parent), m_host(host), m_window(window)
{}

void ChecklistFiles::ask(const QString& title, const QString& name, const QString& suffix,
                         const std::function<void(const QString&)>& then)
{
    auto* dialog = new QFileDialog(&m_window, title, {}, u"%1 (*.%1)"_s.arg(suffix));
    dialog->setObjectName(u"checklist-file"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(name.isEmpty() ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    dialog->setFileMode(name.isEmpty() ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void ChecklistFiles::askToPrint(const Checklist& checklist, const QString& village)
{
    ask(tr("One-time notice as PDF"), u"一次性告知书-%1.pdf"_s.arg(checklist.title), u"pdf"_s,
        [this, checklist, village](const QString& file) { print(checklist, village, file); });
}

void ChecklistFiles::askToSave(const Checklist& checklist)
{
    ask(tr("Save the checklist as a file"), checklist.id.toString() + u".json"_s, u"json"_s,
        [this, checklist](const QString& file) { save(checklist, file); });
}

void ChecklistFiles::askToTakeIn()
{
    ask(tr("Take in a checklist file"), {}, u"json"_s,
        [this](const QString& file) { takeIn(file); });
}

void ChecklistFiles::print(const Checklist& checklist, const QString& village, const QString& file)
{
    const Notice notice = noticeOf(*m_host.records(), checklist, village, m_host.now());
    whenDone(m_host.read([notice, file](DeskReader&) -> Result<void> {
        const auto pages = noticePdf(notice);
        return pages ? writeOutputFile(file, *pages) : tl::unexpected(pages.error());
    }),
             this, [this, file](const Result<void>& written) {
                 tell(written, tr("One-time notice written"), file);
             });
}

void ChecklistFiles::save(const Checklist& checklist, const QString& file)
{
    whenDone(m_host.read([checklist, file](DeskReader&) {
        return writeOutputFile(file, serialiseLibrary({checklist}, checklist.title));
    }),
             this, [this, file](const Result<void>& written) {
                 tell(written, tr("Checklist saved"), file);
             });
}

void ChecklistFiles::takeIn(const QString& file)
{
    const auto checklists = readLibrary(file);
    if (checklists)
        Q_EMIT read(*checklists);
    else
        complain(checklists.error());
}

void ChecklistFiles::tell(const Result<void>& written, const QString& what, const QString& file)
{
    if (written)
        m_window.toast().tell(what, file);
    else
        complain(written.error());
}

void ChecklistFiles::complain(const Error& error)
{
    qWarning("%s: %s", qUtf8Printable(codeName(error.code)), qUtf8Printable(error.detail));
    const ErrorText text = errorText(error);
    // A file that is no checklist says where it breaks the form; that is no secret.
    const bool wrong = error.code == Error::Code::Invalid;
    m_window.putBanner(
        BannerSpec{u"failure"_s,
                   BannerSpec::Kind::Error,
                   u"dialog-error"_s,
                   wrong ? tr("That is not a checklist file.") : text.what,
                   wrong ? tr("Nothing was changed. First fault: %1").arg(error.detail) : text.rest,
                   {BannerSpec::Action{u"dismiss"_s, tr("Dismiss")}}});
}

} // namespace keting
