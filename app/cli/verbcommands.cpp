// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumentchecks.h"
#include "app/cli/commands.h"
#include "app/cli/requestprinter.h"
#include "models/desk/requestcommands.h"

#include <CLI/CLI.hpp>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

struct VerbOptions {
    std::string id;
    std::string checklist;
    std::string route;
    std::string text;
    std::string due;
    std::string department;
    std::string to;
    std::string into;
    std::string reason;
    std::string until;
    std::string at;
    std::string agent;
    std::string title;
    std::string category;
    int level = 0;
    bool back = false;
};

//! The commands of one call, with everything a verb needs at hand.
struct VerbCall {
    RequestCommands commands;
    RequestId id;
    UserId actor;
    const VerbOptions& options;
    DeskReader& reader;
    Instant now;

    [[nodiscard]] QString text() const { return fromArgument(options.text); }
    [[nodiscard]] std::optional<Route> route() const
    {
        return routeFromName(fromArgument(options.route));
    }
};

using Verb = Result<Written> (*)(VerbCall&);

Result<Written> replyVerb(VerbCall& call)
{
    ReplyText reply{call.text(), {}, {}, {}};
    if (!call.options.checklist.empty()) {
        auto composed
            = call.commands.compose(call.id, fromArgument(call.options.checklist), call.text());
        if (!composed)
            return tl::unexpected(composed.error());
        reply = *std::move(composed);
    }
    reply.route = call.route();
    if (!call.options.reason.empty())
        reply.waitReason = fromArgument(call.options.reason);
    return call.commands.reply(call.id, reply, call.actor);
}

Result<Written> progressVerb(VerbCall& call)
{
    const auto route = call.route();
    if (route && call.options.text.empty())
        return call.commands.start(call.id, *route, call.actor);
    return call.commands.progress(call.id, call.text(), route, call.actor);
}

Result<Written> promiseVerb(VerbCall& call)
{
    std::optional<Instant> due;
    if (const std::string& said = call.options.due; dateProblem(said).empty()) {
        // A day without an hour is kept until service closes on it.
        const auto close = call.commands.closeOn(dateOf(said));
        if (!close)
            return tl::unexpected(close.error());
        due = *close;
    } else if (!said.empty() && said != "today") {
        const auto parsed = parseIso(fromArgument(said));
        if (!parsed)
            return tl::unexpected(parsed.error());
        due = *parsed;
    }
    return call.commands.promise(call.id, due, fromArgument(call.options.department), call.text(),
                                 call.actor);
}

Result<Written> handOverVerb(VerbCall& call)
{
    const auto to = UserId::parse(fromArgument(call.options.to));
    if (!to)
        return tl::unexpected(to.error());
    return call.commands.handOver(call.id, *to, call.text(), call.actor);
}

Result<Written> mergeVerb(VerbCall& call)
{
    const auto into = call.reader.resolve(fromArgument(call.options.into));
    if (!into)
        return tl::unexpected(into.error());
    return call.commands.merge(call.id, *into, call.actor);
}

Result<Written> snoozeVerb(VerbCall& call)
{
    const auto until = parseIso(fromArgument(call.options.until));
    if (!until)
        return tl::unexpected(until.error());
    return call.commands.snooze(call.id, *until, call.actor);
}

Result<Written> visitVerb(VerbCall& call)
{
    const auto at = parseIso(fromArgument(call.options.at));
    if (!at)
        return tl::unexpected(at.error());
    return call.commands.planVisit(call.id, *at, fromArgument(call.options.agent), call.actor);
}

//! The one planned for the earliest time; the verbs name none.
Result<Written> visitDoneVerb(VerbCall& call)
{
    const auto view = call.reader.request(call.id, call.now);
    if (!view)
        return tl::unexpected(view.error());
    const Visit* first = nullptr;
    for (const Visit& visit : view->request.visits) {
        if (!visit.done && (!first || visit.at < first->at))
            first = &visit;
    }
    if (!first)
        return fail(Error::Code::Conflict, u"no visit is planned; nothing was changed"_s);
    return call.commands.finishVisit(call.id, first->event, call.text(), call.actor);
}

Result<Written> keptVerb(VerbCall& call)
{
    const auto view = call.reader.request(call.id, call.now);
    if (!view)
        return tl::unexpected(view.error());
    const Promise* first = nullptr;
    for (const Promise& promise : view->request.promises) {
        if (!promise.kept && (!first || promise.due < first->due))
            first = &promise;
    }
    if (!first)
        return fail(Error::Code::Conflict, u"no promise is open; nothing was changed"_s);
    return call.commands.keepPromise(call.id, first->event, call.actor);
}

Result<Written> describeVerb(VerbCall& call)
{
    const payload::Described matter{fromArgument(call.options.title),
                                    fromArgument(call.options.category),
                                    fromArgument(call.options.checklist)};
    return call.commands.describe(call.id, matter, call.actor);
}

template <Remedy step>
Result<Written> remedyVerb(VerbCall& call)
{
    return call.commands.remedy(call.id, step, call.text(), call.actor);
}

//! What the request's part of a group of events says; the rest of a merge stands in the other.
struct UndoGroup {
    QList<EventId> events;
    std::optional<RequestId> partner;
};

UndoGroup groupIn(const RequestView& view, const EventId& group)
{
    UndoGroup found;
    for (const auto& [event, payload] : view.events) {
        if (event.group.value_or(event.id) != group)
            continue;
        found.events.append(event.id);
        if (const auto* merged = std::get_if<payload::MergedInto>(&payload))
            found.partner = merged->into;
        if (const auto* absorbed = std::get_if<payload::Absorbed>(&payload))
            found.partner = absorbed->from;
    }
    return found;
}

//! The actor's last deed on the request that still stands, whole.
Result<Written> undoVerb(VerbCall& call)
{
    const auto view = call.reader.request(call.id, call.now);
    if (!view)
        return tl::unexpected(view.error());
    std::optional<EventId> group;
    for (qsizetype i = 0; i < view->events.size(); ++i) {
        const Event& event = view->events.at(i).first;
        const Outcome outcome = view->request.history.at(i).outcome;
        const bool stands = outcome == Outcome::Applied || outcome == Outcome::Note;
        if (stands && event.actor == call.actor && event.kind != "undone"_L1
            && event.kind != "received"_L1)
            group = event.group.value_or(event.id);
    }
    if (!group)
        return fail(
            Error::Code::NotFound,
            u"%1 has done nothing here that could be taken back"_s.arg(call.actor.toString()));
    UndoGroup mine = groupIn(*view, *group);
    Written done{*group, std::move(mine.events), {view->request}, {}};
    if (mine.partner) {
        const auto other = call.reader.request(*mine.partner, call.now);
        if (!other)
            return tl::unexpected(other.error());
        done.events += groupIn(*other, *group).events;
        done.requests.append(other->request);
    }
    return call.commands.undo(done, call.actor);
}

Result<QString> villageOf(Desk& desk, const RequestId& id)
{
    const auto stored = desk.tables().requests.find(id);
    if (!stored)
        return tl::unexpected(stored.error());
    return *stored ? (*stored)->row.village : QString();
}

Done runVerb(const CommandContext& context, const VerbOptions& options, Verb verb)
{
    const auto desk = context.openDesk();
    if (!desk)
        return tl::unexpected(desk.error());
    DeskReader reader((*desk)->tables(), (*desk)->records());
    const auto id = reader.resolve(fromArgument(options.id));
    if (!id)
        return tl::unexpected(id.error());
    const auto village = villageOf(**desk, *id);
    if (!village)
        return tl::unexpected(village.error());
    const auto actor = context.actorFor(**desk, *village);
    if (!actor)
        return tl::unexpected(actor.error());
    VerbCall call{RequestCommands((*desk)->writer()), *id, *actor, options, reader, context.now};
    const auto written = verb(call);
    if (!written)
        return tl::unexpected(written.error());
    const auto view = reader.request(*id, context.now);
    if (!view)
        return tl::unexpected(view.error());
    printRequest(context.table, *view, context.now);
    return {};
}

//! Options a verb may take; which of them it must have.
struct VerbSpec {
    const char* name;
    const char* description;
    Verb verb;
    const char* takes; //!< Letters of the options below; capital = required.
    const char* oneOf = ""; //!< Of these, one at least.
};

struct OptionSpec {
    char letter;
    const char* name;
    std::string VerbOptions::*field;
    const char* description;
};

constexpr std::array kOptions{
    OptionSpec{'c', "--template", &VerbOptions::checklist, "Checklist id"},
    OptionSpec{'r', "--route", &VerbOptions::route, "guided or proxy"},
    OptionSpec{'t', "--text", &VerbOptions::text, "What is said or noted"},
    OptionSpec{'d', "--due", &VerbOptions::due, "ISO 8601, a day (its close) or today (default)"},
    OptionSpec{'p', "--department", &VerbOptions::department, "Department"},
    OptionSpec{'o', "--to", &VerbOptions::to, "User"},
    OptionSpec{'i', "--into", &VerbOptions::into, "Request that stays"},
    OptionSpec{'w', "--reason", &VerbOptions::reason, "Reason"},
    OptionSpec{'u', "--until", &VerbOptions::until, "ISO 8601"},
    OptionSpec{'a', "--at", &VerbOptions::at, "ISO 8601"},
    OptionSpec{'g', "--agent", &VerbOptions::agent, "Who goes; the village's agent by default"},
    OptionSpec{'f', "--title", &VerbOptions::title, "The matter in a few words"},
    OptionSpec{'n', "--text,--reason", &VerbOptions::text, "What is said or noted"},
    OptionSpec{'k', "--category", &VerbOptions::category, "Category id"},
};

const VerbSpec kVerbs[]{
    {"claim", "Take the request", [](VerbCall& c) { return c.commands.claim(c.id, c.actor); }, ""},
    {"reply", "Mark a reply as sent to the group", replyVerb, "crtw", "ct"},
    {"no-reply", "The unanswered messages need no reply",
     [](VerbCall& c) { return c.commands.noReplyNeeded(c.id, {}, !c.options.back, c.actor); }, "t"},
    {"promise", "Promise an answer", promiseVerb, "dpt"},
    {"kept", "The promise due first was kept, without a reply", keptVerb, ""},
    {"send-on", "Another department is needed; the owner stays responsible",
     [](VerbCall& c) {
         return c.commands.sendOn(c.id, fromArgument(c.options.department), c.text(), c.actor);
     },
     "Pt"},
    {"progress", "Note today's progress", progressVerb, "rt", "rt"},
    {"note", "Note among colleagues",
     [](VerbCall& c) { return c.commands.note(c.id, c.text(), c.actor); }, "T"},
    {"wait", "Wait for the villager",
     [](VerbCall& c) { return c.commands.wait(c.id, fromArgument(c.options.reason), c.actor); },
     "Wt"},
    {"resume", "End the waiting", [](VerbCall& c) { return c.commands.resume(c.id, c.actor); },
     "t"},
    {"snooze", "Let it rest until a time", snoozeVerb, "U"},
    {"wake", "End the rest before its time",
     [](VerbCall& c) { return c.commands.snooze(c.id, {}, c.actor); }, ""},
    {"visit", "Plan a visit at home", visitVerb, "Ag"},
    {"visit-done", "The visit planned first took place", visitDoneVerb, "t"},
    {"describe", "Correct the matter", describeVerb, "fkc", "fkc"},
    {"handover", "Hand the request over", handOverVerb, "On"},
    {"ready", "The result can be collected",
     [](VerbCall& c) { return c.commands.ready(c.id, c.text(), c.actor); }, "t"},
    {"close", "Close the request",
     [](VerbCall& c) { return c.commands.close(c.id, c.text(), c.actor); }, "t"},
    {"reopen", "Open a closed request again",
     [](VerbCall& c) { return c.commands.reopen(c.id, fromArgument(c.options.reason), c.actor); },
     "wt"},
    {"dismiss", "Not a request: ad, off-topic or duplicate",
     [](VerbCall& c) { return c.commands.dismiss(c.id, fromArgument(c.options.reason), c.actor); },
     "Wt"},
    {"restore", "Bring a dismissed request back",
     [](VerbCall& c) { return c.commands.restore(c.id, c.actor); }, ""},
    {"merge", "Merge into another request", mergeVerb, "It"},
    {"rate", "Record the villager's rating, 5 = very satisfied",
     [](VerbCall& c) { return c.commands.rate(c.id, c.options.level, c.text(), c.actor); }, "t"},
    {"call-back", "After a rating of 1 or 2: what the villager said", remedyVerb<Remedy::CallBack>,
     "T"},
    {"finding", "After a rating of 1 or 2: what it was about", remedyVerb<Remedy::Finding>, "T"},
    {"correction", "After a rating of 1 or 2: what was put right", remedyVerb<Remedy::Correction>,
     "T"},
    {"undo", "Take one's own last deed back", undoVerb, ""},
};

std::string (*problemOf(char letter))(const std::string&)
{
    if (letter == 'd')
        return isoTimeOrTodayProblem;
    if (letter == 'u' || letter == 'a')
        return isoTimeProblem;
    if (letter == 'i')
        return emptyProblem;
    return letter == 'o' ? userProblem : nullptr;
}

void requireOneOf(const VerbSpec& spec, const VerbOptions& options)
{
    const std::string letters = spec.oneOf;
    std::string names;
    for (const OptionSpec& option : kOptions) {
        if (letters.find(option.letter) == std::string::npos)
            continue;
        if (!(options.*option.field).empty())
            return;
        names += (names.empty() ? "" : " or ") + std::string(option.name);
    }
    if (!names.empty())
        throw CLI::RequiredError(names);
}

void addVerb(CLI::App& request, Chosen& chosen, const VerbSpec& spec)
{
    CLI::App* added = request.add_subcommand(spec.name, spec.description);
    auto options = std::make_shared<VerbOptions>();
    added->add_option("id", options->id, "Request id, or its beginning")
        ->required()
        ->check(emptyProblem);
    const std::string takes = spec.takes;
    for (const OptionSpec& option : kOptions) {
        const bool required = takes.find(char(std::toupper(option.letter))) != std::string::npos;
        if (!required && takes.find(option.letter) == std::string::npos)
            continue;
        CLI::Option* made
            = added->add_option(option.name, (*options).*(option.field), option.description);
        made->required(required);
        if (const auto problem = problemOf(option.letter))
            made->check(problem);
        if (option.letter == 'r')
            made->check(CLI::IsMember({"guided", "proxy"}));
    }
    if (std::string(spec.name) == "rate")
        added->add_option("--level", options->level, "1 to 5")->required()->check(CLI::Range(1, 5));
    if (std::string(spec.name) == "no-reply")
        added->add_flag("--back", options->back, "They need one after all");
    added->callback([&chosen, options, &spec] {
        requireOneOf(spec, *options);
        chosen.run
            = [&chosen, options, &spec] { return runVerb(chosen.context, *options, spec.verb); };
    });
}

} // namespace

void addVerbCommands(CLI::App& request, Chosen& chosen)
{
    for (const VerbSpec& spec : kVerbs)
        addVerb(request, chosen, spec);
}

} // namespace keting::cli
