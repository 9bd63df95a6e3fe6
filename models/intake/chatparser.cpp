// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatparser.h"

#include "models/intake/csvreader.h"
#include "models/intake/jsonchat.h"
#include "models/intake/sourcefile.h"
#include "models/intake/tablechat.h"
#include "models/intake/textchat.h"
#include "models/intake/textdecoding.h"
#include "models/intake/xlsxreader.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Reading the file, then understanding it: two halves of one progress bar.
ProgressCallback half(const ProgressCallback& progress, int from)
{
    if (!progress)
        return {};
    return [progress, from](int percent) { return progress(from + percent / 2); };
}

Result<ParsedChat> parseWorkbook(const QByteArray& bytes, const ParseOptions& options)
{
    const auto sheets = readXlsx(bytes, options.limits, options.progress);
    if (!sheets)
        return tl::unexpected(sheets.error());
    for (const Table& sheet : *sheets) {
        auto chat = parseTableChat(sheet, u"xlsx", options);
        if (!chat && chat.error().code == Error::Code::NotFound)
            continue;
        if (chat)
            chat->encoding = u"xlsx"_s;
        return chat;
    }
    return fail(Error::Code::Invalid, u"no sheet has the column names of a known chat export"_s);
}

bool isHtml(QStringView start)
{
    return start.startsWith(u"<!doctype html", Qt::CaseInsensitive)
        || start.startsWith(u"<html", Qt::CaseInsensitive);
}

// "[玫瑰]王婶 14:51" begins like JSON, but JSON goes on with a quote or another bracket.
bool isUnmistakableJson(QStringView start)
{
    const QStringView rest = start.sliced(1).trimmed();
    static constexpr QStringView kNext = u"\"{[";
    return !rest.isEmpty() && kNext.contains(rest.front());
}

} // namespace

Result<ParsedChat> parseChatFile(const QString& path, const ParseOptions& options)
{
    const auto bytes = readSourceFile(path, options.limits, half(options.progress, 0));
    if (!bytes)
        return tl::unexpected(bytes.error());
    ParseOptions rest = options;
    rest.progress = half(options.progress, 50);
    return parseChatBytes(*bytes, rest);
}

Result<ParsedChat> parseChatBytes(const QByteArray& bytes, const ParseOptions& options)
{
    if (bytes.isEmpty())
        return fail(Error::Code::Invalid, u"the file is empty"_s);
    if (looksLikeZip(bytes))
        return parseWorkbook(bytes, options);
    const auto decoded = decodeText(bytes, options.limits);
    if (!decoded)
        return tl::unexpected(decoded.error());
    auto chat = parseChatText(decoded->text, options);
    if (chat) {
        chat->encoding = encodingName(decoded->encoding);
        if (decoded->damaged > 0)
            chat->warnings.prepend({u"damaged-text"_s, 0});
    }
    return chat;
}

Result<ParsedChat> parseChatText(const QString& text, const ParseOptions& options)
{
    if (text.size() > options.limits.textBytes)
        return fail(
            Error::Code::TooLarge,
            u"the text is too large: the limit is %1 MiB"_s.arg(options.limits.textBytes >> 20));
    const QString pasted = withUnixLineEnds(text);
    const QStringView start = QStringView(pasted).trimmed();
    if (start.isEmpty())
        return fail(Error::Code::Invalid, u"there is no text in it"_s);
    if (isHtml(start))
        return fail(Error::Code::Invalid,
                    u"HTML exports are not read: export the chat as csv, json or txt"_s);

    std::optional<Error> structured;
    if (start.startsWith(u'{') || start.startsWith(u'[')) {
        auto chat = parseJsonChat(pasted, options);
        if (chat || chat.error().code == Error::Code::Cancelled)
            return chat;
        if (isUnmistakableJson(start))
            return chat;
        structured = chat.error();
    }
    if (const auto header = readCsvHeader(pasted, options.limits); !header) {
        structured = header.error();
    } else if (isChatTableHeader(*header)) {
        const auto table = readCsv(pasted, options.limits, options.progress);
        if (!table)
            return tl::unexpected(table.error());
        return parseTableChat(*table, u"csv", options);
    }
    // Text may begin with a bracket ("[图片]"): what the other readers said counts only if no
    // conversation is found either.
    auto chat = parseTextChat(pasted, options);
    if (!chat && chat.error().code == Error::Code::Invalid && structured)
        return tl::unexpected(*structured);
    return chat;
}

} // namespace keting
