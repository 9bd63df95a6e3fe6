// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/replyreading.h"

#include "models/sync/syncpaths.h"
#include "models/wire/limitedjson.h"

namespace keting {

using namespace syncpath;

namespace {

constexpr qsizetype kMostAnswerBytes = 67'108'864;

//! A piece is an answer that says nothing of rights: those of the desk hold.
Result<PullAnswer> readPiece(const QJsonObject& json)
{
    return readScopePage(json).map([](const ScopePage& page) {
        return PullAnswer{0, {}, {}, {page}, {}};
    });
}

} // namespace

Result<ReplyContent> readReply(const QString& path, const QByteArray& body)
{
    const auto json = parseLimited(body, kMostAnswerBytes);
    if (!json)
        return tl::unexpected(json.error());
    const auto asContent
        = [](PullAnswer answer) { return ReplyContent(arrived(std::move(answer))); };
    if (path == kPull)
        return readPullAnswer(*json).map(asContent);
    if (path == kSnapshot)
        return readPiece(*json).map(asContent);
    return ReplyContent(*json);
}

} // namespace keting
