// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumentchecks.h"
#include "app/cli/commands.h"
#include "models/desk/disclosing.h"
#include "models/report/reportfile.h"
#include "models/store/outputfile.h"

#include <CLI/CLI.hpp>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

struct ReportOptions {
    std::string from;
    std::string to;
    std::string scope;
    std::string format;
    std::string file;
};

//! What leaves a desk that works with a centre is told there, so that desk must not be busy.
Done discloseReport(const CommandContext& context, ReadDesk& reading, const Disclosure& report)
{
    const auto binding = reading.binding();
    if (!binding)
        return tl::unexpected(binding.error());
    if (!*binding)
        return {};
    const auto desk = context.openDesk();
    return desk ? disclose(**desk, report) : tl::unexpected(desk.error());
}

Done writeReport(const CommandContext& context, const ReportOptions& options)
{
    const QString formatText = fromArgument(options.format);
    const auto format = reportFormatFromName(formatText);
    if (!format)
        return fail(Error::Code::Invalid, u"--format is pdf, xlsx or csv, not "_s + formatText);
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    const auto data = gatherReport((*desk)->reader(),
                                   {.scope = fromArgument(options.scope),
                                    .from = dateOf(options.from),
                                    .to = dateOf(options.to),
                                    .now = context.now});
    if (!data)
        return tl::unexpected(data.error());
    const auto bytes = reportBytes(*data, *format);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QString file = fromArgument(options.file);
    const Disclosure report{.what = u"report"_s, .format = formatText, .rows = int(data->lines())};
    if (const auto told = discloseReport(context, **desk, report); !told)
        return told;
    if (const auto written = writeOutputFile(file, *bytes); !written)
        return written;
    print({{"file"_L1, file},
           {"format"_L1, formatText},
           {"rows"_L1, data->lines()},
           {"bytes"_L1, bytes->size()},
           {"scope"_L1, data->scope.code},
           {"name"_L1, data->scope.name},
           {"received"_L1, data->figures.total.received},
           {"overdue_now"_L1, data->overdue.size()}});
    return {};
}

} // namespace

void addReportCommand(CLI::App& app, Chosen& chosen)
{
    CLI::App* report
        = app.add_subcommand("report", "The weekly or monthly report as a file to hand in");
    auto options = std::make_shared<ReportOptions>();
    report->add_option("--from", options->from, "First day, included")
        ->required()
        ->check(dateProblem);
    report->add_option("--to", options->to, "Last day, included")->required()->check(dateProblem);
    report->add_option("--scope", options->scope, "County (6 digits), town (9) or village (12)")
        ->required()
        ->check(scopeProblem);
    report->add_option("--format", options->format, "pdf, xlsx or csv")
        ->required()
        ->check(CLI::IsMember({"pdf", "xlsx", "csv"}));
    report->add_option("file", options->file, "Where to write it")->required()->check(emptyProblem);
    report->callback([&chosen, options] {
        const qint64 days = dateOf(options->from).daysTo(dateOf(options->to)) + 1;
        if (days < 1)
            throw CLI::ValidationError("--from", "lies after --to");
        if (days > kLongestReportDays)
            throw CLI::ValidationError(
                "--to", "a report spans at most 366 days, this is " + std::to_string(days));
        chosen.drawsPages
            = reportFormatFromName(fromArgument(options->format)) == ReportFormat::Pdf;
        chosen.run = [&chosen, options] { return writeReport(chosen.context, *options); };
    });
}

} // namespace keting::cli
