// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/intakecontroller.h"

#include "app/desk/errortext.h"
#include "app/desk/unreadtext.h"
#include "app/desk/villageguess.h"
#include "models/desk/deskhost.h"
#include "models/desk/intakefiling.h"
#include "models/desk/previewplan.h"
#include "models/desk/whendone.h"
#include "models/intake/chatparser.h"
#include "models/items/privacy.h"
#include "ui/inbox/intakepreviewdialog.h"
#include "ui/look/toast.h"
#include "ui/request/entrydialog.h"
#include "ui/shell/mainwindow.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QtConcurrentRun>

#include <atomic>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTargetsMax = 200;
constexpr qsizetype kNameLength = 24;

//! Plans the rows as they stand, with what people decided laid over it.
Result<IntakePlan> planRows(Desk& desk, const VillageCode& village,
                            const QList<IntakePreviewRow>& rows, const UserId& me)
{
    IntakeFiling filing(desk.writer());
    auto plan = filing.plan(village, messagesOf(rows), me);
    if (plan)
        decide(*plan, rows);
    return plan;
}

//! Masked before it is cut: half a number is not recognised as one.
QString matterName(const InboxRow& row)
{
    const QString matter = row.title.isEmpty() ? row.firstText : row.title;
    return maskText(matter).simplified().left(kNameLength);
}

//! What to call the requests that messages of the plan belong to.
QHash<RequestId, QString> namesFor(Desk& desk, const IntakePlan& plan)
{
    QHash<RequestId, QString> names;
    for (const PlanItem& item : plan.items) {
        if (!item.target || !item.target->existing || names.contains(*item.target->existing))
            continue;
        const auto stored = desk.tables().requests.find(*item.target->existing);
        if (stored && *stored)
            names.insert(*item.target->existing, matterName((*stored)->row));
    }
    return names;
}

QString targetName(const InboxRow& row)
{
    return maskNickname(row.asker) + u" · "_s + matterName(row) + u" · "_s
        + toLocal(row.received).toString(u"M/d HH:mm"_s);
}

} // namespace

IntakeController::IntakeController(const Look& look, DeskHost& host, MainWindow& window, UserId me,
                                   QObject* parent)
    : QObject(parent), m_look(look), m_host(host), m_window(window), m_me(std::move(me))
{
    connect(&m_model, &IntakePreviewModel::edited, this, &IntakeController::planAgain);
}

void IntakeController::fail(const QString& what, const QString& rest)
{
    m_window.putBanner(BannerSpec{u"intake"_s,
                                  BannerSpec::Kind::Warning,
                                  u"edit-paste"_s,
                                  what,
                                  rest,
                                  {BannerSpec::Action{u"dismiss"_s, tr("Dismiss")}}});
}

void IntakeController::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        fail(tr("There is no text on the clipboard."),
             tr("Select messages in WeChat, copy them and come back here."));
    else
        readText(text);
}

void IntakeController::openFile()
{
    auto* dialog = new QFileDialog(&m_window, tr("Open a conversation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("Conversations (*.txt *.csv *.json *.xlsx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &IntakeController::readFile);
    dialog->open();
}

void IntakeController::enterByHand()
{
    const RecordsPtr records = m_host.records();
    const Instant now = m_host.now();
    QList<NamedChoice> checklists;
    for (const Checklist* checklist : records->checklistsOn(localDate(now)))
        checklists.append(NamedChoice{checklist->id.toString(), checklist->title, {}});
    std::ranges::sort(checklists, {}, &NamedChoice::name);
    auto* dialog
        = new EntryDialog(m_look, villageEntries(*records), m_village, checklists, now, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { fileEntry(*dialog); });
    dialog->open();
}

void IntakeController::fileEntry(const EntryDialog& dialog)
{
    const EntryDialog::Entry entry = dialog.entry();
    const auto village = VillageCode::parse(entry.village);
    if (!village)
        return;
    const ManualEntry manual{*village,   entry.asker,  entry.phone,    entry.text,
                             entry.time, entry.source, entry.checklist};
    whenDone(m_host.write([manual, me = m_me](Desk& desk) {
        IntakeFiling filing(desk.writer());
        return filing.enter(manual, me);
    }),
             this, [this, village = *village](const Result<Written>& written) {
                 if (!written) {
                     const ErrorText text = errorText(written.error());
                     fail(text.what, text.rest);
                     return;
                 }
                 m_window.toast().tell(tr("Request entered"), {});
                 warnUnserved(village);
                 Q_EMIT filed({written->requests.first().id});
             });
}

void IntakeController::readText(const QString& text)
{
    begin([text](const ParseOptions& options) { return parseChatText(text, options); }, {});
}

void IntakeController::readFile(const QString& path)
{
    begin([path](const ParseOptions& options) { return parseChatFile(path, options); },
          QFileInfo(path).fileName());
}

void IntakeController::begin(Parse parse, const QString& name)
{
    delete m_dialog;
    m_window.withdrawBanner(u"intake"_s);
    m_dialog = new IntakePreviewDialog(m_look, m_model, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_target.reset();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    connect(m_dialog, &IntakePreviewDialog::villageChosen, this, &IntakeController::moveTo);
    connect(m_dialog, &IntakePreviewDialog::confirmed, this, &IntakeController::confirm);
    connect(m_dialog, &QDialog::rejected, this, [flag = m_cancelled] { *flag = true; });
    connect(m_dialog, &IntakePreviewDialog::baseDateChosen, this, [this](QDate date) {
        m_baseDate = date;
        read();
    });
    m_parse = std::move(parse);
    m_name = name;
    m_baseDate = localDate(m_host.now());
    m_dialog->open();
    read();
}

ProgressFn
IntakeController::telling(const std::function<void(IntakePreviewDialog&, int)>& show) const
{
    const QPointer<IntakePreviewDialog> dialog = m_dialog;
    const auto told = std::make_shared<std::atomic_int>(-1);
    return [flag = m_cancelled, dialog, told, show](int percent) {
        if (told->exchange(percent) != percent) {
            QMetaObject::invokeMethod(qApp, [dialog, percent, show] {
                if (dialog)
                    show(*dialog, percent);
            });
        }
        return !flag->load();
    };
}

void IntakeController::read()
{
    m_dialog->showProgress(0, 0);
    ParseOptions options;
    options.baseDate = m_baseDate;
    options.progress = telling(
        [](IntakePreviewDialog& dialog, int percent) { dialog.showProgress(percent, 100); });
    whenDone(QtConcurrent::run([parse = m_parse, options] { return parse(options); }), this,
             [this, flag = m_cancelled, date = m_baseDate](const ReadChat& chat) {
                 // Another day was chosen meanwhile: that reading is the one to show.
                 if (!flag->load() && date == m_baseDate)
                     showChat(chat);
             });
}

void IntakeController::showChat(const ReadChat& chat)
{
    if (!m_dialog)
        return;
    if (!chat) {
        refuse(chat.error());
        return;
    }
    if (chat->messages.isEmpty()) {
        refuse({Error{Error::Code::Invalid, u"no messages in it"_s}, Unread::Why::NoMessages});
        return;
    }
    m_chat = *chat;
    if (!m_target) {
        const RecordsPtr records = m_host.records();
        const QString code
            = m_village.isEmpty() ? villageByNames(records->county, m_chat) : m_village;
        m_dialog->setVillages(villageEntries(*records), code);
        if (const auto village = VillageCode::parse(code))
            m_target = *village;
    }
    m_model.setRows({});
    if (m_target)
        plan(m_chat.messages);
    else
        m_dialog->askVillage(previewOf(unplannedRows(m_chat.messages)));
}

void IntakeController::refuse(const Unread& unread)
{
    const ErrorText text = unreadText(unread, m_name);
    m_dialog->showFailure(text.what, text.rest);
}

IntakePreview IntakeController::previewOf(const QList<IntakePreviewRow>& rows) const
{
    const Village* village
        = m_target ? m_host.records()->county.village(m_target->toString()) : nullptr;
    return {village ? village->name : QString(),
            m_chat.format,
            m_chat.encoding,
            rows,
            int(m_chat.warnings.size()),
            m_chat.usesBaseDate ? std::optional(m_baseDate) : std::nullopt};
}

void IntakeController::moveTo(const QString& code)
{
    const auto village = VillageCode::parse(code);
    if (!village || !m_dialog)
        return;
    m_target = *village;
    plan(m_model.rows().isEmpty() ? m_chat.messages : messagesOf(m_model.rows()));
}

void IntakeController::plan(const QList<ParsedMessage>& messages)
{
    m_dialog->showPlanning();
    offerTargets(*m_target);
    whenDone(m_host.write([village = *m_target, messages,
                           me = m_me](Desk& desk) -> Result<QList<IntakePreviewRow>> {
        IntakeFiling filing(desk.writer());
        const auto plan = filing.plan(village, messages, me);
        if (!plan)
            return tl::unexpected(plan.error());
        const auto names = namesFor(desk, *plan);
        return previewRows(messages, *plan,
                           [&names](const RequestId& id) { return names.value(id); });
    }),
             this,
             [this, flag = m_cancelled,
              village = *m_target](const Result<QList<IntakePreviewRow>>& rows) {
                 if (!flag->load() && m_target == village)
                     showRows(rows);
             });
}

void IntakeController::offerTargets(const VillageCode& village)
{
    DeskReader::PageRequest open;
    open.filter.village = village.toString();
    open.now = m_host.now();
    open.limit = kTargetsMax;
    whenDone(m_host.read([open](DeskReader& reader) { return reader.page(open); }), this,
             [this, flag = m_cancelled, village](const Result<InboxPage>& page) {
                 if (flag->load() || !m_dialog || !page || m_target != village)
                     return;
                 QList<IntakeTarget> targets;
                 targets.reserve(page->rows.size());
                 for (const InboxRow& row : page->rows)
                     targets.append({row.id, targetName(row)});
                 m_dialog->setTargets(targets);
             });
}

void IntakeController::showRows(const Result<QList<IntakePreviewRow>>& rows)
{
    if (!m_dialog || !m_target)
        return;
    if (!rows) {
        const ErrorText text = errorText(rows.error());
        m_dialog->showFailure(text.what, text.rest);
        return;
    }
    m_dialog->showPreview(previewOf(*rows));
}

void IntakeController::planAgain()
{
    if (!m_target)
        return;
    const QList<IntakePreviewRow> edited = m_model.rows();
    whenDone(m_host.write([village = *m_target, edited,
                           me = m_me](Desk& desk) -> Result<QList<IntakePreviewRow>> {
        const auto plan = planRows(desk, village, edited, me);
        if (!plan)
            return tl::unexpected(plan.error());
        const auto names = namesFor(desk, *plan);
        return previewRows(
            messagesOf(edited), *plan, [&names](const RequestId& id) { return names.value(id); },
            edited);
    }),
             this,
             [this, edited, village = *m_target](const Result<QList<IntakePreviewRow>>& rows) {
                 // Corrected or moved again meanwhile: that plans for itself.
                 if (rows && m_target == village && m_model.rows() == edited)
                     m_model.setRows(*rows);
             });
}

void IntakeController::confirm()
{
    if (!m_target)
        return;
    const QList<IntakePreviewRow> rows = m_model.rows();
    m_dialog->showFiling(0);
    const auto progress
        = telling([](IntakePreviewDialog& dialog, int percent) { dialog.showFiling(percent); });
    whenDone(m_host.write([village = *m_target, rows, me = m_me,
                           progress](Desk& desk) -> Result<IntakeReport> {
        const auto plan = planRows(desk, village, rows, me);
        if (!plan)
            return tl::unexpected(plan.error());
        IntakeFiling filing(desk.writer());
        return filing.file(village, messagesOf(rows), *plan, Source::Paste, me, progress);
    }),
             // Another paste may have opened a preview of its own by then.
             this,
             [this, dialog = m_dialog, village = *m_target](const Result<IntakeReport>& report) {
                 if (!report) {
                     const ErrorText text = errorText(report.error());
                     if (dialog)
                         dialog->showFailure(text.what, text.rest);
                     else
                         fail(text.what, text.rest);
                     return;
                 }
                 if (dialog)
                     dialog->accept();
                 const QString what = tr("%n messages filed", nullptr, int(report->filed));
                 const QString detail = tr("%1 requests · %2 known already · %3 dismissed")
                                            .arg(report->requests)
                                            .arg(report->duplicates)
                                            .arg(report->dismissed);
                 m_window.toast().tell(what, detail);
                 warnUnserved(village);
                 QList<RequestId> requests;
                 for (const Request& request :
                      report->written ? report->written->requests : QList<Request>{})
                     requests.append(request.id);
                 Q_EMIT filed(requests);
             });
}

void IntakeController::warnUnserved(const VillageCode& village)
{
    whenDone(m_host.read([village](DeskReader& reader) { return reader.serves(village); }), this,
             [this, village](const Result<bool>& serves) {
                 if (!serves || *serves)
                     return;
                 fail(tr("%1 is not a village of yours.")
                          .arg(m_host.records()->county.village(village.toString())->name),
                      tr("What was filed for it is kept here, and the centre will not accept it "
                         "unless a manager assigns the village to you first."));
             });
}

} // namespace keting
