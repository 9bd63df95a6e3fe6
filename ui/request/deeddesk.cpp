// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/deeddesk.h"

#include "models/items/requestverbs.h"
#include "ui/request/choicedialog.h"
#include "ui/request/describedialog.h"
#include "ui/request/nextstepbar.h"
#include "ui/request/promisedialog.h"
#include "ui/request/requestpane.h"
#include "ui/request/visitdialog.h"

namespace keting {

using namespace Qt::StringLiterals;

DeedDesk::DeedDesk(const Look& look, RequestPane& pane) : QObject(&pane), m_look(look), m_pane(pane)
{}

void DeedDesk::start(Deed deed, const RequestView& view, const RequestFacts& facts, Instant now)
{
    switch (deed) {
    case Deed::Guided: emit m_pane.routeChosen(Route::Guided); return;
    case Deed::Proxy: emit m_pane.routeChosen(Route::Proxy); return;
    case Deed::Claim: emit m_pane.claimRequested(); return;
    case Deed::Resume: emit m_pane.resumeRequested(); return;
    case Deed::Ready: emit m_pane.readyRequested(); return;
    case Deed::Restore: emit m_pane.restoreRequested(); return;
    case Deed::Duplicate: emit m_pane.dismissRequested(u"duplicate"_s); return;
    case Deed::OffTopic:
        if (verbsFor(view.request).restore)
            emit m_pane.restoreRequested();
        else
            emit m_pane.dismissRequested(u"off-topic"_s);
        return;
    case Deed::Wake: emit m_pane.snoozeRequested(std::nullopt); return;
    case Deed::NoReply: emit m_pane.noReplyToggled(MessageKey(), true); return;
    default: ask(deed, view, facts, now);
    }
}

void DeedDesk::ask(Deed deed, const RequestView& view, const RequestFacts& facts, Instant now)
{
    switch (deed) {
    case Deed::Promise: return promise(facts, now);
    case Deed::KeepPromise: return keepPromise(view.request, now);
    case Deed::Visit: return visit(facts, now);
    case Deed::FinishVisit: return finishVisit(view.request, now);
    case Deed::Describe: return describe(view.request, facts);
    case Deed::HandOver: return handOver(facts);
    case Deed::SendOn: return sendOn(facts);
    case Deed::Merge: return merge(facts);
    case Deed::Rate: return rate();
    case Deed::FollowUp: return followUp(view.request);
    case Deed::Snooze: return snooze(facts);
    case Deed::Close: return close(view, now);
    default: return giveReason(deed);
    }
}

void DeedDesk::open(DeedDialog* dialog)
{
    dialog->setObjectName(u"deedDialog"_s);
    dialog->open();
}

void DeedDesk::promise(const RequestFacts& facts, Instant now)
{
    auto* dialog = new PromiseDialog(m_look, facts, now, &m_pane);
    connect(dialog, &QDialog::accepted, &m_pane, [this, dialog] {
        emit m_pane.promiseRequested(dialog->due(), dialog->department(), dialog->text());
    });
    open(dialog);
}

void DeedDesk::visit(const RequestFacts& facts, Instant now)
{
    auto* dialog = new VisitDialog(m_look, facts, now, &m_pane);
    connect(dialog, &QDialog::accepted, &m_pane,
            [this, dialog] { emit m_pane.visitRequested(dialog->at(), dialog->agent()); });
    open(dialog);
}

void DeedDesk::describe(const Request& request, const RequestFacts& facts)
{
    auto* dialog = new DescribeDialog(m_look, request, facts.categories, &m_pane);
    connect(dialog, &QDialog::accepted, &m_pane,
            [this, dialog] { emit m_pane.describeRequested(dialog->title(), dialog->category()); });
    open(dialog);
}

void DeedDesk::handOver(const RequestFacts& facts)
{
    auto* dialog = new ChoiceDialog(
        m_look, {tr("Hand over"), tr("Hand over"), facts.people, tr("Note")}, &m_pane);
    connect(dialog, &QDialog::accepted, &m_pane,
            [this, dialog] { emit m_pane.handOverRequested(dialog->chosen(), dialog->note()); });
    open(dialog);
}

void DeedDesk::sendOn(const RequestFacts& facts)
{
    QList<NamedChoice> departments;
    for (const QString& name : facts.departments)
        departments.append({name, name, {}});
    auto* dialog = new ChoiceDialog(
        m_look, {tr("Send on to a department"), tr("Send on"), departments, tr("Note")}, &m_pane);
    connect(dialog, &QDialog::accepted, &m_pane,
            [this, dialog] { emit m_pane.sendOnRequested(dialog->chosen(), dialog->note()); });
    open(dialog);
}

void DeedDesk::merge(const RequestFacts& facts)
{
    auto* dialog = new ChoiceDialog(
        m_look, {tr("Merge into another request"), tr("Merge"), facts.others, {}}, &m_pane);
    connect(dialog, &QDialog::accepted, &m_pane,
            [this, dialog] { emit m_pane.mergeRequested(dialog->chosen()); });
    open(dialog);
}

void DeedDesk::rate()
{
    const QList<NamedChoice> levels{{u"5"_s, tr("Very satisfied"), {}},
                                    {u"4"_s, tr("Satisfied"), {}},
                                    {u"3"_s, tr("Mostly satisfied"), {}},
                                    {u"2"_s, tr("Dissatisfied"), tr("must be called back")},
                                    {u"1"_s, tr("Very dissatisfied"), tr("must be called back")}};
    auto* dialog = new ChoiceDialog(
        m_look, {tr("The villager's rating"), tr("Save rating"), levels, tr("Comment"), false},
        &m_pane);
    connect(dialog, &QDialog::accepted, &m_pane, [this, dialog] {
        emit m_pane.rateRequested(dialog->chosen().toInt(), dialog->note());
    });
    open(dialog);
}

void DeedDesk::keepPromise(const Request& request, Instant now)
{
    QList<NamedChoice> still;
    QList<EventId> ids;
    for (const Promise& promise : request.promises) {
        if (promise.kept.has_value())
            continue;
        still.append({QString::number(ids.size()), tr("until %1").arg(shortTime(promise.due, now)),
                      QStringList{promise.department, promise.text}.join(u' ').trimmed()});
        ids.append(promise.event);
    }
    if (ids.isEmpty())
        return;
    if (ids.size() == 1) {
        emit m_pane.promiseKept(ids.constFirst());
        return;
    }
    auto* dialog
        = new ChoiceDialog(m_look, {tr("Which promise is kept?"), tr("Kept"), still, {}}, &m_pane);
    connect(dialog, &QDialog::accepted, &m_pane,
            [this, dialog, ids] { emit m_pane.promiseKept(ids.at(dialog->chosen().toInt())); });
    open(dialog);
}

void DeedDesk::finishVisit(const Request& request, Instant now)
{
    QList<NamedChoice> planned;
    QList<EventId> ids;
    for (const Visit& visit : request.visits) {
        if (visit.done.has_value())
            continue;
        planned.append({QString::number(ids.size()), shortTime(visit.at, now), visit.agent});
        ids.append(visit.event);
    }
    if (ids.isEmpty())
        return;
    auto* dialog = new ChoiceDialog(
        m_look, {tr("The visit is done"), tr("Done"), planned, tr("What was done")}, &m_pane);
    connect(dialog, &QDialog::accepted, &m_pane, [this, dialog, ids] {
        emit m_pane.visitFinished(ids.at(dialog->chosen().toInt()), dialog->note());
    });
    open(dialog);
}

void DeedDesk::snooze(const RequestFacts& facts)
{
    QList<NamedChoice> times;
    for (const TimedChoice& choice : facts.snoozes)
        times.append({QString::number(times.size()), choice.name, {}});
    auto* dialog = new ChoiceDialog(m_look, {tr("Snooze until"), tr("Snooze"), times, {}}, &m_pane);
    connect(dialog, &QDialog::accepted, &m_pane, [this, dialog, choices = facts.snoozes] {
        emit m_pane.snoozeRequested(choices.at(dialog->chosen().toInt()).at);
    });
    open(dialog);
}

void DeedDesk::followUp(const Request& request)
{
    const auto owed = owedRemedy(request);
    if (!owed.has_value())
        return;
    const auto question = [&]() -> ReasonDialog::Question {
        switch (*owed) {
        case Remedy::CallBack:
            return {tr("Call back about the bad rating"),
                    tr("What the villager said"),
                    tr("Record the call-back"),
                    {}};
        case Remedy::Finding:
            return {tr("What the bad rating was about"),
                    tr("True, a mistake, or else; and why"),
                    tr("Record the finding"),
                    {}};
        case Remedy::Correction:
            return {
                tr("What is put right"), tr("What, and by when"), tr("Record the correction"), {}};
        }
        Q_UNREACHABLE();
    };
    giveReason(question(), [this, step = *owed](const QString& text) {
        emit m_pane.remedyRequested(step, text);
    });
}

void DeedDesk::close(const RequestView& view, Instant now)
{
    ReasonDialog::Question question{
        tr("Close the request"),
        tr("Result"),
        tr("Close it"),
        {{tr("done"), tr("Done"), {}},
         {tr("answered"), tr("Question answered, nothing to handle"), {}},
         {tr("cannot be handled"), tr("Cannot be handled, reason told"), {}},
         {tr("withdrawn"), tr("The villager does not need it any more"), {}}}};
    question.notes = closingNotes(view, now);
    giveReason(question, std::bind_front(&RequestPane::closeRequested, &m_pane));
}

void DeedDesk::askReason(const std::function<void(const QString&)>& tell)
{
    giveReason({tr("Send, then wait for the villager"),
                tr("Other reason"),
                tr("Copy, mark sent and wait"),
                {{tr("papers"), tr("Waiting for papers"), {}},
                 {tr("villager"), tr("Waiting for the villager's answer"), {}}}},
               tell);
}

void DeedDesk::giveReason(Deed deed)
{
    using Told = void (RequestPane::*)(const QString&);
    ReasonDialog::Question question;
    Told told = nullptr;
    switch (deed) {
    case Deed::NoteProgress:
        question = {tr("Progress today"), tr("What was done"), tr("Note progress"), {}};
        told = &RequestPane::progressRequested;
        break;
    case Deed::Note:
        question = {tr("Internal note"), tr("Only colleagues see it"), tr("Save note"), {}};
        told = &RequestPane::noteRequested;
        break;
    case Deed::Wait:
        question = {tr("Wait for the villager"),
                    tr("Other reason"),
                    tr("Wait"),
                    {{tr("papers"), tr("Waiting for papers"), {}},
                     {tr("villager"), tr("Waiting for the villager's answer"), {}}}};
        told = &RequestPane::waitRequested;
        break;
    case Deed::Reopen:
        question = {tr("Reopen the request"), tr("Why"), tr("Reopen"), {}};
        told = &RequestPane::reopenRequested;
        break;
    case Deed::Dismiss:
        question = {tr("Dismiss"),
                    {},
                    tr("Dismiss"),
                    {{u"ad"_s, tr("Advertising"), {}},
                     {u"off-topic"_s, tr("Off-topic, idle talk"), {}},
                     {u"duplicate"_s, tr("Duplicate"), {}}}};
        told = &RequestPane::dismissRequested;
        break;
    default: return;
    }
    giveReason(question, std::bind_front(told, &m_pane));
}

void DeedDesk::giveReason(const ReasonDialog::Question& question,
                          const std::function<void(const QString&)>& tell)
{
    auto* dialog = new ReasonDialog(m_look, question, &m_pane);
    connect(dialog, &QDialog::accepted, &m_pane, [dialog, tell] { tell(dialog->reason()); });
    open(dialog);
}

} // namespace keting
