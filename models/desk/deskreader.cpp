// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskreader.h"

#include "models/desk/asidereason.h"
#include "models/desk/binding.h"
#include "models/desk/pinyin.h"
#include "models/desk/searchranking.h"
#include "models/desk/tablewriter.h"
#include "models/domain/requestfold.h"
#include "models/wire/eventbody.h"

#include <QRegularExpression>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSilentAfter = std::chrono::hours(21 * 24);
constexpr int kSearchMax = 2000; //!< Rows a search considers before filters.
constexpr qsizetype kLongestSearch = 200;
constexpr int kRankedMax = 500; //!< The newest that are put in order, best first.

RosterRow::Person personOf(const County& county, const QString& village, StaffRole role,
                           QDate today)
{
    const Staffing* staffed = county.staffing(village, role);
    if (!staffed)
        return {};
    const QString user = staffed->user.toString();
    const Person* known = county.person(user);
    RosterRow::Person person{user, county.nameOf(user), {}, known ? known->phone : QString()};
    if (staffed->standInOn(today))
        person.standIn = county.nameOf(staffed->standIn->toString());
    return person;
}

RosterRow rosterRow(const Village& village, const County& county, QDate today)
{
    RosterRow row;
    row.code = village.code.toString();
    row.name = village.name;
    row.officialName = village.officialName;
    row.town = village.code.town();
    row.townName = village.townName;
    row.initials = initialsOf(village.pinyin);
    row.pinyin = QString(village.pinyin).remove(u' ');
    row.commissioner = personOf(county, row.code, StaffRole::Commissioner, today);
    row.townWorker = personOf(county, row.code, StaffRole::TownWorker, today);
    row.agent = personOf(county, row.code, StaffRole::Agent, today);
    return row;
}

//! Towns with the most staffed villages come first; those not served yet keep the order of their
//! codes behind.
void servedTownsFirst(QList<RosterRow>& rows)
{
    QHash<QString, int> staffed;
    for (const RosterRow& row : rows)
        staffed[row.town] += row.commissioner.user.isEmpty() ? 0 : 1;
    std::ranges::stable_sort(rows, std::ranges::greater{},
                             [&](const RosterRow& row) { return staffed.value(row.town); });
}

ClockView explained(const RequestClock& clock, const CalendarHistory& calendar,
                    const Pauses& waiting, Instant now)
{
    const bool pausable = clock.kind == ClockKind::Progress || clock.kind == ClockKind::Finish;
    const Pauses pauses = pausable ? waiting : Pauses();
    const Instant reached = clock.stopped.value_or(now);
    ClockView view{clock, explain(calendar, clock.start, clock.due, reached, pauses), 0, {}};
    const Instant end = clock.due.value_or(reached);
    view.calendarVersion = calendar.calendarAt(end).version();
    view.unpublishedYear = calendar.unpublishedYear(clock.start, end);
    return view;
}

QList<TallyRow> byReceived(QList<TallyRow> rows)
{
    std::ranges::stable_sort(rows, std::ranges::greater{},
                             [](const TallyRow& row) { return row.tally.received; });
    return rows;
}

} // namespace

QString DeskReader::labelOf(Dimension dimension, const QString& key) const
{
    switch (dimension) {
    case Dimension::Village: {
        const Village* village = m_records->county.village(key);
        return village ? village->name : key;
    }
    case Dimension::Town:
        for (const Village& village : m_records->county.villages()) {
            if (village.code.town() == key)
                return village.townName;
        }
        return key;
    case Dimension::Owner: return m_records->county.nameOf(key);
    case Dimension::Category: return m_records->catalogue.categoryName(key);
    case Dimension::Day: return key;
    }
    Q_UNREACHABLE();
}

Result<RequestTable::PageQuery> DeskReader::query(const PageRequest& request)
{
    RequestTable::PageQuery query{request.filter, request.now,   request.me,
                                  request.after,  request.limit, {}};
    if (!request.filter.text.trimmed().isEmpty()) {
        auto found = withWord(request.filter.text.left(kLongestSearch), kSearchMax);
        if (!found)
            return tl::unexpected(found.error());
        query.among = *std::move(found);
    }
    return query;
}

Result<InboxPage> DeskReader::page(const PageRequest& request)
{
    const auto asked = query(request);
    if (!asked)
        return tl::unexpected(asked.error());
    auto page = m_tables.requests.page(*asked);
    if (!page)
        return tl::unexpected(page.error());
    return InboxPage{std::move(page->rows), page->next};
}

Result<qint64> DeskReader::count(const PageRequest& request)
{
    const auto asked = query(request);
    return asked ? m_tables.requests.count(*asked) : Result<qint64>(tl::unexpected(asked.error()));
}

Result<void> DeskReader::each(const PageRequest& request,
                              const std::function<bool(const InboxRow&)>& visit)
{
    auto asked = query(request);
    return asked ? m_tables.requests.each(*std::move(asked), visit)
                 : Result<void>(tl::unexpected(asked.error()));
}

Result<ViewCounts> DeskReader::counts(const RequestFilter& filter, Instant now, const QString& me)
{
    return m_tables.requests.counts(filter, now, me);
}

Result<QList<RosterRow>> DeskReader::roster(Instant now)
{
    const auto counts = m_tables.requests.villageCounts(now);
    if (!counts)
        return tl::unexpected(counts.error());
    QHash<QString, VillageCounts> known;
    for (const VillageCounts& count : *counts)
        known.insert(count.village, count);
    const auto held = m_tables.cursors.all();
    if (!held)
        return tl::unexpected(held.error());
    QList<RosterRow> rows;
    for (const Village& village : m_records->county.villages()) {
        RosterRow row = rosterRow(village, m_records->county, localDate(now));
        const auto live = known.constFind(row.code);
        if (live != known.cend()) {
            row.open = live->open;
            row.overdue = live->overdue;
            row.left = live->left;
            row.today = live->today;
            row.lastContact = live->lastContact;
        }
        // Of a village that a centre's desk does not hold nothing is known.
        const bool isHere = held->isEmpty() || held->contains(villageScope(village.code));
        row.silent = isHere && !row.commissioner.user.isEmpty()
            && (!row.lastContact || now - *row.lastContact > kSilentAfter);
        rows.append(std::move(row));
    }
    servedTownsFirst(rows);
    return rows;
}

Result<RequestView> DeskReader::request(const RequestId& id, Instant now)
{
    const auto logged = m_tables.log.forRequest(id);
    if (!logged)
        return tl::unexpected(logged.error());
    RequestFold fold(id);
    for (const LoggedEvent& event : *logged)
        fold.apply(decoded(event.event));
    if (!fold.request())
        return fail(Error::Code::NotFound, u"no such request: "_s + id.toString());
    const auto stored = m_tables.requests.find(id);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto draft = m_tables.drafts.text(id);
    if (!draft)
        return tl::unexpected(draft.error());

    const auto numbered = numberOf(id);
    if (!numbered)
        return tl::unexpected(numbered.error());

    RequestView view{*fold.request(), InboxRow{.id = id}, {}, {}, {}, *numbered, {}, *draft, {}};
    if (*stored)
        view.row = (*stored)->row;
    const Pauses waiting = waitingPauses(view.request);
    for (const RequestClock& clock :
         clocksOf(view.request, m_records->calendar, m_records->county.policy()))
        view.clocks.append(explained(clock, m_records->calendar, waiting, now));
    if (const Village* village = m_records->county.village(view.request.village.toString())) {
        view.villageName = village->name;
        view.townName = village->townName;
    }
    for (const FoldedEvent& folded : fold.events()) {
        view.events.append({folded.event, folded.payload});
        const QString user = folded.event.actor.toString();
        view.peopleNames.insert(user, m_records->county.nameOf(user));
    }
    if (view.request.owner)
        view.peopleNames.insert(view.request.owner->toString(),
                                m_records->county.nameOf(view.request.owner->toString()));
    return view;
}

Result<QString> DeskReader::numberOf(const RequestId& id)
{
    const auto numbered = m_tables.numbers.find(id);
    if (!numbered)
        return tl::unexpected(numbered.error());
    if (!*numbered)
        return QString();
    const auto& [scope, year, ordinal] = **numbered;
    const QString tag = m_records->county.tagOf(villageOfScope(scope));
    return tag.isEmpty() ? QString() : RequestNumber{tag, year, ordinal}.toString();
}

Result<std::optional<RequestId>> DeskReader::numbered(const RequestNumber& number)
{
    const QString village = m_records->county.villageOfTag(number.tag);
    if (village.isEmpty())
        return std::nullopt;
    return m_tables.numbers.request(
        {villageScope(*VillageCode::parse(village)), number.year, number.ordinal});
}

Result<RequestId> DeskReader::resolve(QStringView id)
{
    if (const auto whole = RequestId::parse(id))
        return *whole;
    if (const auto number = RequestNumber::parse(id)) {
        const auto request = numbered(*number);
        if (!request)
            return tl::unexpected(request.error());
        return *request ? Result<RequestId>(**request)
                        : fail(Error::Code::NotFound, u"no request "_s + number->toString());
    }
    const auto found = m_tables.requests.withIdPrefix(id, 2);
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return fail(Error::Code::NotFound, u"no request "_s + id.left(40));
    if (found->size() > 1)
        return fail(Error::Code::Invalid,
                    u"several requests begin with "_s + id.left(40) + u"; give more of the id"_s);
    return found->first();
}

Result<DashboardData> DeskReader::dashboard(const RequestFilter& filter, Instant now)
{
    Q_ASSERT(filter.from && filter.to);
    DashboardData data;
    const auto summary = m_tables.metrics.summary(filter, now);
    if (!summary)
        return tl::unexpected(summary.error());
    data.total = summary->total;
    data.firstReplyMinutes = summary->firstReplyMinutes;
    data.ratings = summary->ratings;
    data.medianFirstReplySeconds = summary->replyTimes.median;
    data.p90FirstReplySeconds = summary->replyTimes.p90;
    data.promisesDue = summary->promisesDue;
    data.promisesKept = summary->promisesKept;
    const auto villages = tallies(Dimension::Village, filter, now);
    const auto categories = tallies(Dimension::Category, filter, now);
    const auto days = tallies(Dimension::Day, filter, now);
    if (!villages || !categories || !days)
        return tl::unexpected(!villages         ? villages.error()
                                  : !categories ? categories.error()
                                                : days.error());
    data.villages = byReceived(*villages);
    data.categories = byReceived(*categories);

    QHash<QString, Tally> byDay;
    for (const TallyRow& row : *days)
        byDay.insert(row.key, row.tally);
    const ServiceCalendar& calendar = m_records->calendar.calendarAt(now);
    for (QDate day = *filter.from; day <= *filter.to; day = day.addDays(1)) {
        const QString key = day.toString(Qt::ISODate);
        data.days.append(TallyRow{key, key, byDay.value(key)});
        data.periodDays.append(PeriodDay{day, calendar.isWorkingDay(day), calendar.nameOf(day)});
    }
    return data;
}

Result<Tally> DeskReader::total(const RequestFilter& filter, Instant now)
{
    return m_tables.metrics.summary(filter, now).map([](const MetricsSummary& summary) {
        return summary.total;
    });
}

Result<QList<TallyRow>> DeskReader::tallies(Dimension dimension, const RequestFilter& filter,
                                            Instant now)
{
    const auto keyed = m_tables.metrics.by(dimension, filter, now);
    if (!keyed)
        return tl::unexpected(keyed.error());
    QList<TallyRow> rows;
    for (const KeyTally& tally : *keyed)
        rows.append(TallyRow{tally.key, labelOf(dimension, tally.key), tally.tally});
    return rows;
}

Result<QHash<QString, ReplyTimes>> DeskReader::replyTimes(Dimension dimension,
                                                          const RequestFilter& filter)
{
    return m_tables.metrics.replyTimesBy(dimension, filter);
}

CsvNames DeskReader::csvNames() const
{
    CsvNames names;
    for (const Village& village : m_records->county.villages())
        names.villages.insert(village.code.toString(), village.name);
    for (const Person& person : m_records->county.people())
        names.people.insert(person.user.toString(), person.name);
    for (const CatalogueItem& category : m_records->catalogue.categories)
        names.categories.insert(category.id, category.name);
    return names;
}

Result<bool> DeskReader::countUse(ChecklistUse& use, int limit)
{
    return countFurther(m_tables.log, use, limit);
}

Result<QHash<QString, qint64>> DeskReader::recentUse(qint64 events)
{
    constexpr int kAtOnce = 2000;
    const Result<qint64> last = m_tables.log.last();
    if (!last)
        return tl::unexpected(last.error());
    ChecklistUse use;
    use.upTo = std::max<qint64>(0, *last - events);
    Result<bool> more = true;
    while (more && *more)
        more = countUse(use, kAtOnce);
    return more ? Result<QHash<QString, qint64>>(use.totals()) : tl::unexpected(more.error());
}

Result<QList<qint64>> DeskReader::withWord(const QString& text, int limit)
{
    if (const auto number = RequestNumber::parse(text)) {
        const auto request = numbered(*number);
        if (!request)
            return tl::unexpected(request.error());
        return *request ? rowsOf({**request}) : Result<QList<qint64>>(QList<qint64>());
    }
    // As the window and the reports show it; a telephone number has no such group of eight.
    static const QRegularExpression kNumber(u"^[0-9a-f]{8}-[0-9a-f-]{1,27}$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (!kNumber.match(text.trimmed()).hasMatch())
        return m_tables.search.match(text, limit);
    const auto ids = m_tables.requests.withIdPrefix(text.trimmed(), limit);
    return ids ? rowsOf(*ids) : tl::unexpected(ids.error());
}

Result<QList<qint64>> DeskReader::rowsOf(const QList<RequestId>& ids)
{
    QList<qint64> rows;
    for (const RequestId& id : ids) {
        const auto request = m_tables.requests.find(id);
        if (!request)
            return tl::unexpected(request.error());
        if (*request)
            rows.append((*request)->row.n);
    }
    return rows;
}

Result<QList<qint64>> DeskReader::withAllWords(const QString& text)
{
    auto found = withWord(text, kRankedMax);
    const QStringList words = searchWords(text);
    if (!found || words.size() < 2 || found->size() >= kRankedMax)
        return found;
    // One thing said need not hold all the words; the request may.
    std::optional<QList<qint64>> together;
    for (const QString& word : words) {
        const auto some = m_tables.search.match(word, kSearchMax);
        if (!some)
            return some;
        if (!together)
            together = *some;
        const QSet<qint64> holding(some->begin(), some->end());
        together->removeIf([&](qint64 n) { return !holding.contains(n); });
    }
    for (const qint64 n : std::as_const(*together)) {
        if (!found->contains(n))
            found->append(n);
    }
    return found;
}

Result<qint64> DeskReader::unsearched()
{
    return keting::unsearched(m_tables);
}

Result<QList<InboxRow>> DeskReader::search(const QString& text, int limit)
{
    if (text.size() > kLongestSearch)
        return fail(Error::Code::TooLarge,
                    u"a search has at most %1 characters, this has %2"_s.arg(kLongestSearch)
                        .arg(text.size()));
    const auto found = withAllWords(text);
    if (!found)
        return tl::unexpected(found.error());
    auto rows = m_tables.requests.rows(*found);
    if (!rows)
        return rows;
    QList<InboxRow> best = bestFirst(*std::move(rows), text);
    return best.first(std::min<qsizetype>(std::max(limit, 0), best.size()));
}

Result<CalendarPreview> DeskReader::previewCalendar(const QByteArray& file, Instant now,
                                                    const ProgressFn& goOn)
{
    return keting::previewCalendar(m_tables, *m_records, file, now, goOn);
}

Result<QHash<RequestId, Upload>> DeskReader::uploads()
{
    const auto unsent = m_tables.places.unsentRequests();
    const auto refused = m_tables.places.refusedRequests();
    if (!unsent || !refused)
        return tl::unexpected(!unsent ? unsent.error() : refused.error());
    QHash<RequestId, Upload> uploads;
    for (const RequestId& id : *unsent)
        uploads.insert(id, Upload::Pending);
    for (const RequestId& id : *refused)
        uploads.insert(id, Upload::Refused);
    return uploads;
}

Result<bool> DeskReader::serves(const VillageCode& village)
{
    const auto binding = loadBinding(m_tables.settings);
    const auto held = m_tables.cursors.all();
    if (!binding || !held)
        return tl::unexpected(!binding ? binding.error() : held.error());
    return !*binding || held->isEmpty() || held->contains(villageScope(village));
}

Result<QList<AsideWork>> DeskReader::asideWork(int limit)
{
    const auto aside = m_tables.places.aside(limit);
    if (!aside)
        return tl::unexpected(aside.error());
    QList<AsideWork> work;
    for (const AsideEvent& one : *aside) {
        const auto logged = m_tables.log.at(one.lseq);
        if (!logged)
            return tl::unexpected(logged.error());
        if (!*logged)
            continue;
        const Event& event = (*logged)->event;
        work.append({event.id, event.kind, event.at, villageOfScope(event.scope),
                     requestNamedBy(event.subject),
                     maskedWords(decodeBody(event.kind, event.version, event.body)), one.code});
    }
    return work;
}

} // namespace keting
