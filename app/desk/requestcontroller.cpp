// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/requestcontroller.h"

#include "app/desk/errortext.h"
#include "app/desk/requestfactsfeed.h"
#include "models/desk/deskhost.h"
#include "models/reply/composer.h"
#include "ui/look/toast.h"
#include "ui/request/composer.h"
#include "ui/request/requestpane.h"
#include "ui/shell/mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kUndoMax = 50;

} // namespace

RequestController::RequestController(DeskHost& host, RequestPane& pane, MainWindow& window,
                                     UserId me, QObject* parent)
    : QObject(parent), m_host(host), m_pane(pane), m_window(window), m_me(std::move(me))
{
    connectDeeds();
    connectClosing();
    connect(&m_host, &DeskHost::changed, this, &RequestController::refresh);
    connect(&m_window, &MainWindow::undoRequested, this, &RequestController::undoLast);
}

void RequestController::show(const std::optional<RequestId>& id)
{
    m_current = id;
    if (id)
        refresh();
    else
        m_pane.clear();
}

void RequestController::refresh()
{
    if (!m_current)
        return;
    const quint64 question = ++m_shown;
    m_host
        .read([id = *m_current, now = m_host.now()](DeskReader& reader) {
            return reader.request(id, now);
        })
        .then(this, [this, question](const Result<RequestView>& view) {
            if (question != m_shown)
                return;
            if (!view) {
                tellFailure(view.error());
                return;
            }
            updateFacts(*view);
            m_pane.setView(*view, m_host.now());
        });
}

void RequestController::updateFacts(const RequestView& view)
{
    m_pane.setFacts(requestFactsOf(*m_host.records(), view, m_me, m_host.now()));
}

void RequestController::tellFailure(const Error& error)
{
    qWarning("%s: %s", qUtf8Printable(codeName(error.code)), qUtf8Printable(error.detail));
    const ErrorText text = errorText(error);
    m_window.putBanner(BannerSpec{u"failure"_s,
                                  BannerSpec::Kind::Error,
                                  u"dialog-error"_s,
                                  text.what,
                                  text.rest,
                                  {BannerSpec::Action{u"dismiss"_s, tr("Dismiss")}}});
}

void RequestController::perform(const QString& done, Work work)
{
    m_host
        .write([work = std::move(work)](Desk& desk) {
            RequestCommands commands(desk.writer());
            return work(commands);
        })
        .then(this, [this, done](const Result<Written>& written) {
            if (!written) {
                tellFailure(written.error());
                return;
            }
            m_window.withdrawBanner(u"failure"_s);
            m_undo.append(*written);
            if (m_undo.size() > kUndoMax)
                m_undo.removeFirst();
            m_window.toast().offerUndo(done,
                                       tr("Undo for 15 seconds here, afterwards with Ctrl+Z"));
            for (const Request& request : written->requests)
                Q_EMIT performed(request.id);
        });
}

void RequestController::undoLast()
{
    if (m_undo.isEmpty()) {
        m_window.toast().tell(tr("There is nothing to undo"), {});
        return;
    }
    const Written last = m_undo.takeLast();
    m_host
        .write([last, me = m_me](Desk& desk) {
            RequestCommands commands(desk.writer());
            return commands.undo(last, me);
        })
        .then(this, [this](const Result<Written>& written) {
            if (!written) {
                tellFailure(written.error());
                return;
            }
            m_window.toast().tell(tr("Undone"), {});
            for (const Request& request : written->requests)
                Q_EMIT performed(request.id);
        });
}

void RequestController::composeInto(const QString& checklist)
{
    if (!m_current)
        return;
    const RecordsPtr records = m_host.records();
    const auto content = records->checklists.constFind(checklist);
    const ChecklistEntry* entry = records->library.entry(checklist);
    if (content == records->checklists.cend() || !entry || !m_pane.view())
        return;
    ReplyContext context;
    context.values = records->factsFor(m_pane.view()->request.village.toString());
    const SentChecklist sent{checklist, entry->head, content->title, content->promisedDays};
    m_pane.composer().insertChecklist(sent, composeReply(*content, context).text);
}

void RequestController::sendReply(const QString& text,
                                  const std::optional<SentChecklist>& checklist)
{
    if (!m_current)
        return;
    const RequestId id = *m_current;
    m_host
        .write([id, text, checklist, me = m_me](Desk& desk) -> Result<Written> {
            RequestCommands commands(desk.writer());
            auto written = commands.reply(id, ReplyText{text, checklist, {}, {}}, me);
            if (written)
                (void)desk.tables().drafts.save(
                    id, {}, desk.now()); // A leftover draft is a nuisance, not a loss.
            return written;
        })
        .then(this, [this, id, text](const Result<Written>& written) {
            if (!written) {
                tellFailure(written.error());
                return;
            }
            QGuiApplication::clipboard()->setText(text);
            m_undo.append(*written);
            if (m_current == id)
                m_pane.composer().setDraft({});
            m_window.toast().offerUndo(tr("Copied for WeChat and marked as sent"),
                                       tr("Paste it into the group now"));
            Q_EMIT performed(id);
        });
}

void RequestController::connectDeeds()
{
    const auto deed = [this](const QString& done, auto work) {
        if (!m_current)
            return;
        perform(done, [id = *m_current, me = m_me, work](RequestCommands& commands) {
            return work(commands, id, me);
        });
    };
    connect(&m_pane, &RequestPane::replyRequested, this, &RequestController::sendReply);
    connect(&m_pane, &RequestPane::checklistPicked, this, &RequestController::composeInto);
    connect(&m_pane, &RequestPane::undoRequested, this, &RequestController::undoLast);
    connect(&m_pane, &RequestPane::draftChanged, this,
            [this](const RequestId& id, const QString& text) {
                m_host
                    .write([id, text](Desk& desk) {
                        return desk.tables().drafts.save(id, text, desk.now());
                    })
                    .then(this, [this, id](const Result<void>& saved) {
                        if (!saved)
                            tellFailure(saved.error());
                        else if (m_current == id)
                            m_pane.composer().showDraftSaved(m_host.now());
                    });
            });
    connect(&m_pane, &RequestPane::claimRequested, this, [deed] {
        deed(tr("Claimed"), [](auto& c, auto id, auto me) { return c.claim(id, me); });
    });
    connect(&m_pane, &RequestPane::routeChosen, this, [deed](Route route) {
        deed(tr("In progress"),
             [route](auto& c, auto id, auto me) { return c.start(id, route, me); });
    });
    connect(&m_pane, &RequestPane::promiseRequested, this,
            [deed](Instant due, const QString& department, const QString& text) {
                deed(tr("Promise noted"), [=](auto& c, auto id, auto me) {
                    return c.promise(id, due, department, text, me);
                });
            });
    connect(&m_pane, &RequestPane::progressRequested, this, [deed](const QString& text) {
        deed(tr("Progress noted"),
             [text](auto& c, auto id, auto me) { return c.progress(id, text, std::nullopt, me); });
    });
    connect(&m_pane, &RequestPane::noteRequested, this, [deed](const QString& text) {
        deed(tr("Note kept"), [text](auto& c, auto id, auto me) { return c.note(id, text, me); });
    });
    connect(&m_pane, &RequestPane::waitRequested, this, [deed](const QString& reason) {
        deed(tr("Waiting"), [reason](auto& c, auto id, auto me) { return c.wait(id, reason, me); });
    });
    connect(&m_pane, &RequestPane::resumeRequested, this, [deed] {
        deed(tr("Waiting ended"), [](auto& c, auto id, auto me) { return c.resume(id, me); });
    });
    connect(&m_pane, &RequestPane::handOverRequested, this,
            [deed](const QString& user, const QString& note) {
                deed(tr("Handed over"), [=](auto& c, auto id, auto me) -> Result<Written> {
                    const auto to = UserId::parse(user);
                    return to ? c.handOver(id, *to, note, me)
                              : Result<Written>(tl::unexpected(to.error()));
                });
            });
    connect(&m_pane, &RequestPane::sendOnRequested, this,
            [deed](const QString& department, const QString& note) {
                deed(tr("Sent to the department"),
                     [=](auto& c, auto id, auto me) { return c.sendOn(id, department, note, me); });
            });
}

void RequestController::connectClosing()
{
    const auto deed = [this](const QString& done, auto work) {
        if (!m_current)
            return;
        perform(done, [id = *m_current, me = m_me, work](RequestCommands& commands) {
            return work(commands, id, me);
        });
    };
    connect(&m_pane, &RequestPane::visitRequested, this, [deed](Instant at, const QString& agent) {
        deed(tr("Visit planned"),
             [=](auto& c, auto id, auto me) { return c.planVisit(id, at, agent, me); });
    });
    connect(&m_pane, &RequestPane::readyRequested, this, [deed] {
        deed(tr("Ready to collect"), [](auto& c, auto id, auto me) { return c.ready(id, {}, me); });
    });
    connect(&m_pane, &RequestPane::closeRequested, this, [deed](const QString& result) {
        deed(tr("Closed"), [result](auto& c, auto id, auto me) { return c.close(id, result, me); });
    });
    connect(&m_pane, &RequestPane::reopenRequested, this, [deed](const QString& reason) {
        deed(tr("Reopened"),
             [reason](auto& c, auto id, auto me) { return c.reopen(id, reason, me); });
    });
    connect(&m_pane, &RequestPane::dismissRequested, this, [deed](const QString& reason) {
        deed(tr("Dismissed"),
             [reason](auto& c, auto id, auto me) { return c.dismiss(id, reason, me); });
    });
    connect(&m_pane, &RequestPane::restoreRequested, this, [deed] {
        deed(tr("Brought back"), [](auto& c, auto id, auto me) { return c.restore(id, me); });
    });
    connect(&m_pane, &RequestPane::mergeRequested, this, [deed](const QString& into) {
        deed(tr("Merged"), [into](auto& c, auto id, auto me) -> Result<Written> {
            const auto target = RequestId::parse(into);
            return target ? c.merge(id, *target, me)
                          : Result<Written>(tl::unexpected(target.error()));
        });
    });
    connect(&m_pane, &RequestPane::rateRequested, this, [deed](int level, const QString& comment) {
        deed(tr("Rating noted"),
             [=](auto& c, auto id, auto me) { return c.rate(id, level, comment, me); });
    });
    connect(&m_pane, &RequestPane::describeRequested, this,
            [deed](const QString& title, const QString& category) {
                const payload::Described matter{title, category, {}};
                deed(tr("Matter corrected"),
                     [matter](auto& c, auto id, auto me) { return c.describe(id, matter, me); });
            });
    connect(
        &m_pane, &RequestPane::noReplyToggled, this, [deed](const MessageKey& message, bool on) {
            deed(on ? tr("Needs no reply") : tr("Needs a reply again"),
                 [=](auto& c, auto id, auto me) { return c.noReplyNeeded(id, message, on, me); });
        });
}

} // namespace keting
