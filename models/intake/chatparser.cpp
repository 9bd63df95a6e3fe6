// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatparser.h"

#include "models/intake/csvreader.h"
#include "models/intake/exportedpeople.h"
#include "models/intake/jsonchat.h"
#include "models/intake/sourcefile.h"
#include "models/intake/tablechat.h"
#include "models/intake/textchat.h"
#include "models/intake/textdecoding.h"
#include "models/intake/xlsxreader.h"

#include <QFileInfo>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Reading the file, then understanding it: two halves of one progress bar.
ProgressFn half(const ProgressFn& progress, int from)
{
    if (!progress)
        return {};
    return [progress, from](int percent) { return progress(from + percent / 2); };
}

tl::unexpected<Unread> unknownTable(const QString& what)
{
    return unread(Unread::Why::UnknownTable,
                  what + u" the column names of a known chat export; accepted are: "_s
                      + acceptedChatHeadings().join(u"; "_s));
}

ReadChat parseWorkbook(const QByteArray& bytes, const ParseOptions& options)
{
    const auto sheets = readXlsx(bytes, options.limits, options.progress);
    if (!sheets)
        return tl::unexpected(unreadArchive(bytes, sheets.error()));
    for (const Table& sheet : *sheets) {
        auto chat = parseTableChat(sheet, u"xlsx", options);
        if (!chat && chat.error().code == Error::Code::NotFound)
            continue;
        if (chat)
            chat->encoding = u"xlsx"_s;
        return chat;
    }
    return unknownTable(u"no sheet has"_s);
}

bool isHtml(QStringView start)
{
    return start.startsWith(u"<!doctype html", Qt::CaseInsensitive)
        || start.startsWith(u"<html", Qt::CaseInsensitive);
}

//! The first rows below a title have as many cells as each other, and more than one.
bool isTable(const QString& text, const InputLimits& limits)
{
    constexpr int kRows = 6;
    qsizetype end = -1; // QString::section() would cut up the whole of a long text.
    for (int row = 0; row < kRows && end < text.size(); ++row) {
        const qsizetype next = text.indexOf(u'\n', end + 1);
        end = next < 0 ? text.size() : next;
    }
    const auto table = readCsv(text.left(end), limits);
    if (!table || table->rows.size() < 2)
        return false;
    const qsizetype columns = table->rows.last().cells.size();
    const auto isTitle = [](const TableRow& row) { return row.cells.size() == 1; };
    const auto rows = std::ranges::find_if_not(table->rows, isTitle);
    return columns > 1 && table->rows.cend() - rows > 1
        && std::all_of(rows, table->rows.cend(),
                       [columns](const TableRow& row) { return row.cells.size() == columns; });
}

// "[玫瑰]王婶 14:51" begins like JSON, but JSON goes on with a quote or another bracket.
bool isUnmistakableJson(QStringView start)
{
    const QStringView rest = start.sliced(1).trimmed();
    static constexpr QStringView kNext = u"\"{[";
    return !rest.isEmpty() && kNext.contains(rest.front());
}

} // namespace

ReadChat parseChatFile(const QString& path, const ParseOptions& options)
{
    const auto bytes = readSourceFile(path, options.limits, half(options.progress, 0));
    if (!bytes)
        return tl::unexpected<Unread>(bytes.error());
    ParseOptions rest = options;
    rest.progress = half(options.progress, 50);
    auto chat = parseChatBytes(*bytes, rest);
    if (chat)
        nameExportedPeople(*chat, path, options.limits);
    else if (chat.error().code != Error::Code::Cancelled)
        chat.error().detail.prepend(QFileInfo(path).fileName() + u": "_s);
    return chat;
}

ReadChat parseChatBytes(const QByteArray& bytes, const ParseOptions& options)
{
    if (bytes.isEmpty())
        return unread(Unread::Why::Empty, u"the file is empty"_s);
    if (looksLikeZip(bytes))
        return parseWorkbook(bytes, options);
    if (auto foreign = foreignFile(bytes))
        return tl::unexpected(*std::move(foreign));
    const auto decoded = decodeText(bytes, options.limits);
    if (!decoded)
        return tl::unexpected(Unread{decoded.error(), Unread::Why::NotText});
    auto chat = parseChatText(decoded->text, options);
    if (chat) {
        chat->encoding = encodingName(decoded->encoding);
        if (decoded->damaged > 0)
            chat->warnings.prepend({u"damaged-text"_s, 0});
    }
    return chat;
}

ReadChat parseChatText(const QString& text, const ParseOptions& options)
{
    if (text.size() > options.limits.textBytes)
        return fail(
            Error::Code::TooLarge,
            u"the text is too large: the limit is %1 MiB"_s.arg(options.limits.textBytes >> 20));
    const QString pasted = withUnixLineEnds(text);
    const QStringView start = QStringView(pasted).trimmed();
    if (start.isEmpty())
        return unread(Unread::Why::Empty, u"there is no text in it"_s);
    if (isHtml(start))
        return unread(Unread::Why::WebPage,
                      u"HTML exports are not read: export the chat as csv, json or txt"_s);

    std::optional<Unread> structured;
    if (start.startsWith(u'{') || start.startsWith(u'[')) {
        auto chat = parseJsonChat(pasted, options);
        if (chat || chat.error().code == Error::Code::Cancelled)
            return chat;
        if (isUnmistakableJson(start))
            return chat;
        structured = chat.error();
    }
    const auto isExport = csvHasRow(pasted, kChatHeaderRows, isChatTableHeader, options.limits);
    if (!isExport) {
        structured = isExport.error();
    } else if (*isExport) {
        const auto table = readCsv(pasted, options.limits, options.progress);
        if (!table)
            return tl::unexpected<Unread>(table.error());
        return parseTableChat(*table, u"csv", options);
    }
    // Text may begin with a bracket ("[图片]"): what the other readers said counts only if no
    // conversation is found either.
    auto chat = parseTextChat(pasted, options);
    if (chat || chat.error().code != Error::Code::Invalid)
        return chat;
    if (structured)
        return tl::unexpected(*structured);
    if (isTable(pasted, options.limits))
        return unknownTable(u"the table has not"_s);
    return chat;
}

} // namespace keting
