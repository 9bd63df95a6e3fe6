// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/requestprinter.h"

#include "app/cli/commandcontext.h"
#include "app/cli/rowjson.h"

#include <QJsonArray>

#include <cstdio>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

void printTable(const QJsonArray& rows, const QStringList& columns)
{
    if (rows.isEmpty())
        return;
    std::fputc('\n', stdout);
    RowPrinter printer(true, columns);
    for (const auto row : rows)
        printer.add(row.toObject());
    printer.finish();
}

} // namespace

RowPrinter requestPrinter(bool asTable)
{
    return {asTable,
            {u"id"_s, u"state"_s, u"clock"_s, u"due"_s, u"owner"_s, u"village"_s, u"asker"_s,
             u"title"_s, u"text"_s}};
}

void printRequest(bool asTable, const RequestView& view, Instant now)
{
    const QJsonObject json = requestJson(view, now);
    RowPrinter printer = requestPrinter(asTable);
    printer.add(json);
    printer.finish();
    if (!asTable)
        return;
    printTable(json.value("messages"_L1).toArray(), {u"time"_s, u"sender"_s, u"kind"_s, u"text"_s});
    printTable(json.value("clocks"_L1).toArray(), {u"kind"_s, u"due"_s, u"met"_s, u"state"_s});
}

} // namespace keting::cli
