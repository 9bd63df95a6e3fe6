// SPDX-License-Identifier: GPL-3.0-or-later
// A centre and whatever is sent to it: requests one after the other, each "PATH WHO" and its body
// up to a line "--". WHO is li, zhao or nobody; "$epoch" and "$refresh" in a body are what they
// would know. However it was treated, the answer has one of the documented forms, the logs are
// whole, and nobody has written in another's name.
#include "app/center/routes.h"
#include "models/center/centerrecords.h"
#include "models/center/logcheck.h"
#include "models/store/accounttable.h"
#include "models/store/centertables.h"
#include "models/store/scopelog.h"
#include "models/store/sqlitesession.h"
#include "models/wire/limitedjson.h"
#include "models/wire/recordbody.h"
#include "models/wire/snapshotpiece.h"
#include "models/wire/syncmessages.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <sqlite3.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRequests = 12;
constexpr int kEventsLookedAt = 100'000;
//! Of the password "li", as cheap as it can be made.
constexpr auto kPassword
    = "$argon2id$v=19$m=8,t=1,p=1$+dNasFUIhK9DPz763gxHWw$KqJhPDmue6HseFV+eIm/0+/CRIMW/D99M4vOw7gOmJ0"_L1;
constexpr std::array kStatuses{200, 400, 401, 403, 404, 405, 409, 413, 429};
const Instant kNow = startOfDay(QDate(2026, 3, 2)) + std::chrono::hours(10);

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

struct Person {
    QString name;
    QString device;
    QByteArray access;
    QByteArray refresh;
};
//! A county with two people who have signed in, as everything begins.
struct Beginning {
    QByteArray image;
    QString epoch;
    QList<Person> people{{u"li"_s, u"01926f00-0000-7000-8000-00000000000a"_s, {}, {}},
                         {u"zhao"_s, u"01926f00-0000-7000-8000-00000000000b"_s, {}, {}}};
};

std::unique_ptr<SqliteSession> openSession(const QByteArray& image)
{
    auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
    require(database.has_value());
    if (!image.isEmpty()) {
        auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(sqlite3_uint64(image.size())));
        std::copy(image.cbegin(), image.cend(), bytes);
        require(sqlite3_deserialize((*database)->handle(), "main", bytes, image.size(),
                                    image.size(),
                                    SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
                == SQLITE_OK);
    }
    return std::make_unique<SqliteSession>(*std::move(database));
}

Beginning begun()
{
    Beginning all;
    auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
    sqlite3* handle = (*database)->handle();
    SqliteSession session(*std::move(database));
    require(prepareCenter(session).has_value());
    AccountTable accounts(session);
    const auto add = [&](const QString& name, AccountRole role) {
        require(accounts.put({*UserId::parse(name), role, false}, kPassword, kNow).has_value());
    };
    add(u"li"_s, AccountRole::Commissioner);
    add(u"zhao"_s, AccountRole::Manager);
    for (const QString& code : {u"510923107212"_s, u"510923107213"_s}) {
        const CountyPayload village
            = payload::VillageSet{{*VillageCode::parse(code), u"三溪村"_s, {}, {}, {}, {}, {}}};
        require(writeCountyRecords(session, {village}, code, kNow).has_value());
    }
    const VillageCode own = *VillageCode::parse(u"510923107212"_s);
    const Staffing staffing{own, StaffRole::Commissioner, *UserId::parse(u"li"_s), {}, {}, {}, {},
                            kNow};
    require(writeCountyRecords(session, {payload::Staffed{staffing}}, own.toString(), kNow)
                .has_value());
    for (Person& person : all.people) {
        const auto pair
            = SignIn(session, kNow).login(person.name, "li", *DeviceId::parse(person.device));
        require(pair.has_value());
        person.access = pair->access;
        person.refresh = pair->refresh;
    }
    all.epoch = **CenterMeta(session).value(epochSetting());
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(handle, "main", &size, 0);
    all.image = QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size));
    sqlite3_free(bytes);
    return all;
}

//! As the server hands it over, without what only HTTP can get wrong.
HttpRequest requestOf(const QByteArray& text, const Beginning& beginning)
{
    const qsizetype line = std::max<qsizetype>(text.indexOf('\n'), 0);
    const QList<QByteArray> words = text.left(line).split(' ');
    HttpRequest request{"POST", words.value(0), {}, text.mid(line), "192.0.2.7"};
    for (const Person& person : beginning.people) {
        if (words.value(1) != person.name.toUtf8())
            continue;
        request.token = person.access;
        request.body.replace("$refresh", person.refresh);
    }
    request.body.replace("$epoch", beginning.epoch.toUtf8());
    return request;
}

template <typename Message>
void reads(const QJsonObject& json, Result<Message> (*read)(const QJsonObject&))
{
    require(read(json).has_value());
}

void documented(const HttpRequest& request, const HttpResponse& response)
{
    require(std::ranges::find(kStatuses, response.status) != kStatuses.end());
    const QByteArray body = response.write ? response.write() : response.body;
    if (request.target == "/sync/1/snapshot" && response.status == 200)
        require(response.type == "application/cbor" && readPiece(body).has_value());
    if (response.type != "application/json")
        return;
    const auto json = parseLimited(body, 1 << 26);
    require(json.has_value());
    if (response.status != 200) {
        const QJsonObject error = json->value("error"_L1).toObject();
        require(!error.value("code"_L1).toString().isEmpty()
                && !error.value("message"_L1).toString().isEmpty());
    } else if (request.target == "/sync/1/hello") {
        reads(*json, readHelloAnswer);
    } else if (request.target == "/sync/1/push") {
        reads(*json, readPushAnswer);
        const auto asked = parseLimited(request.body).and_then(readPush);
        require(asked->entries.size() == readPushAnswer(*json)->results.size());
    } else if (request.target == "/sync/1/pull") {
        reads(*json, readPullAnswer);
    } else if (request.target == "/sync/1/reconcile") {
        reads(*json, readReconcileAnswer);
    }
}

void whole(SqlSession& session)
{
    require(checkLogs(session).has_value());
    ScopeLog log(session);
    for (const char* scope : {"v:510923107212", "v:510923107213"}) {
        const auto events = log.after(QString::fromLatin1(scope), 0, kEventsLookedAt);
        require(events.has_value());
        for (const PlacedEvent& placed : *events) {
            const Event& event = placed.sent.event;
            require(event.scope == QLatin1StringView(scope));
            const bool isLis = event.device.toString().endsWith(u'a');
            const QString author = isLis ? u"li"_s : u"zhao"_s;
            require(event.actor.toString() == author || event.kind == "reply-seen"_L1);
            require(!isLis || event.scope == "v:510923107212"_L1);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Beginning s_beginning = begun();
    const auto session = openSession(s_beginning.image);
    Pokes pokes;
    const RequestMeter meter(Routes::paths());
    SharedByRoutes shared{pokes, meter, [](const ScopeHeads&, const QByteArray&) {},
                          [] { return kNow; }};
    Routes routes(*session, shared);
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    qsizetype from = 0;
    for (qsizetype i = 0; i < kMostRequests && from < bytes.size(); ++i) {
        const qsizetype end = bytes.indexOf("\n--\n", from);
        const QByteArray text = bytes.mid(from, end < 0 ? -1 : end - from);
        const HttpRequest request = requestOf(text, s_beginning);
        documented(request, routes.answer(request));
        from = end < 0 ? bytes.size() : end + 4;
    }
    whole(*session);
    return 0;
}
