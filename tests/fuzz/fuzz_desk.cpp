// SPDX-License-Identifier: GPL-3.0-or-later
// A desk and whatever answers it: each call gets the next reply of the input, "STATUS" and a body
// up to a line "--". "$device" and "$ID" in a body are what the centre would have been told.
// Whatever was said, the tables are what the log says and the desk's own unsent work is still
// there.
#include "models/desk/requestcommands.h"
#include "models/desk/verification.h"
#include "models/store/migration.h"
#include "models/sync/syncengine.h"

#include <algorithm>
#include <cstdint>
#include <sqlite3.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostReplies = 20;
constexpr Millis kBetween = std::chrono::minutes(2);
const Instant kNow = startOfDay(QDate(2026, 3, 2)) + std::chrono::hours(10);

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

QByteArray emptyImage()
{
    const auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
    require(database && migrate(**database));
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize((*database)->handle(), "main", &size, 0);
    const QByteArray image(reinterpret_cast<const char*>(bytes), qsizetype(size));
    sqlite3_free(bytes);
    return image;
}

std::unique_ptr<Desk> newDesk()
{
    static const QByteArray s_image = emptyImage();
    auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
    auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(sqlite3_uint64(s_image.size())));
    std::copy(s_image.cbegin(), s_image.cend(), bytes);
    require(sqlite3_deserialize((*database)->handle(), "main", bytes, s_image.size(),
                                s_image.size(),
                                SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
            == SQLITE_OK);
    Desk::Options options;
    options.now = [] { return kNow; };
    options.seed = 7;
    auto desk = Desk::over(*std::move(database), options);
    require(desk.has_value());
    return *std::move(desk);
}

//! One request with an answer, as soon as the desk is somebody's.
Written work(Desk& desk)
{
    EventWriter& writer = desk.writer();
    payload::Received received;
    received.message.key = "k1";
    received.message.sender = u"王婶"_s;
    received.message.text = u"医保怎么办"_s;
    received.message.time = kNow;
    const NewEvent event{
        writer.ids().request(kNow), *VillageCode::parse(u"510923107212"_s), received, {}};
    auto written
        = writer.write({&event, 1}, *UserId::parse(u"li"_s), EventWriter::Expect::Anything);
    require(written.has_value());
    return *std::move(written);
}

struct Said {
    int status;
    QByteArray body;
};

QList<Said> repliesIn(const QByteArray& bytes)
{
    QList<Said> replies;
    qsizetype from = 0;
    while (replies.size() < kMostReplies && from < bytes.size()) {
        const qsizetype found = bytes.indexOf("\n--\n", from);
        const qsizetype end = found < 0 ? bytes.size() : found;
        const QByteArray text = bytes.mid(from, end - from);
        const qsizetype line = std::max<qsizetype>(text.indexOf('\n'), 0);
        replies.append({text.left(line).toInt(), text.mid(line + 1)});
        from = end + 4;
    }
    return replies;
}

//! What was written and not answered for is neither changed nor gone; where it lies is another
//! question: waiting, placed, or set aside.
void nothingIsLost(Desk& desk, const QList<EventId>& written)
{
    for (const EventId& id : written) {
        const auto logged = desk.tables().log.find(id);
        require(logged && *logged && (*logged)->event.id == id);
    }
    if (desk.tables().log.size() == 0) // Not worth the time it takes.
        return;
    const auto report = verify(desk);
    require(report && report->differences == 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto s_before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext&, const QString&) {}); // It warns of every reply.
    (void)s_before;
    const auto desk = newDesk();
    SyncLedger ledger(*desk);
    SyncEngine engine(ledger, {*UserId::parse(u"li"_s), u"-"_s, {}}, {u"fuzz"_s, true, 3});
    QList<EventId> written;
    Millis steady{1};
    bool answeredFor = false;
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    for (const Said& reply : repliesIn(bytes)) {
        if (written.isEmpty() && desk->writer().binding())
            written = work(*desk).events;
        steady += kBetween;
        const auto calls = engine.next(steady);
        require(calls.has_value());
        require(calls->size() <= 2);
        if (calls->isEmpty())
            continue;
        const SyncCall& call = calls->last();
        SyncReply given{reply.status, reply.body, {}, {}};
        given.body.replace("$device", desk->writer().device().toString().toLatin1());
        given.body.replace("$ID", written.isEmpty() ? "-" : written.first().toString().toLatin1());
        // Taken for a scope this desk does not hold, it says: then it need not be kept.
        answeredFor = answeredFor || (call.path == "/sync/1/push"_L1 && reply.status == 200);
        (void)engine.answered(call.lane, call.number, given, steady + Millis(9));
    }
    nothingIsLost(*desk, answeredFor ? QList<EventId>() : written);
    return 0;
}
