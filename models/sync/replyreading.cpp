// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/replyreading.h"

#include "models/sync/syncpaths.h"
#include "models/wire/limitedjson.h"
#include "models/wire/snapshotpiece.h"

namespace keting {

using namespace syncpath;

namespace {

constexpr qsizetype kMostAnswerBytes = 67'108'864;

} // namespace

Result<ReplyContent> readReply(const QString& path, const QByteArray& body)
{
    if (path == kSnapshot)
        return readPiece(body).map(
            [](ScopePage piece) { return ReplyContent(arrivedPiece(std::move(piece))); });
    const auto json = parseLimited(body, kMostAnswerBytes);
    if (!json)
        return tl::unexpected(json.error());
    if (path == kPull)
        return readPullAnswer(*json).map(
            [](PullAnswer answer) { return ReplyContent(arrived(std::move(answer))); });
    return ReplyContent(*json);
}

} // namespace keting
